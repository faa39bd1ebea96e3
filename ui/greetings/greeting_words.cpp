#include "ui/greetings/greeting_words.h"

#include "app/greetings/occasion_kind.h"
#include "ui/language/word_labels.h"
#include "ui/language/word_table.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr Word<RulePart> kParts[] = {
    {RulePart::Occasion, QT_TRANSLATE_NOOP3("ui::GreetingWords", "Occasion", "part of a rule")},
    {RulePart::Audience, QT_TRANSLATE_NOOP3("ui::GreetingWords", "Audience", "part of a rule")},
    {RulePart::Narrow, QT_TRANSLATE_NOOP3("ui::GreetingWords", "Whom of them", "part of a rule")},
    {RulePart::Templates, QT_TRANSLATE_NOOP3("ui::GreetingWords", "Templates", "part of a rule")},
    {RulePart::Channels, QT_TRANSLATE_NOOP3("ui::GreetingWords", "Channels", "part of a rule")},
    {RulePart::Hour, QT_TRANSLATE_NOOP3("ui::GreetingWords", "Hour", "part of a rule")},
    {RulePart::Ahead, QT_TRANSLATE_NOOP3("ui::GreetingWords", "Days ahead", "part of a rule")},
};

constexpr Word<app::OccasionGroup> kGroups[] = {
    {app::OccasionGroup::Personal,
     QT_TRANSLATE_NOOP3("ui::GreetingWords", "Each customer's own days", "group")},
    {app::OccasionGroup::Own, QT_TRANSLATE_NOOP3("ui::GreetingWords", "The shop's own days", "group")},
    {app::OccasionGroup::PublicHolidays, QT_TRANSLATE_NOOP3("ui::GreetingWords", "Public holidays", "group")},
    {app::OccasionGroup::Lunar, QT_TRANSLATE_NOOP3("ui::GreetingWords", "Lunar days", "group")},
    {app::OccasionGroup::FirstHalf,
     QT_TRANSLATE_NOOP3("ui::GreetingWords", "Other days, January to June", "group")},
    {app::OccasionGroup::SecondHalf,
     QT_TRANSLATE_NOOP3("ui::GreetingWords", "Other days, July to December", "group")},
    {app::OccasionGroup::Moving, QT_TRANSLATE_NOOP3("ui::GreetingWords", "Days that move", "group")},
};

} // namespace

QString RuleNames::titleOf(db::TemplateId id) const
{
    const auto found = std::ranges::find(templates, id, &db::Template::id);
    return found == templates.cend() ? QString() : found->title;
}

QString GreetingWords::occasion(const db::Occasion &occasion)
{
    return nameInUse(occasion.nameVi, occasion.nameEn);
}

QString GreetingWords::weekday(QDate day)
{
    return QLocale().toString(day, u"dddd dd/MM/yyyy"_s);
}

QString GreetingWords::kind(const db::Occasion &occasion)
{
    if (occasion.publicHoliday && occasion.solemn)
        return tr("Public holiday · solemn day");
    if (occasion.publicHoliday)
        return occasion.fromYear > 0 ? tr("Public holiday since %1", "year").arg(occasion.fromYear)
                                     : tr("Public holiday");
    if (occasion.own)
        return tr("The shop's own day");
    if (occasion.solemn)
        return tr("Solemn day");
    if (app::isPersonal(occasion))
        return tr("Each customer's own day");
    return {};
}

QString GreetingWords::audience(std::optional<db::Audience> audience)
{
    if (!audience)
        return tr("everyone", "to whom a rule speaks");
    return *audience == db::Audience::Existing ? tr("existing customers", "to whom a rule speaks")
                                               : tr("prospects", "to whom a rule speaks");
}

QString GreetingWords::channels(const QList<db::Channel> &channels)
{
    QStringList names;
    for (const db::Channel channel : channels)
        names.append(labelOf(channel));
    return names.isEmpty() ? tr("no channel yet", "channels of a rule")
                           : names.join(tr(", else ", "between channels tried one after the other"));
}

QString GreetingWords::narrow(const db::GreetingRule &rule, const RuleNames &names)
{
    QStringList parts;
    if (rule.gender)
        parts.append(*rule.gender == db::Gender::Female ? tr("women", "narrows a rule")
                     : *rule.gender == db::Gender::Male ? tr("men", "narrows a rule")
                                                        : tr("other gender", "narrows a rule"));
    if (!rule.tag.isEmpty())
        parts.append(tr("tag “%1”", "narrows a rule").arg(rule.tag));
    if (!rule.occupation.isEmpty()) {
        const QStringList words = rule.occupation.split(QLatin1Char('|'));
        parts.append(words.size() > 2 ? tr("work: %1, %2…", "narrows a rule").arg(words.at(0), words.at(1))
                                      : tr("work: %1", "narrows a rule").arg(words.join(u", "_s)));
    }
    if (rule.minAge)
        parts.append(tr("from age %1", "narrows a rule").arg(*rule.minAge));
    if (rule.segment)
        parts.append(tr("segment “%1”", "narrows a rule").arg(names.segments.value(*rule.segment)));
    return parts.isEmpty() ? tr("all of them", "a rule is not narrowed") : parts.join(u", "_s);
}

