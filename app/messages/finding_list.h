#pragma once

#include "app/messages/finding.h"

#include <QList>
#include <QString>
#include <QStringView>

namespace app {

/// What is wrong with a text while it is read: kMostFindings at most, and a last one that says so.
class FindingList final
{
public:
    bool isFull() const { return m_findings.size() > kMostFindings; }
    void add(Finding finding);
    void addError(const QString &code, TextSpan place, const QString &text, const QString &argument = {},
                  const QString &suggestion = {});
    /// Of a run of so many braces, where two belong.
    void addBraces(qsizetype at, qsizetype run, QChar brace);
    /// All, in the order of their places in `source`.
    QList<Finding> take(QStringView source);

private:
    QList<Finding> m_findings;
};

} // namespace app
