#pragma once

#include "app/insights/insight.h"

#include <QWidget>

class QLabel;

namespace ui {

class FilterChip;
class OwnPeriod;
class SegmentMenu;

/// The one bar for all figures: period, steps, comparison, audience, segment; at the right, when the figures
/// were read. Below it, when asked for, the two dates of a period of one's own.
class InsightBar final : public QWidget
{
    Q_OBJECT
public:
    /// `today`: of the shop, for the periods it offers.
    InsightBar(const app::InsightChoice &choice, QDate today, QWidget *parent = nullptr);

    const app::InsightChoice &choice() const { return m_choice; }
    /// Shows another choice, without choiceChanged().
    void setChoice(const app::InsightChoice &choice);
    /// Those to choose from.
    void setSegments(const QList<app::SavedSegment> &segments);
    void setToday(QDate today);
    /// What the figures shown are about: without an audience of their own, the chip says why.
    void setAudienceApplies(bool applies);
    void setAsOf(const QDateTime &asOf);

signals:
    /// The person chose something else.
    void choiceChanged(const app::InsightChoice &choice);
    /// There is no segment yet; the page where they are made is wanted.
    void segmentMakingAsked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    FilterChip *addChip(const QString &name, bool opensMenu);
    void openMenu(FilterChip *chip);
    void choose(app::Span span);
    template <class T> void set(T app::InsightChoice::*field, const std::type_identity_t<T> &value);
    void change(const app::InsightChoice &choice);
    void showChoice();
    void showSegment();

    app::InsightChoice m_choice;
    QDate m_today;
    QDateTime m_asOf;
    bool m_audienceApplies = true;
    FilterChip *m_period = nullptr;
    FilterChip *m_step = nullptr;
    FilterChip *m_compare = nullptr;
    FilterChip *m_audience = nullptr;
    FilterChip *m_segment = nullptr;
    SegmentMenu *m_segments;
    QLabel *m_asOfLabel;
    OwnPeriod *m_own;
};

} // namespace ui
