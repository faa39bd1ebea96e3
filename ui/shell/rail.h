#pragma once

#include "ui/shell/page_id.h"

#include <QWidget>

#include <map>

class QButtonGroup;
class QMenu;
class QVBoxLayout;

namespace ui {

class RailButton;

/// The pages down the left side, with the settings at the foot; while there is no such page, its button opens
/// the program's menu. One stop for Tab; Up, Down, Home and
/// End move inside, Enter or Space opens.
class Rail final : public QWidget
{
    Q_OBJECT
public:
    explicit Rail(QWidget *parent = nullptr);

    /// Adds a page in the place its order gives it. Only pages that exist are added.
    void addPage(PageId id);
    void setCurrent(PageId id);
    void setCount(PageId id, int waiting);
    /// Icons only.
    void setNarrow(bool narrow);
    bool isNarrow() const { return m_narrow; }
    /// The menu behind the button at the foot.
    void setMenu(QMenu *menu);
    void openMenu();
    RailButton *button(PageId id) const;
    RailButton *menuButton() const { return m_menuButton; }

signals:
    void chosen(ui::PageId id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void adopt(RailButton *button);
    void retranslate();
    void fit();
    QList<RailButton *> inOrder() const;
    bool move(RailButton *from, int key);
    void setTabStop(RailButton *button);

    std::map<PageId, RailButton *> m_buttons;
    QButtonGroup *m_group;
    QVBoxLayout *m_pages;
    RailButton *m_menuButton;
    QMenu *m_menu = nullptr;
    bool m_settingsPage = false;
    bool m_narrow = false;
};

} // namespace ui
