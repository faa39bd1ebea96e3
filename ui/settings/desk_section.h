#pragma once

#include "ui/settings/setting_card.h"

namespace ui {

class Actions;
class ChoiceRow;
class UndoHistory;

/// How this desk speaks and looks. The choices are the actions "language.*" and "appearance.*", so the menu,
/// the palette and this page always agree.
class DeskSection final : public SettingCard
{
    Q_OBJECT
public:
    /// Both outlive this object.
    DeskSection(Actions &actions, UndoHistory &undo, QWidget *parent = nullptr);

private:
    void follow(ChoiceRow *choice, const QString &group, const QStringList &keys);
    void choose(const QString &group, const QString &before, const QString &key);

    Actions &m_actions;
    UndoHistory &m_undo;
};

} // namespace ui
