#include "ui/today/recent_list.h"

#include "ui/language/contact_words.h"
#include "ui/language/customer_words.h"
#include "ui/language/word_labels.h"
#include "ui/theme/app_style.h"
#include "ui/theme/grid.h"
#include "ui/theme/icons.h"
#include "ui/theme/palette.h"
#include "ui/theme/text_style.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/row_delegate.h"

#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// Quieter than the rows that one chooses from: an icon, two lines, and an amount.
class RecentDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto color = [&option](Role role) { return colorOf(role, option.palette); };
        const QRect rect = option.rect.adjusted(grid::px(18), 0, -grid::px(18), 0);
        const int size = grid::iconSize();
        const QFont body = fontOf(TextStyle::Body);
        const QFont quiet = fontOf(TextStyle::Secondary);
        const QString amount = index.data(row::RightText).toString();
        const int amountWidth = QFontMetrics(body).horizontalAdvance(amount);
        painter->save();
        painter->fillRect(option.rect.left(), rect.top(), option.rect.width(), 1, color(Role::Line));
        Icons::icon(index.data(row::IconName).toString())
            .paint(painter, QRect(rect.left(), rect.center().y() - size / 2, size, size));
        painter->setFont(body);
        painter->setPen(color(Role::Text));
        painter->drawText(rect, Qt::AlignRight | Qt::AlignVCenter, amount);
        const int high = QFontMetrics(body).height();
        const int below = QFontMetrics(quiet).height();
        QRect line(rect.left() + size + grid::medium(), rect.top() + (rect.height() - high - below - 1) / 2,
                   0, high);
        line.setRight(rect.right() - (amountWidth > 0 ? amountWidth + grid::medium() : 0));
        const auto write = [painter, &line](const QFont &font, const QString &text) {
            painter->setFont(font);
            painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                              QFontMetrics(font).elidedText(text, Qt::ElideRight, line.width()));
        };
        write(body, index.data(Qt::DisplayRole).toString());
        line.moveTop(line.bottom() + 2);
        line.setHeight(below);
        painter->setPen(color(Role::TextSecondary));
        write(quiet, index.data(row::SecondLine).toString());
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {option.rect.width(), rowHeight()};
    }

    static int rowHeight() { return grid::twoLineRowHeight() - grid::tight(); }
};

QString iconOf(const db::Interaction &contact)
{
    switch (contact.kind) {
    case db::InteractionKind::Visit:
    case db::InteractionKind::Purchase:
        return contact.channel == db::Channel::Website ? u"web"_s : u"store"_s;
    case db::InteractionKind::Call:
        return u"phone"_s;
    case db::InteractionKind::Question:
    case db::InteractionKind::Complaint:
    case db::InteractionKind::SurveyAnswer:
        return u"care"_s;
    default:
        return ui::iconOf(contact.channel);
    }
}

} // namespace

void RecentModel::setContacts(const QList<db::Interaction> &contacts)
{
    clear();
    for (const db::Interaction &contact : contacts) {
        const ContactWords said = wordsOf(contact);
        const QString title = said.text.simplified();
        const QString circumstances =
            (QStringList{words::fullDate(contact.occurredOn)} + said.details).join(u" · "_s);
        auto *item = new QStandardItem(title);
        item->setEditable(false);
        item->setToolTip(plainTip(title));
        item->setAccessibleText(u"%1. %2"_s.arg(title, circumstances));
        item->setData(circumstances, row::SecondLine);
        item->setData(iconOf(contact), row::IconName);
        if (contact.amount)
            item->setData(tr("%1 ₫", "an amount of money").arg(QLocale().toString(*contact.amount)),
                          row::RightText);
        else if (contact.score)
            item->setData(tr("%1/10", "a score").arg(*contact.score), row::RightText);
        appendRow(item);
    }
}

RecentList::RecentList(QWidget *parent) : QListView(parent), m_contacts(new RecentModel(this))
{
    setObjectName(u"recentListView"_s);
    setModel(m_contacts);
    setItemDelegate(new RecentDelegate(this));
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    letLinesReachTheEdge(*this);
    setFocusPolicy(Qt::TabFocus);
    setFrameShape(QFrame::NoFrame);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // the greeting's text has its lines first
    viewport()->setAutoFillBackground(false);
    connect(m_contacts, &QAbstractItemModel::modelReset, this, &RecentList::updateGeometry);
    connect(m_contacts, &QAbstractItemModel::rowsInserted, this, &RecentList::updateGeometry);
}

QSize RecentList::sizeHint() const
{
    return {grid::px(240), qMax(1, m_contacts->rowCount()) * RecentDelegate::rowHeight()};
}

QSize RecentList::minimumSizeHint() const
{
    return {grid::px(160), qBound(1, m_contacts->rowCount(), 2) * RecentDelegate::rowHeight()};
}

} // namespace ui
