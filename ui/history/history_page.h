#pragma once

#include "app/desk/history.h"
#include "ui/shell/loader.h"
#include "ui/shell/page.h"

namespace ui {

class Doer;
class HistoryLoader;
class KeyHintButton;
class Navigator;
class StepPanel;
class StepsPanel;
class WindowState;

/// What was done in this shop, by this window or another program, and the way back from each of it.
///
///     StepsPanel -> StepPanel -> Doer
class HistoryPage final : public Page
{
    Q_OBJECT
public:
    /// What the page works with; all of it outlives the page.
    struct Needs
    {
        Doer &doer;
        Navigator &navigator;
        WindowState &state;
    };
    explicit HistoryPage(const Needs &needs, QWidget *parent = nullptr);

    /// Where Back leads to.
    void setCameFrom(PageId page);
    /// Chooses it, whatever the filter shows.
    void showStep(db::JournalId id);
    void enter() override;
    QVariantMap place() const override;
    void restorePlace(const QVariantMap &place) override;

signals:
    void backAsked();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void connectList();
    void connectStep();
    void addKeys();
    void read(db::JournalId id);
    /// The step chosen has been read.
    bool isKnown() const;
    /// The step chosen, or, where it is an undo, what it had undone again.
    void undo();
    void showCustomers();
    void copy();
    void showMenu(const QPoint &at);

    Doer &m_doer;
    Navigator &m_navigator;
    HistoryLoader *m_loader;
    StepsPanel *m_steps;
    StepPanel *m_step;
    KeyHintButton *m_back;
    Loader<app::StepDetail> m_detail;
    Loader<QList<db::CustomerId>> m_customers;
};

} // namespace ui
