#pragma once

#include "app/customers/draft_finding.h"
#include "db/customers/customer.h"

#include <QStringList>

#include <optional>

namespace app {

/// Of whom the merged customer has a field.
struct MergeChoice
{
    CustomerField field = CustomerField::Name;
    db::CustomerId from;

    friend bool operator==(const MergeChoice &, const MergeChoice &) = default;
};

/// The fields that are chosen one by one, in the order of the editor. The name takes the given name with it;
/// contact points, tags and personal days are joined instead, and so are the notes unless one is chosen.
[[nodiscard]] const QList<CustomerField> &chosenFields();
/// What the journal and the command line call such a field; never changed.
[[nodiscard]] QString mergeKeyOf(CustomerField field);
[[nodiscard]] std::optional<CustomerField> mergeFieldOf(QStringView key);
[[nodiscard]] QStringList mergeKeys();

/// Those in which the customers are not all the same and one has to be chosen.
[[nodiscard]] QList<CustomerField> differingFields(const QList<db::Customer> &customers);

/// Who a field is taken from if the user does not say: the first who has something there. Of the stages it is
/// the one farthest on, because who has bought is no prospect, and of the first days the earliest.
[[nodiscard]] db::CustomerId usualSource(CustomerField field, const QList<db::Customer> &customers);

/// The first of the customers with what is taken from the others, with the tags, personal days and notes of
/// all; of the preferences the first. The contact points are not touched.
[[nodiscard]] db::Customer mergedOf(const QList<db::Customer> &customers, const QList<MergeChoice> &choices);

} // namespace app
