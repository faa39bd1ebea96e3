#include "app/import/customer_export.h"

#include "app/core/own_files.h"
#include "app/exchange/csv_writer.h"
#include "app/import/import_columns.h"
#include "app/people/phone.h"
#include "db/customers/customer_store.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// As the import reads it: 1990-05-31 or 1990 where that says all, else in words, which no spreadsheet takes
/// for a date of this year: "ngày 31 tháng 5", "tháng 5 năm 1990", "ngày 3 tháng 6 nhuận năm 1987 âm lịch".
/// "khoảng" for a guess.
QString birthdayText(const db::Birthday &birthday)
{
    const auto padded = [](int number) { return u"%1"_s.arg(number, 2, 10, QLatin1Char('0')); };
    QStringList words;
    if (birthday.approximate)
        words.append(u"khoảng"_s);
    if (birthday.hasDay() && birthday.year && !birthday.leapMonth) {
        words.append(u"%1-%2-%3"_s.arg(*birthday.year).arg(padded(*birthday.month), padded(*birthday.day)));
    } else if (!birthday.month && birthday.year) {
        words.append(QString::number(*birthday.year));
    } else {
        const auto say = [&words](const QString &what, std::optional<int> number) {
            if (number)
                words.append({what, QString::number(*number)});
        };
        say(u"ngày"_s, birthday.day);
        say(u"tháng"_s, birthday.month);
        if (birthday.leapMonth)
            words.append(u"nhuận"_s);
        say(u"năm"_s, birthday.year);
        if (birthday.leapMonth)
            words.append(u"âm lịch"_s);
    }
    return words.join(u' ');
}

/// Numbers as people read them, "0912 345 678": with their blanks and zeros they stay text in a spreadsheet.
QString phonesText(const QString &numbers)
{
    if (!numbers.contains(u'+'))
        return numbers;
    QStringList list = numbers.split(u';');
    for (QString &number : list) {
        if (number.startsWith(u'+'))
            number = parsePhone(number).display;
    }
    return list.join(u';');
}

QStringList header()
{
    QStringList names;
    for (const ImportField field :
         {ImportField::Code,     ImportField::FullName, ImportField::GivenName,
          ImportField::Kind,     ImportField::Gender,   ImportField::Honorific,
          ImportField::Phone,    ImportField::Email,    ImportField::Zalo,
          ImportField::Facebook, ImportField::Birthday, ImportField::BirthdayCalendar,
          ImportField::Address,  ImportField::Province, ImportField::Occupation,
          ImportField::Stage,    ImportField::Since,    ImportField::Tags,
          ImportField::Note,     ImportField::Consent})
        names.append(keyOf(field));
    return names;
}

QStringList record(const db::ExportRow &row)
{
    const db::Customer &c = row.customer;
    const bool born = c.birthday.month || c.birthday.year;
    return {c.code,
            c.fullName,
            c.givenName,
            db::keyOf(c.kind),
            c.gender ? db::keyOf(*c.gender) : QString(),
            c.honorific,
            phonesText(row.phones),
            row.emails,
            phonesText(row.zalos),
            row.facebooks,
            birthdayText(c.birthday),
            born ? db::keyOf(c.birthday.calendar) : QString(),
            c.address,
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
