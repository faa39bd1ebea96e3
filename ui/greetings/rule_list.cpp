#include "ui/greetings/rule_list.h"

#include "ui/greetings/greeting_setup_loader.h"
#include "ui/theme/grid.h"
#include "ui/theme/palette.h"
#include "ui/theme/text_style.h"

#include <QAbstractTextDocumentLayout>
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
    return qMax(grid::px(120),
                width - 2 * switchSide() - SwitchDelegate::switchSize().width() - grid::medium());
}

void lay(QTextDocument &document, const QModelIndex &index, int width)
{
    document.setDocumentMargin(0);
    document.setDefaultFont(fontOf(TextStyle::Body));
    document.setHtml(index.data(RuleListModel::SentenceRole).toString());
    document.setTextWidth(width);
}

} // namespace

RuleListModel::RuleListModel(GreetingSetupLoader &book, QObject *parent)
    : QAbstractListModel(parent), m_book(book)
{
    refresh();
}

void RuleListModel::refresh()
{
    const QList<db::GreetingRule> fresh = m_book.content().rules;
    const bool same = std::equal(fresh.cbegin(), fresh.cend(), m_rules.cbegin(), m_rules.cend(),
                                 [](const auto &a, const auto &b) { return a.id == b.id; });
    if (same) { // the view keeps its place; a sentence may take more lines than before
        emit layoutAboutToBeChanged();
        m_rules = fresh;
        emit layoutChanged();
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

void RuleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    painter->save();
    const QPalette &palette = option.palette;
    const QRect rect = option.rect;
    paintUnder(*painter, option);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(rect.left(), rect.top(), grid::px(3), rect.height(),
                          colorOf(Role::Accent, palette));
    if (index.row() > 0)
        painter->fillRect(rect.left(), rect.top(), rect.width(), 1, colorOf(Role::Line, palette));
    const QString quiet = index.data(RuleListModel::QuietRole).toString();
    QTextDocument document;
    lay(document, index, textWidth(option));
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text,
                             colorOf(isOn(index) ? Role::Text : Role::TextSecondary, palette));
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
    paintSwitch(*painter, option, index);
    paintKeyboard(*painter, option);
}

QRect RuleDelegate::switchRect(const QRect &cell) const
{
    const QSize size = switchSize();
    return {QPoint(cell.right() - switchSide() - size.width() + 1, cell.center().y() - size.height() / 2 + 1),
            size};
}

QSize RuleDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QTextDocument document;
    lay(document, index, textWidth(option));
    const int quiet = index.data(RuleListModel::QuietRole).toString().isEmpty() ? 0 : grid::px(20);
    return {grid::px(120), qCeil(document.size().height()) + quiet + 2 * grid::px(11)};
}

} // namespace ui
