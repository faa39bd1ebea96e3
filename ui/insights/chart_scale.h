#pragma once

#include <QDate>
#include <QList>
#include <QLocale>
#include <QString>

namespace ui {

/// An axis of round numbers.
struct Scale
{
    double min = 0;
    double max = 1;
    double step = 1;
    int decimals = 0;
};

/// At most `most` steps or so of 1, 2 or 5 times a power of ten that hold [low, high] and zero. When `whole`,
/// no step is smaller than one: counts have no halves.
Scale roundScale(double low, double high, bool whole, int most = 6);

/// Which of `count` dates get a label, so that at most `most` are written; the first one always.
QList<int> labelledDates(int count, int most = 12);

/// A date as the axis writes it: day and week 21/11 (with the year where it changes), month 11/2026.
QString axisLabel(QDate date, const QString &by, bool withYear, const QLocale &locale);

} // namespace ui
