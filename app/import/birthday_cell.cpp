#include "app/import/birthday_cell.h"

#include <QStringList>

#include <optional>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct BirthdayWords
{
    QStringView about;
    QStringView day;
    QStringView month;
    QStringView leap;
    QStringView year;
    QStringView lunar;
};

// Of a list with keys too, since ever.
constexpr BirthdayWords kVietnamese{u"khoảng", u"ngày", u"tháng", u"nhuận", u"năm", u"âm lịch"};
constexpr BirthdayWords kEnglish{u"about", u"day", u"month", u"leap", u"year", u"lunar"};

const BirthdayWords &wordsIn(ListLanguage language)
{
    return language == ListLanguage::English ? kEnglish : kVietnamese;
}

} // namespace

QString birthdayCell(const db::Birthday &birthday, ListLanguage language)
{
    const BirthdayWords &words = wordsIn(language);
    const auto padded = [](int number) { return u"%1"_s.arg(number, 2, 10, QLatin1Char('0')); };
    QStringList cell;
    const auto say = [&cell](QStringView word) { cell.append(word.toString()); };
    if (birthday.approximate)
        say(words.about);
    if (birthday.hasDay() && birthday.year && !birthday.leapMonth) {
        say(u"%1-%2-%3"_s.arg(*birthday.year).arg(padded(*birthday.month), padded(*birthday.day)));
    } else if (!birthday.month && birthday.year) {
        say(QString::number(*birthday.year));
    } else {
        const auto sayNumber = [&say](QStringView what, std::optional<int> number) {
            if (!number)
                return;
            say(what);
            say(QString::number(*number));
        };
        sayNumber(words.day, birthday.day);
        sayNumber(words.month, birthday.month);
        if (birthday.leapMonth)
            say(words.leap);
        sayNumber(words.year, birthday.year);
        if (birthday.leapMonth)
            say(words.lunar);
    }
    return cell.join(u' ');
}

QString dateCell(const db::Birthday &date, ListLanguage language)
{
    const QString cell = birthdayCell(date, language);
    const bool unsaid = date.calendar == db::Calendar::Lunar && !date.leapMonth;
    return unsaid && !cell.isEmpty() ? u"%1 %2"_s.arg(cell, wordsIn(language).lunar) : cell;
}

} // namespace app
