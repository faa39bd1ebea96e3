#include "ui/shell/customer_finder.h"

#include "app/desk/desk.h"

namespace ui {

CustomerFinder::CustomerFinder(app::Desk &desk, QObject *parent)
    : QObject(parent), m_desk(desk), m_stale(std::make_shared<std::atomic_bool>(false)),
      m_memory(std::make_shared<app::ListMemory>())
{}

CustomerFinder::~CustomerFinder()
{
    m_stale->store(true);
}

void CustomerFinder::ask(const app::ListQuery &query, Answer answer)
{
    m_stale->store(true);
    m_stale = std::make_shared<std::atomic_bool>(false);
    m_desk.readBeside(
        this,
        [query, clock = m_desk.clock(), stale = m_stale, memory = m_memory](db::Session &session) {
            return app::findCustomers(session, query, clock, stale.get(), memory.get());
        },
        [answer = std::move(answer), stale = m_stale](db::Result<app::CustomerListing> listing) {
            if (!stale->load())
                answer(std::move(listing));
        });
}

} // namespace ui
