#pragma once

#include "app/core/clock.h"
#include "app/customers/customer_profile.h"

#include <QFrame>

#include <optional>

class QLabel;
class QScrollArea;
class QTabBar;

namespace ui {

class FactGrid;
class HistoryList;
class ProfileHead;

/// Everything about one customer, to read: head, facts, and what happened in three tabs. Scrolls as a whole.
class ProfilePanel final : public QFrame
{
    Q_OBJECT
public:
    explicit ProfilePanel(app::Clock clock, QWidget *parent = nullptr);

    void show(app::CustomerProfile profile);
    /// Nobody: an empty card.
    void clear();
    db::CustomerId shown() const;
    /// Takes the keyboard: arrows scroll, Tab goes on inside.
    void takeFocus();

signals:
    /// Esc: the keyboard wants back to the list.
    void leaveAsked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void fill();
    void showTab(int tab);

    app::Clock m_clock;
    std::optional<app::CustomerProfile> m_profile;
    QScrollArea *m_area;
    QWidget *m_content;
    ProfileHead *m_head;
    FactGrid *m_facts;
    QTabBar *m_tabs;
    HistoryList *m_history;
    QLabel *m_nothing;
};

} // namespace ui
