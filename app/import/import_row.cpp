#include "app/import/import_row.h"

#include "app/exchange/csv_writer.h"
#include "app/people/contact_text.h"
#include "app/people/date_text.h"
#include "app/people/kind_words.h"
#include "app/people/person_name.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

// NFC, line breaks kept, no other control characters, no blanks at the ends.
QString cleanText(const QString &cell)
{
    const auto isStray = [](QChar c) { return c.unicode() < 0x20 && c != u'\n' && c != u'\t'; };
    QString text = cell.trimmed().normalized(QString::NormalizationForm_C);
    if (std::any_of(text.cbegin(), text.cend(), isStray))
        text.removeIf(isStray);
    return text;
}

QStringList tagsOf(const QString &cell)
{
    QStringList tags;
    QString list = cell;
    list.replace(u',', u';').replace(u'\n', u';').replace(u'|', u';');
    for (const QStringView part : QStringView(list).split(u';', Qt::SkipEmptyParts)) {
        const QString tag = cleanName(part);
        if (!tag.isEmpty() && !tags.contains(tag, Qt::CaseInsensitive))
            tags.append(tag);
    }
    return tags;
}

constexpr std::array kPlainFields{
    std::pair{ImportField::Code, &db::Customer::code},
    std::pair{ImportField::FullName, &db::Customer::fullName},
    std::pair{ImportField::GivenName, &db::Customer::givenName},
    std::pair{ImportField::Province, &db::Customer::province},
    std::pair{ImportField::Occupation, &db::Customer::occupation},
    std::pair{ImportField::Honorific, &db::Customer::honorific},
};

// Reads the cells of one record into one row.
class RowReader final
{
public:
    RowReader(const ColumnMap &columns, const QStringList &fields, QDate today)
        : m_columns(columns), m_fields(fields), m_today(today)
    {}

    ImportRow read();

private:
    void readCell(qsizetype column, ImportField field, const QString &cell);
    void take(qsizetype column, const QString &cell, const ContactReading &contacts);
    template <class Place, class Read>
    void take(qsizetype column, const QString &cell, Place &place, const std::optional<Read> &read,
              const QString &code, const QString &reason);
    void settleName();
    void settleBirthday();
    void settleNote();
    void refuseExtraFields();
    void refuse(qsizetype column, const QString &value, const QString &code, const QString &reason);
    QString cellOf(ImportField field) const;
    db::Birthday birthdayOf(ImportField field, std::optional<db::Calendar> calendar);

    const ColumnMap &m_columns;
    const QStringList &m_fields;
    QDate m_today;
    ImportRow m_row;
    QString m_address;
    QString m_otherBirthday;
};

void RowReader::refuse(qsizetype column, const QString &value, const QString &code, const QString &reason)
{
    m_row.problems.append({m_columns.headers.value(column), value, code, reason, true});
    m_row.rejected = true;
}

QString RowReader::cellOf(ImportField field) const
{
    return unguardCell(m_fields.value(m_columns.columnOf(field))).trimmed();
}

void RowReader::take(qsizetype column, const QString &cell, const ContactReading &contacts)
{
    if (!contacts.problem.isEmpty())
        refuse(column, cell, contacts.problem, contacts.reason);
    for (const db::ContactPoint &point : contacts.points)
        addContactPoint(m_row.customer.contactPoints, point);
}

template <class Place, class Read>
void RowReader::take(qsizetype column, const QString &cell, Place &place, const std::optional<Read> &read,
                     const QString &code, const QString &reason)
{
    if (read)
        place = *read;
    else
        refuse(column, cell, code, reason);
}

void RowReader::readCell(qsizetype column, ImportField field, const QString &cell)
{
    static const QString stages = u"write one of "_s + db::allKeys<db::LifecycleStage>().join(u", "_s);
    db::Customer &customer = m_row.customer;
    switch (field) {
    case ImportField::Phone:
    case ImportField::Phone2:
        return take(column, cell, readPhoneCell(cell));
    case ImportField::Email:
        return take(column, cell, readEmailCell(cell));
    case ImportField::Zalo:
        return take(column, cell, readHandleCell(db::ContactKind::Zalo, cell));
    case ImportField::Facebook:
        return take(column, cell, readHandleCell(db::ContactKind::Facebook, cell));
    case ImportField::Website:
        return take(column, cell, readHandleCell(db::ContactKind::Website, cell));
    case ImportField::Gender:
        return take(column, cell, customer.gender, genderOf(cell), u"bad-gender"_s,
                    u"write F, M or other (Nữ, Nam, khác)"_s);
    case ImportField::Stage:
        return take(column, cell, customer.stage, stageOf(cell), u"bad-stage"_s, stages);
    case ImportField::Since:
        return take(column, cell, customer.since, dateOf(cell, m_columns.dateOrder), u"bad-date"_s,
                    u"not a day in 1900..2100; write day/month/year"_s);
    case ImportField::Kind:
        return take(column, cell, customer.kind, customerKindOf(cell), u"bad-kind"_s,
                    u"write person or company"_s);
    case ImportField::Tags:
        customer.tags = tagsOf(cell);
        return;
    case ImportField::Note:
        customer.note = cleanText(cell);
        return;
    case ImportField::Address:
        m_address = cleanText(cell);
        return;
    default: // names and birthdays are put together from their cells, the rest is left out
        for (const auto &[plain, place] : kPlainFields) {
            if (plain == field)
                customer.*place = cleanName(cell);
        }
    }
}

