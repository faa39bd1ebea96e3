#include "ui/today/greeting_copy.h"

#include "app/outbox/day_list.h"
#include "app/people/channels.h"
#include "ui/language/word_labels.h"
#include "ui/shell/doer.h"
#include "ui/shell/link_opener.h"
#include "ui/shell/notification_bar.h"
#include "ui/today/today_loader.h"
#include "ui/today/today_words.h"

#include <QClipboard>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

auto showingFailure(Doer &doer)
{
    return [&doer](const db::Result<db::ChangeSet> &noted) {
        if (!noted)
            doer.showError(noted.error());
    };
}

} // namespace

GreetingCopy::GreetingCopy(Doer &doer, TodayLoader &loader, LinkOpener &links, QObject *parent)
    : QObject(parent), m_doer(doer), m_loader(loader), m_links(links)
{}

void GreetingCopy::copyAndOpen(const app::TodayItem &item)
{
    if (!item.outOfPlace)
        return askFirst(item, [this, item] { open(item); });
    m_doer.bar().show({Notice::Kind::Danger,
                       tr("These words speak of today, but the day is %1. Change them first with E.", "date")
                           .arg(item.message.occasionOn.toString(u"dd/MM"_s)),
                       tr("Copy all the same"),
                       [this, item] { askFirst(item, [this, item] { open(item); }); }});
}

void GreetingCopy::askFirst(const app::TodayItem &item, const std::function<void()> &copy)
{
    const auto answer = [this, item, copy](const db::Result<app::RulesAgainst> &against) {
        if (!against)
            return m_doer.showError(against.error());
        if (against->isEmpty())
            return copy();
        m_doer.bar().show({Notice::Kind::Danger, TodayWords::mustNotGo(item, against->value(item.message.id)),
                           tr("Copy all the same"), copy});
    };
    m_doer.desk().ask(this,
                      app::asking(&app::rulesAgainstEach, QList{item.message}, m_doer.desk().clock().nowMs()),
                      answer);
}

void GreetingCopy::open(const app::TodayItem &item)
{
    const db::OutboxMessage &message = item.message;
    QGuiApplication::clipboard()->setText(message.text);
    const app::SendingHours &hours = m_loader.board().hours;
    const QTime now = m_doer.desk().clock().now().time();
    if (!hours.allow(QTime(now.hour(), now.minute()))) {
        noteCopied({item});
        tell(tr("Copied, but nothing is opened: greetings go out from %1 to %2.", "hours of the day")
                 .arg(TodayWords::hour(hours.from), TodayWords::hour(hours.until)),
             item);
        return;
    }
    const QUrl link = app::linkFor(message.channel, message.address, message.subject, message.text);
    const bool opened = !link.isEmpty() && m_links.open(link);
    if (!opened)
        noteCopied({item});
    else if (db::isOpen(message.state))
        noteOpened(message.id);
    const QString told =
        opened ? tr("Copied, and %1 opens. Press D when it is sent.", "channel").arg(labelOf(message.channel))
               : tr("Copied. Paste it where you write to %1, and press D when it is sent.", "name")
                     .arg(TodayWords::person(item));
    tell(told, item);
}

void GreetingCopy::copyText(const app::TodayItem &item)
{
    askFirst(item, [this, item] { putText(item); });
}

void GreetingCopy::putText(const app::TodayItem &item)
{
    QGuiApplication::clipboard()->setText(item.message.text);
    noteCopied({item});
    tell(tr("The text is copied."), item);
}

void GreetingCopy::tell(const QString &done, const app::TodayItem &item)
{
    const QString files = item.hasFiles
                              ? u' ' + tr("Its files do not go with it: attach them in the mail program.")
                              : QString();
    m_doer.bar().show({Notice::Kind::Info, done + files});
}

void GreetingCopy::copyPhone(const app::TodayItem &item)
{
    QGuiApplication::clipboard()->setText(item.message.address);
    m_doer.bar().show(
        {Notice::Kind::Info, tr("%1 is copied.", "phone number or address").arg(item.message.address)});
}

void GreetingCopy::copyRows(const QList<app::TodayItem> &items)
{
    QList<db::OutboxMessage> messages;
    for (const app::TodayItem &item : items)
        messages.append(item.message);
    const auto answer = [this, items](const db::Result<app::RulesAgainst> &against) {
        if (against)
            putRows(items, *against);
        else
            m_doer.showError(against.error());
    };
    m_doer.desk().ask(this, app::asking(&app::rulesAgainstEach, messages, m_doer.desk().clock().nowMs()),
                      answer);
}

void GreetingCopy::putRows(const QList<app::TodayItem> &items, const app::RulesAgainst &against)
{
    QList<app::TodayItem> fit;
    int untimely = 0;
    for (const app::TodayItem &item : items) {
        if (against.contains(item.message.id))
            continue;
        if (item.outOfPlace)
            ++untimely;
        else
            fit.append(item);
    }
    QGuiApplication::clipboard()->setText(app::clipboardText(fit));
    noteCopied(fit);
    QString told =
        tr("%Ln greetings copied, each with its number and text.", "", static_cast<int>(fit.size()));
    if (untimely > 0)
        told += u' ' + tr("%Ln were left out: their words speak of another day.", "greetings", untimely);
    if (!against.isEmpty())
        told += u' ' + tr("%Ln were left out: they must not be sent any more.", "greetings",
                          static_cast<int>(against.size()));
    m_doer.bar().show({Notice::Kind::Info, told});
}

void GreetingCopy::noteOpened(db::MessageId id)
{
    m_doer.desk().write(this, app::doing(&app::noteOpened, m_doer.desk().clock(), id),
                        showingFailure(m_doer));
}

void GreetingCopy::noteCopied(const QList<app::TodayItem> &items)
{
    QList<db::MessageId> ids;
    for (const app::TodayItem &item : items) {
        if (db::isOpen(item.message.state))
            ids.append(item.message.id);
    }
    if (ids.isEmpty())
        return;
    m_doer.desk().write(this, app::doing(&app::noteCopied, m_doer.desk().clock(), ids),
                        showingFailure(m_doer));
}

} // namespace ui
