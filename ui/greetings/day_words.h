#pragma once

#include "app/greetings/calendar_days.h"

#include <QCoreApplication>

#include <functional>

namespace ui {

struct RuleNames;

/// A number for the plural of its words.
[[nodiscard]] int forPlural(qint64 number);

/// People of a day who are told together.
struct DayPeople
{
    enum class Outcome
    {
        Planned,
        Sent,
        Missed,  ///< still open, and their day is over
        InDoubt, ///< failed, or not known whether it went
        NotGreeted
    };
    db::Occasion occasion; ///< of those planned and sent; the others are counted together
    Outcome outcome = Outcome::Planned;
    qint64 people = 0;
};

/// What the calendar of greetings says of a day, in the language in use.
class DayWords final
{
    Q_DECLARE_TR_FUNCTIONS(ui::DayWords)
public:
    /// "November 2026", "Tháng 11, 2026".
    static QString month(QDate day);
    /// "16"; on the first of a lunar month "1/10", of a leap month "1/6 leap".
    static QString lunarInCell(QDate day);
    /// "5 birthdays", "1 anniversary", "1,204 people".
    static QString people(const db::Occasion &occasion, qint64 people);
    static QString people(qint64 people);

    /// Those to be greeted first, then what became of the others; of each the most people first, for where
    /// not all have room.
    static QList<DayPeople> peopleOf(const app::CalendarDay &day, const RuleNames &names);
    /// "5 birthdays", "Birthday: 5 sent".
    static QString whole(const DayPeople &some);
    /// "5 missed", for little room; of those still to be greeted only their number.
    static QString brief(const DayPeople &some);
    /// Of those sent the longest that fits: "Birthday: 5 sent", "Birthday: 5", "Birth…: 5", "5". All but the
    /// first need a sign beside them that says sent.
    static QString sent(const DayPeople &some, const std::function<bool(const QString &)> &fits);
    /// The whole cell for who hears it: "Tuesday 24 November, 16th of the 10th lunar month, ..., 1,204
    /// people".
    static QString cell(const app::CalendarDay &day, const RuleNames &names, QDate today, bool counted);

    /// Why a customer is not greeted, as a plain phrase; what a person has typed stays as it is.
    static QString reason(const QString &key);
    /// "Refused greetings: 34 · Cannot be reached: 12"; without those whose reason is not known.
    static QString reasons(const QList<app::GreetingCount> &greetingCounts);
    static QString state(db::MessageState state, const QString &reason);
};

} // namespace ui
