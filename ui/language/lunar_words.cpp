#include "ui/language/lunar_words.h"

#include "app/calendar/lunar_calendar.h"

namespace ui {

namespace {

constexpr int kLastEarlyDay = 10; // up to here Vietnamese says "mùng"

} // namespace

QString LunarWords::month(int month, bool leap)
{
    static constexpr const char *months[]{
        QT_TR_NOOP("1st lunar month"),  QT_TR_NOOP("2nd lunar month"),  QT_TR_NOOP("3rd lunar month"),
        QT_TR_NOOP("4th lunar month"),  QT_TR_NOOP("5th lunar month"),  QT_TR_NOOP("6th lunar month"),
        QT_TR_NOOP("7th lunar month"),  QT_TR_NOOP("8th lunar month"),  QT_TR_NOOP("9th lunar month"),
        QT_TR_NOOP("10th lunar month"), QT_TR_NOOP("11th lunar month"), QT_TR_NOOP("12th lunar month")};
    const QString name = tr(months[month - 1]);
    return leap ? tr("leap %1", "a leap month, such as leap 6th lunar month").arg(name) : name;
}

QString LunarWords::ordinal(int number)
{
    const int tens = number % 100;
    switch (tens >= 11 && tens <= 13 ? 0 : number % 10) {
    case 1:
        return tr("%1st", "ordinal number").arg(number);
    case 2:
        return tr("%1nd", "ordinal number").arg(number);
    case 3:
        return tr("%1rd", "ordinal number").arg(number);
    default:
        return tr("%1th", "ordinal number").arg(number);
    }
}

QString LunarWords::dayOf(QDate solar)
{
    const auto lunar = app::lunarOf(solar);
    if (!lunar)
        return {};
    const QString whole = lunar->day <= kLastEarlyDay
                              ? tr("%1 of the %2, %3", "lunar date, days 1 to 10: day, month, year")
                              : tr("%1 of the %2, %3", "lunar date, days 11 to 30: day, month, year");
    return whole.arg(ordinal(lunar->day), month(lunar->month, lunar->leap), app::canChiOf(lunar->year));
}

} // namespace ui