QString GreetingWords::templates(const db::GreetingRule &rule, const RuleNames &names)
{
    QStringList titles;
    for (const db::GreetingRule::Words &choice : rule.words) {
        const QString title = names.titleOf(choice.text);
        const bool spoken =
            rule.channels.contains(choice.channel) && (!rule.audience || rule.audience == choice.audience);
        if (spoken && !title.isEmpty() && !titles.contains(title))
            titles.append(title);
    }
    if (titles.isEmpty())
        return tr("no template yet", "templates of a rule");
    if (titles.size() == 1)
        return u"“%1”"_s.arg(titles.first());
    return tr("“%1” and %Ln more", "templates of a rule", static_cast<int>(titles.size() - 1))
        .arg(titles.first());
}

QString GreetingWords::part(RulePart part, const db::GreetingRule &rule, const RuleNames &names)
{
    switch (part) {
    case RulePart::Occasion: {
        if (rule.occasionKey == "birthday"_L1)
            return tr("birthdays", "occasion of a rule");
        if (rule.occasionKey == "birthday_lunar"_L1)
            return tr("lunar birthdays", "occasion of a rule");
        const QString name = occasion(names.occasions.value(rule.occasionKey));
        return name.isEmpty() ? tr("a day to be chosen", "occasion of a rule") : name;
    }
    case RulePart::Audience:
        return audience(rule.audience);
    case RulePart::Narrow:
        return narrow(rule, names);
    case RulePart::Templates:
        return templates(rule, names);
    case RulePart::Channels:
        return channels(rule.channels);
    case RulePart::Hour:
        return rule.sendAt.toString(u"HH:mm"_s);
    case RulePart::Ahead:
        return rule.daysAhead == 0 ? tr("on the day", "days ahead of a rule")
                                   : tr("%Ln days ahead", "days ahead of a rule", rule.daysAhead);
    }
    return {};
}

QString GreetingWords::group(app::OccasionGroup group)
{
    return wordIn(kGroups, "ui::GreetingWords", group);
}

QString GreetingWords::nameOf(RulePart part)
{
    return wordIn(kParts, "ui::GreetingWords", part);
}

QList<SentencePiece> GreetingWords::sentence(const db::GreetingRule &rule, const RuleNames &names)
{
    if (rule.gender || rule.minAge || rule.segment || !rule.tag.isEmpty() || !rule.occupation.isEmpty())
        return wholeSentence(rule, names);
    return piecesOf(tr("On {occasion}, to {audience}, send {templates} by {channels}, at {hour}, {ahead}.",
                       "a rule as a sentence; keep the words in braces as they are"),
                    rule, names);
}

QList<SentencePiece> GreetingWords::wholeSentence(const db::GreetingRule &rule, const RuleNames &names)
{
    return piecesOf(tr("On {occasion}, to {audience} ({narrow}), send {templates} by {channels}, at {hour}, "
                       "{ahead}.",
                       "a rule as a sentence; keep the words in braces as they are"),
                    rule, names);
}

QList<SentencePiece> GreetingWords::piecesOf(const QString &pattern, const db::GreetingRule &rule,
                                             const RuleNames &names)
{
    static const QStringList parts{u"occasion"_s, u"audience"_s, u"narrow"_s, u"templates"_s,
                                   u"channels"_s, u"hour"_s,     u"ahead"_s}; // in the order of RulePart
    QList<SentencePiece> pieces;
    const QStringList runs = pattern.split(QRegularExpression(u"[{}]"_s)); // plain words and parts by turns
    for (qsizetype i = 0; i < runs.size(); ++i) {
        if (i % 2 == 0)
            pieces.append({runs.at(i), {}});
        else if (const qsizetype known = parts.indexOf(runs.at(i)); known >= 0)
            pieces.append({part(static_cast<RulePart>(known), rule, names), static_cast<RulePart>(known)});
    }
    return pieces;
}

QString GreetingWords::plain(const QList<SentencePiece> &sentence)
{
    QString text;
    for (const SentencePiece &piece : sentence)
        text += piece.text;
    return text;
}

QString GreetingWords::rich(const QList<SentencePiece> &sentence)
{
    QString text;
    for (const SentencePiece &piece : sentence) {
        const QString words = piece.text.toHtmlEscaped();
        text += piece.part == RulePart::Occasion ? u"<b>%1</b>"_s.arg(words) : words;
    }
    return text;
}

} // namespace ui
