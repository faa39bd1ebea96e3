#include "app/import/import_row.h"

#include "app/exchange/csv_writer.h"
#include "app/import/cell_text.h"
#include "app/import/consent_column.h"
#include "app/import/listed_date.h"
#include "app/people/contact_text.h"
#include "app/people/date_text.h"
#include "app/people/kind_words.h"
#include "app/people/listed_name.h"
#include "app/people/person_name.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct PlainField
{
    ImportField field;
    QString db::Customer::*place;
    qsizetype longest;
    bool isName; // of which one must not think that "Na" is nothing
};

constexpr std::array kPlainFields{
    PlainField{ImportField::FullName, &db::Customer::fullName, kLongestName, true},
    PlainField{ImportField::GivenName, &db::Customer::givenName, kLongestName, true},
    PlainField{ImportField::Province, &db::Customer::province, kLongestWords, false},
    PlainField{ImportField::Occupation, &db::Customer::occupation, kLongestWords, false},
};

bool isNameField(ImportField field)
{
    return field == ImportField::FullName || field == ImportField::GivenName ||
           field == ImportField::FamilyName || field == ImportField::MiddleName ||
           field == ImportField::Zalo || field == ImportField::Facebook;
}

// A zero beside these says that nothing is known.
bool isNoneAsZero(ImportField field)
{
    return field == ImportField::Gender || field == ImportField::Code || field == ImportField::BirthYear ||
           field == ImportField::BirthMonth || field == ImportField::BirthDay ||
           field == ImportField::Phone || field == ImportField::Phone2 || field == ImportField::Birthday ||
           field == ImportField::Since;
}

bool holdsNothing(ImportField field, const QString &cell)
{
    if (isNameField(field))
        return isNoName(cell);
    if (field == ImportField::Consent)
        return false; // "không" is an answer
    return saysNothing(cell) || (isNoneAsZero(field) && cell == u"0");
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
    void takeContacts(qsizetype column, ImportField field, const QString &cell);
    void takePlain(qsizetype column, ImportField field, const QString &cell);
    void takeKind(qsizetype column, const QString &cell);
    void takeStage(qsizetype column, const QString &cell);
    void takeSince(qsizetype column, const QString &cell);
    void takeHonorific(qsizetype column, const QString &cell);
    void takeTags(qsizetype column, const QString &cell);
    void takeConsent(qsizetype column, const QString &cell);
    void takeLedger(const QString &cell);
    template <class Place, class Read>
    void take(qsizetype column, const QString &cell, Place &place, const std::optional<Read> &read,
              const QString &code, const QString &reason);
    QString cut(qsizetype column, const QString &text, qsizetype most);
    QString cutName(qsizetype column, const QString &cell, qsizetype most);
    void refuseMessages(qsizetype column, const QString &channel, const QString &cell);
    void settleName();
    void joinName();
    void takeHonorific(const QString &honorific, std::optional<db::Gender> gender);
    void takeNameApart();
    void settleBirthday();
    void settleBirthParts(db::Birthday &birthday);
    void settleNote();
    void refuseExtraFields();
    void refuse(const QString &value, const QString &code, const QString &reason);
    void leaveEmpty(qsizetype column, const QString &value, const QString &code, const QString &reason);
    QString cellOf(ImportField field) const;
    std::optional<int> numberOf(ImportField field, int least, int most);
    db::Birthday birthdayOf(ImportField field, std::optional<db::Calendar> calendar);
    void keep(qsizetype column, const QString &text);
    QString labelOf(qsizetype column) const { return m_columns.headers.value(column).trimmed(); }

    const ColumnMap &m_columns;
    const QStringList &m_fields;
    QDate m_today;
    ImportRow m_row;
    QStringList m_kept; // lines of the note from fields that have no place of their own
    QList<std::pair<qsizetype, QString>> m_companies; // column, name
};

constexpr qsizetype kShownOfValue = 200;

void RowReader::refuse(const QString &value, const QString &code, const QString &reason)
{
    m_row.problems.append({QString(), value.left(kShownOfValue), code, reason, true});
    m_row.rejected = true;
}

void RowReader::leaveEmpty(qsizetype column, const QString &value, const QString &code, const QString &reason)
{
    m_row.problems.append({m_columns.headers.value(column), value.left(kShownOfValue), code, reason, false});
    m_row.given.reset(static_cast<std::size_t>(m_columns.fields.value(column)));
}

