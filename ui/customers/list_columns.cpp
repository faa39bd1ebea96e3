#include "ui/customers/list_columns.h"

#include "ui/language/customer_words.h"
#include "ui/language/word_labels.h"
#include "ui/widgets/initials_disc.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Line = app::CustomerLine;

/// The next one where it is near or goes by the lunar calendar, else the day of birth with its year.
QString birthdayCell(const Line &line, QDate today)
{
    const QString next = words::nextBirthday(line, today);
    const db::Birthday &birthday = line.row.birthday;
    const bool plain = line.nextBirthday.isValid() && birthday.calendar == db::Calendar::Solar &&
                       birthday.year && birthday.hasDay() && next == line.nextBirthday.toString(u"dd/MM"_s);
    return plain ? words::birthday(birthday) : next;
}

/// Where not even the beginning of the name has room, the day stands alone; the tip says the rest.
CellLook occasionLook(const Line &line, QDate today)
{
    CellLook look;
    if (!line.nextOccasion)
        return look;
    look.shorter = words::dayToCome(line.nextOccasion->date, today);
    if (line.nextOccasion->date == today) {
        look.style = TextStyle::SecondaryStrong;
        look.colour = Role::Text;
    }
    return look;
}

constexpr std::array kListColumns{
    ListColumn{.key = "name",
               .heading =
                   QT_TRANSLATE_NOOP3("ui::CustomerListModel", "Name", "column of the list of customers"),
               .text = [](const Line &line, QDate) { return line.row.fullName; },
               .look =
                   [](const Line &line, QDate) {
                       return CellLook{.style = TextStyle::Strong,
                                       .colour = Role::Text,
                                       .disc = initialsOf(line.row.fullName),
                                       .audience = db::audienceOf(line.row.stage)};
                   },
               .tip =
                   [](const Line &line) {
                       return line.row.code.isEmpty() ? line.row.fullName
                                                      : u"%1 · %2"_s.arg(line.row.fullName, line.row.code);
                   },
               .sort = app::CustomerSort::Name},
    ListColumn{
        .key = "stage",
        .heading = QT_TRANSLATE_NOOP3("ui::CustomerListModel", "Stage", "column of the list of customers"),
        .text = [](const Line &line, QDate) { return labelOf(line.row.stage); },
        .look = [](const Line &line,
                   QDate) { return CellLook{.chip = ChipLook::of(db::audienceOf(line.row.stage))}; },
        .tip =
            [](const Line &line) {
                return u"%1 · %2"_s.arg(labelOf(db::audienceOf(line.row.stage)), labelOf(line.row.stage));
            },
        .sort = app::CustomerSort::Stage,
        .stepsBack = 6},
    ListColumn{
        .key = "phone",
        .heading = QT_TRANSLATE_NOOP3("ui::CustomerListModel", "Phone", "column of the list of customers"),
        .text = [](const Line &line, QDate) { return phoneText(line.row.phone); },
        .look = [](const Line &, QDate) { return CellLook{.style = TextStyle::Body, .colour = Role::Text}; },
        .stepsBack = 7},
    ListColumn{
        .key = "last_contact",
        .heading = QT_TRANSLATE_NOOP3("ui::CustomerListModel", "Contacted",
                                      "column of the list of customers: the last time"),
        .text = [](const Line &line, QDate today) { return words::day(line.row.lastContactOn, today); },
        .tip =
            [](const Line &line) {
                return line.row.lastContactOn.isValid() ? words::fullDate(line.row.lastContactOn) : QString();
            },
        .sort = app::CustomerSort::LastContact,
        .stepsBack = 5},
    ListColumn{.key = "next_birthday",
               .heading = QT_TRANSLATE_NOOP3("ui::CustomerListModel", "Birthday",
                                             "column of the list of customers: the next one"),
               .text = &birthdayCell,
               .look =
                   [](const Line &line, QDate today) {
                       return line.nextBirthday == today
                                  ? CellLook{.style = TextStyle::SecondaryStrong, .colour = Role::Text}
                                  : CellLook();
                   },
               .tip = &words::birthdayTip,
               .sort = app::CustomerSort::NextBirthday,
               .stepsBack = 3},
    // Worked out for the rows in view: no order comes of it.
    ListColumn{.key = "next_occasion",
               .heading = QT_TRANSLATE_NOOP3("ui::CustomerListModel", "Next occasion",
                                             "column of the list of customers"),
               .text = &words::nextOccasion,
               .look = &occasionLook,
               .tip = &words::nextOccasionTip,
               .stepsBack = 4},
    ListColumn{.key = "email",
               .heading =
                   QT_TRANSLATE_NOOP3("ui::CustomerListModel", "E-mail", "column of the list of customers"),
               .text = [](const Line &line, QDate) { return line.row.email; },
               .tip = [](const Line &line) { return line.row.email; },
               .stepsBack = 2},
    ListColumn{.key = "code",
               .heading =
                   QT_TRANSLATE_NOOP3("ui::CustomerListModel", "Code", "column of the list of customers"),
               .text = [](const Line &line, QDate) { return line.row.code; },
               .stepsBack = 1},
};

} // namespace

std::span<const ListColumn> listColumns()
{
    return kListColumns;
}

QStringList usuallyHidden()
{
    return {u"email"_s, u"code"_s};
}

QList<app::CustomerLine> usualLines(QDate today)
{
    QList<app::CustomerLine> lines;
    // Every stage, and each way to say a day.
    for (const auto &[stage, days] : {std::pair(db::LifecycleStage::Awareness, 0),
                                      {db::LifecycleStage::Consideration, 1},
                                      {db::LifecycleStage::Acquisition, 300},
                                      {db::LifecycleStage::Experience, 360},
                                      {db::LifecycleStage::Loyalty, 365}}) {
        app::CustomerLine line;
        line.row.fullName = u"Nguyễn Thị Thanh Phương"_s;
        line.row.phone = u"+84988888888"_s;
        line.row.email = u"thanh.anh@example.com"_s;
        line.row.code = u"KH0000000"_s;
        line.row.stage = stage;
        line.row.lastContactOn = today.addDays(-days);
        line.row.birthday.calendar = db::Calendar::Lunar;
        line.nextBirthday = today.addDays(days);
        lines.append(line);
        line.row.birthday = {.calendar = db::Calendar::Solar, .day = 28, .month = 12, .year = 1988};
        line.row.phone = u"+842888888888"_s; // a landline stands in more groups than a mobile number
        db::Occasion birthday;
        birthday.rule = u"personal_birthday_solar"_s;
        // Within the year: a year takes its room from the name, and no other column has to go for it.
        line.nextOccasion = {today.addDays(std::min(days, 3)), birthday};
        lines.append(line);
    }
    return lines;
}

} // namespace ui
