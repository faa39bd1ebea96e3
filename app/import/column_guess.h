#pragma once

#include "app/import/list_survey.h"

#include <deque>

namespace app {

/// By which of their cells are headings we know; titles above them fill a cell or two.
HeadingLine headingLineOf(const std::deque<QStringList> &records);

/// A cell as a column takes note of it.
void takeNote(ListColumn &column, const QString &cell);

/// What the rows are, by the headings; of cards and of a list without headings always customers.
ListKind kindOf(const ListSurvey &survey);

/// Guesses the field of every column by its heading, then by its cells; `overrides` win. Both the window and
/// the command line go by it. InvalidInput when an override names no column or field.
[[nodiscard]] db::Result<void> guessColumns(ListSurvey &survey, const ColumnOverrides &overrides = {});

} // namespace app
