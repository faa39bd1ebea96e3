#pragma once

#include "app/import/import_columns.h"

#include <QList>

namespace app {

/// The field that a heading of a sales export, an order list or a call log stands for; those of the customer
/// are known as in a list of customers.
std::optional<ImportField> interactionFieldOf(QStringView header);

/// How well a heading says its field: 0 is best. Exports have several sums and several times of one receipt.
int placeAmongHeadings(QStringView header);

/// Where a list of interactions comes from.
enum class ListOrigin
{
    Till,
    WebShop,
    CallLog,
    Other
};

/// As the interactions keep it: "till", "web", "calls", "list". It stands in files.
QString keyOf(ListOrigin origin);

/// What the headings show; `fields`: what the columns hold.
ListOrigin originOf(const QStringList &headers, const QList<ImportField> &fields);

/// Do columns with these headings hold interactions, and not customers?
bool saysInteractions(const QStringList &headers);

} // namespace app
