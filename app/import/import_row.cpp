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
    void readCustomerCell(qsizetype column, ImportField field, const QString &cell);
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
    QString m_family;
    QString m_middle;
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

void RowReader::readCell(qsizetype column, ImportField field, const QString &cell)
{
    ContactReading contacts;
    switch (field) {
    case ImportField::Phone:
    case ImportField::Phone2:
        contacts = readPhoneCell(cell);
        break;
    case ImportField::Email:
        contacts = readEmailCell(cell);
        break;
    case ImportField::Zalo:
        contacts = readHandleCell(db::ContactKind::Zalo, cell);
        break;
    case ImportField::Facebook:
        contacts = readHandleCell(db::ContactKind::Facebook, cell);
        break;
    case ImportField::Website:
        contacts = readHandleCell(db::ContactKind::Website, cell);
        break;
    default:
        readCustomerCell(column, field, cell);
        return;
    }
    if (!contacts.problem.isEmpty())
        refuse(column, cell, contacts.problem, contacts.reason);
    for (const db::ContactPoint &point : std::as_const(contacts.points))
        addContactPoint(m_row.customer.contactPoints, point);
}

void RowReader::readCustomerCell(qsizetype column, ImportField field, const QString &cell)
{
    db::Customer &customer = m_row.customer;
    switch (field) {
    case ImportField::Code:
        customer.code = cleanName(cell);
        break;
    case ImportField::FullName:
        customer.fullName = cleanName(cell);
        break;
    case ImportField::FamilyName:
        m_family = cleanName(cell);
        break;
    case ImportField::MiddleName:
        m_middle = cleanName(cell);
        break;
    case ImportField::GivenName:
        customer.givenName = cleanName(cell);
        break;
    case ImportField::Gender:
        customer.gender = genderOf(cell);
        if (!customer.gender)
            refuse(column, cell, u"bad-gender"_s, u"write F, M or other (Nữ, Nam, khác)"_s);
        break;
    case ImportField::Province:
        customer.province = cleanName(cell);
        break;
    case ImportField::Address:
        m_address = cleanText(cell);
        break;
    case ImportField::Occupation:
        customer.occupation = cleanName(cell);
        break;
    case ImportField::Stage:
        if (const auto stage = stageOf(cell))
            customer.stage = *stage;
        else
            refuse(column, cell, u"bad-stage"_s,
                   u"write one of "_s + db::allKeys<db::LifecycleStage>().join(u", "_s));
        break;
    case ImportField::Tags:
        customer.tags = tagsOf(cell);
        break;
    case ImportField::Note:
        customer.note = cleanText(cell);
        break;
    case ImportField::Honorific:
        customer.honorific = cleanName(cell);
        break;
    case ImportField::Since:
        if (const auto since = dateOf(cell, m_columns.dateOrder))
            customer.since = *since;
        else
            refuse(column, cell, u"bad-date"_s, u"not a day in 1900..2100; write day/month/year"_s);
        break;
    case ImportField::Kind:
        if (const auto kind = customerKindOf(cell))
            customer.kind = *kind;
        else
            refuse(column, cell, u"bad-kind"_s, u"write person or company"_s);
        break;
    default:
        break; // birthdays are read together, the rest is left out
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
        customer.fullName = cleanName(QStringList{m_family, m_middle, customer.givenName}.join(u' '));
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
