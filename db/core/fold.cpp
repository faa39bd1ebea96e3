#include "db/core/fold.h"

#include <array>

namespace db {

namespace {

/// By Qt's tables of Unicode, for text of any script.
QString foldAny(QStringView text)
{
    // Loose marks go first: normalising a long run of them takes quadratic time, and they go anyway.
    QString bare;
    bare.reserve(text.size());
    for (const QChar c : text) {
        if (c.category() != QChar::Mark_NonSpacing)
            bare.append(c);
    }
    const QString decomposed = bare.normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString folded;
    folded.reserve(decomposed.size());
    bool gap = false;
    for (const QChar c : decomposed) {
        if (c.category() == QChar::Mark_NonSpacing)
            continue;
        const char16_t unit = c.unicode();
        const bool kept = c.isLetterOrNumber() || c.isSurrogate() || unit == u'@' || unit == u'.' ||
                          unit == u'+' || unit == u'-' || unit == u'_';
        if (!kept) {
            gap = true;
            continue;
        }
        if (gap && !folded.isEmpty())
            folded.append(QLatin1Char(' '));
        gap = false;
        // đ (U+0111), ð (U+00F0) and ɖ (U+0256) do not decompose.
        folded.append(unit == 0x0111 || unit == 0x00F0 || unit == 0x0256 ? QLatin1Char('d') : c);
    }
    return folded;
}

// The blocks that Vietnamese is written in: Basic Latin to Latin Extended-B, and Latin Extended Additional.
constexpr char16_t kFirstPast = 0x0250;
constexpr char16_t kSecondFrom = 0x1E00;
constexpr char16_t kSecondPast = 0x1F00;
constexpr char16_t kGap = u' ';
constexpr char16_t kNotAlone = 0; ///< becomes more than one character, so the tables are asked

using Letters = std::array<char16_t, kFirstPast + (kSecondPast - kSecondFrom)>;

/// What each character of those blocks becomes. No neighbour changes that.
const Letters &letters()
{
    static const Letters table = [] {
        Letters all{};
        for (std::size_t place = 0; place < all.size(); ++place) {
            const std::size_t unit = place < kFirstPast ? place : place - kFirstPast + kSecondFrom;
            const char16_t between[] = {u'x', static_cast<char16_t>(unit), u'x'};
            const QString folded = foldAny(QStringView(between, 3));
            all[place] = folded.size() == 3 ? folded.at(1).unicode() : kNotAlone;
        }
        return all;
    }();
    return table;
}

} // namespace

QString fold(QStringView text)
{
    const Letters &table = letters();
    QString folded(text.size(), Qt::Uninitialized);
    QChar *const begin = folded.data();
    QChar *out = begin;
    bool gap = false;
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        const bool second = unit >= kSecondFrom && unit < kSecondPast;
        if (unit >= kFirstPast && !second)
            return foldAny(text);
        const char16_t letter = table[second ? unit - kSecondFrom + kFirstPast : unit];
        if (letter == kNotAlone)
            return foldAny(text);
        if (letter == kGap) {
            gap = true;
            continue;
        }
        if (gap && out != begin)
            *out++ = QLatin1Char(' ');
        gap = false;
        *out++ = letter;
    }
    folded.truncate(out - begin);
    return folded;
}

} // namespace db
