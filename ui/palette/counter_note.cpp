#include "ui/palette/counter_note.h"

#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/key_hint_button.h"

#include <QLabel>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

void setButton(KeyHintButton &button, const QString &text, const QKeySequence &key)
{
    button.setText(text);
    button.setAccessibleName(text);
    button.setShortcut(key); // a new text takes the old one away
    button.setKeyHint(key.toString(QKeySequence::NativeText));
}

} // namespace

CounterNote::CounterNote(QWidget *parent)
    : QWidget(parent), m_failedRow(new QWidget),
      m_failed(makeWrappedLabel(TextStyle::Body, u"counterFailedLabel"_s)),
      m_tryAgain(named(new KeyHintButton, u"counterTryAgainPushButton"_s)),
      m_discard(named(new KeyHintButton, u"counterDiscardPushButton"_s)), m_row(new QWidget),
      m_text(makeWrappedLabel(TextStyle::Body, u"counterNoteLabel"_s)),
      m_step(named(new KeyHintButton, u"counterStepPushButton"_s)),
      m_undo(named(new KeyHintButton, u"counterUndoPushButton"_s))
{
    setObjectName(u"counterNote"_s);
    for (KeyHintButton *button : {m_tryAgain, m_discard, m_step, m_undo})
        button->setFocusPolicy(Qt::NoFocus); // its key works wherever the keyboard is
    m_undo->setFlat(true);
    m_undo->setIconName(u"history"_s);
    m_undo->setKeyHint(QKeySequence(QKeySequence::Undo).toString(QKeySequence::NativeText));
    m_discard->setFlat(true);
    m_failedRow->setLayout(rowOf(grid::small(), {{m_failed, 1}, m_tryAgain, m_discard}));
    m_row->setLayout(rowOf(grid::small(), {{m_text, 1}, m_step, m_undo}));
    setLayout(columnOf(grid::small(), {m_failedRow, m_row}));
    connect(m_tryAgain, &QPushButton::clicked, this, &CounterNote::tryAgainAsked);
    connect(m_discard, &QPushButton::clicked, this, &CounterNote::discardAsked);
    connect(m_undo, &QPushButton::clicked, this, &CounterNote::undoAsked);
    m_step->setIconName(u"stages"_s);
    connect(m_step, &QPushButton::clicked, this, [this] {
        m_step->hide(); // once
        if (const auto take = std::exchange(m_take, {}))
            take();
    });
    m_failedRow->hide();
    m_row->hide();
    hide();
}

void CounterNote::offer(const QString &question, const QString &step, const std::function<void()> &take)
{
    present(question, true);
    m_take = take;
    setButton(*m_step, step, Qt::CTRL | Qt::Key_M);
    m_step->show();
}

void CounterNote::say(const QString &done)
{
    present(done, true);
}

void CounterNote::tell(const QString &news)
{
    present(news, false);
}

void CounterNote::clear()
{
    m_row->hide();
    showRows();
}

void CounterNote::showFailed(const QString &text)
{
    m_failed->setText(text);
    setButton(*m_tryAgain, tr("Try again"), Qt::CTRL | Qt::Key_R);
    setButton(*m_discard, tr("Discard", "what could not be recorded"), Qt::CTRL | Qt::SHIFT | Qt::Key_R);
    m_failedRow->setVisible(!text.isEmpty());
    showRows();
}

void CounterNote::showRows()
{
    setVisible(!m_row->isHidden() || !m_failedRow->isHidden());
}

void CounterNote::present(const QString &text, bool canBeUndone)
{
    m_text->setText(text);
    m_undo->setText(tr("Undo"));
    m_undo->setAccessibleName(m_undo->text());
    m_undo->setVisible(canBeUndone);
    m_step->hide();
    m_row->show();
    showRows();
}

} // namespace ui
