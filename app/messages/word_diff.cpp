#include "app/messages/word_diff.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qsizetype kMostCells = 4'000'000; // of the table, 16 MB

/// Fields, runs of blanks, words, and signs one by one.
QStringList tokensOf(const QString &text)
{
    static const QRegularExpression token(u"\\{\\{[^{}\\n]*\\}\\}|\\s+|[\\p{L}\\p{M}\\p{N}]+|."_s,
                                          QRegularExpression::UseUnicodePropertiesOption |
                                              QRegularExpression::DotMatchesEverythingOption);
    QStringList tokens;
    for (auto found = token.globalMatch(text); found.hasNext();)
        tokens.append(found.next().captured());
    return tokens;
}

void append(QList<DiffPart> &parts, DiffPart::Kind kind, const QString &text)
{
    if (text.isEmpty())
        return;
    if (!parts.isEmpty() && parts.constLast().kind == kind)
        parts.last().text += text;
    else
        parts.append({kind, text});
}

} // namespace

QList<DiffPart> diffWords(const QString &before, const QString &after)
{
    const QStringList was = tokensOf(before);
    const QStringList is = tokensOf(after);
    QList<DiffPart> parts;
    if ((was.size() + 1) * (is.size() + 1) > kMostCells) {
        append(parts, before == after ? DiffPart::Kind::Kept : DiffPart::Kind::Removed, before);
        if (before != after)
            append(parts, DiffPart::Kind::Added, after);
        return parts;
    }
    // Length of the longest common rest from each pair of places (LCS).
    const auto width = static_cast<std::size_t>(is.size()) + 1;
    std::vector<int> rest((static_cast<std::size_t>(was.size()) + 1) * width);
    const auto at = [&rest, width](qsizetype i, qsizetype j) -> int & {
        return rest[static_cast<std::size_t>(i) * width + static_cast<std::size_t>(j)];
    };
    for (qsizetype i = was.size() - 1; i >= 0; --i) {
        for (qsizetype j = is.size() - 1; j >= 0; --j)
            at(i, j) = was.at(i) == is.at(j) ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
    }
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < was.size() || j < is.size()) {
        if (i < was.size() && j < is.size() && was.at(i) == is.at(j)) {
            append(parts, DiffPart::Kind::Kept, was.at(i));
            ++i;
            ++j;
        } else if (j >= is.size() || (i < was.size() && at(i + 1, j) >= at(i, j + 1))) {
            append(parts, DiffPart::Kind::Removed, was.at(i++));
        } else {
            append(parts, DiffPart::Kind::Added, is.at(j++));
        }
    }
    return parts;
}

} // namespace app
