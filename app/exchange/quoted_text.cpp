#include "app/exchange/quoted_text.h"

#include "app/exchange/utf8.h"

namespace app {

void QuotedText::decodeInto(QString &field, const char *from, const char *to)
{
    if (m_parts.isEmpty())
        return decodeUtf8(field, from, to);
    append(from, to);
    decodeUtf8(field, m_parts.constData(), m_parts.constData() + m_parts.size());
}

} // namespace app
