#include "ui/customers/stage_chip.h"

#include "ui/customers/stage_menu.h"
#include "ui/language/word_labels.h"
#include "ui/theme/grid.h"
#include "ui/theme/palette.h"
#include "ui/theme/style_paint.h"
#include "ui/widgets/chip.h"

#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

int arrowRoom()
{
    return grid::px(16);
}

} // namespace

StageChip::StageChip(QWidget *parent) : QAbstractButton(parent)
{
    setObjectName(u"profileStageChip"_s);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    setToolTip(tr("Change the stage"));
    setAccessibleDescription(toolTip());
    connect(this, &QAbstractButton::clicked, this, &StageChip::openMenu);
}

void StageChip::setStage(db::LifecycleStage stage)
{
    m_stage = stage;
    setText(u"%1 · %2"_s.arg(labelOf(db::audienceOf(stage)), labelOf(stage)));
    setAccessibleName(tr("Stage: %1").arg(text()));
    updateGeometry();
    update();
}

QSize StageChip::sizeHint() const
{
    return chipSize(text(), false) + QSize(arrowRoom(), 0);
}

void StageChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ChipLook look = ChipLook::of(db::audienceOf(m_stage));
    paint::box(painter, QRectF(rect()), colorOf(*look.fill, palette()),
               underMouse() || hasFocus() ? colorOf(look.text, palette()) : QColor(), height() / 2.0);
    paintChip(painter, QRectF(0, 1, width() - arrowRoom(), height() - 2), text(), look, palette());
    paint::chevron(painter, QRectF(width() - arrowRoom() - grid::px(3), 0, grid::px(14), height()),
                   colorOf(look.text, palette()), false);
    if (hasFocus())
        paint::focusRing(painter, rect(), colorOf(Role::Accent, palette()), height() / 2.0);
}

void StageChip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Down)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void StageChip::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"stageMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillStageMenu(*menu, m_stage, [this](db::LifecycleStage stage) { emit stageAsked(stage); });
    menu->popup(mapToGlobal(QPoint(0, height())));
}

} // namespace ui
