#include "ui/insights/insight_notes.h"

#include "ui/insights/insight_words.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"

#include <QLabel>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

void sayNote(QLabel *label, const QString &note)
{
    label->setText(note);
    label->setVisible(!note.isEmpty());
}

} // namespace

InsightNotes::InsightNotes(QWidget *parent)
    : QWidget(parent), m_segment(makeWrappedLabel(TextStyle::Secondary, u"segmentNoteLabel"_s)),
      m_tet(makeWrappedLabel(TextStyle::Secondary, u"tetNoteLabel"_s))
{
    setLayout(columnOf(grid::tight(), {m_segment, m_tet}));
    hide();
}

void InsightNotes::setBoard(const app::InsightBoard &board)
{
    const bool any = board.hasAnything;
    sayNote(m_segment, any && board.segment ? InsightWords::segmentNote(*board.segment) : QString());
    sayNote(m_tet, any ? InsightWords::tetNote(board.insights.front()) : QString());
    setVisible(!m_segment->text().isEmpty() || !m_tet->text().isEmpty());
}

} // namespace ui
