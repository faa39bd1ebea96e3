#include "app/mail/header_line.h"

namespace app {

HeaderLine::HeaderLine(QByteArrayView name) : m_bytes(name.toByteArray() + ':'), m_column(name.size() + 1) {}

void HeaderLine::add(QByteArrayView token)
{
    if (token.size() > room()) {
        m_bytes.append("\r\n");
        m_column = 0;
    }
    m_bytes.append(' ').append(token);
    m_column += token.size() + 1;
}

} // namespace app
