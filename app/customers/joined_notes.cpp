#include "app/customers/joined_notes.h"

#include "app/core/cut_text.h"

#include <QStringList>

namespace app {

QString joinedNotes(const QString &stored, const QString &said)
{
    if (stored.isEmpty())
        return said;
    QStringList lines = stored.split(u'\n');
    const qsizetype known = lines.size();
    for (const QString &line : said.split(u'\n', Qt::SkipEmptyParts)) {
        if (!lines.contains(line))
            lines.append(line);
    }
    return lines.size() == known ? stored : cutTo(lines.join(u'\n'), kLongestNote);
}

} // namespace app
