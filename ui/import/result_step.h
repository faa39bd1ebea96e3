#pragma once

#include "app/import/customer_import.h"
#include "app/import/import_follow_up.h"
#include "app/import/import_undo.h"
#include "ui/import/import_step.h"

#include <optional>

class QLabel;
class QPushButton;

namespace ui {

/// The last step: what is about to happen, and afterwards what came of it and what can be done with it.
class ResultStep final : public ImportStep
{
    Q_OBJECT
public:
    explicit ResultStep(QWidget *parent = nullptr);

    /// What came of the import; `tookMs` says how fast.
    void show(const app::ImportReport &report, qint64 tookMs);
    void show(const app::ImportUndoReport &undone);
    /// While the list goes in: nothing looks finished.
    void showRunning(const QString &file);
    void clear();
    /// What is left to be decided on, once that is known.
    void showFollowUp(const app::ImportFollowUp &followUp);
    QPushButton *moveButton() const { return m_move; }
    QPushButton *duplicatesButton() const { return m_duplicates; }
    QPushButton *undoButton() const { return m_undo; }
    QPushButton *showButton() const { return m_show; }
    QPushButton *rejectsButton() const { return m_rejects; }
    QPushButton *againButton() const { return m_again; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void tell();
    void showFigures(const app::ImportReport &report);
    void showFollowUpLines(bool changed);

    QString m_running; // the list that is going in
    std::optional<app::ImportReport> m_report;
    std::optional<app::ImportUndoReport> m_undone;
    app::ImportFollowUp m_followUp;
    qint64 m_tookMs = 0;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_facts;
    QWidget *m_figures;
    QLabel *m_buyers;
    QLabel *m_same;
    QList<QLabel *> m_numbers;
    QList<QLabel *> m_words;
    QPushButton *m_show;
    QPushButton *m_move;
    QPushButton *m_duplicates;
    QPushButton *m_rejects;
    QPushButton *m_undo;
    QPushButton *m_again;
};

} // namespace ui
