#include "app/start/sample_people.h"

#include "app/calendar/lunar_calendar.h"
#include "app/people/name_order.h"
#include "app/people/person_name.h"
#include "db/core/fold.h"

#include <iterator>

using namespace Qt::StringLiterals;

namespace app {

namespace {

using Words = std::span<const char16_t *const>;

// Family names by their share (about 40 % Nguyễn, 11 % Trần; Wikipedia, "Vietnamese name").
struct Weighted
{
    const char16_t *word;
    int weight;
};
constexpr Weighted kFamilies[] = {
    {u"Nguyễn", 385}, {u"Trần", 110}, {u"Lê", 95},    {u"Phạm", 70}, {u"Hoàng", 35}, {u"Huỳnh", 35},
    {u"Phan", 45},    {u"Vũ", 20},    {u"Võ", 20},    {u"Đặng", 21}, {u"Bùi", 20},   {u"Đỗ", 14},
    {u"Hồ", 13},      {u"Ngô", 13},   {u"Dương", 10}, {u"Lý", 5},    {u"Đào", 12},   {u"Đinh", 10},
    {u"Trương", 12},  {u"Lâm", 8},    {u"Mai", 7},    {u"Cao", 7},   {u"Châu", 5},   {u"Tạ", 5},
    {u"Hà", 8},       {u"Thái", 5},   {u"Tôn Nữ", 2}, {u"Kiều", 3},  {u"Tống", 3},   {u"La", 2}};
constexpr const char16_t *kMiddleWomen[] = {u"Thị",   u"Thị",    u"Thị",      u"Ngọc",      u"Thu",  u"Thanh",
                                            u"Minh",  u"Thị Mỹ", u"Hoài",     u"Thị Thanh", u"Bảo",  u"Hồng",
                                            u"Kim",   u"Như",    u"Thị Ngọc", u"Phương",    u"Thùy", u"Khánh",
                                            u"Quỳnh", u"Tường",  u"Yến"};
constexpr const char16_t *kMiddleMen[] = {u"Văn",  u"Văn",  u"Đức",   u"Minh", u"Quốc",  u"Hữu",
                                          u"Công", u"Gia",  u"Thanh", u"Bảo",  u"Đình",  u"Xuân",
                                          u"Anh",  u"Ngọc", u"Hải",   u"Nhật", u"Trọng", u"Tấn"};
constexpr const char16_t *kGivenWomen[] = {
    u"Hương", u"Lan",   u"Mai",   u"Hoa",  u"Linh",   u"Trang", u"Hà",  u"Thảo", u"Ngân", u"Vy",
    u"Đào",   u"Ánh",   u"Diệu",  u"Hạnh", u"Hiền",   u"Hằng",  u"Huệ", u"Loan", u"Ly",   u"My",
    u"Nga",   u"Nhi",   u"Nhung", u"Oanh", u"Phượng", u"Quyên", u"Tâm", u"Thủy", u"Trâm", u"Trinh",
    u"Trúc",  u"Tuyết", u"Uyên",  u"Vân",  u"Xuân",   u"Yến",   u"Chi", u"Châu", u"Giang"};
constexpr const char16_t *kGivenMen[] = {
    u"Anh",   u"Bảo",   u"Bình", u"Cường", u"Dũng", u"Đạt",   u"Đức",  u"Hải",  u"Hiếu", u"Hòa",
    u"Hoàng", u"Hùng",  u"Huy",  u"Khoa",  u"Khôi", u"Kiên",  u"Lâm",  u"Long", u"Lộc",  u"Minh",
    u"Nam",   u"Nghĩa", u"Nhân", u"Phong", u"Phúc", u"Quang", u"Quân", u"Sơn",  u"Tài",  u"Thành",
    u"Thắng", u"Thịnh", u"Tiến", u"Toàn",  u"Trí",  u"Trung", u"Tuấn", u"Tùng", u"Việt"};
constexpr const char16_t *kProvinces[] = {
    u"Đà Nẵng",   u"Đà Nẵng",     u"Đà Nẵng", u"Đà Nẵng", u"Đà Nẵng", u"Quảng Nam", u"Huế",     u"Quảng Ngãi",
    u"Quảng Trị", u"Hồ Chí Minh", u"Hà Nội",  u"Gia Lai", u"Đắk Lắk", u"Khánh Hòa", u"Nghệ An", u"Cần Thơ"};
constexpr const char16_t *kOccupations[] = {u"",
                                            u"",
                                            u"",
                                            u"nhân viên văn phòng",
                                            u"giáo viên",
                                            u"bác sĩ",
                                            u"điều dưỡng",
                                            u"chủ shop",
                                            u"kế toán",
                                            u"kỹ sư",
                                            u"nội trợ",
                                            u"sinh viên",
                                            u"giám đốc",
                                            u"công nhân",
                                            u"hướng dẫn viên",
                                            u"tài xế",
                                            u"nông dân",
                                            u"hưu trí"};
constexpr const char16_t *kTags[] = {u"thân thiết", u"thích hoa lan", u"mua sỉ",   u"giới thiệu",
                                     u"thích Zalo", u"giao tận nhà",  u"cây cảnh", u"quà Tết",
                                     u"VIP",        u"hẹn lại"};
constexpr const char16_t *kNotes[] = {
    u"Gọi sau 17 giờ.",  u"Không gọi buổi trưa.",        u"Thích nhận tin qua Zalo.",
    u"Hay mua tặng mẹ.", u"Hỏi cách chăm lan mùa lạnh.", u"Đặt hoa khai trương mỗi năm."};
// Mobile prefixes in use everywhere.
constexpr int kPrefixes[] = {32, 33, 34, 35, 36, 37, 38, 39, 70, 76, 77, 78, 79, 81,
                             82, 83, 84, 85, 86, 88, 89, 90, 91, 93, 94, 96, 97, 98};

QString word(RandomStream &random, Words words)
{
    return QString::fromUtf16(random.pick(words));
}

void giveName(RandomStream &random, db::Customer &person)
{
    const bool woman = random.chance(58);
    person.gender = woman ? db::Gender::Female : db::Gender::Male;
    QString last = QString::fromUtf16(random.pickWeighted(std::span<const Weighted>(kFamilies)).word);
    if (!woman && last == "Tôn Nữ"_L1)
        last = u"Tôn Thất"_s;
    const QString middle = word(random, woman ? Words(kMiddleWomen) : Words(kMiddleMen));
    const QString given = word(random, woman ? Words(kGivenWomen) : Words(kGivenMen));
    person.fullName = last + QLatin1Char(' ') + middle + QLatin1Char(' ') + given;
    person.givenName = given;
    person.sortKey = nameSortKey(person.fullName, person.givenName);
}

void giveBirthday(RandomStream &random, QDate today, db::Customer &person)
{
    const int kind = random.below(100);
    const int age = 17 + (random.below(30) + random.below(30) + random.below(12));
    const int month = 1 + random.below(12);
    const int year = today.year() - age;
    const int day = random.below(30);
    if (kind < 6) // never told
        return;
    person.birthday.month = month;
    person.birthday.year = year;
    if (kind < 16 || (age > 60 && kind < 45)) {
        person.birthday.calendar = db::Calendar::Lunar;
        person.birthday.day = 1 + day;
    } else {
        person.birthday.day = 1 + day % QDate(year, month, 1).daysInMonth();
    }
    if (kind >= 97) { // an identity card's first of January
        person.birthday.calendar = db::Calendar::Solar;
        person.birthday.day = 1;
        person.birthday.month = 1;
        person.birthday.approximate = true;
    } else if (kind >= 92) {
        person.birthday.year.reset();
    }
}

void giveContacts(RandomStream &random, db::Customer &person, int number)
{
    const int prefix = random.pick(std::span<const int>(kPrefixes));
    const QString digits = u"%1%2"_s.arg(prefix).arg(random.below(10'000'000), 7, 10, QLatin1Char('0'));
    const bool phone = random.chance(96);
    if (phone)
        person.contactPoints.append(
            {{}, {}, db::ContactKind::Phone, u"0"_s + digits, u"+84"_s + digits, true, true});
    if (!phone || random.chance(45)) {
        const QString mail = u"%1.%2%3@example.com"_s
                                 .arg(db::fold(person.givenName),
                                      db::fold(namePartsOf(person.fullName).family).remove(QLatin1Char(' ')))
                                 .arg(number);
        person.contactPoints.append({{}, {}, db::ContactKind::Email, mail, mail, true, false});
    }
}

void giveLife(RandomStream &random, QDate today, db::Customer &person)
{
    person.province = word(random, kProvinces);
    person.occupation = word(random, kOccupations);
    person.since = today.addDays(-random.below(5 * 365) - 1);
    const int stage = random.below(100);
    person.stage = stage < 14   ? db::LifecycleStage::Awareness
                   : stage < 28 ? db::LifecycleStage::Consideration
                   : stage < 36 ? db::LifecycleStage::Acquisition
                   : stage < 74 ? db::LifecycleStage::Experience
                                : db::LifecycleStage::Loyalty;
    for (int i = random.below(10) - 7; i > 0; --i) {
        const QString tag = word(random, kTags);
        if (!person.tags.contains(tag))
            person.tags.append(tag);
    }
    if (random.chance(15))
        person.note = word(random, kNotes);
}

/// A birthday, lunar birthday or anniversary on that day, whatever was drawn before.
void giveOwnDay(QDate day, int index, db::Customer &person)
{
    enum Kind
    {
        Solar,
        Anniversary,
        AlsoSolar,
        Lunar
    };
    const int kind = index % 4;
    if (kind == Anniversary) {
        person.since = day.addYears(-1 - index % 3);
        person.stage = index % 2 == 0 ? db::LifecycleStage::Loyalty : db::LifecycleStage::Experience;
        return;
    }
    db::Birthday birthday{.day = day.day(), .month = day.month(), .year = day.year() - 24 - index * 5};
    const auto lunar = lunarOf(day);
    if (kind == Lunar && lunar && !lunar->leap) {
        birthday.calendar = db::Calendar::Lunar;
        birthday.day = lunar->day;
        birthday.month = lunar->month;
    } else if (!QDate::isValid(*birthday.year, *birthday.month, *birthday.day)) { // born on 29 February
        birthday.year.reset();
    }
    person.birthday = birthday;
}

/// Every tenth of the first people: eight today, three tomorrow, two on the day after.
constexpr int kOwnDays[] = {0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 2};
constexpr int kOwnDayEvery = 10;

} // namespace

db::Customer samplePerson(RandomStream &random, QDate today, int number)
{
    db::Customer person;
    person.code = u"MAU-%1"_s.arg(number, 4, 10, QLatin1Char('0'));
    giveName(random, person);
    giveBirthday(random, today, person);
    giveContacts(random, person, number);
    giveLife(random, today, person);
    const int index = number / kOwnDayEvery;
    if (number % kOwnDayEvery == 3 && index < static_cast<int>(std::size(kOwnDays)))
        giveOwnDay(today.addDays(kOwnDays[index]), index, person);
    return person;
}

} // namespace app
