#include "ui/greetings/rule_list_model.h"

#include "ui/greetings/greeting_setup_loader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

RuleListModel::RuleListModel(GreetingSetupLoader &book, QObject *parent)
    : QAbstractListModel(parent), m_book(book)
{
    refresh();
}

void RuleListModel::refresh()
{
    const QList<db::GreetingRule> fresh = m_book.content().rules;
    const bool same = std::ranges::equal(fresh, m_rules, {}, &db::GreetingRule::id, &db::GreetingRule::id);
    if (same) // the view keeps its place; a sentence may take more lines than before
        emit layoutAboutToBeChanged();
    else
        beginResetModel();
    m_rules = fresh;
    if (same)
        emit layoutChanged();
    else
        endResetModel();
}

db::RuleId RuleListModel::idAt(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_rules.size() ? m_rules.at(index.row()).id : db::RuleId();
}

QModelIndex RuleListModel::indexOf(db::RuleId id) const
{
    const auto found = std::ranges::find(m_rules, id, &db::GreetingRule::id);
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
    const db::Occasion *occasion = m_book.occasion(rule.occasionKey);
    const QString quiet =
        rule.enabled && occasion && !occasion->enabled ? tr("The day itself is switched off.") : QString();
    const auto plain = [&] { return GreetingWords::plain(GreetingWords::sentence(rule, m_book.names())); };
    switch (role) {
    case Qt::DisplayRole:
        return plain();
    case Qt::AccessibleTextRole:
        return u"%1 %2 %3"_s
            .arg(plain(), rule.enabled ? tr("On.", "state of a rule") : tr("Off.", "state of a rule"), quiet)
            .trimmed();
    case SentenceRole:
        return QVariant::fromValue(GreetingWords::sentence(rule, m_book.names()));
    case QuietRole:
        return quiet;
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

} // namespace ui
