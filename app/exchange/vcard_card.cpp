#include "app/exchange/vcard_card.h"

#include "app/exchange/vcard_date.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qsizetype kMostValues = 64;                     ///< of one kind
constexpr qsizetype kLongestPicture = 54'616;             ///< 40 kB in base64
constexpr qsizetype kLongestField = qsizetype{64} * 1024; ///< characters: more than an import keeps

namespace card {

/// Where each field stands, in the order of VcardCard::fieldKeys.
enum Place
{
    FullName,
    GivenName,
    Phone,
    Email,
    Zalo,
    Facebook,
    Website,
    Birthday,
    Gender,
    Honorific,
    Kind,
    Company,
    Occupation,
    FirstAddress,
    OtherAddresses,
    Province,
    Tags,
    Note,
    WeddingDay,
    Picture,
    ForeignCount,
    Code = ForeignCount, // those of our own
    BirthdayCalendar,
    Stage,
    Since,
    Consent,
    OtherContact,
    PersonalDays,
    PreferredChannel,
    PreferredHour,
    Relations,
    OwnCount
};

} // namespace card

int rankOf(const VcardHeader &header)
{
    return header.hasType("PREF") || !header.parameter("PREF").isEmpty() ? 0 : 1;
}

// "tel:+84-912-345-678;ext=1" as its number.
QString withoutScheme(const QString &value, QStringView scheme)
{
    const QString text = value.trimmed();
    if (!text.startsWith(scheme, Qt::CaseInsensitive))
        return text;
    const qsizetype end = text.indexOf(u';');
    return text.mid(scheme.size(), end < 0 ? -1 : end - scheme.size());
}

bool isVietnam(const QString &country)
{
    QString folded = country.toLower();
    folded.remove(u' ').replace(u'ệ', u'e');
    return folded == "vietnam"_L1 || folded == "vn"_L1;
}

} // namespace

QStringList VcardCard::fieldKeys(VcardOrigin origin)
{
    QStringList keys{u"full_name"_s, u"given_name"_s, u"phone"_s,      u"email"_s,       u"zalo"_s,
                     u"facebook"_s,  u"website"_s,    u"birthday"_s,   u"gender"_s,      u"honorific"_s,
                     u"kind"_s,      u"company"_s,    u"occupation"_s, u"address"_s,     u"address"_s,
                     u"province"_s,  u"tags"_s,       u"note"_s,       u"wedding_day"_s, u"picture"_s};
    if (origin == VcardOrigin::Own)
        keys += {u"code"_s,           u"birthday_calendar"_s, u"stage"_s,         u"since"_s,
                 u"consent"_s,        u"other_contact"_s,     u"personal_days"_s, u"preferred_channel"_s,
                 u"preferred_hour"_s, u"relations"_s};
    return keys;
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
    static const QHash<QByteArrayView, Taker> takers{{"FN", &VcardCard::takeWholeName},
                                                     {"N", &VcardCard::takeNameParts},
                                                     {"NICKNAME", &VcardCard::takeNickname},
                                                     {"TEL", &VcardCard::takePhone},
                                                     {"EMAIL", &VcardCard::takeEmail},
                                                     {"URL", &VcardCard::takeWeb},
                                                     {"IMPP", &VcardCard::takeProfile},
                                                     {"X-SOCIALPROFILE", &VcardCard::takeProfile},
                                                     {"X-ZALO", &VcardCard::takeZalo},
                                                     {"X-FACEBOOK", &VcardCard::takeFacebook},
                                                     {"BDAY", &VcardCard::takeBirthday},
                                                     {"ANNIVERSARY", &VcardCard::takeAnniversary},
                                                     {"X-ANNIVERSARY", &VcardCard::takeAnniversary},
                                                     {"X-EVOLUTION-ANNIVERSARY", &VcardCard::takeAnniversary},
                                                     {"PHOTO", &VcardCard::takePhoto},
                                                     {"GENDER", &VcardCard::takeGender},
                                                     {"X-GENDER", &VcardCard::takeGender},
                                                     {"X-WAB-GENDER", &VcardCard::takeGender},
                                                     {"KIND", &VcardCard::takeKind},
                                                     {"X-ABSHOWAS", &VcardCard::takeKind},
                                                     {"X-ADDRESSBOOKSERVER-KIND", &VcardCard::takeKind},
                                                     {"ORG", &VcardCard::takeOrganisation},
                                                     {"TITLE", &VcardCard::takeTitle},
                                                     {"ROLE", &VcardCard::takeRole},
                                                     {"ADR", &VcardCard::takeAddress},
                                                     {"LABEL", &VcardCard::takeLabel},
                                                     {"NOTE", &VcardCard::takeNote},
                                                     {"CATEGORIES", &VcardCard::takeCategories},
                                                     {"X-MENKHACH-CODE", &VcardCard::takeOwn},
                                                     {"X-MENKHACH-GIVEN-NAME", &VcardCard::takeOwn},
                                                     {"X-MENKHACH-BIRTHDAY", &VcardCard::takeOwn},
                                                     {"X-MENKHACH-LUNAR-BIRTHDAY", &VcardCard::takeOwn},
                                                     {"X-MENKHACH-STAGE", &VcardCard::takeOwn},
                                                     {"X-MENKHACH-SINCE", &VcardCard::takeOwn},
                                                     {"X-MENKHACH-CONSENT", &VcardCard::takeOwn},
                                                     {"X-MENKHACH-CONTACT", &VcardCard::takeOwn},
                                                     {"X-MENKHACH-DAYS", &VcardCard::takeOwn},
                                                     {"X-MENKHACH-CHANNEL", &VcardCard::takeOwn},
                                                     {"X-MENKHACH-HOUR", &VcardCard::takeOwn},
                                                     {"X-MENKHACH-RELATIONS", &VcardCard::takeOwn}};
    return takers.value(name, nullptr);
}

