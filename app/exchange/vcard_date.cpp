#include "app/exchange/vcard_date.h"

#include <QDateTime>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int kVietnamOffset = 7 * 60 * 60; ///< seconds

/// "1990", "05", "31"; what is not said is empty.
struct DayParts
{
    QString year;
    QString month;
    QString day;
};

/// "1985-01-30", as most cards have it: what the form would make of it again.
bool isPlainDay(QStringView text)
{
    if (text.size() != 10 || text.startsWith(u"0000") || text.startsWith(u"1604"))
        return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool dash = i == 4 || i == 7;
        if (dash ? text[i] != u'-' : text[i] < u'0' || text[i] > u'9')
            return false;
    }
    return true;
}

QString writtenDay(const DayParts &parts)
{
    if (parts.year.isEmpty() && (parts.month.isEmpty() || parts.day.isEmpty()))
        return {};
    if (parts.year.isEmpty())
        return u"--%1-%2"_s.arg(parts.month, parts.day);
    QStringList said{parts.year};
    if (!parts.month.isEmpty())
        said.append(parts.month);
    if (!parts.month.isEmpty() && !parts.day.isEmpty())
        said.append(parts.day);
    return said.join(u'-');
}

// "T170000Z", "T00:00:00+07:00" behind a day: the day that is meant.
DayParts dayOf(const DayParts &parts, const QRegularExpressionMatch &match)
{
    const QTime time(match.captured(4).toInt(), match.captured(5).toInt());
    const QString zone = match.captured(6);
    const QDate date(parts.year.toInt(), parts.month.toInt(), parts.day.toInt());
    if (zone.isEmpty() || !date.isValid() || !time.isValid() || time == QTime(0, 0))
        return parts;
    QString digits = zone;
    digits.remove(u':');
    const bool west = digits.startsWith(u'-');
    const int offset =
        zone == "Z"_L1 ? 0
                       : (west ? -1 : 1) * (digits.mid(1, 2).toInt() * 3600 + digits.mid(3, 2).toInt() * 60);
    const QDate day = QDateTime(date, time, Qt::OffsetFromUTC, offset).toOffsetFromUtc(kVietnamOffset).date();
    return {day.toString(u"yyyy"_s), day.toString(u"MM"_s), day.toString(u"dd"_s)};
}

} // namespace

QString birthdayCellOf(const VcardHeader &header, const QString &value)
{
    // Year, month, day; hour, minute, zone. The day and the month may be missing, as RFC 6350 has it.
    static const QRegularExpression form(
        u"^(\\d{4}|--?)(?:-?(\\d{2})(?:-?(\\d{2}))?)?"
        "(?:[T ](\\d{2}):?(\\d{2})(?::?\\d{2}(?:[.,]\\d+)?)?\\s*(Z|[+-]\\d{2}:?(?:\\d{2})?)?)?$"_s);
    const QString text = value.trimmed().left(200);
    if (!header.hasParameters() && isPlainDay(text))
        return text;
    const QByteArrayView scale = header.parameter("CALSCALE");
    const bool lunar = scale == "CHINESE" || scale == "VIETNAMESE" || scale == "LUNAR";
    if (!scale.isEmpty() && scale != "GREGORIAN" && !lunar)
        return {};
    const auto match = form.match(text);
    if (!match.hasMatch())
        return lunar && !text.isEmpty() ? text + u" âm lịch"_s : text;
    DayParts parts{match.captured(1), match.captured(2), match.captured(3)};
    const QByteArrayView omitted = header.parameter("X-APPLE-OMIT-YEAR");
    if (parts.year.startsWith(u'-') || parts.year == "0000"_L1 || parts.year == "1604"_L1 ||
        (!omitted.isEmpty() && parts.year == QLatin1StringView(omitted)))
        parts.year.clear();
    if (lunar) { // its years are counted in other ways
        const bool said = !parts.month.isEmpty() && !parts.day.isEmpty();
        return said ? u"%1/%2 âm lịch"_s.arg(parts.day, parts.month) : QString();
    }
    return writtenDay(parts.year.isEmpty() ? parts : dayOf(parts, match));
}

} // namespace app
