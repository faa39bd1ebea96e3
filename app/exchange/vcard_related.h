#pragma once

#include "app/exchange/vcard_labels.h"
#include "app/exchange/vcard_property.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace app {

/// Who belongs to a card's owner, as phones and address books say it: by a name, and a word for what they
/// are.
class VcardRelated final
{
public:
    void takeRelated(const VcardHeader &header, const QString &value); ///< of vCard 4.0
    void takeNamed(const VcardHeader &header, const QString &value);   ///< Apple's, in a group with its label
    void takeAndroid(const VcardHeader &header, const QString &value);
    void takeSpouse(const VcardHeader &header, const QString &value);

    /// "[friend]: Hùng", or "Bạn nhậu: Hùng" by a word of the user's, a line each, behind those that our own
    /// export says; a person named there is not repeated.
    void write(QStringList &fields, const VcardLabels &labels) const;

private:
    struct Related
    {
        QString word; ///< a key or as it is written; empty: the label of the group says it
        QByteArray group;
        QString name;
    };
    void add(const Related &related);

    QList<Related> m_related;
};

} // namespace app
