#include "app/import/customer_export.h"

#include "app/core/own_files.h"
#include "app/exchange/record_sink.h"
#include "app/import/birthday_cell.h"
#include "app/import/card_export.h"
#include "app/import/export_headings.h"
#include "app/import/listed_days.h"
#include "app/import/listed_relations.h"
#include "app/people/phone.h"
#include "db/core/iso_date.h"
#include "db/customers/customer_store.h"
#include "db/customers/picture_store.h"
#include "db/customers/relation_store.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// Numbers as people read them, "0912 345 678": with their blanks and zeros they stay text in a spreadsheet.
QString phonesText(const QString &numbers)
{
    if (!numbers.contains(u'+'))
        return numbers;
    QStringList list = numbers.split(u';');
    for (QString &number : list) {
        if (!number.startsWith(u'+'))
            continue;
        if (const PhoneNumber read = parsePhone(number); read.valid) // what was stored once may be none today
            number = read.display;
    }
    return list.join(u';');
}

/// Several between ":::", as address books write them: an address may hold any other sign.
QString addressesText(QString lines)
{
    return lines.replace(u"\n"_s, u" ::: "_s);
}

QString consentsText(const QString &ledger, ListLanguage language)
{
    QStringList entries;
    for (const QString &entry : ledger.split(u';', Qt::SkipEmptyParts)) {
        const auto consent = writtenConsentOf(entry);
        entries.append(consent ? written(*consent, language) : entry);
    }
    return entries.join(language == ListLanguage::Keys ? u";"_s : u"; "_s);
}

QStringList headings(ListLanguage language)
{
    QStringList names;
    for (const ImportField field : exportFields())
        names.append(headingOf(field, language));
    return names;
}

/// In the order of exportFields.
QStringList record(const db::ExportRow &row, const QList<db::NamedRelation> &relations, ListLanguage language)
{
    const db::Customer &c = row.customer;
    const bool born = c.birthday.month || c.birthday.year;
    return {c.code,
            c.fullName,
            c.givenName,
            written(c.kind, language),
            c.gender ? written(*c.gender, language) : QString(),
            c.honorific,
            phonesText(row.phones),
            row.emails,
            phonesText(row.zalos),
            row.facebooks,
            addressesText(row.websites),
            addressesText(row.others),
            birthdayCell(c.birthday, language),
            born ? written(c.birthday.calendar, language) : QString(),
            c.address,
            c.province,
            c.occupation,
            written(c.stage, language),
            c.since.toString(Qt::ISODate),
            row.tags,
            c.note,
            personalDaysCell(c.personalDays, language),
            c.preferredChannel ? written(*c.preferredChannel, language) : QString(),
            db::isoText(c.preferredHour),
            relationsCell(relations, language),
            consentsText(row.consents, language)};
}

/// Who belongs to a customer; where the shop has noted no relation, no customer is looked up.
class Relations final
{
public:
    static db::Result<Relations> of(db::Session &session)
    {
        MK_TRY(const auto any, session.relations().hasAny());
        return Relations(session, any);
    }
    [[nodiscard]] db::Result<QList<db::NamedRelation>> of(db::CustomerId id) const
    {
        return m_any ? m_session.relations().namedOf(id) : QList<db::NamedRelation>();
    }

private:
    Relations(db::Session &session, bool any) : m_session(session), m_any(any) {}

    db::Session &m_session;
    bool m_any;
};

/// Streams the customers into an open file: write(row) each, then it takes its name.
template <class File, class Write>
db::Result<qint64> exportTo(File &file, db::Session &session,
                            const std::optional<std::vector<db::CustomerId>> &only, const Progress &progress,
                            Write write)
{
    MK_TRY(const auto counts, session.customers().counts());
    const qint64 total = only ? static_cast<qint64>(only->size()) : counts.total();
    qint64 count = 0;
    db::Result<void> written;
    const auto each = [&](const db::ExportRow &row) {
        written = write(row);
        ++count;
        return written && (!progress || count % 1000 != 0 || progress(count, total));
    };
    const auto read = only ? session.customers().forThese(*only, each) : session.customers().forEach(each);
    MK_CHECK(written);
    MK_CHECK(read);
    MK_CHECK(file.commit());
    return count;
}

} // namespace

bool isCardFile(const QString &file)
{
    const QString suffix = QFileInfo(file).suffix();
    return suffix.compare(u"vcf", Qt::CaseInsensitive) == 0 ||
           suffix.compare(u"vcard", Qt::CaseInsensitive) == 0;
}

db::Result<qint64> exportCustomers(db::Session &session, const QString &file, const CustomerExport &what,
                                   const Progress &progress)
{
    MK_CHECK(refuseOwnFile(session.path(), file));
    MK_TRY(const auto relations, Relations::of(session));
    if (isCardFile(file)) {
        MK_TRY(const auto cards, VcardFile::create(file));
        return exportTo(*cards, session, what.only, progress,
                        [&](const db::ExportRow &row) -> db::Result<void> {
                            MK_TRY(const auto picture, session.pictures().of(row.customer.id));
                            MK_TRY(const auto others, relations.of(row.customer.id));
                            writeCard(cards->writer(), row, picture, others);
                            return cards->endCard();
                        });
    }
    MK_TRY(const auto sink, createList(file));
    MK_CHECK(sink->writeRecord(headings(what.language)));
    return exportTo(*sink, session, what.only, progress, [&](const db::ExportRow &row) -> db::Result<void> {
        MK_TRY(const auto others, relations.of(row.customer.id));
        return sink->writeRecord(record(row, others, what.language));
    });
}

} // namespace app
