#pragma once

#include "app/desk/history.h"

#include <QCoreApplication>
#include <QDate>
#include <QString>

class QTimeZone;

namespace ui {

/// What the page of History says of steps, in the language in use.
struct HistoryWords
{
    Q_DECLARE_TR_FUNCTIONS(ui::HistoryWords)
public:
    static QString area(app::StepArea area);
    /// "All steps" for nothing.
    static QString area(const std::optional<app::StepArea> &area);
    /// One or two words for what became of it; empty for what simply stands.
    static QString mark(app::StepState state);
    /// "Today", "Yesterday", "Saturday 21/11", with the year where it is another one.
    static QString day(QDate day, QDate today);
    static QDateTime when(const db::JournalEntry &step, const QTimeZone &zone);
    static QString hour(const db::JournalEntry &step, const QTimeZone &zone);
    /// "Saturday, 21/11/2026, 19:05".
    static QString moment(const db::JournalEntry &step, const QTimeZone &zone);
};

} // namespace ui
