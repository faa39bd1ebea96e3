#pragma once

#include "app/import/list_survey.h"

#include <QString>

/// What is said of a list that cannot be read, in the language in use.
namespace ui::import_words {

/// What is wrong with the file and what to do about it.
QString trouble(const app::ListTrouble &trouble, const QString &file);
/// The short name of that: "The workbook is damaged".
QString troubleTitle(const app::ListTrouble &trouble);

} // namespace ui::import_words
