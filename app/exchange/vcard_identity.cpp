#include "app/exchange/vcard_identity.h"

using namespace Qt::StringLiterals;

namespace app {

void VcardIdentity::takeWholeName(const VcardHeader &, const QString &value)
{
    if (m_name.whole.isEmpty())
        m_name.whole = vcardText(value).trimmed();
}

void VcardIdentity::takeNameParts(const VcardHeader &, const QString &value)
{
    if (m_name.hasParts())
        return;
    QStringList parts = vcardParts(value, u';');
    for (QString &part : parts) { // several names in one part
        if (!part.isEmpty())
            part = part.replace(u',', u' ').simplified();
    }
    m_name.family = parts.value(0);
    m_name.given = parts.value(1);
    m_name.middle = parts.value(2);
    m_prefix = parts.value(3);
}

void VcardIdentity::takeNickname(const VcardHeader &, const QString &value)
{
    if (m_nickname.isEmpty())
        m_nickname = vcardText(value).trimmed();
}

void VcardIdentity::takeKind(const VcardHeader &, const QString &value)
{
    const QString kind = value.trimmed().toLower();
    m_company = m_company || kind == "org"_L1 || kind == "organization"_L1 || kind == "company"_L1;
    m_group = m_group || kind == "group"_L1;
}

void VcardIdentity::takeOrganisation(const VcardHeader &, const QString &value)
{
    if (m_organisation.isEmpty()) // departments stand behind it
        m_organisation = vcardParts(value, u';').value(0).trimmed();
}

void VcardIdentity::write(QStringList &fields, VcardOrigin origin) const
{
    const bool asStored = origin == VcardOrigin::Own;
    QString whole = asStored ? m_name.whole : wholeNameOf(m_name);
    if (whole.isEmpty())
        whole = m_nickname;
    const bool alone = !m_name.hasParts() && whole == m_organisation;
    const bool company = m_company || (alone && !whole.isEmpty());
    fields[VcardField::FullName] = whole;
    if (asStored)
        fields[VcardField::GivenName] = m_name.given;
    else
        fields[VcardField::GivenName] = company ? QString() : givenNameWithin(m_name, whole);
    fields[VcardField::Honorific] = m_prefix.isEmpty() && !asStored ? honorificBefore(m_name) : m_prefix;
    fields[VcardField::Kind] = company ? u"company"_s : asStored ? u"person"_s : QString();
    fields[VcardField::Company] = m_organisation == whole ? QString() : m_organisation;
}

} // namespace app
