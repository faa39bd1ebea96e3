#include "app/core/cut_text.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace app {

QString cutTo(QStringView text, qsizetype most)
{
    if (text.size() <= most)
        return text.toString();
    // What stands far before the place and behind it does not move the border.
    constexpr qsizetype kNear = 64;
    const qsizetype start = std::max<qsizetype>(0, most - kNear);
    const QStringView around = text.mid(start, 2 * kNear);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, around.data(), around.size());
    finder.setPosition(most - start);
    const qsizetype border = finder.isAtBoundary() ? most - start : finder.toPreviousBoundary();
    qsizetype end = border > 0 ? start + border : most;
    if (end > 0 && text.at(end - 1).isHighSurrogate())
        --end;
    QStringView kept = text.left(end);
    while (!kept.isEmpty() && kept.back().isSpace())
        kept.chop(1);
    return kept.toString();
}

} // namespace app
