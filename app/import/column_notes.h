#pragma once

#include "app/import/list_survey.h"

namespace app {

/// What the person should know of the columns of a survey, whose fields are guessed, behind the notes that
/// are there. What is so of several columns is one note, which names them.
void noteColumns(const ListSurvey &survey, ColumnMap &map);

} // namespace app
