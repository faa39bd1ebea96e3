#include "app/import/list_survey.h"

#include "app/exchange/csv_writer.h"
#include "app/people/contact_text.h"
#include "app/people/kind_words.h"
#include "app/people/province.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

using Kind = ListTrouble::Kind;

tl::unexpected<ListTrouble> trouble(Kind kind)
{
    return tl::unexpected<ListTrouble>({kind, 0, {}});
}

/// The reader's error, in our kinds. It names the line as "line N".
ListTrouble troubleOf(const db::Error &error)
{
    if (error.kind != db::ErrorKind::InvalidInput)
        return {Kind::NotReadable, 0, error.detail};
    static const QRegularExpression lineNumber(u"\\bline (\\d+)"_s);
    const auto match = lineNumber.match(error.detail);
    const qint64 line = match.hasMatch() ? match.captured(1).toLongLong() : 0;
    if (error.detail.contains("NUL byte"_L1))
        return {Kind::NotText, line, error.detail};
    if (error.detail.contains("not UTF-8"_L1) || error.detail.contains("UTF-16"_L1))
        return {Kind::WrongEncoding, line, error.detail};
    return {Kind::Damaged, line, error.detail};
}

/// Counts "a/b..." by which of the two can be a month. Anything else is left alone.
void count(QStringView cell, DateTally &dates)
{
    int numbers[2] = {0, 0};
    qsizetype at = 0;
    for (int &number : numbers) {
        const qsizetype begin = at;
        for (; at < cell.size() && at - begin < 2 && cell[at].isDigit(); ++at)
            number = number * 10 + cell[at].digitValue();
        if (at == begin || number == 0)
            return;
        const bool first = &number == numbers;
        if (at == cell.size() ? first : (cell[at] != u'/' && cell[at] != u'-' && cell[at] != u'.'))
            return;
        ++at;
    }
    const bool canBeDayFirst = numbers[1] <= 12 && numbers[0] <= 31;
    const bool canBeMonthFirst = numbers[0] <= 12 && numbers[1] <= 31;
    if (canBeDayFirst && canBeMonthFirst)
        dates.either += numbers[0] == numbers[1] ? 0 : 1; // 5/5 is the same day either way
    else if (canBeDayFirst)
        ++dates.dayFirst;
    else if (canBeMonthFirst)
        ++dates.monthFirst;
}

void take(ListColumn &column, const QString &raw)
{
    if (raw.isEmpty())
        return;
    const QString cell = unguardCell(raw).trimmed();
    if (cell.isEmpty())
        return;
    ++column.filled;
    count(cell, column.dates);
    if (column.samples.size() < ListColumn::kMostSamples && !column.samples.contains(cell))
        column.samples.append(cell);
}

bool looksLikeDate(const QString &cell)
{
    return cell.size() > 5 && parseBirthday(cell, QDate(2100, 12, 31)).valid;
}

bool looksLikePhone(const QString &cell)
{
    return readPhoneCell(cell).problem.isEmpty();
}

bool looksLikeName(const QString &cell)
{
    const qsizetype words = cell.count(u' ') + 1;
    return words >= 2 && words <= 6 && cell.front().isUpper() &&
           std::none_of(cell.begin(), cell.end(),
                        [](QChar c) { return c.isDigit() || c == u'@' || c == u',' || c == u';'; });
}

struct CellLook
{
    ImportField field;
    bool (*isLike)(const QString &cell);
};

// Names come last: much else looks like one.
constexpr CellLook kLooks[] = {
    {ImportField::Email, [](const QString &cell) { return normalizedEmail(cell).has_value(); }},
    {ImportField::Birthday, looksLikeDate},
    {ImportField::Phone, looksLikePhone},
    {ImportField::Gender, [](const QString &cell) { return genderOf(cell).has_value(); }},
    {ImportField::Stage, [](const QString &cell) { return stageOf(cell).has_value(); }},
    {ImportField::Province, [](const QString &cell) { return presentProvince(cell).has_value(); }},
    {ImportField::FullName, looksLikeName},
};

/// The field that most of the cells look like.
ImportField fieldOfContent(const QStringList &samples)
{
    for (const auto &[field, isLike] : kLooks) {
        const auto good = std::count_if(samples.begin(), samples.end(), isLike);
        if (!samples.isEmpty() && good * 10 >= samples.size() * 8)
            return field;
    }
    return ImportField::Ignore;
}

/// A first line of data: no cell is a heading we know, and one is a number, an address or a day.
bool isData(const QStringList &cells)
{
    const auto known = [](const QString &cell) { return fieldOfHeader(cell).has_value(); };
    const auto value = [](const QString &cell) {
        const QString text = cell.trimmed();
        return normalizedEmail(text) || (!text.isEmpty() && (looksLikePhone(text) || looksLikeDate(text)));
    };
    return std::none_of(cells.begin(), cells.end(), known) && std::any_of(cells.begin(), cells.end(), value);
}

