#include "ui/messages/template_work.h"

#include "ui/messages/message_words.h"
#include "ui/shell/doer.h"
#include "ui/shell/notification_bar.h"
#include "ui/shell/undo_history.h"

#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

TemplateWork::TemplateWork(Doer &doer, UndoHistory &undo, QObject *parent)
    : QObject(parent), m_doer(doer), m_undo(undo), m_keeper(doer.desk()),
      m_reading(doer.desk(), [this](app::TemplateLibrary library) { take(std::move(library)); })
{
    connect(&m_keeper, &DraftKeeper::failed, &doer, &Doer::showError);
    connect(&m_reading, &LoaderBase::failed, &doer, &Doer::showError);
    m_reading.askAgainWhen([](const db::ChangeSet &changes) {
        return changes.templates || changes.greetings || changes.settings;
    });
}

void TemplateWork::reload()
{
    m_reading.ask(app::asking(&app::loadTemplates));
}

// Only this page writes drafts: once they are read, those that stand here are the newest.
void TemplateWork::take(app::TemplateLibrary library)
{
    if (m_loaded)
        library.drafts = std::move(m_library.drafts);
    m_library = std::move(library);
    m_loaded = true;
    for (app::TemplateDraft &draft : m_library.drafts) {
        if (const db::Template *stored = m_library.find(app::filesOwnerOf(draft.text)))
            draft.text.pictures = stored->pictures;
    }
    // The person was told of the other version; the next save goes on top of it.
    const QString late = std::exchange(m_late, {});
    for (app::TemplateDraft &draft : m_library.drafts) {
        const db::Template *stored = m_library.find(draft.text.id);
        if (late.isEmpty() || draft.key != late || !stored)
            continue;
        draft.text.version = stored->version;
        m_keeper.keep(draft.key, app::draftContent(draft.text));
    }
    emit loaded();
}

void TemplateWork::keepDraft(const app::TemplateDraft &draft)
{
    const auto known = std::ranges::find(m_library.drafts, draft.key, &app::TemplateDraft::key);
    if (known != m_library.drafts.end())
        *known = draft;
    else
        m_library.drafts.append(draft);
    m_keeper.keep(draft.key, app::draftContent(draft.text));
    emit draftsChanged();
}

void TemplateWork::dropDraft(const QString &key)
{
    const auto before = m_library.drafts.size();
    m_library.drafts.removeIf([&key](const app::TemplateDraft &draft) { return draft.key == key; });
    if (m_library.drafts.size() == before)
        return;
    m_keeper.keep(key, {});
    emit draftsChanged();
}

bool TemplateWork::isUnsaved(const db::Template &text) const
{
    const db::Template *stored = text.id ? m_library.find(text.id) : nullptr;
    return !stored || stored->title != text.title || stored->purpose != text.purpose ||
           stored->subject != text.subject || stored->body != text.body;
}

void TemplateWork::keepTyped(const QString &key, db::Template text)
{
    const app::TemplateDraft *before = m_library.draftOf(key);
    if (const db::Template *stored = text.id ? m_library.find(text.id) : nullptr)
        text.version = before ? before->text.version : stored->version;
    keepDraft({key, text});
}

// A draft is not in the journal, so it cannot be undone on another day.
void TemplateWork::discard(const app::TemplateDraft &draft)
{
    dropDraft(draft.key);
    flush();
    m_undo.thrownAway(this, tr("Discarded the unsaved changes to “%1”", "title").arg(draft.text.title),
                      [this, draft] {
                          keepDraft(draft);
                          emit broughtBack(draft.key);
                      });
}

QString TemplateWork::freeDraftKey() const
{
    qint64 number = m_doer.desk().clock().nowMs();
    while (m_library.draftOf(app::newDraftKey(number)))
        ++number;
    return app::newDraftKey(number);
}

void TemplateWork::save(db::Template text, const QString &draftKey)
{
    if (const app::TemplateDraft *draft = m_library.draftOf(draftKey))
        text.version = draft->text.version;
    flush();
    m_doer.run(
        this, app::SaveTemplate{text, draftKey},
        {.told =
             [text](const app::SavedTemplate &saved) {
                 return text.id ? tr("Saved “%1”, version %2", "title").arg(text.title).arg(saved.version)
                                : tr("New template “%1”", "title").arg(text.title);
             },
         .then = [this, text, draftKey](const app::SavedTemplate &saved) { settle(text, draftKey, saved); },
         .takenBack = [this, id = text.id] { emit saved(id, {}); }});
}

void TemplateWork::settle(const db::Template &text, const QString &draftKey, const app::SavedTemplate &saved)
{
    if (saved.overtaken) {
        m_doer.bar().show({Notice::Kind::Danger,
                           tr("Someone has saved another version meanwhile. Your words are kept as a draft: "
                              "compare them with the newest version and save again."),
                           {},
                           {}});
        m_late = draftKey;
        reload();
        return;
    }
    learn(text, saved);
    moveDraft(text, draftKey, saved);
    emit this->saved(saved.id, draftKey);
}

// The draft has gone into the file. What was typed while it was being saved is a draft of the new version.
void TemplateWork::moveDraft(const db::Template &text, const QString &draftKey,
                             const app::SavedTemplate &saved)
{
    const app::TemplateDraft *kept = m_library.draftOf(draftKey);
    if (!kept)
        return;
    app::TemplateDraft typed = *kept;
    m_library.drafts.removeIf([&draftKey](const app::TemplateDraft &draft) { return draft.key == draftKey; });
    if (typed.text.title == text.title && typed.text.purpose == text.purpose &&
        typed.text.subject == text.subject && typed.text.body == text.body)
        return;
    m_keeper.keep(draftKey, {});
    typed.key = app::draftKeyOf(saved.id);
    typed.text.id = saved.id;
    typed.text.version = saved.version;
    typed.text.copyOf = {};
    m_library.drafts.append(typed);
    m_keeper.keep(typed.key, app::draftContent(typed.text));
}

// What was just written is known before it is read again, so that typing goes on from it.
void TemplateWork::learn(const db::Template &text, const app::SavedTemplate &saved)
{
    db::Template now = text;
    now.id = saved.id;
    now.version = saved.version;
    now.copyOf = {};
    for (db::Template &known : m_library.templates) {
        if (known.id != saved.id)
            continue;
        now.key = known.key;
        known = now;
        return;
    }
    m_library.templates.append(now);
}

void TemplateWork::archive(const db::Template &text)
{
    m_doer.run(this, app::ArchiveTemplate{text.id}, {.told = [title = text.title](app::Nothing) {
                   return tr("Archived “%1”", "title").arg(title);
               }});
}

void TemplateWork::toggleArchived(const db::Template &text)
{
    if (text.archived) {
        m_doer.run(this, app::RestoreTemplate{text.id}, {.told = [title = text.title](app::Nothing) {
                       return tr("Restored “%1”", "title").arg(title);
                   }});
        return;
    }
    const QList<db::GreetingRule> rules = m_library.rulesWith(text.id);
    if (rules.isEmpty())
        return archive(text);
    QStringList days;
    for (const db::GreetingRule &rule : rules)
        days.append(MessageWords::occasion(m_library, rule.occasionKey));
    m_doer.bar().show({Notice::Kind::Danger,
                       tr("“%1” is used by %Ln greeting rule(s): %2. Choose another template for them in "
                          "Greetings, or archive it anyway.",
                          "title, occasions", static_cast<int>(rules.size()))
                           .arg(text.title, days.join(u", "_s)),
                       tr("Archive anyway"), [self = QPointer(this), text] {
                           if (self)
                               self->archive(text);
                       }});
}

} // namespace ui
