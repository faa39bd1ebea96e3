#include "ui/messages/message_words.h"

#include "app/messages/message_check.h"
#include "app/messages/sms_parts.h"
#include "app/people/channels.h"
#include "ui/language/word_labels.h"
#include "ui/language/word_table.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr Word<app::Variable> kVariables[] = {
    {app::Variable::GivenName, QT_TRANSLATE_NOOP3("ui::MessageWords", "Given name", "variable")},
    {app::Variable::FullName, QT_TRANSLATE_NOOP3("ui::MessageWords", "Full name", "variable")},
    {app::Variable::Honorific, QT_TRANSLATE_NOOP3("ui::MessageWords", "Honorific", "variable")},
    {app::Variable::Self, QT_TRANSLATE_NOOP3("ui::MessageWords", "How we refer to ourselves", "variable")},
    {app::Variable::Shop, QT_TRANSLATE_NOOP3("ui::MessageWords", "Shop name", "variable")},
    {app::Variable::Phone, QT_TRANSLATE_NOOP3("ui::MessageWords", "Shop phone", "variable")},
    {app::Variable::Goods, QT_TRANSLATE_NOOP3("ui::MessageWords", "What we sell", "variable")},
    {app::Variable::Occasion, QT_TRANSLATE_NOOP3("ui::MessageWords", "Occasion", "variable")},
    {app::Variable::Age, QT_TRANSLATE_NOOP3("ui::MessageWords", "New age", "variable")},
    {app::Variable::CanChi, QT_TRANSLATE_NOOP3("ui::MessageWords", "Lunar year", "variable")},
    {app::Variable::Year, QT_TRANSLATE_NOOP3("ui::MessageWords", "Year", "variable")},
    {app::Variable::Date, QT_TRANSLATE_NOOP3("ui::MessageWords", "Date", "variable")},
    {app::Variable::LunarDate, QT_TRANSLATE_NOOP3("ui::MessageWords", "Lunar date", "variable")},
    {app::Variable::SinceYears, QT_TRANSLATE_NOOP3("ui::MessageWords", "Years with us", "variable")},
    {app::Variable::SinceDate, QT_TRANSLATE_NOOP3("ui::MessageWords", "With us since", "variable")},
    {app::Variable::DayName, QT_TRANSLATE_NOOP3("ui::MessageWords", "Name of the day", "variable")},
    {app::Variable::ChildName, QT_TRANSLATE_NOOP3("ui::MessageWords", "Child's name", "variable")},
    {app::Variable::DayYears, QT_TRANSLATE_NOOP3("ui::MessageWords", "Years since the day", "variable")},
};

} // namespace

QString MessageWords::variable(app::Variable variable)
{
    return wordIn(kVariables, "ui::MessageWords", variable);
}

QString MessageWords::meaning(app::Variable variable)
{
    static constexpr Word<app::Variable> kMeanings[] = {
        {app::Variable::GivenName, {QT_TR_NOOP("What the customer is called by")}},
        {app::Variable::FullName, {QT_TR_NOOP("The customer's whole name")}},
        {app::Variable::Honorific, {QT_TR_NOOP("How the shop addresses the customer, by age and gender")}},
        {app::Variable::Self, {QT_TR_NOOP("How the shop refers to itself")}},
        {app::Variable::Shop, {QT_TR_NOOP("The shop's name from the settings")}},
        {app::Variable::Phone, {QT_TR_NOOP("The shop's telephone number")}},
        {app::Variable::Goods, {QT_TR_NOOP("What the shop sells, from the settings")}},
        {app::Variable::Occasion, {QT_TR_NOOP("The name of the day that is greeted")}},
        {app::Variable::Age, {QT_TR_NOOP("The age the customer reaches on the birthday")}},
        {app::Variable::CanChi,
         {QT_TR_NOOP("The lunar year by its two words; on New Year's Eve the year to come")}},
        {app::Variable::Year, {QT_TR_NOOP("The year that is greeted")}},
        {app::Variable::Date, {QT_TR_NOOP("The day that is greeted, in the solar calendar")}},
        {app::Variable::LunarDate, {QT_TR_NOOP("The day that is greeted, in the lunar calendar")}},
        {app::Variable::SinceYears, {QT_TR_NOOP("Full years the customer has been with the shop")}},
        {app::Variable::SinceDate, {QT_TR_NOOP("The customer's first day with the shop")}},
        {app::Variable::DayName, {QT_TR_NOOP("What the customer's personal day is called")}},
        {app::Variable::ChildName, {QT_TR_NOOP("Whose birthday it is, on a child's birthday")}},
        {app::Variable::DayYears, {QT_TR_NOOP("Full years since the wedding, the founding or the birth")}},
    };
    return wordIn(kMeanings, "ui::MessageWords", variable);
}

QString MessageWords::onChip(const app::TemplatePiece &field)
{
    if (!field.variable)
        return field.picture;
    QString word = variable(*field.variable);
    if (field.letterCase == app::LetterCase::Upper)
        word = word.toUpper();
    else if (field.letterCase != app::LetterCase::Capital)
        word = word.left(1).toLower() + word.mid(1);
    return field.plain ? app::withoutDiacritics(word) : word;
}

