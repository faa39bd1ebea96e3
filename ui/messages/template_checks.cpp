#include "ui/messages/template_checks.h"

#include "app/messages/compiled_template.h"
#include "ui/messages/message_words.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace ui {

QList<Check> TemplateChecks::of(const db::Template &text, const QList<app::Finding> &findings,
                                const Data &data, const Actions &actions)
{
    QList<Check> errors;
    QList<Check> warnings;
    const bool empty = text.body.trimmed().isEmpty();
    bool greets = !empty;
    bool thanks = !empty;
    for (const app::Finding &finding : findings) {
        greets = greets && finding.code != "no-greeting"_L1;
        thanks = thanks && finding.code != "no-thanks"_L1;
        const bool error = finding.severity == app::Severity::Error;
        Check check{error ? Check::Mark::Error : Check::Mark::Warning, MessageWords::finding(finding, text)};
        if (const auto fix = app::fixFor(finding, text)) {
            check.button = MessageWords::fix(*fix);
            check.act = [mend = actions.mend, fix = *fix] { mend(fix); };
        }
        (error ? errors : warnings).append(check);
    }
    if (empty)
        return errors;
    QList<Check> good;
    if (greets || thanks)
        good.append({Check::Mark::Good, greets && thanks ? tr("Opens with a greeting, ends with thanks")
                                        : greets         ? tr("Opens with a greeting")
                                                         : tr("Ends with thanks")});
    QList<Check> others = ofData(text, data, actions);
    if (const auto fewer = app::withFewerParts(text))
        others.append({Check::Mark::Warning,
                       tr("SMS with accents: at most %Ln part(s) to pay for", nullptr, fewer->now),
                       tr("Remove accents: at most %Ln part(s)", nullptr, fewer->then),
                       [mend = actions.mend, fix = fewer->fix] { mend(fix); }});
    for (const Check &check : std::as_const(others)) {
        if (check.mark == Check::Mark::Warning)
            warnings.prepend(check);
        else
            good.append(check);
    }
    return errors + warnings + good;
}

QList<Check> TemplateChecks::ofData(const db::Template &text, const Data &data, const Actions &actions)
{
    if (!data.answer && data.counted < 0)
        return {};
    if (!data.answer)
        return {{Check::Mark::Wait,
                 data.counted == 0 ? tr("Looking for missing data…")
                                   : tr("Looking for missing data… %Ln customer(s)", nullptr,
                                        static_cast<int>(data.counted)),
                 tr("Stop"), actions.stopCounting}};
    if (data.answer->recipients == 0)
        return {{Check::Mark::Warning, tr("No customer could receive it yet.")}};
    const QLocale locale;
    QList<Check> checks{{Check::Mark::Good, tr("Enough data for %1 / %2 recipients", "how many, of all")
                                                .arg(locale.toString(data.answer->enough),
                                                     locale.toString(data.answer->recipients))}};
    const app::CompiledTemplate compiled = app::CompiledTemplate::compile(text.body);
    for (const app::ValueCensus::Shortage &shortage : data.answer->shortages) {
        std::optional<QString> fallback;
        for (const app::TemplatePiece &piece : compiled.pieces()) {
            if (piece.variable == shortage.variable)
                fallback = piece.fallback;
        }
        const QString who =
            tr("%Ln customer(s) without “%1”", "a variable", static_cast<int>(shortage.customers.size()))
                .arg(MessageWords::variable(shortage.variable).toLower());
        const QString what =
            shortage.guessed ? tr("%1: “anh/chị” is used", "who lacks what").arg(who)
            : !fallback
                ? tr("%1: they receive nothing. Write a replacement, as in {{…|words}}", "who lacks what")
                      .arg(who)
            : fallback->isEmpty() ? tr("%1: it is left out", "who lacks what").arg(who)
                                  : tr("%1: “%2” is used", "who lacks what").arg(who, *fallback);
        checks.append({Check::Mark::Warning, what, tr("See", "the customers meant"),
                       [show = actions.showCustomers, who, ids = shortage.customers] {
                           show(who, QList<db::CustomerId>(ids.begin(), ids.end()));
                       }});
    }
    return checks;
}

} // namespace ui
