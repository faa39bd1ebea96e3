#include "ui/palette/counter_note.h"

#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/key_hint_button.h"

#include <QLabel>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

CounterNote::CounterNote(QWidget *parent)
    : QWidget(parent), m_text(makeWrappedLabel(TextStyle::Body, u"counterNoteLabel"_s)),
      m_step(named(new KeyHintButton, u"counterStepPushButton"_s)),
      m_undo(named(new KeyHintButton, u"counterUndoPushButton"_s))
{
    setObjectName(u"counterNote"_s);
    m_undo->setFlat(true);
    m_undo->setIconName(u"history"_s);
    m_undo->setFocusPolicy(Qt::NoFocus); // its key works wherever the keyboard is
    m_undo->setKeyHint(QKeySequence(QKeySequence::Undo).toString(QKeySequence::NativeText));
    setLayout(rowOf(grid::small(), {{m_text, 1}, m_step, m_undo}));
    connect(m_undo, &QPushButton::clicked, this, &CounterNote::undoAsked);
    m_step->setFocusPolicy(Qt::NoFocus);
    m_step->setIconName(u"stages"_s);
    connect(m_step, &QPushButton::clicked, this, [this] {
        m_step->hide(); // once
        if (const auto take = std::exchange(m_take, {}))
            take();
    });
    hide();
}

void CounterNote::offer(const QString &question, const QString &step, const std::function<void()> &take)
{
    present(question, true);
    const QKeySequence key(Qt::CTRL | Qt::Key_M);
    m_take = take;
    m_step->setText(step);
    m_step->setAccessibleName(step);
    m_step->setShortcut(key); // a new text takes the old one away
    m_step->setKeyHint(key.toString(QKeySequence::NativeText));
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
    hide();
}

void CounterNote::present(const QString &text, bool canBeUndone)
{
    m_text->setText(text);
    m_undo->setText(tr("Undo"));
    m_undo->setAccessibleName(m_undo->text());
    m_undo->setVisible(canBeUndone);
    m_step->hide();
    show();
}

} // namespace ui
