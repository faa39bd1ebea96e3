#pragma once

#include "app/outbox/today_board.h"

#include <QWidget>

class QLineEdit;
class QMenu;

namespace ui {

class KeyHintButton;

/// What can be done with the greeting shown, or with those chosen: the buttons with their keys, and the
/// reasons for a skip.
class GreetingButtons final : public QWidget
{
    Q_OBJECT
public:
    enum class Mode
    {
        Open = 1,     ///< to be sent
        Done = 2,     ///< sent or skipped
        Editing = 4,  ///< its words are being changed
        Many = 8,     ///< several are chosen
        Approved = 16 ///< a program sends it
    };
    Q_DECLARE_FLAGS(Modes, Mode)

    /// `used`: the modes it will ever be in; no other buttons are there.
    explicit GreetingButtons(Modes used, QWidget *parent = nullptr);

    void setMode(Mode mode);
    /// The button names the program that opens.
    void setChannel(db::Channel channel);
    /// Adds the reasons for a skip to a menu; each asks for the skip as the button does.
    void fillReasons(QMenu &menu);
    /// Opens the menu of reasons.
    void askWhy();
    /// The line for a reason in the agent's own words.
    void askOwnWords();
    bool isAskingOwnWords() const;

signals:
    void copyWanted();
    void sentWanted();
    void editWanted();
    void nextWanted();
    void takeBackWanted();
    void withdrawWanted();
    /// The menu of files is wanted at this place.
    void exportWanted(const QPoint &globalPos);
    void saveWanted();
    void cancelWanted();
    /// A SkippedBecause's key, or the agent's own words.
    void skipWanted(const QString &reason);
    /// The line for own words was left without an answer.
    void skipCancelled();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QList<std::pair<KeyHintButton *, Modes>> m_buttons; ///< and when they are shown
    KeyHintButton *m_copy;
    KeyHintButton *m_skip;
    QMenu *m_reasons;
    QLineEdit *m_ownWords;
};

} // namespace ui
