#pragma once

#include "db/core/words.h"
#include "ui/theme/roles.h"

#include <QIcon>
#include <QWidget>

#include <optional>

namespace ui {

/// How a chip is coloured: with a soft fill and no edge, or with an edge and no fill.
struct ChipLook
{
    Role text = Role::TextSecondary;
    std::optional<Role> fill = Role::Surface2;

    static ChipLook existing() { return {Role::Existing, Role::ExistingSoft}; }
    static ChipLook prospect() { return {Role::Prospect, Role::ProspectSoft}; }
    static ChipLook of(db::Audience audience)
    {
        return audience == db::Audience::Prospect ? prospect() : existing();
    }
    static ChipLook good() { return {Role::Good, Role::GoodSoft}; }
    static ChipLook danger() { return {Role::Danger, Role::DangerSoft}; }
    static ChipLook outlined() { return {Role::TextSecondary, std::nullopt}; }
};

/// Height of a chip.
int chipHeight();
/// Room a chip with this text needs.
QSize chipSize(const QString &text, bool withIcon);
/// Paints a chip into `rect`, elided when too narrow; for delegates. `onSoft`: the row under it is selected.
void paintChip(QPainter &painter, const QRectF &rect, const QString &text, const ChipLook &look,
               const QPalette &palette, const QString &iconName = {}, bool onSoft = false);

/// A short word with a soft fill: a stage, a tag, a count.
class Chip final : public QWidget
{
    Q_OBJECT
public:
    explicit Chip(const QString &text = {}, ChipLook look = {}, QWidget *parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString &text);
    void setLook(ChipLook look);
    /// Name of an icon before the text; empty for none.
    void setIcon(const QString &iconName);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    QString m_icon;
    ChipLook m_look;
};

} // namespace ui
