#include "app/messages/template_library.h"

#include "app/core/counted.h"
#include "app/greetings/customer_occasion.h"
#include "app/greetings/greeting_setup.h"
#include "app/greetings/rule_checks.h"
#include "app/messages/message_check.h"
#include "db/greetings/greeting_store.h"
#include "db/messages/template_file_store.h"
#include "db/messages/template_store.h"
#include "db/safekeeping/draft_store.h"
#include "db/session/session.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

const db::Template *TemplateLibrary::find(db::TemplateId id) const
{
    const auto found = std::find_if(templates.cbegin(), templates.cend(),
                                    [id](const db::Template &text) { return text.id == id; });
    return found == templates.cend() ? nullptr : &*found;
}

const TemplateDraft *TemplateLibrary::draftOf(const QString &key) const
{
    const auto found = std::find_if(drafts.cbegin(), drafts.cend(),
                                    [&key](const TemplateDraft &draft) { return draft.key == key; });
    return found == drafts.cend() ? nullptr : &*found;
}

std::optional<db::Occasion> TemplateLibrary::occasion(const QString &key) const
{
    for (const db::Occasion &known : occasions) {
        if (known.key == key)
            return known;
    }
    return std::nullopt;
}

QStringList TemplateLibrary::attachedTo(db::TemplateId id) const
{
    QStringList names;
    for (const db::TemplateFile &file : files.value(id)) {
        if (file.place == db::FilePlace::Attached)
            names.append(file.name);
    }
    return names;
}

QList<db::GreetingRule> TemplateLibrary::rulesWith(db::TemplateId id) const
{
    QList<db::GreetingRule> with;
    std::copy_if(rules.cbegin(), rules.cend(), std::back_inserter(with), [id](const db::GreetingRule &rule) {
        return std::any_of(rule.words.cbegin(), rule.words.cend(),
                           [id](const db::GreetingRule::Words &words) { return words.text == id; });
    });
    return with;
}

MessageDay TemplateLibrary::dayFor(const db::Customer &customer, const QString &occasionKey,
                                   QDate today) const
{
    MessageDay day{today, occasion(occasionKey), 0};
    if (!day.occasion)
        return day;
    const auto next = nextOccasionFor(customer, *day.occasion, today, shop.birthdays, occasionDates);
    if (next) {
        day.date = next->date;
        day.occasionYear = next->occasionYear;
    }
    return day;
}

std::optional<db::GreetingRule> TemplateLibrary::senderOf(db::TemplateId id) const
{
    const QList<db::GreetingRule> with = id ? rulesWith(id) : QList<db::GreetingRule>();
    const auto on =
        std::find_if(with.cbegin(), with.cend(), [](const db::GreetingRule &rule) { return rule.enabled; });
    if (with.isEmpty())
        return std::nullopt;
    return on == with.cend() ? with.constFirst() : *on;
}

QTime TemplateLibrary::hourOf(db::TemplateId id) const
{
    const auto sender = senderOf(id);
    return sender ? sender->sendAt : QTime(8, 30);
}

int TemplateLibrary::daysAheadOf(db::TemplateId id) const
{
    const auto sender = senderOf(id);
    return sender ? sender->daysAhead : 0;
}

std::optional<Finding> TemplateLibrary::reasonNotToSave(const db::Template &text) const
{
    if (const auto reason = app::reasonNotToSave(text))
        return reason;
    const auto against = text.id ? ruleAgainst(text, rules, templates) : std::optional<db::GreetingRule>();
    if (!against)
        return std::nullopt;
    return Finding{.code = u"untimely"_s,
                   .text = u"A rule sends this text %1 ahead, but it speaks of today."_s.arg(
                       counted(against->daysAhead, "day")),
                   .argument = QString::number(against->daysAhead)};
}

db::Result<TemplateLibrary> loadTemplates(db::Session &session)
{
    MK_TRY(auto templates, session.templates().all());
    MK_TRY(const auto drafts, session.drafts().list(kTemplateDrafts.toString()));
    MK_TRY(auto occasions, session.greetings().occasions());
    MK_TRY(auto dates, loadOccasionTable(session));
    MK_TRY(auto rules, session.greetings().rules());
    MK_TRY(auto shop, ShopSettings::load(session));
    MK_TRY(const auto files, session.templateFiles().all());
    TemplateLibrary library{
        std::move(templates), {}, std::move(occasions), std::move(dates), std::move(rules),
        std::move(shop),      {}};
    for (const db::Draft &draft : drafts) {
        auto read = readDraft(draft.key, draft.content);
        if (!read)
            continue;
        if (const db::Template *stored = library.find(filesOwnerOf(read->text)))
            read->text.pictures = stored->pictures;
        library.drafts.append(*std::move(read));
    }
    for (const db::TemplateFile &file : files)
        library.files[file.templateId].append(file);
    return library;
}

std::optional<Finding> reasonNotToSave(const db::Template &text)
{
    if (text.title.trimmed().isEmpty())
        return Finding{.code = u"missing-title"_s, .text = u"A template needs a title."_s};
    for (const Finding &finding : checkTemplate(text)) {
        if (finding.severity == Severity::Error)
            return finding;
    }
    return std::nullopt;
}

db::Result<QList<db::TemplateVersion>> loadVersions(db::Session &session, db::TemplateId id)
{
    return session.templates().versions(id);
}

db::Result<TemplatesInUse> templatesInUse(db::Session &session)
{
    MK_TRY(auto templates, session.templates().all());
    templates.removeIf([](const db::Template &text) { return text.archived; });
    MK_TRY(const auto shop, ShopSettings::load(session));
    return TemplatesInUse{std::move(templates), shop.language};
}

} // namespace app
