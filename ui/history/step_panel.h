#pragma once

#include "app/core/clock.h"
#include "app/desk/history.h"
#include "ui/widgets/card.h"

#include <optional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ui {

class ToneLabel;

/// One step of the journal: what it did, to whom and when, what became of it, and the button that undoes it.
class StepPanel final : public Card
{
    Q_OBJECT
public:
    explicit StepPanel(const app::Clock &clock, QWidget *parent = nullptr);

    void show(const app::StepDetail &detail);
    void clear();
    /// None: nothing is shown.
    const std::optional<app::StepDetail> &shown() const { return m_shown; }
    /// What its button does.
    struct Way
    {
        db::JournalId id;   ///< the entry to take back
        bool again = false; ///< what an undo had undone is done again
        QString words;      ///< what is undone or done again
    };
    /// Nothing: there is no way back.
    std::optional<Way> way() const;
    /// Its undo is on its way.
    void setBusy(bool busy);
    /// Its undo was refused: `other` came later.
    void refuse(const db::JournalEntry &other);
    void takeFocus();
    QPushButton *undoButton() const { return m_undo; }

signals:
    void undoAsked();
    /// Show this step.
    void stepAsked(db::JournalId id);
    void customerAsked(db::CustomerId id);
    /// Show everybody it touched.
    void customersAsked();
    /// Esc: the focus goes back to the list.
    void left();

private:
    void showState();
    void showCustomers();
    void addCustomer(const db::TouchedCustomer &customer);

    app::Clock m_clock;
    std::optional<app::StepDetail> m_shown;
    std::optional<db::JournalEntry> m_inTheWay;
    QWidget *m_content;
    QLabel *m_what;
    QLabel *m_when;
    QLabel *m_state;
    QPushButton *m_undo;
    QPushButton *m_partner; ///< the step that undid this one, or that this one undid
    ToneLabel *m_refusal;
    QPushButton *m_blocker; ///< the step that is in the way
    QLabel *m_whom;
    QVBoxLayout *m_customers;
    QPushButton *m_all;
};

} // namespace ui
