#pragma once

#include "app/greetings/occasion_kind.h"
#include "ui/greetings/greeting_words.h"

#include <QAbstractListModel>

namespace ui {

class GreetingSetupLoader;

/// Rules as sentences, each with its switch (the check state), under the heads of their occasions' groups.
class RuleListModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum DataRole
    {
        SentenceRole = Qt::UserRole + 1, ///< QList<SentencePiece>
        QuietRole,                       ///< why it does nothing; may be empty
        HeadingRole                      ///< bool, the row is the head of a group
    };

    explicit RuleListModel(GreetingSetupLoader &setup, QObject *parent = nullptr);

    /// What the setup has now.
    void refresh();
    /// Only those with all of these words in their sentence, accents aside.
    void setFilter(const QString &words);
    /// No id: a head, or no row.
    db::RuleId idAt(const QModelIndex &index) const;
    QModelIndex indexOf(db::RuleId id) const;
    /// The rule in this row, or the one nearest to it; invalid where there is none.
    QModelIndex nearestRule(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void toggled(db::RuleId id, bool enabled);

private:
    struct Row
    {
        app::OccasionGroup group = app::OccasionGroup::Personal;
        std::optional<db::GreetingRule> rule; ///< none: the head of the group
    };
    QList<Row> rowsNow() const;
    const db::GreetingRule *ruleAt(const QModelIndex &index) const;

    GreetingSetupLoader &m_setup;
    QStringList m_words; ///< folded
    QList<Row> m_rows;
};

} // namespace ui
