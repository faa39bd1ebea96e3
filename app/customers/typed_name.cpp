#include "app/customers/typed_name.h"

#include "app/people/listed_name.h"
#include "app/people/name_order.h"
#include "app/people/name_spelling.h"
#include "app/people/name_words.h"
#include "app/people/organisation.h"
#include "app/people/phone.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// "mẹ bé Bi" of "Hà (mẹ bé Bi)"; the whole where the words left out do not stand at the end.
QString remarkOf(const QString &whole)
{
    QStringView remark = QStringView(whole).mid(remarkIn(whole)).trimmed();
    if ((remark.startsWith(u'(') && remark.endsWith(u')')) ||
        (remark.startsWith(u'[') && remark.endsWith(u']')))
        remark = remark.mid(1, remark.size() - 2).trimmed();
    while (!remark.isEmpty() && QStringView(u"-–—|").contains(remark.front()))
        remark = remark.mid(1).trimmed();
    return remark.isEmpty() ? whole : remark.toString();
}

} // namespace

db::CustomerKind kindByName(const QString &name)
{
    return looksLikeCompany(cleanName(name)) ? db::CustomerKind::Company : db::CustomerKind::Person;
}

std::optional<NameApart> nameApart(const CustomerDraft &draft)
{
    const QString whole = cleanName(draft.fullName);
    if (draft.kind == db::CustomerKind::Company || whole.isEmpty())
        return std::nullopt;
    const ListedName read = readListedName(whole, draft.gender);
    const bool holdsMore = !read.honorific.isEmpty() || read.gender || read.remark;
    if (read.organisation || !holdsMore || read.name == whole)
        return std::nullopt;
    return NameApart{read.name, draft.honorific.isEmpty() ? read.honorific : draft.honorific,
                     draft.gender ? draft.gender : read.gender, read.remark ? remarkOf(whole) : QString()};
}

CustomerDraft withNameApart(CustomerDraft draft, const NameApart &apart)
{
    draft.fullName = apart.name;
    draft.honorific = apart.honorific;
    draft.gender = apart.gender;
    if (!draft.givenName.isEmpty())
        draft.givenName = readListedName(cleanName(draft.givenName), draft.gender).name;
    if (!apart.remark.isEmpty())
        draft.note = draft.note.trimmed().isEmpty() ? apart.remark : draft.note + u'\n' + apart.remark;
    return draft;
}

CustomerDraft withSearched(CustomerDraft draft, const QString &searched)
{
    const QString text = searched.simplified();
    const bool hasLetters = std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.isLetter(); });
    const bool isEmail = text.contains(u'@') && !text.contains(u' ');
    if (isEmail || (!hasLetters && !phoneDigits(text).isEmpty())) {
        if (draft.contacts.isEmpty())
            draft.contacts = {{isEmail ? db::ContactKind::Email : db::ContactKind::Phone, text}};
    } else if (draft.fullName.isEmpty()) {
        draft.fullName = text;
        draft.kind = text.isEmpty() ? draft.kind : kindByName(text);
    }
    return draft;
}

std::optional<db::Customer> customerAtOnce(const QString &searched, QDate today)
{
    CustomerDraft draft = withSearched({}, searched);
    if (!draft.contacts.isEmpty()) {
        const auto contact = contactOf(draft.contacts.constFirst());
        if (!contact)
            return std::nullopt;
        draft.fullName = contact->kind == db::ContactKind::Phone ? parsePhone(contact->value).display
                                                                 : contact->normalized;
    } else if (const auto apart = nameApart(draft)) {
        draft = withNameApart(draft, *apart);
    }
    DraftReading reading = readDraft(draft, {}, today);
    if (!draft.contacts.isEmpty()) { // no greeting calls anyone by an address
        reading.customer.givenName.clear();
        reading.customer.sortKey = nameSortKey(reading.customer.fullName, {});
    }
    return reading.canBeSaved() ? std::optional(reading.customer) : std::nullopt;
}

QString phoneAtOnce(const db::Customer &customer)
{
    const auto &contacts = customer.contactPoints;
    const bool isPhone = !contacts.isEmpty() && contacts.constFirst().kind == db::ContactKind::Phone;
    return isPhone ? contacts.constFirst().normalized : QString();
}

} // namespace app
