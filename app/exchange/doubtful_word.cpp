#include "app/exchange/doubtful_word.h"

#include "app/exchange/central_text.h"

namespace app {

void DoubtfulWord::look(const QStringList &fields, qint64 line)
{
    if (!m_word.isEmpty())
        return;
    m_word = centralWordIn(fields);
    m_line = m_word.isEmpty() ? 0 : line;
}

} // namespace app
