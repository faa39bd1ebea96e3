#include "app/desk/list_reader.h"

#include "db/customers/customer_search.h"

namespace app {

namespace {

/// Below this many customers everything is read in a few milliseconds, so a pass in the background is not
/// worth it.
constexpr std::size_t kLargeList = 50'000;
/// So many changed customers of many are read one by one.
constexpr qsizetype kFewChanges = 8;

using Index = std::shared_ptr<db::CustomerIndex>;

} // namespace

ListReader::ListReader(QString path, std::shared_future<db::Result<void>> ready, QObject *parent)
    : QObject(parent), m_path(std::move(path)),
      m_thread({m_path, true}, nullptr, [ready = std::move(ready)] { return ready.get(); })
{
    beginSearch();
}

void ListReader::beginSearch()
{
    m_thread.run(
        this,
        [](db::Session &session) -> db::Result<void> {
            session.search().beTold();
            return {};
        },
        [](const auto &) {});
}

void ListReader::close()
{
    if (m_rebuild)
        m_rebuild->close();
    m_thread.close();
}

void ListReader::openAgain()
{
    m_thread.openAgain();
    beginSearch();
}

void ListReader::follow(const db::ChangeSet &changes)
{
    if (!changes.customers && !changes.interactions)
        return;
    m_thread.run(
        this,
        [changes](db::Session &session) -> db::Result<bool> {
            db::CustomerSearch &search = session.search();
            const bool few = !changes.customerIds.isEmpty() && changes.customerIds.size() <= kFewChanges;
            const bool again = changes.customers && !few && search.size() >= kLargeList;
            if (!again)
                search.follow(changes);
            return again;
        },
        [this](const db::Result<bool> &again) {
            if (!again || !*again)
                return;
            if (std::exchange(m_reading, true))
                m_again = true;
            else
                readAnew();
        });
}

void ListReader::readAnew()
{
    m_thread.run(
        this,
        [](db::Session &session) -> db::Result<db::WantedColumns> {
            session.search().expect();
            return session.search().wanted();
        },
        [this](const db::Result<db::WantedColumns> &wanted) {
            if (!wanted) {
                m_reading = false;
                return;
            }
            m_rebuild = std::make_unique<db::DbThread>(db::OpenOptions{m_path, true});
            m_rebuild->run(
                this, [wanted = *wanted](db::Session &session) { return session.search().readAll(wanted); },
                [this](const db::Result<Index> &index) {
                    m_thread.run(
                        this,
                        [index](db::Session &session) -> db::Result<void> {
                            if (index)
                                session.search().adopt(*index);
                            else
                                session.search().invalidate(); // the next answer meets the error itself
                            return {};
                        },
                        [this](const auto &) {
                            m_rebuild.reset();
                            m_reading = std::exchange(m_again, false);
                            if (m_reading)
                                readAnew();
                            emit caughtUp();
                        });
                });
        });
}

} // namespace app
