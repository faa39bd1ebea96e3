#pragma once

#include "app/messages/compiled_template.h"
#include "app/messages/courtesy_words.h"
#include "app/messages/finding.h"
#include "db/messages/template.h"

#include <QList>
#include <QString>

namespace app {

/// Whether a text is polite, and says to its audience what may be said to it. Fields are looked through: only
/// what the shop itself wrote is judged. Findings have offsets; line and column are locate()'s to set.
class CourtesyCheck final
{
public:
    /// Both are borrowed for the object's life. `text` is one of the template's two.
    CourtesyCheck(const db::Template &candidate, const CompiledTemplate &text);

    QList<Finding> bodyFindings();
    QList<Finding> subjectFindings();

private:
    void checkGreeting();
    void checkThanks();
    void checkOffers();
    void checkLabel();
    void checkOptOut();
    void checkShouting();
    void checkAudience();
    void add(Severity severity, const QString &code, TextSpan span, const QString &text);
    /// Length of the "[QC]" or "[AD]" at the very start; 0: there is none.
    qsizetype labelLength() const;
    bool isPromotion() const { return m_candidate.purpose == db::Purpose::Promotion; }

    const db::Template &m_candidate;
    const CompiledTemplate &m_text;
    QString m_masked; // the source, each field's units replaced by kField
    PhraseFinder m_phrases;
    QList<Finding> m_findings;
};

} // namespace app
