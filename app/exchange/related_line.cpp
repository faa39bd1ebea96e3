#include "app/exchange/related_line.h"

using namespace Qt::StringLiterals;

namespace app {

QString written(const RelatedLine &line)
{
    return u'[' + line.key + u"]: "_s + line.name;
}

std::optional<RelatedLine> relatedLineOf(QStringView line)
{
    const qsizetype end = line.indexOf(u"]: ");
    if (!line.startsWith(u'[') || end < 0)
        return std::nullopt;
    return RelatedLine{line.mid(1, end - 1).toString(), line.mid(end + 3).toString()};
}

} // namespace app
