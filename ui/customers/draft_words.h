#pragma once

#include "app/customers/customer_saving.h"
#include "app/customers/typed_name.h"

#include <QString>

/// What the editor says, in the language in use.
namespace ui::words {

QString contactKind(db::ContactKind kind);
/// What is wrong or worth knowing, and the remedy.
QString finding(const app::DraftFinding &finding, const app::CustomerDraft &draft);
/// "0912 345 678, mobile": the contact as it will be stored; empty when that says nothing new.
QString storedAs(const app::ContactDraft &contact);
/// "Address as “chị”, name “Hà”": what moving the rest out of a name would do.
QString nameApart(const app::NameApart &apart);
/// "This phone number belongs to Lê Thị Đào."
QString duplicate(const app::PossibleDuplicate &duplicate);
/// Who has an address already: "Lê Thị Đào and 1 more have this number".
QString owners(const QList<app::PossibleDuplicate> &owners);
/// What a stage means for the messages a customer gets.
QString stageMeaning(db::LifecycleStage stage);

} // namespace ui::words
