#pragma once

#include "app/exchange/open_list.h"
#include "app/import/import_columns.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace app {

/// How the field of a column was guessed.
enum class Sureness
{
    None,    ///< not at all: it is left out
    Content, ///< from what its cells look like
    Heading  ///< from its heading
};

/// How many dates of a column can be read in one way only.
struct DateTally
{
    qint64 dayFirst = 0;   ///< 31/5/1990
    qint64 monthFirst = 0; ///< 5/31/1990
    qint64 either = 0;     ///< 5/6/1990
};

/// One column of a list.
struct ListColumn
{
    QString header;
    ImportField guess = ImportField::Ignore;
    Sureness sureness = Sureness::None;
    QStringList samples; ///< the first few that differ, at most kMostSamples
    qint64 filled = 0;   ///< rows that say something here
    DateTally dates;
    bool consent = false; ///< it holds consents, which are never imported

    static constexpr qsizetype kMostSamples = 40;
};

/// What a file says before anything is done with it.
struct ListSurvey
{
    SourceFacts source;
    bool hasHeader = true; ///< the first line names the columns
    QStringList firstLine; ///< its cells, whatever they are
    qint64 rows = 0;       ///< without the header and blank lines
    qint64 bytes = 0;
    QList<ListColumn> columns;

    /// The guess as a shape, with the dates as dateQuestionOf guesses them.
    ListShape shape() const;
    /// What the columns are called if the first line names them, or does not.
    QStringList headers(bool firstLineNames) const;
};

/// Reads the whole file once, for any thread but the window's. `progress` (bytes read, their total) answers
/// false to stop.
[[nodiscard]] tl::expected<ListSurvey, ListTrouble>
surveyList(const QString &file, const std::function<bool(qint64, qint64)> &progress = {});
[[nodiscard]] tl::expected<ListSurvey, ListTrouble>
surveyList(RecordSource &source, const std::function<bool(qint64, qint64)> &progress = {});

/// Whether somebody must be asked how the dates of a list are written.
struct DateQuestion
{
    bool asked = false; ///< they can be read in both ways, or some only in one and some only in the other
    DateOrder guess = DateOrder::DayFirst;
    QString example; ///< one that can be read in both ways; may be empty
};
DateQuestion dateQuestionOf(const ListSurvey &survey, const QList<ImportField> &fields);

} // namespace app
