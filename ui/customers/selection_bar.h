#pragma once

#include "ui/widgets/job_count.h"

#include <QWidget>

#include <span>

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
    struct Command
    {
        struct Text ///< as QT_TRANSLATE_NOOP3 makes it
        {
            const char *source;
            const char *comment = nullptr;
        };
        QStringView name; ///< in that of its buttons
        Text text;
        QStringView icon;
        void (SelectionBar::*asked)(); ///< nullptr: it opens the menu of the stages
    };
    explicit SelectionBar(QWidget *parent = nullptr);

    /// From left to right; the last one takes something away.
    static std::span<const Command> commands();
    /// A button that asks the bar for it, called by `prefix` and its name.
    QPushButton *makeCommand(const Command &command, const QString &prefix);

    /// So many are chosen of so many in the list; fewer than two: the bar steps back.
    void setChosen(qsizetype chosen, qsizetype listed);
    bool isGroup() const { return m_chosen > 1; }
    /// How many are chosen, in words.
    QString text() const;
    /// Something is being done to those chosen.
    bool isBusy() const;
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
    void campaignAsked();
    void copyAsked();
    void exportAsked();
    void mergeAsked();
    void deleteAsked();
    /// Everybody in the list.
    void allAsked();
    /// Only the customer at the keyboard's place.
    void leaveAsked();
    /// Others are chosen, or something is begun or done.
    void changed();

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
