#include "ui/customers/segment_chip.h"

#include "ui/customers/condition_words.h"
#include "ui/customers/pick_chip.h"
#include "ui/customers/tick_list.h"
#include "ui/theme/icons.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/choice_menu.h"
#include "ui/widgets/plain_text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

SegmentChip::SegmentChip(QWidget *parent)
    : QObject(parent), m_chip(named(new FilterChip(parent), u"filterSegmentChip"_s)),
      m_menu(named(new ChoiceMenu(parent), u"segmentMenu"_s)), m_ticks(new TickList(this))
{
    m_chip->setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &SegmentChip::fill);
    fill();
    showState();
}

void SegmentChip::setSegments(const QList<app::SavedSegment> &segments)
{
    m_segments = segments;
    showState();
}

void SegmentChip::setFilter(const app::CustomerFilter &filter)
{
    m_filter = filter;
    showState();
}

const app::SavedSegment *SegmentChip::current() const
{
    if (m_filter.condition.isEverybody())
        return nullptr;
    const auto found =
        std::find_if(m_segments.cbegin(), m_segments.cend(), [this](const app::SavedSegment &segment) {
            return segment.condition == m_filter.condition;
        });
    return found == m_segments.cend() ? nullptr : &*found;
}

void SegmentChip::fill()
{
    m_menu->clear();
    if (m_segments.isEmpty())
        m_menu->addAction(tr("No segment is kept yet"))->setEnabled(false);
    for (const app::SavedSegment &segment : std::as_const(m_segments)) {
        if (!segment.condition) { // of a later version
            m_menu->addAction(QString(segment.name).replace(u'&', u"&&"_s))->setEnabled(false);
            continue;
        }
        const app::Condition condition = *segment.condition;
        m_ticks->add(
            m_menu, segment.name, [this, condition] { return m_filter.condition == condition; },
            [this, condition](bool on) {
                emit chosen(on ? condition : app::Condition());
                m_ticks->refresh();
            });
    }
    m_menu->addSeparator();
    m_menu->addAction(Icons::icon(u"plus"_s), tr("New segment…"), this, &SegmentChip::newAsked);
    QAction *keep = m_menu->addAction(tr("Save as segment…"), this, &SegmentChip::keepAsked);
    keep->setEnabled(!m_filter.isEmpty());
    m_menu->addAction(Icons::icon(u"outbox"_s), tr("Campaign to those shown…"), this,
                      &SegmentChip::campaignAsked);
    const app::SavedSegment *segment = current();
    if (!segment)
        return;
    m_menu->addSeparator();
    const QString name = QString(segment->name).replace(u'&', u"&&"_s);
    m_menu->addAction(Icons::icon(u"edit"_s), tr("Edit “%1”…", "a segment").arg(name), this,
                      [this, segment = *segment] { emit editAsked(segment); });
    m_menu->addAction(Icons::icon(u"close"_s), tr("Delete “%1”", "a segment").arg(name), this,
                      [this, segment = *segment] { emit deleteAsked(segment); });
}

void SegmentChip::showState()
{
    const app::SavedSegment *segment = current();
    QStringList chosen;
    if (segment)
        chosen.append(segment->name);
    else if (!m_filter.condition.isEverybody())
        chosen.append(tr("Own conditions", "the list shows whoever meets them"));
    sayChosen(*m_chip, words::Chosen::Values, tr("Segment", "filter of customers"), chosen);
    if (!m_filter.condition.isEverybody())
        m_chip->setToolTip(plainTip(words::described(m_filter.condition)));
}

} // namespace ui
