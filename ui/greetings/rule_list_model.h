#pragma once

#include "ui/greetings/greeting_words.h"

#include <QAbstractListModel>

namespace ui {

class GreetingSetupLoader;

/// Rules as sentences, each with its switch (the check state).
class RuleListModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum DataRole
    {
        SentenceRole = Qt::UserRole + 1, ///< QList<SentencePiece>
        QuietRole                        ///< why it does nothing; may be empty
    };

    explicit RuleListModel(GreetingSetupLoader &book, QObject *parent = nullptr);

    /// What the book has now.
    void refresh();
    db::RuleId idAt(const QModelIndex &index) const;
    QModelIndex indexOf(db::RuleId id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void toggled(db::RuleId id, bool enabled);

private:
    GreetingSetupLoader &m_book;
    QList<db::GreetingRule> m_rules;
};

} // namespace ui
