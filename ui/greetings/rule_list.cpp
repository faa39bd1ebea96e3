#include "ui/greetings/rule_list.h"

#include "ui/greetings/greeting_setup_loader.h"
#include "ui/theme/grid.h"
#include "ui/theme/palette.h"
#include "ui/theme/style_paint.h"
#include "ui/theme/text_style.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

int switchSide()
{
    return grid::px(14);
}

int textWidth(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    // The scroll bar may come with the rows: leave its room from the start, or the last line is cut.
    const int width =
        view ? view->width() - view->verticalScrollBar()->sizeHint().width() - 2 : option.rect.width();
    return qMax(grid::px(120), width - 2 * switchSide() - switchSize().width() - grid::medium());
}

void lay(QTextDocument &document, const QModelIndex &index, int width)
{
    document.setDocumentMargin(0);
    document.setDefaultFont(fontOf(TextStyle::Body));
    document.setHtml(index.data(RuleListModel::SentenceRole).toString());
    document.setTextWidth(width);
}

QRect switchRect(const QStyleOptionViewItem &option)
{
    const QSize size = switchSize();
    return {option.rect.right() - switchSide() - size.width() + 1,
            option.rect.center().y() - size.height() / 2 + 1, size.width(), size.height()};
}

} // namespace

QSize switchSize()
{
    return {grid::px(32), grid::px(18)};
}

void paintSwitch(QPainter &painter, const QRect &rect, bool on, const QPalette &palette)
{
    const double radius = rect.height() / 2.0;
    const QColor off = mixed(colorOf(Role::Surface1, palette), colorOf(Role::TextSecondary, palette), 0.55);
    paint::box(painter, rect, on ? colorOf(Role::Accent, palette) : off, QColor(), radius);
    const int inset = grid::px(2);
    const int knob = rect.height() - 2 * inset;
    const QRectF place(on ? rect.right() - inset - knob + 1 : rect.left() + inset, rect.top() + inset, knob,
                       knob);
    paint::box(painter, place, colorOf(Role::Surface1, palette), QColor(), knob / 2.0);
}

RuleListModel::RuleListModel(GreetingSetupLoader &book, QObject *parent)
    : QAbstractListModel(parent), m_book(book)
{
    refresh();
}

void RuleListModel::refresh()
{
    const auto ids = [](const QList<db::GreetingRule> &rules) {
        QList<qint64> list;
        for (const db::GreetingRule &rule : rules)
            list.append(rule.id.value);
        return list;
    };
    const QList<db::GreetingRule> fresh = m_book.content().rules;
    if (ids(fresh) == ids(m_rules)) { // the same rows: the view keeps its place
        emit layoutAboutToBeChanged();
        m_rules = fresh;
        emit layoutChanged(); // a sentence may take more lines than before
        return;
    }
    beginResetModel();
    m_rules = fresh;
    endResetModel();
}

db::RuleId RuleListModel::idAt(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_rules.size() ? m_rules.at(index.row()).id : db::RuleId();
}

QModelIndex RuleListModel::indexOf(db::RuleId id) const
{
    const auto found = std::find_if(m_rules.cbegin(), m_rules.cend(),
                                    [id](const db::GreetingRule &rule) { return rule.id == id; });
    return found == m_rules.cend() ? QModelIndex() : index(static_cast<int>(found - m_rules.cbegin()));
}

int RuleListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rules.size());
}

QVariant RuleListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rules.size())
        return {};
    const db::GreetingRule &rule = m_rules.at(index.row());
    const auto quiet = [&]() -> QString {
        const db::Occasion *occasion = m_book.occasion(rule.occasionKey);
        return rule.enabled && occasion && !occasion->enabled ? tr("The day itself is switched off.")
                                                              : QString();
    };
    switch (role) {
    case Qt::DisplayRole:
        return GreetingWords::plain(GreetingWords::sentence(rule, m_book.names()));
    case Qt::AccessibleTextRole:
        return u"%1 %2 %3"_s
            .arg(GreetingWords::plain(GreetingWords::sentence(rule, m_book.names())),
                 rule.enabled ? tr("On.", "state of a rule") : tr("Off.", "state of a rule"), quiet())
            .trimmed();
    case SentenceRole:
        return GreetingWords::rich(GreetingWords::sentence(rule, m_book.names()));
    case QuietRole:
        return quiet();
    case Qt::CheckStateRole:
        return rule.enabled ? Qt::Checked : Qt::Unchecked;
    default:
        return {};
    }
}

bool RuleListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid())
        return false;
    emit toggled(idAt(index), value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags RuleListModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsUserCheckable : flags;
}

RuleDelegate::RuleDelegate(QObject *parent) : QStyledItemDelegate(parent) {}

void RuleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    painter->save();
    const QPalette &palette = option.palette;
    const QRect rect = option.rect;
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(rect, colorOf(Role::AccentSoft, palette));
        painter->fillRect(rect.left(), rect.top(), grid::px(3), rect.height(),
                          colorOf(Role::Accent, palette));
    } else if (option.state & QStyle::State_MouseOver) {
        painter->fillRect(rect,
                          mixed(colorOf(Role::Surface1, palette), colorOf(Role::Surface2, palette), 0.5));
    }
    if (index.row() > 0)
        painter->fillRect(rect.left(), rect.top(), rect.width(), 1, colorOf(Role::Line, palette));
    const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    const QString quiet = index.data(RuleListModel::QuietRole).toString();
    QTextDocument document;
    lay(document, index, textWidth(option));
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, colorOf(on ? Role::Text : Role::TextSecondary, palette));
    painter->translate(rect.left() + switchSide(), rect.top() + grid::px(11));
    document.documentLayout()->draw(painter, context);
    if (!quiet.isEmpty()) {
        painter->setFont(fontOf(TextStyle::Secondary));
        painter->setPen(colorOf(Role::Prospect, palette));
        painter->drawText(QRectF(0, document.size().height(), textWidth(option), grid::px(20)),
                          Qt::AlignLeft | Qt::AlignVCenter, quiet);
    }
    painter->resetTransform();
    painter->restore();
    paintSwitch(*painter, switchRect(option), on, palette);
    const bool keyboard = (option.state & QStyle::State_HasFocus) && option.widget &&
                          option.widget->window()->testAttribute(Qt::WA_KeyboardFocusChange);
    if (keyboard)
        paint::focusRing(*painter, rect.adjusted(2, 2, -2, -2), colorOf(Role::Accent, palette), grid::px(4));
}

QSize RuleDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QTextDocument document;
    lay(document, index, textWidth(option));
    const int quiet = index.data(RuleListModel::QuietRole).toString().isEmpty() ? 0 : grid::px(20);
    return {grid::px(120), qCeil(document.size().height()) + quiet + 2 * grid::px(11)};
}

bool RuleDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                               const QModelIndex &index)
{
    const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    const auto toggle = [&] {
        return model->setData(index, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    };
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const int around = grid::small();
        const QRect place = switchRect(option).adjusted(-around, -around, around, around);
        return mouse->button() == Qt::LeftButton && place.contains(mouse->pos()) && toggle();
    }
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space)
        return toggle();
    return false;
}

} // namespace ui
