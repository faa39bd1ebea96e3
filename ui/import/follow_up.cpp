#include "ui/import/follow_up.h"

#include "app/customers/group_commands.h"
#include "app/import/import_report.h"
#include "ui/import/result_step.h"
#include "ui/language/explain.h"
#include "ui/language/word_labels.h"
#include "ui/shell/notification_bar.h"

#include <QPushButton>

#include <functional>

namespace ui {

FollowUp::FollowUp(app::Desk &desk, NotificationBar &bar, UndoHistory &undo, ResultStep &result,
                   QObject *parent)
    : QObject(parent), m_doer(desk, bar, undo), m_result(result),
      m_loader(desk, [this](const app::ImportFollowUp &followUp) {
          m_count.reset();
          emit ended();
          m_buyers = followUp.buyers;
          m_result.showFollowUp(followUp);
      })
{
    m_loader.setAside(); // seconds in a large shop
    connect(&m_loader, &LoaderBase::slow, this, [this] {
        if (m_count)
            emit working(m_count, tr("Looking whether customers of the list may be the same…"));
    });
    connect(&m_loader, &LoaderBase::failed, this, [this, &desk, &bar](const db::Error &error) {
        m_count.reset();
        m_isStale = error.kind != db::ErrorKind::NotFound; // else it was undone
        emit ended();
        if (m_isStale)
            bar.show({Notice::Kind::Danger, explain(error, desk.path())});
    });
    connect(&desk, &app::Desk::changed, this,
            [this](const db::ChangeSet &changes) { m_isStale = m_isStale || changes.customers; });
    connect(m_result.moveButton(), &QPushButton::clicked, this, &FollowUp::moveBuyers);
}

void FollowUp::ask(const app::ImportReport &report)
{
    clear();
    m_batch = report.batch;
    if (m_batch)
        askNow();
}

void FollowUp::refresh()
{
    if (m_batch && m_isStale && !m_loader.isLoading())
        askNow();
}

void FollowUp::clear()
{
    m_loader.cancel();
    if (m_count)
        m_count->stop();
    m_count.reset();
    m_batch = {};
    m_buyers.clear();
    m_isStale = false;
    m_result.showFollowUp({});
    emit ended();
}

void FollowUp::askNow()
{
    m_isStale = false;
    m_count = std::make_shared<JobCount>();
    const app::Progress telling = [count = m_count](qint64 done, qint64 total) {
        return count->tell(done, total);
    };
    m_loader.ask(app::asking(&app::followUpOf, m_batch, telling));
}

void FollowUp::moveBuyers()
{
    if (m_buyers.isEmpty())
        return;
    constexpr auto to = db::LifecycleStage::Experience;
    constexpr qsizetype kMany = 2'000; // a moment
    app::SetStages command{app::customersOf(m_buyers), to};
    const auto count = std::make_shared<JobCount>();
    command.telling = std::bind_front(&JobCount::tell, count);
    if (m_buyers.size() > kMany)
        emit working(count, tr("Moving customers to another stage…"));
    m_doer.run(this, command,
               {.told =
                    [](qint64 moved) {
                        return tr("%Ln customer(s) moved to “%1”", "a stage", static_cast<int>(moved))
                            .arg(labelOf(to));
                    },
                .then =
                    [this](qint64) {
                        emit ended();
                        askNow();
                    },
                .failed = [this](const db::Error &) { emit ended(); },
                .takenBack = [this] { askNow(); }});
}

} // namespace ui
