#pragma once

#include "app/customers/customer_list.h"

#include <QWidget>

class QMenu;

namespace ui {

class ChoiceMenu;
class FilterChip;
class PickChip;
class SegmentChip;
class SortChip;
class TickList;

/// What the list of customers is narrowed down to and ordered by, as a row of chips. Starts at everybody.
/// Where the row is too short for them, the chips that nothing is chosen of step back into "+ More".
class CustomerFilterBar final : public QWidget
{
    Q_OBJECT
public:
    explicit CustomerFilterBar(app::Clock clock, QWidget *parent = nullptr);

    const app::CustomerFilter &filter() const { return m_filter; }
    const app::FilterChoices &choices() const { return m_choices; }
    SegmentChip *segments() const { return m_segment; }
    /// What there is to choose from, and how many customers each choice would show; those chosen stay. A
    /// number that is not known is not shown.
    void setChoices(const app::FilterChoices &choices);
    /// The same numbers for the stages alone, in the order of LifecycleStage.
    void setStageCounts(const std::array<qint64, 5> &customers);
    /// Where it holds exactly these customers, a chip with `title` says who they are and takes the filter
    /// away.
    void setFilter(const app::CustomerFilter &filter, const QString &title);
    const QString &title() const { return m_title; }
    /// A menu is open that must not change under the person's hand.
    bool isChoosing() const;
    void clear() { setFilter({}, {}); }
    /// What the sort chip says.
    void setSorting(const app::CustomerSorting &sorting);

signals:
    void changed();
    void sortingChosen(const app::CustomerSorting &sorting);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct MenuChip
    {
        FilterChip *chip = nullptr;
        ChoiceMenu *menu = nullptr;
    };
    FilterChip *addChip(const QString &name);
    MenuChip addMenuChip(const QString &name);
    void connectAll();
    void fillBirthday();
    void fillMore();
    void fillPicks();
    /// Shows as many chips as have room in one row.
    void fold();
    void tell();
    void showState();
    void showAudiences();
    QStringList moreChosen() const;

    app::Clock m_clock;
    app::CustomerFilter m_filter;
    app::FilterChoices m_choices;
    QString m_title; ///< of the customers that alone are shown
    TickList *m_ticks;
    FilterChip *m_all;
    FilterChip *m_only;
    FilterChip *m_prospects;
    FilterChip *m_existing;
    PickChip *m_stage;
    PickChip *m_province;
    MenuChip m_birthday;
    PickChip *m_tag;
    SegmentChip *m_segment;
    MenuChip m_more;
    SortChip *m_sort;
    QList<FilterChip *> m_folded; ///< those in "+ More"
};

} // namespace ui
