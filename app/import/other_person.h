#pragma once

#include "app/import/import_field.h"

#include <QStringView>

namespace app {

/// The heading names somebody beside the customer ("SĐT người giới thiệu", "Referred by", "Phone (shipper)"):
/// what stands below it is not the customer's own, whatever it looks like. In a list of interactions who
/// receives the goods is the customer.
bool namesAnotherPerson(QStringView header, ListKind kind);
/// It names who brought the customer, by name, code or phone: "Người giới thiệu", "SĐT người giới thiệu",
/// "Referrer's code".
bool namesReferrer(QStringView header);
/// Its cells are codes of the shop's own: "Mã người giới thiệu".
bool namesCode(QStringView header);

} // namespace app
