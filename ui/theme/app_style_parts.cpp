// The measures of AppStyle and its larger parts: tabs, scroll bars, spin boxes.
#include "ui/theme/app_style.h"
#include "ui/theme/grid.h"
#include "ui/theme/palette.h"
#include "ui/theme/style_paint.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QScrollBar>
#include <QStyleOption>
#include <QTabBar>

namespace ui {

namespace {

// Room between the edge of a field and its text, beyond what Fusion leaves.
constexpr int kFieldInset = 5;
// Of a scroll bar: it lies over the rows.
constexpr const char *kBarOverRows = "mkBarOverRows";
// Of a tab bar: its tabs are closer to each other.
constexpr const char *kCloseTabs = "mkCloseTabs";

bool isLinkButton(const QWidget *widget)
{
    return widget && widget->foregroundRole() == QPalette::Link;
}

} // namespace

// As a KeyHintButton has it: a wider gap after the icon than Fusion leaves.
void AppStyle::drawButtonLabel(const QStyleOptionButton &button, QPainter *painter,
                               const QWidget *widget) const
{
    if (button.icon.isNull() || button.text.isEmpty()) {
        QProxyStyle::drawControl(CE_PushButtonLabel, &button, painter, widget);
        return;
    }
    QRect room = button.rect;
    if (button.features & QStyleOptionButton::HasMenu)
        room.setRight(room.right() - proxy()->pixelMetric(PM_MenuButtonIndicator, &button, widget));
    const QSize icon = button.iconSize;
    const int words = button.fontMetrics.size(Qt::TextShowMnemonic, button.text).width();
    const int left = room.left() + qMax(0, (room.width() - icon.width() - grid::small() - words) / 2);
    const bool enabled = button.state & State_Enabled;
    button.icon.paint(painter, QRect(QPoint(left, room.center().y() - (icon.height() - 1) / 2), icon),
                      Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    const bool underlines = proxy()->styleHint(SH_UnderlineShortcut, &button, widget);
    const int flags = Qt::AlignVCenter | (underlines ? Qt::TextShowMnemonic : Qt::TextHideMnemonic);
    room.setLeft(left + icon.width() + grid::small());
    proxy()->drawItemText(painter, room, flags, button.palette, enabled, button.text, QPalette::ButtonText);
}

void AppStyle::drawTabLabel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
    if (!tab)
        return;
    QStyleOptionTab quiet = *tab;
    const bool strong = tab->state & (State_Selected | State_MouseOver);
    quiet.palette.setColor(QPalette::WindowText,
                           colorOf(strong ? Role::Text : Role::TextSecondary, tab->palette));
    quiet.state &= ~State_HasFocus; // Fusion would draw its own frame, past the proxy
    QProxyStyle::drawControl(CE_TabBarTabLabel, &quiet, painter, widget);
    if ((tab->state & State_HasFocus) && (tab->state & State_KeyboardFocusChange))
        paint::focusRing(*painter, tab->rect.adjusted(0, grid::tight(), 0, -grid::tight()),
                         colorOf(Role::Accent, tab->palette), grid::radius() - 1);
}

void keepTabsReadable(QTabBar &tabs)
{
    tabs.setProperty(kCloseTabs, true);
    tabs.setElideMode(Qt::ElideNone);
    tabs.setUsesScrollButtons(false);
}

void letLinesReachTheEdge(QAbstractScrollArea &list)
{
    list.verticalScrollBar()->setProperty(kBarOverRows, true);
}

void AppStyle::drawScrollBar(const QStyleOptionComplex *option, QPainter *painter) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!bar || bar->minimum == bar->maximum)
        return;
    const QRectF slider = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, nullptr);
    const double inset = grid::px(3);
    const QRectF handle = slider.adjusted(inset, inset, -inset, -inset);
    const bool held = (option->activeSubControls & SC_ScrollBarSlider) && (option->state & State_Sunken);
    const double strength = held ? 0.9 : option->state & State_MouseOver ? 0.7 : 0.4;
    paint::box(*painter, handle,
               mixed(colorOf(Role::Surface1, option->palette), colorOf(Role::TextSecondary, option->palette),
                     strength),
               QColor(), qMin(handle.width(), handle.height()) / 2);
}

void AppStyle::drawSpinBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (spin && spin->frame)
        paint::field(*painter, *option);
    if (!spin || spin->buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const QColor arrow = colorOf(Role::TextSecondary, option->palette);
    paint::chevron(*painter, subControlRect(CC_SpinBox, option, SC_SpinBoxUp, widget), arrow, true);
    paint::chevron(*painter, subControlRect(CC_SpinBox, option, SC_SpinBoxDown, widget), arrow, false);
}

