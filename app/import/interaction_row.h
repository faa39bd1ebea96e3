#pragma once

#include "app/import/import_row.h"
#include "app/import/interaction_headers.h"
#include "app/import/interaction_words.h"
#include "db/customers/interaction_store.h"

#include <QTimeZone>

namespace app {

/// What a list of interactions says of all its rows, and whoever imports it.
struct InteractionList
{
    QTimeZone zone;
    qint64 nowMs = 0; ///< nothing is later
    ListOrigin origin = ListOrigin::Other;
    db::InteractionKind kind = db::InteractionKind::Visit; ///< of rows that do not say theirs
};

/// What the columns and their headings say.
InteractionList interactionListOf(const ColumnMap &columns, const QTimeZone &zone, qint64 nowMs);

/// One row of a list as a contact of a customer who is still to be found.
struct InteractionRow
{
    db::Interaction interaction; ///< without its customer and its import
    std::optional<qint64> lineAmount;
    ReceiptState state = ReceiptState::Stands;
    bool hasTime = false;        ///< the list has the time of day
    bool hasReceipt = false;     ///< the number stands in the list
    QList<CellProblem> problems; ///< where one is fatal, it cannot be stored so
};

/// Reads what is not about the customer. Problems: no-time, bad-date, in-future, bad-amount,
/// amount-too-large, bad-score (fatal), lone-quote. Whatever has no field of its own is kept as a line of the
/// note.
InteractionRow readInteractionRow(const ColumnMap &columns, const QStringList &cells,
                                  const InteractionList &list);

} // namespace app
