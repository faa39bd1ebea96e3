#include "ui/theme/app_style.h"

#include "ui/theme/grid.h"
#include "ui/theme/palette.h"
#include "ui/theme/style_paint.h"
#include "ui/theme/text_style.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyleOption>
#include <QTableView>
#include <QTextEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

void drawItemPanel(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    if (option.state & QStyle::State_Selected)
        painter.fillRect(option.rect, colorOf(Role::AccentSoft, option.palette));
    else if (option.state & QStyle::State_MouseOver)
        painter.fillRect(option.rect, mixed(colorOf(Role::Surface1, option.palette),
                                            colorOf(Role::Surface2, option.palette), 0.5));
    if (qobject_cast<const QTableView *>(widget))
        painter.fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1,
                         colorOf(Role::Line, option.palette));
}

bool isTextArea(const QWidget *widget)
{
    return qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget);
}

bool isPrimary(const QStyleOption *option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    return button && (button->features & QStyleOptionButton::DefaultButton) &&
           (button->state & QStyle::State_Enabled);
}

bool isFlat(const QStyleOption *option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    return button && (button->features & QStyleOptionButton::Flat);
}

bool hasKeyboard(const QStyleOption &option)
{
    return (option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange);
}

/// On the edge of a button; within it on the primary one, whose fill has the colour of the others' ring.
void drawButtonRing(const QStyleOption &option, QPainter &painter)
{
    const bool primary = isPrimary(&option);
    const int inset = primary ? 2 : 0;
    paint::focusRing(painter, option.rect.adjusted(inset, inset, -inset, -inset),
                     colorOf(primary ? Role::OnAccent : Role::Accent, option.palette), grid::radius() - 1);
}

} // namespace

AppStyle::AppStyle() : QProxyStyle(u"Fusion"_s) {}

void AppStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    m_calmWheel.watch(widget);
    m_undoKeys.watch(widget);
    if (qobject_cast<QPushButton *>(widget) || qobject_cast<QComboBox *>(widget) ||
        qobject_cast<QLineEdit *>(widget) || qobject_cast<QAbstractSpinBox *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (isTextArea(widget)) // the frame draws the whole field, round corners included
        qobject_cast<QAbstractScrollArea *>(widget)->viewport()->setAutoFillBackground(false);
    if (const auto *edit = qobject_cast<QPlainTextEdit *>(widget))
        edit->document()->setDocumentMargin(grid::small());
    if (const auto *edit = qobject_cast<QTextEdit *>(widget))
        edit->document()->setDocumentMargin(grid::small());
    if (auto *header = qobject_cast<QHeaderView *>(widget)) {
        header->setFont(fontOf(TextStyle::SecondaryStrong));
        header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        header->setHighlightSections(false);
        header->viewport()->setAutoFillBackground(false); // the card behind keeps its round corners
    }
}

void AppStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    const auto color = [option](Role role) { return colorOf(role, option->palette); };
    switch (element) {
    case PE_PanelButtonCommand:
        paint::button(*painter, *option, isPrimary(option), isFlat(option));
        if (hasKeyboard(*option))
            drawButtonRing(*option, *painter);
        return;
    case PE_PanelButtonTool:
        return paint::button(*painter, *option, false, option->state & State_AutoRaise);
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0)
            paint::field(*painter, *option);
        return;
    case PE_Frame:
        if (isTextArea(widget))
            paint::field(*painter, *option);
        else
            paint::box(*painter, option->rect, QColor(), color(Role::Line), grid::radius());
        return;
    case PE_FrameMenu:
        return paint::box(*painter, option->rect, QColor(), color(Role::Line), 0);
    case PE_FrameFocusRect:
        // A button has its ring already: this option no longer says whether it is the primary one.
        if (qobject_cast<const QPushButton *>(widget))
            return;
        if (!qobject_cast<const QAbstractItemView *>(widget))
            paint::focusRing(*painter, option->rect, color(Role::Accent), grid::radius() - 1);
        return;
    case PE_PanelItemViewItem:
        return drawItemPanel(*option, *painter, widget);
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return paint::indicator(*painter, *option, false);
    case PE_IndicatorRadioButton:
        return paint::indicator(*painter, *option, true);
    case PE_IndicatorHeaderArrow:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option); header && widget)
            paint::chevron(*painter, QRect(option->rect.left(), 0, option->rect.width(), widget->height()),
                           color(Role::TextSecondary), header->sortIndicator == QStyleOptionHeader::SortDown);
        return;
    case PE_IndicatorArrowDown:
        if (qobject_cast<const QToolButton *>(widget))
            return; // the icon alone says that there is more
        if (!qobject_cast<const QPushButton *>(widget))
            break;
        return paint::chevron(*painter, option->rect, color(Role::TextSecondary), false);
    case PE_FrameDefaultButton:
    case PE_FrameLineEdit:
    case PE_FrameTabWidget:
    case PE_PanelItemViewRow:
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1,
                          color(Role::Line));
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void AppStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                           const QWidget *widget) const
{
    const auto color = [option](Role role) { return colorOf(role, option->palette); };
    switch (element) {
    case CE_PushButtonBevel:
        if (isFlat(
                option)) // Fusion leaves its panel out, and with it the ring and what shows under the mouse
            drawPrimitive(PE_PanelButtonCommand, option, painter, widget);
        break;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton label = *button;
            if (isPrimary(option))
                label.palette.setColor(QPalette::ButtonText, color(Role::OnAccent));
            else if (widget && widget->foregroundRole() == QPalette::Link && widget->isEnabled())
                label.palette.setColor(QPalette::ButtonText, color(Role::Accent));
            else if (widget && widget->foregroundRole() == QPalette::BrightText && widget->isEnabled())
                label.palette.setColor(QPalette::ButtonText, color(Role::Danger));
            return drawButtonLabel(label, painter, widget);
        }
        break;
    case CE_ItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            QStyleOptionViewItem soft = *item; // selected means the soft accent, as in all lists and menus
            soft.palette.setColor(QPalette::Highlight, color(Role::AccentSoft));
            soft.palette.setColor(QPalette::HighlightedText, color(Role::Text));
            return QProxyStyle::drawControl(element, &soft, painter, widget);
        }
        break;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item && (item->state & State_Selected)) {
            const QRect chosen = item->rect.adjusted(grid::tight(), 1, -grid::tight(), -1);
            paint::box(*painter, chosen, color(Role::AccentSoft), QColor(), grid::tight());
            QStyleOptionMenuItem plain = *item; // without Fusion's edged bar
            plain.state &= ~State_Selected;
            return QProxyStyle::drawControl(element, &plain, painter, widget);
        }
        break;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1,
                          color(Role::Line));
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeader quiet = *header;
            quiet.palette.setColor(QPalette::ButtonText, color(Role::TextSecondary));
            return QProxyStyle::drawControl(element, &quiet, painter, widget);
        }
        break;
    case CE_Splitter:
        return;
    case CE_ProgressBarGroove:
        return paint::box(*painter, option->rect, color(Role::Surface2), QColor(),
                          option->rect.height() / 2.0);
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
            bar && bar->maximum > bar->minimum) {
            QRectF done = option->rect;
            done.setWidth(done.width() * (bar->progress - bar->minimum) / (bar->maximum - bar->minimum));
            return paint::box(*painter, done, color(Role::Accent), QColor(), done.height() / 2.0);
        }
        break;
    case CE_TabBarTabShape:
        if (option->state & State_Selected)
            painter->fillRect(option->rect.left() + grid::small(), option->rect.bottom() - 1,
                              option->rect.width() - 2 * grid::small(), 2, color(Role::Accent));
        return;
    case CE_TabBarTabLabel:
        return drawTabLabel(option, painter, widget);
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void AppStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                  QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        drawScrollBar(option, painter);
    } else if (control == CC_SpinBox) {
        drawSpinBox(option, painter, widget);
    } else if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
               control == CC_ComboBox && combo) {
        if (combo->editable)
            paint::field(*painter, *option);
        else
            paint::button(*painter, *option, false, !combo->frame);
        paint::chevron(*painter, subControlRect(control, option, SC_ComboBoxArrow, widget),
                       colorOf(Role::TextSecondary, option->palette), false);
        if (!combo->editable && hasKeyboard(*option))
            paint::focusRing(*painter, option->rect, colorOf(Role::Accent, option->palette),
                             grid::radius() - 1);
    } else {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

} // namespace ui
