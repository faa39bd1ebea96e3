#pragma once

#include "app/customers/customer_draft.h"

#include <QDate>

#include <optional>

namespace app {

/// The kind that a name says of its bearer by itself: "Công ty ..." is a company.
db::CustomerKind kindByName(const QString &name);

/// What was typed into the field of the name and belongs elsewhere: "Chị Hà (mẹ bé Bi)".
struct NameApart
{
    QString name;      ///< "Hà"
    QString honorific; ///< the one chosen, else "chị"; empty for none, or a foreign one ("Ms.")
    std::optional<db::Gender> gender; ///< the one chosen, else what the honorific says of it
    QString remark;                   ///< "mẹ bé Bi"
};

/// The name as the import would read it. Nothing where a person's name holds only the name, and of a company.
std::optional<NameApart> nameApart(const CustomerDraft &draft);
/// The draft with each part in its field, the remark in the note.
CustomerDraft withNameApart(CustomerDraft draft, const NameApart &apart);

/// The draft with what was searched for in the field it belongs to, a number or an address among the
/// contacts, else the name; unless something stands there.
CustomerDraft withSearched(CustomerDraft draft, const QString &searched);

/// A new customer made at once of what was searched for: a phone number, an e-mail or a name, which is read
/// as the form reads it. Without a name the customer goes by the number or the address. Nothing where it is
/// none of these, as the last digits of a number are not.
std::optional<db::Customer> customerAtOnce(const QString &searched, QDate today);
/// The phone number by which such a customer was made, in E.164; empty where it was a name or an address.
QString phoneAtOnce(const db::Customer &customer);

} // namespace app
