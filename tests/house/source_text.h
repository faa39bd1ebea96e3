#pragma once

#include <QList>
#include <QString>
#include <QStringView>

namespace house {

/// A piece of a source file and the line, from 1, on which it begins.
struct Piece
{
    int line = 0;
    QString text;
};

/// One C++ file taken apart: what is code, what is quoted, what is included. Comments are in none of them.
/// Knows raw strings, digit separators and continued lines; preprocessor conditions are not evaluated.
class SourceText final
{
public:
    explicit SourceText(QStringView text);

    /// The file's lines with comments, string contents and include lines blanked out.
    const QList<Piece> &codeLines() const { return m_codeLines; }
    /// Contents of the string literals; neighbours that the compiler joins are one piece.
    const QList<Piece> &strings() const { return m_strings; }
    /// What stands between the quotes or angle brackets of each #include.
    const QList<Piece> &includes() const { return m_includes; }

private:
    void take(QStringView text);
    qsizetype takeString(QStringView text, qsizetype at, bool raw);
    void takeInclude(Piece &code);

    QList<Piece> m_codeLines;
    QList<Piece> m_strings;
    QList<Piece> m_includes;
    bool m_joinsLastString = false;
};

} // namespace house
