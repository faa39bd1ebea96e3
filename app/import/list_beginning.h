#pragma once

#include "app/import/import_report.h"
#include "db/core/error.h"

namespace app {

class PeekedSource;

/// What the first rows of a list say about all of it.
struct ListBeginning
{
    ColumnMap columns;
    bool hasHeader = true;
    int titleLines = 0;       ///< records above the headings
    QList<qsizetype> watched; ///< columns of dates whose order is not known
};

/// The headings, and what stands above them, are read here; the source goes on behind them. InvalidInput: the
/// list is empty, or no column holds a name.
[[nodiscard]] db::Result<ListBeginning> readBeginning(PeekedSource &source, const ImportOptions &options);

/// Looks for dates further down that the order taken from the first rows cannot read.
class DateOrderCheck final
{
public:
    DateOrderCheck(const ColumnMap &columns, const QList<qsizetype> &watched);

    void look(const QStringList &cells);
    /// InvalidInput names the column that is written month first after all.
    [[nodiscard]] db::Result<void> ended() const;

private:
    struct Watched
    {
        qsizetype column = 0;
        DateCounts dates;
    };

    const ColumnMap &m_columns;
    QList<Watched> m_watched;
};

} // namespace app
