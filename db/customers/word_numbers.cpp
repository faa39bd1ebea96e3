#include "db/customers/word_numbers.h"

namespace db {

std::uint32_t WordNumbers::numberOf(QByteArrayView utf8)
{
    const auto known = m_numbers.constFind(QByteArray::fromRawData(utf8.data(), utf8.size()));
    if (known != m_numbers.cend())
        return *known;
    const auto number = static_cast<std::uint32_t>(m_texts.size());
    m_numbers.insert(utf8.toByteArray(), number);
    m_texts.append(QString::fromUtf8(utf8));
    return number;
}

std::vector<std::uint32_t> WordNumbers::adopt(const WordNumbers &other)
{
    std::vector<std::uint32_t> numbers;
    numbers.reserve(static_cast<std::size_t>(other.m_texts.size()));
    for (const QString &text : other.m_texts)
        numbers.push_back(numberOf(text.toUtf8()));
    return numbers;
}

std::vector<bool> WordNumbers::among(const QStringList &texts) const
{
    std::vector<bool> wanted(static_cast<std::size_t>(m_texts.size()));
    for (const QString &text : texts) {
        const auto known = m_numbers.constFind(text.toUtf8());
        if (known != m_numbers.cend())
            wanted[*known] = true;
    }
    return wanted;
}

} // namespace db
