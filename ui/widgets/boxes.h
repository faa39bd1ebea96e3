#pragma once

#include "ui/theme/text_style.h"

#include <QBoxLayout>
#include <QString>

#include <initializer_list>

class QLabel;
class QPushButton;

namespace ui {

/// What stands in a row or a column.
struct BoxItem
{
    BoxItem(QWidget *one, int share = 0, Qt::Alignment side = {}) : widget(one), stretch(share), align(side)
    {}
    BoxItem(QLayout *one, int share = 0) : layout(one), stretch(share) {}
    /// The room that is left.
    static BoxItem rest(int share = 1) { return {static_cast<QWidget *>(nullptr), share}; }

    QWidget *widget = nullptr;
    QLayout *layout = nullptr;
    int stretch = 0;
    Qt::Alignment align = {};
};
QHBoxLayout *rowOf(int spacing, std::initializer_list<BoxItem> items, QMargins margins = {});
QVBoxLayout *columnOf(int spacing, std::initializer_list<BoxItem> items, QMargins margins = {});

/// Two fields of a form beside each other, at the top of the row.
QHBoxLayout *sideBySide(QWidget *left, QWidget *right, int shareOfRight = 1);

enum class ButtonKind
{
    Plain,
    Primary,
    Quiet, ///< without a frame
    Link,  ///< the same in the colour of links: it leads somewhere
    Danger ///< as a quiet one, in the colour of danger: it takes something away
};
QPushButton *makeButton(const QString &objectName, const QString &text, ButtonKind kind = ButtonKind::Plain);

/// As makeLabel, of a text that stays.
QLabel *makeText(TextStyle style, const QString &objectName, const QString &text);
/// As makeLabel, of a text that may take several lines.
QLabel *makeWrappedLabel(TextStyle style, const QString &objectName, const QString &text = {});

/// Takes out all widgets; they go once what they are doing is done.
void emptyOut(QLayout &layout);

/// The same widget, called this from now on.
template <class Widget> Widget *named(Widget *widget, const QString &objectName)
{
    widget->setObjectName(objectName);
    return widget;
}

} // namespace ui
