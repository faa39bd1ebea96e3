#pragma once

#include "db/core/error.h"
#include "db/messages/template.h"

#include <QByteArray>
#include <QList>

namespace app {

/// The texts a new shop begins with, from resources/data/starter_templates.json: for each occasion and
/// audience one text for Zalo, SMS and e-mail in Vietnamese and in English. Keys read
/// "<occasion or matter>.<audience>.<channel>.<language>": "birthday.existing.zalo.vi"; the texts to
/// companies are groups of their own, "new_year_company.existing.zalo.vi". Without an id; version is the
/// edition of the set.
db::Result<QList<db::Template>> starterTemplates();

/// The same from a document in hand. InvalidInput names the place of what is missing or unknown.
db::Result<QList<db::Template>> readStarterTemplates(const QByteArray &json);

} // namespace app
