#include "app/people/contact_text.h"

#include "app/core/nfc.h"
#include "app/people/email_address.h"
#include "app/people/name_spelling.h"
#include "app/people/phone.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// By what parsePhone calls it.
constexpr std::pair<QStringView, const char16_t *> kPhoneReasons[] = {
    {u"empty", u"no phone number: there is nothing in it"},
    {u"no-digits", u"no phone number: there is no digit in it"},
    {u"letter-in-number", u"no phone number: there is a letter in it"},
    {u"digits-lost", u"no phone number: a spreadsheet has cut digits off; format the column as text"},
    {u"too-short", u"no phone number: it is too short"},
    {u"too-long", u"no phone number: it is too long"},
    {u"unknown-prefix", u"no phone number: none begins like this"},
    {u"unknown-country", u"no phone number: no country has this code"},
    {u"unknown-number", u"no phone number: its country has none like this; check the digits"},
    {u"short-code", u"a short code, not anyone's number"},
    {u"other-number-unreadable", u"one of the phone numbers in the cell is wrong; the others are taken"}};

db::ContactPoint pointOf(db::ContactKind kind, const QString &value, const QString &normalized)
{
    return {{}, {}, kind, value, normalized};
}

/// A mobile number takes SMS and Zalo; a landline shows no greeting.
db::ContactPoint phoneOf(const QString &value, const PhoneNumber &number)
{
    db::ContactPoint point = pointOf(db::ContactKind::Phone, value, number.e164);
    point.takesText = number.kind == "mobile"_L1;
    return point;
}

} // namespace

QString phoneReason(const QString &problem)
{
    for (const auto &[code, reason] : kPhoneReasons) {
        if (problem == code)
            return QString::fromUtf16(reason);
    }
    return u"no phone number (%1)"_s.arg(problem);
}

ContactReading readPhoneCell(const QString &cell)
{
    ContactReading reading;
    // Google's contacts put two cells into one with ":::".
    const QStringList parts =
        cell.contains(u":::") ? cell.split(u":::"_s, Qt::SkipEmptyParts) : QStringList(cell);
    for (const QString &part : parts) {
        const PhoneNumber number = parsePhone(part);
        if (!number.problem.isEmpty() && reading.problem.isEmpty()) {
            reading.problem = u"bad-phone"_s;
            reading.reason = phoneReason(number.problem);
            reading.cause = number.problem;
        }
        if (!number.valid)
            continue;
        const bool alone = number.problem.isEmpty() && number.others.isEmpty();
        reading.points.append(phoneOf(alone ? cleanName(part) : number.e164, number));
        for (const QString &other : number.others)
            reading.points.append(phoneOf(other, parsePhone(other)));
    }
    if (parts.size() > 1 && !reading.problem.isEmpty() && !reading.points.isEmpty())
        reading.reason = u"one of the phone numbers in the cell is wrong; the others are taken"_s;
    return reading;
}

ContactReading readEmailCell(const QString &cell)
{
    ContactReading reading;
    const bool several = cell.contains(u',') || cell.contains(u';') || cell.contains(u':');
    if (const auto only = several ? std::nullopt : normalizedEmail(cell)) { // as nearly every cell is
        reading.points.append(pointOf(db::ContactKind::Email, nfc(cell), *only));
        return reading;
    }
    QString list = cell.simplified();
    list.replace(u',', u' ').replace(u';', u' ').replace(u":::"_s, u" "_s);
    for (const QStringView part : QStringView(list).split(u' ', Qt::SkipEmptyParts)) {
        if (const auto address = normalizedEmail(part)) {
            reading.points.append(pointOf(db::ContactKind::Email, nfc(part), *address));
        } else if (reading.problem.isEmpty()) {
            reading.problem = u"bad-email"_s;
            reading.reason = u"not an e-mail address: "_s + part.toString();
        }
    }
    return reading;
}

namespace {

db::ContactPoint handleOf(db::ContactKind kind, const QString &text)
{
    const QString value = cleanName(text);
    QString key = value.toLower();
    for (const auto *prefix : {u"https://", u"http://", u"www.", u"m.", u"zalo.me/"}) {
        const QStringView start(prefix);
        if (key.startsWith(start))
            key.remove(0, start.size());
    }
    while (key.endsWith(u'/'))
        key.chop(1);
    if (kind == db::ContactKind::Zalo) {
        if (const PhoneNumber number = parsePhone(key); number.valid && number.problem.isEmpty())
            key = number.e164;
    }
    return pointOf(kind, value, key.isEmpty() ? value : key);
}

} // namespace

ContactReading readHandleCell(db::ContactKind kind, const QString &cell)
{
    ContactReading reading;
    for (const QString &part : cell.split(u":::"_s)) {
        if (db::ContactPoint point = handleOf(kind, part);
            !point.value.isEmpty() || part.size() == cell.size())
            reading.points.append(point);
    }
    return reading;
}

void addContactPoint(QList<db::ContactPoint> &points, db::ContactPoint point)
{
    point.primary = true;
    for (const db::ContactPoint &known : std::as_const(points)) {
        if (known.kind != point.kind)
            continue;
        if (known.normalized == point.normalized)
            return;
        point.primary = false;
    }
    points.append(std::move(point));
}

} // namespace app
