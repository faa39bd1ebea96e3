#pragma once

#include "app/exchange/vcard_labels.h"
#include "app/exchange/vcard_property.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace app {

/// Days of a card's owner besides the birthday, as phones say them: a date, and a word for what it is.
class VcardDays final
{
public:
    void takeDated(const VcardHeader &header, const QString &value); ///< Apple's, in a group with its label
    void takeAndroid(const VcardHeader &header, const QString &value);

    /// An anniversary is the wedding and a birthday the birthday where the card says no other; what else
    /// there is becomes a line of the personal days: "Giỗ bố: 2012-05-20".
    void write(QStringList &fields, const VcardLabels &labels) const;

private:
    struct Day
    {
        QString word; ///< empty: the label of the group says it
        QByteArray group;
        QString date; ///< as birthdayCellOf
    };
    void add(const Day &day);

    QList<Day> m_days;
};

} // namespace app
