#pragma once

#include "app/customers/customer_filter.h"
#include "app/segments/segment_query.h"

#include <QObject>

class QWidget;

namespace ui {

class ChoiceMenu;
class FilterChip;
class TickList;

/// The chip that says which segment the list shows, with a menu of those that are kept and of what is done
/// with them.
class SegmentChip final : public QObject
{
    Q_OBJECT
public:
    /// Makes the chip, a child of the parent.
    explicit SegmentChip(QWidget *parent);

    FilterChip *chip() const { return m_chip; }
    ChoiceMenu *menu() const { return m_menu; }
    void setSegments(const QList<app::SavedSegment> &segments);
    /// What the list is narrowed down to.
    void setFilter(const app::CustomerFilter &filter);
    const app::CustomerFilter &filter() const { return m_filter; }
    const QList<app::SavedSegment> &segments() const { return m_segments; }

signals:
    /// By the person; everybody: none of them any more.
    void chosen(const app::Condition &condition);
    void newAsked();
    /// What the list shows now is to be kept.
    void keepAsked();
    /// To whom the list shows now.
    void campaignAsked();
    void editAsked(const app::SavedSegment &segment);
    void deleteAsked(const app::SavedSegment &segment);

private:
    void fill();
    void showState();
    /// The one whose condition the filter has; nullptr: none.
    const app::SavedSegment *current() const;

    QList<app::SavedSegment> m_segments;
    app::CustomerFilter m_filter;
    FilterChip *m_chip;
    ChoiceMenu *m_menu;
    TickList *m_ticks;
};

} // namespace ui
