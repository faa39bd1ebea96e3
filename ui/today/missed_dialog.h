#pragma once

#include "app/outbox/missed/missed_list.h"
#include "ui/shell/loader.h"

#include <QDialog>

class QLabel;
class QListView;
class QPushButton;

namespace ui {

class Doer;
class EmptyState;
class MissedModel;
class MissedSelection;
class ToneLabel;

/// "While you were away": what was missed, by days, with the words as they would go, and an answer for those
/// chosen or for all, listed or not. One key an answer: N sends now, L sends late, D has gone, S skips. T
/// chooses all of a day, O of an occasion or a campaign, Ctrl+A everything.
class MissedDialog final : public QDialog
{
    Q_OBJECT
public:
    /// Asks for the list at once, and again when something has changed. `first` are chosen to begin with, as
    /// far as they were missed. The doer outlives the dialog.
    MissedDialog(Doer &doer, QWidget *window, const QList<db::MessageId> &first = {});

private:
    struct Answer
    {
        app::MissedChoice choice;
        QPushButton *button;
    };
    void arrange();
    QWidget *makeChoosers();
    void connectAll();
    void show(const app::MissedList &list);
    /// The words and the answers of what is chosen.
    void look();
    /// How many are chosen, with those that are not listed.
    qint64 chosenCount() const;
    void showMore();
    void answer(app::MissedChoice choice);
    void answerAll(const app::MissedScope &scope, app::MissedChoice choice);
    void give(app::MissedChoice choice, const QList<db::MessageId> &ids);
    template <class Command> void run(app::MissedChoice choice, Command command);
    static QString told(app::MissedChoice choice, qsizetype done, qsizetype left);

    Doer &m_doer;
    Loader<app::MissedList> m_loader;
    app::MissedList m_counts; ///< as it was listed last, without the items
    int m_most = app::kMostMissedAtOnce;
    MissedModel *m_model;
    QLabel *m_title;
    ToneLabel *m_restored;
    QListView *m_list;
    MissedSelection *m_selection;
    QLabel *m_text;
    QLabel *m_note;
    QWidget *m_acts;
    QList<Answer> m_answers;
    QWidget *m_choosers;
    QPushButton *m_ofOccasion;
    QPushButton *m_more;
    QPushButton *m_close;
    EmptyState *m_nothing;
};

} // namespace ui
