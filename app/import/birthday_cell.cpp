#include "app/import/birthday_cell.h"

#include <QStringList>

#include <optional>

using namespace Qt::StringLiterals;

namespace app {

QString birthdayCell(const db::Birthday &birthday)
{
    const auto padded = [](int number) { return u"%1"_s.arg(number, 2, 10, QLatin1Char('0')); };
    QStringList words;
    if (birthday.approximate)
        words.append(u"khoảng"_s);
    if (birthday.hasDay() && birthday.year && !birthday.leapMonth) {
        words.append(u"%1-%2-%3"_s.arg(*birthday.year).arg(padded(*birthday.month), padded(*birthday.day)));
    } else if (!birthday.month && birthday.year) {
        words.append(QString::number(*birthday.year));
    } else {
        const auto say = [&words](const QString &what, std::optional<int> number) {
            if (number)
                words.append({what, QString::number(*number)});
        };
        say(u"ngày"_s, birthday.day);
        say(u"tháng"_s, birthday.month);
        if (birthday.leapMonth)
            words.append(u"nhuận"_s);
        say(u"năm"_s, birthday.year);
        if (birthday.leapMonth)
            words.append(u"âm lịch"_s);
    }
    return words.join(u' ');
}

QString dateCell(const db::Birthday &date)
{
    const QString cell = birthdayCell(date);
    const bool unsaid = date.calendar == db::Calendar::Lunar && !date.leapMonth;
    return unsaid && !cell.isEmpty() ? cell + u" âm lịch"_s : cell;
}

} // namespace app
