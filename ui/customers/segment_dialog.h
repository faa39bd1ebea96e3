#pragma once

#include "app/customers/customer_list.h"
#include "app/segments/segment_query.h"
#include "ui/shell/loader.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class ConditionGroup;
class ToneLabel;

/// Builds a condition out of rows and groups, says how many customers meet it while one does, and gives it a
/// name.
class SegmentDialog final : public QDialog
{
    Q_OBJECT
public:
    struct Start
    {
        app::SavedSegment segment;       ///< no id: a new one
        QList<app::SavedSegment> others; ///< whose names are taken
        app::FilterChoices choices;      ///< tags and occupations there are
    };
    SegmentDialog(app::Desk &desk, const Start &start, QWidget *window);

    /// Asks first where something was changed: once more throws it away.
    void reject() override;

signals:
    /// Save: the name and the condition.
    void answered(const QString &name, const app::Condition &condition);

private:
    enum class State
    {
        Untouched, ///< nothing is said to be missing yet
        Changed,
        Leaving ///< it was asked whether to throw the changes away
    };
    void build();
    void enter(State state);
    void orderKeyboard();
    void look();
    /// Why it cannot be saved; empty: it can.
    QString problem() const;
    void save();

    app::Desk &m_desk;
    const Start m_start;
    QLineEdit *m_name;
    ConditionGroup *m_group;
    QLabel *m_described;
    QLabel *m_counted;
    ToneLabel *m_problem;
    QPushButton *m_cancel;
    QPushButton *m_save;
    Loader<qint64> m_count;
    State m_state = State::Untouched;
};

} // namespace ui
