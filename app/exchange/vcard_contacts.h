#pragma once

#include "app/exchange/vcard_values.h"

namespace app {

/// Where a card's owner is reached: phones, addresses of e-mail and the web, profiles.
class VcardContacts final
{
public:
    enum class Order
    {
        ByType, ///< mobile numbers first
        AsListed
    };

    void takePhone(const VcardHeader &header, const QString &value, Order order);
    void takeEmail(const VcardHeader &header, const QString &value);
    void takeWeb(const VcardHeader &header, const QString &value);
    void takeProfile(const VcardHeader &header, const QString &value);
    void takeZalo(const VcardHeader &header, const QString &value);
    void takeFacebook(const VcardHeader &header, const QString &value);

    void write(QStringList &fields) const;

private:
    VcardValues m_phones;
    VcardValues m_emails;
    VcardValues m_zalos;
    VcardValues m_facebooks;
    VcardValues m_websites;
};

} // namespace app
