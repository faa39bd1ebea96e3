#include "ui/history/history_words.h"

#include "ui/language/word_table.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr const char *kHistoryContext = "ui::HistoryWords";

constexpr Word<app::StepArea> kStepAreas[] = {
    {app::StepArea::Customers, {QT_TRANSLATE_NOOP("ui::HistoryWords", "Customers")}},
    {app::StepArea::Lists, {QT_TRANSLATE_NOOP("ui::HistoryWords", "Imported lists")}},
    {app::StepArea::Messages, {QT_TRANSLATE_NOOP("ui::HistoryWords", "Messages")}},
    {app::StepArea::Rules, {QT_TRANSLATE_NOOP("ui::HistoryWords", "Rules and days")}},
    {app::StepArea::Greetings, {QT_TRANSLATE_NOOP("ui::HistoryWords", "Greetings")}},
    {app::StepArea::Settings, {QT_TRANSLATE_NOOP("ui::HistoryWords", "Settings and backups")}},
};

constexpr Word<app::StepState> kStepMarks[] = {
    {app::StepState::StandsForGood,
     QT_TRANSLATE_NOOP3("ui::HistoryWords", "For good", "a step that cannot be undone")},
    {app::StepState::Undone, QT_TRANSLATE_NOOP3("ui::HistoryWords", "Undone", "a step that was undone")},
    {app::StepState::Undid, QT_TRANSLATE_NOOP3("ui::HistoryWords", "An undo", "a step that undid another")},
    {app::StepState::DoneAgain, QT_TRANSLATE_NOOP3("ui::HistoryWords", "Undone", "a step that was undone")},
};

QString tellWeekday(QDate day)
{
    const QString name = QLocale().dayName(day.dayOfWeek());
    return name.left(1).toUpper() + name.mid(1);
}

} // namespace

QString HistoryWords::area(app::StepArea area)
{
    return wordIn(kStepAreas, kHistoryContext, area);
}

QString HistoryWords::area(const std::optional<app::StepArea> &area)
{
    return area ? HistoryWords::area(*area) : tr("All steps");
}

QString HistoryWords::mark(app::StepState state)
{
    return wordIn(kStepMarks, kHistoryContext, state);
}

QString HistoryWords::day(QDate day, QDate today)
{
    if (day == today)
        return tr("Today");
    if (day.addDays(1) == today)
        return tr("Yesterday");
    const QString form = day.year() == today.year() ? u"dd/MM"_s : u"dd/MM/yyyy"_s;
    return tellWeekday(day) + u' ' + QLocale().toString(day, form);
}

QDateTime HistoryWords::when(const db::JournalEntry &step, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(step.atMs, zone);
}

QString HistoryWords::hour(const db::JournalEntry &step, const QTimeZone &zone)
{
    return QLocale().toString(when(step, zone).time(), u"HH:mm"_s);
}

QString HistoryWords::moment(const db::JournalEntry &step, const QTimeZone &zone)
{
    const QDateTime at = when(step, zone);
    return u"%1, %2"_s.arg(tellWeekday(at.date()), QLocale().toString(at, u"dd/MM/yyyy, HH:mm"_s));
}

} // namespace ui
