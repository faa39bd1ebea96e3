#include "ui/palette/palette_ranking.h"

#include <QList>

#include <algorithm>

namespace ui {

namespace {

constexpr int kSame = 1000;
constexpr int kBegins = 900;
constexpr int kWholeWords = 850; ///< the words as typed, and no others begin with them
constexpr int kPhrase = 800;     ///< the words as typed, from the start of a word on
constexpr int kWordStarts = 700;
constexpr int kInside = 500;
constexpr int kSequence = kLooseRank;
constexpr qsizetype kLongest = 99; ///< longer titles are all alike

bool startsWord(QStringView title, QStringView token)
{
    for (qsizetype at = title.indexOf(token); at >= 0; at = title.indexOf(token, at + 1)) {
        if (at == 0 || title.at(at - 1) == u' ')
            return true;
    }
    return false;
}

bool holdsWhole(QStringView title, QStringView words)
{
    return (u' ' + title.toString() + u' ').contains(u' ' + words.toString() + u' ');
}

/// From the start of a word on: else any few letters are in any title.
bool inOrder(QStringView title, QStringView typed)
{
    qsizetype at = title.startsWith(typed.first(1)) ? 0 : title.indexOf(u' ' + typed.first(1).toString());
    if (at < 0)
        return false;
    for (const QChar letter : typed) {
        if (letter == u' ')
            continue;
        at = title.indexOf(letter, at);
        if (at < 0)
            return false;
        ++at;
    }
    return true;
}

int tierOf(QStringView title, QStringView typed)
{
    if (title == typed)
        return kSame;
    if (title.startsWith(typed))
        return kBegins;
    if (holdsWhole(title, typed))
        return kWholeWords;
    if (startsWord(title, typed))
        return kPhrase;
    const QList<QStringView> tokens = typed.split(u' ', Qt::SkipEmptyParts);
    const auto all = [&tokens](const auto &holds) {
        return std::all_of(tokens.cbegin(), tokens.cend(), holds);
    };
    if (all([title](QStringView token) { return startsWord(title, token); }))
        return kWordStarts;
    if (all([title](QStringView token) { return title.contains(token); }))
        return kInside;
    // A single letter is in every title.
    return typed.size() > 1 && inOrder(title, typed) ? kSequence : 0;
}

} // namespace

int rankOf(QStringView title, QStringView typed)
{
    if (typed.isEmpty())
        return 1;
    const int tier = tierOf(title, typed);
    return tier == 0 ? 0 : tier - static_cast<int>(std::min(title.size(), kLongest));
}

} // namespace ui
