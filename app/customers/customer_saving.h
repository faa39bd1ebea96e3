#pragma once

#include "app/customers/customer_draft.h"
#include "app/customers/edit_merge.h"
#include "app/people/honorific.h"
#include "app/shop/birthday_policy.h"
#include "db/core/act.h"
#include "db/core/change_set.h"
#include "db/core/error.h"

#include <optional>

namespace db {
class Session;
}

namespace app {

/// Key of what is typed about a customer and not yet saved; without an id: of a new one.
QString draftKeyOf(db::CustomerId id);
/// Key of the half-typed log line of a customer.
QString logDraftKeyOf(db::CustomerId id);

/// The half-typed log line of a customer, empty where there is none.
[[nodiscard]] db::Result<QString> loadLogDraft(db::Session &session, db::CustomerId id);
/// Whose editor was open when the program ended: the customer typed at last, an empty id for a new one;
/// nothing where nothing is unsaved.
[[nodiscard]] db::Result<std::optional<db::CustomerId>> loadUnsaved(db::Session &session);

/// What an editor starts from.
struct EditorStart
{
    db::Customer stored;                ///< empty for a new customer
    std::optional<CustomerDraft> draft; ///< typed earlier and not saved
    qint64 draftAtMs = 0;
    QStringList tags; ///< to be offered
    QString language; ///< of the shop's messages, for how the customer is addressed
    HonorificRegion region = HonorificRegion::South;
    BirthdayPolicy birthdays;
};

/// No id: for a new customer.
[[nodiscard]] db::Result<EditorStart> startEditing(db::Session &session, db::CustomerId id);

/// A customer of the shop who may be the one being typed.
struct PossibleDuplicate
{
    enum class Because
    {
        Phone,
        Email,
        Zalo,
        Name,
        Code
    };
    db::CustomerId id;
    QString name;
    Because because = Because::Name;
    QString what; ///< the phone number, the address, the code

    friend bool operator==(const PossibleDuplicate &, const PossibleDuplicate &) = default;
};

/// The kind of address that is shared; nothing where it is none.
[[nodiscard]] std::optional<db::ContactKind> kindOf(PossibleDuplicate::Because because);

/// Customers, not deleted, not `typed` itself and not known to be another person (MarkDistinct), who share a
/// phone number, an e-mail, a Zalo, the code or the name; each once, at most 5.
[[nodiscard]] db::Result<QList<PossibleDuplicate>> duplicatesOf(db::Session &session,
                                                                const db::Customer &typed);

struct SaveRequest
{
    std::optional<db::Customer> base; ///< as it was read; nothing: a new customer
    db::Customer mine;
    QList<ConsentDraft> consents; ///< of a new customer
    QString consentSource;
    bool bringBack = false;  ///< save even though it was deleted meanwhile
    bool draftStays = false; ///< made beside the form, where another new customer may be half typed
};

struct SaveOutcome
{
    enum class State
    {
        Saved,
        Clashed,    ///< nothing was written; `theirs` is what is stored now
        Deleted,    ///< nothing was written: the customer has been deleted meanwhile
        CodeIsTaken ///< nothing was written: `theirs` has this code
    };
    State state = State::Saved;
    db::CustomerId id;
    std::optional<db::Customer> before; ///< the image to go back to; nothing: it was created
    db::Customer after;                 ///< as stored
    db::Customer theirs;
    QList<CustomerField> clashes;
    QList<CustomerField> merged;      ///< changed elsewhere meanwhile, and kept
    std::optional<qint64> erasedAtMs; ///< a number or an address that is new belonged to a person erased then
    bool refusedBefore = false;       ///< of a new one: what deleted customers of the numbers refused is kept
};

/// What is entered again by hand of who was deleted, in the ledger of consents.
inline constexpr QStringView kEnteredAgainSource = u"entered again";

/// The customer, a new one's consents, and the draft goes; the work of the command SaveCustomer, in its
/// transaction. Changes made by another program since `base` are kept; where both changed the same field
/// nothing is written and the person decides.
[[nodiscard]] db::Result<db::Changed<SaveOutcome>>
saveCustomer(db::Session &session, const SaveRequest &request, const db::Act &act);

} // namespace app
