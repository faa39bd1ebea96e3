#include "app/import/list_survey.h"

#include "app/import/column_guess.h"
#include "app/import/peeked_source.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

using Kind = ListTrouble::Kind;

tl::unexpected<ListTrouble> trouble(Kind kind)
{
    return tl::unexpected<ListTrouble>({kind, 0, {}});
}

ListTrouble troubleOf(const RecordSource &source, const db::Error &error)
{
    if (const auto known = source.trouble())
        return *known;
    const bool ofTheText = error.kind == db::ErrorKind::InvalidInput;
    return {ofTheText ? Kind::Damaged : Kind::NotReadable, 0, error.detail};
}

bool isBlank(const QStringList &cells)
{
    return std::all_of(cells.begin(), cells.end(),
                       [](const QString &cell) { return QStringView(cell).trimmed().isEmpty(); });
}

/// Finds the headings and takes them and what stands above them from the source. NotFound: it is empty.
db::Result<ListSurvey> beginSurvey(PeekedSource &source, const std::optional<HeadingLine> &said)
{
    ListSurvey survey;
    survey.bytes = source.size();
    survey.firstLine = source.properties();
    survey.declared = !survey.firstLine.isEmpty();
    if (!survey.declared) {
        MK_CHECK(source.peek(kMostTitles));
        const bool isWhole = source.ahead().size() < kMostTitles;
        if (isWhole && std::all_of(source.ahead().begin(), source.ahead().end(), &isBlank))
            return db::failure(db::ErrorKind::NotFound, u"the file is empty"_s);
        for (std::size_t i = 0; i < std::min(kMostTitles, source.ahead().size()); ++i)
            survey.firstLines.append(source.ahead()[i]);
        survey.firstPlaces = source.placesAhead().mid(0, survey.firstLines.size());
        HeadingLine heading = said.value_or(headingLineOf(source.ahead()));
        heading.titleLines = std::min(heading.titleLines, static_cast<int>(survey.firstLines.size()) - 1);
        survey.hasHeader = heading.found;
        survey.titleLines = heading.titleLines;
        survey.firstLine = survey.firstLines.at(heading.titleLines);
        QStringList above;
        for (int i = 0; i < heading.titleLines + (heading.found ? 1 : 0); ++i)
            MK_CHECK(source.readRecord(above));
    }
    for (const QString &header : survey.headers(survey.hasHeader)) {
        ListColumn column;
        column.header = header;
        survey.columns.append(column);
    }
    return survey;
}

void takeRow(ListSurvey &survey, const QStringList &cells)
{
    survey.rows += isBlank(cells) ? 0 : 1;
    for (qsizetype i = 0; i < std::min(cells.size(), survey.columns.size()); ++i)
        takeNote(survey.columns[i], cells.at(i));
}

} // namespace

bool holdsDates(ImportField field)
{
    return field == ImportField::Birthday || field == ImportField::LunarBirthday ||
           field == ImportField::Since || field == ImportField::WeddingDay ||
           field == ImportField::FoundingDay || field == ImportField::OccurredAt;
}

QStringList ListSurvey::headers(bool firstLineNames) const
{
    return firstLineNames ? firstLine : numberedHeaders(firstLine.size());
}

ListShape ListSurvey::shape() const
{
    ListShape shape;
    shape.hasHeader = hasHeader;
    shape.headers = headers(hasHeader);
    for (const ListColumn &column : columns)
        shape.fields.append(column.guess);
    shape.dateOrders = QList<DateOrder>(shape.fields.size(), DateOrder::DayFirst);
    for (const DateQuestion &question : dateQuestionsOf(*this, shape.fields))
        shape.dateOrders[question.column] = question.guess;
    shape.titleLines = titleLines;
    shape.kind = kind;
    shape.encoding = encoding;
    return shape;
}

