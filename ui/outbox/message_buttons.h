#pragma once

#include "db/outbox/message_step.h"

#include <QLineEdit>
#include <QList>
#include <QWidget>

#include <optional>

class QMenu;

namespace ui {

class KeyHintButton;

/// What can be done with the message shown, or with those chosen: a button for each step, with its key, and
/// the reasons for a skip.
class MessageButtons final : public QWidget
{
    Q_OBJECT
public:
    explicit MessageButtons(QWidget *parent = nullptr);

    /// Of what is in `state` the words suit it; nothing: of several messages. A reason that is being typed
    /// stays, where there is still something to skip.
    void show(const QList<db::MessageAction> &actions, std::optional<db::MessageState> state);
    /// Some of what is shown was missed: that is looked at first.
    void offerMissed(bool isOffered);
    /// A step is on its way: no other meanwhile.
    void setBusy(bool busy) { m_row->setEnabled(!busy); }
    /// As its button does; nothing where that is not shown.
    void press(db::MessageAction action);
    void pressMissed();
    /// Fills a menu with what the buttons do.
    void fill(QMenu &menu);
    void takeFocus();
    /// It is about another message: a reason that was being typed was not for this one.
    void forgetReason() { m_ownWords->hide(); }

signals:
    /// What was missed is to be answered.
    void missedWanted();
    /// All but Skip.
    void wanted(db::MessageAction action);
    /// A SkippedBecause's key, or the user's own words.
    void skipWanted(const QString &reason);
    /// The line for own words was left without an answer.
    void skipCancelled();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct StepButton
    {
        db::MessageAction action;
        KeyHintButton *button;
    };
    void fillReasons();
    void askWhy();
    void askOwnWords();
    KeyHintButton *addButton(const char *name, const char *icon, const char *key);
    /// Those shown, in the order of the row.
    QList<KeyHintButton *> offered() const;
    KeyHintButton *buttonOf(db::MessageAction action) const;

    QWidget *m_row;
    KeyHintButton *m_missed;
    QList<StepButton> m_buttons;
    QMenu *m_reasons;
    QLineEdit *m_ownWords;
};

} // namespace ui
