#pragma once

#include "app/exchange/record_source.h"
#include "db/core/error.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace app {

/// Telephone numbers out of a list of them, one a line or in one column of a table.
class NumberReader final
{
public:
    static constexpr qsizetype kMostPlaces = 5;

    /// `source` outlives it.
    explicit NumberReader(RecordSource &source) : m_source(source) {}

    /// The next number (E.164); false at the end. Errors of the source.
    [[nodiscard]] db::Result<bool> next(QString &number);

    /// Records without a number so far; the first record may hold headings and is not counted.
    qint64 unread() const { return m_unread; }
    /// Where the first of them are.
    const QList<qint64> &unreadPlaces() const { return m_places; }

private:
    /// Takes the numbers of the record last read. The first number that is found settles its column.
    bool takeNumbers();
    bool takeNumbers(const QString &field);

    RecordSource &m_source;
    QStringList m_fields;
    QStringList m_numbers; // of the record, not handed out yet
    qsizetype m_column = -1;
    bool m_begun = false;
    qint64 m_unread = 0;
    QList<qint64> m_places;
};

} // namespace app