void VcardCard::take(const VcardHeader &header, const QString &value)
{
    if (const Taker taker = takerOf(header.name()))
        (this->*taker)(header, value);
}

void VcardCard::add(Values &values, int rank, const QString &text)
{
    const QString clean = text.trimmed();
    const bool known = std::any_of(values.cbegin(), values.cend(),
                                   [&clean](const Ranked &value) { return value.text == clean; });
    if (!clean.isEmpty() && !known && values.size() < kMostValues)
        values.append({rank, clean.left(kLongestField / kMostValues)});
}

// As an import takes several values of one cell apart.
QString VcardCard::joined(Values values)
{
    std::stable_sort(values.begin(), values.end(),
                     [](const Ranked &a, const Ranked &b) { return a.rank < b.rank; });
    QStringList texts;
    for (const Ranked &value : std::as_const(values))
        texts.append(value.text);
    return texts.join(u" ::: "_s);
}

void VcardCard::append(QString &text, const QString &more, QChar separator)
{
    const QString clean = more.trimmed();
    if (clean.isEmpty() || text.size() >= kLongestField)
        return;
    if (!text.isEmpty())
        text.append(separator);
    text.append(clean.left(kLongestField));
}

void VcardCard::takeWholeName(const VcardHeader &, const QString &value)
{
    if (m_name.whole.isEmpty())
        m_name.whole = vcardText(value).trimmed();
}

void VcardCard::takeNameParts(const VcardHeader &, const QString &value)
{
    if (m_name.hasParts())
        return;
    QStringList parts = vcardParts(value, u';');
    for (QString &part : parts) // several names in one part
        part = part.replace(u',', u' ').simplified();
    m_name.family = parts.value(0);
    m_name.given = parts.value(1);
    m_name.middle = parts.value(2);
    m_prefix = parts.value(3);
}

void VcardCard::takeNickname(const VcardHeader &, const QString &value)
{
    if (m_nickname.isEmpty())
        m_nickname = vcardText(value).trimmed();
}

void VcardCard::takePhone(const VcardHeader &header, const QString &value)
{
    const bool voice = header.hasType("CELL") || header.hasType("VOICE") || header.hasType("IPHONE");
    if (!voice && (header.hasType("FAX") || header.hasType("PAGER")))
        return;
    const bool mobile = header.hasType("CELL") || header.hasType("IPHONE");
    const int rank = m_own.said || rankOf(header) == 0 ? 0 : mobile ? 1 : 2; // ours come in their order
    add(m_phones, rank, withoutScheme(vcardText(value), u"tel:"));
}

void VcardCard::takeEmail(const VcardHeader &header, const QString &value)
{
    add(m_emails, rankOf(header), withoutScheme(vcardText(value), u"mailto:"));
}

void VcardCard::takeWeb(const VcardHeader &header, const QString &value)
{
    const QString address = vcardText(value);
    const auto leadsTo = [&address](std::initializer_list<QStringView> hosts) {
        return std::any_of(hosts.begin(), hosts.end(), [&address](QStringView host) {
            return address.contains(host, Qt::CaseInsensitive);
        });
    };
    const bool facebook = leadsTo({u"facebook.com/", u"fb.com/", u"m.me/"});
    add(facebook ? m_facebooks : leadsTo({u"zalo.me/"}) ? m_zalos : m_websites, rankOf(header), address);
}

