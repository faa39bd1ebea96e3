#include "app/customers/customer_saving.h"

#include "app/shop/shop_settings.h"
#include "db/customers/customer_store.h"
#include "db/safekeeping/draft_store.h"
#include "db/session/session.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qsizetype kMostLookalikes = 5;

using Saved = db::Changed<SaveOutcome>;

db::ChangeSet touched(db::CustomerId id)
{
    db::ChangeSet changes;
    changes.customers = true;
    changes.customerIds.append(id);
    return changes;
}

db::Moment momentOf(const Clock &clock)
{
    return {clock.nowMs(), clock.today()};
}

db::Result<Saved> create(db::Session &session, const SaveRequest &request, const Clock &clock)
{
    db::Customer customer = request.mine;
    if (!customer.since.isValid())
        customer.since = clock.today();
    const auto id = session.writer().insert(customer, momentOf(clock));
    if (!id)
        return tl::unexpected(id.error());
    for (const ConsentDraft &consent : request.consents) {
        const auto recorded = session.customers().record(
            {{}, *id, consent.channel, consent.purpose, true, request.consentSource, {}, clock.nowMs()});
        if (!recorded)
            return tl::unexpected(recorded.error());
    }
    const auto stored = session.writer().read(*id);
    if (!stored)
        return tl::unexpected(stored.error());
    SaveOutcome outcome;
    outcome.id = *id;
    outcome.after = *stored;
    return Saved{outcome, touched(*id)};
}

db::Result<Saved> change(db::Session &session, const SaveRequest &request, const Clock &clock)
{
    SaveOutcome outcome;
    outcome.id = request.base->id;
    const auto theirs = session.writer().read(outcome.id);
    if (!theirs)
        return tl::unexpected(theirs.error());
    outcome.theirs = *theirs;
    if (theirs->deleted && !request.bringBack) {
        outcome.state = SaveOutcome::State::Deleted;
        return Saved{outcome, {}};
    }
    CustomerMerge merge = mergeChanges(*request.base, request.mine, *theirs);
    if (!merge.clashes.isEmpty()) {
        outcome.state = SaveOutcome::State::Clashed;
        outcome.clashes = merge.clashes;
        return Saved{outcome, {}};
    }
    outcome.merged = changedFields(*request.base, *theirs);
    merge.merged.deleted = false;
    if (theirs->deleted) {
        if (const auto restored = session.customers().restore(outcome.id, momentOf(clock)); !restored)
            return tl::unexpected(restored.error());
    }
    if (const auto done = session.writer().update(*theirs, merge.merged, momentOf(clock)); !done)
        return tl::unexpected(done.error());
    const auto stored = session.writer().read(outcome.id);
    if (!stored)
        return tl::unexpected(stored.error());
    outcome.before = *theirs;
    outcome.after = *stored;
    return Saved{outcome, touched(outcome.id)};
}

void add(QList<Lookalike> &found, const Lookalike &lookalike, db::CustomerId self)
{
    const bool known = std::any_of(found.cbegin(), found.cend(),
                                   [&lookalike](const Lookalike &other) { return other.id == lookalike.id; });
    if (!known && lookalike.id != self && found.size() < kMostLookalikes)
        found.append(lookalike);
}

std::optional<Lookalike::Because> reasonOf(db::ContactKind kind)
{
    switch (kind) {
    case db::ContactKind::Phone:
        return Lookalike::Because::Phone;
    case db::ContactKind::Email:
        return Lookalike::Because::Email;
    case db::ContactKind::Zalo:
        return Lookalike::Because::Zalo;
    case db::ContactKind::Facebook:
    case db::ContactKind::Website:
    case db::ContactKind::Other:
        break;
    }
    return std::nullopt;
}

} // namespace

QString draftKeyOf(db::CustomerId id)
{
    return id ? u"customer/%1"_s.arg(id.value) : u"customer/new"_s;
}

QString logDraftKeyOf(db::CustomerId id)
{
    return u"customer-log/%1"_s.arg(id.value);
}

