#include "ui/today/today_quiet.h"

#include "ui/today/today_rows.h"
#include "ui/today/today_words.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

TodayQuiet::TodayQuiet(QWidget *parent) : QWidget(parent), m_state(new EmptyState(u"today"_s))
{
    auto *card = new Card;
    auto *inside = new QVBoxLayout(card);
    inside->addWidget(m_state);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(card);
}

void TodayQuiet::show(const app::TodayBoard &board, const TodayRow *row, bool waiting)
{
    if (row && row->kind == TodayRow::Kind::Day) {
        m_state->setWords(TodayWords::occasion(row->coming.occasion),
                          tr("%1. The greetings will be here on that day.", "day and number of people")
                              .arg(TodayWords::whenAndHowMany(row->coming)));
        return;
    }
    const QString hour = TodayWords::nextHour(board);
    const QString next = hour.isEmpty() ? TodayWords::next(board.coming) : hour + u'.';
    if (waiting)
        m_state->setWords(tr("Greetings are waiting"), tr("Choose one in the list."));
    else if (!board.later.isEmpty())
        m_state->setWords(tr("Nothing to send just now"), next);
    else
        m_state->setWords(board.total > 0 ? tr("All greeted") : tr("Nobody to greet today"), next);
}

} // namespace ui
