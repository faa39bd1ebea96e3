#include "ui/greetings/rule_part_menus.h"

#include "app/greetings/occasion_kind.h"
#include "app/greetings/rule_checks.h"
#include "ui/greetings/greeting_setup_loader.h"
#include "ui/greetings/rule_sentence.h"
#include "ui/language/word_labels.h"

#include <QActionGroup>
#include <QMap>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// A menu of things one of which is chosen.
class RulePartChoices final : public QMenu
{
public:
    explicit RulePartChoices(const RulePartChange &change) : QMenu(&change.sentence)
    {
        setObjectName(u"rulePartMenu"_s);
        setAttribute(Qt::WA_DeleteOnClose);
    }
    void add(QMenu *menu, QActionGroup *group, const QString &text, bool chosen, std::function<void()> run)
    {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(chosen);
        action->setActionGroup(group);
        connect(action, &QAction::triggered, this, std::move(run));
    }
};

} // namespace

void chooseRuleOccasion(const SharedChange &change)
{
    auto *menu = new RulePartChoices(*change);
    auto *group = new QActionGroup(menu);
    const QString present = change->rule.occasionKey;
    QMap<app::OccasionGroup, QList<db::Occasion>> sorted;
    for (const db::Occasion &occasion : change->setup.content().occasions) {
        if (occasion.enabled || occasion.key == present)
            sorted[app::groupOf(occasion)].append(occasion);
    }
    for (auto one = sorted.begin(); one != sorted.end(); ++one) {
        std::ranges::stable_sort(*one, {},
                                 [](const db::Occasion &day) { return std::pair(day.month, day.day); });
        QMenu *sub = menu->addMenu(GreetingWords::group(one.key()));
        for (const db::Occasion &occasion : std::as_const(*one)) {
            menu->add(sub, group, GreetingWords::occasion(occasion), occasion.key == present,
                      [change, key = occasion.key] { change->set(&db::GreetingRule::occasionKey, key); });
        }
    }
    menu->popup(change->place());
}

void chooseRuleAudience(const SharedChange &change)
{
    auto *menu = new RulePartChoices(*change);
    auto *group = new QActionGroup(menu);
    for (const std::optional<db::Audience> audience :
         {std::optional(db::Audience::Existing), std::optional(db::Audience::Prospect), {}}) {
        menu->add(menu, group, GreetingWords::audience(audience), change->rule.audience == audience,
                  [change, audience] { change->set(&db::GreetingRule::audience, audience); });
    }
    menu->popup(change->place());
}

void chooseRuleTemplates(const SharedChange &change)
{
    auto *menu = new RulePartChoices(*change);
    const app::GreetingSetup &known = change->setup.content();
    for (const db::Audience audience : app::audiencesOf(change->rule)) {
        for (const db::Channel channel : std::as_const(change->rule.channels)) {
            const db::TemplateId present = change->rule.templateFor(audience, channel);
            QMenu *sub = menu->addMenu(
                RulePartWords::tr("%1, %2", "audience, channel").arg(labelOf(audience), labelOf(channel)));
            auto *group = new QActionGroup(sub);
            const auto offer = [&](const QString &title, db::TemplateId id) {
                menu->add(sub, group, title, id == present, [change, audience, channel, id] {
                    QList<db::GreetingRule::Words> words = change->rule.words;
                    words.removeIf([&](const db::GreetingRule::Words &one) {
                        return one.audience == audience && one.channel == channel;
                    });
                    if (id)
                        words.append({audience, channel, id});
                    change->set(&db::GreetingRule::words, words);
                });
            };
            bool listed = !present;
            for (const db::Template &text : app::templatesFor(known.templates, change->rule.occasionKey,
                                                              audience, channel, known.language)) {
                listed = listed || text.id == present;
                offer(text.title, text.id);
            }
            if (!listed)
                offer(change->setup.names().titleOf(present), present);
            sub->addSeparator();
            offer(RulePartWords::tr("No template: this channel is not used"), {});
        }
    }
    if (menu->isEmpty())
        menu->addAction(RulePartWords::tr("Choose a channel first"))->setEnabled(false);
    menu->popup(change->place());
}

} // namespace ui
