#pragma once

#include "app/cli/values.h"
#include "app/messages/finding.h"
#include "db/messages/template.h"

#include <QJsonArray>

namespace app {

/// The stored template an argument means: its number, else its key.
[[nodiscard]] Read<db::Template> chosenTemplate(const CliContext &context, db::Session &session,
                                                const QString &text);

/// The text of a file, "-" for standard input: UTF-8 without its mark, line breaks as LF, the last one taken
/// off.
[[nodiscard]] Read<QString> readTextFile(const CliContext &context, const QString &name);

/// --audience, --channel, --purpose, --language, --occasion and --subject put into a template that has the
/// usual ones: existing customers, Zalo, care (a greeting when there is an occasion), Vietnamese.
[[nodiscard]] Read<db::Template> describedTemplate(const Arguments &arguments);
/// The options that describedTemplate reads.
[[nodiscard]] QList<Option> describingOptions();

/// "birthday.txt:2:5: error: ... [unknown-variable]", one line each.
void writeFindings(QTextStream &out, const QString &where, const QList<Finding> &findings);

} // namespace app
