#pragma once

#include "app/core/clock.h"
#include "app/customers/customer_profile.h"

#include <QList>
#include <QString>

namespace ui {

/// One thing that happened with a customer, in words.
struct HistoryLine
{
    QString icon; ///< as in Icons
    QString text;
    QString detail; ///< quiet, under the text
    QString right;  ///< an amount or a score; may be empty

    friend bool operator==(const HistoryLine &, const HistoryLine &) = default;
};

/// Icon of a kind of contact, as in Icons.
QString iconOf(db::InteractionKind kind);
/// What was sent to the customer and what is planned, newest first.
QList<HistoryLine> messagesOf(const app::CustomerProfile &profile, const app::Clock &clock);
/// Contacts, newest first.
QList<HistoryLine> timelineOf(const app::CustomerProfile &profile, const app::Clock &clock);
/// When it was said, where and how: "today · at the counter · in person".
QString evidenceOf(const db::Consent &consent, const app::Clock &clock);
/// The ledger of what the customer agreed to and refused, newest first.
QList<HistoryLine> consentsOf(const app::CustomerProfile &profile, const app::Clock &clock);
/// From the present stage back to the first.
QList<HistoryLine> stagesOf(const app::CustomerProfile &profile, const app::Clock &clock);

} // namespace ui
