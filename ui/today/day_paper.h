#pragma once

#include "app/outbox/day_list.h"
#include "ui/today/day_export.h"

#include <QLocale>

class QPagedPaintDevice;

namespace ui {

/// How the list of the day looks on paper, and its words. Made on the window's thread, painted on another.
struct DayPaper
{
    DayExport kind = DayExport::CallSheet;
    QString title; ///< over the call sheet, with %1 for the day
    QString page;  ///< "Page %1"
    QLocale locale;
    std::function<QString(const app::TodayItem &)> facts; ///< hour, occasion and channel

    /// In the language in use.
    static DayPaper inUse(DayExport kind);
};

/// Paints the list on the pages of a printer or of a file. On any thread. Cancelled where `progress` stops
/// it; FileAccess where nothing can be painted.
[[nodiscard]] db::Result<app::DayListReport> paintDayPaper(const app::DayList &list,
                                                           QPagedPaintDevice &device, const DayPaper &paper,
                                                           const app::Progress &progress);

/// Writes the list as a PDF of A4 pages: a call sheet with boxes to tick, or labels to cut out (three by
/// eight). The file takes its name only when whole; no file is left when `progress` stops it.
/// On any thread.
[[nodiscard]] db::Result<app::DayListReport> writeDayPaper(const app::DayList &list, const QString &file,
                                                           const DayPaper &paper,
                                                           const app::Progress &progress);

} // namespace ui
