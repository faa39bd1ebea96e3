#include "ui/settings/key_list.h"

#include "ui/shell/actions.h"
#include "ui/shell/page.h"
#include "ui/shell/page_stack.h"
#include "ui/widgets/key_words.h"

#include <QAction>
#include <QSet>
#include <QShortcut>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// Return and the Enter of the number block are one key to whoever reads the list.
QKeySequence asRead(const QKeySequence &keys)
{
    const QString name = keys.toString(QKeySequence::PortableText);
    return name.endsWith(u"Return"_s) ? QKeySequence(name.chopped(6) + u"Enter"_s) : keys;
}

void addKeyRow(QList<KeyRow> &rows, const QString &what, const QList<QKeySequence> &keys)
{
    auto row = std::ranges::find(rows, what, &KeyRow::what);
    if (row == rows.end())
        row = rows.insert(rows.end(), KeyRow{what, {}});
    for (const QKeySequence &one : keys) {
        if (!one.isEmpty() && !row->keys.contains(asRead(one)))
            row->keys.append(asRead(one));
    }
}

void addKeyRow(QList<KeyRow> &rows, const QAction &action)
{
    if (!action.shortcut().isEmpty())
        addKeyRow(rows, action.text().remove(u'&'), action.shortcuts());
}

QList<KeyRow> keysAnywhere(const Actions &all)
{
    // The palette first, then the pages in their order, then the rest as they were made.
    const auto place = [](const QAction *action) {
        const QString id = idOf(action);
        const auto page = id.startsWith(u"page."_s) ? pageOf(id.section(u'.', 1)) : std::nullopt;
        return id == "palette.open"_L1 ? -1 : page ? static_cast<int>(*page) : kPageCount;
    };
    QList<QAction *> anywhere = all.all();
    anywhere.removeIf([](const QAction *action) { return isOfOnePage(action); });
    std::ranges::stable_sort(anywhere, {}, place);
    QList<KeyRow> rows;
    for (const QAction *action : anywhere)
        addKeyRow(rows, *action);
    return rows;
}

} // namespace

QList<KeyRow> keysOf(const Actions &actions, const Page &page)
{
    QList<KeyRow> rows;
    const QList<QAction *> commands = actions.all();
    QSet<const QAction *> seen(commands.cbegin(), commands.cend());
    for (const QAction *action : commands) {
        if (isOfOnePage(action) && pageOf(idOf(action).section(u'.', 0, 0)) == page.id())
            addKeyRow(rows, *action);
    }
    for (const QShortcut *shortcut : page.findChildren<QShortcut *>()) {
        if (!keyWords(*shortcut).isEmpty())
            addKeyRow(rows, keyWords(*shortcut), {shortcut->key()});
    }
    for (const QAction *action : page.findChildren<QAction *>()) {
        if (!seen.contains(action))
            addKeyRow(rows, *action);
    }
    return rows;
}

QList<KeyGroup> keyGroups(const Actions &actions, const PageStack &pages)
{
    QList<KeyGroup> groups;
    const auto *front = qobject_cast<const Page *>(pages.currentWidget());
    if (front)
        groups.append({front->id(), keysOf(actions, *front)});
    groups.append({std::nullopt, keysAnywhere(actions)});
    for (int i = 0; i < kPageCount; ++i) {
        const Page *page = pages.made(static_cast<PageId>(i));
        if (page && page != front)
            groups.append({page->id(), keysOf(actions, *page)});
    }
    groups.removeIf([](const KeyGroup &group) { return group.rows.isEmpty(); });
    return groups;
}

} // namespace ui
