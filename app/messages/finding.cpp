#include "app/messages/finding.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

QString keyOf(Severity severity)
{
    return severity == Severity::Error ? u"error"_s : u"warning"_s;
}

QString keyOf(TextPart part)
{
    return part == TextPart::Subject ? u"subject"_s : u"body"_s;
}

bool hasErrors(const QList<Finding> &findings)
{
    return std::any_of(findings.cbegin(), findings.cend(),
                       [](const Finding &finding) { return finding.severity == Severity::Error; });
}

void locate(QStringView text, QList<Finding> &findings)
{
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding &a, const Finding &b) { return a.offset < b.offset; });
    qsizetype at = 0;
    int line = 1;
    int column = 1;
    for (Finding &finding : findings) {
        for (const qsizetype end = std::min(finding.offset, text.size()); at < end; ++at) {
            const QChar c = text.at(at);
            const bool crBeforeLf = c == u'\r' && at + 1 < text.size() && text.at(at + 1) == u'\n';
            if (c == u'\n' || (c == u'\r' && !crBeforeLf)) {
                ++line;
                column = 1;
            } else if (!c.isLowSurrogate() || at == 0 || !text.at(at - 1).isHighSurrogate()) {
                ++column;
            }
        }
        finding.line = line;
        finding.column = column;
    }
}

} // namespace app
