#include "app/mail/mail_date.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr QStringView kMailMonths = u"janfebmaraprmayjunjulaugsepoctnovdec";

struct NamedZone
{
    QStringView name;
    int hours;
};
constexpr std::array kNamedZones{
    NamedZone{u"gmt", 0},  NamedZone{u"ut", 0},   NamedZone{u"utc", 0},  NamedZone{u"z", 0},
    NamedZone{u"edt", -4}, NamedZone{u"est", -5}, NamedZone{u"cdt", -5}, NamedZone{u"cst", -6},
    NamedZone{u"mdt", -6}, NamedZone{u"mst", -7}, NamedZone{u"pdt", -7}, NamedZone{u"pst", -8},
};

/// Seconds; a zone nobody knows counts as UTC.
int offsetOf(const QString &zone)
{
    if (zone.startsWith(u'+') || zone.startsWith(u'-')) {
        const int seconds = zone.mid(1, 2).toInt() * 3600 + zone.mid(3, 2).toInt() * 60;
        return zone.startsWith(u'-') ? -seconds : seconds;
    }
    const auto *const named = std::find_if(kNamedZones.begin(), kNamedZones.end(), [&](const NamedZone &one) {
        return zone.compare(one.name, Qt::CaseInsensitive) == 0;
    });
    return named != kNamedZones.end() ? named->hours * 3600 : 0;
}

} // namespace

QByteArray mailDate(const QDateTime &instant)
{
    const QString offset = instant.toString(Qt::RFC2822Date).last(5);
    return (QLocale::c().toString(instant, u"ddd, dd MMM yyyy HH:mm:ss "_s) + offset).toLatin1();
}

std::optional<QDateTime> mailDateOf(QByteArrayView value)
{
    constexpr qsizetype kLongestDate = 200;
    static const QRegularExpression form(
        u"^\\s*(?:[a-z]+\\s*,?\\s*)?(\\d{1,2})\\s+([a-z]{3})[a-z]*\\s+(\\d{2,4})\\s+"
        "(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s*([+-]\\d{4}|[a-z]+)?"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(QString::fromLatin1(value.first(std::min(value.size(), kLongestDate))));
    if (!match.hasMatch())
        return std::nullopt;
    const qsizetype month = kMailMonths.indexOf(match.captured(2).toLower());
    int year = match.captured(3).toInt();
    if (match.capturedLength(3) < 4)
        year += match.capturedLength(3) == 2 && year < 50 ? 2000 : 1900;
    const QDate day(year, month >= 0 && month % 3 == 0 ? static_cast<int>(month / 3) + 1 : 0,
                    match.captured(1).toInt());
    const QTime time(match.captured(4).toInt(), match.captured(5).toInt(),
                     std::min(match.captured(6).toInt(), 59)); // a leap second
    const int offset = offsetOf(match.captured(7));
    constexpr int kMostOffset = 14 * 3600;
    if (!day.isValid() || !time.isValid() || std::abs(offset) > kMostOffset)
        return std::nullopt;
    return QDateTime(day, time, Qt::OffsetFromUTC, offset);
}

} // namespace app
