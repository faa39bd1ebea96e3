#pragma once

#include <QPushButton>

namespace ui {

/// A push button that shows its key in a small cap: [icon] Copy and open Zalo [Enter].
/// setDefault(true) makes it the primary one, setFlat(true) the quiet one.
class KeyHintButton final : public QPushButton
{
    Q_OBJECT
public:
    using QPushButton::QPushButton;

    /// The key as it is written on the cap, already in the person's language; empty for no cap. Only shown:
    /// the shortcut itself belongs to the action behind the button.
    void setKeyHint(const QString &hint);
    /// In a narrow window the cap makes room for the words of what stands beside.
    void letHintGo();

    /// Name of an icon; coloured to suit the kind of button.
    void setIconName(const QString &name);
    /// Shows after the words that a click opens a menu.
    void setOpensMenu();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return m_hintMayGo ? sizeWith({}) : sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void change();
    QSize capSize() const;
    /// With a cap of that size, or without one.
    QSize sizeWith(QSize cap) const;

    QString m_hint;
    QString m_icon;
    bool m_opensMenu = false;
    bool m_hintMayGo = false;
};

} // namespace ui