db::Result<EditorStart> startEditing(db::Session &session, db::CustomerId id)
{
    EditorStart start;
    const auto shop = ShopSettings::load(session);
    if (!shop)
        return tl::unexpected(shop.error());
    start.language = shop->language;
    start.region = shop->region;
    start.birthdays = shop->birthdays;
    if (id) {
        const auto stored = session.customers().byId(id);
        if (!stored)
            return tl::unexpected(stored.error());
        start.stored = *stored;
    }
    const auto tags = session.customers().tagsInUse();
    if (!tags)
        return tl::unexpected(tags.error());
    start.tags = *tags;
    const auto kept = session.drafts().get(draftKeyOf(id));
    if (!kept)
        return tl::unexpected(kept.error());
    if (*kept) {
        start.draft = draftOfText((*kept)->content);
        start.draftAtMs = (*kept)->updatedAtMs;
    }
    return start;
}

db::Result<QList<Lookalike>> lookalikesOf(db::Session &session, const db::Customer &typed)
{
    QList<Lookalike> found;
    if (!typed.code.isEmpty()) {
        const auto owner = session.writer().ownerOfCode(typed.code);
        if (!owner)
            return tl::unexpected(owner.error());
        if (*owner && !(*owner)->deleted) {
            const auto rows = session.customers().rows({(*owner)->id});
            if (!rows)
                return tl::unexpected(rows.error());
            for (const db::CustomerRow &row : *rows)
                add(found, {row.id, row.fullName, Lookalike::Because::Code, typed.code}, typed.id);
        }
    }
    for (const db::ContactPoint &point : typed.contactPoints) {
        const auto reason = reasonOf(point.kind);
        if (!reason)
            continue;
        const auto owners = session.writer().ownersOf(point.kind, point.normalized);
        if (!owners)
            return tl::unexpected(owners.error());
        for (const auto &owner : *owners)
            add(found, {owner.id, owner.fullName, *reason, point.normalized}, typed.id);
    }
    if (!typed.fullName.isEmpty()) {
        const auto namesakes = session.writer().namesakes(typed.sortKey);
        if (!namesakes)
            return tl::unexpected(namesakes.error());
        const auto rows = session.customers().rows(namesakes->mid(0, kMostLookalikes + 1));
        if (!rows)
            return tl::unexpected(rows.error());
        for (const db::CustomerRow &row : *rows)
            add(found, {row.id, row.fullName, Lookalike::Because::Name, row.phone}, typed.id);
    }
    return found;
}

db::Result<Saved> saveCustomer(db::Session &session, const SaveRequest &request, const Clock &clock)
{
    return session.inTransaction([&]() -> db::Result<Saved> {
        if (!request.mine.code.isEmpty()) {
            const auto owner = session.writer().ownerOfCode(request.mine.code);
            if (!owner)
                return tl::unexpected(owner.error());
            if (*owner && (*owner)->id != request.mine.id) {
                const auto theirs = session.writer().read((*owner)->id);
                if (!theirs)
                    return tl::unexpected(theirs.error());
                SaveOutcome outcome;
                outcome.state = SaveOutcome::State::CodeIsTaken;
                outcome.theirs = *theirs;
                return Saved{outcome, {}};
            }
        }
        auto saved = request.base ? change(session, request, clock) : create(session, request, clock);
        if (!saved || saved->value.state != SaveOutcome::State::Saved)
            return saved;
        const db::CustomerId draft = request.base ? request.base->id : db::CustomerId();
        if (const auto gone = session.drafts().remove(draftKeyOf(draft)); !gone)
            return tl::unexpected(gone.error());
        return saved;
    });
}

db::Result<db::Changed<QList<CustomerField>>> undoSave(db::Session &session, const db::Customer &before,
                                                       const db::Customer &after, const Clock &clock)
{
    using Undone = db::Changed<QList<CustomerField>>;
    return session.inTransaction([&]() -> db::Result<Undone> {
        const auto now = session.customers().byId(after.id);
        if (!now)
            return tl::unexpected(now.error());
        CustomerMerge merge = mergeChanges(after, before, *now);
        for (const CustomerField field : std::as_const(merge.clashes))
            copyField(field, *now, merge.merged);
        if (const auto done = session.writer().takeBack(*now, merge.merged, momentOf(clock)); !done)
            return tl::unexpected(done.error());
        return Undone{merge.clashes, touched(after.id)};
    });
}

} // namespace app
