#include "app/import/card_export.h"

#include "app/import/birthday_cell.h"
#include "app/import/cell_text.h"
#include "app/import/listed_days.h"
#include "app/import/listed_relations.h"
#include "app/people/person_name.h"
#include "app/people/phone.h"
#include "db/core/iso_date.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

QStringList valuesOf(const QString &joinedValues)
{
    return joinedValues.split(u';', Qt::SkipEmptyParts);
}

// The name in parts, with the given name as the shop has it: "Bình Minh", the first word of a foreigner, or
// none of a customer who is known by a number.
NameParts partsFor(const db::Customer &customer)
{
    const QString &given = customer.givenName;
    if (given.isEmpty()) // "0909 888 777", who has no name so far: the card gives them none either
        return {customer.fullName, {}, {}};
    NameParts parts = namePartsOf(customer.fullName);
    if (given == parts.given)
        return parts;
    if (customer.fullName.endsWith(u' ' + given)) {
        const QString rest = customer.fullName.chopped(given.size() + 1);
        const bool familyFirst = rest.startsWith(parts.family + u' ');
        return {familyFirst ? parts.family : rest,
                familyFirst ? rest.mid(parts.family.size() + 1) : QString(), given};
    }
    if (customer.fullName.startsWith(given + u' '))
        return {customer.fullName.mid(given.size() + 1), {}, given};
    return parts;
}

void addName(VcardWriter &writer, const db::Customer &customer)
{
    writer.addText("FN", customer.fullName);
    if (customer.kind == db::CustomerKind::Company) {
        writer.addParts("N", {customer.fullName, {}, {}, customer.honorific, {}});
        writer.addText("ORG", customer.fullName);
        writer.addText("X-ABShowAs", u"COMPANY"_s);
        if (customer.givenName != customer.fullName)
            writer.addText("X-MENKHACH-GIVEN-NAME", customer.givenName);
        return;
    }
    const NameParts parts = partsFor(customer);
    writer.addParts("N", {parts.family, parts.given, parts.middle, customer.honorific, {}});
    if (parts.given != customer.givenName || parts.given.contains(u','))
        writer.addText("X-MENKHACH-GIVEN-NAME", customer.givenName);
}

void addContacts(VcardWriter &writer, const db::ExportRow &row)
{
    bool first = true;
    for (const QString &number : valuesOf(row.phones)) {
        const bool mobile = parsePhone(number).line == "mobile"_L1;
        const QByteArray header = QByteArray(mobile ? "TEL;TYPE=CELL" : "TEL;TYPE=VOICE");
        writer.addText(first ? header + ",PREF" : header, number);
        first = false;
    }
    for (const QString &address : valuesOf(row.emails))
        writer.addText("EMAIL;TYPE=INTERNET", address);
    for (const QString &zalo : valuesOf(row.zalos))
        writer.addText("X-ZALO", zalo);
    for (const QString &facebook : valuesOf(row.facebooks))
        writer.addText("X-SOCIALPROFILE;TYPE=facebook", facebook);
    for (const QString &website : row.websites.split(u'\n', Qt::SkipEmptyParts))
        writer.addText("URL", website.contains(u"://") ? website : u"https://"_s + website);
    for (const QString &other : row.others.split(u'\n', Qt::SkipEmptyParts))
        writer.addText("X-MENKHACH-CONTACT", other);
}

/// A solar day as BDAY has it, without its year where that is not known.
QString cardDate(const db::Birthday &date)
{
    const auto padded = [](int number) { return u"%1"_s.arg(number, 2, 10, QLatin1Char('0')); };
    return date.year ? birthdayCell(date) : u"--%1-%2"_s.arg(padded(*date.month), padded(*date.day));
}

// A lunar one must not be taken for a day of the sun's calendar.
void addBirthday(VcardWriter &writer, const db::Birthday &birthday)
{
    const QString cell = birthdayCell(birthday);
    if (cell.isEmpty())
        return;
    if (birthday.calendar == db::Calendar::Lunar)
        return writer.addText("X-MENKHACH-LUNAR-BIRTHDAY", dateCell(birthday));
    if (!birthday.hasDay() || birthday.approximate)
        return writer.addText("X-MENKHACH-BIRTHDAY", cell);
    writer.addText("BDAY", cardDate(birthday));
}

// All of them for us, the wedding for other programs, too.
void addDays(VcardWriter &writer, const QList<db::PersonalDay> &days)
{
    writer.addText("X-MENKHACH-DAYS", personalDaysCell(days));
    for (const db::PersonalDay &day : days) {
        if (day.kind == db::PersonalDayKind::Wedding && day.date.calendar == db::Calendar::Solar &&
            day.date.hasDay() && !day.date.approximate)
            return writer.addText("ANNIVERSARY", cardDate(day.date));
    }
}

// All of it for us, the names for address books that know X-ABRELATEDNAMES.
void addRelations(VcardWriter &writer, const QList<db::NamedRelation> &relations)
{
    writer.addText("X-MENKHACH-RELATIONS", relationsCell(relations));
    int number = 1;
    for (const db::NamedRelation &relation : relations) {
        const QByteArray group = "related" + QByteArray::number(number++);
        writer.addText(group + ".X-ABRELATEDNAMES", relation.name);
        writer.addText(group + ".X-ABLabel", relation.kind == db::RelationKind::Spouse ? u"_$!<Spouse>!$_"_s
                                             : relation.kind == db::RelationKind::Child
                                                 ? u"_$!<Child>!$_"_s
                                                 : written(relation.kind, ListLanguage::Vietnamese));
    }
}

} // namespace

void writeCard(VcardWriter &writer, const db::ExportRow &row, const QByteArray &picture,
               const QList<db::NamedRelation> &relations)
{
    const db::Customer &customer = row.customer;
    writer.beginCard();
    writer.addText("X-MENKHACH-STAGE", db::keyOf(customer.stage)); // first: it tells whose cards these are
    writer.addText("X-MENKHACH-CODE", customer.code);
    addName(writer, customer);
    addContacts(writer, row);
    addBirthday(writer, customer.birthday);
    addDays(writer, customer.personalDays);
    addRelations(writer, relations);
    writer.addText("X-GENDER", customer.gender ? db::keyOf(*customer.gender) : QString());
    writer.addParts("ADR;TYPE=HOME", {{}, {}, customer.address, {}, customer.province, {}, {}});
    writer.addText("TITLE", customer.occupation);
    writer.addList("CATEGORIES", tagsOf(row.tags).tags);
    writer.addText("X-MENKHACH-SINCE", customer.since.toString(Qt::ISODate));
    writer.addText("X-MENKHACH-CHANNEL",
                   customer.preferredChannel ? db::keyOf(*customer.preferredChannel) : QString());
    writer.addText("X-MENKHACH-HOUR", db::isoText(customer.preferredHour));
    writer.addText("X-MENKHACH-CONSENT", row.consents);
    writer.addText("NOTE", customer.note);
    writer.addText("PHOTO;ENCODING=b;TYPE=JPEG", QString::fromLatin1(picture.toBase64()));
}

} // namespace app
