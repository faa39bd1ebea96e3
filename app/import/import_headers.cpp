#include "app/import/consent_column.h"
#include "app/import/import_columns.h"
#include "app/import/interaction_headers.h"
#include "app/import/other_person.h"
#include "app/people/kind_words.h"

#include <QHash>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct FieldHeaders
{
    ImportField field;
    QStringView key;
    QStringView headers; ///< as foldHeader writes them, separated by '|'
};

// In the order of the enum. '#' stands for any number.
constexpr std::array<FieldHeaders, kImportFieldCount> kFieldHeaders{{
    {ImportField::Ignore, u"ignore",
     u"stt|so thu tu|no|reject reason|reject column|reject value|reject line|ly do tu choi|dong loi|cot "
     u"loi|ly do loi|phone # "
     u"label|phone # "
     u"type|e mail # label|e mail # type|email # label|email # type|address # label|address # type|website # "
     u"label|website # type|relation # label|relation # type|event # label|event # type|custom field # "
     u"label|e mail type|e mail display "
     u"name|e mail # display name|phonetic first name|phonetic middle name|phonetic last name|yomi "
     u"name|given name "
     u"yomi|additional name yomi|family name yomi|photo|file "
     u"as|initials|priority|private|sensitivity|language"},
    {ImportField::Code, u"code",
     u"code|ma|ma kh|ma khach|ma khach hang|customer code|customer id|customer no|id|ma so|ma so khach "
     u"hang|makh|record id|ma doi tuong"},
    {ImportField::FullName, u"full_name",
     u"full name|fullname|name|customer name|customer|ten|ho ten|ho va ten|hoten|ten khach hang|ten "
     u"khach|ten kh|khach hang|ho ten khach hang|ho va ten khach hang|ten day du|display name|contact "
     u"name|ten lien he|ten nguoi lien he|nguoi lien he"},
    {ImportField::FamilyName, u"family_name",
     u"family name|last name|surname|lastname|ho|ho dem|ho va dem|ho va ten dem|ho va ten lot|ho lot|ho ten "
     u"dem"},
    {ImportField::MiddleName, u"middle_name",
     u"middle name|middlename|additional name|dem|ten dem|ten lot|chu lot"},
    {ImportField::GivenName, u"given_name",
     u"given name|first name|firstname|ten goi|ten rieng|ten thuong goi"},
    {ImportField::Gender, u"gender", u"gender|sex|gioi tinh|phai|gt|nam nu"},
    {ImportField::Phone, u"phone",
     u"phone|phone number|mobile|mobile phone|mobile number|mobile phone number|cell|cellphone|cell "
     u"phone|tel|"
     u"telephone|telephone number|phone #|phone # value|primary phone|contact number|so dien thoai|dien "
     u"thoai|sdt|"
     u"so dt|dt|dt di dong|dien thoai di dong|so dien thoai di dong|di dong|dtdd|so di dong|so "
     u"may|hotline|dien "
     u"thoai #|sdt #|sdt1|lien he|so lien he|so dien thoai lien he"},
    {ImportField::Phone2, u"phone2",
     u"phone2|second phone|other phone|phone 2|phone 3|dien thoai 2|sdt 2|sdt2|so dien thoai 2|so dien thoai "
     u"#|sdt "
     u"phu|dien thoai khac|dien thoai phu|dien thoai ban|dien thoai co dinh|home phone|home phone #|work "
     u"phone|"
     u"business phone|business phone #|company main phone|car phone|default address phone|so phu|"
     u"dt ban|dt2|dt 2|dt co dinh"},
    {ImportField::Email, u"email",
     u"email|e mail|mail|email address|e mail address|dia chi email|thu dien tu|hop thu|dia chi mail|email "
     u"#|e mail "
     u"#|e mail # value|email # value|e mail # address|email # address|primary email|secondary email|work "
     u"email|home "
     u"email"},
    {ImportField::Zalo, u"zalo",
     u"zalo|so zalo|zalo id|nick zalo|sdt zalo|co zalo|dung zalo|co dung zalo|ket ban zalo"},
    {ImportField::Facebook, u"facebook", u"facebook|fb|link facebook|link fb|facebook id|messenger"},
    {ImportField::Website, u"website",
     u"website|web|trang web|url|homepage|web page|web page #|website # value|website url"},
    {ImportField::OtherContact, u"other_contact", u"other contact|lien he khac"},
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
    {ImportField::BirthMonth, u"birth_month", u"birth month|month of birth|thang sinh"},
    {ImportField::BirthDay, u"birth_day", u"birth day|day of birth"},
    {ImportField::Province, u"province",
     u"province|city|province or city|tinh|thanh pho|tinh thanh|tinh thanh pho|tinh tp|tp|khu vuc|tinh thanh "
     u"pho truc "
     u"thuoc|state|state region|home city|home state|business city|business state|address # city|address # "
     u"region|"
     u"default address city|default address province"},
    {ImportField::Address, u"address",
     u"address|dia chi|street|street address|dia chi nha|noi o|dia chi lien he|dia chi giao hang|home "
     u"street|home "
     u"address|business street|work address|other street|mailing address|address #|dia chi #|address # "
     u"formatted|"
     u"address # street|address1|address2|default address address1|default address address2|phuong xa|quan "
     u"huyen|"
     u"khu vuc giao hang"},
    {ImportField::Occupation, u"occupation",
     u"occupation|job|profession|job title|nghe nghiep|nghe|cong viec|chuc vu|organization "
     u"title|organization # "
     u"title"},
    {ImportField::Stage, u"stage",
     u"da mua|da mua hang|da tung mua|co mua hang|da mua chua|bought|has bought|purchased|has purchased|is "
     u"customer|da la khach hang|"
     u"stage|lifecycle stage|status|customer stage|giai doan|trang thai|tinh trang|giai doan khach hang|muc "
     u"do quan he"},
    {ImportField::Tags, u"tags",
     u"tags|tag|labels|label|nhan|the|nhom|nhom khach|nhom khach hang|nhom kh|phan loai|phan "
     u"nhom|group|groups|group "
     u"membership|categories|category|keywords|customer group|customer tags|hang thanh vien"},
    {ImportField::Note, u"note", u"note|notes|comment|comments|remark|remarks|ghi chu|chu thich|luu y|mo ta"},
    {ImportField::Honorific, u"honorific",
     u"honorific|title|salutation|form of address|name prefix|prefix|xung ho|danh xung|cach xung ho|cach "
     u"goi"},
    {ImportField::Since, u"since",
     u"since|customer since|created|created at|created on|date created|created date|create date|creation "
     u"date|date "
     u"added|created time|ngay tao|ngay them|ngay lap|khach tu|la khach tu|ngay tham gia|ngay dang ky|khach "
     u"hang "
     u"tu|ngay bat dau|registered|joined"},
    {ImportField::Kind, u"kind",
     u"kind|type|customer type|customer kind|loai|loai khach|loai khach hang|loai kh|ca nhan cong ty|la to "
     u"chuc ca "
     u"nhan|to chuc ca nhan|ca nhan to chuc"},
    {ImportField::Company, u"company",
     u"company|company name|organization|organisation|organization name|organization # name|cong ty|ten cong "
     u"ty|ten "
     u"doanh nghiep|don vi|ten don vi|co quan|noi lam viec|default address company|associated company"},
    {ImportField::Consent, u"consent", u"consent|consents|opt in|optin|newsletter"},
    {ImportField::PersonalDays, u"personal_days", u"personal days|event # value|ngay rieng|cac ngay rieng"},
    {ImportField::WeddingDay, u"wedding_day",
     u"wedding day|wedding date|wedding anniversary|anniversary|ngay cuoi|ngay ket hon|ky niem ngay "
     u"cuoi|ngay ky niem cuoi"},
    {ImportField::FoundingDay, u"founding_day",
     u"founding day|founding date|founded on|founded|ngay thanh lap|ngay thanh lap cong ty|ngay thanh lap "
     u"doanh nghiep"},
    {ImportField::PreferredChannel, u"preferred_channel",
     u"preferred channel|preferred contact method|contact method|kenh ua thich|kenh lien he|cach lien he"},
    {ImportField::PreferredHour, u"preferred_hour",
     u"preferred hour|preferred time|best time to call|best time to contact|gio ua thich|gio lien he|gio "
     u"tien "
     u"lien he"},
    {ImportField::Picture, u"picture", u"picture"},
    {ImportField::Purchases, u"purchases",
     u"purchases|total purchases|total sales|total sales less returns|total spent|total orders|orders "
     u"count|number of orders|amount spent|lifetime spend|tong ban|tong ban tru tra hang|tong chi tieu|tong "
     u"mua|tong tien mua|tong tien da mua|tong tien mua hang|tong doanh so|tong doanh thu|tong so don "
     u"hang|so luong don hang|so lan mua|so lan mua hang"},
    {ImportField::Relations, u"relations", u"relations|relation # value|quan he|cac moi quan he"},
    {ImportField::Referrer, u"referrer", {}}, // namesReferrer
    // Their headings stand in interaction_headers.cpp.
    {ImportField::OccurredAt, u"when", {}},
    {ImportField::TimeOfDay, u"time_of_day", {}},
    {ImportField::Receipt, u"receipt", {}},
    {ImportField::Amount, u"amount", {}},
    {ImportField::LineAmount, u"line_amount", {}},
    {ImportField::InteractionKind, u"interaction", {}},
    {ImportField::Direction, u"direction", {}},
    {ImportField::Channel, u"channel", {}},
    {ImportField::ReceiptState, u"receipt_state", {}},
    {ImportField::Score, u"score", {}},
    {ImportField::Detail, u"detail", {}},
}};