void guessByHeading(ListSurvey &survey)
{
    QStringList headers;
    for (const ListColumn &column : survey.columns)
        headers.append(column.header);
    auto map = mapColumns(headers);
    if (!map) {
        headers.append(u"full_name"_s);
        map = mapColumns(headers);
    }
    for (qsizetype i = 0; map && i < survey.columns.size(); ++i) {
        ListColumn &column = survey.columns[i];
        const auto known = fieldOfHeader(column.header);
        column.guess = map->fields.at(i);
        column.sureness = known ? Sureness::Heading : Sureness::None;
        if (column.guess == ImportField::Consent) {
            column.guess = ImportField::Ignore;
            column.consent = true;
        }
    }
}

/// The source knows: nothing is left to guess.
void takeDeclared(ListSurvey &survey)
{
    const ListShape shape = shapeOf(survey.firstLine);
    for (qsizetype i = 0; i < survey.columns.size(); ++i) {
        survey.columns[i].guess = shape.fields.at(i);
        survey.columns[i].sureness = Sureness::Heading;
    }
}

void guessByContent(ListSurvey &survey)
{
    const auto taken = [&survey](ImportField field) {
        return std::any_of(survey.columns.begin(), survey.columns.end(),
                           [field](const ListColumn &column) { return column.guess == field; });
    };
    for (ListColumn &column : survey.columns) {
        if (column.sureness != Sureness::None)
            continue;
        ImportField field = fieldOfContent(column.samples);
        if (field == ImportField::Phone && taken(field))
            field = ImportField::Phone2;
        if (field == ImportField::FullName && (taken(field) || taken(ImportField::GivenName)))
            field = ImportField::Ignore;
        if (field == ImportField::Ignore || (!mayRepeat(field) && taken(field)))
            continue;
        column.guess = field;
        column.sureness = Sureness::Content;
    }
}

bool holdsDates(ImportField field)
{
    return field == ImportField::Birthday || field == ImportField::LunarBirthday ||
           field == ImportField::Since;
}

} // namespace

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
    shape.dateOrder = dateQuestionOf(*this, shape.fields).guess;
    return shape;
}

tl::expected<ListSurvey, ListTrouble> surveyList(RecordSource &source,
                                                 const std::function<bool(qint64, qint64)> &progress)
{
    ListSurvey survey;
    survey.bytes = source.size();
    QStringList cells = source.properties();
    const bool declared = !cells.isEmpty();
    if (!declared) {
        const auto first = source.readRecord(cells);
        if (!first)
            return tl::unexpected(troubleOf(first.error()));
        if (!*first)
            return trouble(Kind::Empty);
    }
    survey.hasHeader = declared || !isData(cells);
    survey.firstLine = cells;
    for (const QString &header : survey.headers(survey.hasHeader)) {
        ListColumn column;
        column.header = header;
        survey.columns.append(column);
    }
    for (bool have = !survey.hasHeader;;) {
        if (have) {
            const bool blank = std::all_of(cells.begin(), cells.end(),
                                           [](const QString &cell) { return cell.trimmed().isEmpty(); });
            survey.rows += blank ? 0 : 1;
            for (qsizetype i = 0; i < std::min(cells.size(), survey.columns.size()); ++i)
                take(survey.columns[i], cells.at(i));
        }
        if (progress && survey.rows % 500 == 0 && !progress(source.bytesRead(), survey.bytes))
            return trouble(Kind::Cancelled);
        const auto more = source.readRecord(cells);
        if (!more)
            return tl::unexpected(troubleOf(more.error()));
        if (!*more)
            break;
        have = true;
    }
    survey.source = source.facts();
    if (survey.rows == 0)
        return trouble(Kind::Empty);
    if (declared)
        takeDeclared(survey);
    else if (survey.hasHeader)
        guessByHeading(survey);
    guessByContent(survey);
    return survey;
}

tl::expected<ListSurvey, ListTrouble> surveyList(const QString &name,
                                                 const std::function<bool(qint64, qint64)> &progress)
{
    const OpenedList source = openList(name);
    if (!source)
        return tl::unexpected(source.error());
    return surveyList(**source, progress);
}

DateQuestion dateQuestionOf(const ListSurvey &survey, const QList<ImportField> &fields)
{
    DateQuestion question;
    DateTally all;
    for (qsizetype i = 0; i < std::min(fields.size(), survey.columns.size()); ++i) {
        if (!holdsDates(fields.at(i)))
            continue;
        const ListColumn &column = survey.columns.at(i);
        all.dayFirst += column.dates.dayFirst;
        all.monthFirst += column.dates.monthFirst;
        all.either += column.dates.either;
        for (const QString &cell : column.samples) {
            DateTally one;
            count(cell, one);
            if (question.example.isEmpty() && one.either > 0)
                question.example = cell;
        }
    }
    question.guess = all.monthFirst > 0 && all.dayFirst == 0 ? DateOrder::MonthFirst : DateOrder::DayFirst;
    const bool mixed = all.dayFirst > 0 && all.monthFirst > 0;
    const bool open = all.either > 0 && all.dayFirst == 0 && all.monthFirst == 0;
    question.asked = mixed || open || question.guess == DateOrder::MonthFirst;
    return question;
}

} // namespace app
