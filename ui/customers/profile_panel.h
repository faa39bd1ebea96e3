#pragma once

#include "app/core/clock.h"
#include "app/customers/customer_profile.h"
#include "ui/widgets/card.h"

#include <optional>

class QLabel;
class QTabBar;

namespace ui {

class ConsentPane;
class FactGrid;
class HistoryList;
class LogField;
class PlainScrollArea;
class ProfileButtons;
class ProfileHead;

/// Everything about one customer: head, what one does at once, the line that logs, and four tabs. Scrolls as
/// a whole; a long history is read on as one scrolls.
class ProfilePanel final : public Card
{
    Q_OBJECT
public:
    enum Tab
    {
        Timeline,
        Profile,
        Messages,
        Consents
    };
    explicit ProfilePanel(app::Clock clock, QWidget *parent = nullptr);

    void show(app::CustomerProfile profile);
    /// No id: an empty card.
    void clear();
    db::CustomerId shown() const { return m_profile ? m_profile->customer.id : db::CustomerId(); }
    /// Takes the keyboard: arrows scroll, Tab goes on inside.
    void takeFocus();
    const std::optional<app::CustomerProfile> &profile() const { return m_profile; }
    /// What came before the last line of the timeline.
    void append(const QList<db::Interaction> &earlier, bool whole);
    int tab() const;
    /// The first profile opens at this tab.
    void openAt(int tab) { m_firstTab = tab; }
    /// The text of a line of the tab shown.
    QString lineText(int row) const;
    LogField *log() const { return m_log; }
    ProfileHead *head() const { return m_head; }
    ProfileButtons *buttons() const { return m_buttons; }
    ConsentPane *consents() const { return m_consents; }

signals:
    /// Another customer is shown, or none.
    void shownChanged();
    /// The end of the timeline has come into sight, and there is more.
    void moreAsked(const db::Interaction &last);
    /// What can be done with a line of this tab, at this place of the screen.
    void lineMenuAsked(ui::ProfilePanel::Tab tab, int row, const QPoint &at);
    /// What can be done with the customer shown.
    void menuAsked(const QPoint &at);
    /// Esc returns the focus to the list.
    void leaveAsked();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showTab(int tab);
    void askForMore();

    app::Clock m_clock;
    std::optional<app::CustomerProfile> m_profile;
    QWidget *m_content;
    PlainScrollArea *m_area;
    ProfileHead *m_head;
    ProfileButtons *m_buttons;
    LogField *m_log;
    QTabBar *m_tabs;
    FactGrid *m_facts;
    ConsentPane *m_consents;
    HistoryList *m_history;
    QLabel *m_nothing;
    int m_firstTab = 0;
    bool m_asking = false; ///< for more of the timeline
};

} // namespace ui