db::Birthday RowReader::birthdayOf(ImportField field, std::optional<db::Calendar> calendar)
{
    const QString cell = cellOf(field);
    if (cell.isEmpty())
        return {};
    const BirthdayText text = parseBirthday(cell, m_today, calendar, m_columns.dateOrder);
    if (!text.valid)
        refuse(m_columns.columnOf(field), cell, u"bad-date"_s, text.problem + u": "_s + text.reason);
    return text.birthday;
}

void RowReader::settleBirthday()
{
    std::optional<db::Calendar> calendar;
    if (const QString cell = cellOf(ImportField::BirthdayCalendar); !cell.isEmpty()) {
        calendar = calendarOf(cell);
        if (!calendar)
            refuse(m_columns.columnOf(ImportField::BirthdayCalendar), cell, u"bad-calendar"_s,
                   u"write solar or lunar (dương, âm)"_s);
    }
    db::Birthday &birthday = m_row.customer.birthday;
    birthday = birthdayOf(ImportField::Birthday, calendar);
    const db::Birthday lunar = birthdayOf(ImportField::LunarBirthday, db::Calendar::Lunar);
    if (!m_row.gave(ImportField::Birthday))
        birthday = lunar;
    else if (m_row.gave(ImportField::LunarBirthday) && lunar != birthday)
        m_otherBirthday = cellOf(ImportField::LunarBirthday);

    const QString yearCell = cellOf(ImportField::BirthYear);
    if (yearCell.isEmpty())
        return;
    const BirthdayText year = parseBirthday(yearCell, m_today);
    const qsizetype column = m_columns.columnOf(ImportField::BirthYear);
    if (!year.valid || year.birthday.month || !year.birthday.year)
        refuse(column, yearCell, u"bad-birth-year"_s, u"write a year of four digits"_s);
    else if (birthday.year && birthday.year != year.birthday.year)
        refuse(column, yearCell, u"birth-year-conflict"_s, u"the birthday has another year"_s);
    else
        birthday.year = year.birthday.year;
}

void RowReader::settleName()
{
    db::Customer &customer = m_row.customer;
    if (customer.fullName.isEmpty())
        customer.fullName = cleanName(
            QStringList{cellOf(ImportField::FamilyName), cellOf(ImportField::MiddleName), customer.givenName}
                .join(u' '));
    if (!m_row.gave(ImportField::Kind) && looksLikeCompany(customer.fullName))
        customer.kind = db::CustomerKind::Company;
    const bool company = customer.kind == db::CustomerKind::Company;
    if (customer.givenName.isEmpty())
        customer.givenName = company ? customer.fullName : givenNameOf(customer.fullName);
    customer.sortKey = nameSortKey(customer.fullName, customer.givenName);
    if (customer.fullName.isEmpty() && customer.contactPoints.isEmpty() && !m_row.rejected)
        refuse(-1, QString(), u"no-name-no-contact"_s,
               u"the row has neither a name nor a way to reach anyone"_s);
}

// What has no field of its own stays readable with the customer.
void RowReader::settleNote()
{
    QStringList lines;
    const auto keep = [&](const QString &text, ImportField field) {
        if (!text.isEmpty())
            lines.append(m_columns.headers.value(m_columns.columnOf(field)).trimmed() + u": "_s + text);
    };
    if (!m_row.customer.note.isEmpty())
        lines.append(m_row.customer.note);
    keep(m_address, ImportField::Address);
    keep(m_otherBirthday, ImportField::LunarBirthday);
    m_row.customer.note = lines.join(u'\n');
}

void RowReader::refuseExtraFields()
{
    for (qsizetype i = m_columns.fields.size(); i < m_fields.size(); ++i) {
        if (m_fields.at(i).trimmed().isEmpty())
            continue;
        refuse(-1, m_fields.at(i), u"too-many-fields"_s,
               u"%1 fields under %2 columns; quote a field that holds the separator"_s.arg(m_fields.size())
                   .arg(m_columns.fields.size()));
        return;
    }
}

ImportRow RowReader::read()
{
    m_row.empty = true;
    const qsizetype count = std::min(m_fields.size(), m_columns.fields.size());
    for (qsizetype i = 0; i < count; ++i) {
        const QString cell = unguardCell(m_fields.at(i)).trimmed();
        if (cell.isEmpty())
            continue;
        m_row.empty = false;
        const ImportField field = m_columns.fields.at(i);
        m_row.given.set(static_cast<std::size_t>(field));
        readCell(i, field, cell);
    }
    refuseExtraFields();
    m_row.empty = m_row.empty && !m_row.rejected;
    if (m_row.empty)
        return std::move(m_row);
    settleBirthday();
    settleName();
    settleNote();
    return std::move(m_row);
}

} // namespace

ImportRow readImportRow(const ColumnMap &columns, const QStringList &fields, QDate today)
{
    return RowReader(columns, fields, today).read();
}

} // namespace app
