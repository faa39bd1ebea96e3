#include "ui/outbox/message_buttons.h"

#include "app/outbox/skip_reasons.h"
#include "ui/language/word_table.h"
#include "ui/outbox/outbox_words.h"
#include "ui/theme/grid.h"
#include "ui/theme/icons.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/key_hint_button.h"

#include <QKeyEvent>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr const char *kButtonsContext = "ui::MessageButtons";
constexpr int kLongestReason = 200;

struct StepLook
{
    db::MessageAction action;
    const char *name;
    const char *icon;
    const char *key;
};

// In the order of the buttons.
constexpr StepLook kStepLooks[] = {
    {db::MessageAction::Approve, "messageApprovePushButton", "outbox", "A"},
    {db::MessageAction::Withdraw, "messageWithdrawPushButton", "history", "W"},
    {db::MessageAction::SendAgain, "sendAgainPushButton", "outbox", "R"},
    {db::MessageAction::MarkSent, "messageSentPushButton", "check", "D"},
    {db::MessageAction::Resolve, "messageNotSentPushButton", "close", "N"},
    {db::MessageAction::Skip, "messageSkipPushButton", "skip", "S"},
    {db::MessageAction::Reopen, "messageReopenPushButton", "history", "O"},
};

constexpr Word<db::MessageAction> kStepWords[] = {
    {db::MessageAction::Approve,
     QT_TRANSLATE_NOOP3("ui::MessageButtons", "Approve", "a message, so that a program sends it")},
    {db::MessageAction::Withdraw,
     QT_TRANSLATE_NOOP3("ui::MessageButtons", "Withdraw", "the approval to send it by a program")},
    {db::MessageAction::SendAgain, {QT_TRANSLATE_NOOP("ui::MessageButtons", "Send again")}},
    {db::MessageAction::MarkSent, {QT_TRANSLATE_NOOP("ui::MessageButtons", "Mark sent")}},
    {db::MessageAction::Resolve, {QT_TRANSLATE_NOOP("ui::MessageButtons", "It was not sent")}},
    {db::MessageAction::Skip, QT_TRANSLATE_NOOP3("ui::MessageButtons", "Skip", "the message is not sent")},
    {db::MessageAction::Reopen, {QT_TRANSLATE_NOOP("ui::MessageButtons", "Open again")}},
};

/// Of an uncertain one the buttons answer the question whether it went out.
constexpr Word<db::MessageAction> kUncertainWords[] = {
    {db::MessageAction::SendAgain,
     {QT_TRANSLATE_NOOP("ui::MessageButtons", "It was not sent: send it again")}},
    {db::MessageAction::MarkSent, {QT_TRANSLATE_NOOP("ui::MessageButtons", "It was sent")}},
    {db::MessageAction::Skip, {QT_TRANSLATE_NOOP("ui::MessageButtons", "Leave it, send nothing")}},
};

QString stepButtonText(db::MessageAction action, std::optional<db::MessageState> state)
{
    const QString special =
        state == db::MessageState::Uncertain ? wordIn(kUncertainWords, kButtonsContext, action) : QString();
    return special.isEmpty() ? wordIn(kStepWords, kButtonsContext, action) : special;
}

} // namespace

MessageButtons::MessageButtons(QWidget *parent)
    : QWidget(parent), m_row(new QWidget), m_missed(nullptr), m_reasons(new QMenu(this)),
      m_ownWords(new QLineEdit)
{
    auto *flow = new FlowLayout(m_row);
    flow->setContentsMargins({});
    m_missed = addButton("messageMissedPushButton", "history", "M");
    m_missed->setText(tr("See what was missed…"));
    connect(m_missed, &KeyHintButton::clicked, this, &MessageButtons::missedWanted);
    for (const StepLook &look : kStepLooks) {
        auto *button = addButton(look.name, look.icon, look.key);
        m_buttons.append({look.action, button});
        connect(button, &KeyHintButton::clicked, this, [this, action = look.action] {
            if (action == db::MessageAction::Skip)
                askWhy();
            else
                emit wanted(action);
        });
    }
    m_reasons->setObjectName(u"outboxReasonMenu"_s);
    m_reasons->setAccessibleName(tr("Why is nothing sent?"));
    m_ownWords->setObjectName(u"outboxReasonLineEdit"_s);
    m_ownWords->setMaxLength(kLongestReason);
    m_ownWords->setPlaceholderText(tr("Why is nothing sent? Enter skips, Esc goes back."));
    m_ownWords->setAccessibleName(tr("Reason for the skip"));
    m_ownWords->installEventFilter(this);
    m_ownWords->hide();
    connect(m_ownWords, &QLineEdit::returnPressed, this, [this] {
        const QString words = m_ownWords->text().simplified();
        if (words.isEmpty())
            return;
        m_ownWords->hide();
        emit skipWanted(words);
    });
    fillReasons();
    setLayout(columnOf(grid::small(), {m_row, m_ownWords}));
    show({}, {});
}

