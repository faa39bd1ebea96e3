#include "ui/palette/sources.h"

#include "ui/palette/palette_source.h"
#include "ui/shell/actions.h"
#include "ui/shell/page_id.h"
#include "ui/theme/icons.h"

#include <QAction>
#include <QCoreApplication>
#include <QPointer>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString kPagePrefix = u"page."_s;
const QString kLanguagePrefix = u"language."_s;
const QString kAppearancePrefix = u"appearance."_s;

/// Can the action be triggered where the window stands: is it enabled, and if it belongs to one page, is that
/// page in view?
bool isAtHand(const QAction *action)
{
    if (!action->isEnabled() || !action->isVisible())
        return false;
    if (!isOfOnePage(action))
        return true;
    return std::ranges::any_of(action->associatedObjects(), [](QObject *home) {
        const auto *widget = qobject_cast<QWidget *>(home);
        return widget && widget->isVisible();
    });
}

class CommandSource final : public PaletteSource
{
    Q_DECLARE_TR_FUNCTIONS(ui::CommandSource)
public:
    explicit CommandSource(Actions &actions) : m_actions(actions) {}

    QList<PaletteEntry> entries(const QString &) const override
    {
        QList<PaletteEntry> pages;
        QList<PaletteEntry> ofThePage;
        QList<PaletteEntry> commands;
        QList<PaletteEntry> choices;
        for (QAction *action : m_actions.all()) {
            const QString id = idOf(action);
            if (id == "palette.open"_L1 || !isAtHand(action)) // the one is done by opening the palette
                continue;
            const bool choice = id.startsWith(kLanguagePrefix) || id.startsWith(kAppearancePrefix);
            QList<PaletteEntry> &group = id.startsWith(kPagePrefix) ? pages
                                         : isOfOnePage(action)      ? ofThePage
                                         : choice                   ? choices
                                                                    : commands;
            group.append(entryOf(id, action));
        }
        std::ranges::stable_sort(pages, {},
                                 [](const PaletteEntry &entry) { return pageOf(entry.id.section(u'.', 1)); });
        return pages + ofThePage + commands + choices;
    }

private:
    static PaletteEntry entryOf(const QString &id, QAction *action)
    {
        PaletteEntry entry{.id = id,
                           .title = action->text().remove(u'&').remove(u'…'),
                           .icon = action->icon(),
                           .keys = action->shortcut().toString(QKeySequence::NativeText),
                           .checked = action->isCheckable() && action->isChecked(),
                           // Not `action` alone: its page may be gone before the entry is.
                           .run = [guard = QPointer<QAction>(action)] {
                               if (guard)
                                   guard->trigger();
                           }};
        if (id.startsWith(kPagePrefix)) {
            entry.second = tr("Page", "kind of an entry in the command palette");
        } else if (id.startsWith(kLanguagePrefix)) {
            entry.second = tr("Language of the program");
            entry.icon = Icons::icon(u"chat"_s);
        } else if (id.startsWith(kAppearancePrefix)) {
            entry.second = tr("Appearance");
            entry.icon = Icons::icon(u"moon"_s);
        } else {
            const auto page = isOfOnePage(action) ? pageOf(id.section(u'.', 0, 0)) : std::nullopt;
            entry.second = page ? tr("Command · %1", "%1: the page it belongs to").arg(titleOf(*page))
                                : tr("Command", "kind of an entry in the command palette");
            if (entry.icon.isNull())
                entry.icon = Icons::icon(u"command"_s);
        }
        return entry;
    }

    Actions &m_actions;
};

} // namespace

PaletteSource *makeCommandSource(Actions &actions)
{
    return new CommandSource(actions);
}

} // namespace ui
