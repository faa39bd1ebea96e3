#include "app/import/import_row.h"

#include "app/core/cut_text.h"
#include "app/exchange/csv_writer.h"
#include "app/import/bought_column.h"
#include "app/import/cell_text.h"
#include "app/import/consent_column.h"
#include "app/import/lone_quote.h"
#include "app/import/row_draft.h"
#include "app/people/kind_words.h"
#include "app/people/province.h"
#include "app/people/typed_moment.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct PlainField
{
    ImportField field;
    QString db::Customer::*place;
    qsizetype longest;
};

constexpr std::array kPlainFields{
    PlainField{ImportField::FullName, &db::Customer::fullName, kLongestName},
    PlainField{ImportField::GivenName, &db::Customer::givenName, kLongestName},
    PlainField{ImportField::Province, &db::Customer::province, kLongestWords},
    PlainField{ImportField::Occupation, &db::Customer::occupation, kLongestWords},
};

QString channelWords()
{
    QStringList words;
    for (const db::Channel channel : db::kPreferableChannels)
        words.append(db::keyOf(channel));
    return words.join(u", "_s);
}

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
           field == ImportField::Since || field == ImportField::WeddingDay ||
           field == ImportField::FoundingDay || field == ImportField::Referrer;
}

bool holdsNothing(ImportField field, const QString &cell)
{
    if (field == ImportField::Zalo && answerOf(cell) == Answer::Yes)
        return false; // "✓"
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
    RowReader(const ColumnMap &columns, const QStringList &fields, QDate today, ListLanguage language)
        : m_draft{columns, fields, today, language}
    {}

    ImportRow read();

private:
    void readCell(qsizetype column, ImportField field, const QString &cell);
    void takePlain(qsizetype column, ImportField field, const QString &cell);
    template <class Place, class Read>
    void take(qsizetype column, const QString &cell, Place &place, const std::optional<Read> &read,
              const QString &code, const QString &reason);
    void settleNote();
    void refuseExtraFields();

    RowDraft m_draft;
};

template <class Place, class Read>
void RowReader::take(qsizetype column, const QString &cell, Place &place, const std::optional<Read> &read,
                     const QString &code, const QString &reason)
{
    if (read)
        place = *read;
    else
        m_draft.leaveEmpty(column, cell, code, reason);
}

void RowReader::takePlain(qsizetype column, ImportField field, const QString &cell)
{
    for (const PlainField &plain : kPlainFields) {
        if (plain.field == field)
            m_draft.row.customer.*plain.place = m_draft.cutName(column, cell, plain.longest);
    }
    const bool own = m_draft.columns.namesAsWritten; // told when it came first
    const auto isKnown = [](const QString &text) { return presentProvince(text).has_value(); };
    // KiotViet writes "Hà Nội - Quận Ba Đình".
    if (field == ImportField::Province && !own && !isKnown(cell) && !isKnown(cell.section(u" - "_s, 0, 0)))
        m_draft.note(column, cell, u"unknown-province"_s,
                     u"no province or city of Vietnam, so no segment finds it; the text is kept"_s);
}

void RowReader::readCell(qsizetype column, ImportField field, const QString &cell)
{
    db::Customer &customer = m_draft.row.customer;
    switch (field) {
    case ImportField::Phone:
    case ImportField::Phone2:
    case ImportField::Email:
    case ImportField::Zalo:
    case ImportField::Facebook:
    case ImportField::Website:
    case ImportField::OtherContact:
        return takeContacts(m_draft, column, field, cell);
    case ImportField::Code:
        customer.code = m_draft.cutName(column, cell, kLongestWords);
        return;
    case ImportField::Gender:
        return take(column, cell, customer.gender, genderOf(cell), u"bad-gender"_s,
                    u"write F, M or other (Nữ, Nam, khác)"_s);
    case ImportField::Stage:
        return takeStage(m_draft, column, cell);
    case ImportField::Purchases:
        return takePurchases(m_draft, column, cell);
    case ImportField::Since:
        return takeSince(m_draft, column, cell);
    case ImportField::Kind:
        return takeKind(m_draft, column, cell);
    case ImportField::Tags:
        return takeTags(m_draft, column, cell);
    case ImportField::Honorific:
        return takeHonorific(m_draft, column, cell);
    case ImportField::Consent:
        return takeConsent(m_draft, column, cell);
    case ImportField::PersonalDays:
        return takePersonalDays(m_draft, column, cell);
    case ImportField::Relations:
        return takeRelations(m_draft, column, cell);
    case ImportField::Referrer:
        return takeReferrer(m_draft, column, cell);
    case ImportField::WeddingDay:
        return takeDayOf(m_draft, column, cell, db::PersonalDayKind::Wedding);
    case ImportField::FoundingDay:
        return takeDayOf(m_draft, column, cell, db::PersonalDayKind::Founding);
    case ImportField::PreferredChannel:
        return take(column, cell, customer.preferredChannel, preferableChannelOf(cell), u"bad-channel"_s,
                    u"write %1"_s.arg(channelWords()));
    case ImportField::PreferredHour:
        return take(column, cell, customer.preferredHour, typedTime(cell), u"bad-hour"_s,
                    u"write an hour of the day, such as 19:30"_s);
    case ImportField::Picture:
        return takePicture(m_draft, column, cell);
    case ImportField::Note:
        customer.note = cutTo(cleanText(m_draft.cut(column, cell, kLongestText)), kLongestText);
        return;
    case ImportField::Address:
        return takeAddress(m_draft, column, cell);
    case ImportField::Company:
        m_draft.companies.append({column, m_draft.cutName(column, cell, kLongestWords)});
        return;
    default: // names and birthdays are put together from their cells, the rest is left out
        takePlain(column, field, cell);
    }
}