QString RowReader::cellOf(ImportField field) const
{
    if (!m_row.gave(field))
        return {};
    return unguardCell(m_fields.value(m_columns.columnOf(field))).trimmed();
}

void RowReader::keep(qsizetype column, const QString &text)
{
    if (!text.isEmpty())
        m_kept.append(labelOf(column) + u": "_s + text);
}

QString RowReader::cut(qsizetype column, const QString &text, qsizetype most)
{
    if (text.size() <= most)
        return text;
    m_row.problems.append({m_columns.headers.value(column), text.left(kShownOfValue), u"too-long"_s,
                           u"cut after %1 characters"_s.arg(most), false});
    return cutTo(text, most);
}

// Cleaning may make what is absurd a little longer again.
QString RowReader::cutName(qsizetype column, const QString &cell, qsizetype most)
{
    return cutTo(cleanName(cut(column, cell, most)), most);
}

void RowReader::takeContacts(qsizetype column, ImportField field, const QString &cell)
{
    if (cell.size() > kLongestContacts)
        return leaveEmpty(column, cell, u"too-long"_s, u"too long for a way to reach somebody"_s);
    using enum db::ContactKind;
    const bool phone = field == ImportField::Phone || field == ImportField::Phone2;
    const ContactReading read = phone                            ? readPhoneCell(cell)
                                : field == ImportField::Email    ? readEmailCell(cell)
                                : field == ImportField::Zalo     ? readHandleCell(Zalo, cell)
                                : field == ImportField::Facebook ? readHandleCell(Facebook, cell)
                                                                 : readHandleCell(Website, cell);
    if (!read.problem.isEmpty()) {
        leaveEmpty(column, cell, read.problem, read.reason);
        if (!read.points.isEmpty())
            m_row.given.set(static_cast<std::size_t>(field));
    }
    QList<db::ContactPoint> &points = m_row.customer.contactPoints;
    // The column of the phone goes before the columns of other phones, wherever it stands.
    QList<db::ContactPoint> others;
    if (field == ImportField::Phone && !points.isEmpty())
        others.swap(points);
    for (const db::ContactPoint &point : read.points + others) {
        if (points.size() < kMostContacts)
            addContactPoint(points, point);
    }
}

template <class Place, class Read>
void RowReader::take(qsizetype column, const QString &cell, Place &place, const std::optional<Read> &read,
                     const QString &code, const QString &reason)
{
    if (read)
        place = *read;
    else
        leaveEmpty(column, cell, code, reason);
}

void RowReader::takePlain(qsizetype column, ImportField field, const QString &cell)
{
    for (const PlainField &plain : kPlainFields) {
        if (plain.field == field)
            m_row.customer.*plain.place = cutName(column, cell, plain.longest);
    }
}

// What is no kind says how the shop groups its customers: "Buôn", "Đại lý", "VIP".
void RowReader::takeKind(qsizetype column, const QString &cell)
{
    if (const auto kind = customerKindOf(cell)) {
        m_row.customer.kind = *kind;
        return;
    }
    const bool word = cell.size() <= kLongestTag &&
                      std::any_of(cell.begin(), cell.end(), [](QChar c) { return c.isLetter(); });
    if (!word)
        return leaveEmpty(column, cell, u"bad-kind"_s, u"write person or company"_s);
    m_row.given.reset(static_cast<std::size_t>(ImportField::Kind));
    takeTags(column, cell);
}

void RowReader::takeTags(qsizetype column, const QString &cell)
{
    const CellTags read = tagsOf(cell);
    QStringList &tags = m_row.customer.tags;
    for (const QString &tag : read.tags) {
        if (tags.size() < kMostTags && !tags.contains(tag, Qt::CaseInsensitive))
            tags.append(tag);
    }
    if (read.cut)
        m_row.problems.append({m_columns.headers.value(column), cell.left(kShownOfValue), u"too-many-tags"_s,
                               u"at most %1 tags of %2 characters are kept"_s.arg(kMostTags).arg(kLongestTag),
                               false});
}

void RowReader::refuseMessages(qsizetype column, const QString &channel, const QString &cell)
{
    const QString evidence = labelOf(column) + u": "_s + cleanName(cell.left(kShownOfValue));
    for (const db::Purpose purpose : {db::Purpose::Greeting, db::Purpose::Promotion})
        m_row.refusals.append({channel, purpose, evidence});
}

