#include "ui/today/greeting_buttons.h"

#include "app/outbox/skip_reasons.h"
#include "ui/language/word_table.h"
#include "ui/theme/grid.h"
#include "ui/today/today_words.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/key_hint_button.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr Word<db::Channel> kCopyWords[]{
    {db::Channel::Zalo, {QT_TRANSLATE_NOOP("ui::GreetingButtons", "Copy and open Zalo")}},
    {db::Channel::Sms, {QT_TRANSLATE_NOOP("ui::GreetingButtons", "Copy and open SMS")}},
    {db::Channel::Email, {QT_TRANSLATE_NOOP("ui::GreetingButtons", "Copy and open mail")}},
    {db::Channel::Phone, {QT_TRANSLATE_NOOP("ui::GreetingButtons", "Copy and call")}},
};

} // namespace

GreetingButtons::GreetingButtons(Modes used, QWidget *parent)
    : QWidget(parent), m_reasons(new QMenu(this)), m_ownWords(new QLineEdit)
{
    auto *row = new FlowLayout;
    setLayout(columnOf(grid::small(), {row, m_ownWords}));
    const auto add = [this, row](const QString &name, const QString &icon, const QString &text,
                                 const QString &key, Modes modes, void (GreetingButtons::*pressed)()) {
        auto *button = new KeyHintButton;
        button->setObjectName(name);
        button->setIconName(icon);
        button->setText(text);
        button->setKeyHint(key);
        button->setFocusPolicy(Qt::TabFocus); // a click does not take the keyboard from the list
        row->addWidget(button);
        if (pressed)
            connect(button, &KeyHintButton::clicked, this, pressed);
        m_buttons.append({button, modes});
        return button;
    };
    using enum Mode;
    m_copy = add(u"copyPushButton"_s, u"copy"_s, {}, tr("Enter", "key cap"), Modes(Open) | Done | Many,
                 &GreetingButtons::copyWanted);
    m_copy->setDefault(true);
    add(u"sentPushButton"_s, u"check"_s, tr("Mark sent"), u"D"_s, Modes(Open) | Many,
        &GreetingButtons::sentWanted);
    add(u"takeBackPushButton"_s, {}, tr("Undo"), {}, Done, &GreetingButtons::takeBackWanted);
    add(u"withdrawPushButton"_s, u"history"_s, tr("Withdraw", "the approval to send it by a program"), {},
        Approved, &GreetingButtons::withdrawWanted)
        ->setDefault(true);
    add(u"editPushButton"_s, u"edit"_s, tr("Edit just this one"), u"E"_s, Open, &GreetingButtons::editWanted);
    add(u"saveTextPushButton"_s, u"check"_s, tr("Use this once"), tr("Ctrl+Enter", "key cap"), Editing,
        &GreetingButtons::saveWanted)
        ->setDefault(true);
    add(u"cancelTextPushButton"_s, {}, tr("Leave as it was"), tr("Esc", "key cap"), Editing,
        &GreetingButtons::cancelWanted);
    m_skip = add(u"skipPushButton"_s, u"skip"_s, tr("Skip", "no greeting is sent"), u"S"_s,
                 Modes(Open) | Many, &GreetingButtons::askWhy);
    m_skip->setFlat(true);
    add(u"nextPushButton"_s, {}, tr("Next", "the next greeting"), u"N"_s, Modes(Open) | Done | Approved,
        &GreetingButtons::nextWanted)
        ->setFlat(true);
    auto *files = add(u"exportPushButton"_s, u"export"_s, tr("Export…"), {}, Many, nullptr);
    files->setOpensMenu();
    connect(files, &KeyHintButton::clicked, this, [this, files] {
        emit exportWanted(files->mapToGlobal(QPoint(0, files->height() + grid::tight())));
    });
    m_buttons.removeIf([used](const auto &one) {
        if (one.second & used)
            return false;
        delete one.first;
        return true;
    });
    m_reasons->setObjectName(u"skipReasonMenu"_s);
    m_ownWords->setObjectName(u"skipReasonLineEdit"_s);
    m_ownWords->setMaxLength(app::kLongestSkipReason);
    m_ownWords->installEventFilter(this);
    m_ownWords->hide();

    connect(m_ownWords, &QLineEdit::returnPressed, this, [this] {
        const QString words = m_ownWords->text().simplified();
        if (words.isEmpty())
            return;
        m_ownWords->hide();
        emit skipWanted(words);
    });
    fillReasons(*m_reasons);
    m_reasons->setAccessibleName(tr("Why is nothing sent?"));
    m_ownWords->setPlaceholderText(tr("Why is nothing sent? Enter skips, Esc goes back."));
    m_ownWords->setAccessibleName(tr("Reason for the skip"));
    setMode(Open);
    setChannel(db::Channel::Zalo);
}

void GreetingButtons::setMode(Mode mode)
{
    for (const auto &[button, modes] : std::as_const(m_buttons))
        button->setVisible(modes.testFlag(mode));
    m_ownWords->hide();
    if (mode == Mode::Many) {
        m_copy->setText(tr("Copy numbers and texts"));
        m_copy->setKeyHint(u"Ctrl+C"_s); // Enter folds the head of a group
    }
}

void GreetingButtons::setChannel(db::Channel channel)
{
    const QString words = wordIn(kCopyWords, "ui::GreetingButtons", channel);
    m_copy->setText(words.isEmpty() ? tr("Copy") : words);
}

void GreetingButtons::fillReasons(QMenu &menu)
{
    int number = 0;
    const auto numbered = [&number](const QString &words) { return u"&%1  %2"_s.arg(++number).arg(words); };
    for (const app::SkippedBecause because : app::kSkippedBecause) {
        const QString reason = app::keyOf(because);
        QAction *action = menu.addAction(numbered(TodayWords::skipReason(reason)));
        action->setData(reason);
        connect(action, &QAction::triggered, this, [this, reason] { emit skipWanted(reason); });
    }
    menu.addAction(numbered(tr("Other…", "why no greeting is sent")), this, &GreetingButtons::askOwnWords);
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

} // namespace ui
