#pragma once

#include "app/import/import_report.h"
#include "ui/import/preview_model.h"

#include <QWidget>

#include <map>

namespace ui {

class FilterChip;

/// How many rows of a rehearsal have which fate; a click shows those alone.
class PreviewFilters final : public QWidget
{
    Q_OBJECT
public:
    explicit PreviewFilters(QWidget *parent = nullptr);

    void show(const app::ImportReport &report);
    /// Without a rehearsal: the chips stay, without counts.
    void clear();
    /// Of that kind of list, as counted last.
    void showCounts(app::ListKind kind);
    /// 0: none, or nothing is rehearsed.
    qint64 countOf(RowsShown shown) const;
    FilterChip *chip(RowsShown shown) const { return m_chips.at(shown); }

signals:
    void chosen(ui::RowsShown shown);

private:
    std::map<RowsShown, FilterChip *> m_chips;
    std::map<RowsShown, qint64> m_counts; // empty: nothing is rehearsed
};

} // namespace ui
