#pragma once

#include "app/core/command.h"

namespace app {

class RecordSource;

/// What was in a provider's list of what became of mails. Rows are counted once each.
struct ProviderReport
{
    qint64 taken = 0;                ///< news
    qint64 known = 0;                ///< taken in before
    qint64 unmatched = 0;            ///< of mails that did not go out from here
    qint64 other = 0;                ///< of something else than an opening, a click or a delivery
    qint64 unread = 0;               ///< without an address, an event or a time
    QList<qint64> unreadPlaces = {}; ///< of the first of those: lines or rows, from 1
};

/// Takes in a provider's list of openings, clicks and deliveries (Brevo, Mailchimp, SendGrid: columns of the
/// address, the event and the time, in whatever order). They are kept as what the provider reports: an
/// opening may be a program that loads pictures. A row is news of the mail with its Message-ID, else of the
/// last one to its address before. Times without a zone are the shop's. InvalidInput: a column is missing.
/// Cancelled when `progress` stops it. It has no undo; the same list brings nothing new.
struct TakeProviderReport
{
    static constexpr QStringView kName = u"message.provider-report";

    QString file;                   ///< its name, for History
    RecordSource *source = nullptr; ///< read once; not kept
    Progress progress = {};         ///< not kept
    static constexpr std::tuple kArguments{Argument{"file", &TakeProviderReport::file}};

    [[nodiscard]] db::Result<Effect<ProviderReport>> apply(db::Session &session, const db::Act &act) const;
};

} // namespace app
