#pragma once

#include "db/core/error.h"

#include <QHash>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <functional>

namespace app {

/// What stands for the placeholders of a request that is configured:
///
/// | placeholder          | becomes
/// |----------------------|---------------------------------------------------------------
/// | `{{text}}`           | the value as text
/// | `{{unicode?8:0}}`    | 8 where the value is true, else 0; neither holds ? : | or braces
/// | `{{type|number}}`    | a number of JSON; the same behind `?8:0`
/// | `{{unicode|bool}}`   | true or false of JSON
/// | `{{parameters|object}}` | an object of JSON
///
/// The last three only where the placeholder is all of a JSON value; within other text everything is text.
using PlaceholderValues = QHash<QString, QJsonValue>;

/// The names of the placeholders in a text, each as often as it stands there.
QStringList placeholderNames(const QString &pattern);

/// The text with each value passed through `escape`. InvalidInput: a name that has no value, a value that is
/// no text, number or bool, braces that belong to no placeholder.
[[nodiscard]] db::Result<QString> filledText(const QString &pattern, const PlaceholderValues &values,
                                             const std::function<QString(const QString &)> &escape = {});

/// The same of every text within a JSON value; names of members stay as they are. Nothing needs an escape: it
/// is JSON that a value is put into, not its text. InvalidInput, also: a value that is not of the kind asked
/// for.
[[nodiscard]] db::Result<QJsonValue> filledJson(const QJsonValue &pattern, const PlaceholderValues &values);

} // namespace app
