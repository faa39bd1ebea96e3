#pragma once

#include "app/import/import_report.h"
#include "ui/import/import_step.h"
#include "ui/import/preview_model.h"

class QKeyEvent;
class QLabel;
class QTableView;

namespace ui {

class FilterChip;
class KeyHintButton;
class ListQuestion;
class PreviewFilters;

/// The list as it will be stored: counters that filter, and every row with what becomes of it.
class PreviewStep final : public ImportStep
{
    Q_OBJECT
public:
    explicit PreviewStep(QWidget *parent = nullptr);

    /// `withoutStage`: columns headed as a stage that hold none.
    void show(std::shared_ptr<const app::ImportPreview> preview, const app::ImportReport &report,
              const QStringList &withoutStage = {});
    /// While there is no rehearsal: the rows are no longer true.
    void clear();
    QTableView *table() const { return m_table; }
    PreviewModel *model() const { return m_model; }
    FilterChip *chip(RowsShown shown) const;
    void choose(RowsShown shown);
    /// Another list: its questions are open again.
    void forgetQuestions();
    /// As they are answered in this shape.
    void showAnswers(const app::ListShape &shape);
    /// What becomes of rows whose code is another customer's; there once there are some.
    ListQuestion *sameCode() const { return m_sameCode; }
    /// Whether the new customers have bought already; there once the list does not say it of some.
    ListQuestion *haveBought() const { return m_haveBought; }
    /// What becomes of purchases and calls of people whom the shop does not know; there once there are some.
    ListQuestion *unknownPeople() const { return m_unknownPeople; }

signals:
    void sameCodeChosen(app::SameCode sameCode);
    void stageOfNewChosen(db::LifecycleStage stage);
    void unknownPeopleChosen(app::UnknownPeople unknown);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void askQuestions(const app::ImportReport &report);
    void showNotes(const app::ImportReport &report);
    void fitColumns();
    void showDetail();
    /// Of the chosen cell, else of the first in its row that was not understood; false: there is none.
    bool editCell();
    /// The chosen row, or takes it in again.
    void toggleLeftOut();
    bool takeKey(const QKeyEvent &key);

    PreviewFilters *m_filters;
    PreviewModel *m_model;
    QTableView *m_table;
    QLabel *m_detail; // the remark on the chosen row, whole
    KeyHintButton *m_leaveOut;
    QLabel *m_leftOut;
    QStringList m_withoutStage; // columns
    ListQuestion *m_sameCode;
    ListQuestion *m_haveBought;
    ListQuestion *m_unknownPeople;
    qint64 m_hidden = 0;
};

} // namespace ui
