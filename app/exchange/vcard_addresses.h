#pragma once

#include "app/exchange/vcard_property.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace app {

/// Where a card's owner lives and works.
class VcardAddresses final
{
public:
    void takeAddress(const VcardHeader &header, const QString &value);
    void takeLabel(const VcardHeader &header, const QString &value);

    void write(QStringList &fields) const;

private:
    struct Address
    {
        QString lines;
        QString province;
    };
    QList<Address> m_addresses; ///< the preferred first
    QString m_label;
};

} // namespace app
