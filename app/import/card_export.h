#pragma once

#include "app/exchange/vcard_writer.h"
#include "db/customers/customer_store.h"
#include "db/customers/relation.h"

namespace app {

/// Begins the card of a customer and fills it. What address books have no property for stands under names of
/// ours (X-MENKHACH-...): code, stage, first day, consents, other contacts, and a birthday that is lunar or
/// no whole day. `picture`: a JPEG, or empty.
/// `relations`: who belongs to them, for other programs by the name alone.
void writeCard(VcardWriter &writer, const db::ExportRow &row, const QByteArray &picture = {},
               const QList<db::NamedRelation> &relations = {});

} // namespace app
