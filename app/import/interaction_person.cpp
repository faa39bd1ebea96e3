#include "app/import/interaction_person.h"

#include "app/customers/earlier_refusals.h"
#include "app/import/customer_match.h"
#include "db/customers/customer_reader.h"
#include "db/customers/customer_writer.h"
#include "db/safekeeping/sample_store.h"
#include "db/session/session.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qsizetype kMostRemembered = 50'000;

FoundPerson notFound(const QString &value, const QString &code, const QString &reason)
{
    return {{}, {}, CellProblem{{}, value, code, reason, true}};
}

} // namespace

QString saidPerson(const ImportRow &row)
{
    QStringList words{row.customer.code};
    for (const db::ContactPoint &point : row.customer.contactPoints)
        words.append(point.normalized);
    return words.join(u' ');
}

db::Result<FoundPerson> PersonSearch::find(const ImportRow &row)
{
    const QString said = saidPerson(row) + u'\n' + row.customer.sortKey;
    if (const auto known = m_found.constFind(said); known != m_found.constEnd())
        return *known;
    MK_TRY(auto found, findByCode(row));
    if (!found) {
        MK_TRY(found, findByContact(row));
    }
    if (!found->isUnknown()) // a later row may say enough to create them
        remember(row, *found);
    return *found;
}

db::Result<void> PersonSearch::begin(const db::Act &now)
{
    m_now = now;
    m_found.clear();
    m_notBought.clear();
    MK_CHECK(m_undone.load(m_session));
    MK_TRY(m_invented, m_session.sample().count());
    return {};
}

db::Result<FoundPerson> PersonSearch::findOrCreate(ImportRow &row, bool bought)
{
    MK_TRY(auto person, find(row));
    const bool canBeMade = !row.customer.fullName.isEmpty() && !row.customer.contactPoints.isEmpty();
    if (person.isUnknown() && canBeMade && m_options.unknownPeople == UnknownPeople::Create)
        return create(row, bought);
    if (person.id) // what else is wrong with the customer's cells is no matter: nothing is taken from them
        row.problems.clear();
    if (person.id && m_invented > 0) // whom a list names is not invented
        MK_CHECK(m_session.sample().unmark(person.id));
    if (bought && m_notBought.remove(person.id))
        MK_CHECK(makeExisting(person.id));
    return person;
}

db::Result<FoundPerson> PersonSearch::create(const ImportRow &row, bool bought)
{
    db::Customer made = row.customer;
    made.stage = m_options.stageOfNew.value_or(made.stage);
    if (bought)
        made.stage = std::max(made.stage, db::LifecycleStage::Experience);
    MK_TRY(const auto id, write(made));
    MK_TRY(const auto refused, keepEarlierRefusals(m_session, id, row.customer.contactPoints,
                                                   {kImportSource.toString(), m_options.fileName}, m_now));
    m_report.refusedBefore += refused ? 1 : 0;
    ++m_report.created;
    m_report.createdWithoutStage += m_options.stageOfNew || bought ? 0 : 1;
    if (!bought)
        m_notBought.insert(id);
    MK_CHECK(m_batch.remember(id, nullptr, made, false));
    const FoundPerson person{id, made.fullName, {}};
    remember(row, person);
    return person;
}

db::Result<db::CustomerId> PersonSearch::write(db::Customer &made)
{
    MK_TRY(const auto owner, m_session.reader().ownerOfCode(made.code));
    if (owner) {
        MK_TRY(const auto known, m_session.reader().read(owner->id));
        if (m_undone.removed(known)) {
            MK_TRY(made, makeAgain(m_session, known, made, m_now));
            return known.id;
        }
        made.code.clear(); // of another customer: the person said so
    }
    return m_session.writer().insert(made, m_now);
}

db::Result<void> PersonSearch::makeExisting(db::CustomerId id)
{
    m_report.createdWithoutStage -= m_options.stageOfNew ? 0 : 1;
    MK_TRY(const auto before, m_session.reader().read(id));
    if (before.stage >= db::LifecycleStage::Experience)
        return {};
    db::Customer after = before;
    after.stage = db::LifecycleStage::Experience;
    MK_CHECK(m_session.writer().update(before, after, m_now));
    return m_batch.remember(id, &before, after, true);
}

void PersonSearch::remember(const ImportRow &row, const FoundPerson &person)
{
    if (m_found.size() >= kMostRemembered)
        m_found.clear();
    m_found.insert(saidPerson(row) + u'\n' + row.customer.sortKey, person);
}

db::Result<std::optional<FoundPerson>> PersonSearch::findByCode(const ImportRow &row) const
{
    const QString &code = row.customer.code;
    if (!row.gave(ImportField::Code))
        return std::nullopt;
    MK_TRY(const auto known, customerWithCode(m_session, code));
    if (!known || m_undone.removed(*known))
        return std::nullopt;
    if (known->deleted)
        return notFound(code, u"deleted-person"_s,
                        u"the customer with the code %1 is deleted; restore them first"_s.arg(code));
    if (m_options.sameCode == SameCode::HoldBack && isSomebodyElse(*known, row))
        return notFound(
            code, u"other-person"_s,
            u"the code %1 belongs to %2, %3; is this another customer? --same-code update takes them for the same"_s
                .arg(code, known->fullName, phoneOf(*known)));
    if (m_options.sameCode == SameCode::NewCustomer && isSomebodyElse(*known, row))
        return std::nullopt;
    return FoundPerson{known->id, known->fullName, {}};
}

db::Result<FoundPerson> PersonSearch::findByContact(const ImportRow &row) const
{
    constexpr int kMostOwners = 50;
    QString shared;
    for (const db::ContactPoint &point : row.customer.contactPoints) {
        MK_TRY(auto owners, m_session.reader().ownersOf(point.kind, point.normalized, kMostOwners));
        if (owners.size() > 1)
            owners.removeIf([&row](const auto &owner) { return !isNamed(owner.fullName, row); });
        else if (owners.isEmpty())
            continue;
        if (owners.size() == 1)
            return FoundPerson{owners.constFirst().id, owners.constFirst().fullName, {}};
        shared = point.value;
    }
    if (!shared.isEmpty())
        return notFound(
            shared, u"shared-contact"_s,
            u"several customers have %1, and the name does not say which; give the code"_s.arg(shared));
    if (!row.gave(ImportField::Code) && row.customer.contactPoints.isEmpty())
        return notFound(row.customer.fullName, u"no-person"_s,
                        u"the row has no code, phone or e-mail of a customer"_s);
    const bool create = m_options.unknownPeople == UnknownPeople::Create;
    return notFound(
        saidPerson(row).trimmed(), u"unknown-person"_s,
        create ? u"a new customer needs a name and a phone or an e-mail"_s
               : u"no customer has this code, phone or e-mail; add them first, or say --new create"_s);
}

} // namespace app
