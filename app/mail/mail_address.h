#pragma once

#include "app/mail/header_line.h"
#include "db/core/error.h"

#include <QByteArrayView>
#include <QList>
#include <QString>

namespace app {

struct MailAddress
{
    QString name;    ///< may be empty
    QString address; ///< "lan@example.vn"

    friend bool operator==(const MailAddress &, const MailAddress &) = default;
};

constexpr qsizetype kMostMailAddresses = 1000; ///< of a field; the rest is left out

/// The address as servers take it: a domain beyond ASCII as "xn--...". InvalidInput: it is none, or what
/// stands before the "@" is not ASCII, which few servers take.
[[nodiscard]] db::Result<QByteArray> wireAddress(const QString &address);

/// Adds name and address to a field. InvalidInput as wireAddress() has it; there must be no control character
/// in the name.
[[nodiscard]] db::Result<void> addAddress(HeaderLine &line, const MailAddress &address);

/// The addresses of an unfolded value such as that of From: or To:, those of groups too. The name is the
/// phrase before the address, else the comment behind it. What has no "@" is left out.
QList<MailAddress> readAddresses(QByteArrayView value);

} // namespace app
