#include "app/customers/customer_saving.h"

#include "app/customers/customer_json.h"
#include "app/customers/earlier_refusals.h"
#include "app/customers/greeted_days.h"
#include "app/customers/merge_customers.h"
#include "app/people/name_order.h"
#include "app/shop/shop_settings.h"
#include "db/customers/consent_store.h"
#include "db/customers/customer_reader.h"
#include "db/customers/customer_store.h"
#include "db/customers/customer_writer.h"
#include "db/customers/duplicate_store.h"
#include "db/customers/relation_store.h"
#include "db/customers/suppression_store.h"
#include "db/safekeeping/draft_store.h"
#include "db/session/session.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int kMostDuplicates = 5;
const QString kCustomerDrafts = u"customer/"_s;

using Saved = db::Changed<SaveOutcome>;

/// When the owner of a contact point that `after` has and `before` had not was erased.
db::Result<std::optional<qint64>> erasureOf(db::Session &session, const QList<db::ContactPoint> &before,
                                            const QList<db::ContactPoint> &after)
{
    for (const db::ContactPoint &point : after) {
        const bool wasThere = std::ranges::any_of(before, [&point](const db::ContactPoint &old) {
            return old.kind == point.kind && old.normalized == point.normalized;
        });
        if (wasThere)
            continue;
        MK_TRY(const auto erased, session.suppression().erasedAt(point));
        if (erased)
            return erased;
    }
    return std::nullopt;
}

/// The refusals that come back with a new customer, and then what they agree to now: it is said later.
/// Whether a refusal stands.
db::Result<bool> recordConsents(db::Session &session, const SaveRequest &request, db::CustomerId made,
                                const db::Act &act)
{
    MK_TRY(const auto refused, keepEarlierRefusals(session, made, request.mine.contactPoints,
                                                   {kEnteredAgainSource.toString(), {}}, act));
    for (const ConsentDraft &consent : request.consents)
        MK_CHECK(session.consents().record(
            {{}, made, consent.channel, consent.purpose, true, request.consentSource, {}, act.ms}));
    if (!refused)
        return false;
    MK_TRY(const auto standing, session.consents().current(made));
    return !std::ranges::all_of(standing, &db::Consent::granted);
}

db::Result<Saved> create(db::Session &session, const SaveRequest &request, const db::Act &act)
{
    db::Customer customer = request.mine;
    if (!customer.since.isValid())
        customer.since = act.day;
    MK_TRY(const auto id, session.writer().insert(customer, act));
    SaveOutcome outcome;
    outcome.id = id;
    MK_TRY(outcome.refusedBefore, recordConsents(session, request, id, act));
    MK_TRY(outcome.after, session.reader().read(id));
    MK_TRY(outcome.erasedAtMs, erasureOf(session, {}, outcome.after.contactPoints));
    return Saved{outcome, {.customers = true, .customerIds = {id}}};
}

db::Result<Saved> change(db::Session &session, const SaveRequest &request, const db::Act &act)
{
    SaveOutcome outcome;
    outcome.id = request.base->id;
    MK_TRY(outcome.theirs, session.reader().read(outcome.id));
    const db::Customer &theirs = outcome.theirs;
    if (theirs.deleted && !request.bringBack) {
        outcome.state = SaveOutcome::State::Deleted;
        return Saved{outcome, {}};
    }
    CustomerMerge merge = mergeChanges(*request.base, request.mine, theirs);
    if (!merge.clashes.isEmpty()) {
        outcome.state = SaveOutcome::State::Clashed;
        outcome.clashes = merge.clashes;
        return Saved{outcome, {}};
    }
    outcome.merged = changedFields(*request.base, theirs);
    merge.merged.deleted = false;
    if (theirs.deleted) {
        MK_CHECK(refuseMerged(session, outcome.id));
        MK_CHECK(session.customers().restore(outcome.id, act));
        MK_CHECK(session.relations().refuseReferralCircles(outcome.id));
    }
    MK_TRY(merge.merged.personalDays, withGreetedNumbers(session, outcome.id, merge.merged.personalDays));
    MK_CHECK(session.writer().update(theirs, merge.merged, act));
    MK_TRY(outcome.after, session.reader().read(outcome.id));
    MK_TRY(outcome.erasedAtMs, erasureOf(session, theirs.contactPoints, outcome.after.contactPoints));
    outcome.before = theirs;
    return Saved{outcome, {.customers = true, .customerIds = {outcome.id}}};
}

void add(QList<PossibleDuplicate> &found, const PossibleDuplicate &duplicate, db::CustomerId self)
{
    const bool known =
        std::any_of(found.cbegin(), found.cend(),
                    [&duplicate](const PossibleDuplicate &other) { return other.id == duplicate.id; });
    if (!known && duplicate.id != self && found.size() < kMostDuplicates)
        found.append(duplicate);
}

