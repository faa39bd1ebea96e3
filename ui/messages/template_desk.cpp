#include "ui/messages/template_desk.h"

#include "app/desk/desk.h"
#include "db/messages/template_store.h"
#include "db/safekeeping/draft_store.h"
#include "db/session/session.h"
#include "ui/language/explain.h"
#include "ui/shell/notification_bar.h"

#include <chrono>

using namespace std::chrono_literals;

namespace ui {

TemplateDesk::TemplateDesk(app::Desk &desk, NotificationBar &strip, UndoHistory &undo, QObject *parent)
    : QObject(parent), m_desk(desk), m_strip(strip), m_undo(undo)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(400ms);
    connect(&m_soon, &QTimer::timeout, this, &TemplateDesk::flush);
    m_reloadSoon.setSingleShot(true);
    m_reloadSoon.setInterval(30ms);
    connect(&m_reloadSoon, &QTimer::timeout, this, &TemplateDesk::reload);
    connect(&desk, &app::Desk::changed, this, [this](const db::ChangeSet &changes) {
        if (changes.templates || changes.greetings || changes.settings)
            m_reloadSoon.start();
    });
}

TemplateDesk::~TemplateDesk()
{
    flush();
}

void TemplateDesk::reload()
{
    flush(); // first, so that what is read knows the drafts
    m_desk.read(
        this, [](db::Session &session) { return app::loadTemplates(session); },
        [this](db::Result<app::TemplateLibrary> library) {
            if (!library) {
                told(library.error());
                return;
            }
            QList<app::TemplateDraft> typed; // meanwhile
            for (const app::TemplateDraft &draft : std::as_const(m_library.drafts)) {
                if (m_waiting.contains(draft.key))
                    typed.append(draft);
            }
            m_library = std::move(*library);
            m_library.drafts.removeIf(
                [this](const app::TemplateDraft &draft) { return m_waiting.contains(draft.key); });
            m_library.drafts += typed;
            m_loaded = true;
            rebase();
            emit loaded();
        });
}

// The person was told of the other version; the next save goes on top of it.
void TemplateDesk::rebase()
{
    const QString late = std::exchange(m_late, {});
    for (app::TemplateDraft &draft : m_library.drafts) {
        const db::Template *stored = m_library.find(draft.text.id);
        if (late.isEmpty() || draft.key != late || !stored)
            continue;
        draft.text.version = stored->version;
        write(draft.key, app::draftContent(draft.text));
    }
}

void TemplateDesk::keepDraft(const app::TemplateDraft &draft)
{
    bool known = false;
    for (app::TemplateDraft &kept : m_library.drafts) {
        if (kept.key != draft.key)
            continue;
        known = true;
        kept = draft;
    }
    if (!known)
        m_library.drafts.append(draft);
    write(draft.key, app::draftContent(draft.text));
    emit draftsChanged();
}

void TemplateDesk::dropDraft(const QString &key)
{
    const auto before = m_library.drafts.size();
    m_library.drafts.removeIf([&key](const app::TemplateDraft &draft) { return draft.key == key; });
    if (m_library.drafts.size() == before)
        return;
    write(key, {});
    emit draftsChanged();
}

void TemplateDesk::discard(const app::TemplateDraft &draft)
{
    dropDraft(draft.key);
    flush();
    m_undo.done(this, tr("Discarded what was not saved of “%1”", "title").arg(draft.text.title),
                [this, draft] {
                    keepDraft(draft);
                    emit broughtBack(draft.key);
                });
}

QString TemplateDesk::freeDraftKey() const
{
    qint64 number = m_desk.clock().nowMs();
    while (m_library.draftOf(app::newDraftKey(number)))
        ++number;
    return app::newDraftKey(number);
}

void TemplateDesk::write(const QString &key, const QString &content)
{
    m_waiting.insert(key, content);
    m_soon.start();
}

