#include "ui/today/greeting_deeds.h"

#include "app/desk/desk.h"
#include "app/outbox/outbox_service.h"
#include "db/session/session.h"
#include "ui/language/explain.h"
#include "ui/language/word_labels.h"
#include "ui/shell/link_opener.h"
#include "ui/shell/notification_bar.h"
#include "ui/today/today_feed.h"
#include "ui/today/today_words.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

namespace ui {

namespace {
constexpr qsizetype kMostUndo = 200;
}

GreetingDeeds::GreetingDeeds(app::Desk &desk, TodayFeed &feed, NotificationBar &strip, UndoHistory &undo,
                             LinkOpener &links, QObject *parent)
    : QObject(parent), m_desk(desk), m_feed(feed), m_strip(strip), m_undo(undo), m_links(links)
{}

void GreetingDeeds::copy(const app::TodayItem &item)
{
    QGuiApplication::clipboard()->setText(item.message.text);
    const QUrl link = linkFor(item.message);
    const bool opened = !link.isEmpty() && m_links.open(link);
    const QString told =
        opened ? tr("Copied, and %1 opens. Press D when it is sent.", "channel")
                     .arg(labelOf(item.message.channel))
               : tr("Copied. Paste it where you write to %1, and press D when it is sent.", "name")
                     .arg(TodayWords::person(item));
    m_strip.show({Notice::Kind::Info, told, {}, {}});
}

void GreetingDeeds::markSent(const app::TodayItem &item)
{
    record(item, Kind::Sent, {});
}

void GreetingDeeds::skip(const app::TodayItem &item, const QString &reason)
{
    record(item, Kind::Skipped, reason);
}

void GreetingDeeds::record(const app::TodayItem &item, Kind kind, const QString &reason)
{
    const db::MessageId id = item.message.id;
    if (m_underway.contains(id))
        return;
    m_done.append({id, m_undo.remember(this, [this, id] { undo(id); }), false, false});
    if (m_done.size() > kMostUndo)
        m_done.removeFirst();
    const auto job = [id, kind, reason, clock = m_desk.clock()](db::Session &session) {
        app::OutboxService service(session, clock);
        return kind == Kind::Sent ? service.markSent(id) : service.skip(id, reason);
    };
    m_desk.write(this, job, [this, item, kind](const db::Result<db::ChangeSet> &result) {
        if (result) {
            written(item, kind);
            return;
        }
        forget(item.message.id);
        refused(result.error());
    });
    m_underway.insert(id, m_feed.nextReading());
    emit hiddenChanged();
}

void GreetingDeeds::written(const app::TodayItem &item, Kind kind)
{
    const db::MessageId id = item.message.id;
    const auto deed = std::find_if(m_done.begin(), m_done.end(), [id](const Deed &d) { return d.id == id; });
    if (deed != m_done.end()) {
        deed->written = true;
        if (deed->undoWanted) {
            undo(id);
            return;
        }
    }
    const QString told = kind == Kind::Sent ? tr("Recorded: greeting to %1", "name with honorific")
                                            : tr("Skipped: greeting to %1", "name with honorific");
    if (deed != m_done.end())
        m_undo.tell(deed->ticket, told.arg(TodayWords::person(item)));
}

void GreetingDeeds::undo(db::MessageId id)
{
    const auto deed = std::find_if(m_done.begin(), m_done.end(), [id](const Deed &d) { return d.id == id; });
    if (deed != m_done.end() && !deed->written) {
        deed->undoWanted = true; // taken back once it is known that it was ours
        return;
    }
    forget(id);
    reopen(id);
}

void GreetingDeeds::takeBack(const app::TodayItem &item)
{
    forget(item.message.id);
    reopen(item.message.id);
}

void GreetingDeeds::reopen(db::MessageId id)
{
    m_desk.write(
        this,
        [id, clock = m_desk.clock()](db::Session &session) {
            return app::OutboxService(session, clock).reopen(id);
        },
        [this, id](const db::Result<db::ChangeSet> &result) {
            if (!result) {
                refused(result.error());
                return;
            }
            m_underway.remove(id);
            emit broughtBack(id);
        });
}

void GreetingDeeds::setText(const app::TodayItem &item, const QString &text)
{
    const db::MessageId id = item.message.id;
    m_desk.write(
        this,
        [id, words = text.normalized(QString::NormalizationForm_C), clock = m_desk.clock()](
            db::Session &session) { return session.outbox().setText(id, words, clock.act()); },
        [this, id](const db::Result<db::ChangeSet> &result) {
            if (!result)
                refused(result.error());
            else
                emit reworded(id);
        });
}

QSet<db::MessageId> GreetingDeeds::hidden() const
{
    return {m_underway.keyBegin(), m_underway.keyEnd()};
}

void GreetingDeeds::settle()
{
    m_underway.removeIf([this](const auto &entry) { return entry.value() <= m_feed.shown(); });
}

void GreetingDeeds::forget(db::MessageId id)
{
    m_done.removeIf([this, id](const Deed &deed) {
        if (deed.id == id)
            m_undo.forget(deed.ticket);
        return deed.id == id;
    });
}

void GreetingDeeds::refused(const db::Error &error)
{
    // A greeting that somebody else has done is no harm; everything else waits until it was read.
    const bool harmless = error.kind == db::ErrorKind::Conflict || error.kind == db::ErrorKind::NotFound;
    m_strip.show({harmless ? Notice::Kind::Info : Notice::Kind::Danger, explain(error), {}, {}});
    m_feed.reload();
}

} // namespace ui
