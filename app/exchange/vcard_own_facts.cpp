#include "app/exchange/vcard_own_facts.h"

#include "app/exchange/vcard_fields.h"

using namespace Qt::StringLiterals;

namespace app {

void VcardOwnFacts::take(const VcardHeader &header, const QString &value)
{
    const QByteArrayView name = header.name().sliced(qstrlen("X-MENKHACH-"));
    const QString text = vcardText(value).trimmed().left(kLongestVcardField);
    m_said = true;
    if (name == "CODE")
        m_code = text;
    else if (name == "GIVEN-NAME")
        m_givenName = text;
    else if (name == "STAGE")
        m_stage = text;
    else if (name == "SINCE")
        m_since = text;
    else if (name == "CONSENT")
        m_consents = text;
    else if (name == "CONTACT")
        m_contacts.add(0, text);
    else if (name == "DAYS")
        m_days = text;
    else if (name == "CHANNEL")
        m_channel = text;
    else if (name == "HOUR")
        m_hour = text;
    else if (name == "RELATIONS")
        m_relations = text;
    else
        m_birthday = text;
    m_lunar = m_lunar || name == "LUNAR-BIRTHDAY";
}

void VcardOwnFacts::write(QStringList &fields) const
{
    if (!m_givenName.isEmpty())
        fields[VcardField::GivenName] = m_givenName;
    if (!m_birthday.isEmpty())
        fields[VcardField::Birthday] = m_birthday;
    fields[VcardField::Code] = m_code;
    fields[VcardField::BirthdayCalendar] = m_lunar ? u"lunar"_s : QString();
    fields[VcardField::Stage] = m_stage;
    fields[VcardField::Since] = m_since;
    fields[VcardField::Consent] = m_consents;
    fields[VcardField::OtherContact] = m_contacts.joined();
    fields[VcardField::PreferredChannel] = m_channel;
    fields[VcardField::PreferredHour] = m_hour;
    fields[VcardField::Relations] = m_relations;
    if (m_days.isEmpty())
        return;
    fields[VcardField::PersonalDays] = m_days;
    fields[VcardField::WeddingDay].clear(); // it is among them
}

} // namespace app
