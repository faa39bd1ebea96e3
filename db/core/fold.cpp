#include "db/core/fold.h"

namespace db {

QString fold(QStringView text)
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

} // namespace db
