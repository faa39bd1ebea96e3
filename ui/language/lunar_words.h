#pragma once

#include <QCoreApplication>
#include <QDate>
#include <QString>

namespace ui {

/// Days of the lunar calendar in the language in use.
class LunarWords final
{
    Q_DECLARE_TR_FUNCTIONS(ui::LunarWords)
public:
    /// "13 tháng Mười năm Bính Ngọ", "13th of the 10th lunar month, Bính Ngọ"; empty outside the calendar.
    static QString dayOf(QDate solar);
    /// "tháng Sáu nhuận", "leap 6th lunar month"; month 1..12.
    static QString month(int month, bool leap);
    /// "45th" in English; other languages write the bare number.
    static QString ordinal(int number);
};

} // namespace ui