void RowReader::takeStage(qsizetype column, const QString &cell)
{
    static const QString stages = u"write one of "_s + db::allKeys<db::LifecycleStage>().join(u", "_s);
    if (const auto stage = stageOf(cell)) {
        m_row.customer.stage = *stage;
        return;
    }
    if (!saysUnsubscribed(cell))
        return leaveEmpty(column, cell, u"bad-stage"_s, stages);
    refuseMessages(column, u"all"_s, cell);
    m_row.given.reset(static_cast<std::size_t>(ImportField::Stage));
}

void RowReader::takeSince(qsizetype column, const QString &cell)
{
    const ListedDate listed = listedDateOf(cell, m_columns.dateOrder, TimeOfDay::Any);
    if (listed.nothing) {
        m_row.given.reset(static_cast<std::size_t>(ImportField::Since));
        return;
    }
    take(column, cell, m_row.customer.since, dateOf(listed.text, m_columns.dateOrder), u"bad-date"_s,
         u"not a day in 1900..2100; write day/month/year"_s);
}

// "Ms." says the gender and must not stand in a Vietnamese greeting; what is a job is none.
void RowReader::takeHonorific(qsizetype column, const QString &cell)
{
    const QString text = cutName(column, cell, kLongestWords);
    const ListedHonorific read = readHonorificCell(text);
    db::Customer &customer = m_row.customer;
    const QString heading = foldHeader(labelOf(column));
    const bool mayBeJob = heading == u"title" || heading == u"prefix" || heading == u"name prefix";
    if (read.known ? read.honorific.isEmpty() : mayBeJob)
        m_row.given.reset(static_cast<std::size_t>(ImportField::Honorific));
    if (read.known) {
        customer.honorific = read.honorific;
        if (!customer.gender && read.gender && m_columns.columnOf(ImportField::Gender) < 0)
            customer.gender = read.gender;
    } else if (!mayBeJob) {
        customer.honorific = text;
    } else if (m_columns.columnOf(ImportField::Occupation) < 0) {
        customer.occupation = text;
        m_row.given.set(static_cast<std::size_t>(ImportField::Occupation));
    } else {
        keep(column, text);
    }
}

// "greeting:all:no;promotion:sms:yes", as our own export writes it.
void RowReader::takeLedger(const QString &cell)
{
    for (const QString &line : cell.split(u';', Qt::SkipEmptyParts)) {
        const QStringList parts = line.trimmed().split(u':');
        const auto purpose = db::wordOf<db::Purpose>(parts.value(0));
        if (parts.size() != 3 || !purpose)
            continue;
        if (parts.at(2) == "no"_L1)
            m_row.refusals.append({parts.at(1), *purpose, line.trimmed()});
        else
            m_row.consents = true;
    }
}

void RowReader::takeConsent(qsizetype column, const QString &cell)
{
    if (cell.contains(u':'))
        return takeLedger(cell.left(kLongestContacts));
    const auto asked = consentColumnOf(foldHeader(labelOf(column)));
    const ConsentColumn consent = asked.value_or(ConsentColumn());
    const auto answer = answerOf(cell);
    if (!answer && !saysUnsubscribed(cell)) {
        if (!saysNothing(cell))
            leaveEmpty(column, cell, u"bad-consent"_s, u"neither yes nor no; nothing is recorded"_s);
        return;
    }
    const bool refused = !answer || (*answer == Answer::Yes) == consent.asksRefusal;
    if (refused)
        refuseMessages(column, consent.channel, cell);
    else if (!consent.asksRefusal)
        m_row.consents = true;
}

void RowReader::readCell(qsizetype column, ImportField field, const QString &cell)
{
    db::Customer &customer = m_row.customer;
    switch (field) {
    case ImportField::Phone:
    case ImportField::Phone2:
    case ImportField::Email:
    case ImportField::Zalo:
    case ImportField::Facebook:
    case ImportField::Website:
        return takeContacts(column, field, cell);
    case ImportField::Code: // some programs keep a spreadsheet's hands off it with an apostrophe
        customer.code = cutName(column, cell.startsWith(u'\'') ? cell.mid(1) : cell, kLongestWords);
        return;
    case ImportField::Gender:
        return take(column, cell, customer.gender, genderOf(cell), u"bad-gender"_s,
                    u"write F, M or other (Nữ, Nam, khác)"_s);
    case ImportField::Stage:
        return takeStage(column, cell);
    case ImportField::Since:
        return takeSince(column, cell);
    case ImportField::Kind:
        return takeKind(column, cell);
    case ImportField::Tags:
        return takeTags(column, cell);
    case ImportField::Honorific:
        return takeHonorific(column, cell);
    case ImportField::Consent:
        return takeConsent(column, cell);
    case ImportField::Note:
        customer.note = cutTo(cleanText(cut(column, cell, kLongestText)), kLongestText);
        return;
    case ImportField::Address:
        return keep(column, cleanText(cut(column, cell, kLongestText)));
    case ImportField::Company:
        m_companies.append({column, cutName(column, cell, kLongestWords)});
        return;
    default: // names and birthdays are put together from their cells, the rest is left out
        takePlain(column, field, cell);
    }
}

