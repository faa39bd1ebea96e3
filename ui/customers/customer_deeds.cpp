#include "ui/customers/customer_deeds.h"

#include "app/desk/desk.h"
#include "db/customers/customer_store.h"
#include "db/safekeeping/draft_store.h"
#include "db/session/session.h"
#include "ui/customers/draft_words.h"
#include "ui/language/explain.h"
#include "ui/language/word_labels.h"
#include "ui/shell/notification_bar.h"
#include "ui/shell/undo_history.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString inShort(const app::LogLine &line)
{
    return line.amount ? u"%1 %2 ₫"_s.arg(labelOf(line.kind), QLocale().toString(*line.amount))
                       : labelOf(line.kind);
}

} // namespace

CustomerDeeds::CustomerDeeds(app::Desk &desk, NotificationBar &strip, UndoHistory &undo, QObject *parent)
    : QObject(parent), m_desk(desk), m_strip(strip), m_undo(undo)
{}

void CustomerDeeds::log(const db::Customer &customer, const app::LogLine &line, const QString &typed)
{
    m_desk.write(
        this,
        [line, id = customer.id, clock = m_desk.clock()](db::Session &session) {
            return session.inTransaction([&]() -> db::Result<db::Changed<db::InteractionId>> {
                auto added = session.interactions().add(app::interactionOf(line, id, clock));
                if (!added)
                    return added;
                MK_CHECK(session.drafts().remove(app::logDraftKeyOf(id)));
                return added;
            });
        },
        [this, line, customer, typed](const db::Result<db::Changed<db::InteractionId>> &added) {
            if (!added) {
                refused(added.error());
                emit notLogged(customer.id, typed);
                return;
            }
            m_undo.done(
                this,
                tr("Recorded for %1: %2", "a customer, a contact").arg(customer.fullName, inShort(line)),
                [this, interaction = added->value, id = customer.id] {
                    m_desk.write(
                        this,
                        [interaction, id](db::Session &session) {
                            return session.interactions().remove(interaction, id);
                        },
                        [this](const db::Result<db::ChangeSet> &removed) {
                            if (!removed)
                                refused(removed.error());
                        });
                });
        });
}

void CustomerDeeds::remove(const db::Customer &customer)
{
    m_desk.write(
        this,
        [id = customer.id, clock = m_desk.clock()](db::Session &session) {
            return session.customers().remove(id, clock.act());
        },
        [this, customer](const db::Result<db::ChangeSet> &removed) {
            if (!removed)
                refused(removed.error());
            else
                m_undo.done(this, tr("%1 deleted", "a customer").arg(customer.fullName),
                            [this, id = customer.id] { bringBack(id); });
        });
}

void CustomerDeeds::bringBack(db::CustomerId id)
{
    m_desk.write(
        this,
        [id, clock = m_desk.clock()](db::Session &session) {
            return session.customers().restore(id, clock.act());
        },
        [this, id](const db::Result<db::ChangeSet> &restored) {
            if (restored)
                emit broughtBack(id);
            else
                refused(restored.error());
        });
}

void CustomerDeeds::record(const db::Customer &customer, const db::Consent &consent)
{
    db::Consent entry = consent;
    entry.customer = customer.id;
    const auto write = [this](const db::Consent &entry, const std::function<void()> &then) {
        m_desk.write(
            this,
            [entry, clock = m_desk.clock()](db::Session &session) {
                db::Consent now = entry;
                now.recordedAtMs = clock.nowMs();
                return session.customers().record(now);
            },
            [this, then](const db::Result<db::ChangeSet> &recorded) {
                if (!recorded)
                    refused(recorded.error());
                else
                    then();
            });
    };
    const QString told = entry.granted ? tr("%1 agrees: %2", "a customer, a purpose")
                                       : tr("%1 refuses: %2", "a customer, a purpose");
    write(entry, [this, entry, write, told = told.arg(customer.fullName, labelOf(entry.purpose))] {
        m_undo.done(this, told, [this, entry, write] {
            db::Consent opposite = entry; // nothing is ever taken out of the ledger
            opposite.granted = !entry.granted;
            opposite.source = tr("taken back: %1", "source of a consent's opposite entry").arg(entry.source);
            write(opposite, [] {});
        });
    });
}

void CustomerDeeds::saved(const app::SaveOutcome &outcome)
{
    if (!outcome.before) {
        m_undo.done(this, tr("%1 added", "a customer").arg(outcome.after.fullName), [this, outcome] {
            m_desk.write(
                this,
                [id = outcome.id, clock = m_desk.clock()](db::Session &session) {
                    return session.customers().remove(id, clock.act());
                },
                [this](const db::Result<db::ChangeSet> &removed) {
                    if (!removed)
                        refused(removed.error());
                });
        });
        return;
    }
    m_undo.done(this, tr("%1 changed", "a customer").arg(outcome.after.fullName),
                [this, before = *outcome.before, after = outcome.after] { undoSave(before, after); });
}

void CustomerDeeds::undoSave(const db::Customer &before, const db::Customer &after)
{
    m_desk.write(
        this,
        [before, after, clock = m_desk.clock()](db::Session &session) {
            return app::undoSave(session, before, after, clock);
        },
        [this](const db::Result<db::Changed<QList<app::CustomerField>>> &undone) {
            if (!undone) {
                refused(undone.error());
                return;
            }
            if (undone->value.isEmpty())
                return;
            QStringList kept;
            for (const app::CustomerField field : undone->value)
                kept.append(words::field(field));
            m_strip.show({Notice::Kind::Info,
                          tr("Taken back, but for what was changed since: %1", "names of fields")
                              .arg(kept.join(u", "_s)),
                          {},
                          {}});
        });
}

void CustomerDeeds::refused(const db::Error &error)
{
    m_strip.show({Notice::Kind::Danger, explain(error, m_desk.path()), {}, {}});
}

} // namespace ui
