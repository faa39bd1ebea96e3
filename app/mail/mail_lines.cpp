#include "app/mail/mail_lines.h"

#include <cstring>

namespace app {

bool MailLines::next()
{
    if (m_next >= m_bytes.size())
        return false;
    m_begin = m_next;
    if (m_lineFeed < m_begin) {
        m_lineFeed = m_bytes.indexOf('\n', m_begin);
        m_lineFeed = m_lineFeed < 0 ? m_bytes.size() : m_lineFeed;
    }
    const char *const from = m_bytes.data() + m_begin;
    const auto *const cr =
        static_cast<const char *>(std::memchr(from, '\r', static_cast<std::size_t>(m_lineFeed - m_begin)));
    m_end = cr != nullptr ? m_begin + (cr - from) : m_lineFeed;
    m_next = m_end < m_bytes.size() ? m_end + 1 : m_end;
    if (cr != nullptr && m_next == m_lineFeed && m_next < m_bytes.size())
        ++m_next;
    return true;
}

} // namespace app
