#pragma once

#include "app/greetings/greeting_plan.h"
#include "app/outbox/today_board.h"

#include <QCoreApplication>
#include <QString>

namespace ui {

struct TodayRow;

/// What Today says of greetings, in the language in use.
class TodayWords final
{
    Q_DECLARE_TR_FUNCTIONS(ui::TodayWords)
public:
    /// "Saturday 21/11/2026 · 13th of the 10th lunar month, Bính Ngọ".
    static QString dayLine(QDate day);
    static QString occasion(const db::Occasion &occasion);
    /// "45th birthday · 13/10 lunar".
    static QString why(const app::TodayItem &item);
    /// "anh Vũ Hải Nam".
    static QString person(const app::TodayItem &item);
    /// Of a greeting that these rules keep back for good.
    static QString mustNotGo(const app::TodayItem &item, const QList<app::SendRule> &rules);
    static QString hour(QTime time);
    /// What a row says under the name: "Opened 19:02 · 45th birthday".
    static QString secondLine(const app::TodayItem &item);
    /// "Goes by itself at 19:00"; with the day when that is not `today`. In the shop's zone.
    static QString goesAt(const app::TodayItem &item, const QDateTime &now);
    /// "19:02"; with the day when it was not today.
    static QString moment(const QDateTime &at, QDate today);
    /// The head of greetings that are alike: "Birthday · Existing customer · Zalo · Warm wishes".
    static QString batch(const TodayRow &head);
    /// The same as short as a head has room for; whom it greets is said of prospects only, the discs show it.
    static QString batchHead(const TodayRow &head);
    /// "124 greetings", and what they have in common: occasions and channels.
    static std::pair<QString, QString> many(const QList<app::TodayItem> &items);
    /// The whole row as a sentence, for who hears it.
    static QString spoken(const app::TodayItem &item);
    static QString spoken(const app::ComingDay &day);
    /// "Thursday 26/11 · 4 people".
    static QString whenAndHowMany(const app::ComingDay &day);
    /// "Next: Thursday, 4 birthdays."; empty when nothing comes.
    static QString next(const QList<app::ComingDay> &coming);
    /// For the status line: what was missed, or is too late by now, and what comes next today; may be empty.
    static QString waiting(const app::TodayBoard &board);
    /// "Next: 3 greetings at 19:00"; empty when nothing is planned for later.
    static QString nextHour(const app::TodayBoard &board);
    /// While no greeting is chosen: how the day stands, or what the coming day chosen brings. `waiting`:
    /// something is due, only not chosen. A title and a sentence.
    static std::pair<QString, QString> quiet(const app::TodayBoard &board, const app::ComingDay *chosen,
                                             bool waiting);
    /// Why a greeting must not go out any more: Refused, Restricted or Erased.
    static QString barred(const app::TodayItem &item, app::SkipReason bar);
    /// A stored reason for a skip; what a person has typed stays as it is.
    static QString skipReason(const QString &reason);
};

} // namespace ui
