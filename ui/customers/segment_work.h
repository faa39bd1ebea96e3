#pragma once

#include "app/segments/segment_query.h"
#include "ui/shell/loader.h"

#include <QObject>

namespace ui {

class CustomerFilterBar;
class Doer;

/// What one does with segments in the list of customers: keep one, change it, delete it.
class SegmentWork final : public QObject
{
    Q_OBJECT
public:
    /// Both outlive this object.
    SegmentWork(Doer &doer, CustomerFilterBar &filters, QObject *parent);

    /// Opens the dialog; no id: a new one.
    void edit(const app::SavedSegment &segment);

private:
    /// What the list shows, in one condition.
    void keep();
    void save(db::SegmentId id, const QString &name, const app::Condition &condition);
    void remove(const app::SavedSegment &segment);
    /// Says which rules of greeting keep it.
    void sayUses(const app::SavedSegment &segment);
    /// The list shows whoever meets it, and nothing else narrows it.
    void show(const app::Condition &condition);

    Doer &m_doer;
    CustomerFilterBar &m_filters;
    Loader<QList<app::SavedSegment>> m_segments;
};

} // namespace ui
