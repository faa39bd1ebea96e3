#include "app/import/row_draft.h"

#include "app/core/cut_text.h"
#include "app/import/cell_text.h"
#include "app/people/listed_name.h"
#include "app/people/name_order.h"
#include "app/people/name_spelling.h"
#include "app/people/organisation.h"
#include "app/people/person_name.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

void takeHonorific(RowDraft &draft, const QString &honorific, std::optional<db::Gender> gender)
{
    db::Customer &customer = draft.row.customer;
    if (customer.honorific.isEmpty())
        customer.honorific = honorific;
    if (!customer.gender)
        customer.gender = gender;
}

bool isAlsoAName(const QString &honorific)
{
    return honorific.compare(u"Anh", Qt::CaseInsensitive) == 0 ||
           honorific.compare(u"Em", Qt::CaseInsensitive) == 0 ||
           honorific.compare(u"Bé", Qt::CaseInsensitive) == 0;
}

// True: it is an organisation's.
bool takeNameApart(RowDraft &draft)
{
    db::Customer &customer = draft.row.customer;
    const ListedName read = readListedName(customer.fullName, customer.gender);
    if (read.name == customer.fullName)
        return read.organisation;
    if (draft.row.writtenName.isEmpty())
        draft.row.writtenName = customer.fullName;
    if (read.remark) {
        const qsizetype column = draft.columns.columnOf(ImportField::FullName);
        draft.keep(column >= 0 ? column : draft.columns.columnOf(ImportField::GivenName), customer.fullName);
    }
    customer.fullName = read.name;
    if (readHonorificCell(customer.givenName).known &&
        !isAlsoAName(customer.givenName)) // an address book's "given name" of "Chị Lan"
        customer.givenName.clear();
    else if (!customer.givenName.isEmpty())
        customer.givenName = readListedName(customer.givenName, customer.gender).name;
    takeHonorific(draft, read.honorific, read.gender);
    return read.organisation;
}

bool startsWithMiddleName(const QString &given)
{
    return given.startsWith(u"Thị ", Qt::CaseInsensitive) || given.startsWith(u"Văn ", Qt::CaseInsensitive);
}

// Family, middle and given name in one. Address books put an honorific into the given name, or for it.
void joinName(RowDraft &draft)
{
    db::Customer &customer = draft.row.customer;
    const QString before = cutTo(draft.cellOf(ImportField::FamilyName), kLongestName) + u' ' +
                           cutTo(draft.cellOf(ImportField::MiddleName), kLongestName);
    customer.fullName = cutTo(cleanName(before + u' ' + customer.givenName), kLongestName);
    if (draft.columns.namesAsWritten || customer.givenName.isEmpty())
        return;
    if (startsWithMiddleName(customer.givenName)) // "Tên" beside "Họ" may hold the rest of the name
        customer.givenName = givenNameOf(customer.givenName);
    const ListedHonorific alone = readHonorificCell(customer.givenName);
    const ListedName given = readListedName(customer.givenName, customer.gender);
    // "Chị" and "Lan", but not "Anh", "Em" or "Bé", whom many people are called.
    const bool onlyHonorific = alone.known && !isAlsoAName(customer.givenName) &&
                               !draft.row.gave(ImportField::MiddleName) && !before.trimmed().isEmpty();
    if (!onlyHonorific && given.honorific.isEmpty() && !given.gender)
        return;
    draft.row.writtenName = customer.fullName;
    customer.givenName = onlyHonorific ? QString() : given.name;
    customer.fullName = cutTo(cleanName(before + u' ' + customer.givenName), kLongestName);
    takeHonorific(draft, onlyHonorific ? alone.honorific : given.honorific,
                  onlyHonorific ? alone.gender : given.gender);
}

} // namespace

void settleName(RowDraft &draft)
{
    db::Customer &customer = draft.row.customer;
    if (customer.fullName.isEmpty())
        joinName(draft);
    if (customer.fullName.isEmpty() && !draft.companies.isEmpty()) {
        customer.fullName =
            draft.companies.takeFirst().second; // the company itself, not a remark on a person
        if (!draft.row.gave(ImportField::Kind))
            customer.kind = db::CustomerKind::Company;
    }
    const bool organisation =
        draft.columns.namesAsWritten ? looksLikeCompany(customer.fullName) : takeNameApart(draft);
    if (!draft.row.gave(ImportField::Kind) && organisation)
        customer.kind = db::CustomerKind::Company;
    const bool company = customer.kind == db::CustomerKind::Company;
    if (customer.givenName.isEmpty())
        customer.givenName = company ? customer.fullName : givenNameOf(customer.fullName);
    customer.sortKey = nameSortKey(customer.fullName, customer.givenName);
    if (customer.fullName.isEmpty() && customer.contactPoints.isEmpty() && draft.row.fate == RowFate::Stored)
        draft.refuse(QString(), u"no-name-no-contact"_s,
                     u"the row has neither a name nor a way to reach anyone"_s);
}

} // namespace app
