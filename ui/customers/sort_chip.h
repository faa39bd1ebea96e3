#pragma once

#include "app/customers/customer_filter.h"

#include <QObject>

namespace ui {

class FilterChip;
class TickList;

/// The chip that says how the list is ordered, with a menu to order it otherwise.
class SortChip final : public QObject
{
    Q_OBJECT
public:
    /// Makes the chip, a child of the parent.
    explicit SortChip(QWidget *parent);

    FilterChip *chip() const { return m_chip; }
    void setSorting(const app::CustomerSorting &sorting);

signals:
    void chosen(const app::CustomerSorting &sorting);

private:
    app::CustomerSorting m_sorting;
    FilterChip *m_chip;
    TickList *m_ticks;
};

} // namespace ui
