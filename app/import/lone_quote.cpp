#include "app/import/lone_quote.h"

#include "app/core/cut_text.h"
#include "app/exchange/csv_writer.h"
#include "app/import/cell_text.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr QLatin1StringView kLoneQuote("lone-quote");

} // namespace

bool hasLoneQuote(const ColumnMap &columns, const QStringList &cells, qsizetype column)
{
    if (columns.declared || columns.namesAsWritten || !cells.value(column).contains(u'"') ||
        !holdsNoQuote(columns.fields.value(column)))
        return false;
    const QString cell = unguardCell(cells.value(column));
    return withoutLoneQuote(cell) != cell;
}

QString withoutLoneQuote(const ColumnMap &columns, const QStringList &cells, qsizetype column)
{
    QString cell = unguardCell(cells.value(column));
    return hasLoneQuote(columns, cells, column) ? withoutLoneQuote(cell) : cell;
}

CellProblem loneQuoteIn(const ColumnMap &columns, const QStringList &cells, qsizetype column)
{
    constexpr qsizetype kShownOfValue = 200;
    return {columns.headers.value(column),
            cutTo(cells.value(column), kShownOfValue),
            kLoneQuote,
            u"a quote without its partner; it is left out, look whether the row is right"_s,
            false,
            column};
}

bool isLoneQuote(const CellProblem &problem)
{
    return problem.code == kLoneQuote;
}

} // namespace app
