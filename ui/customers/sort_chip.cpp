#include "ui/customers/sort_chip.h"

#include "ui/customers/filter_words.h"
#include "ui/customers/tick_list.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/choice_menu.h"
#include "ui/widgets/filter_chip.h"

using namespace Qt::StringLiterals;

namespace ui {

SortChip::SortChip(QWidget *parent)
    : QObject(parent), m_chip(named(new FilterChip(parent), u"sortChip"_s)), m_ticks(new TickList(this))
{
    auto *menu = new ChoiceMenu(parent);
    m_chip->setMenu(menu);
    for (const app::CustomerSort sort : {app::CustomerSort::Name, app::CustomerSort::Stage,
                                         app::CustomerSort::LastContact, app::CustomerSort::NextBirthday}) {
        m_ticks->add(
            menu, words::sort(sort), [this, sort] { return m_sorting.by == sort; },
            [this, sort](bool) {
                emit chosen({sort, false});
            });
    }
    menu->addSeparator();
    m_ticks->add(
        menu, tr("Descending", "order of the list"), [this] { return m_sorting.descending; },
        [this](bool on) {
            emit chosen({m_sorting.by, on});
        });
    connect(m_ticks, &TickList::ticked, m_ticks, &TickList::refresh);
    setSorting({});
}

void SortChip::setSorting(const app::CustomerSorting &sorting)
{
    m_sorting = sorting;
    m_chip->setText(words::sortedBy(m_sorting));
    m_chip->setAccessibleName(words::sortedBy(m_sorting));
    m_ticks->refresh();
}

} // namespace ui
