#include "app/import/interaction_person.h"

#include "app/import/customer_match.h"
#include "db/customers/customer_reader.h"
#include "db/session/session.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qsizetype kMostRemembered = 50'000;

FoundPerson notFound(const QString &value, const QString &code, const QString &reason)
{
    return {{}, {}, CellProblem{{}, value, code, reason, true}};
}

QString phoneOf(const db::Customer &customer)
{
    for (const db::ContactPoint &point : customer.contactPoints) {
        if (point.kind == db::ContactKind::Phone)
            return point.normalized;
    }
    return {};
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
    MK_TRY(auto byCode, findByCode(row));
    if (!byCode) {
        MK_TRY(byCode, findByContact(row));
    }
    if (!byCode->isUnknown()) // a later row may say enough to create them
        remember(row, *byCode);
    return *byCode;
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
    MK_TRY(const auto owner, m_session.reader().ownerOfCode(code));
    if (!owner)
        return std::nullopt;
    if (owner->deleted)
        return notFound(code, u"deleted-person"_s,
                        u"the customer with the code %1 is deleted; restore them first"_s.arg(code));
    MK_TRY(const auto known, m_session.reader().read(owner->id));
    if (m_options.sameCode == SameCode::HoldBack && isSomebodyElse(known, row))
        return notFound(
            code, u"other-person"_s,
            u"the code %1 belongs to %2, %3; is this another customer? --same-code update takes them for the same"_s
                .arg(code, known.fullName, phoneOf(known)));
    if (m_options.sameCode == SameCode::NewCustomer && isSomebodyElse(known, row))
        return std::nullopt;
    return FoundPerson{known.id, known.fullName, {}};
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
