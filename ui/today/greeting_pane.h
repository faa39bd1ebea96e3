#pragma once

#include "app/customers/customer_profile.h"
#include "app/outbox/today_board.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace ui {

class GreetingButtons;
class GreetingHead;
class GreetingText;
class RecentList;

/// The greeting chosen: to whom, with which words, what can be done, why it is sent, and what was before.
class GreetingPane final : public QWidget
{
    Q_OBJECT
public:
    /// Times of day are told in the shop's zone.
    explicit GreetingPane(const app::Clock &clock, QWidget *parent = nullptr);

    /// While its words are being edited, the same greeting is left alone; those of another one are kept
    /// first.
    void show(const app::TodayItem &item);
    /// Comes a moment later than the greeting; another customer's is dropped.
    void setProfile(const app::CustomerProfile &profile);
    const std::optional<app::TodayItem> &item() const { return m_item; }

    bool isEditing() const { return m_editing; }
    void startEditing();
    /// Goes on with words half written.
    void goOnEditing(const QString &words);
    /// Goes on with words that could not be written in place of those of `before`. After a conflict they
    /// build on what the ledger says by then, as soon as it is known here.
    void goOnEditing(const QString &words, const app::TodayItem &before, db::ErrorKind why);
    QString words() const;
    void stopEditing();
    GreetingButtons &buttons() const { return *m_buttons; }

signals:
    /// In place of the words of `before`.
    void textChosen(const app::TodayItem &before, const QString &text);
    /// The keyboard is wanted back in the list.
    void editingEnded();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fill();
    void showMode();
    void keep();
    QString reasons() const;
    QString consent() const;
    /// What is to be known before it is sent: early, late, in words of another day, opened before.
    QStringList notices() const;
    QString timeText(qint64 ms, const QString &format) const;

    app::Clock m_clock;
    std::optional<app::TodayItem> m_item;
    std::optional<app::CustomerProfile> m_profile;
    bool m_editing = false;
    bool m_overtaken = false; ///< what is edited builds on words that are no longer in the ledger
    GreetingHead *m_head;
    QLabel *m_subject;
    GreetingText *m_text;
    GreetingButtons *m_buttons;
    QWidget *m_bar;
    QLabel *m_reasons;
    QWidget *m_line;
    QLabel *m_recentTitle;
    RecentList *m_recent;
};

} // namespace ui
