#include "ui/greetings/rule_hints.h"

#include "app/greetings/occasion_kind.h"
#include "app/greetings/rule_checks.h"
#include "ui/greetings/greeting_setup_loader.h"
#include "ui/language/word_labels.h"

using namespace Qt::StringLiterals;

namespace ui {

QStringList RuleHints::of(const db::GreetingRule &rule, const GreetingSetupLoader &setup)
{
    QStringList hints;
    if (rule.occasionKey.isEmpty())
        return {tr("Choose the day on which this rule greets; its templates follow.")};
    if (rule.channels.isEmpty())
        hints.append(tr("Choose at least one channel."));
    if (rule.enabled && !app::hasTemplate(rule))
        hints.append(tr("Choose a template, or switch the rule off: without one, no one is greeted."));
    for (const db::Template &text : app::noGreetings(rule, setup.content().templates))
        hints.append(tr("“%1” is no greeting; its purpose is %2. Choose a template that greets.",
                        "title of a template, purpose")
                         .arg(text.title, labelOf(text.purpose).toLower()));
    if (const auto channel = app::unlawfulChannel(rule)) {
        const auto hours = app::lawfulHours(*channel);
        hints.append(tr("%1 may be used from %2 to %3 only. Choose another hour or leave it out.", "channel")
                         .arg(labelOf(*channel), hours->first.toString(u"HH:mm"_s),
                              hours->second.toString(u"HH:mm"_s)));
    }
    const app::SendingHours &shop = setup.content().hours;
    if (!shop.allow(rule.sendAt))
        hints.append(tr("The shop greets from %1 to %2 (Settings), so this rule greets at %3.")
                         .arg(shop.from.toString(u"HH:mm"_s), shop.until.toString(u"HH:mm"_s),
                              shop.nearest(rule.sendAt).toString(u"HH:mm"_s)));
    if (const app::SavedSegment *segment = setup.segmentOf(rule); segment && !segment->condition)
        hints.append(tr("The segment “%1” was made by a later version of the program, so no one is "
                        "greeted. Choose another segment, or install that version.")
                         .arg(segment->name));
    const db::Occasion *occasion = setup.occasion(rule.occasionKey);
    if (occasion && !occasion->enabled)
        hints.append(tr("This day is switched off under Occasions, so the rule does nothing."));
    if (occasion && occasion->solemn)
        hints.append(tr("A solemn day: no promotion, no jokes, quiet words of remembrance or care only."));
    for (const app::RuleConflict &conflict : app::conflictsOf(rule, setup.content().rules)) {
        const QString other = GreetingWords::plain(GreetingWords::sentence(conflict.other, setup.names()));
        hints.append(
            (conflict.otherWins
                 ? tr("Customers who also belong to this rule are greeted by it, because it goes first: %1")
                 : tr("Customers who also belong to this rule are greeted by the one here, because it goes "
                      "first: %1"))
                .arg(other));
    }
    for (const db::Audience audience : app::audiencesOf(rule)) {
        for (const db::Channel channel : std::as_const(rule.channels)) {
            if (!rule.templateFor(audience, channel))
                hints.append(tr("No template for %1 by %2: that channel is skipped.", "audience, channel")
                                 .arg(GreetingWords::audience(audience), labelOf(channel)));
        }
    }
    return hints;
}

} // namespace ui
