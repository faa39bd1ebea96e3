#include "app/import/export_headings.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct Heading
{
    ImportField field;
    QStringView vietnamese;
    QStringView english;
};

// In the order of the columns. An import knows each by its words (import_headers.cpp).
constexpr std::array kHeadings{
    Heading{ImportField::Code, u"Mã khách hàng", u"Customer code"},
    Heading{ImportField::FullName, u"Họ tên", u"Full name"},
    Heading{ImportField::GivenName, u"Tên gọi", u"Given name"},
    Heading{ImportField::Kind, u"Loại", u"Type"},
    Heading{ImportField::Gender, u"Giới tính", u"Gender"},
    Heading{ImportField::Honorific, u"Cách xưng hô", u"Form of address"},
    Heading{ImportField::Phone, u"Điện thoại", u"Phone"},
    Heading{ImportField::Email, u"E-mail", u"E-mail"},
    Heading{ImportField::Zalo, u"Zalo", u"Zalo"},
    Heading{ImportField::Facebook, u"Facebook", u"Facebook"},
    Heading{ImportField::Website, u"Trang web", u"Website"},
    Heading{ImportField::OtherContact, u"Liên hệ khác", u"Other contact"},
    Heading{ImportField::Birthday, u"Ngày sinh", u"Birthday"},
    Heading{ImportField::BirthdayCalendar, u"Lịch sinh nhật", u"Birthday calendar"},
    Heading{ImportField::Address, u"Địa chỉ", u"Address"},
    Heading{ImportField::Province, u"Tỉnh, thành phố", u"Province or city"},
    Heading{ImportField::Occupation, u"Nghề nghiệp", u"Occupation"},
    Heading{ImportField::Stage, u"Giai đoạn", u"Stage"},
    Heading{ImportField::Since, u"Khách từ", u"Customer since"},
    Heading{ImportField::Tags, u"Nhãn", u"Tags"},
    Heading{ImportField::Note, u"Ghi chú", u"Note"},
    Heading{ImportField::PersonalDays, u"Các ngày riêng", u"Personal days"},
    Heading{ImportField::PreferredChannel, u"Kênh ưa thích", u"Preferred channel"},
    Heading{ImportField::PreferredHour, u"Giờ ưa thích", u"Preferred hour"},
    Heading{ImportField::Relations, u"Quan hệ", u"Relations"},
    Heading{ImportField::Consent, u"Đồng ý nhận tin", u"Consent"},
};

} // namespace

const QList<ImportField> &exportFields()
{
    static const QList<ImportField> fields = [] {
        QList<ImportField> list;
        for (const Heading &heading : kHeadings)
            list.append(heading.field);
        return list;
    }();
    return fields;
}

QString headingOf(ImportField field, ListLanguage language)
{
    const auto *found = std::ranges::find(kHeadings, field, &Heading::field);
    if (language == ListLanguage::Keys || found == kHeadings.end())
        return keyOf(field);
    return (language == ListLanguage::Vietnamese ? found->vietnamese : found->english).toString();
}

// It says the whole name and the given name, each as it is stored.
bool isOwnExport(const QStringList &headings)
{
    constexpr std::array kTelling{ImportField::FullName, ImportField::GivenName,
                                  ImportField::BirthdayCalendar};
    constexpr std::array kLanguages{ListLanguage::Keys, ListLanguage::Vietnamese, ListLanguage::English};
    return std::ranges::any_of(kLanguages, [&](ListLanguage language) {
        return std::ranges::all_of(
            kTelling, [&](ImportField field) { return headings.contains(headingOf(field, language)); });
    });
}

} // namespace app
