#pragma once

#include "app/core/command.h"
#include "app/outbox/rules/send_rule.h"
#include "app/outbox/today_board.h"
#include "app/people/list_language.h"

#include <QMap>
#include <QSet>
#include <QStringList>

#include <functional>
#include <optional>

namespace app {

/// Which greetings of the day a list holds.
struct DayListWish
{
    std::optional<QSet<db::MessageId>> only =
        {}; ///< none: all to be sent by hand today, missed ones included
};

/// How many greetings must not go, by the first rule that refuses each.
using GreetingsKeptBack = QMap<SendRule, qint64>;
[[nodiscard]] qint64 countOf(const GreetingsKeptBack &keptBack);
/// "refused messages: 2, deleted customers: 1", in the language in use.
[[nodiscard]] QString inBrief(const GreetingsKeptBack &keptBack);

/// The greetings as they are to be sent, those missed first, then by hour and name.
struct DayList
{
    QDate day;
    QList<TodayItem> items;
    qint64 outOfPlace = 0; ///< left out: their words speak of another day, and have to be changed first
    GreetingsKeptBack mustNotGo =
        {}; ///< left out: the policy refuses them as the shop stands, prepared or not
};

[[nodiscard]] db::Result<DayList> readDayList(db::Session &session, const Clock &clock,
                                              const DayListWish &wish);

/// What a list says in words; the language is the caller's.
struct DayListWords
{
    QStringList headings; ///< of phone or address, name, channel, hour, occasion, text
    std::function<QString(const QString &)> address;
    std::function<QString(db::Channel)> channel;
    std::function<QString(const TodayItem &)> occasion;
    QString dayFormat; ///< of the day before an hour of another day
};
[[nodiscard]] DayListWords dayListWords(ListLanguage language);

struct DayListReport
{
    qint64 written = 0;
    qint64 outOfPlace = 0;            ///< as in DayList
    GreetingsKeptBack mustNotGo = {}; ///< as in DayList
};

/// Writes the list to a CSV file a spreadsheet opens as it is. The file takes its name only when whole; no
/// file is left when `progress` stops it. On any thread.
[[nodiscard]] db::Result<DayListReport> writeDayList(const DayList &list, const QString &file,
                                                     const DayListWords &words,
                                                     const Progress &progress = {});

/// Rows for the clipboard, a line each: phone or address, a tab, the text. Cells with line breaks are quoted,
/// and none is run as a formula.
[[nodiscard]] QString clipboardText(const QList<TodayItem> &items);

} // namespace app