void TemplateDesk::flush()
{
    m_soon.stop();
    if (m_waiting.isEmpty())
        return;
    const auto job = [waiting = std::exchange(m_waiting, {}),
                      atMs = m_desk.clock().nowMs()](db::Session &session) -> db::Result<db::ChangeSet> {
        for (auto it = waiting.cbegin(); it != waiting.cend(); ++it) {
            MK_CHECK(it.value().isEmpty() ? session.drafts().remove(it.key())
                                          : session.drafts().put({it.key(), it.value(), atMs}));
        }
        return db::ChangeSet();
    };
    m_desk.write(this, job, [this](const db::Result<db::ChangeSet> &result) {
        if (!result)
            told(result.error());
    });
}

void TemplateDesk::save(const db::Template &text, const QString &draftKey)
{
    flush();
    const db::Template *stored = text.id ? m_library.find(text.id) : nullptr;
    const db::Template before = stored ? *stored : db::Template();
    m_desk.write(
        this,
        [text, draftKey, clock = m_desk.clock()](db::Session &session) {
            return app::saveTemplate(session, text, draftKey, clock);
        },
        [this, text, draftKey, before](const db::Result<db::Changed<db::TemplateId>> &result) {
            if (!result) {
                if (result.error().kind == db::ErrorKind::Conflict)
                    m_strip.show({Notice::Kind::Danger,
                                  tr("Somebody has saved another version meanwhile. Your words are kept as a "
                                     "draft: compare them with the newest version and save again."),
                                  {},
                                  {}});
                else
                    told(result.error());
                if (result.error().kind == db::ErrorKind::Conflict)
                    m_late = draftKey;
                reload();
                return;
            }
            m_library.drafts.removeIf(
                [&draftKey](const app::TemplateDraft &draft) { return draft.key == draftKey; });
            const db::TemplateId id = result->value;
            learn(text, id, before.version + 1);
            if (before.id)
                m_undo.done(this,
                            tr("Saved “%1”, version %2", "title").arg(text.title).arg(before.version + 1),
                            [this, before] { takeBackVersion(before, before.version + 1); });
            else
                m_undo.done(this, tr("New template “%1”", "title").arg(text.title),
                            [this, id, title = text.title] { archive({id}, title, true); });
            emit saved(id, draftKey);
            reload();
        });
}

// What was just written is known before it is read again, so that typing goes on from it.
void TemplateDesk::learn(const db::Template &text, db::TemplateId id, int version)
{
    db::Template now = text;
    now.id = id;
    now.version = version;
    for (db::Template &known : m_library.templates) {
        if (known.id != id)
            continue;
        now.key = known.key;
        known = now;
        return;
    }
    m_library.templates.append(now);
}

void TemplateDesk::takeBackVersion(const db::Template &before, int version)
{
    db::Template again = before;
    again.version = version; // on top of the one taken back: a version is never changed
    m_desk.write(
        this,
        [again, clock = m_desk.clock()](db::Session &session) {
            return app::saveTemplate(session, again, {}, clock);
        },
        [this, id = before.id](const db::Result<db::Changed<db::TemplateId>> &result) {
            if (!result)
                told(result.error());
            else
                emit saved(id, {});
        });
}

void TemplateDesk::archive(const QList<db::TemplateId> &ids, const QString &title, bool archived)
{
    m_desk.write(
        this,
        [ids, archived, clock = m_desk.clock()](db::Session &session) {
            return app::archiveTemplates(session, ids, archived, clock);
        },
        [this, ids, title, archived](const db::Result<db::ChangeSet> &result) {
            if (!result) {
                told(result.error());
                return;
            }
            const QString done = archived ? tr("Archived “%1”", "title") : tr("Brought back “%1”", "title");
            m_undo.done(this, done.arg(title), [this, ids, title, archived] {
                m_desk.write(
                    this,
                    [ids, archived, clock = m_desk.clock()](db::Session &session) {
                        return app::archiveTemplates(session, ids, !archived, clock);
                    },
                    [this](const db::Result<db::ChangeSet> &undone) {
                        if (!undone)
                            told(undone.error());
                    });
            });
        });
}

void TemplateDesk::told(const db::Error &error)
{
    m_strip.show({Notice::Kind::Danger, explain(error, m_desk.path()), {}, {}});
}

} // namespace ui
