#pragma once

#include "ui/shell/page_id.h"

#include <QKeySequence>
#include <QList>
#include <QString>

#include <optional>

class QAction;

namespace ui {

class Actions;
class Page;
class PageStack;

/// What one key or several do.
struct KeyRow
{
    QString what;
    QList<QKeySequence> keys;
};

/// The keys that work in one place.
struct KeyGroup
{
    std::optional<PageId> page; ///< none: anywhere
    QList<KeyRow> rows;
};

/// The keys of a page that was made: its actions' and its shortcuts', each once.
QList<KeyRow> keysOf(const Actions &actions, const Page &page);
/// Those of the page in front, those that work anywhere, those of the other pages made so far.
QList<KeyGroup> keyGroups(const Actions &actions, const PageStack &pages);

} // namespace ui
