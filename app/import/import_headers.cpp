#include "app/import/import_columns.h"
#include "app/people/kind_words.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace app {

namespace {

struct FieldHeaders
{
    ImportField field;
    QStringView key;
    QStringView headers; ///< as foldHeader writes them, separated by '|'
};

// In the order of the enum.
constexpr std::array<FieldHeaders, kImportFieldCount> kFieldHeaders{{
    {ImportField::Ignore, u"ignore",
     u"stt|so thu tu|no|reject reason|reject column|reject value|reject line|ly do tu choi"},
    {ImportField::Code, u"code",
     u"code|ma|ma kh|ma khach|ma khach hang|customer code|customer id|customer no|id|ma so|ma so khach "
     u"hang|makh"},
    {ImportField::FullName, u"full_name",
     u"full name|fullname|name|customer name|customer|ten|ho ten|ho va ten|ho & ten|hoten|ten khach hang|ten "
     u"khach|ten kh|khach hang|ho ten khach hang|ho va ten khach hang|ten day du|display name|contact "
     u"name|ten cong ty|company name"},
    {ImportField::FamilyName, u"family_name",
     u"family name|last name|surname|lastname|ho|ho dem|ho va dem|ho va ten dem|ho va ten lot|ho lot|ho ten "
     u"dem"},
    {ImportField::MiddleName, u"middle_name", u"middle name|middlename|dem|ten dem|ten lot|chu lot"},
    {ImportField::GivenName, u"given_name",
     u"given name|first name|firstname|ten goi|ten rieng|ten thuong goi"},
    {ImportField::Gender, u"gender", u"gender|sex|gioi tinh|phai|gt|nam nu"},
    {ImportField::Phone, u"phone",
     u"phone|phone number|mobile|mobile phone|cell|cellphone|tel|telephone|phone 1|so dien thoai|dien "
     u"thoai|sdt|so "
     u"dt|dt|dien thoai di dong|di dong|dtdd|so di dong|so may|hotline|dien thoai 1|sdt 1|sdt1|lien he|so "
     u"lien he"},
    {ImportField::Phone2, u"phone2",
     u"phone2|phone 2|second phone|other phone|phone 3|dien thoai 2|sdt 2|sdt2|so dien thoai 2|sdt phu|dien "
     u"thoai "
     u"khac|dien thoai phu|dien thoai ban|dien thoai co dinh|home phone|work phone|so phu|dt ban|dt2|dt 2"},
    {ImportField::Email, u"email",
     u"email|e mail|mail|email address|dia chi email|thu dien tu|hop thu|dia chi mail|email 1|email 2"},
    {ImportField::Zalo, u"zalo", u"zalo|so zalo|zalo id|nick zalo|sdt zalo"},
    {ImportField::Facebook, u"facebook", u"facebook|fb|link facebook|link fb|facebook id|messenger"},
    {ImportField::Website, u"website", u"website|web|trang web|url|homepage"},
    {ImportField::Birthday, u"birthday",
     u"birthday|birth date|birthdate|date of birth|dob|bday|ngay sinh|sinh nhat|ngay thang nam sinh|ns|ngay "
     u"sinh nhat|ngay sinh duong lich|sinh nhat duong lich|ngay sinh duong"},
    {ImportField::BirthdayCalendar, u"birthday_calendar",
     u"birthday calendar|calendar|lich|loai lich|am duong lich|lich sinh nhat|am lich duong lich|lich am "
     u"duong"},
    {ImportField::LunarBirthday, u"lunar_birthday",
     u"lunar birthday|ngay sinh am lich|sinh nhat am lich|ngay sinh am|sinh nhat am|ngay sinh al|sinh nhat "
     u"al"},
    {ImportField::BirthYear, u"birth_year", u"birth year|year of birth|nam sinh|yob"},
    {ImportField::Province, u"province",
     u"province|city|tinh|thanh pho|tinh thanh|tinh thanh pho|tinh tp|tp|khu vuc|tinh thanh pho truc "
     u"thuoc|state"},
    {ImportField::Address, u"address",
     u"address|dia chi|street|dia chi nha|noi o|dia chi lien he|dia chi giao hang"},
    {ImportField::Occupation, u"occupation",
     u"occupation|job|profession|job title|nghe nghiep|nghe|cong viec|chuc vu"},
    {ImportField::Stage, u"stage",
     u"stage|lifecycle stage|status|customer stage|giai doan|trang thai|tinh trang|giai doan khach hang|muc "
     u"do quan he"},
    {ImportField::Tags, u"tags",
     u"tags|tag|labels|label|nhan|the|nhom|nhom khach|nhom khach hang|phan loai|group|groups"},
    {ImportField::Note, u"note", u"note|notes|comment|comments|remark|remarks|ghi chu|chu thich|luu y|mo ta"},
    {ImportField::Honorific, u"honorific",
     u"honorific|title|salutation|xung ho|danh xung|cach xung ho|cach goi"},
    {ImportField::Since, u"since",
     u"since|customer since|created|created at|created on|date created|created date|ngay tao|khach tu|la "
     u"khach tu|ngay "
     u"tham gia|ngay dang ky|khach hang tu|ngay bat dau|registered|joined"},
    {ImportField::Kind, u"kind",
     u"kind|type|customer type|customer kind|loai|loai khach|loai khach hang|ca nhan cong ty"},
    {ImportField::Consent, u"consent", u"consent|consents|opt in|optin|newsletter"},
}};

bool isConsent(const QString &header)
{
    static constexpr QStringView kParts[] = {u"dong y",         u"consent",      u"opt in",
                                             u"opt out",        u"optin",        u"nhan tin quang cao",
                                             u"nhan quang cao", u"cho phep gui", u"tu choi nhan",
                                             u"unsubscribe",    u"subscribed"};
    return std::any_of(std::begin(kParts), std::end(kParts),
                       [&header](QStringView part) { return header.contains(part); });
}

const QHash<QString, ImportField> &headerTable()
{
    static const QHash<QString, ImportField> table = [] {
        QHash<QString, ImportField> headers;
        for (const FieldHeaders &entry : kFieldHeaders) {
            headers.insert(foldHeader(entry.key), entry.field);
            for (const QStringView header : entry.headers.split(u'|'))
                headers.insert(header.toString(), entry.field);
        }
        return headers;
    }();
    return table;
}

} // namespace

std::optional<ImportField> fieldOfHeader(QStringView header)
{
    const auto known = [](const QString &folded) -> std::optional<ImportField> {
        const auto found = headerTable().find(folded);
        return found == headerTable().end() ? std::nullopt : std::optional(*found);
    };
    const QString whole = foldHeader(header);
    if (const auto field = known(whole))
        return field;
    if (isConsent(whole))
        return ImportField::Consent;
    const qsizetype bracket = header.indexOf(u'(');
    return bracket > 0 ? known(foldHeader(header.left(bracket))) : std::nullopt;
}

bool isBareNameHeader(QStringView header)
{
    const QString folded = foldHeader(header);
    return folded == u"ten" || folded == u"name" || folded == u"ten khach" || folded == u"ten kh";
}

QString keyOf(ImportField field)
{
    return kFieldHeaders.at(static_cast<std::size_t>(field)).key.toString();
}

std::optional<ImportField> importFieldOf(QStringView key)
{
    for (const FieldHeaders &entry : kFieldHeaders) {
        if (entry.key == key)
            return entry.field;
    }
    return std::nullopt;
}

QStringList importFieldKeys()
{
    QStringList keys;
    for (const FieldHeaders &entry : kFieldHeaders)
        keys.append(entry.key.toString());
    return keys;
}

} // namespace app
