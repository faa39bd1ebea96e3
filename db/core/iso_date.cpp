#include "db/core/iso_date.h"

namespace db {

QString isoText(QDate date)
{
    if (!date.isValid() || date.year() < 1 || date.year() > 9999)
        return {};
    QString text(10, QLatin1Char('-'));
    const auto put = [&text](qsizetype last, int number, int digits) {
        for (int i = 0; i < digits; ++i, number /= 10)
            text[last - i] = QChar(u'0' + number % 10);
    };
    put(3, date.year(), 4);
    put(6, date.month(), 2);
    put(9, date.day(), 2);
    return text;
}

QDate dateOfIso(QStringView text)
{
    if (text.size() != 10 || text.at(4) != u'-' || text.at(7) != u'-')
        return {};
    const auto number = [text](qsizetype from, qsizetype digits) {
        int value = 0;
        for (qsizetype i = from; i < from + digits; ++i) {
            if (text.at(i) < u'0' || text.at(i) > u'9')
                return -1;
            value = value * 10 + (text.at(i).unicode() - u'0');
        }
        return value;
    };
    return QDate(number(0, 4), number(5, 2), number(8, 2));
}

QString isoText(QTime time)
{
    return time.isValid() ? time.toString(u"HH:mm") : QString();
}

QTime timeOfIso(QStringView text)
{
    return text.isEmpty() ? QTime() : QTime::fromString(text.toString(), QStringLiteral("HH:mm"));
}

} // namespace db
