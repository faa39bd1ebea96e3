#pragma once

#include "app/import/customer_import.h"
#include "ui/import/preview_model.h"

#include <QWidget>

#include <map>

class QComboBox;
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
    FilterChip *chip(RowsShown shown) const { return m_chips.at(shown); }
    void choose(RowsShown shown);
    /// Another list: the question about codes is open again.
    void forgetQuestion();
    /// What becomes of rows whose code is somebody else's; there once there are some.
    QComboBox *sameCodeBox() const { return m_sameCode; }

signals:
    void sameCodeChosen(app::SameCode sameCode);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showCounts();
    void fitColumns();
    void showDetail();
    /// Of the chosen cell, else of the first in its row that was not understood; false: there is none.
    bool editCell();

    PreviewModel *m_model;
    QTableView *m_table;
    QLabel *m_detail; // the remark on the chosen row, whole
    QLabel *m_leftOut;
    QLabel *m_question; // about rows whose code is somebody else's
    QComboBox *m_sameCode;
    std::map<RowsShown, FilterChip *> m_chips;
    std::map<RowsShown, qint64> m_counts;
    qint64 m_hidden = 0;
};

} // namespace ui
