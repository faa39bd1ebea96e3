#include "app/exchange/vcard_values.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

void VcardValues::add(int rank, const QString &text)
{
    const QString clean = text.trimmed();
    const bool known = std::any_of(m_values.cbegin(), m_values.cend(),
                                   [&clean](const Value &value) { return value.text == clean; });
    if (!clean.isEmpty() && !known && m_values.size() < kMostVcardValues)
        m_values.append({rank, clean.left(kLongestVcardField / kMostVcardValues)});
}

QString VcardValues::joined() const
{
    if (m_values.isEmpty())
        return {};
    if (m_values.size() == 1)
        return m_values.constFirst().text;
    QList<Value> sorted = m_values;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const Value &a, const Value &b) { return a.rank < b.rank; });
    QStringList texts;
    for (const Value &value : std::as_const(sorted))
        texts.append(value.text);
    return texts.join(u" ::: "_s);
}

int vcardRankOf(const VcardHeader &header)
{
    return header.hasType("PREF") || !header.parameter("PREF").isEmpty() ? 0 : 1;
}

void appendVcardText(QString &text, const QString &more, QChar separator)
{
    const QString clean = more.trimmed();
    if (clean.isEmpty() || text.size() >= kLongestVcardField)
        return;
    if (!text.isEmpty())
        text.append(separator);
    text.append(clean.left(kLongestVcardField));
}

} // namespace app
