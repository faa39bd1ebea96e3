#include "app/rights/number_reader.h"

#include "app/people/phone.h"

#include <algorithm>
#include <utility>

namespace app {

db::Result<bool> NumberReader::next(QString &number)
{
    while (m_numbers.isEmpty()) {
        MK_TRY(const auto more, m_source.readRecord(m_fields));
        if (!more)
            return false;
        const bool isFirst = !std::exchange(m_begun, true);
        const bool isBlank =
            std::ranges::all_of(m_fields, [](const QString &field) { return field.trimmed().isEmpty(); });
        if (takeNumbers() || isFirst || isBlank)
            continue;
        ++m_unread;
        if (m_places.size() < kMostPlaces)
            m_places.append(m_source.place());
    }
    number = m_numbers.takeFirst();
    return true;
}

bool NumberReader::takeNumbers()
{
    if (m_column >= 0)
        return takeNumbers(m_fields.value(m_column));
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        if (takeNumbers(m_fields.at(i))) {
            m_column = i;
            return true;
        }
    }
    return false;
}

bool NumberReader::takeNumbers(const QString &field)
{
    const PhoneNumber phone = parsePhone(field);
    if (!phone.valid || !phone.e164.startsWith(u'+'))
        return false;
    m_numbers = QStringList(phone.e164) + phone.others;
    return true;
}

} // namespace app
