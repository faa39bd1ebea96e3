#include "app/messages/template_commands.h"

#include "app/core/counted.h"
#include "app/core/nfc.h"
#include "app/greetings/rule_checks.h"
#include "app/messages/template_draft.h"
#include "app/messages/template_library.h"
#include "app/people/channels.h"
#include "db/greetings/greeting_store.h"
#include "db/messages/template_file_store.h"
#include "db/messages/template_store.h"
#include "db/safekeeping/draft_store.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

using Words = RewordTemplate::Words;

Words wordsOf(const db::Template &text)
{
    return {text.title, text.purpose, text.subject, text.body};
}

/// Its words and whether it is put away are not in each other's way.
QString templateSubject(db::TemplateId id, QStringView part)
{
    return u"template/%1/%2"_s.arg(id.value).arg(part);
}

db::Result<Effect<Nothing>> setArchived(db::Session &session, db::TemplateId id, bool archived,
                                        const Step &inverse, const db::Act &act)
{
    MK_TRY(const auto stored, session.templates().byId(id));
    if (stored.archived == archived)
        return Effect<Nothing>{{}, {{}, stored.title, {}, {}}};
    MK_TRY(const auto changes, session.templates().setArchived(id, archived, act));
    return Effect<Nothing>{{}, {changes, stored.title, {templateSubject(id, u"archived")}, inverse}};
}

db::Result<Effect<SavedTemplate>> addTemplate(db::Session &session, const db::Template &text,
                                              const QString &draftKey, const db::Act &act)
{
    MK_TRY(const auto added, session.templates().add(text, act));
    const db::TemplateId id = added.value;
    if (text.copyOf)
        MK_CHECK(session.templateFiles().copyAll(text.copyOf, id, act));
    if (!draftKey.isEmpty())
        MK_CHECK(session.drafts().remove(draftKey));
    return Effect<SavedTemplate>{{id, 1},
                                 {added.changes,
                                  text.title,
                                  {templateSubject(id, u"words"), templateSubject(id, u"archived")},
                                  stepOf(ArchiveTemplate{id})}};
}

} // namespace

QJsonObject SaveTemplate::toJson() const
{
    return argumentsOf(text);
}

db::Result<Effect<SavedTemplate>> SaveTemplate::apply(db::Session &session, const db::Act &act) const
{
    db::Template clean = text;
    if (!hasSubject(clean.channel))
        clean.copyOf = {};
    if (const db::TemplateId owner = filesOwnerOf(clean)) {
        MK_TRY(const auto before, session.templates().byId(owner));
        clean.pictures = before.pictures;
    }
    if (const auto reason = reasonNotToSave(clean))
        return db::failure(db::ErrorKind::InvalidInput, reason->text);
    clean.title = nfc(text.title.trimmed());
    clean.subject = hasSubject(text.channel) ? nfc(text.subject) : QString();
    clean.body = nfc(text.body);
    if (!clean.id)
        return addTemplate(session, clean, draftKey, act);
    MK_TRY(const auto stored, session.templates().byId(clean.id));
    if (stored.audience != clean.audience)
        return db::failure(db::ErrorKind::Conflict, u"the audience of a template never changes"_s);
    clean.recipient = stored.recipient;
    clean.occasionKey = stored.occasionKey;
    MK_TRY(const auto rules, session.greetings().rules());
    MK_TRY(const auto templates, session.templates().all());
    if (const auto rule = ruleAgainst(clean, rules, templates))
        return db::failure(db::ErrorKind::InvalidInput,
                           u"rule %1 sends \"%2\" %3 ahead, but it speaks of today: say it so that it holds "
                           "on any day, or let the rule send on the day"_s.arg(rule->id.value)
                               .arg(clean.title)
                               .arg(counted(rule->daysAhead, "day")));
    if (stored.version != clean.version)
        return Effect<SavedTemplate>{{stored.id, stored.version, true}, {{}, stored.title, {}, {}}};
    MK_TRY(const auto changes, session.templates().addVersion(clean, act));
    if (!draftKey.isEmpty())
        MK_CHECK(session.drafts().remove(draftKey));
    return Effect<SavedTemplate>{{clean.id, stored.version + 1},
                                 {changes,
                                  clean.title,
                                  {templateSubject(clean.id, u"words")},
                                  stepOf(RewordTemplate{clean.id, wordsOf(clean), wordsOf(stored)})}};
}

// What stood once is not checked again: the checks may have become stricter since.
db::Result<Effect<Nothing>> RewordTemplate::apply(db::Session &session, const db::Act &act) const
{
    MK_TRY(auto text, session.templates().byId(id));
    if (wordsOf(text) != from)
        return db::failure(db::ErrorKind::Conflict, u"template %1 says something else now"_s.arg(id.value));
    text.title = to.title;
    text.purpose = to.purpose;
    text.subject = to.subject;
    text.body = to.body;
    MK_TRY(const auto changes, session.templates().addVersion(text, act));
    return Effect<Nothing>{
        {}, {changes, to.title, {templateSubject(id, u"words")}, stepOf(RewordTemplate{id, to, from})}};
}

db::Result<Effect<Nothing>> ArchiveTemplate::apply(db::Session &session, const db::Act &act) const
{
    return setArchived(session, id, true, stepOf(RestoreTemplate{id}), act);
}

db::Result<Effect<Nothing>> RestoreTemplate::apply(db::Session &session, const db::Act &act) const
{
    return setArchived(session, id, false, stepOf(ArchiveTemplate{id}), act);
}

} // namespace app
