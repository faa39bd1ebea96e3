#pragma once

#include "app/exchange/vcard_property.h"

#include <QList>
#include <QString>

namespace app {

constexpr qsizetype kMostVcardValues = 64;                     ///< of one kind
constexpr qsizetype kLongestVcardField = qsizetype{64} * 1024; ///< characters: more than an import keeps

/// The values of one kind, such as the phones of a card.
class VcardValues final
{
public:
    /// The lower the rank, the sooner it comes; the same value counts once.
    void add(int rank, const QString &text);
    /// As an import takes several values of one cell apart.
    QString joined() const;

private:
    struct Value
    {
        int rank = 0;
        QString text;
    };
    QList<Value> m_values;
};

/// 0: the preferred one; 1: any other.
int vcardRankOf(const VcardHeader &header);

/// Puts one more value behind the others of a text.
void appendVcardText(QString &text, const QString &more, QChar separator);

} // namespace app
