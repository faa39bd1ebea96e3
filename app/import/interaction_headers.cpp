#include "app/import/interaction_headers.h"

#include "app/import/other_person.h"
#include "app/people/kind_words.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct Headings
{
    ImportField field;
    QStringView words; ///< as foldHeader writes them, separated by '|'; the best first
};

// As KiotViet, Sapo, Haravan, Shopify, MISA, marketplaces and the call logs of phones write them.
constexpr Headings kInteractionHeadings[]{
    {ImportField::Code, u"ma khach hang|ma khach|ma kh|makh|customer code|customer no|customer id|ma so "
                        u"khach hang|ma doi tuong"},
    {ImportField::FullName,
     u"khach hang|ten khach hang|ten khach|ten kh|ho ten khach hang|ho va ten khach hang|customer|customer "
     u"name|ten doi tuong|nguoi mua|ten nguoi mua|buyer|buyer name|billing name|ho va ten|ho ten|full "
     u"name|contact name|contact|nguoi lien he|ten nguoi nhan|nguoi nhan|shipping name|recipient|ten|name"},
    {ImportField::Phone,
     u"dien thoai khach hang|so dien thoai khach hang|sdt khach hang|sdt khach|dien thoai|so dien "
     u"thoai|phone "
     u"number|phone|so dien thoai nguoi mua|sdt nguoi mua|billing phone|number|caller number|caller|so "
     u"goi|so "
     u"may goi|so khach goi|dien thoai nguoi nhan|so dien thoai nguoi nhan|sdt nguoi nhan|shipping phone"},
    {ImportField::Email, u"email khach hang|customer email|billing email"},
    {ImportField::OccurredAt,
     u"thoi gian|thoi gian ban|thoi gian mua|ngay gio|ngay ban|ngay mua|ngay hoa don|ngay chung tu|ngay "
     u"ct|ngay "
     u"dat hang|ngay dat|thoi gian dat hang|order date|order creation date|purchase date|sale "
     u"date|transaction "
     u"date|ngay giao dich|thoi gian goi|ngay goi|call date|start time|ngay tao don|ngay tao don "
     u"hang|created at|created on|created date|create time|ngay tao|thoi gian tao|date time|datetime|date "
     u"and "
     u"time|timestamp|date|ngay|when|ngay lap|processed at|paid at|ngay hach toan|ngay ghi nhan"},
    {ImportField::TimeOfDay, u"gio|gio ban|gio mua|gio goi|gio tao|time|time of day"},
    {ImportField::Receipt,
     u"ma hoa don|so hoa don|so hd|ma hd|hoa don|ma don hang|ma don|so don hang|so don|don hang|ma phieu|so "
     u"phieu|so chung tu|so ct|ma chung tu|order number|order no|order id|order code|order sn|order "
     u"name|order|invoice number|invoice no|invoice id|invoice|receipt number|receipt no|receipt "
     u"id|receipt|bill "
     u"number|bill no|bill|ma bill|so bill|ma giao dich|transaction id|id don hang|ma dat hang|ma tham "
     u"chieu"},
    {ImportField::Amount, u"khach can tra|khach phai tra|tong thanh toan|tong tien thanh toan|tong "
                          u"cong|grand total|order total|total "
                          u"price|total amount|total|thanh toan|tong so tien|tong tien|tong gia tri don "
                          u"hang|gia tri don hang|tong gia "
                          u"tri|tong hoa don|tong tien don hang|amount|so tien|tri gia|gia tri|doanh "
                          u"thu|doanh so|tong tien hang|khach "
                          u"da tra|subtotal"},
    {ImportField::LineAmount, u"thanh tien|thanh tien sau giam|line total|line amount|item total|tien "
                              u"dong|tong gia ban|gia tri san pham"},
    {ImportField::InteractionKind, u"loai tuong tac|loai lien he|hinh thuc lien he|loai giao dich|loai chung "
                                   u"tu|activity type|activity|loai|type|"
                                   u"kind"},
    {ImportField::Direction, u"direction|call type|loai cuoc goi|chieu goi|huong goi|huong|chieu"},
    {ImportField::Channel,
     u"kenh ban|kenh ban hang|kenh|sales channel|channel|nguon don hang|nguon don|source name|source|nguon"},
    {ImportField::ReceiptState, u"trang thai|trang thai don hang|trang thai hoa don|trang thai don|tinh "
                                u"trang|status|order status|financial "
                                u"status|trang thai thanh toan|payment status|cancelled at|ngay huy|refund "
                                u"status|trang thai tra hang|trang "
                                u"thai hoan tien"},
    {ImportField::Score, u"diem danh gia|danh gia|rating|score|so sao|stars|star|nps|diem hai long|diem"},
    {ImportField::Note, u"ghi chu|note|notes|noi dung ghi chu|ghi chu don hang|customer note|loi nhan|remark|"
                        u"remarks|comment|comments|noi dung"},
    {ImportField::Detail,
     u"ten hang|ten hang hoa|ten san pham|san pham|mat hang|ten mat hang|lineitem name|product|product "
     u"name|item|items|item name|dien giai|thoi luong|duration|call duration"},
    {ImportField::Ignore,
     u"stt|so thu tu|no|reject reason|reject column|reject line|dong loi|cot loi|ly do loi|id"},
};

