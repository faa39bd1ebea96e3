#include "app/messages/finding_list.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace app {

void FindingList::add(Finding finding)
{
    if (isFull())
        return;
    if (m_findings.size() == kMostFindings) {
        finding.severity = Severity::Error;
        finding.code = u"too-many-findings"_s;
        finding.text = u"There is more to find from here on."_s;
    }
    m_findings.append(finding);
}

void FindingList::addError(const QString &code, TextSpan place, const QString &text, const QString &argument,
                           const QString &suggestion)
{
    add({.code = code,
         .offset = place.offset,
         .length = place.length,
         .text = text,
         .argument = argument,
         .suggestion = suggestion});
}

void FindingList::addBraces(qsizetype at, qsizetype run, QChar brace)
{
    const QString text = brace == u'{' ? u"A field opens with two braces, not %1."_s
                                       : u"A field closes with two braces, not %1."_s;
    addError(u"too-many-braces"_s, {at, run}, text.arg(run), QString(std::min<qsizetype>(run, 8), brace),
             QString(2, brace));
}

QList<Finding> FindingList::take(QStringView source)
{
    locate(source, m_findings);
    return std::exchange(m_findings, {});
}

} // namespace app
