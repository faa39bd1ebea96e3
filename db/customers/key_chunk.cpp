#include "db/customers/key_chunk.h"

#include <algorithm>

namespace db {

std::size_t KeyChunk::nameOf(Row row) const
{
    return static_cast<std::size_t>(std::upper_bound(m_firsts.begin(), m_firsts.end(), row) -
                                    m_firsts.begin()) -
           1;
}

QByteArray KeyChunk::key(Row row) const
{
    const QByteArrayView name = m_names.line(static_cast<Row>(nameOf(row)));
    const QByteArrayView rest = m_rests.line(row);
    QByteArray key;
    key.reserve(name.size() + rest.size());
    return key.append(name).append(rest);
}

void KeyChunk::add(QByteArrayView key)
{
    const qsizetype bar = key.indexOf('|');
    const qsizetype name = bar >= 0 ? bar : key.size();
    add(key.first(name), key.sliced(name));
}

void KeyChunk::add(QByteArrayView name, QByteArrayView rest)
{
    if (m_firsts.empty() || m_names.line(static_cast<Row>(m_firsts.size() - 1)) != name) {
        m_firsts.push_back(static_cast<std::uint16_t>(m_rests.size()));
        m_names.add(name);
    }
    m_rests.add(rest);
}

void KeyChunk::add(const KeyChunk &other, Row first, Row past)
{
    for (Row row = first; row < past; ++row)
        add(other.m_names.line(static_cast<Row>(other.nameOf(row))), other.m_rests.line(row));
}

void KeyChunk::trim()
{
    m_names.trim();
    m_firsts.shrink_to_fit();
    m_rests.trim();
}

void KeyChunk::find(const SearchQuery::Token &token, RowSet &hits) const
{
    m_names.eachWith(token, [this, &hits](Row name) {
        for (std::size_t row = m_firsts[name]; row < pastName(name); ++row)
            hits.add(row);
    });
    m_rests.eachWith(token, [&hits](Row row) { hits.add(row); });
}

bool KeyChunk::has(Row row, const SearchQuery::Token &token) const
{
    return m_names.has(static_cast<Row>(nameOf(row)), token) || m_rests.has(row, token);
}

} // namespace db
