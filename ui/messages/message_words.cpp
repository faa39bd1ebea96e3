#include "ui/messages/message_words.h"

#include "app/messages/message_check.h"
#include "app/messages/sms_parts.h"
#include "ui/language/word_labels.h"

#include <QLocale>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace ui {

QString MessageWords::variable(app::Variable variable)
{
    using app::Variable;
    switch (variable) {
    case Variable::GivenName:
        return tr("Given name", "variable");
    case Variable::FullName:
        return tr("Full name", "variable");
    case Variable::Honorific:
        return tr("Honorific", "variable");
    case Variable::Self:
        return tr("How we call ourselves", "variable");
    case Variable::Shop:
        return tr("Shop name", "variable");
    case Variable::Phone:
        return tr("Shop phone", "variable");
    case Variable::Occasion:
        return tr("Occasion", "variable");
    case Variable::Age:
        return tr("New age", "variable");
    case Variable::CanChi:
        return tr("Lunar year", "variable");
    case Variable::Year:
        return tr("Year", "variable");
    case Variable::Date:
        return tr("Date", "variable");
    case Variable::LunarDate:
        return tr("Lunar date", "variable");
    case Variable::SinceYears:
        return tr("Years with us", "variable");
    case Variable::SinceDate:
        return tr("With us since", "variable");
    }
    return {};
}

QString MessageWords::meaning(app::Variable variable)
{
    using app::Variable;
    switch (variable) {
    case Variable::GivenName:
        return tr("What the customer is called by");
    case Variable::FullName:
        return tr("The customer's whole name");
    case Variable::Honorific:
        return tr("How the shop addresses the customer, by age and gender");
    case Variable::Self:
        return tr("How the shop speaks of itself");
    case Variable::Shop:
        return tr("The shop's name from the settings");
    case Variable::Phone:
        return tr("The shop's telephone number");
    case Variable::Occasion:
        return tr("The name of the day that is greeted");
    case Variable::Age:
        return tr("The age the customer reaches on the birthday");
    case Variable::CanChi:
        return tr("The lunar year by its two words; on New Year's Eve the year to come");
    case Variable::Year:
        return tr("The year that is greeted");
    case Variable::Date:
        return tr("The day that is greeted, in the solar calendar");
    case Variable::LunarDate:
        return tr("The day that is greeted, in the lunar calendar");
    case Variable::SinceYears:
        return tr("Full years the customer has been with the shop");
    case Variable::SinceDate:
        return tr("The customer's first day with the shop");
    }
    return {};
}

QString MessageWords::onChip(const app::TemplatePiece &field)
{
    QString word = variable(*field.variable);
    if (field.letterCase == app::LetterCase::Upper)
        word = word.toUpper();
    else if (field.letterCase != app::LetterCase::Capital)
        word = word.left(1).toLower() + word.mid(1);
    return field.plain ? app::withoutDiacritics(word) : word;
}

QString MessageWords::finding(const app::Finding &finding, const db::Template &text)
{
    const QString &code = finding.code;
    const QString &words = finding.argument;
    if (code == "empty-text"_L1)
        return tr("There is nothing to send yet. Write the text, or insert a variable to begin.");
    if (code == "missing-title"_L1)
        return tr("A template needs a title. Write it above the text.");
    if (code == "missing-subject"_L1)
        return tr("An e-mail needs a subject.");
    if (code == "subject-line-break"_L1)
        return tr("The subject must be one line.");
    if (code == "unused-subject"_L1)
        return tr("Only an e-mail has a subject; this one is never seen.");
    if (code == "unknown-variable"_L1)
        return tr("There is no variable “%1”. Choose one with Ctrl+Space.").arg(words);
    if (code == "unknown-filter"_L1)
        return tr("“%1” is no way to write a value; there are capital, upper, lower and plain.").arg(words);
    if (code == "empty-variable"_L1)
        return tr("This field names no variable. Choose one with Ctrl+Space.");
    if (code == "too-many-braces"_L1)
        return tr("A field has two braces on each side, here are more.");
    if (code == "brace-in-field"_L1)
        return tr("A brace inside a field is not possible. Take it out.");
    if (code == "unclosed-braces"_L1)
        return tr("The field that opens here is not closed on this line. Write }} after its name.");
    if (code == "stray-closing"_L1)
        return tr("These braces close a field that was never opened. Take them out.");
    if (code == "invalid-character"_L1)
        return tr("An invisible character (U+%1) cannot be sent.").arg(words);
    if (code == "too-many-findings"_L1)
        return tr("There is more to find from here on. Mend these first.");
    if (code == "single-braces"_L1)
        return tr("“%1” has one brace on each side; a field needs two.").arg(words);
    return courtesy(finding, text);
}