std::optional<PossibleDuplicate::Because> reasonOf(db::ContactKind kind)
{
    switch (kind) {
    case db::ContactKind::Phone:
        return PossibleDuplicate::Because::Phone;
    case db::ContactKind::Email:
        return PossibleDuplicate::Because::Email;
    case db::ContactKind::Zalo:
        return PossibleDuplicate::Because::Zalo;
    default:
        return std::nullopt;
    }
}

} // namespace

std::optional<db::ContactKind> kindOf(PossibleDuplicate::Because because)
{
    for (const db::ContactKind kind :
         {db::ContactKind::Phone, db::ContactKind::Email, db::ContactKind::Zalo}) {
        if (reasonOf(kind) == because)
            return kind;
    }
    return std::nullopt;
}

QString draftKeyOf(db::CustomerId id)
{
    return id ? u"customer/%1"_s.arg(id.value) : u"customer/new"_s;
}

QString logDraftKeyOf(db::CustomerId id)
{
    return u"customer-log/%1"_s.arg(id.value);
}

db::Result<QString> loadLogDraft(db::Session &session, db::CustomerId id)
{
    MK_TRY(const auto draft, session.drafts().get(logDraftKeyOf(id)));
    return draft ? draft->content : QString();
}

db::Result<std::optional<db::CustomerId>> loadUnsaved(db::Session &session)
{
    MK_TRY(const auto drafts, session.drafts().list(kCustomerDrafts));
    if (drafts.isEmpty())
        return std::nullopt;
    return db::CustomerId{QStringView(drafts.first().key).mid(kCustomerDrafts.size()).toLongLong()};
}

db::Result<EditorStart> startEditing(db::Session &session, db::CustomerId id)
{
    MK_TRY(const auto shop, ShopSettings::load(session));
    EditorStart start{{}, {}, 0, {}, shop.language, shop.region, shop.birthdays};
    if (id) {
        MK_TRY(start.stored, session.customers().byId(id));
    }
    MK_TRY(start.tags, session.customers().tagsInUse());
    start.tags = inVietnameseOrder(start.tags);
    MK_TRY(const auto kept, session.drafts().get(draftKeyOf(id)));
    if (kept) {
        start.draft = draftOfText(kept->content);
        start.draftAtMs = kept->updatedAtMs;
    }
    return start;
}

db::Result<QList<PossibleDuplicate>> duplicatesOf(db::Session &session, const db::Customer &typed)
{
    QList<PossibleDuplicate> found;
    if (!typed.code.isEmpty()) {
        MK_TRY(const auto owner, session.reader().ownerOfCode(typed.code));
        if (owner && !owner->deleted) {
            MK_TRY(const auto rows, session.customers().rows({owner->id}));
            for (const db::CustomerRow &row : rows)
                add(found, {row.id, row.fullName, PossibleDuplicate::Because::Code, typed.code}, typed.id);
        }
    }
    for (const db::ContactPoint &point : typed.contactPoints) {
        const auto reason = reasonOf(point.kind);
        if (!reason)
            continue;
        MK_TRY(const auto owners, session.reader().ownersOf(point.kind, point.normalized));
        for (const auto &owner : owners)
            add(found, {owner.id, owner.fullName, *reason, point.normalized}, typed.id);
    }
    if (!typed.fullName.isEmpty()) {
        MK_TRY(const auto namesakes, session.reader().namesakes(typed.sortKey, kMostDuplicates + 1));
        MK_TRY(const auto rows, session.customers().rows(namesakes));
        for (const db::CustomerRow &row : rows)
            add(found, {row.id, row.fullName, PossibleDuplicate::Because::Name, row.phone}, typed.id);
    }
    MK_TRY(const auto strangers, session.duplicates().distinctFrom(typed.id));
    found.removeIf([&](const PossibleDuplicate &one) {
        return one.because != PossibleDuplicate::Because::Code && strangers.contains(one.id);
    });
    return found;
}

db::Result<Saved> saveCustomer(db::Session &session, const SaveRequest &request, const db::Act &act)
{
    if (!request.mine.code.isEmpty()) {
        MK_TRY(const auto owner, session.reader().ownerOfCode(request.mine.code));
        if (owner && owner->id != request.mine.id) {
            SaveOutcome outcome;
            outcome.state = SaveOutcome::State::CodeIsTaken;
            MK_TRY(outcome.theirs, session.reader().read(owner->id));
            return Saved{outcome, {}};
        }
    }
    auto saved = request.base ? change(session, request, act) : create(session, request, act);
    if (!saved || saved->value.state != SaveOutcome::State::Saved)
        return saved;
    if (request.draftStays)
        return saved;
    const db::CustomerId draft = request.base ? request.base->id : db::CustomerId();
    MK_CHECK(session.drafts().remove(draftKeyOf(draft)));
    return saved;
}

} // namespace app
