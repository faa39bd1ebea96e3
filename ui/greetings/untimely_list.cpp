#include "ui/greetings/untimely_list.h"

#include "app/greetings/rule_checks.h"
#include "app/messages/template_commands.h"
#include "ui/greetings/greeting_setup_loader.h"
#include "ui/language/word_labels.h"
#include "ui/shell/doer.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/check_list.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

UntimelyList::UntimelyList(Doer &doer, const GreetingSetupLoader &setup, QWidget *parent)
    : QWidget(parent), m_doer(doer), m_setup(setup), m_loader(doer.desk()), m_list(new CheckList)
{
    setLayout(columnOf(0, {m_list}));
    m_loader.askAgainWhen(
        [](const db::ChangeSet &changes) { return changes.customers || changes.templates; });
    connect(&m_loader, &LoaderBase::failed, &doer, &Doer::showError);
}

void UntimelyList::show(const db::GreetingRule &rule)
{
    const bool other = !app::sameRule(rule, m_rule);
    m_rule = rule;
    fill();
    const auto untimely = app::untimelyWords(rule, m_setup.content().templates);
    const bool proposes =
        std::ranges::any_of(untimely, [](const app::UntimelyWords &one) { return one.reworded.has_value(); });
    if (!proposes)
        m_loader.cancel();
    else if (other || m_proposed.isEmpty())
        m_loader.ask(app::asking(&app::loadProposedWords, rule, m_doer.desk().clock()),
                     [this](const QList<app::ProposedWords> &proposed) {
                         m_proposed = proposed;
                         fill();
                     });
}

void UntimelyList::reword(const db::Template &text)
{
    m_doer.run(this, app::SaveTemplate{text, {}}, {.told = [title = text.title](const auto &) {
                   return tr("Reworded: %1", "title of a template").arg(title);
               }});
}

void UntimelyList::fill()
{
    QList<Check> checks;
    for (const app::UntimelyWords &one : app::untimelyWords(m_rule, m_setup.content().templates)) {
        Check wrong{Check::Mark::Error, tr("“%1” (%2, %3) speaks of today, but goes out %Ln day(s) before.",
                                           "title, channel, audience", m_rule.daysAhead)
                                            .arg(one.text.title, labelOf(one.words.channel),
                                                 GreetingWords::audience(one.words.audience))};
        if (one.other) {
            wrong.button = tr("Use “%1”", "title of another template").arg(one.other->title);
            wrong.act = [this, words = one.words, id = one.other->id]() mutable {
                words.text = id;
                emit wordsChosen(words);
            };
        }
        checks.append(wrong);
        const auto proposed = std::ranges::find_if(m_proposed, [&one](const app::ProposedWords &words) {
            return one.reworded && words.text.id == one.reworded->id && words.text.body == one.reworded->body;
        });
        if (proposed == m_proposed.cend())
            continue;
        const QString text = proposed->filled.simplified();
        checks.append({Check::Mark::Warning,
                       proposed->customer.isEmpty()
                           ? tr("Proposed wording: “%1”", "text of a message").arg(text)
                           : tr("Proposed wording, as %1 would get it: “%2”", "customer; text of a message")
                                 .arg(proposed->customer, text),
                       tr("Use this wording"), [this, words = proposed->text] { reword(words); }});
    }
    m_list->setChecks(checks);
    setVisible(!checks.isEmpty());
}

} // namespace ui
