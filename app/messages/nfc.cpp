#include "app/messages/nfc.h"

namespace app {

namespace {

constexpr int kLongestRun = 30;

bool isMark(QChar c)
{
    return c.unicode() >= 0x0300 && (c.isMark() || c.isSurrogate());
}

} // namespace

QString nfc(QStringView text)
{
    QString normal;
    qsizetype begin = 0;
    int run = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        run = isMark(text.at(at)) ? run + 1 : 0;
        if (run < kLongestRun || text.at(at).isHighSurrogate())
            continue;
        normal.append(text.mid(begin, at + 1 - begin).toString().normalized(QString::NormalizationForm_C));
        begin = at + 1;
        run = 0;
    }
    const QString rest = text.mid(begin).toString().normalized(QString::NormalizationForm_C);
    return begin == 0 ? rest : normal + rest;
}

} // namespace app
