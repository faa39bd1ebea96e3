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
class ToneLabel;

/// "While you were away": what was missed, by days, with the words as they would go, and an answer for those
/// chosen or for all. One key an answer: N sends now, L sends late, D has gone, S skips; Ctrl+A chooses all.
class MissedDialog final : public QDialog
{
    Q_OBJECT
public:
    /// Asks for the list at once, and again when something has changed. The doer outlives the dialog.
    MissedDialog(Doer &doer, QWidget *window);

private:
    struct Answer
    {
        app::MissedChoice choice;
        QPushButton *button;
    };
    void arrange();
    void connectAll();
    void show(const app::MissedList &list);
    /// The words and the answers of what is chosen.
    void look();
    QList<const app::MissedItem *> chosen() const;
    /// Those of them that are still there; the others are answered.
    void choose(const QList<db::MessageId> &ids);
    void answer(app::MissedChoice choice);
    template <class Command> void run(app::MissedChoice choice, Command command);
    static QString told(app::MissedChoice choice, qsizetype done, qsizetype left);

    Doer &m_doer;
    Loader<app::MissedList> m_loader;
    MissedModel *m_model;
    QLabel *m_title;
    ToneLabel *m_restored;
    QListView *m_list;
    QLabel *m_text;
    QLabel *m_note;
    QWidget *m_acts;
    QList<Answer> m_answers;
    QPushButton *m_all;
    QPushButton *m_close;
    EmptyState *m_nothing;
};

} // namespace ui
