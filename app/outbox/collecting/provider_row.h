#pragma once

#include "db/core/words.h"

#include <QStringList>
#include <QTimeZone>

#include <optional>

namespace app {

/// One row of a provider's list of what became of mails.
struct ProviderRow
{
    QString address;                      ///< normalised
    QString messageId;                    ///< without angle brackets; may be empty
    qint64 atMs = 0;                      ///< UTC epoch milliseconds
    std::optional<db::DeliveryKind> kind; ///< opened, clicked or delivered; nothing: another event
};

/// Which column holds what, by its heading, as Brevo, Mailchimp and SendGrid call them.
class ProviderColumns final
{
public:
    explicit ProviderColumns(const QStringList &headings);

    /// The first that is needed and missing: "e-mail", "event", "time"; empty: none is.
    QString missing() const;
    /// Nothing: its address, event or time cannot be read. Times that name no zone are of `zone`.
    std::optional<ProviderRow> read(const QStringList &fields, const QTimeZone &zone) const;

private:
    qsizetype m_address = -1;
    qsizetype m_event = -1;
    qsizetype m_time = -1;
    qsizetype m_messageId = -1;
};

} // namespace app