// "phone 2 value" as "phone # value"; empty where no word is a number.
QString withoutNumbers(const QString &folded)
{
    QStringList words = folded.split(u' ');
    bool numbered = false;
    for (QString &word : words) {
        if (word.size() <= 2 &&
            std::all_of(word.cbegin(), word.cend(), [](QChar c) { return c.isDigit(); })) {
            word = u"#"_s;
            numbered = true;
        }
    }
    return numbered ? words.join(u' ') : QString();
}

const QHash<QString, ImportField> &headerTable()
{
    static const QHash<QString, ImportField> table = [] {
        QHash<QString, ImportField> headers;
        for (const FieldHeaders &entry : kFieldHeaders) {
            if (!isFieldOf(entry.field, ListKind::Customers))
                continue;
            headers.insert(foldHeader(entry.key), entry.field);
            for (const QStringView header : entry.headers.split(u'|', Qt::SkipEmptyParts))
                headers.insert(header.toString(), entry.field);
        }
        return headers;
    }();
    return table;
}

} // namespace

std::optional<ImportField> fieldOfHeader(QStringView header, ListKind kind)
{
    if (kind == ListKind::Interactions)
        return interactionFieldOf(header);
    const auto known = [](const QString &folded) -> std::optional<ImportField> {
        const auto found = headerTable().find(folded);
        return found == headerTable().end() ? std::nullopt : std::optional(*found);
    };
    const QString whole = foldHeader(header);
    if (const auto field = known(whole))
        return field;
    if (const auto field = known(withoutNumbers(whole)))
        return field;
    if (consentColumnOf(whole))
        return ImportField::Consent;
    if (namesReferrer(header))
        return ImportField::Referrer;
    const qsizetype bracket = header.indexOf(u'(');
    const bool isRemark = bracket > 0 && !namesAnotherPerson(header.mid(bracket), kind);
    return isRemark ? known(foldHeader(header.left(bracket))) : std::nullopt;
}

bool isBareNameHeader(QStringView header)
{
    const QString folded = foldHeader(header);
    return folded == u"ten" || folded == u"name" || folded == u"ten khach" || folded == u"ten kh";
}

bool mayHoldNoStage(QStringView header)
{
    const QString folded = foldHeader(header);
    return folded == u"status" || folded == u"trang thai" || folded == u"tinh trang";
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

QStringList importFieldKeys(ListKind kind)
{
    QStringList keys;
    for (const FieldHeaders &entry : kFieldHeaders) {
        if (isFieldOf(entry.field, kind))
            keys.append(entry.key.toString());
    }
    return keys;
}

} // namespace app
