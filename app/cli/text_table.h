#pragma once

#include <QList>
#include <QMap>
#include <QStringList>

namespace app {

/// Columns a text takes on a terminal: none for marks that sit on another letter, two for wide letters.
qsizetype shownWidth(const QString &text);

/// One line of `text`, cut with an ellipsis where it is wider, filled with blanks where it is narrower.
QString fitted(const QString &text, qsizetype width);

/// One line of `text`, with an ellipsis in its middle where it is wider: what names differ in stands at the
/// end.
QString fittedAtBothEnds(const QString &text, qsizetype width);

/// "12 planned, 3 skipped".
QString countsText(const QMap<QString, qint64> &counts);

/// Rows for people, each column as wide as its widest cell.
class TextTable final
{
public:
    explicit TextTable(const QStringList &headers) : m_rows{headers} {}

    void add(const QStringList &row) { m_rows.append(row); }
    bool isEmpty() const { return m_rows.size() == 1; }
    /// Cells are made one line each; those wider than `widest` are cut.
    QString text(qsizetype widest = 48) const;

private:
    QList<QStringList> m_rows;
};

} // namespace app
