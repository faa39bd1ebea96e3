#include "ui/palette/counter_note.h"

#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/key_hint_button.h"

#include <QLabel>

using namespace Qt::StringLiterals;

namespace ui {

CounterNote::CounterNote(QWidget *parent)
    : QWidget(parent), m_text(makeWrappedLabel(TextStyle::Body, u"counterNoteLabel"_s)),
      m_undo(named(new KeyHintButton, u"counterUndoPushButton"_s))
{
    setObjectName(u"counterNote"_s);
    m_undo->setFlat(true);
    m_undo->setIconName(u"history"_s);
    m_undo->setFocusPolicy(Qt::NoFocus); // its key works wherever the keyboard is
    m_undo->setKeyHint(QKeySequence(QKeySequence::Undo).toString(QKeySequence::NativeText));
    setLayout(rowOf(grid::small(), {{m_text, 1}, m_undo}));
    connect(m_undo, &QPushButton::clicked, this, &CounterNote::undoAsked);
    hide();
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
    show();
}

} // namespace ui