QString MessageWords::finding(const app::Finding &finding, const db::Template &text)
{
    if (finding.code == "too-long"_L1 && app::isPaidByPart(text.channel))
        return tr("As an SMS it would cost %1 parts; keep it to %2. Shorten it.")
            .arg(finding.argument)
            .arg(app::kMostSmsParts);
    if (finding.code == "too-long"_L1)
        return tr("It has %1 characters; keep it to %2. Shorten it.")
            .arg(finding.argument)
            .arg(app::kMostCharacters);
    static constexpr Word<QStringView> kFindings[] = {
        {u"empty-text",
         {QT_TR_NOOP("There is nothing to send yet. Write the text, or insert a field to begin.")}},
        {u"missing-title", {QT_TR_NOOP("A template needs a title. Write it above the text.")}},
        {u"missing-subject", {QT_TR_NOOP("An e-mail needs a subject.")}},
        {u"subject-line-break", {QT_TR_NOOP("The subject must be one line.")}},
        {u"unused-subject", {QT_TR_NOOP("Only an e-mail has a subject; this one is never seen.")}},
        {u"unknown-variable", {QT_TR_NOOP("There is no field “%1”. Choose one with Ctrl+Space.")}},
        {u"unknown-filter",
         {QT_TR_NOOP("“%1” is not a way to write a value; use capital, upper, lower or plain.")}},
        {u"empty-variable", {QT_TR_NOOP("This field has no name. Choose one with Ctrl+Space.")}},
        {u"too-many-braces", {QT_TR_NOOP("A field has two braces on each side; there are more here.")}},
        {u"brace-in-field", {QT_TR_NOOP("A field cannot hold a brace. Remove it.")}},
        {u"unclosed-braces",
         {QT_TR_NOOP("The field that opens here is not closed on this line. Write }} after its name.")}},
        {u"stray-closing", {QT_TR_NOOP("These braces close a field that was never opened. Remove them.")}},
        {u"invalid-character", {QT_TR_NOOP("An invisible character (U+%1) cannot be sent.")}},
        {u"too-many-findings", {QT_TR_NOOP("There is more to find from here on. Fix these first.")}},
        {u"single-braces", {QT_TR_NOOP("“%1” has one brace on each side; a field needs two.")}},
        {u"no-greeting", {QT_TR_NOOP("It does not open with a greeting.")}},
        {u"no-thanks", {QT_TR_NOOP("It does not end with thanks.")}},
        {u"looks-like-promotion",
         {QT_TR_NOOP("“%1” makes it an advertisement, but its purpose says otherwise. "
                     "Remove it, or make the purpose Promotion.")}},
        {u"missing-ad-label", {QT_TR_NOOP("Advertising must begin with [QC] (Decree 91/2020).")}},
        {u"missing-opt-out", {QT_TR_NOOP("Advertising must say how to refuse more of it (Decree 91/2020).")}},
        {u"shouting", {QT_TR_NOOP("“%1” can look like shouting; write it in small letters.")}},
        {u"unfilled-slot", {QT_TR_NOOP("Fill in “%1”: what stands in square brackets is only a reminder.")}},
        {u"missing-picture",
         {QT_TR_NOOP("The picture “%1” is not with this template. Add it, or take it out.")}},
        {u"picture-without-mail", {QT_TR_NOOP("Only the text of an e-mail can show the picture “%1”.")}},
        {u"says-today",
         {QT_TR_NOOP("“%1” is true on the day only. Sent ahead or late, the text would be wrong.")}},
        {u"field-of-another-day",
         {QT_TR_NOOP("“%1” stays empty here: only a personal day of the customer fills it.")}},
        {u"untimely",
         {QT_TR_NOOP("A rule sends this text %1 days ahead, but it speaks of today. Name the day instead, or "
                     "let the rule send on the day.")}},
        {u"not-for-company", {QT_TR_NOOP("“%1” is for people, and this customer is a company.")}},
        {u"speaks-to-existing",
         {QT_TR_NOOP(
             "“%1” speaks to someone who has bought; this text is for prospects. Find other words.")}},
        {u"speaks-to-prospect",
         {QT_TR_NOOP("“%1” speaks to a stranger; this text is for existing customers. Find other words.")}},
        {u"missing-value",
         {QT_TR_NOOP("This customer has no value for a field, and nothing stands in for it.")}},
    };
    const QString words = wordIn(kFindings, "ui::MessageWords", QStringView(finding.code));
    return words.isEmpty() ? finding.text : QString(words).replace("%1"_L1, finding.argument);
}

QString MessageWords::fix(const app::TemplateFix &fix)
{
    using Kind = app::TemplateFix::Kind;
    static constexpr Word<Kind> kFixes[] = {
        {Kind::Replace, {QT_TR_NOOP("Write “%1”")}},
        {Kind::AddGreeting, {QT_TR_NOOP("Add a greeting")}},
        {Kind::AddThanks, {QT_TR_NOOP("Add thanks")}},
        {Kind::AddLabel, {QT_TR_NOOP("Add [QC]")}},
        {Kind::AddOptOut, {QT_TR_NOOP("Add how to refuse")}},
        {Kind::TakeOutToday, {QT_TR_NOOP("Say it so that it holds on any day")}},
        {Kind::KeepBraces, {QT_TR_NOOP("Keep the braces as text")}},
        {Kind::CalmDown, {QT_TR_NOOP("Write “%1”")}},
        {Kind::RemoveAccents, {QT_TR_NOOP("Remove accents")}},
        {Kind::Remove, {QT_TR_NOOP("Remove")}},
    };
    return wordIn(kFixes, "ui::MessageWords", fix.kind).replace("%1"_L1, fix.with);
}

QString MessageWords::occasion(const app::TemplateLibrary &library, const QString &key)
{
    if (key.isEmpty())
        return tr("No special day");
    const auto known = library.occasion(key);
    if (!known)
        return key;
    return nameInUse(known->nameVi, known->nameEn);
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
