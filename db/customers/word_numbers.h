#pragma once

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <cstdint>
#include <vector>

namespace db {

/// Texts that many customers share, by number.
class WordNumbers final
{
public:
    std::uint32_t numberOf(QByteArrayView utf8);
    /// Takes the texts of another in; for each of its numbers the one here.
    std::vector<std::uint32_t> adopt(const WordNumbers &other);
    /// Whether each number is one of `texts`.
    std::vector<bool> among(const QStringList &texts) const;
    const QStringList &texts() const { return m_texts; }

private:
    QHash<QByteArray, std::uint32_t> m_numbers;
    QStringList m_texts;
};

} // namespace db
