#pragma once

#include "app/core/clock.h"
#include "app/rights/person_facts.h"

#include <QJsonObject>
#include <QString>

namespace app {

/// Whether the name is one of a page: "lan.html". Else the export is JSON.
bool isPageFile(const QString &file);

/// What the shop holds about a person as JSON, with the keys of docs/person-export.md.
QJsonObject personDocument(const QList<PersonSection> &sections, const QString &shop, const Clock &clock);

/// Writes all that the shop holds about a person to a file, as JSON or as a page in the language of the
/// shop's messages, as the name says; returns the person's name. The file takes its name only when whole.
/// NotFound for one who was erased.
[[nodiscard]] db::Result<QString> exportPerson(db::Session &session, db::CustomerId id, const QString &file,
                                               const Clock &clock);

} // namespace app