QRect AppStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                               const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar) {
        const QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
        const bool text = part == SC_ComboBoxEditField && control == CC_ComboBox;
        return text ? rect.adjusted(grid::px(kFieldInset), 0, 0, 0) : rect;
    }
    // No arrow buttons: the whole length is groove.
    const bool upright = bar->orientation == Qt::Vertical;
    const int length = upright ? bar->rect.height() : bar->rect.width();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    const int handle = range <= 0
                           ? length
                           : qBound(qMin(length, grid::px(28)),
                                    int(qint64(length) * bar->pageStep / (range + bar->pageStep)), length);
    const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                              length - handle, bar->upsideDown);
    const auto span = [upright, bar](int from, int size) {
        const QRect rect =
            upright ? QRect(0, from, bar->rect.width(), size) : QRect(from, 0, size, bar->rect.height());
        return visualRect(bar->direction, bar->rect, rect.translated(bar->rect.topLeft()));
    };
    switch (part) {
    case SC_ScrollBarSlider:
        return span(start, handle);
    case SC_ScrollBarSubPage:
        return span(0, start);
    case SC_ScrollBarAddPage:
        return span(start + handle, length - start - handle);
    case SC_ScrollBarGroove:
        return span(0, length);
    default:
        return {};
    }
}

QRect AppStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_LineEditContents && option->rect.height() >= grid::compactRowHeight())
        return rect.adjusted(grid::px(kFieldInset), 0, -grid::px(kFieldInset), 0);
    // The words of a link begin where a label would; what shows it under the mouse reaches beyond them.
    if (element == SE_PushButtonLayoutItem && isLinkButton(widget))
        return option->rect.adjusted(grid::tight(), 0, 0, 0);
    return rect;
}

QSize AppStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                 const QWidget *widget) const
{
    QSize answer = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int control = grid::rowHeight() - 2;
    switch (type) {
    case CT_PushButton: {
        if (isLinkButton(widget)) { // as wide as its words, at their edge
            answer = {size.width() + 2 * grid::tight(), qMax(size.height(), control)};
            break;
        }
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const bool both = button && !button->icon.isNull() && !button->text.isEmpty();
        // A quiet one is as wide as its words, so that in a column all icons stand below each other.
        if (both && button->features.testFlag(QStyleOptionButton::Flat))
            answer.setWidth(size.width() + proxy()->pixelMetric(PM_ButtonMargin, option, widget) +
                            2 * proxy()->pixelMetric(PM_DefaultFrameWidth, option, widget));
        const int gap = both ? grid::small() - 4 : 0; // QPushButton reckons with 4 after the icon
        answer = {answer.width() + grid::large() + gap, qMax(answer.height(), control)};
        break;
    }
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        answer = {answer.width() + 2 * grid::px(kFieldInset), qMax(answer.height(), control)};
        break;
    case CT_ItemViewItem:
    case CT_HeaderSection:
        answer.setHeight(qMax(answer.height(), grid::rowHeight()));
        break;
    case CT_TabBarTab:
        answer = {answer.width(), qMax(answer.height(), grid::rowHeight() + 2)};
        break;
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item && item->menuItemType != QStyleOptionMenuItem::Separator)
            answer.setHeight(qMax(answer.height(), grid::compactRowHeight()));
        break;
    default:
        break;
    }
    return answer;
}

int AppStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_ButtonDefaultIndicator:
    case PM_ScrollView_ScrollBarSpacing:
        return 0;
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_LineEditIconSize:
    case PM_TabBarIconSize:
        return grid::iconSize();
    case PM_TabBarTabHSpace:
        return widget && widget->property(kCloseTabs).toBool()
                   ? 2 * grid::small()
                   : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_MenuButtonIndicator:
        return grid::px(20);
    case PM_ScrollView_ScrollBarOverlap: // lines of a list reach the edge, under the bar
        return widget && widget->property(kBarOverRows).toBool()
                   ? pixelMetric(PM_ScrollBarExtent, option, widget)
                   : 0;
    case PM_ScrollBarExtent:
        return grid::px(12);
    case PM_SplitterWidth:
        return grid::large();
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return grid::px(18);
    case PM_HeaderMargin:
    case PM_FocusFrameHMargin:
        return grid::px(8);
    case PM_HeaderMarkSize:
        return grid::px(14);
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return grid::small();
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int AppStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                        QStyleHintReturn *answer) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_ComboBox_Popup:
    case SH_Widget_Animation_Duration:
    case SH_ScrollBar_ContextMenu:
    case SH_DialogButtonBox_ButtonsHaveIcons: // words are enough, and these icons are not ours
        return 0;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, answer);
    }
}

} // namespace ui
