#include "app/import/column_guess.h"

#include "app/exchange/csv_writer.h"
#include "app/import/bought_column.h"
#include "app/import/column_looks.h"
#include "app/import/consent_column.h"
#include "app/import/interaction_headers.h"
#include "app/import/list_preset.h"
#include "app/import/other_person.h"
#include "app/people/email_address.h"
#include "app/people/kind_words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// The heading says that the cells are something else, whatever they look like: a tax number is no phone, and
/// the day of the last purchase no birthday.
bool saysOtherwise(const QString &header)
{
    static constexpr QStringView kParts[] = {
        u"ngay",    u"date",      u"time",    u"thoi gian", u"last",  u"cuoi",      u"thue",  u"cmnd",
        u"cccd",    u"tax",       u"account", u"tai khoan", u"order", u"don hang",  u"owner", u"nguoi tao",
        u"created", u"nhan vien", u"staff",   u"fax",       u"label", u"chi nhanh", u"branch"};
    const QString folded = foldHeader(header);
    return std::any_of(std::begin(kParts), std::end(kParts),
                       [&folded](QStringView part) { return folded.contains(part); });
}

bool isFilled(const QString &cell)
{
    return !QStringView(cell).trimmed().isEmpty();
}

bool isKnownHeading(const QString &cell)
{
    return fieldOfHeader(cell) || fieldOfHeader(cell, ListKind::Interactions);
}

/// A first line of data: no cell is a heading we know, and one is a number, an address or a day.
bool isData(const QStringList &cells)
{
    const auto value = [](const QString &cell) {
        const QString text = cell.trimmed();
        return normalizedEmail(text) || (!text.isEmpty() && (looksLikePhone(text) || looksLikeDate(text)));
    };
    return std::none_of(cells.begin(), cells.end(), isKnownHeading) &&
           std::any_of(cells.begin(), cells.end(), value);
}

/// A heading of a state over cells that are states of another kind: KiotViet's 1 and 0, "Active".
bool holdsNoStage(const ListColumn &column)
{
    const bool bought = asksWhetherBought(column.header);
    const auto isOne = [bought](const QString &cell) {
        return stageOf(cell) || saysUnsubscribed(cell) || (bought && boughtOf(cell));
    };
    return column.guess == ImportField::Stage && (bought || mayHoldNoStage(column.header)) &&
           !column.samples.isEmpty() && std::none_of(column.samples.begin(), column.samples.end(), isOne);
}

/// Shopify calls the number of an order its name.
void takeNumbersForReceipts(ListSurvey &survey)
{
    using enum ImportField;
    const auto mayBe = [&survey](const ListColumn &column) {
        return column.sureness == Sureness::Heading && fieldOfHeader(column.header, survey.kind) == FullName;
    };
    const auto holdsNumbers = [](const ListColumn &column) {
        return !column.samples.isEmpty() &&
               std::all_of(column.samples.begin(), column.samples.end(), looksLikeNumber);
    };
    const auto holds = [&survey](ImportField field) {
        return std::any_of(survey.columns.begin(), survey.columns.end(),
                           [field](const ListColumn &column) { return column.guess == field; });
    };
    for (ListColumn &column : survey.columns) {
        if (mayBe(column) && holdsNumbers(column))
            column.guess = holds(Receipt) ? Ignore : Receipt;
    }
    for (ListColumn &column : survey.columns) {
        if (mayBe(column) && column.guess == Ignore && !holdsNumbers(column) && !holds(FullName))
            column.guess = FullName;
    }
}

db::Result<void> guessByHeading(ListSurvey &survey, const ColumnOverrides &overrides)
{
    QStringList headers;
    QList<qint64> filled;
    for (const ListColumn &column : survey.columns) {
        headers.append(column.header);
        filled.append(column.filled);
    }
    MK_TRY(const auto map, mapHeadings(headers, overrides, filled, survey.kind));
    const ListPreset *const preset = presetOf(headers, survey.kind);
    survey.preset = preset ? preset->key : QString();
    for (qsizetype i = 0; i < survey.columns.size(); ++i) {
        ListColumn &column = survey.columns[i];
        const auto byHeading = fieldOfColumn(preset, column.header, survey.kind);
        column.guess = map.fields.at(i);
        column.sureness = map.chosen.at(i)                ? Sureness::Chosen
                          : survey.hasHeader && byHeading ? Sureness::Heading
                                                          : Sureness::None;
        if (column.sureness == Sureness::Heading && holdsNoStage(column)) {
            column.guess = ImportField::Ignore;
            column.remark = u"not-a-stage"_s;
        }
    }
    if (survey.kind == ListKind::Interactions)
        takeNumbersForReceipts(survey);
    return {};
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
        ImportField field = fieldOfContent(column.samples, survey.kind);
        if (survey.hasHeader && field != ImportField::OccurredAt &&
            (saysOtherwise(column.header) || namesAnotherPerson(column.header, survey.kind)))
            continue;
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

} // namespace

void countDate(QStringView cell, DateCounts &dates)
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
        if (!first && at < cell.size() && cell[at].isSpace()) // "15/8 ÂL": the order is the same
            continue;
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

void takeNote(ListColumn &column, const QString &raw)
{
    constexpr qsizetype kLongestSample = 1000;
    if (raw.isEmpty())
        return;
    const QString cell = unguardCell(raw).trimmed();
    // "0/0/00" too: programs that know no date write it.
    const bool zeros =
        std::all_of(cell.begin(), cell.end(), [](QChar c) { return QStringView(u"0/-.: ").contains(c); });
    if (cell.isEmpty() || (saysNothing(cell) && !answerOf(cell)) || (zeros && cell.size() > 1))
        return;
    ++column.filled;
    countDate(cell, column.dates);
    if (column.samples.size() < ListColumn::kMostSamples && cell.size() <= kLongestSample &&
        !column.samples.contains(cell))
        column.samples.append(cell);
}

HeadingLine headingLineOf(const std::deque<QStringList> &records)
{
    if (records.empty())
        return {};
    qsizetype most = 0; // cells filled in a line above
    int line = 0;
    for (const QStringList &cells : records) {
        const auto known = std::count_if(cells.begin(), cells.end(), [](const QString &cell) {
            return isFilled(cell) && isKnownHeading(cell);
        });
        const auto filled = std::count_if(cells.begin(), cells.end(), &isFilled);
        // A title fills a cell or two, the headings many.
        if (known >= 2 && most * 2 <= filled)
            return {true, line};
        most = std::max<qsizetype>(most, filled);
        ++line;
    }
    return {!isData(records.front()), 0};
}

ListKind kindOf(const ListSurvey &survey)
{
    return !survey.declared && survey.hasHeader && saysInteractions(survey.headers(true))
               ? ListKind::Interactions
               : ListKind::Customers;
}

db::Result<void> guessColumns(ListSurvey &survey, const ColumnOverrides &overrides)
{
    if (survey.declared) {
        takeDeclared(survey);
        return {};
    }
    MK_CHECK(guessByHeading(survey, overrides));
    guessByContent(survey);
    return {};
}

} // namespace app
