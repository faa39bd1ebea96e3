#include "ui/today/greeting_buttons.h"

#include "app/outbox/skip_reasons.h"
#include "ui/theme/grid.h"
#include "ui/today/today_words.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/key_hint_button.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

GreetingButtons::GreetingButtons(QWidget *parent)
    : QWidget(parent), m_reasons(new QMenu(this)), m_ownWords(new QLineEdit)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::small());
    auto *row = new FlowLayout;
    column->addLayout(row);
    column->addWidget(m_ownWords);

    m_copy = add(row, u"copyPushButton"_s, u"copy"_s);
    m_copy->setDefault(true);
    m_sent = add(row, u"sentPushButton"_s, u"check"_s);
    m_takeBack = add(row, u"takeBackPushButton"_s, {});
    m_edit = add(row, u"editPushButton"_s, u"edit"_s);
    m_save = add(row, u"saveTextPushButton"_s, u"check"_s);
    m_save->setDefault(true);
    m_cancel = add(row, u"cancelTextPushButton"_s, {});
    m_skip = add(row, u"skipPushButton"_s, u"skip"_s);
    m_skip->setFlat(true);
    m_next = add(row, u"nextPushButton"_s, {});
    m_next->setFlat(true);
    m_reasons->setObjectName(u"skipReasonMenu"_s);
    m_ownWords->setObjectName(u"skipReasonLineEdit"_s);
    m_ownWords->setMaxLength(200);
    m_ownWords->installEventFilter(this);
    m_ownWords->hide();

    connect(m_copy, &KeyHintButton::clicked, this, &GreetingButtons::copyWanted);
    connect(m_sent, &KeyHintButton::clicked, this, &GreetingButtons::sentWanted);
    connect(m_edit, &KeyHintButton::clicked, this, &GreetingButtons::editWanted);
    connect(m_next, &KeyHintButton::clicked, this, &GreetingButtons::nextWanted);
    connect(m_takeBack, &KeyHintButton::clicked, this, &GreetingButtons::takeBackWanted);
    connect(m_save, &KeyHintButton::clicked, this, &GreetingButtons::saveWanted);
    connect(m_cancel, &KeyHintButton::clicked, this, &GreetingButtons::cancelWanted);
    connect(m_skip, &KeyHintButton::clicked, this, &GreetingButtons::askWhy);
    connect(m_ownWords, &QLineEdit::returnPressed, this, [this] {
        const QString words = m_ownWords->text().simplified();
        if (words.isEmpty())
            return;
        m_ownWords->hide();
        emit skipWanted(words);
    });
    int number = 0;
    const auto numbered = [&number](const QString &words) { return u"&%1  %2"_s.arg(++number).arg(words); };
    for (const app::SkippedBecause because : app::kSkippedBecause) {
        const QString reason = app::keyOf(because);
        QAction *action = m_reasons->addAction(numbered(TodayWords::skipReason(reason)));
        action->setData(reason);
        connect(action, &QAction::triggered, this, [this, reason] { emit skipWanted(reason); });
    }
    m_reasons->addAction(numbered(tr("Other…", "why no greeting is sent")), this,
                         &GreetingButtons::askOwnWords);
    m_reasons->setAccessibleName(tr("Why is nothing sent?"));
    setMode(Mode::Open);
    wordCopy();
    m_copy->setKeyHint(tr("Enter", "key cap"));
    m_sent->setText(tr("Mark sent"));
    m_sent->setKeyHint(u"D"_s);
    m_edit->setText(tr("Edit this once"));
    m_edit->setKeyHint(u"E"_s);
    m_skip->setText(tr("Skip", "no greeting is sent"));
    m_skip->setKeyHint(u"S"_s);
    m_next->setText(tr("Next", "the next greeting"));
    m_next->setKeyHint(u"N"_s);
    m_takeBack->setText(tr("Take back"));
    m_takeBack->setKeyHint({});
    m_save->setText(tr("Keep for this once"));
    m_save->setKeyHint(tr("Ctrl+Enter", "key cap"));
    m_cancel->setText(tr("Leave as it was"));
    m_cancel->setKeyHint(tr("Esc", "key cap"));
    m_ownWords->setPlaceholderText(tr("Why is nothing sent? Enter skips, Esc goes back."));
    m_ownWords->setAccessibleName(tr("Reason for the skip"));
}

// A click does not take the keyboard from the list; Tab gets here.
KeyHintButton *GreetingButtons::add(QLayout *row, const QString &name, const QString &icon)
{
    auto *button = new KeyHintButton;
    button->setObjectName(name);
    button->setIconName(icon);
    button->setFocusPolicy(Qt::TabFocus);
    row->addWidget(button);
    return button;
}

void GreetingButtons::setMode(Mode mode)
{
    for (QWidget *button : {m_sent, m_edit, m_skip})
        button->setVisible(mode == Mode::Open);
    for (QWidget *button : {m_copy, m_next})
        button->setVisible(mode != Mode::Editing);
    m_takeBack->setVisible(mode == Mode::Done);
    for (QWidget *button : {m_save, m_cancel})
        button->setVisible(mode == Mode::Editing);
    m_ownWords->hide();
}

void GreetingButtons::setChannel(db::Channel channel)
{
    if (m_channel == channel)
        return;
    m_channel = channel;
    wordCopy();
}

void GreetingButtons::askWhy()
{
    m_reasons->popup(m_skip->mapToGlobal(QPoint(0, m_skip->height() + grid::tight())));
    m_reasons->setActiveAction(m_reasons->actions().constFirst());
}

void GreetingButtons::askOwnWords()
{
    m_ownWords->clear();
    m_ownWords->show();
    m_ownWords->setFocus(Qt::OtherFocusReason);
}

bool GreetingButtons::isAskingOwnWords() const
{
    return !m_ownWords->isHidden();
}

// Enter and Esc belong to the line while it has the keyboard, not to the page.
bool GreetingButtons::eventFilter(QObject *watched, QEvent *event)
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

void GreetingButtons::wordCopy()
{
    switch (m_channel) {
    case db::Channel::Zalo:
        m_copy->setText(tr("Copy and open Zalo"));
        break;
    case db::Channel::Sms:
        m_copy->setText(tr("Copy and open SMS"));
        break;
    case db::Channel::Email:
        m_copy->setText(tr("Copy and open mail"));
        break;
    case db::Channel::Phone:
        m_copy->setText(tr("Copy and call"));
        break;
    default:
        m_copy->setText(tr("Copy"));
    }
}

} // namespace ui
