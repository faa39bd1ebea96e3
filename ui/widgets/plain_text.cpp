#include "ui/widgets/plain_text.h"

#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace ui {

QString plainTip(const QString &text)
{
    if (!Qt::mightBeRichText(text)) // as the tooltip itself asks
        return text;
    return u"<span>%1</span>"_s.arg(text.toHtmlEscaped().replace(u'\n', u"<br/>"_s));
}

} // namespace ui
