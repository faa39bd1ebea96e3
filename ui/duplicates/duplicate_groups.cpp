#include "ui/duplicates/duplicate_groups.h"

namespace ui {

namespace {

/// The list shows so many groups; the next ones come when these have been decided on.
constexpr int kMostGroups = 500;

} // namespace

DuplicateGroups::DuplicateGroups(app::Desk &desk, QObject *parent)
    : QObject(parent), m_found(desk, [this](const app::DuplicateList &list) { emit read(list); }),
      m_taken(desk, [this](const app::ListedDuplicates &taken) {
          if (taken.group.customers.size() > 1)
              emit read({{taken}, 1});
          else
              look();
      })
{
    m_found.setAside(); // seconds in a large shop
    connect(&m_found, &LoaderBase::slow, this, [this] { emit slow(m_count); });
    connect(&m_found, &LoaderBase::failed, this, &DuplicateGroups::failed);
    connect(&m_taken, &LoaderBase::failed, this, &DuplicateGroups::failed);
}

void DuplicateGroups::look()
{
    m_taken.cancel();
    m_areTaken = false;
    m_count = std::make_shared<JobCount>();
    emit began();
    const app::Progress telling = [count = m_count](qint64 done, qint64 total) {
        return count->tell(done, total);
    };
    m_found.ask(app::asking(&app::listDuplicates, kMostGroups, m_batch, telling));
}

void DuplicateGroups::narrowTo(const std::optional<db::ImportBatchId> &batch)
{
    m_batch = batch;
    look();
}

void DuplicateGroups::take(const QList<db::CustomerId> &ids)
{
    m_found.cancel();
    m_areTaken = true;
    emit began();
    m_taken.ask(app::asking(&app::listChosen, ids));
}

} // namespace ui
