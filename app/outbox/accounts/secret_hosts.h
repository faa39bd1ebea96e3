#pragma once

#include "app/outbox/accounts/account_entry.h"

namespace app {

/// Whether one provider runs both hosts, so that a password for the one may be offered to the other: they are
/// the same, stand under one domain that somebody registered (publicsuffix.org), or belong to one of our
/// presets.
bool isOfOneProvider(const QString &host, const QString &other);

/// Whether an account that is changed logs in elsewhere, or as another, so that its secrets belong to neither
/// any more: its host, its user name, an address of its gateway, or the host of its mailbox. A mailbox that
/// is added or taken away is elsewhere unless it is of the same provider, see readMailboxSecret().
bool logsInElsewhere(const AccountEntry &before, const AccountEntry &after);

} // namespace app