QString MessageWords::courtesy(const app::Finding &finding, const db::Template &text)
{
    const QString &code = finding.code;
    const QString &words = finding.argument;
    if (code == "no-greeting"_L1)
        return tr("It does not open with a greeting.");
    if (code == "no-thanks"_L1)
        return tr("It does not end with thanks.");
    if (code == "too-long"_L1 && text.channel == db::Channel::Sms)
        return tr("As SMS it takes %1 parts; people read %2 at most. Shorten it.")
            .arg(words)
            .arg(app::kMostSmsParts);
    if (code == "too-long"_L1)
        return tr("It has %1 characters; people read %2 at most. Shorten it.")
            .arg(words)
            .arg(app::kMostCharacters);
    if (code == "looks-like-promotion"_L1)
        return tr("“%1” makes it an advertisement, but its purpose says otherwise. Take it out, or make the "
                  "purpose Promotion.")
            .arg(words);
    if (code == "missing-ad-label"_L1)
        return tr("Advertising must begin with [QC] (Decree 91/2020).");
    if (code == "missing-opt-out"_L1)
        return tr("Advertising must say how to refuse more of it (Decree 91/2020).");
    if (code == "shouting"_L1)
        return tr("“%1” reads as shouting.").arg(words);
    if (code == "speaks-to-existing"_L1)
        return tr("“%1” speaks to somebody who has bought; this text is for prospects. Find other words.")
            .arg(words);
    if (code == "speaks-to-prospect"_L1)
        return tr("“%1” speaks to a stranger; this text is for existing customers. Find other words.")
            .arg(words);
    if (code == "missing-value"_L1)
        return tr("This customer has no value for a field, and nothing stands in for it.");
    return finding.text;
}

QString MessageWords::fix(const app::TemplateFix &fix)
{
    using Kind = app::TemplateFix::Kind;
    switch (fix.kind) {
    case Kind::Replace:
        return tr("Write “%1”").arg(fix.with);
    case Kind::AddGreeting:
        return tr("Add a greeting");
    case Kind::AddThanks:
        return tr("Add thanks");
    case Kind::AddLabel:
        return tr("Add [QC]");
    case Kind::AddOptOut:
        return tr("Add how to refuse");
    case Kind::CalmDown:
        return tr("Write “%1”").arg(fix.with);
    case Kind::RemoveAccents:
        return tr("Remove accents");
    case Kind::Remove:
        return tr("Take it out");
    }
    return {};
}

QString MessageWords::occasion(const app::TemplateLibrary &library, const QString &key)
{
    if (key.isEmpty())
        return tr("No special day");
    const auto known = library.occasion(key);
    if (!known)
        return key;
    return QLocale().language() == QLocale::Vietnamese ? known->nameVi : known->nameEn;
}

QString MessageWords::channels(const app::TemplateEntry &entry)
{
    QStringList words;
    for (const app::TemplateEntry::Text &one : entry.texts) {
        const QString word = labelOf(one.text.channel);
        if (!words.contains(word))
            words.append(word);
    }
    return words.join(u", "_s);
}

QString MessageWords::people(db::Audience audience)
{
    return audience == db::Audience::Prospect ? tr("Prospects", "group of templates")
                                              : tr("Existing customers", "group of templates");
}

QString MessageWords::language(const QString &key)
{
    return key == "en"_L1 ? tr("English", "language of a text") : tr("Vietnamese", "language of a text");
}

QString MessageWords::person(const db::Customer &customer, QDate today, const QString &language,
                             app::HonorificRegion region)
{
    const QString honorific = app::honorificFor(customer, today, language, region);
    if (honorific.isEmpty() || customer.kind == db::CustomerKind::Company)
        return customer.fullName;
    return tr("%1 %2", "honorific and name").arg(honorific, customer.fullName);
}

} // namespace ui
