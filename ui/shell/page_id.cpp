#include "ui/shell/page_id.h"

#include <QCoreApplication>

#include <array>

namespace ui {

namespace {

// In the order of PageId; the keys are also the names of the icons.
constexpr std::array kKeys{"today",    "customers", "messages", "greetings", "outbox",    "care",
                           "insights", "settings",  "import",   "history",   "duplicates"};
constexpr std::array kTitles{
    QT_TRANSLATE_NOOP("ui::PageId", "Today"),     QT_TRANSLATE_NOOP("ui::PageId", "Customers"),
    QT_TRANSLATE_NOOP("ui::PageId", "Messages"),  QT_TRANSLATE_NOOP("ui::PageId", "Greetings"),
    QT_TRANSLATE_NOOP("ui::PageId", "Outbox"),    QT_TRANSLATE_NOOP("ui::PageId", "Care"),
    QT_TRANSLATE_NOOP("ui::PageId", "Insights"),  QT_TRANSLATE_NOOP("ui::PageId", "Settings"),
    QT_TRANSLATE_NOOP("ui::PageId", "Import"),    QT_TRANSLATE_NOOP("ui::PageId", "History"),
    QT_TRANSLATE_NOOP("ui::PageId", "Duplicates")};
static_assert(kKeys.size() == kPageCount && kTitles.size() == kPageCount);

} // namespace

QString keyOf(PageId page)
{
    return QString::fromLatin1(kKeys.at(static_cast<std::size_t>(page)));
}

std::optional<PageId> pageOf(QStringView key)
{
    for (int i = 0; i < kPageCount; ++i)
        if (key == keyOf(static_cast<PageId>(i)))
            return static_cast<PageId>(i);
    return std::nullopt;
}

QString titleOf(PageId page)
{
    return QCoreApplication::translate("ui::PageId", kTitles.at(static_cast<std::size_t>(page)));
}

} // namespace ui