db::Birthday RowReader::birthdayOf(ImportField field, std::optional<db::Calendar> calendar)
{
    const QString cell = cellOf(field);
    if (cell.isEmpty())
        return {};
    const ListedDate listed = listedDateOf(cell, m_columns.dateOrder, TimeOfDay::Midnight);
    if (listed.nothing) {
        m_row.given.reset(static_cast<std::size_t>(field));
        return {};
    }
    const BirthdayText text = parseBirthday(listed.text, m_today, calendar, m_columns.dateOrder);
    if (!text.valid)
        leaveEmpty(m_columns.columnOf(field), cell, u"bad-date"_s, text.problem + u": "_s + text.reason);
    return text.birthday;
}

std::optional<int> RowReader::numberOf(ImportField field, int least, int most)
{
    const QString cell = cellOf(field);
    if (cell.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    const int number = cell.toInt(&isNumber);
    if (isNumber && number >= least && number <= most)
        return number;
    leaveEmpty(m_columns.columnOf(field), cell, u"bad-date"_s,
               u"write a number from %1 to %2"_s.arg(least).arg(most));
    return std::nullopt;
}

// Columns of the day and of the month, and one of the year, beside the birthday or in its place.
void RowReader::settleBirthParts(db::Birthday &birthday)
{
    if (!birthday.month && (m_row.gave(ImportField::BirthMonth) || m_row.gave(ImportField::BirthDay))) {
        const auto month = numberOf(ImportField::BirthMonth, 1, 12);
        const auto day = numberOf(ImportField::BirthDay, 1, 31);
        if (month && day && *day > QDate(2000, *month, 1).daysInMonth()) {
            leaveEmpty(m_columns.columnOf(ImportField::BirthDay), cellOf(ImportField::BirthDay),
                       u"bad-date"_s, u"impossible-date: there is no such day in that month"_s);
        } else if (month && day) {
            birthday.month = month;
            birthday.day = day;
            m_row.given.set(static_cast<std::size_t>(ImportField::Birthday));
        }
    }
    const QString yearCell = cellOf(ImportField::BirthYear);
    if (yearCell.isEmpty())
        return;
    const BirthdayText year = parseBirthday(yearCell, m_today);
    const qsizetype column = m_columns.columnOf(ImportField::BirthYear);
    if (!year.valid || year.birthday.month || !year.birthday.year)
        leaveEmpty(column, yearCell, u"bad-birth-year"_s, u"write a year of four digits"_s);
    else if (birthday.year && birthday.year != year.birthday.year)
        leaveEmpty(column, yearCell, u"birth-year-conflict"_s, u"the birthday has another year"_s);
    else if (birthday.hasDay() && birthday.calendar == db::Calendar::Solar &&
             !QDate::isValid(*year.birthday.year, *birthday.month, *birthday.day))
        leaveEmpty(column, yearCell, u"bad-birth-year"_s, u"that year has no such day"_s);
    else
        birthday.year = year.birthday.year;
}

void RowReader::settleBirthday()
{
    std::optional<db::Calendar> calendar;
    if (const QString cell = cellOf(ImportField::BirthdayCalendar); !cell.isEmpty()) {
        calendar = calendarOf(cell);
        if (!calendar)
            leaveEmpty(m_columns.columnOf(ImportField::BirthdayCalendar), cell, u"bad-calendar"_s,
                       u"write solar or lunar (dương, âm)"_s);
    }
    db::Birthday &birthday = m_row.customer.birthday;
    birthday = birthdayOf(ImportField::Birthday, calendar);
    const db::Birthday lunar = birthdayOf(ImportField::LunarBirthday, db::Calendar::Lunar);
    if (!m_row.gave(ImportField::Birthday))
        birthday = lunar;
    else if (m_row.gave(ImportField::LunarBirthday) && lunar != birthday)
        keep(m_columns.columnOf(ImportField::LunarBirthday), cellOf(ImportField::LunarBirthday));
    settleBirthParts(birthday);
}

void RowReader::takeNameApart()
{
    db::Customer &customer = m_row.customer;
    const ListedName read = readListedName(customer.fullName, customer.gender);
    if (read.name == customer.fullName)
        return;
    if (m_row.writtenName.isEmpty())
        m_row.writtenName = customer.fullName;
    if (read.remark) {
        const qsizetype column = std::max(m_columns.columnOf(ImportField::FullName), qsizetype{-1});
        keep(column >= 0 ? column : m_columns.columnOf(ImportField::GivenName), customer.fullName);
    }
    customer.fullName = read.name;
    if (m_row.gave(ImportField::GivenName) && !customer.givenName.isEmpty())
        customer.givenName = readListedName(customer.givenName, customer.gender).name;
    takeHonorific(read.honorific, read.gender);
}

// Family, middle and given name in one. Address books put an honorific into the given name, or for it.
void RowReader::joinName()
{
    db::Customer &customer = m_row.customer;
    const QString before = cellOf(ImportField::FamilyName).left(kLongestName) + u' ' +
                           cellOf(ImportField::MiddleName).left(kLongestName);
    customer.fullName = cutTo(cleanName(before + u' ' + customer.givenName), kLongestName);
    if (m_columns.namesAsWritten || customer.givenName.isEmpty())
        return;
    const ListedHonorific alone = readHonorificCell(customer.givenName);
    const ListedName given = readListedName(customer.givenName, customer.gender);
    const bool onlyHonorific = alone.known && !before.trimmed().isEmpty();
    if (!onlyHonorific && given.honorific.isEmpty() && !given.gender)
        return;
    m_row.writtenName = customer.fullName;
    customer.givenName = onlyHonorific ? QString() : given.name;
    customer.fullName = cutTo(cleanName(before + u' ' + customer.givenName), kLongestName);
    takeHonorific(onlyHonorific ? alone.honorific : given.honorific,
                  onlyHonorific ? alone.gender : given.gender);
}

void RowReader::takeHonorific(const QString &honorific, std::optional<db::Gender> gender)
{
    db::Customer &customer = m_row.customer;
    if (customer.honorific.isEmpty())
        customer.honorific = honorific;
    if (!customer.gender)
        customer.gender = gender;
}

void RowReader::settleName()
{
    db::Customer &customer = m_row.customer;
    if (customer.fullName.isEmpty())
        joinName();
    if (customer.fullName.isEmpty() && !m_companies.isEmpty()) {
        customer.fullName = m_companies.takeFirst().second; // who is meant, and no remark on somebody
        if (!m_row.gave(ImportField::Kind))
            customer.kind = db::CustomerKind::Company;
    }
    if (!m_columns.namesAsWritten)
        takeNameApart();
    if (!m_row.gave(ImportField::Kind) && looksLikeCompany(customer.fullName))
        customer.kind = db::CustomerKind::Company;
    const bool company = customer.kind == db::CustomerKind::Company;
    if (customer.givenName.isEmpty())
        customer.givenName = company ? customer.fullName : givenNameOf(customer.fullName);
    customer.sortKey = nameSortKey(customer.fullName, customer.givenName);
    if (customer.fullName.isEmpty() && customer.contactPoints.isEmpty() && !m_row.rejected)
        refuse(QString(), u"no-name-no-contact"_s, u"the row has neither a name nor a way to reach anyone"_s);
}

// What has no field of its own stays readable with the customer.
void RowReader::settleNote()
{
    for (const auto &[column, company] : std::as_const(m_companies))
        keep(column, company);
    if (m_kept.isEmpty())
        return;
    if (!m_row.customer.note.isEmpty())
        m_kept.prepend(m_row.customer.note);
    m_row.customer.note = cutTo(m_kept.join(u'\n'), kLongestText);
}

void RowReader::refuseExtraFields()
{
    for (qsizetype i = m_columns.fields.size(); i < m_fields.size(); ++i) {
        if (m_fields.at(i).trimmed().isEmpty())
            continue;
        refuse(m_fields.at(i), u"too-many-fields"_s,
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
        if (field == ImportField::Ignore || holdsNothing(field, cell))
            continue;
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