// Only exports of web shops and marketplaces have these.
constexpr QStringView
    kOfWebShops(u"financial status|fulfillment status|lineitem name|billing name|shipping name|nguon don "
                u"hang|nguon don|source "
                "name|ma van don|order sn|order status url|san thuong mai|ten shop|nguoi mua|buyer");

struct Place
{
    ImportField field = ImportField::Ignore;
    int place = 0;
};

const QHash<QString, Place> &placeTable()
{
    static const QHash<QString, Place> table = [] {
        QHash<QString, Place> places;
        for (const Headings &headings : kInteractionHeadings) {
            int place = 0;
            if (headings.field != ImportField::Ignore && headings.field != ImportField::Note)
                places.insert(foldHeader(keyOf(headings.field)), {headings.field, 0});
            for (const QStringView word : headings.words.split(u'|'))
                places.insert(word.toString(), {headings.field, place++});
        }
        return places;
    }();
    return table;
}

std::optional<Place> placeOf(QStringView header)
{
    const auto known = [](QStringView text) -> std::optional<Place> {
        const auto found = placeTable().find(foldHeader(text));
        return found == placeTable().end() ? std::nullopt : std::optional(*found);
    };
    const auto whole = known(header);
    const qsizetype bracket = header.indexOf(u'(');
    if (whole || bracket <= 0 || namesAnotherPerson(header.mid(bracket), ListKind::Interactions))
        return whole;
    return known(header.left(bracket));
}

bool holds(const QStringList &headers, ImportField field)
{
    return std::any_of(headers.begin(), headers.end(),
                       [field](const QString &header) { return interactionFieldOf(header) == field; });
}

} // namespace

std::optional<ImportField> interactionFieldOf(QStringView header)
{
    if (const auto place = placeOf(header))
        return place->field;
    const auto asCustomer = fieldOfHeader(header, ListKind::Customers);
    const bool ofBoth = asCustomer && isFieldOf(*asCustomer, ListKind::Interactions);
    return ofBoth && asCustomer != ImportField::Code ? asCustomer : std::nullopt;
}

int placeAmongHeadings(QStringView header)
{
    constexpr int kLast = 500;
    const auto place = placeOf(header);
    return place ? place->place : kLast;
}

QString keyOf(ListOrigin origin)
{
    switch (origin) {
    case ListOrigin::Till:
        return u"till"_s;
    case ListOrigin::WebShop:
        return u"web"_s;
    case ListOrigin::CallLog:
        return u"calls"_s;
    case ListOrigin::Other:
        break;
    }
    return u"list"_s;
}

ListOrigin originOf(const QStringList &headers, const QList<ImportField> &fields)
{
    static const QList<QStringView> ofWebShops = kOfWebShops.split(u'|');
    const auto isWebShop = [](const QString &header) { return ofWebShops.contains(foldHeader(header)); };
    const qsizetype receipt = fields.indexOf(ImportField::Receipt);
    const bool numbersAsNames = receipt >= 0 && foldHeader(headers.value(receipt)) == "name"_L1; // Shopify's
    if (numbersAsNames || std::any_of(headers.begin(), headers.end(), isWebShop))
        return ListOrigin::WebShop;
    if (fields.contains(ImportField::Receipt) || fields.contains(ImportField::Amount) ||
        fields.contains(ImportField::LineAmount))
        return ListOrigin::Till;
    static const QSet<QString> ofCalls{u"duration"_s,      u"call duration"_s, u"thoi luong"_s,
                                       u"call type"_s,     u"loai cuoc goi"_s, u"chieu goi"_s,
                                       u"thoi gian goi"_s, u"ngay goi"_s,      u"call date"_s};
    const bool calls = std::any_of(headers.begin(), headers.end(), [](const QString &header) {
        return ofCalls.contains(foldHeader(header));
    });
    return calls ? ListOrigin::CallLog : ListOrigin::Other;
}

bool saysInteractions(const QStringList &headers)
{
    using enum ImportField;
    const auto fieldOf = [](const QString &header) { return interactionFieldOf(header).value_or(Ignore); };
    QList<ImportField> fields;
    std::transform(headers.begin(), headers.end(), std::back_inserter(fields), fieldOf);
    const bool timed = fields.contains(OccurredAt) || fields.contains(TimeOfDay);
    const bool saysWhose = holds(headers, Code) || holds(headers, Phone) || holds(headers, Email);
    const bool asCustomers = std::any_of(headers.begin(), headers.end(), [](const QString &header) {
        return fieldOfHeader(header) == Birthday || fieldOfHeader(header) == Gender;
    });
    if (!timed || !saysWhose)
        return false;
    if (fields.contains(Receipt) || originOf(headers, fields) == ListOrigin::WebShop)
        return fields.contains(Receipt) || fields.contains(Amount);
    const bool money = fields.contains(Amount) || fields.contains(LineAmount);
    return !asCustomers && (money || originOf(headers, fields) == ListOrigin::CallLog);
}

} // namespace app
