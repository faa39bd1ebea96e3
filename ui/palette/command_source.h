#pragma once

#include "ui/palette/palette_source.h"

class QAction;

namespace ui {

class Actions;

/// The pages, and every command that can be given now: those of a page only while it is in view.
class CommandSource final : public PaletteSource
{
    Q_OBJECT
public:
    /// Outlives this object.
    explicit CommandSource(Actions &actions, QObject *parent = nullptr);

    QList<PaletteEntry> entries(const QString &text) const override;

private:
    PaletteEntry entryOf(const QString &id, QAction *action) const;

    Actions &m_actions;
};

/// Can the action be triggered where the window stands: is it enabled, and if it belongs to one page, is that
/// page in view?
bool isAtHand(const QAction *action);
/// Does it belong to one page only?
bool isOfOnePage(const QAction *action);
/// Its id in Actions, told from its object name.
QString idOf(const QAction *action);

} // namespace ui
