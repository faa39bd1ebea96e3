#pragma once

#include "app/exchange/vcard_addresses.h"
#include "app/exchange/vcard_contacts.h"
#include "app/exchange/vcard_days.h"
#include "app/exchange/vcard_details.h"
#include "app/exchange/vcard_fields.h"
#include "app/exchange/vcard_identity.h"
#include "app/exchange/vcard_labels.h"
#include "app/exchange/vcard_own_facts.h"
#include "app/exchange/vcard_property.h"
#include "app/exchange/vcard_related.h"

#include <QByteArrayView>
#include <QString>
#include <QStringList>

namespace app {

/// What one card says, put into the fields of a list as its properties come. What has no field is left out.
class VcardCard final
{
public:
    /// Whether a property with that header is taken. Bytes never are.
    static bool isWanted(QByteArrayView header);

    void clear() { *this = {}; }
    /// `value`: decoded, its escapes as they stand.
    void take(const VcardHeader &header, const QString &value);
    /// In the order of vcardFieldKeys. A card of several people says nothing.
    void write(QStringList &fields, VcardOrigin origin) const;

private:
    using Taker = void (*)(VcardCard &, const VcardHeader &, const QString &);
    static Taker takerOf(QByteArrayView name);
    template <auto Part, auto Take>
    static void takeInto(VcardCard &card, const VcardHeader &header, const QString &value);
    static void takePhone(VcardCard &card, const VcardHeader &header, const QString &value);
    static void takeAndroid(VcardCard &card, const VcardHeader &header, const QString &value);

    VcardIdentity m_identity;
    VcardContacts m_contacts;
    VcardAddresses m_addresses;
    VcardDetails m_details;
    VcardOwnFacts m_own;
    VcardRelated m_related;
    VcardDays m_days;
    VcardLabels m_labels;
};

} // namespace app