// What has no field of its own stays readable with the customer.
void RowReader::settleNote()
{
    for (const auto &[column, company] : std::as_const(m_draft.companies))
        m_draft.keep(column, company);
    if (m_draft.kept.isEmpty())
        return;
    if (!m_draft.row.customer.note.isEmpty())
        m_draft.kept.prepend(m_draft.row.customer.note);
    m_draft.row.customer.note = cutTo(m_draft.kept.join(u'\n'), kLongestText);
}

void RowReader::refuseExtraFields()
{
    for (qsizetype i = m_draft.columns.fields.size(); i < m_draft.fields.size(); ++i) {
        if (m_draft.fields.at(i).trimmed().isEmpty())
            continue;
        m_draft.refuse(
            m_draft.fields.at(i), u"too-many-fields"_s,
            u"%1 fields under %2 columns; quote a field that holds the separator"_s.arg(m_draft.fields.size())
                .arg(m_draft.columns.fields.size()));
        return;
    }
}

ImportRow RowReader::read()
{
    bool empty = true;
    const qsizetype count = std::min(m_draft.fields.size(), m_draft.columns.fields.size());
    for (qsizetype i = 0; i < count; ++i) {
        QString cell = m_draft.asWritten(i).trimmed();
        if (cell.isEmpty())
            continue;
        empty = false;
        const ImportField field = m_draft.columns.fields.at(i);
        const bool bought =
            field == ImportField::Stage && asksWhetherBought(m_draft.labelOf(i)) && boughtOf(cell);
        if (field == ImportField::Ignore || (holdsNothing(field, cell) && !bought))
            continue;
        m_draft.give(field);
        if (hasLoneQuote(m_draft.columns, m_draft.fields, i))
            m_draft.row.problems.append(loneQuoteIn(m_draft.columns, m_draft.fields, i));
        // Some programs keep a spreadsheet's hands off a number with an apostrophe, where ours needs none.
        if (field == ImportField::Code && !m_draft.columns.declared && cell == m_draft.fields.at(i) &&
            cell.size() > 1 && cell.startsWith(u'\'') && cell.at(1).isDigit())
            cell.remove(0, 1);
        readCell(i, field, cell);
    }
    refuseExtraFields();
    if (empty && m_draft.row.fate == RowFate::Stored) {
        m_draft.row.fate = RowFate::Empty;
        return std::move(m_draft.row);
    }
    settleZalo(m_draft);
    settleBirthday(m_draft);
    settleName(m_draft);
    settleStage(m_draft);
    settleReferrer(m_draft);
    settleNote();
    return std::move(m_draft.row);
}

} // namespace

bool isKept(const CellProblem &problem)
{
    return problem.code == "unknown-province"_L1 || problem.code == "rows-in-quotes"_L1 ||
           isLoneQuote(problem);
}

bool leavesCellsEmpty(const QList<CellProblem> &problems)
{
    return !std::all_of(problems.begin(), problems.end(), isKept);
}

ImportRow readImportRow(const ColumnMap &columns, const QStringList &fields, QDate today,
                        ListLanguage language)
{
    return RowReader(columns, fields, today, language).read();
}

} // namespace app
