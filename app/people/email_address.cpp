#include "app/people/email_address.h"

#include "app/core/nfc.h"

#include <algorithm>

namespace app {

namespace {

constexpr qsizetype kLongestEmail = 254;

bool isGoodDomain(QStringView domain)
{
    const qsizetype dot = domain.lastIndexOf(u'.');
    if (dot < 0 || domain.size() - dot < 3)
        return false;
    for (qsizetype from = 0; from <= domain.size();) {
        const qsizetype end = domain.indexOf(u'.', from);
        const QStringView label = domain.mid(from, end < 0 ? -1 : end - from);
        const bool good = !label.isEmpty() && !label.startsWith(u'-') && !label.endsWith(u'-') &&
                          std::all_of(label.begin(), label.end(), [](QChar c) {
                              return c.isLetterOrNumber() || c == u'-' || c.isMark() || c.isSurrogate();
                          });
        if (!good)
            return false;
        from += label.size() + 1;
    }
    return true;
}

// RFC 5321 without quoted parts, RFC 6531 for letters beyond ASCII.
bool isGoodLocal(QStringView local)
{
    return !local.isEmpty() && local.size() <= 64 && !local.startsWith(u'.') && !local.endsWith(u'.') &&
           !local.contains(u"..") && std::all_of(local.begin(), local.end(), [](QChar c) {
               return c.isLetterOrNumber() || c.unicode() > 0x7F ||
                      QStringView(u"!#$%&'*+-/=?^_`{|}~.").contains(c);
           });
}

} // namespace

std::optional<QString> normalizedEmail(QStringView text)
{
    text = text.trimmed();
    if (text.startsWith(u"mailto:", Qt::CaseInsensitive))
        text = text.mid(7);
    const bool blank = std::any_of(text.begin(), text.end(), [](QChar c) {
        if (c.unicode() < 0x7F)
            return c <= u' ';
        return c.isSpace() || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
    });
    const qsizetype at = text.indexOf(u'@');
    if (blank || text.size() > kLongestEmail || at < 1 || text.lastIndexOf(u'@') != at)
        return std::nullopt;
    if (!isGoodLocal(text.left(at)) || !isGoodDomain(text.mid(at + 1)))
        return std::nullopt;
    return nfc(text).toLower();
}

} // namespace app
