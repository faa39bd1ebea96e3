#pragma once

#include "app/import/import_field.h"

#include <QStringView>

namespace app {

/// The heading names somebody beside the customer ("SĐT người giới thiệu", "Referred by", "Phone (shipper)"):
/// what stands below it is not the customer's own, whatever it looks like. In a list of interactions who
/// receives the goods is the customer.
bool namesAnotherPerson(QStringView header, ListKind kind);

} // namespace app
