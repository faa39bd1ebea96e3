#include "db/customers/condition_purchases.h"

#include "db/customers/customer_condition.h"

namespace db {

namespace {

using Kind = CustomerCondition::Kind;

void addPurchases(const CustomerCondition &condition, std::vector<const CustomerCondition *> &found)
{
    if (condition.kind == Kind::Purchases || condition.kind == Kind::Spent)
        found.push_back(&condition);
    for (const CustomerCondition &part : condition.parts)
        addPurchases(part, found);
}

} // namespace

std::vector<const CustomerCondition *> purchasesIn(const CustomerCondition &condition)
{
    std::vector<const CustomerCondition *> found;
    addPurchases(condition, found);
    return found;
}

std::vector<PurchasePages::Question> questionsOf(const std::vector<const CustomerCondition *> &purchases)
{
    using Of = PurchasePages::Of;
    std::vector<PurchasePages::Question> questions;
    for (const CustomerCondition *one : purchases)
        questions.push_back(
            {one->kind == Kind::Spent ? Of::Amount : Of::Number, one->since, one->comparison, one->number});
    return questions;
}

bool isMetByNone(const CustomerCondition &purchases)
{
    return compares(qint64{0}, purchases.comparison, purchases.number);
}

Result<PurchaseSets> readPurchaseSets(const Connection &connection, const CustomerCondition &condition,
                                      const std::atomic_bool *stale)
{
    PurchaseSets sets;
    const auto purchases = purchasesIn(condition);
    if (purchases.empty())
        return sets;
    MK_TRY(auto answers, PurchasePages(connection).unlikeNone(questionsOf(purchases), stale));
    for (std::size_t i = 0; i < purchases.size(); ++i)
        sets.emplace(purchases[i], CustomerSet(std::move(answers[i])));
    return sets;
}

} // namespace db
