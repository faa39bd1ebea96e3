#include "ui/customers/customer_numbers.h"

#include "ui/customers/customer_count.h"
#include "ui/customers/customer_filter_bar.h"
#include "ui/customers/customer_list_pane.h"
#include "ui/customers/customer_search_panel.h"
#include "ui/shell/page_header.h"

#include <QLocale>
#include <QTimer>

#include <chrono>

using namespace std::chrono_literals;

namespace ui {

CustomerNumbers::CustomerNumbers(const Parts &parts, QObject *parent)
    : QObject(parent), m_parts(parts), m_choices(parts.desk)
{
    m_choices.setPause(200ms); // until the list has come to rest
    connect(&m_choices, &LoaderBase::failed, this, &CustomerNumbers::failed);
    connect(&m_parts.count, &CustomerCount::changed, this, &CustomerNumbers::show);
}

void CustomerNumbers::show()
{
    const db::CustomerCounts &counts = m_parts.count.counts();
    const bool everybody = m_parts.search.isEverybody();
    const QLocale locale;
    const QString all = locale.toString(counts.total());
    if (counts.total() == 0)
        m_parts.header.setSubtitle({});
    else if (everybody)
        m_parts.header.setSubtitle(all);
    else if (m_parts.list.loader().isComplete()) // else they are still being counted
        m_parts.header.setSubtitle(
            tr("%1 of %2", "customers found, of all").arg(locale.toString(m_parts.list.size()), all));
    if (everybody)
        m_parts.search.filters()->setStageCounts(counts.byStage);
}

void CustomerNumbers::readChoices()
{
    if (m_parts.search.filters()->isChoosing()) { // not under the person's hand
        QTimer::singleShot(1s, this, &CustomerNumbers::readChoices);
        return;
    }
    m_choices.ask(app::asking(&app::loadFilterChoices, m_parts.list.loader().query(), m_parts.desk.clock()),
                  [this](const app::FilterChoices &choices) {
                      m_parts.search.filters()->setChoices(choices);
                      show();
                  });
}

} // namespace ui
