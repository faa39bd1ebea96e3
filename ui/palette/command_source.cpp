#include "ui/palette/command_source.h"

#include "ui/shell/actions.h"
#include "ui/shell/page_id.h"
#include "ui/theme/icons.h"

#include <QAction>
#include <QPointer>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// What is already done by opening the palette.
bool isSelf(const QString &id)
{
    return id == "palette.open"_L1;
}

QString plain(QString text)
{
    return text.remove(u'&').remove(u'…');
}

} // namespace

bool isOfOnePage(const QAction *action)
{
    return action->shortcutContext() == Qt::WidgetWithChildrenShortcut ||
           action->shortcutContext() == Qt::WidgetShortcut;
}

bool isAtHand(const QAction *action)
{
    if (!action->isEnabled() || !action->isVisible())
        return false;
    if (!isOfOnePage(action))
        return true;
    const QList<QObject *> homes = action->associatedObjects();
    return std::any_of(homes.cbegin(), homes.cend(), [](QObject *home) {
        const auto *widget = qobject_cast<QWidget *>(home);
        return widget && widget->isVisible();
    });
}

QString idOf(const QAction *action)
{
    QString name = action->objectName();
    name.chop(static_cast<int>("Action"_L1.size()));
    return name;
}

CommandSource::CommandSource(Actions &actions, QObject *parent) : PaletteSource(parent), m_actions(actions) {}

PaletteEntry CommandSource::entryOf(const QString &id, QAction *action) const
{
    PaletteEntry entry;
    entry.id = id;
    entry.title = plain(action->text());
    entry.keys = action->shortcut().toString(QKeySequence::NativeText);
    entry.icon = action->icon();
    entry.checked = action->isCheckable() && action->isChecked();
    if (id.startsWith(u"page."_s)) {
        entry.second = tr("Page", "kind of an entry in the command palette");
    } else if (id.startsWith(u"language."_s)) {
        entry.second = tr("Language of the desk");
        entry.icon = Icons::icon(u"chat"_s);
    } else if (id.startsWith(u"appearance."_s)) {
        entry.second = tr("Appearance");
        entry.icon = Icons::icon(u"moon"_s);
    } else {
        const auto page = isOfOnePage(action) ? pageOf(id.section(u'.', 0, 0)) : std::nullopt;
        entry.second = page ? tr("Command · %1", "%1: the page it belongs to").arg(titleOf(*page))
                            : tr("Command", "kind of an entry in the command palette");
        if (entry.icon.isNull())
            entry.icon = Icons::icon(u"command"_s);
    }
    // Not `action` alone: its page may be gone before the entry is.
    entry.run = [guard = QPointer<QAction>(action)] {
        if (guard)
            guard->trigger();
    };
    return entry;
}

QList<PaletteEntry> CommandSource::entries(const QString &) const
{
    QList<PaletteEntry> pages;
    QList<PaletteEntry> ofThePage;
    QList<PaletteEntry> commands;
    QList<PaletteEntry> choices;
    for (QAction *action : m_actions.all()) {
        const QString id = idOf(action);
        if (isSelf(id) || !isAtHand(action))
            continue;
        const bool choice = id.startsWith(u"language."_s) || id.startsWith(u"appearance."_s);
        QList<PaletteEntry> &group = id.startsWith(u"page."_s) ? pages
                                     : isOfOnePage(action)     ? ofThePage
                                     : choice                  ? choices
                                                               : commands;
        group.append(entryOf(id, action));
    }
    std::stable_sort(pages.begin(), pages.end(), [](const PaletteEntry &a, const PaletteEntry &b) {
        return pageOf(a.id.section(u'.', 1)) < pageOf(b.id.section(u'.', 1));
    });
    return pages + ofThePage + commands + choices;
}

} // namespace ui
