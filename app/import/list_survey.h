#pragma once

#include "app/exchange/open_list.h"
#include "app/import/list_shape.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace app {

/// How the field of a column was guessed.
enum class Sureness
{
    None,    ///< not at all: it is left out
    Content, ///< from what its cells look like
    Heading, ///< from its heading
    Chosen   ///< by the person
};

/// How many dates of a column can be read in one way only.
struct DateCounts
{
    qint64 dayFirst = 0;   ///< 31/5/1990
    qint64 monthFirst = 0; ///< 5/31/1990
    qint64 either = 0;     ///< 5/6/1990
};

/// Counts "a/b..." by which of the two can be the month. Anything else is left alone.
void countDate(QStringView cell, DateCounts &dates);
bool holdsDates(ImportField field);

/// One column of a list.
struct ListColumn
{
    QString header;
    ImportField guess = ImportField::Ignore;
    Sureness sureness = Sureness::None;
    QStringList samples; ///< the first few that differ, at most kMostSamples
    qint64 filled = 0;   ///< rows that say something here
    DateCounts dates;
    QString remark; ///< not-a-stage: a heading of ours over cells that are none

    static constexpr qsizetype kMostSamples = 40;
};

/// So many records are looked at for the headings.
inline constexpr std::size_t kMostTitles = 20;

/// Which of the first records of a list holds its headings.
struct HeadingLine
{
    bool found = true;  ///< else no line does: the first is a customer already
    int titleLines = 0; ///< records above it, as spreadsheets have titles

    friend bool operator==(const HeadingLine &, const HeadingLine &) = default;
};

/// What the person says of a list before it is looked at; else it is found.
struct SaidOfList
{
    std::optional<HeadingLine> heading = {};
    std::optional<ListKind> kind = {};         ///< what its rows are
    std::optional<TextEncoding> encoding = {}; ///< of a CSV file
};

/// What a file says before anything is done with it.
struct ListSurvey
{
    SourceFacts source;
    std::optional<TextEncoding> encoding; ///< as the person says
    ListKind kind = ListKind::Customers;  ///< what its rows are, by the headings or as the person says
    bool declared = false;                ///< the source itself says what its fields hold
    QString preset;                       ///< the key of the ListPreset that it is; empty: no known export
    bool hasHeader = true;                ///< firstLine names the columns
    int titleLines = 0;                   ///< records above it
    QStringList firstLine;                ///< its cells, whatever they are
    QList<QStringList> firstLines;        ///< the first few records of the file, in which the headings may be
    QList<qint64> firstPlaces;            ///< lines or rows at which they begin, from 1
    qint64 rows = 0;                      ///< without the header and blank lines
    qint64 bytes = 0;
    QList<ListColumn> columns;

    /// The guess as a shape, with the dates as dateQuestionsOf guesses them.
    ListShape shape() const;
    /// The line or row of the headings, or of the first record where there are none.
    qint64 headingPlace() const { return firstPlaces.value(titleLines, titleLines + 1); }
    /// What the columns are called if the first line names them, or does not.
    QStringList headers(bool firstLineNames) const;
};

/// Reads the whole file once, for any thread but the window's. `progress` (bytes read, their total) answers
/// false to stop.
[[nodiscard]] tl::expected<ListSurvey, ListTrouble>
surveyList(const QString &file, const std::function<bool(qint64, qint64)> &progress = {},
           const SaidOfList &said = {});
[[nodiscard]] tl::expected<ListSurvey, ListTrouble>
surveyList(RecordSource &source, const std::function<bool(qint64, qint64)> &progress = {},
           const SaidOfList &said = {});

/// By the first 1,000 rows of a source, which are still to be read afterwards; the headings and what stands
/// above them are not. NotFound: the source is empty. InvalidInput as guessColumns.
class PeekedSource;
[[nodiscard]] db::Result<ListSurvey> surveyBeginning(PeekedSource &source, const ColumnOverrides &overrides,
                                                     ListKind kind,
                                                     const std::optional<HeadingLine> &heading = {});

/// Whether the user must be asked how the dates of a column are written.
struct DateQuestion
{
    qsizetype column = 0;
    bool asked = false; ///< they can be read in both ways, or some only in one and some only in the other
    bool shown = false; ///< some dates can be read in one way only, and so is the guess
    DateOrder guess = DateOrder::DayFirst;
    QString example; ///< one that can be read in both ways; may be empty
};
/// One for each column that holds dates. A column whose own dates leave it open goes by the others, where
/// those are of one mind.
QList<DateQuestion> dateQuestionsOf(const ListSurvey &survey, const QList<ImportField> &fields);

} // namespace app
