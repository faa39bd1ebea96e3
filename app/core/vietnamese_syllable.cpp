#include "app/core/vietnamese_syllable.h"

#include "app/core/nfc.h"

#include <QRegularExpression>
#include <QString>

using namespace Qt::StringLiterals;

namespace app {

namespace {

// Initial, vowels and final of a syllable, without its tone.
const QRegularExpression &syllable()
{
    static const QRegularExpression pattern(
        u"^(?:ngh|ch|gh|gi|kh|ng|nh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?"
        "(?:iêu|yêu|uôi|ươi|ươu|oai|oay|oao|oeo|uây|uya|uyê|uyu|"
        "ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|oo|ôi|ơi|ua|uâ|uê|ui|uô|uơ|uy|ưa|ưi|ươ|ưu|yê|"
        "[aăâeêioôơuưy])"
        "(?:ch|ng|nh|[cmnpt])?$"_s);
    return pattern;
}

} // namespace

bool isVietnameseSyllable(QStringView word)
{
    constexpr QStringView kTones = u"\u0300\u0301\u0303\u0309\u0323";
    constexpr qsizetype kLongest = 24; // "nghiêng", with a mark for each that a letter can bear
    if (word.size() > kLongest)        // and taking apart what is long takes the square of its length
        return false;
    QString bare;
    int tones = 0;
    for (const QChar c : word.toString().toLower().normalized(QString::NormalizationForm_D)) {
        if (kTones.contains(c))
            ++tones;
        else
            bare += c;
    }
    return tones <= 1 && syllable().match(nfc(bare)).hasMatch();
}

} // namespace app
