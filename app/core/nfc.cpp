#include "app/core/nfc.h"

#include <algorithm>

namespace app {

namespace {

constexpr int kLongestRun = 30;
constexpr QChar kGraphemeJoiner(0x034F); // keeps what stands before it and behind it in their order

bool isMark(char32_t c)
{
    return c >= 0x0300 && c != kGraphemeJoiner.unicode() &&
           (QChar::category(c) == QChar::Mark_NonSpacing ||
            QChar::category(c) == QChar::Mark_SpacingCombining ||
            QChar::category(c) == QChar::Mark_Enclosing);
}

// No character of these blocks is changed by NFC, nor joins another; most text is made of them alone.
bool isPlain(QChar c)
{
    return c.unicode() < 0x0300 || (c.unicode() >= 0x1E00 && c.unicode() < 0x1F00);
}

} // namespace

QString nfc(QStringView text)
{
    if (std::all_of(text.begin(), text.end(), &isPlain))
        return text.toString();
    QString normal;
    qsizetype begin = 0;
    int run = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const qsizetype start = at;
        char32_t c = text.at(at).unicode();
        if (QChar::isHighSurrogate(c) && at + 1 < text.size()) {
            c = QChar::surrogateToUcs4(text.at(at), text.at(at + 1));
            ++at;
        }
        run = isMark(c) ? run + 1 : 0;
        if (run <= kLongestRun)
            continue;
        normal.append(text.mid(begin, start - begin).toString().normalized(QString::NormalizationForm_C));
        normal.append(kGraphemeJoiner);
        begin = start;
        run = 1;
    }
    const QString rest = text.mid(begin).toString().normalized(QString::NormalizationForm_C);
    return begin == 0 ? rest : normal + rest;
}

} // namespace app
