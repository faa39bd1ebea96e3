#pragma once

#include "app/outbox/today_board.h"

#include <QObject>

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
    /// go out. Words that speak of another day are not copied until the person insists; where nothing may be
    /// sent any more, a notification says why.
    void copyAndOpen(const app::TodayItem &item);
    /// Puts only the text on the clipboard.
    void copyText(const app::TodayItem &item);
    void copyPhone(const app::TodayItem &item);
    /// Phone numbers and texts, as rows for a spreadsheet.
    void copyRows(const QList<app::TodayItem> &items);

private:
    void open(const app::TodayItem &item);
    void warnIfBarred(const app::TodayItem &item);
    void noteOpened(db::MessageId id);
    /// Of those that are still to be sent.
    void noteCopied(const QList<app::TodayItem> &items);

    Doer &m_doer;
    TodayLoader &m_loader;
    LinkOpener &m_links;
};

} // namespace ui
