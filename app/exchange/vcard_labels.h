#pragma once

#include "app/exchange/vcard_property.h"

#include <QByteArray>
#include <QHash>
#include <QString>

namespace app {

/// What Apple's programs call the properties of a group: "item1.X-ABLabel:_$!<Spouse>!$_".
class VcardLabels final
{
public:
    void take(const VcardHeader &header, const QString &value);
    /// The program's word without its marks, or the user's; empty where the group has no label.
    QString of(const QByteArray &group) const { return m_labels.value(group); }

private:
    QHash<QByteArray, QString> m_labels; ///< by their group
};

} // namespace app
