#pragma once

#include "app/outbox/board/day_glance.h"
#include "app/outbox/collecting/incoming_counts.h"
#include "ui/platform/desktop_notifier.h"

#include <QCoreApplication>
#include <QStringList>

namespace ui {

/// What the desk says while its window is not looked at, in the language in use.
class BackgroundWords final
{
    Q_DECLARE_TR_FUNCTIONS(ui::BackgroundWords)
public:
    /// "2 to send, 3 to approve"; "Nothing is waiting".
    static QString waiting(const app::DayGlance &glance);
    /// The same with the shop's program before it, and what goes by itself.
    static QString tip(const app::DayGlance &glance);
    /// Nothing to say: without a text.
    static DesktopNotice morning(const app::DayGlance &glance, const app::IncomingCounts &incoming);
    /// That the window tells of a failure; not which, for a desktop shows notices on a locked screen, too.
    static DesktopNotice trouble();
    /// Nothing to say: without a text.
    static DesktopNotice incoming(const app::IncomingCounts &incoming);

private:
    static QStringList tasks(const app::DayGlance &glance);
    static QStringList arrivals(const app::IncomingCounts &incoming);
};

} // namespace ui
