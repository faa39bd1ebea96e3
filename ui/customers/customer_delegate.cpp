#include "ui/customers/customer_delegate.h"

#include "ui/customers/customer_list_model.h"
#include "ui/language/customer_words.h"
#include "ui/language/word_labels.h"
#include "ui/theme/grid.h"
#include "ui/theme/palette.h"
#include "ui/theme/text_style.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/initials_disc.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

int sideMargin()
{
    return grid::small(); // as the header
}

void paintRow(QPainter &painter, const QStyleOptionViewItem &option, bool first)
{
    const QRect rect = option.rect;
    if (option.state & QStyle::State_Selected) {
        painter.fillRect(rect, colorOf(Role::AccentSoft, option.palette));
        if (first && option.widget && option.widget->hasFocus()) // where the keyboard is
            painter.fillRect(rect.left(), rect.top(), grid::px(3), rect.height(),
                             colorOf(Role::Accent, option.palette));
    }
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colorOf(Role::Line, option.palette));
}

void drawWords(QPainter &painter, const QRect &rect, TextStyle style, Role role, const QPalette &palette,
               const QString &text)
{
    const QFont font = fontOf(style);
    painter.setFont(font);
    painter.setPen(colorOf(role, palette));
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width()));
}

} // namespace

CustomerDelegate::CustomerDelegate(QObject *parent) : QStyledItemDelegate(parent) {}

void CustomerDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    painter->save();
    const bool selected = option.state & QStyle::State_Selected;
    paintRow(*painter, option, index.column() == CustomerListModel::Name);
    const QString text = index.data(Qt::DisplayRole).toString();
    QRect room = option.rect.adjusted(sideMargin(), 0, -sideMargin() / 2, 0);
    const auto audience = index.data(CustomerListModel::ProspectRole).toBool() ? db::Audience::Prospect
                                                                               : db::Audience::Existing;
    const QString initials = index.data(CustomerListModel::InitialsRole).toString();
    switch (index.column()) {
    case CustomerListModel::Name:
        if (!initials.isEmpty()) {
            const int size = grid::px(26);
            paintInitialsDisc(*painter,
                              QRectF(room.left(), option.rect.center().y() - size / 2.0, size, size),
                              initials, audience, option.palette, selected);
            room.setLeft(room.left() + size + grid::px(10));
        }
        drawWords(*painter, room, initials.isEmpty() ? TextStyle::Secondary : TextStyle::Strong,
                  initials.isEmpty() ? Role::TextSecondary : Role::Text, option.palette, text);
        break;
    case CustomerListModel::Stage:
        if (!text.isEmpty()) {
            const QSize size = chipSize(text, false).boundedTo(room.size());
            paintChip(*painter,
                      QRectF(room.left(), option.rect.center().y() - size.height() / 2.0, size.width(),
                             size.height()),
                      text, audience == db::Audience::Prospect ? ChipLook::prospect() : ChipLook::existing(),
                      option.palette, {}, selected);
        }
        break;
    case CustomerListModel::Phone:
        drawWords(*painter, room, TextStyle::Body, Role::Text, option.palette, text);
        break;
    default: {
        const bool strong = index.data(CustomerListModel::StrongRole).toBool();
        drawWords(*painter, room, strong ? TextStyle::SecondaryStrong : TextStyle::Secondary,
                  strong ? Role::Text : Role::TextSecondary, option.palette, text);
    }
    }
    painter->restore();
}

int CustomerDelegate::widthOf(int column, const QString &heading)
{
    const QFontMetrics body(fontOf(TextStyle::Body));
    const QFontMetrics quiet(fontOf(TextStyle::Secondary));
    const QFontMetrics strong(fontOf(TextStyle::SecondaryStrong));
    const QDate today(2028, 12, 28); // digits as wide as any
    int content = 0;
    switch (column) {
    case CustomerListModel::Name:
        content =
            grid::px(36) + QFontMetrics(fontOf(TextStyle::Strong)).horizontalAdvance(u"Phan Thị Thanh Ánh"_s);
        break;
    case CustomerListModel::Stage:
        for (const auto stage :
             {db::LifecycleStage::Awareness, db::LifecycleStage::Consideration,
              db::LifecycleStage::Acquisition, db::LifecycleStage::Experience, db::LifecycleStage::Loyalty})
            content = qMax(content, chipSize(labelOf(stage), false).width());
        break;
    case CustomerListModel::Phone:
        content = body.horizontalAdvance(u"0988 888 888"_s);
        break;
    case CustomerListModel::LastContact:
        for (const QDate day : {today, today.addDays(-1), today.addYears(-1)})
            content = qMax(content, quiet.horizontalAdvance(words::day(day, today)));
        break;
    default:
        for (const int days : {0, 1, 300}) {
            app::CustomerLine line;
            line.row.birthday.calendar = db::Calendar::Lunar;
            line.nextBirthday = today.addDays(days);
            content = qMax(content, strong.horizontalAdvance(words::nextBirthday(line, today)));
        }
    }
    const int arrow = column == CustomerListModel::Phone ? 0 : grid::px(14); // of the order
    return qMax(content, strong.horizontalAdvance(heading) + arrow) + sideMargin() + sideMargin() / 2 +
           grid::tight();
}

} // namespace ui
