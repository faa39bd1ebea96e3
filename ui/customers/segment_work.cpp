#include "ui/customers/segment_work.h"

#include "app/customers/segment_commands.h"
#include "app/segments/condition_json.h"
#include "ui/customers/customer_filter_bar.h"
#include "ui/customers/segment_chip.h"
#include "ui/customers/segment_dialog.h"
#include "ui/language/word_labels.h"
#include "ui/shell/doer.h"
#include "ui/shell/notification_bar.h"

using namespace Qt::StringLiterals;

namespace ui {

SegmentWork::SegmentWork(Doer &doer, CustomerFilterBar &filters, QObject *parent)
    : QObject(parent), m_doer(doer), m_filters(filters), m_segments(doer.desk())
{
    SegmentChip *chip = m_filters.segments();
    connect(chip, &SegmentChip::newAsked, this, [this] { edit({}); });
    connect(chip, &SegmentChip::keepAsked, this, &SegmentWork::keep);
    connect(chip, &SegmentChip::editAsked, this, &SegmentWork::edit);
    connect(chip, &SegmentChip::deleteAsked, this, &SegmentWork::remove);
    connect(&m_segments, &LoaderBase::failed, &m_doer, &Doer::showError);
    m_segments.askAgainWhen(
        [](const db::ChangeSet &changes) { return changes.segments || changes.greetings; });
    m_segments.ask(app::asking(&app::loadSegments),
                   [chip](const QList<app::SavedSegment> &segments) { chip->setSegments(segments); });
}

void SegmentWork::edit(const app::SavedSegment &segment)
{
    auto *dialog = new SegmentDialog(
        m_doer.desk(), {segment, m_filters.segments()->segments(), m_filters.choices()}, m_filters.window());
    connect(dialog, &SegmentDialog::answered, this,
            [this, id = segment.id](const QString &name, const app::Condition &condition) {
                save(id, name, condition);
            });
    dialog->open();
}

void SegmentWork::keep()
{
    const app::Condition condition = app::conditionOf(m_filters.filter());
    const auto whole = app::conditionFromText(app::conditionToText(condition));
    if (!whole) {
        m_doer.bar().show(
            {Notice::Kind::Info,
             tr("These are too many to keep as a segment. Tag them instead, and keep the tag.")});
        return;
    }
    edit({{}, {}, *whole});
}

void SegmentWork::save(db::SegmentId id, const QString &name, const app::Condition &condition)
{
    m_doer.run(this, app::SaveSegment{id, name, app::conditionToText(condition)},
               {.told = [name](const db::SegmentId &) { return tr("Segment “%1” saved").arg(name); },
                .then = [this, condition](const db::SegmentId &) { show(condition); }});
}

void SegmentWork::sayUses(const app::SavedSegment &segment)
{
    QStringList days;
    for (const db::SegmentUse &use : segment.uses) {
        const QString day = nameInUse(use.occasionVi, use.occasionEn);
        if (!days.contains(day))
            days.append(day);
    }
    const QString told =
        tr("“%1” is used by greeting rules: %2. Choose another segment for them in Greetings first.",
           "a segment, occasions");
    m_doer.bar().show({Notice::Kind::Info, told.arg(segment.name, days.join(u", "_s))});
}

void SegmentWork::remove(const app::SavedSegment &segment)
{
    if (!segment.uses.isEmpty())
        return sayUses(segment);
    m_doer.run(this, app::DeleteSegment{segment.id},
               {.told = [](const QString &name) { return tr("Segment “%1” deleted").arg(name); },
                .then = [this](const QString &) { show({}); },
                .takenBack = [this, condition = *segment.condition] { show(condition); }});
}

void SegmentWork::show(const app::Condition &condition)
{
    app::CustomerFilter filter;
    filter.condition = condition;
    m_filters.setFilter(filter, {});
}

} // namespace ui
