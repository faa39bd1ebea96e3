#include "ui/today/greeting_work.h"

#include "app/outbox/message_commands.h"
#include "app/people/channels.h"
#include "ui/language/explain.h"
#include "ui/language/word_labels.h"
#include "ui/shell/doer.h"
#include "ui/shell/link_opener.h"
#include "ui/shell/notification_bar.h"
#include "ui/today/today_loader.h"
#include "ui/today/today_words.h"

#include <QClipboard>
#include <QGuiApplication>

namespace ui {

GreetingWork::GreetingWork(Doer &doer, TodayLoader &loader, LinkOpener &links, QObject *parent)
    : QObject(parent), m_doer(doer), m_loader(loader), m_links(links)
{
    connect(&loader, &TodayLoader::updated, this, &GreetingWork::forgetTheSettled);
}

void GreetingWork::copy(const app::TodayItem &item)
{
    const db::OutboxMessage &message = item.message;
    QGuiApplication::clipboard()->setText(message.text);
    const QUrl link = app::linkFor(message.channel, message.address, message.subject, message.text);
    const bool opened = !link.isEmpty() && m_links.open(link);
    const QString told =
        opened ? tr("Copied, and %1 opens. Press D when it is sent.", "channel").arg(labelOf(message.channel))
               : tr("Copied. Paste it where you write to %1, and press D when it is sent.", "name")
                     .arg(TodayWords::person(item));
    m_doer.bar().show({Notice::Kind::Info, told});
}

template <class Command>
void GreetingWork::settle(const app::TodayItem &item, Command command, const QString &told)
{
    const db::MessageId id = item.message.id;
    if (m_underway.contains(id))
        return;
    m_underway.insert(id);
    m_doer.run(this, std::move(command),
               {.told = [words = told.arg(TodayWords::person(item))](auto) { return words; },
                .failed =
                    [this, id](const db::Error &error) {
                        m_underway.remove(id);
                        emit hiddenChanged();
                        refused(error);
                    },
                .takenBack = [this, id] { bringBack(id); }});
    emit hiddenChanged();
}

void GreetingWork::markSent(const app::TodayItem &item)
{
    settle(item, app::MarkMessageSent{item.message.id},
           tr("Recorded: greeting to %1", "name with honorific"));
}

void GreetingWork::skip(const app::TodayItem &item, const QString &reason)
{
    settle(item, app::SkipMessage{item.message.id, reason},
           tr("Skipped: greeting to %1", "name with honorific"));
}

void GreetingWork::takeBack(const app::TodayItem &item)
{
    m_doer.run(this, app::ReopenMessage{item.message.id},
               {.then = [this, id = item.message.id](auto) { bringBack(id); },
                .failed = [this](const db::Error &error) { refused(error); }});
}

void GreetingWork::reword(const app::TodayItem &item, const QString &text)
{
    const db::MessageWords from{item.message.text, item.message.edited};
    m_doer.run(this, app::RewordMessage{item.message.id, {text}, from},
               {.told = [who = TodayWords::person(item)](
                            auto) { return tr("Reworded: greeting to %1", "name with honorific").arg(who); },
                .failed =
                    [this, item, text](const db::Error &error) {
                        refused(error);
                        if (error.kind == db::ErrorKind::Conflict)
                            m_doer.bar().show(
                                {Notice::Kind::Danger,
                                 tr("Somebody else has changed the greeting to %1 meanwhile. Your "
                                    "words are still in the editor.",
                                    "name with honorific")
                                     .arg(TodayWords::person(item))});
                        emit rewordingFailed(item, text, error.kind);
                    },
                .takenBack = [this, id = item.message.id] { bringBack(id); }});
}

void GreetingWork::bringBack(db::MessageId id)
{
    m_underway.remove(id);
    emit broughtBack(id);
}

void GreetingWork::forgetTheSettled()
{
    QSet<db::MessageId> open;
    if (!m_underway.isEmpty()) {
        for (const auto *items : {&m_loader.board().due, &m_loader.board().later}) {
            for (const app::TodayItem &item : *items)
                open.insert(item.message.id);
        }
    }
    m_underway.intersect(open);
}

void GreetingWork::refused(const db::Error &error)
{
    // A greeting that somebody else has done is no harm: the notice may go by itself.
    if (error.kind == db::ErrorKind::Conflict || error.kind == db::ErrorKind::NotFound)
        m_doer.bar().show({Notice::Kind::Info, explain(error)});
    m_loader.reload();
}

} // namespace ui
