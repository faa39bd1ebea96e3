#pragma once

#include "app/outbox/policy/ask_policy.h"
#include "app/outbox/today_board.h"

#include <QObject>

#include <functional>

namespace ui {

class Doer;
class LinkOpener;
class TodayLoader;

/// The way of a greeting to its customer: the clipboard, and the program of its channel.
class GreetingCopy final : public QObject
{
    Q_OBJECT
public:
    /// All outlive this object.
    GreetingCopy(Doer &doer, TodayLoader &loader, LinkOpener &links, QObject *parent);

    /// Puts the text on the clipboard and opens the way to the customer, within the hours in which greetings
    /// go out. Words that speak of another day, and what must not be sent any more by the policy of sending,
    /// are not copied until the user insists.
    void copyAndOpen(const app::TodayItem &item);
    /// Puts only the text on the clipboard; the policy is asked as above.
    void copyText(const app::TodayItem &item);
    void copyPhone(const app::TodayItem &item);
    /// Phone numbers and texts, as rows for a spreadsheet, of those that may be sent.
    void copyRows(const QList<app::TodayItem> &items);

private:
    /// Where nothing is against it by now, at once; else once the user insists.
    void askFirst(const app::TodayItem &item, const std::function<void()> &copy);
    void open(const app::TodayItem &item);
    void putText(const app::TodayItem &item);
    /// What became of one greeting, and that its files are not with it.
    void tell(const QString &done, const app::TodayItem &item);
    void putRows(const QList<app::TodayItem> &items, const app::RulesAgainst &against);
    void noteOpened(db::MessageId id);
    /// Of those that are still to be sent.
    void noteCopied(const QList<app::TodayItem> &items);

    Doer &m_doer;
    TodayLoader &m_loader;
    LinkOpener &m_links;
};

} // namespace ui
