#pragma once

#include "app/segments/segment_query.h"

#include <QObject>

class QMenu;

namespace ui {

/// The saved segments as a menu of which one is chosen, or all customers.
class SegmentMenu final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    void setSegments(const QList<app::SavedSegment> &segments) { m_segments = segments; }
    /// Empty where there is none of that number, or none is asked for.
    QString nameOf(const std::optional<db::SegmentId> &segment) const;
    /// Fills an empty menu in the language in use.
    void fill(QMenu *menu, const std::optional<db::SegmentId> &current);
    static QString allCustomers();

signals:
    /// Nothing: all customers.
    void chosen(const std::optional<db::SegmentId> &segment);
    /// There is none yet; the page where segments are made is wanted.
    void makingAsked();

private:
    QList<app::SavedSegment> m_segments;
};

} // namespace ui
