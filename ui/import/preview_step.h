#pragma once

#include "app/import/customer_import.h"
#include "ui/import/preview_model.h"

#include <QWidget>

#include <map>

class QLabel;
class QTableView;

namespace ui {

class FilterChip;

/// The list as it will be stored: counters that filter, and every row with what becomes of it.
class PreviewStep final : public QWidget
{
    Q_OBJECT
public:
    explicit PreviewStep(QWidget *parent = nullptr);

    void show(std::shared_ptr<const app::ImportPreview> preview, const app::ImportReport &report);
    /// While there is no rehearsal: the rows are no longer true.
    void clear();
    QTableView *table() const { return m_table; }
    PreviewModel *model() const { return m_model; }
    FilterChip *chip(std::optional<app::RowOutcome> outcome) const { return m_chips.at(outcome); }
    /// Shows the rows of this fate, or all.
    void choose(std::optional<app::RowOutcome> outcome);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showCounts();
    void fitColumns();
    void showDetail();

    PreviewModel *m_model;
    QTableView *m_table;
    QLabel *m_detail; // the remark on the chosen row, whole
    QLabel *m_leftOut;
    std::map<std::optional<app::RowOutcome>, FilterChip *> m_chips; // by fate; nothing: all
    std::map<std::optional<app::RowOutcome>, qint64> m_counts;
    qint64 m_hidden = 0;
};

} // namespace ui