KeyHintButton *MessageButtons::addButton(const char *name, const char *icon, const char *key)
{
    auto *button = named(new KeyHintButton, QString::fromLatin1(name));
    button->setIconName(QString::fromLatin1(icon));
    button->setKeyHint(QString::fromLatin1(key));
    button->setFocusPolicy(Qt::TabFocus); // a click does not take the keyboard from the list
    m_row->layout()->addWidget(button);
    return button;
}

void MessageButtons::show(const QList<db::MessageAction> &actions, std::optional<db::MessageState> state)
{
    for (const auto &[action, button] : std::as_const(m_buttons)) {
        button->setText(stepButtonText(action, state));
        button->setVisible(actions.contains(action));
        // Of what is uncertain no answer is the likelier one.
        button->setDefault(state != db::MessageState::Uncertain && !actions.isEmpty() &&
                           action == actions.constFirst());
    }
    offerMissed(false);
    if (!actions.contains(db::MessageAction::Skip))
        forgetReason();
}

void MessageButtons::offerMissed(bool isOffered)
{
    m_missed->setVisible(isOffered);
    m_missed->setDefault(isOffered);
    for (const auto &[action, button] : std::as_const(m_buttons))
        button->setDefault(!isOffered && button->isDefault());
}

void MessageButtons::fillReasons()
{
    int number = 0;
    const auto add = [this, &number](const QString &words) {
        return m_reasons->addAction(u"&%1  %2"_s.arg(++number).arg(words));
    };
    for (const app::SkippedBecause because : app::kSkippedBecause) {
        const QString reason = app::keyOf(because);
        connect(add(OutboxWords::reason(reason)), &QAction::triggered, this,
                [this, reason] { emit skipWanted(reason); });
    }
    connect(add(tr("Other…", "why a message is not sent")), &QAction::triggered, this,
            &MessageButtons::askOwnWords);
}

KeyHintButton *MessageButtons::buttonOf(db::MessageAction action) const
{
    for (const StepButton &one : m_buttons) {
        if (one.action == action)
            return one.button;
    }
    return nullptr;
}

void MessageButtons::press(db::MessageAction action)
{
    KeyHintButton *button = buttonOf(action);
    if (button && !button->isHidden() && button->isEnabled())
        button->click();
}

void MessageButtons::pressMissed()
{
    if (!m_missed->isHidden() && m_missed->isEnabled())
        m_missed->click();
}

QList<KeyHintButton *> MessageButtons::offered() const
{
    QList<KeyHintButton *> buttons{m_missed};
    for (const StepButton &one : m_buttons)
        buttons.append(one.button);
    buttons.removeIf([](const KeyHintButton *button) { return button->isHidden(); });
    return buttons;
}

void MessageButtons::fill(QMenu &menu)
{
    const auto buttons = offered();
    for (KeyHintButton *button : buttons)
        menu.addAction(button->text(), button, &KeyHintButton::click)->setEnabled(button->isEnabled());
}

void MessageButtons::takeFocus()
{
    const auto buttons = offered();
    for (KeyHintButton *button : buttons) {
        if (button->isEnabled())
            return button->setFocus(Qt::OtherFocusReason);
    }
}

void MessageButtons::askWhy()
{
    const KeyHintButton *skip = buttonOf(db::MessageAction::Skip);
    m_reasons->popup(skip->mapToGlobal(QPoint(0, skip->height() + grid::tight())));
    m_reasons->setActiveAction(m_reasons->actions().constFirst());
}

void MessageButtons::askOwnWords()
{
    m_ownWords->clear();
    m_ownWords->show();
    m_ownWords->setFocus(Qt::OtherFocusReason);
}

// Enter and Esc belong to the line while it has the keyboard, not to the page.
bool MessageButtons::eventFilter(QObject *watched, QEvent *event)
{
    const bool key = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched != m_ownWords || !key)
        return QWidget::eventFilter(watched, event);
    const int pressed = static_cast<QKeyEvent *>(event)->key();
    const bool enter = pressed == Qt::Key_Return || pressed == Qt::Key_Enter;
    if (event->type() == QEvent::ShortcutOverride && (enter || pressed == Qt::Key_Escape)) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress && pressed == Qt::Key_Escape) {
        m_ownWords->hide();
        emit skipCancelled();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ui
