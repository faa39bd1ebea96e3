#include "ui/shell/draft_keeper.h"

#include "app/desk/desk.h"
#include "app/safekeeping/drafts.h"

#include <QPointer>

#include <chrono>

using namespace std::chrono_literals;

namespace ui {

DraftKeeper::DraftKeeper(app::Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(500ms);
    connect(&m_pause, &QTimer::timeout, this, &DraftKeeper::flush);
}

DraftKeeper::~DraftKeeper()
{
    flush();
}

void DraftKeeper::keep(const QString &key, const QString &content)
{
    m_waiting.insert(key, content);
    if (!m_pause.isActive()) // from the first key on, so that typing without a pause is kept, too
        m_pause.start();
}

void DraftKeeper::drop(const QString &key)
{
    m_waiting.remove(key);
}

void DraftKeeper::flush()
{
    m_pause.stop();
    if (m_waiting.isEmpty())
        return;
    // The desk is the receiver: a draft is kept even if its window is gone when the file has it.
    m_desk.write(&m_desk, app::doing(&app::keepDrafts, std::exchange(m_waiting, {}), m_desk.clock().nowMs()),
                 [self = QPointer<DraftKeeper>(this)](const db::Result<db::ChangeSet> &kept) {
                     if (!kept && self)
                         emit self->failed(kept.error());
                 });
}

} // namespace ui
