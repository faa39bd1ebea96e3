#include "ui/messages/template_editor.h"

#include "app/messages/message_check.h"
#include "ui/messages/message_words.h"
#include "ui/messages/template_edit.h"

#include <QLabel>
#include <QLocale>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace ui {

// What is said about the text: errors first, then what is well, then what should be looked at.

void TemplateEditor::check()
{
    m_soon->stop();
    const bool untouched = m_text.body.isEmpty() && m_text.subject.isEmpty();
    m_findings = untouched && !m_text.id ? QList<app::Finding>() : app::checkTemplate(m_text);
    for (const auto &[edit, part] :
         {std::pair(m_subject, app::TextPart::Subject), {m_body, app::TextPart::Body}}) {
        QList<app::Finding> of;
        QStringList words;
        for (const app::Finding &finding : std::as_const(m_findings)) {
            if (finding.part != part)
                continue;
            of.append(finding);
            words.append(MessageWords::finding(finding, m_text));
        }
        edit->showFindings(of, words);
    }
    const auto reason = app::reasonNotToSave(m_text);
    m_reason = reason ? MessageWords::finding(*reason, m_text) : QString();
    QList<Check> checks = courtesyChecks();
    m_checks->setChecks(checks);
    m_checksLabel->setVisible(!checks.isEmpty());
    showChips();
}

Check TemplateEditor::checkOf(const app::Finding &finding) const
{
    auto *self = const_cast<TemplateEditor *>(this);
    Check check;
    check.mark = finding.severity == app::Severity::Error ? Check::Mark::Error : Check::Mark::Warning;
    check.text = MessageWords::finding(finding, m_text);
    if (const auto fix = app::fixFor(finding, m_text)) {
        check.button = MessageWords::fix(*fix);
        check.act = [self, fix = *fix] { self->apply(fix); };
    }
    return check;
}

QList<Check> TemplateEditor::courtesyChecks() const
{
    QList<Check> good;
    QList<Check> errors;
    QList<Check> warnings;
    bool greets = !m_text.body.trimmed().isEmpty();
    bool thanks = greets;
    for (const app::Finding &finding : m_findings) {
        greets = greets && finding.code != "no-greeting"_L1;
        thanks = thanks && finding.code != "no-thanks"_L1;
        (finding.severity == app::Severity::Error ? errors : warnings).append(checkOf(finding));
    }
    if (greets && thanks)
        good.append({Check::Mark::Good, tr("Opens with a greeting, ends with thanks"), {}, {}, {}, {}});
    else if (greets)
        good.append({Check::Mark::Good, tr("Opens with a greeting"), {}, {}, {}, {}});
    else if (thanks)
        good.append({Check::Mark::Good, tr("Ends with thanks"), {}, {}, {}, {}});
    if (m_text.body.trimmed().isEmpty())
        return errors;
    QList<Check> all = errors + good;
    for (const Check &check : dataChecks() + smsChecks()) {
        if (check.mark == Check::Mark::Warning)
            warnings.prepend(check);
        else
            all.append(check);
    }
    return all + warnings;
}

QList<Check> TemplateEditor::dataChecks() const
{
    auto *self = const_cast<TemplateEditor *>(this);
    const QLocale locale;
    if (!m_answer) {
        if (m_counted < 0)
            return {};
        return {{Check::Mark::Wait,
                 m_counted == 0
                     ? tr("Looking for missing data…")
                     : tr("Looking for missing data… %Ln customer(s)", nullptr, static_cast<int>(m_counted)),
                 tr("Stop"),
                 [self] { emit self->stopCountingAsked(); },
                 {},
                 {}}};
    }
    QList<Check> checks;
    if (m_answer->recipients == 0)
        return {{Check::Mark::Warning, tr("There is nobody yet who could receive it."), {}, {}, {}, {}}};
    checks.append({Check::Mark::Good,
                   tr("Enough data for %1 / %2 recipients", "how many, of all")
                       .arg(locale.toString(m_answer->enough), locale.toString(m_answer->recipients)),
                   {},
                   {},
                   {},
                   {}});
    const app::CompiledTemplate compiled = app::CompiledTemplate::compile(m_text.body);
    for (const app::ValueCensus::Shortage &shortage : m_answer->shortages) {
        const auto count = static_cast<int>(shortage.customers.size());
        const QString variable = MessageWords::variable(shortage.variable).toLower();
        std::optional<QString> fallback;
        for (const app::TemplatePiece &piece : compiled.pieces()) {
            if (piece.variable == shortage.variable)
                fallback = piece.fallback;
        }
        Check check;
        check.mark = Check::Mark::Warning;
        const QString who = tr("%Ln customer(s) without “%1”", "a variable", count).arg(variable);
        check.text = shortage.guessed ? tr("%1: “anh/chị” is used", "who lacks what").arg(who)
                     : !fallback ? tr("%1: they receive nothing. Write what stands in, as in {{…|words}}",
                                      "who lacks what")
                                       .arg(who)
                     : fallback->isEmpty() ? tr("%1: it is left out", "who lacks what").arg(who)
                                           : tr("%1: “%2” is used", "who lacks what").arg(who, *fallback);
        check.button = tr("See", "the customers meant");
        check.act = [self, who, ids = shortage.customers] {
            emit self->customersAsked(who, QList<db::CustomerId>(ids.begin(), ids.end()));
        };
        checks.append(check);
    }
    return checks;
}

QList<Check> TemplateEditor::smsChecks() const
{
    auto *self = const_cast<TemplateEditor *>(this);
    const auto fewer = app::withFewerParts(m_text);
    if (!fewer)
        return {};
    return {{Check::Mark::Warning,
             tr("SMS with accents: %Ln part(s) to pay for", nullptr, fewer->now),
             tr("Remove accents: %Ln part(s)", nullptr, fewer->then),
             [self, fix = fewer->fix] { self->apply(fix); },
             {},
             {}}};
}

void TemplateEditor::apply(const app::TemplateFix &fix)
{
    TemplateEdit *edit = fix.part == app::TextPart::Subject ? m_subject : m_body;
    edit->replaceSource(fix.text);
    edit->setFocus(Qt::OtherFocusReason);
    check();
}

} // namespace ui
