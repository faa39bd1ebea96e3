#include "app/import/peeked_source.h"

namespace app {

namespace {

constexpr qsizetype kMostCharacters = qsizetype{4} * 1024 * 1024;

} // namespace

db::Result<void> PeekedSource::peek(std::size_t count)
{
    while (m_ahead.size() < count && m_characters < kMostCharacters) {
        QStringList fields;
        MK_TRY(const auto more, m_source.readRecord(fields));
        if (!more)
            return {};
        for (const QString &field : fields)
            m_characters += field.size();
        m_ahead.push_back(std::move(fields));
        m_places.push_back(m_source.place());
        m_faults.push_back(m_source.fault());
    }
    return {};
}

db::Result<bool> PeekedSource::readRecord(QStringList &fields)
{
    if (m_ahead.empty()) {
        auto read = m_source.readRecord(fields);
        m_place = m_source.place();
        m_fault = m_source.fault();
        return read;
    }
    fields = std::move(m_ahead.front());
    m_place = m_places.front();
    m_fault = m_faults.front();
    m_ahead.pop_front();
    m_places.pop_front();
    m_faults.pop_front();
    return true;
}

} // namespace app
