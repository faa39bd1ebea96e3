#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QDateTime>

#include <optional>

namespace app {

/// "Mon, 30 Nov 2026 15:04:05 +0700", by the offset that the instant has.
QByteArray mailDate(const QDateTime &instant);

/// The instant of a Date: field, with its offset; the zones of old by name and years of two digits, too
/// (RFC 5322, 4.3). Nothing: it is none.
std::optional<QDateTime> mailDateOf(QByteArrayView value);

} // namespace app
