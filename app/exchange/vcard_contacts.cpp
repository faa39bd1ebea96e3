#include "app/exchange/vcard_contacts.h"

#include "app/exchange/vcard_fields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

// "tel:+84-912-345-678;ext=1" as its number.
QString withoutScheme(const QString &value, QStringView scheme)
{
    const QString text = value.trimmed();
    if (!text.startsWith(scheme, Qt::CaseInsensitive))
        return text;
    const qsizetype end = text.indexOf(u';');
    return text.mid(scheme.size(), end < 0 ? -1 : end - scheme.size());
}

} // namespace

void VcardContacts::takePhone(const VcardHeader &header, const QString &value, Order order)
{
    const bool voice = header.hasType("CELL") || header.hasType("VOICE") || header.hasType("IPHONE");
    if (!voice && (header.hasType("FAX") || header.hasType("PAGER")))
        return;
    const bool mobile = header.hasType("CELL") || header.hasType("IPHONE");
    const bool first = order == Order::AsListed || vcardRankOf(header) == 0;
    const int rank = first ? 0 : mobile ? 1 : 2;
    m_phones.add(rank, withoutScheme(vcardText(value), u"tel:"));
}

void VcardContacts::takeEmail(const VcardHeader &header, const QString &value)
{
    m_emails.add(vcardRankOf(header), withoutScheme(vcardText(value), u"mailto:"));
}

void VcardContacts::takeWeb(const VcardHeader &header, const QString &value)
{
    const QString address = vcardText(value);
    const auto leadsTo = [&address](std::initializer_list<QStringView> hosts) {
        return std::any_of(hosts.begin(), hosts.end(), [&address](QStringView host) {
            return address.contains(host, Qt::CaseInsensitive);
        });
    };
    const bool facebook = leadsTo({u"facebook.com/", u"fb.com/", u"m.me/"});
    VcardValues &values = facebook ? m_facebooks : leadsTo({u"zalo.me/"}) ? m_zalos : m_websites;
    values.add(vcardRankOf(header), address);
}

// "IMPP;X-SERVICE-TYPE=Zalo:zalo:0912345678", "X-SOCIALPROFILE;TYPE=facebook:https://facebook.com/lan".
void VcardContacts::takeProfile(const VcardHeader &header, const QString &value)
{
    const QString text = vcardText(value).trimmed();
    if (text.startsWith(u"http", Qt::CaseInsensitive))
        return takeWeb(header, value);
    const QByteArrayView service = header.parameter("X-SERVICE-TYPE");
    const auto schemeEnd =
        std::find_if_not(text.cbegin(), text.cend(), [](QChar c) { return c.isLetter() || c == u'-'; });
    const bool schemed = schemeEnd != text.cend() && *schemeEnd == u':';
    const QStringView scheme = QStringView(text).left(schemed ? schemeEnd - text.cbegin() : 0);
    const auto isOf = [&](QByteArrayView name, QStringView word) {
        return service == name || header.hasType(name) || scheme.compare(word, Qt::CaseInsensitive) == 0;
    };
    const QString handle = text.mid(schemed ? scheme.size() + 1 : 0);
    if (isOf("ZALO", u"zalo"))
        m_zalos.add(vcardRankOf(header), handle);
    else if (isOf("FACEBOOK", u"facebook") || isOf("MESSENGER", u"fb-messenger"))
        m_facebooks.add(vcardRankOf(header), handle);
}

void VcardContacts::takeZalo(const VcardHeader &header, const QString &value)
{
    m_zalos.add(vcardRankOf(header), vcardText(value));
}

void VcardContacts::takeFacebook(const VcardHeader &header, const QString &value)
{
    m_facebooks.add(vcardRankOf(header), vcardText(value));
}

void VcardContacts::write(QStringList &fields) const
{
    fields[VcardField::Phone] = m_phones.joined();
    fields[VcardField::Email] = m_emails.joined();
    fields[VcardField::Zalo] = m_zalos.joined();
    fields[VcardField::Facebook] = m_facebooks.joined();
    fields[VcardField::Website] = m_websites.joined();
}

} // namespace app
