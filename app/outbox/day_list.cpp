#include "app/outbox/day_list.h"

#include "app/exchange/csv_writer.h"
#include "app/exchange/record_sink.h"
#include "app/outbox/policy/ask_policy.h"
#include "app/people/phone.h"

#include <QLocale>

#include <numeric>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qsizetype kRowsBetweenLooks = 100;

QString hourText(const db::OutboxMessage &message, QDate day, const QString &dayFormat)
{
    const QString hour = message.dueAt.toString(u"HH:mm"_s);
    return message.dueOn == day ? hour : message.dueOn.toString(dayFormat) + u' ' + hour;
}

// A number as people dial it.
QString addressText(const QString &address)
{
    return address.startsWith(u'+') ? parsePhone(address).display : address;
}

QString tabSeparatedCell(const QString &text)
{
    const QString safe = guardCell(text);
    const bool quoted = safe.contains(u'\n') || safe.contains(u'\t') || safe.contains(u'"');
    return quoted ? u'"' + QString(safe).replace(u"\""_s, u"\"\""_s) + u'"' : safe;
}

} // namespace

qint64 countOf(const GreetingsKeptBack &keptBack)
{
    return std::accumulate(keptBack.cbegin(), keptBack.cend(), qint64{0});
}

QString inBrief(const GreetingsKeptBack &keptBack)
{
    QStringList parts;
    for (auto one = keptBack.cbegin(); one != keptBack.cend(); ++one)
        parts.append(u"%1: %2"_s.arg(reasonInBrief(keyOf(one.key())), QLocale().toString(one.value())));
    return parts.join(u", "_s);
}

db::Result<DayList> readDayList(db::Session &session, const Clock &clock, const DayListWish &wish)
{
    MK_TRY(const auto board, loadTodayOf(session, clock, {}));
    MK_TRY(const auto policy, loadShopPolicy(session));
    DayList list;
    list.day = board.day;
    for (const auto *items : {&board.missed, &board.due, &board.later}) {
        for (const TodayItem &item : *items) {
            if (wish.only && !wish.only->contains(item.message.id))
                continue;
            MK_TRY(const auto rules, rulesAgainst(session, policy, item.message, clock.nowMs()));
            if (!rules.isEmpty())
                ++list.mustNotGo[rules.constFirst()];
            else if (item.outOfPlace)
                ++list.outOfPlace;
            else
                list.items.append(item);
        }
    }
    return list;
}

DayListWords dayListWords(ListLanguage language)
{
    const auto channel = [language](db::Channel channel) { return written(channel, language); };
    const auto english = [](const TodayItem &item) { return item.occasion.nameEn; };
    if (language == ListLanguage::Keys)
        return {{u"phone"_s, u"name"_s, u"channel"_s, u"hour"_s, u"occasion"_s, u"text"_s},
                [](const QString &address) { return address; },
                channel,
                english,
                u"yyyy-MM-dd"_s};
    if (language == ListLanguage::English)
        return {{u"Phone"_s, u"Name"_s, u"Channel"_s, u"Hour"_s, u"Occasion"_s, u"Text"_s},
                &addressText,
                channel,
                english,
                u"dd/MM/yyyy"_s};
    return {{u"Điện thoại"_s, u"Tên"_s, u"Kênh"_s, u"Giờ"_s, u"Dịp"_s, u"Nội dung"_s},
            &addressText,
            channel,
            [](const TodayItem &item) { return item.occasion.nameVi; },
            u"dd/MM/yyyy"_s};
}

db::Result<DayListReport> writeDayList(const DayList &list, const QString &file, const DayListWords &words,
                                       const Progress &progress)
{
    MK_TRY(const auto sheet, createList(file));
    MK_CHECK(sheet->writeRecord(words.headings));
    for (qsizetype i = 0; i < list.items.size(); ++i) {
        if (progress && i % kRowsBetweenLooks == 0 && !progress(i, list.items.size()))
            return db::failure(db::ErrorKind::Cancelled, u"stopped after %1 rows"_s.arg(i));
        const TodayItem &item = list.items.at(i);
        const db::OutboxMessage &message = item.message;
        MK_CHECK(sheet->writeRecord(
            {words.address(message.address), message.customerName, words.channel(message.channel),
             hourText(message, list.day, words.dayFormat), words.occasion(item), message.text}));
    }
    MK_CHECK(sheet->commit());
    return DayListReport{list.items.size(), list.outOfPlace, list.mustNotGo};
}

QString clipboardText(const QList<TodayItem> &items)
{
    QString text;
    for (const TodayItem &item : items)
        text += tabSeparatedCell(item.message.address) + u'\t' + tabSeparatedCell(item.message.text) + u'\n';
    return text;
}

} // namespace app
