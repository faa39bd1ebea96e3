#pragma once

#include "ui/widgets/job_count.h"

#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;

namespace ui {

class CommandRow;
class JobProgress;

/// Under the list while several customers are chosen: how many, and what can be done with all of them. While
/// that takes long, how far it is.
class SelectionBar final : public QWidget
{
    Q_OBJECT
public:
    explicit SelectionBar(QWidget *parent = nullptr);

    /// So many are chosen of so many in the list; fewer than two: the bar steps back.
    void setChosen(qsizetype chosen, qsizetype listed);
    /// The menu of its button for the stage, filled by whoever does it.
    QMenu *stageMenu() const { return m_stages; }
    /// What a menu of this button opens at: the button, or where it stands while there is no room for it.
    QWidget *anchor(const QString &button) const;
    void showJob(const SharedCount &job, const QString &doing);
    void endJob();

signals:
    void tagAsked();
    void untagAsked();
    void provinceAsked();
    void messageAsked();
    void copyAsked();
    void exportAsked();
    void mergeAsked();
    void deleteAsked();
    /// Everybody in the list.
    void allAsked();
    /// Only the customer at the keyboard's place.
    void leaveAsked();

private:
    void showState();

    qsizetype m_chosen = 0;
    QLabel *m_count;
    QPushButton *m_all;
    QMenu *m_stages;
    CommandRow *m_commands;
    JobProgress *m_progress;
};

} // namespace ui
