#include "app/start/starter_renewal.h"

#include "app/messages/starter_templates.h"
#include "db/messages/template_store.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// As RewordTemplate and SaveTemplate name it: whoever edits one of them later is in the way of an undo.
QString wordsSubject(db::TemplateId id)
{
    return u"template/%1/words"_s.arg(id.value);
}

} // namespace

db::Result<Effect<int>> RenewStarters::apply(db::Session &session, const db::Act &act) const
{
    MK_TRY(const auto starters, starterTemplates());
    QHash<QString, const db::Template *> shipped;
    for (const db::Template &starter : starters)
        shipped.insert(starter.key, &starter);
    MK_TRY(const auto present, session.templates().all());
    MK_TRY(const auto untouched, session.templates().asShipped());
    Effect<int> effect{0, {}};
    PutBackWords back;
    for (db::Template text : present) {
        const db::Template *fresh = text.key.isEmpty() ? nullptr : shipped.value(text.key);
        if (!fresh || !untouched.contains(text.id) ||
            (fresh->body == text.body && fresh->subject == text.subject))
            continue;
        text.subject = fresh->subject;
        text.body = fresh->body;
        MK_TRY(effect.trace.changes, session.templates().addVersion(text, act, db::WordsOf::Program));
        effect.trace.subjects.append(wordsSubject(text.id));
        back.ids.append(text.id);
        ++effect.value;
    }
    if (effect.value > 0)
        effect.trace.inverse = stepOf(back);
    return effect;
}

db::Result<Effect<Nothing>> PutBackWords::apply(db::Session &session, const db::Act &act) const
{
    Effect<Nothing> effect;
    for (const db::TemplateId id : ids) {
        MK_TRY(auto text, session.templates().byId(id));
        MK_TRY(const auto versions, session.templates().versions(id));
        if (versions.size() < 2)
            return db::failure(db::ErrorKind::Conflict,
                               u"template %1 has no words before these"_s.arg(id.value));
        text.subject = versions.at(1).subject;
        text.body = versions.at(1).body;
        MK_TRY(effect.trace.changes, session.templates().addVersion(text, act));
        effect.trace.subjects.append(wordsSubject(id));
    }
    effect.trace.inverse = stepOf(*this);
    return effect;
}

} // namespace app
