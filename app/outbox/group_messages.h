#pragma once

#include "app/core/clock.h"
#include "app/core/command.h"
#include "db/core/id.h"

#include <QList>
#include <QString>
#include <QStringView>

#include <optional>
#include <vector>

namespace db {
struct Consent;
struct Template;
} // namespace db

namespace app {

/// Why a customer gets no message although one was meant for them.
enum class LeftOutBecause
{
    Deleted,
    WrongAudience,
    WrongRecipient,   ///< a text to companies, and this is a person
    NoContact,        ///< the template's channel does not reach them
    Refused,          ///< they refused this channel for this purpose
    RefusedByAnother, ///< another customer with the number or address refused it there
    NoConsent,        ///< advertising, and they have not agreed to it
    Restricted,       ///< they asked that their data is not used
    Erased,           ///< the number or address was of a person who asked to be erased
    NoWords           ///< the template has no sendable text for them
};
/// "wrong-audience".
QString keyOf(LeftOutBecause why);

/// One template as it reads for one customer.
struct GroupMessage
{
    db::CustomerId customer;
    QString name;
    QString address; ///< normalised contact point
    QString subject; ///< e-mail only
    QString text;
};

struct LeftOut
{
    db::CustomerId customer;
    QString name; ///< empty for one who is gone
    LeftOutBecause why = LeftOutBecause::NoWords;
};

struct GroupMessages
{
    QList<GroupMessage> messages; ///< in the order asked for
    QList<LeftOut> leftOut;
};

/// Whether what the customer said last keeps this text from them: a refusal always does, and advertising
/// needs their yes.
[[nodiscard]] std::optional<LeftOutBecause> withheld(const db::Template &text,
                                                     const QList<db::Consent> &current);

/// The templates that are not archived: first those for the audience that most of these customers are, then
/// those in the shop's language, each by title.
[[nodiscard]] db::Result<QList<db::Template>> templatesForGroup(db::Session &session,
                                                                const std::vector<db::CustomerId> &ids);

/// The template for each of them, as far as audience, address, consent and the register of requests let it.
/// It speaks of the next day of its occasion, of today where it has none. Only reads; `telling` as for a
/// command.
[[nodiscard]] db::Result<GroupMessages> writeToGroup(db::Session &session,
                                                     const std::vector<db::CustomerId> &ids,
                                                     db::TemplateId id, const Clock &clock,
                                                     const Progress &telling = {});

} // namespace app
