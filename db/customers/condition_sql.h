#pragma once

#include "db/core/id.h"
#include "db/customers/condition_purchases.h"
#include "db/customers/customer_condition.h"

#include <variant>

namespace db {

class Statement;

/// A condition as SQL over all customers who are not deleted, or over some of them. The text holds names of
/// our own alone; every value is bound. No part of it is ever NULL, so that what is denied is the rest of
/// them.
class ConditionSql final
{
public:
    explicit ConditionSql(const CustomerCondition &condition);
    /// What is asked about purchases has been answered, see readPurchaseSets(): each customer is looked up
    /// there, and no purchase is read. The sets outlive this object and its statements.
    ConditionSql(const CustomerCondition &condition, const PurchaseSets &purchases);
    /// Over these alone: of the others no purchase, tag or consent is read.
    ConditionSql(const CustomerCondition &condition, const QList<CustomerId> &some);

    QString count() const; ///< of a set() that alone, without the table of customers
    QString ids() const;   ///< in the order of ids
    /// Of a condition that a set of customers answers, that set, each once, deleted ones too, or where
    /// isOfTheRest() the others; it leaves the table of customers alone. Empty: it is no such condition.
    QString set() const { return m_set; }
    bool isOfTheRest() const { return m_isOfTheRest; }
    /// The values of each text, which hold them in the same order.
    void bindTo(Statement &statement) const;

private:
    using Value = std::variant<qint64, QString, const CustomerSet *>;

    void build(const CustomerCondition &condition);
    /// " AND column IN (...)" where there are only some customers to ask about, else empty.
    QString ofSome(const QString &column);
    QString textOf(const CustomerCondition &condition);
    /// Of a part about purchases that has been answered.
    QString known(const CustomerCondition &purchases);
    QString joined(const QList<CustomerCondition> &parts, const QString &by);
    /// "IN (?, ?)" of few, a list in JSON of many.
    QString among(const QStringList &texts);
    QString among(const QList<qint64> &numbers);
    /// One of set(), as it stands in a condition.
    QString setText(const CustomerCondition &condition);
    QString tagged(const QStringList &tags);
    QString purchases(const CustomerCondition &condition);
    QString score(const CustomerCondition &condition);
    QString consents(const CustomerCondition &condition);
    QString source(const QStringList &channels);
    QString lastContact(const CustomerCondition &condition);
    QString birthdays(const QList<qint64> &places);
    QString reach(const QList<qint64> &bits);
    QString bound(const Value &value);

    const PurchaseSets *m_purchases = nullptr; ///< nullptr: purchases are summed up in SQL
    QList<Value> m_values;
    QString m_some; ///< their ids as a list in JSON; empty: all customers
    QString m_where;
    QString m_set;
    bool m_isOfTheRest = false;
};

} // namespace db
