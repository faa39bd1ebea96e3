#include "ui/today/today_lines.h"

#include "ui/today/greeting_pane.h"
#include "ui/today/greeting_side.h"
#include "ui/today/greeting_work.h"
#include "ui/today/today_list.h"
#include "ui/today/today_loader.h"
#include "ui/today/today_model.h"
#include "ui/today/today_selection.h"

using namespace Qt::StringLiterals;

namespace ui {

TodayLines::TodayLines(const Parts &parts, QObject *parent) : QObject(parent), m_parts(parts)
{
    connect(&m_parts.list, &TodayList::headingChosen, this, &TodayLines::turnHead);
    // After the current line: by then it is known which others are chosen with it.
    connect(m_parts.list.selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (m_refreshing)
            return;
        m_beginning = false;
        emit chosen();
    });
}

void TodayLines::refresh()
{
    TodayList &list = m_parts.list;
    const TodayModel &model = m_parts.model;
    const TodayRow *current = model.row(list.currentIndex());
    const auto before = current ? std::optional(*current) : std::nullopt;
    const QList<db::MessageId> following = model.following(list.currentIndex());
    const bool first = model.rowCount() == 0;
    const bool inSight = !current || list.isInSight(list.currentIndex());
    fill();

    QModelIndex next = before ? model.indexOf(*before) : QModelIndex();
    const bool wanted = m_wanted && model.indexOf(*m_wanted).isValid();
    if (wanted) {
        next = model.indexOf(*m_wanted);
        m_wanted.reset();
    }
    if (m_parts.side.pane().isEditing() && !next.isValid())
        return; // what is being written stays in sight, whatever has become of its row
    const bool beginning = m_beginning && !wanted;
    if (beginning || (!next.isValid() && !before && first))
        next = firstLine();
    else if (!next.isValid() && before)
        next = model.firstOpenOf(following);
    if (wanted)
        m_parts.selection.chooseOnly(next);
    else
        m_parts.selection.choose(next);
    m_beginning = beginning && m_parts.loader.lookingBack(); // what was missed comes last
    if (inSight)
        list.scrollTo(list.currentIndex()); // others may have come in before it
    emit chosen();
}

void TodayLines::fill()
{
    const app::TodayBoard &board = m_parts.loader.board();
    QList<TodayRow> rows = rowsOf(board, m_parts.work.hidden(), m_folds);
    m_folds.keepGathered(rows, board.day);
    m_refreshing = true;
    m_parts.model.setRows(std::move(rows));
    m_refreshing = false;
}

QModelIndex TodayLines::firstLine() const
{
    const QModelIndex open = m_parts.model.firstOpen();
    return open.isValid() || m_parts.loader.board().total > 0 ? open : m_parts.model.firstComing();
}

void TodayLines::turnHead()
{
    const TodayRow *row = m_parts.selection.row();
    if (!row || !row->isHead())
        return;
    const bool opens = !row->open;
    m_folds.turn(*row);
    refresh();
    if (opens)
        m_parts.list.scrollTo(m_parts.list.currentIndex(), QAbstractItemView::PositionAtTop);
}

void TodayLines::goToMissed()
{
    using enum TodayGroup;
    const TodayModel &model = m_parts.model;
    const TodayGroup group = model.headingOf(Missed).isValid() ? Missed : TooLate;
    bool &folded = group == Missed ? m_folds.missed : m_folds.tooLate;
    if (std::exchange(folded, false))
        refresh();
    const QModelIndex heading = model.headingOf(group);
    if (!heading.isValid())
        return;
    if (const QModelIndex first = model.firstPersonOf(group); first.isValid())
        m_parts.selection.chooseOnly(first);
    m_parts.list.scrollTo(heading, QAbstractItemView::PositionAtTop);
    m_parts.list.setFocus(Qt::OtherFocusReason);
}

QVariantMap TodayLines::place() const
{
    QVariantMap place{{u"done"_s, !m_folds.done},
                      {u"missed"_s, !m_folds.missed},
                      {u"gathered"_s, QVariant::fromValue(m_folds.gathered)}};
    if (const app::TodayItem *item = m_parts.selection.chosen())
        place.insert(u"greeting"_s, QVariant::fromValue(item->message.id));
    return place;
}

void TodayLines::restorePlace(const QVariantMap &place)
{
    m_folds.done = !place.value(u"done"_s).toBool();
    m_folds.missed = !place.value(u"missed"_s, true).toBool();
    m_folds.gathered = place.value(u"gathered"_s).value<TodayGathered>();
    if (place.contains(u"greeting"_s))
        m_wanted = place.value(u"greeting"_s).value<db::MessageId>();
}

} // namespace ui