// "IMPP;X-SERVICE-TYPE=Zalo:zalo:0912345678", "X-SOCIALPROFILE;TYPE=facebook:https://facebook.com/lan".
void VcardCard::takeProfile(const VcardHeader &header, const QString &value)
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
        add(m_zalos, rankOf(header), handle);
    else if (isOf("FACEBOOK", u"facebook") || isOf("MESSENGER", u"fb-messenger"))
        add(m_facebooks, rankOf(header), handle);
}

void VcardCard::takeZalo(const VcardHeader &header, const QString &value)
{
    add(m_zalos, rankOf(header), vcardText(value));
}

void VcardCard::takeFacebook(const VcardHeader &header, const QString &value)
{
    add(m_facebooks, rankOf(header), vcardText(value));
}

void VcardCard::takeBirthday(const VcardHeader &header, const QString &value)
{
    if (m_birthday.isEmpty())
        m_birthday = birthdayCellOf(header, vcardText(value));
}

void VcardCard::takeAnniversary(const VcardHeader &header, const QString &value)
{
    if (m_anniversary.isEmpty())
        m_anniversary = birthdayCellOf(header, vcardText(value));
}

// Small JPEGs only, as phones write them; a larger one would have to be drawn again. vCard 4.0 has it as a
// "data:" address.
void VcardCard::takePhoto(const VcardHeader &, const QString &value)
{
    QString text = value.mid(value.startsWith("data:"_L1, Qt::CaseInsensitive) ? value.indexOf(u',') + 1 : 0);
    text.remove(u' ').remove(u'\t');
    if (m_photo.isEmpty() && text.startsWith("/9j/"_L1) && text.size() <= kLongestPicture)
        m_photo = text;
}

void VcardCard::takeGender(const VcardHeader &header, const QString &value)
{
    const QString text = vcardParts(value, u';').value(0).trimmed();
    if (header.name() == "X-WAB-GENDER")
        m_gender = text == "1"_L1 ? u"F"_s : text == "2"_L1 ? u"M"_s : QString();
    else if (text.compare(u"O", Qt::CaseInsensitive) == 0)
        m_gender = u"other"_s;
    else if (text.compare(u"N", Qt::CaseInsensitive) != 0 && text.compare(u"U", Qt::CaseInsensitive) != 0)
        m_gender = text.left(kLongestField);
}

void VcardCard::takeKind(const VcardHeader &, const QString &value)
{
    const QString kind = value.trimmed().toLower();
    m_company = m_company || kind == "org"_L1 || kind == "organization"_L1 || kind == "company"_L1;
    m_group = m_group || kind == "group"_L1;
}

void VcardCard::takeOrganisation(const VcardHeader &, const QString &value)
{
    if (m_organisation.isEmpty()) // departments stand behind it
        m_organisation = vcardParts(value, u';').value(0).trimmed();
}

void VcardCard::takeTitle(const VcardHeader &, const QString &value)
{
    append(m_title, vcardText(value), u',');
}

void VcardCard::takeRole(const VcardHeader &, const QString &value)
{
    append(m_role, vcardText(value), u',');
}

// Post office box, extension, street, city, region, postal code, country.
void VcardCard::takeAddress(const VcardHeader &header, const QString &value)
{
    QStringList parts = vcardParts(value, u';');
    for (QString &part : parts)
        part = part.replace(u'\n', u", "_s).simplified().left(kLongestField / kMostValues);
    const QString city = parts.value(3);
    Address address{{}, parts.value(4).isEmpty() ? city : parts.value(4)};
    QStringList lines{parts.value(0), parts.value(1), parts.value(2)};
    if (city != address.province)
        lines.append(city);
    if (!isVietnam(parts.value(6)))
        lines.append(parts.value(6));
    lines.removeAll(QString());
    address.lines = lines.join(u", "_s);
    if ((address.lines.isEmpty() && address.province.isEmpty()) || m_addresses.size() >= kMostValues)
        return;
    m_addresses.insert(rankOf(header) == 0 ? 0 : m_addresses.size(), address);
}

void VcardCard::takeLabel(const VcardHeader &, const QString &value)
{
    if (m_label.isEmpty())
        m_label = vcardText(value)
                      .replace(u"\r\n"_s, u"\n"_s)
                      .replace(u'\n', u", "_s)
                      .simplified()
                      .left(kLongestField);
}

