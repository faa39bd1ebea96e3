#include "app/import/customer_export.h"

#include "app/core/own_files.h"
#include "app/exchange/csv_writer.h"
#include "app/import/import_columns.h"
#include "db/customers/customer_store.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// As the import reads it: 1990-05-31 where all is known, else 31/5, 5/1990 or 1990; "khoảng" for a guess.
QString birthdayText(const db::Birthday &birthday)
{
    QString text;
    const auto padded = [](int number) { return u"%1"_s.arg(number, 2, 10, QLatin1Char('0')); };
    if (birthday.hasDay() && birthday.year && !birthday.leapMonth)
        text = u"%1-%2-%3"_s.arg(*birthday.year).arg(padded(*birthday.month), padded(*birthday.day));
    else if (birthday.hasDay())
        text = u"%1/%2%3"_s.arg(*birthday.day)
                   .arg(*birthday.month)
                   .arg(birthday.year && !birthday.leapMonth ? u"/%1"_s.arg(*birthday.year) : QString());
    else if (birthday.month && birthday.year)
        text = u"%1/%2"_s.arg(*birthday.month).arg(*birthday.year);
    else if (birthday.year)
        text = QString::number(*birthday.year);
    if (birthday.leapMonth)
        text += u" nhuận âm lịch"_s + (birthday.year ? u" %1"_s.arg(*birthday.year) : QString());
    return birthday.approximate && !text.isEmpty() ? u"khoảng "_s + text : text;
}

QStringList header()
{
    QStringList names;
    for (const ImportField field :
         {ImportField::Code, ImportField::FullName, ImportField::GivenName, ImportField::Kind,
          ImportField::Gender, ImportField::Honorific, ImportField::Phone, ImportField::Email,
          ImportField::Zalo, ImportField::Facebook, ImportField::Birthday, ImportField::BirthdayCalendar,
          ImportField::Province, ImportField::Occupation, ImportField::Stage, ImportField::Since,
          ImportField::Tags, ImportField::Note, ImportField::Consent})
        names.append(keyOf(field));
    return names;
}

QStringList record(const db::ExportRow &row)
{
    const db::Customer &c = row.customer;
    const bool born = c.birthday.day || c.birthday.month || c.birthday.year;
    return {c.code,
            c.fullName,
            c.givenName,
            db::keyOf(c.kind),
            c.gender ? db::keyOf(*c.gender) : QString(),
            c.honorific,
            row.phones,
            row.emails,
            row.zalos,
            row.facebooks,
            birthdayText(c.birthday),
            born ? db::keyOf(c.birthday.calendar) : QString(),
            c.province,
            c.occupation,
            db::keyOf(c.stage),
            c.since.toString(Qt::ISODate),
            row.tags,
            c.note,
            row.consents};
}

} // namespace

db::Result<qint64> exportCustomers(db::Session &session, const QString &file,
                                   const std::optional<std::vector<db::CustomerId>> &only,
                                   const Progress &progress)
{
    MK_CHECK(refuseOwnFile(session.path(), file));
    MK_TRY(const auto counts, session.customers().counts());
    const qint64 total = only ? static_cast<qint64>(only->size()) : counts.total();
    MK_TRY(const auto sink, createList(file));
    MK_CHECK(sink->writeRecord(header()));
    qint64 count = 0;
    db::Result<void> written;
    const auto write = [&](const db::ExportRow &row) {
        written = sink->writeRecord(record(row));
        ++count;
        return written && (!progress || count % 1000 != 0 || progress(count, total));
    };
    const auto read = only ? session.customers().forThese(*only, write) : session.customers().forEach(write);
    MK_CHECK(written);
    MK_CHECK(read);
    MK_CHECK(sink->commit());
    return count;
}

} // namespace app