tl::expected<ListSurvey, ListTrouble>
surveyList(RecordSource &inner, const std::function<bool(qint64, qint64)> &progress, const SaidOfList &said)
{
    PeekedSource source(inner);
    auto begun = beginSurvey(source, said.heading);
    if (!begun)
        return tl::unexpected(begun.error().kind == db::ErrorKind::NotFound
                                  ? ListTrouble{Kind::Empty, 0, {}}
                                  : troubleOf(source, begun.error()));
    ListSurvey survey = std::move(*begun);
    QStringList cells;
    for (;;) {
        if (progress && survey.rows % 500 == 0 && !progress(source.bytesRead(), survey.bytes))
            return trouble(Kind::Cancelled);
        const auto more = source.readRecord(cells);
        if (!more)
            return tl::unexpected(troubleOf(source, more.error()));
        if (!*more)
            break;
        takeRow(survey, cells);
    }
    survey.source = source.facts();
    if (survey.rows == 0)
        return trouble(Kind::Empty);
    survey.encoding = said.encoding;
    survey.kind = said.kind.value_or(kindOf(survey));
    if (const auto guessed = guessColumns(survey); !guessed)
        return tl::unexpected(troubleOf(source, guessed.error()));
    return survey;
}

db::Result<ListSurvey> surveyBeginning(PeekedSource &source, const ColumnOverrides &overrides, ListKind kind,
                                       const std::optional<HeadingLine> &heading)
{
    constexpr std::size_t kSample = 1000;
    MK_CHECK(source.peek(kSample));
    const bool isAllOfIt = source.ahead().size() < kSample;
    MK_TRY(auto survey, beginSurvey(source, heading));
    for (const QStringList &cells : source.ahead())
        takeRow(survey, cells);
    if (isAllOfIt && survey.rows == 0 && !survey.hasHeader && !survey.declared)
        return db::failure(db::ErrorKind::NotFound, u"there are blank lines only"_s);
    survey.source = source.facts();
    survey.kind = kind;
    MK_CHECK(guessColumns(survey, overrides));
    return survey;
}

tl::expected<ListSurvey, ListTrouble>
surveyList(const QString &name, const std::function<bool(qint64, qint64)> &progress, const SaidOfList &said)
{
    const OpenedList source = openList(name, said.encoding);
    if (!source)
        return tl::unexpected(source.error());
    return surveyList(**source, progress, said);
}

namespace {

DateQuestion questionOf(const ListColumn &column, qsizetype number)
{
    const DateCounts &dates = column.dates;
    const bool mixed = dates.dayFirst > 0 && dates.monthFirst > 0;
    DateQuestion question;
    question.column = number;
    question.shown = !mixed && dates.dayFirst + dates.monthFirst > 0;
    question.guess = question.shown && dates.monthFirst > 0 ? DateOrder::MonthFirst : DateOrder::DayFirst;
    question.asked =
        mixed || question.guess == DateOrder::MonthFirst || (!question.shown && dates.either > 0);
    for (const QString &cell : column.samples) {
        DateCounts one;
        countDate(cell, one);
        if (question.example.isEmpty() && one.either > 0)
            question.example = cell;
    }
    return question;
}

} // namespace

QList<DateQuestion> dateQuestionsOf(const ListSurvey &survey, const QList<ImportField> &fields)
{
    QList<DateQuestion> questions;
    bool someDayFirst = false;
    bool someMonthFirst = false;
    for (qsizetype i = 0; i < std::min(fields.size(), survey.columns.size()); ++i) {
        if (!holdsDates(fields.at(i)))
            continue;
        const DateQuestion question = questionOf(survey.columns.at(i), i);
        const bool monthFirst = question.guess == DateOrder::MonthFirst;
        someDayFirst = someDayFirst || (question.shown && !monthFirst);
        someMonthFirst = someMonthFirst || (question.shown && monthFirst);
        questions.append(question);
    }
    for (DateQuestion &question : questions) {
        const DateCounts &dates = survey.columns.at(question.column).dates;
        const bool open = dates.either > 0 && dates.dayFirst + dates.monthFirst == 0;
        if (open && someMonthFirst && !someDayFirst)
            question.guess = DateOrder::MonthFirst;
    }
    return questions;
}

} // namespace app
