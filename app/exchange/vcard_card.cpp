#include "app/exchange/vcard_card.h"

#include <QHash>

namespace app {

template <auto Part, auto Take>
void VcardCard::takeInto(VcardCard &card, const VcardHeader &header, const QString &value)
{
    (card.*Part.*Take)(header, value);
}

void VcardCard::takePhone(VcardCard &card, const VcardHeader &header, const QString &value)
{
    using Order = VcardContacts::Order;
    card.m_contacts.takePhone(header, value, card.m_own.areSaid() ? Order::AsListed : Order::ByType);
}

// Each takes what is its own.
void VcardCard::takeAndroid(VcardCard &card, const VcardHeader &header, const QString &value)
{
    card.m_related.takeAndroid(header, value);
    card.m_days.takeAndroid(header, value);
}

bool VcardCard::isWanted(QByteArrayView header)
{
    const VcardHeader read(header);
    const QByteArrayView name = read.name();
    return name == "BEGIN" || name == "END" || name == "VERSION" ||
           (takerOf(name) != nullptr && (name == "PHOTO" || !read.isBinary()));
}

VcardCard::Taker VcardCard::takerOf(QByteArrayView name)
{
    constexpr Taker own = takeInto<&VcardCard::m_own, &VcardOwnFacts::take>;
    static const QHash<QByteArrayView, Taker> takers{
        {"FN", takeInto<&VcardCard::m_identity, &VcardIdentity::takeWholeName>},
        {"N", takeInto<&VcardCard::m_identity, &VcardIdentity::takeNameParts>},
        {"NICKNAME", takeInto<&VcardCard::m_identity, &VcardIdentity::takeNickname>},
        {"TEL", &VcardCard::takePhone},
        {"EMAIL", takeInto<&VcardCard::m_contacts, &VcardContacts::takeEmail>},
        {"URL", takeInto<&VcardCard::m_contacts, &VcardContacts::takeWeb>},
        {"IMPP", takeInto<&VcardCard::m_contacts, &VcardContacts::takeProfile>},
        {"X-SOCIALPROFILE", takeInto<&VcardCard::m_contacts, &VcardContacts::takeProfile>},
        {"X-ZALO", takeInto<&VcardCard::m_contacts, &VcardContacts::takeZalo>},
        {"X-FACEBOOK", takeInto<&VcardCard::m_contacts, &VcardContacts::takeFacebook>},
        {"BDAY", takeInto<&VcardCard::m_details, &VcardDetails::takeBirthday>},
        {"ANNIVERSARY", takeInto<&VcardCard::m_details, &VcardDetails::takeAnniversary>},
        {"X-ANNIVERSARY", takeInto<&VcardCard::m_details, &VcardDetails::takeAnniversary>},
        {"X-EVOLUTION-ANNIVERSARY", takeInto<&VcardCard::m_details, &VcardDetails::takeAnniversary>},
        {"PHOTO", takeInto<&VcardCard::m_details, &VcardDetails::takePhoto>},
        {"GENDER", takeInto<&VcardCard::m_details, &VcardDetails::takeGender>},
        {"X-GENDER", takeInto<&VcardCard::m_details, &VcardDetails::takeGender>},
        {"X-WAB-GENDER", takeInto<&VcardCard::m_details, &VcardDetails::takeGender>},
        {"KIND", takeInto<&VcardCard::m_identity, &VcardIdentity::takeKind>},
        {"X-ABSHOWAS", takeInto<&VcardCard::m_identity, &VcardIdentity::takeKind>},
        {"X-ADDRESSBOOKSERVER-KIND", takeInto<&VcardCard::m_identity, &VcardIdentity::takeKind>},
        {"ORG", takeInto<&VcardCard::m_identity, &VcardIdentity::takeOrganisation>},
        {"TITLE", takeInto<&VcardCard::m_details, &VcardDetails::takeTitle>},
        {"ROLE", takeInto<&VcardCard::m_details, &VcardDetails::takeRole>},
        {"ADR", takeInto<&VcardCard::m_addresses, &VcardAddresses::takeAddress>},
        {"LABEL", takeInto<&VcardCard::m_addresses, &VcardAddresses::takeLabel>},
        {"NOTE", takeInto<&VcardCard::m_details, &VcardDetails::takeNote>},
        {"CATEGORIES", takeInto<&VcardCard::m_details, &VcardDetails::takeCategories>},
        {"RELATED", takeInto<&VcardCard::m_related, &VcardRelated::takeRelated>},
        {"X-ABRELATEDNAMES", takeInto<&VcardCard::m_related, &VcardRelated::takeNamed>},
        {"X-ABDATE", takeInto<&VcardCard::m_days, &VcardDays::takeDated>},
        {"X-ABLABEL", takeInto<&VcardCard::m_labels, &VcardLabels::take>},
        {"X-ANDROID-CUSTOM", &VcardCard::takeAndroid},
        {"X-SPOUSE", takeInto<&VcardCard::m_related, &VcardRelated::takeSpouse>},
        {"X-EVOLUTION-SPOUSE", takeInto<&VcardCard::m_related, &VcardRelated::takeSpouse>},
        {"X-MS-SPOUSE", takeInto<&VcardCard::m_related, &VcardRelated::takeSpouse>},
        {"X-KADDRESSBOOK-X-SPOUSESNAME", takeInto<&VcardCard::m_related, &VcardRelated::takeSpouse>},
        {"X-MENKHACH-CODE", own},
        {"X-MENKHACH-GIVEN-NAME", own},
        {"X-MENKHACH-BIRTHDAY", own},
        {"X-MENKHACH-LUNAR-BIRTHDAY", own},
        {"X-MENKHACH-STAGE", own},
        {"X-MENKHACH-SINCE", own},
        {"X-MENKHACH-CONSENT", own},
        {"X-MENKHACH-CONTACT", own},
        {"X-MENKHACH-DAYS", own},
        {"X-MENKHACH-CHANNEL", own},
        {"X-MENKHACH-HOUR", own},
        {"X-MENKHACH-RELATIONS", own}};
    return takers.value(name, nullptr);
}

void VcardCard::take(const VcardHeader &header, const QString &value)
{
    if (const Taker taker = takerOf(header.name()))
        taker(*this, header, value);
}

void VcardCard::write(QStringList &fields, VcardOrigin origin) const
{
    const bool own = origin == VcardOrigin::Own;
    fields.fill(QString(), own ? VcardField::OwnCount : VcardField::ForeignCount);
    if (m_identity.isGroup())
        return;
    m_identity.write(fields, own && m_own.areSaid() ? VcardOrigin::Own : VcardOrigin::Foreign);
    m_contacts.write(fields);
    m_addresses.write(fields);
    m_details.write(fields);
    m_days.write(fields, m_labels);
    if (own)
        m_own.write(fields);
    m_related.write(fields, m_labels);
}

} // namespace app