void VcardCard::takeNote(const VcardHeader &, const QString &value)
{
    append(m_note, vcardText(value).replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n'), u'\n');
}

void VcardCard::takeCategories(const VcardHeader &, const QString &value)
{
    for (const QString &category : vcardParts(value, u',')) {
        if (category.trimmed().compare(u"myContacts", Qt::CaseInsensitive) != 0) // Google's, of everybody
            append(m_tags, category, u';');
    }
}

void VcardCard::takeOwn(const VcardHeader &header, const QString &value)
{
    const QByteArrayView name = header.name().sliced(qstrlen("X-MENKHACH-"));
    const QString text = vcardText(value).trimmed().left(kLongestField);
    m_own.said = true;
    if (name == "CODE")
        m_own.code = text;
    else if (name == "GIVEN-NAME")
        m_own.givenName = text;
    else if (name == "STAGE")
        m_own.stage = text;
    else if (name == "SINCE")
        m_own.since = text;
    else if (name == "CONSENT")
        m_own.consents = text;
    else if (name == "CONTACT")
        add(m_own.contacts, 0, text);
    else if (name == "DAYS")
        m_own.days = text;
    else if (name == "CHANNEL")
        m_own.channel = text;
    else if (name == "HOUR")
        m_own.hour = text;
    else if (name == "RELATIONS")
        m_own.relations = text;
    else
        m_own.birthday = text;
    m_own.lunar = m_own.lunar || name == "LUNAR-BIRTHDAY";
}

void VcardCard::writeName(QStringList &fields, VcardOrigin origin) const
{
    const bool asStored = origin == VcardOrigin::Own && m_own.said;
    QString whole = asStored ? m_name.whole : wholeNameOf(m_name);
    if (whole.isEmpty())
        whole = m_nickname;
    const bool alone = !m_name.hasParts() && whole == m_organisation;
    const bool company = m_company || (alone && !whole.isEmpty());
    fields[card::FullName] = whole;
    if (!asStored)
        fields[card::GivenName] = company ? QString() : foreignGivenNameOf(m_name, whole);
    else
        fields[card::GivenName] = m_own.givenName.isEmpty() ? m_name.given : m_own.givenName;
    fields[card::Honorific] = m_prefix;
    fields[card::Kind] = company ? u"company"_s : asStored ? u"person"_s : QString();
    fields[card::Company] = m_organisation == whole ? QString() : m_organisation;
}

void VcardCard::writeOwn(QStringList &fields) const
{
    if (!m_own.birthday.isEmpty())
        fields[card::Birthday] = m_own.birthday;
    fields[card::Code] = m_own.code;
    fields[card::BirthdayCalendar] = m_own.lunar ? u"lunar"_s : QString();
    fields[card::Stage] = m_own.stage;
    fields[card::Since] = m_own.since;
    fields[card::Consent] = m_own.consents;
    fields[card::OtherContact] = joined(m_own.contacts);
    fields[card::PersonalDays] = m_own.days;
    fields[card::PreferredChannel] = m_own.channel;
    fields[card::PreferredHour] = m_own.hour;
    fields[card::Relations] = m_own.relations;
    if (!m_own.days.isEmpty()) // the wedding is among them
        fields[card::WeddingDay].clear();
}

void VcardCard::write(QStringList &fields, VcardOrigin origin) const
{
    const bool own = origin == VcardOrigin::Own;
    fields.fill(QString(), own ? card::OwnCount : card::ForeignCount);
    if (m_group)
        return;
    writeName(fields, origin);
    fields[card::Phone] = joined(m_phones);
    fields[card::Email] = joined(m_emails);
    fields[card::Zalo] = joined(m_zalos);
    fields[card::Facebook] = joined(m_facebooks);
    fields[card::Website] = joined(m_websites);
    fields[card::Birthday] = m_birthday;
    fields[card::Gender] = m_gender;
    fields[card::Occupation] = m_title.isEmpty() ? m_role : m_title;
    fields[card::FirstAddress] = m_addresses.isEmpty() ? m_label : m_addresses.constFirst().lines;
    fields[card::Province] = m_addresses.isEmpty() ? QString() : m_addresses.constFirst().province;
    QStringList others;
    for (const Address &address : m_addresses.mid(1)) {
        const bool both = !address.lines.isEmpty() && !address.province.isEmpty();
        others.append(address.lines + (both ? u", "_s : QString()) + address.province);
    }
    fields[card::OtherAddresses] = others.join(u"; "_s);
    fields[card::Tags] = m_tags;
    fields[card::Note] = m_note;
    fields[card::WeddingDay] = m_anniversary;
    fields[card::Picture] = m_photo;
    if (own)
        writeOwn(fields);
}

} // namespace app
