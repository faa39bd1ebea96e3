#pragma once

#include "db/customers/customer_condition.h"

#include <variant>

namespace db {

class Statement;

/// A condition as SQL over all customers who are not deleted. The text holds names of our own alone; every
/// value is bound. No part of it is ever NULL, so that what is denied is the rest of them.
class ConditionSql final
{
public:
    explicit ConditionSql(const CustomerCondition &condition);

    QString count() const;
    QString ids() const; ///< in the order of ids
    /// The values of either text, which hold them in the same order.
    void bindTo(Statement &statement) const;

private:
    QString textOf(const CustomerCondition &condition);
    QString joined(const QList<CustomerCondition> &parts, const QString &by);
    /// "IN (?, ?)" of few, a list in JSON of many.
    QString among(const QStringList &texts);
    QString among(const QList<qint64> &numbers);
    QString purchases(const CustomerCondition &condition);
    QString score(const CustomerCondition &condition);
    QString consents(const CustomerCondition &condition);
    QString lastContact(const CustomerCondition &condition);
    QString birthdays(const QList<qint64> &places);
    QString reach(const QList<qint64> &bits);
    QString bound(const std::variant<qint64, QString> &value);

    QList<std::variant<qint64, QString>> m_values;
    QString m_where;
};

} // namespace db
