#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace app {

// Files by which a desktop knows of programs: Desktop Entry Specification 1.5, freedesktop.org.

/// The value of Exec that starts `program`, whatever letters its path and the arguments have.
[[nodiscard]] QString execValue(const QString &program, const QStringList &arguments);
/// A text as the value of any other key.
[[nodiscard]] QString entryValue(const QString &text);

/// What stands in the group [Desktop Entry] of `text` under `key`, as written there; nothing: no such line.
[[nodiscard]] std::optional<QString> valueIn(const QString &text, const QString &key);

} // namespace app
