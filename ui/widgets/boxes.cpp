#include "ui/widgets/boxes.h"

#include "ui/theme/grid.h"

#include <QLabel>
#include <QPushButton>

#include <memory>

namespace ui {

namespace {

template <class Box> Box *filledBox(int spacing, std::initializer_list<BoxItem> items, QMargins margins)
{
    auto *box = new Box;
    box->setSpacing(spacing);
    box->setContentsMargins(margins);
    for (const BoxItem &item : items) {
        if (item.widget)
            box->addWidget(item.widget, item.stretch, item.align);
        else if (item.layout)
            box->addLayout(item.layout, item.stretch);
        else
            box->addStretch(item.stretch);
    }
    return box;
}

} // namespace

QHBoxLayout *rowOf(int spacing, std::initializer_list<BoxItem> items, QMargins margins)
{
    return filledBox<QHBoxLayout>(spacing, items, margins);
}

QVBoxLayout *columnOf(int spacing, std::initializer_list<BoxItem> items, QMargins margins)
{
    return filledBox<QVBoxLayout>(spacing, items, margins);
}

QHBoxLayout *sideBySide(QWidget *left, QWidget *right, int shareOfRight)
{
    return rowOf(grid::medium(), {{left, 1, Qt::AlignTop}, {right, shareOfRight, Qt::AlignTop}});
}

QPushButton *makeButton(const QString &objectName, const QString &text, ButtonKind kind)
{
    auto *button = new QPushButton(text);
    button->setObjectName(objectName);
    button->setDefault(kind == ButtonKind::Primary);
    if (kind == ButtonKind::Link)
        button->setForegroundRole(QPalette::Link); // before it is flat: then its edges are asked of the style
    button->setFlat(kind == ButtonKind::Quiet || kind == ButtonKind::Link || kind == ButtonKind::Danger);
    if (kind == ButtonKind::Danger)
        button->setForegroundRole(QPalette::BrightText); // AppStyle's Role::Danger
    return button;
}

QLabel *makeText(TextStyle style, const QString &objectName, const QString &text)
{
    QLabel *label = makeLabel(style, objectName);
    label->setText(text);
    return label;
}

QLabel *makeWrappedLabel(TextStyle style, const QString &objectName, const QString &text)
{
    QLabel *label = makeText(style, objectName, text);
    label->setWordWrap(true);
    return label;
}

void emptyOut(QLayout &layout)
{
    while (const std::unique_ptr<QLayoutItem> item{layout.takeAt(0)}) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
    }
}

} // namespace ui
