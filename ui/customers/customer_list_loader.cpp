#include "ui/customers/customer_list_loader.h"

using namespace std::chrono_literals;

namespace ui {

CustomerListLoader::CustomerListLoader(app::Desk &desk, Stand stand, QObject *parent)
    : QObject(parent), m_clock(desk.clock()), m_stand(std::move(stand)), m_loader(desk),
      m_ahead(desk, [](bool) {}), m_memory(std::make_shared<app::ListMemory>())
{
    m_ahead.setPause(500ms);
    // What fails ahead is read again, and told, when it is asked for.
    connect(&m_loader, &LoaderBase::failed, this, [this](const db::Error &error) {
        emit failed(error);
        drop(tr("The list could not be read; nothing was done."));
    });
}

void CustomerListLoader::search(const QString &text, const app::CustomerFilter &filter,
                                const app::CustomerSorting &sorting, From from)
{
    if (m_loader.isLoading()) // else it waits for this very question
        drop(tr("The list has changed; nothing was done."));
    m_query.text = text;
    m_query.filter = filter;
    m_query.sorting = sorting;
    m_overtaken = true;
    // All of them may take a while; the first are there at once.
    ask(from, !m_known || from == From::Beginning);
}

void CustomerListLoader::readRest()
{
    if (m_known && !m_loader.isLoading())
        ask(From::WhereItStands, false);
}

void CustomerListLoader::whenWhole(const std::function<void()> &then)
{
    if (m_complete && !m_overtaken) {
        then();
        return;
    }
    if (m_whenWhole) { // the first keeps its turn
        emit dropped(tr("The list is still being read, and what you asked for first waits for it. Ask for "
                        "this again afterwards."));
        return;
    }
    m_whenWhole = then;
    readRest();
}

void CustomerListLoader::drop(const QString &why)
{
    if (std::exchange(m_whenWhole, {}))
        emit dropped(why);
}

void CustomerListLoader::ask(From from, bool firstOnly)
{
    m_ahead.cancel();
    app::ListQuery query = m_query;
    query.firstOnly = firstOnly;
    if (from == From::WhereItStands)
        m_stand(query);
    m_loader.ask(
        app::findingCustomers(query, m_clock, m_memory),
        [this, from, firstOnly](app::CustomerListing listing) { take(std::move(listing), from, firstOnly); });
}

void CustomerListLoader::take(app::CustomerListing listing, From from, bool firstOnly)
{
    m_known = true;
    m_overtaken = false;
    m_wasComplete = std::exchange(m_complete, listing.complete);
    emit found(std::move(listing), from);
    if (firstOnly && !m_complete) {
        ask(From::WhereItStands, false);
        return;
    }
    if (isEverybody())
        m_ahead.ask(app::readingAhead());
    if (m_whenWhole)
        std::exchange(m_whenWhole, {})();
}

} // namespace ui
