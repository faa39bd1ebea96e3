#include "app/exchange/vcard_addresses.h"

#include "app/exchange/vcard_fields.h"
#include "app/exchange/vcard_values.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

bool isVietnam(const QString &country)
{
    QString folded = country.toLower();
    folded.remove(u' ').replace(u'ệ', u'e');
    return folded == "vietnam"_L1 || folded == "vn"_L1;
}

} // namespace

// Post office box, extension, street, city, region, postal code, country.
void VcardAddresses::takeAddress(const VcardHeader &header, const QString &value)
{
    QStringList parts = vcardParts(value, u';');
    for (QString &part : parts) {
        if (!part.isEmpty())
            part = part.replace(u'\n', u", "_s).simplified().left(kLongestVcardField / kMostVcardValues);
    }
    const QString city = parts.value(3);
    Address address{{}, parts.value(4).isEmpty() ? city : parts.value(4)};
    QStringList lines{parts.value(0), parts.value(1), parts.value(2)};
    if (city != address.province)
        lines.append(city);
    if (!isVietnam(parts.value(6)))
        lines.append(parts.value(6));
    lines.removeAll(QString());
    address.lines = lines.join(u", "_s);
    if ((address.lines.isEmpty() && address.province.isEmpty()) || m_addresses.size() >= kMostVcardValues)
        return;
    m_addresses.insert(vcardRankOf(header) == 0 ? 0 : m_addresses.size(), address);
}

void VcardAddresses::takeLabel(const VcardHeader &, const QString &value)
{
    if (m_label.isEmpty())
        m_label = vcardText(value)
                      .replace(u"\r\n"_s, u"\n"_s)
                      .replace(u'\n', u", "_s)
                      .simplified()
                      .left(kLongestVcardField);
}

void VcardAddresses::write(QStringList &fields) const
{
    fields[VcardField::FirstAddress] = m_addresses.isEmpty() ? m_label : m_addresses.constFirst().lines;
    fields[VcardField::Province] = m_addresses.isEmpty() ? QString() : m_addresses.constFirst().province;
    QStringList others;
    for (const Address &address : m_addresses.mid(1)) {
        const bool both = !address.lines.isEmpty() && !address.province.isEmpty();
        others.append(address.lines + (both ? u", "_s : QString()) + address.province);
    }
    fields[VcardField::OtherAddresses] = others.join(u"; "_s);
}

} // namespace app
