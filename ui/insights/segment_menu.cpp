#include "ui/insights/segment_menu.h"

#include <QActionGroup>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

QString SegmentMenu::allCustomers()
{
    return tr("All customers", "no segment is chosen");
}

QString SegmentMenu::nameOf(const std::optional<db::SegmentId> &segment) const
{
    const auto found = std::find_if(m_segments.cbegin(), m_segments.cend(),
                                    [&segment](const app::SavedSegment &one) { return one.id == segment; });
    return found == m_segments.cend() ? QString() : found->name;
}

void SegmentMenu::fill(QMenu *menu, const std::optional<db::SegmentId> &current)
{
    auto *group = new QActionGroup(menu); // one of them is chosen
    const auto offer = [&](const QString &words, const std::optional<db::SegmentId> &segment) {
        QAction *action = group->addAction(menu->addAction(words));
        action->setData(segment ? QString::number(segment->value) : QString());
        action->setCheckable(true);
        action->setChecked(segment == current);
        if (segment == current)
            menu->setActiveAction(action);
        connect(action, &QAction::triggered, this, [this, segment] { emit chosen(segment); });
        return action;
    };
    offer(allCustomers(), std::nullopt);
    menu->addSeparator();
    for (const app::SavedSegment &segment : std::as_const(m_segments)) {
        QAction *action = offer(QString(segment.name).replace(u'&', u"&&"_s), segment.id);
        action->setEnabled(segment.condition.has_value()); // a later version has written it
    }
    if (m_segments.isEmpty()) {
        menu->addAction(tr("No segment is kept yet"))->setEnabled(false);
        connect(menu->addAction(tr("Make one in the list of customers…")), &QAction::triggered, this,
                &SegmentMenu::makingAsked);
    }
}

} // namespace ui
