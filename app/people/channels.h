#pragma once

#include "db/customers/customer.h"

#include <QStringList>
#include <QUrl>

namespace app {

/// Does a channel reach this customer at all, by the bits of customer.reach?
bool reaches(int reach, db::Channel channel);

/// Where a message through this channel goes, or nothing: the first contact point that takes it and is not
/// barred.
QString addressFor(const db::Customer &customer, db::Channel channel, const QStringList &barred = {});

/// Where a message is sent by hand: the Zalo page of the number, an SMS or an e-mail with its text (RFC 5724,
/// RFC 6068), a call. Empty for channels without a link.
QUrl linkFor(db::Channel channel, const QString &address, const QString &subject, const QString &text);

} // namespace app
