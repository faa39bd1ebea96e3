#pragma once

#include <QAbstractButton>

class QMenu;

namespace ui {

/// A chip that can be switched on: outlined when off, filled with the soft accent when on. With a menu it
/// opens the menu instead and shows a small arrow.
class FilterChip final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit FilterChip(QWidget *parent = nullptr);

    /// Draws the arrow; the page opens its menu on clicked().
    void setOpensMenu(bool opens);
    bool opensMenu() const { return m_opensMenu; }
    /// Opens this menu under the chip; a click does not switch it.
    void setMenu(QMenu *menu);

    QSize sizeHint() const override;

protected:
    void nextCheckState() override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_opensMenu = false;
    QMenu *m_menu = nullptr;
};

} // namespace ui
