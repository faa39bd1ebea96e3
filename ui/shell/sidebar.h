#pragma once

#include "ui/shell/page_id.h"

#include <QMap>
#include <QWidget>

#include <optional>

class QButtonGroup;
class QMenu;
class QVBoxLayout;

namespace ui {

class SidebarButton;

/// The pages down the left side, with the settings at the foot; while there is no such page, its button opens
/// the program's menu. Only icons, with names as tool tips and the numbers as badges, where the window is
/// narrow or the person folded it. One stop for Tab; Up, Down, Home and End move inside, Enter or Space
/// opens.
class Sidebar final : public QWidget
{
    Q_OBJECT
public:
    explicit Sidebar(QWidget *parent = nullptr);

    /// Adds a page in the place its order gives it. Only pages that exist are added.
    void addPage(PageId id);
    /// Nothing: the page in front is none of these.
    void setCurrent(std::optional<PageId> id);
    /// The key that opens the page; its button's tool tip shows it.
    void setKey(PageId id, const QKeySequence &key);
    void setCount(PageId id, int waiting);
    /// Icons only, because the window is narrow: the person cannot change that.
    void setNarrow(bool narrow);
    /// Icons only, because the person wants it so.
    void setFolded(bool folded);
    bool isFolded() const { return m_folded; }
    bool isNarrow() const { return m_narrow || m_folded; }
    /// The menu behind the button at the foot.
    void setMenu(QMenu *menu) { m_menu = menu; }
    void openMenu();
    SidebarButton *button(PageId id) const;
    SidebarButton *menuButton() const { return m_menuButton; }

signals:
    void chosen(ui::PageId id);
    /// The button that folds it was pressed.
    void foldAsked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// Titles in the language in use, narrow or as wide as they need.
    void present();
    QList<SidebarButton *> inOrder() const;
    bool move(SidebarButton *from, int key);
    void setTabStop(SidebarButton *button);

    QMap<PageId, SidebarButton *> m_buttons;
    QButtonGroup *m_group;
    QVBoxLayout *m_pages;
    SidebarButton *m_fold;
    SidebarButton *m_menuButton;
    QMenu *m_menu = nullptr;
    bool m_settingsPage = false;
    bool m_narrow = false;
    bool m_folded = false;
};

} // namespace ui
