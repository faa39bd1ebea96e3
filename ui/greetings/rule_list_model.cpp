#include "ui/greetings/rule_list_model.h"

#include "db/core/fold.h"
#include "ui/greetings/greeting_setup_loader.h"

#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

RuleListModel::RuleListModel(GreetingSetupLoader &setup, QObject *parent)
    : QAbstractListModel(parent), m_setup(setup)
{
    refresh();
}

QList<RuleListModel::Row> RuleListModel::rowsNow() const
{
    QMap<app::OccasionGroup, QList<Row>> groups;
    for (const db::GreetingRule &rule : m_setup.content().rules) {
        const QString folded =
            db::fold(GreetingWords::plain(GreetingWords::wholeSentence(rule, m_setup.names())));
        const bool meant =
            std::ranges::all_of(m_words, [&folded](const QString &word) { return folded.contains(word); });
        const db::Occasion *occasion = m_setup.occasion(rule.occasionKey);
        const auto group = occasion ? app::groupOf(*occasion) : app::OccasionGroup::Own;
        if (meant)
            groups[group].append({group, rule});
    }
    QList<Row> rows;
    for (auto one = groups.cbegin(); one != groups.cend(); ++one)
        rows += QList<Row>{{one.key(), {}}} + one.value();
    return rows;
}

void RuleListModel::refresh()
{
    const QList<Row> fresh = rowsNow();
    const auto identity = [](const Row &row) {
        return std::pair(row.group, row.rule ? row.rule->id : db::RuleId());
    };
    const bool same = std::ranges::equal(fresh, m_rows, {}, identity, identity);
    if (same) // the view keeps its place; a sentence may take more lines than before
        emit layoutAboutToBeChanged();
    else
        beginResetModel();
    m_rows = fresh;
    if (same)
        emit layoutChanged();
    else
        endResetModel();
}

void RuleListModel::setFilter(const QString &words)
{
    m_words = db::fold(words).split(u' ', Qt::SkipEmptyParts);
    refresh();
}

const db::GreetingRule *RuleListModel::ruleAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= m_rows.size() || !m_rows.at(index.row()).rule)
        return nullptr;
    return &*m_rows.at(index.row()).rule;
}

db::RuleId RuleListModel::idAt(const QModelIndex &index) const
{
    const db::GreetingRule *rule = ruleAt(index);
    return rule ? rule->id : db::RuleId();
}

QModelIndex RuleListModel::indexOf(db::RuleId id) const
{
    for (int row = 0; id && row < rowCount(); ++row) {
        if (idAt(index(row)) == id)
            return index(row);
    }
    return {};
}

QModelIndex RuleListModel::nearestRule(int row) const
{
    const int count = rowCount();
    for (int away = 0; away < count; ++away) {
        for (const int near : {row - away, row + away}) {
            if (near >= 0 && near < count && idAt(index(near)))
                return index(near);
        }
    }
    return {};
}

int RuleListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant RuleListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const db::GreetingRule *at = ruleAt(index);
    if (role == HeadingRole)
        return !at;
    if (!at)
        return role == Qt::DisplayRole ? QVariant(GreetingWords::group(m_rows.at(index.row()).group))
                                       : QVariant();
    const db::GreetingRule &rule = *at;
    const db::Occasion *occasion = m_setup.occasion(rule.occasionKey);
    const app::SavedSegment *segment = m_setup.segmentOf(rule);
    const QString quiet = !rule.enabled                    ? QString()
                          : occasion && !occasion->enabled ? tr("The day itself is switched off.")
                          : segment && !segment->condition
                              ? tr("Its segment was made by a later version, so no one is greeted.")
                              : QString();
    const auto plain = [&] { return GreetingWords::plain(GreetingWords::sentence(rule, m_setup.names())); };
    switch (role) {
    case Qt::DisplayRole:
        return plain();
    case Qt::AccessibleTextRole:
        return u"%1 %2 %3"_s
            .arg(plain(), rule.enabled ? tr("On.", "state of a rule") : tr("Off.", "state of a rule"), quiet)
            .trimmed();
    case SentenceRole:
        return QVariant::fromValue(GreetingWords::sentence(rule, m_setup.names()));
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
    if (role != Qt::CheckStateRole || !ruleAt(index))
        return false;
    emit toggled(idAt(index), value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags RuleListModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    if (!index.isValid())
        return flags;
    return ruleAt(index) ? flags | Qt::ItemIsUserCheckable : Qt::ItemFlags(Qt::NoItemFlags);
}

} // namespace ui
