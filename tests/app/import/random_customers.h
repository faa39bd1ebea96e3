#pragma once

#include "app/calendar/lunar_calendar.h"
#include "app/exchange/open_list.h"
#include "app/import/customer_export.h"
#include "app/import/customer_import.h"
#include "app/people/phone.h"
#include "app/support/test_shop.h"

#include <QBuffer>
#include <QFile>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

// Customers with whatever a list may hold, invented, for round trips.

template <class T> T oneOf(QRandomGenerator &random, std::initializer_list<T> list)
{
    return *(list.begin() + random.bounded(static_cast<int>(list.size())));
}

inline db::Birthday randomBirthday(QRandomGenerator &random)
{
    db::Birthday birthday;
    const int kind = random.bounded(9);
    const int year = 1940 + random.bounded(70);
    const auto set = [&](std::optional<int> day, std::optional<int> month, std::optional<int> year) {
        birthday.day = day;
        birthday.month = month;
        birthday.year = year;
    };
    if (kind == 1)
        set(1 + random.bounded(28), 1 + random.bounded(12), year);
    else if (kind == 2)
        set(1 + random.bounded(28), 1 + random.bounded(12), {});
    else if (kind == 3)
        set({}, 1 + random.bounded(12), year);
    else if (kind == 4)
        set({}, {}, year);
    else if (kind == 5)
        set({}, 1 + random.bounded(12), {});
    if (kind >= 6) { // lunar: a leap month with a day, without one, an ordinary day
        birthday.calendar = db::Calendar::Lunar;
        const int leap = app::leapMonthOf(year);
        if (leap == 0 || kind == 8)
            set(1 + random.bounded(29), 1 + random.bounded(12),
                random.bounded(2) ? std::optional(year) : std::nullopt);
        else
            set(kind == 6 ? std::optional(1 + random.bounded(29)) : std::nullopt, leap, year);
        birthday.leapMonth = leap != 0 && kind != 8;
    }
    birthday.approximate = (birthday.day || birthday.month || birthday.year) && random.bounded(6) == 0;
    return birthday;
}

inline QString randomPhone(QRandomGenerator &random)
{
    const QString rest = QString::number(1'000'000 + random.bounded(8'999'999));
    return oneOf(random, {u"+8491"_s + rest, u"+84283"_s + rest, u"+84236"_s + rest,
                          u"+1415555"_s + rest.left(4), u"+861380013"_s + rest.left(4)});
}

inline void addRandomCustomer(TestShop &shop, QRandomGenerator &random, int number)
{
    db::Customer person = TestShop::person(
        oneOf(random, {u"Nguyễn Thị Bình"_s, u"Tôn Nữ Mỹ Ái"_s, u"Lê O'Hara"_s, u"Trần \"Tý\" Bảy"_s}),
        oneOf(random, {db::LifecycleStage::Awareness, db::LifecycleStage::Loyalty}));
    person.code = oneOf(random, {u"00%1"_s, u"KH-%1"_s, u"%1"_s, u"12345678901%1"_s, u"%1E5"_s, u"MAR%1"_s,
                                 u"=%1"_s, u"'0%1"_s, u"+%1"_s, u"1-%1"_s})
                      .arg(number);
    person.birthday = randomBirthday(random);
    person.contactPoints.clear();
    const QString phone = randomPhone(random);
    person.contactPoints.append(
        {{}, {}, db::ContactKind::Phone, phone, phone, true, app::parsePhone(phone).kind == "mobile"_L1});
    if (random.bounded(3) == 0) {
        const QString other = u"+8490"_s + QString::number(1'000'000 + number);
        person.contactPoints.append({{}, {}, db::ContactKind::Phone, other, other, false, true});
    }
    if (random.bounded(2) == 0) {
        const QString mail = u"a.%1@example.com"_s.arg(number);
        person.contactPoints.append({{}, {}, db::ContactKind::Email, mail, mail, true, false});
    }
    if (random.bounded(4) == 0)
        person.contactPoints.append({{}, {}, db::ContactKind::Zalo, phone, phone, true, false});
    const auto addTwo = [&](db::ContactKind kind, const QString &address) {
        for (const QChar letter : {u'a', u'b'}) {
            const QString one = address.arg(letter).arg(number);
            const QString key = one.section(u"://"_s, -1);
            person.contactPoints.append({{}, {}, kind, one, key, letter == u'a', false});
        }
    };
    if (random.bounded(4) == 0)
        addTwo(db::ContactKind::Website, u"https://example.com/%1;%2"_s);
    if (random.bounded(4) == 0)
        addTwo(db::ContactKind::Facebook, u"facebook.com/%1.%2"_s);
    if (random.bounded(4) == 0)
        addTwo(db::ContactKind::Other, u"viber %1: %2"_s);
    person.note = oneOf(random, {QString(), u"nói \"được\"\nnhé 😀"_s, u"=1+1"_s, u"0123"_s, u"8/3"_s,
                                 u"a;b,c\td"_s, u"-5"_s, u"'tis"_s, u"123456789012"_s, u"@home"_s});
    person.occupation = oneOf(random, {QString(), u"bác sĩ"_s, u"kỹ sư, thợ"_s});
    const QStringList addresses{QString(), u"12/3"_s, u"số 5, ngõ 8, \"nhà xanh\""_s, u"=1 Lê Lợi"_s};
    person.address = addresses.at(number % addresses.size());
    person.province = oneOf(random, {QString(), u"Đà Nẵng"_s});
    if (random.bounded(2) == 0)
        person.since = QDate(2015, 1, 1).addDays(random.bounded(4000));
    if (random.bounded(3) == 0)
        person.tags = {u"Khách, sỉ \"A\""_s, u"VIP"_s, u"quà Tết"_s, u"sỉ; lẻ | cũ \\ a ::: b"_s};
    for (int days = random.bounded(3); days > 0; --days) {
        const db::Birthday date = randomBirthday(random);
        if (date.month || date.year)
            person.personalDays.append(
                {oneOf(random, {db::PersonalDayKind::ChildBirthday, db::PersonalDayKind::Memorial,
                                db::PersonalDayKind::Founding, db::PersonalDayKind::Other}),
                 0, oneOf(random, {u"Bo"_s, u"bé Bi: út"_s, u"ông (nội)"_s, u"day mẹ"_s}), date});
    }
    if (random.bounded(3) == 0)
        person.preferredChannel = oneOf(random, {db::Channel::Zalo, db::Channel::Email, db::Channel::Phone});
    if (random.bounded(3) == 0)
        person.preferredHour = QTime(random.bounded(24), random.bounded(60));
    shop.add(person);
}

inline QByteArray exported(TestShop &shop, const QString &name = u"all.csv"_s,
                           app::ListLanguage language = app::ListLanguage::Keys)
{
    const QString path = shop.file(name);
    const auto done = app::exportCustomers(shop.session(), path, {{}, language});
    if (!done)
        qFatal("%s", qUtf8Printable(done.error().detail));
    QFile file(path);
    file.open(QIODevice::ReadOnly);
    return file.readAll();
}

inline app::ImportReport imported(TestShop &shop, const QByteArray &list)
{
    QByteArray bytes = list;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    const auto report = app::CustomerImport(shop.session(), shop.clock(), {}).run(**app::openList(buffer));
    if (!report)
        qFatal("%s", qUtf8Printable(report.error().detail));
    for (const app::CellProblem &problem : report->firstProblems)
        qInfo("%s: %s", qUtf8Printable(problem.value), qUtf8Printable(problem.reason));
    return *report;
}
