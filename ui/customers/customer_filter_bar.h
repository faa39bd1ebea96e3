#pragma once

#include "app/customers/customer_list.h"

#include <QPointer>
#include <QWidget>

#include <functional>

class QAction;
class QMenu;

namespace ui {

class ChoiceMenu;
class FilterChip;
class PickerPopup;

/// What the list of customers is narrowed down to and ordered by, as a row of chips. Starts at everybody.
/// Where the row is too short for them, the chips that nothing is chosen of step back into "+ More".
class CustomerFilterBar final : public QWidget
{
    Q_OBJECT
public:
    explicit CustomerFilterBar(app::Clock clock, QWidget *parent = nullptr);

    const app::Condition &filter() const { return m_filter; }
    /// How many prospects and existing customers there are, on their chips.
    void setCounts(const db::CustomerCounts &counts);
    /// Tags and occupations to choose from; those chosen stay.
    void setChoices(const app::FilterChoices &choices);
    /// Where it holds exactly these customers, a chip with `title` says who they are and takes the filter
    /// away.
    void setFilter(const app::Condition &filter, const QString &title);
    const QString &title() const { return m_title; }
    /// A menu is open.
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
    struct PickChip
    {
        FilterChip *chip = nullptr;
        PickerPopup *popup = nullptr;
    };
    FilterChip *addChip(const QString &name);
    MenuChip addMenuChip(const QString &name);
    /// `take` puts the keys chosen into the filter.
    PickChip addPickChip(const QString &name, const std::function<void(const QStringList &)> &take);
    /// Ticks of one kind: `chosen` is asked, `choose` is told.
    void addTick(QMenu *menu, const QString &text, const std::function<bool()> &chosen,
                 const std::function<void(bool)> &choose);
    template <class Value> void addOne(QMenu *menu, const QString &text, Value &field, Value value);
    template <class Value> void addValue(QMenu *menu, const QString &text, QList<Value> &values, Value value);
    void fillMenus();
    void fillPicks();
    void fillMore();
    /// Shows as many chips as have room in one row.
    void fold();
    void fillSort();
    void tell();
    void showState();
    QStringList moreChosen() const;

    app::Clock m_clock;
    app::Condition m_filter;
    app::FilterChoices m_choices;
    app::CustomerSorting m_sorting;
    db::CustomerCounts m_counts;
    QString m_title; ///< of the customers that alone are shown
    FilterChip *m_all;
    FilterChip *m_prospects;
    FilterChip *m_existing;
    FilterChip *m_only;
    PickChip m_stage;
    PickChip m_province;
    MenuChip m_birthday;
    PickChip m_tag;
    MenuChip m_more;
    MenuChip m_sort;
    QList<std::pair<QPointer<QAction>, std::function<bool()>>> m_ticks; ///< of all menus
    QList<FilterChip *> m_folded;                                       ///< those in "+ More"
};

} // namespace ui
