#include "app/import/row_draft.h"

#include "app/exchange/vcard_fields.h"
#include "app/import/cell_text.h"
#include "app/import/consent_column.h"
#include "app/people/contact_text.h"
#include "app/people/kind_words.h"
#include "db/customers/picture_store.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

// Our export puts ";" between several; readHandleCell knows what address books put.
QString several(QString cell)
{
    return cell.replace(u";"_s, u":::"_s);
}

// Whole words only: "12" is not said by "120 Lê Lợi".
bool holdsWords(const QString &text, const QString &words)
{
    const auto goesOn = [&text](qsizetype at) {
        return at >= 0 && at < text.size() && text.at(at).isLetterOrNumber();
    };
    for (qsizetype at = text.indexOf(words, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(words, at + 1, Qt::CaseInsensitive)) {
        if (!goesOn(at - 1) && !goesOn(at + words.size()))
            return true;
    }
    return false;
}

/// E.164, which has no service numbers in it.
bool hasFullNumber(const db::ContactPoint &point)
{
    const QStringView key = point.normalized;
    return key.size() > 1 && key.front() == u'+' &&
           std::ranges::all_of(key.mid(1), [](QChar c) { return c.isDigit(); });
}

/// A cell that answers whether the customer is there, where a number or an address is asked for.
bool takeMark(RowDraft &draft, qsizetype column, ImportField field, const QString &cell)
{
    auto answer = answerOf(cell); // "✓" first, which else says nothing
    if (!answer && saysNothing(cell))
        answer = Answer::No;
    if (!answer)
        return false;
    draft.unset(field);
    if (*answer == Answer::Yes && field == ImportField::Zalo)
        draft.isOnZalo = true;
    else if (*answer == Answer::Yes)
        draft.keep(column, cell);
    return true;
}

/// Zalo finds people by their number. What is none stays readable in the note.
ContactReading readZaloCell(RowDraft &draft, qsizetype column, const QString &cell)
{
    ContactReading read = readHandleCell(db::ContactKind::Zalo, several(cell));
    if (std::ranges::all_of(read.points, &hasFullNumber))
        return read;
    read.points.removeIf([](const db::ContactPoint &point) { return !hasFullNumber(point); });
    read.problem = u"bad-zalo"_s;
    read.reason = u"no phone number by which Zalo finds people; the text is kept in the note"_s;
    draft.keep(column, cell.simplified());
    return read;
}

/// A program wrote the cells: what they hold is an address already.
bool isByProgram(const RowDraft &draft)
{
    return draft.columns.namesAsWritten || draft.columns.declared;
}

ContactReading readContactCell(RowDraft &draft, qsizetype column, ImportField field, const QString &cell)
{
    using enum db::ContactKind;
    switch (field) {
    case ImportField::Phone:
    case ImportField::Phone2:
        return readPhoneCell(cell);
    case ImportField::Email:
        return readEmailCell(cell);
    case ImportField::Zalo:
        return isByProgram(draft) ? readHandleCell(Zalo, several(cell)) : readZaloCell(draft, column, cell);
    case ImportField::Facebook:
        return readHandleCell(Facebook, several(cell));
    case ImportField::Website:
        return readHandleCell(Website, cell);
    default:
        return readHandleCell(Other, cell);
    }
}

} // namespace

void takeContacts(RowDraft &draft, qsizetype column, ImportField field, const QString &cell)
{
    if (cell.size() > kLongestContacts)
        return draft.leaveEmpty(column, cell, u"too-long"_s, u"too long for a number or an address"_s);
    const bool handle = field == ImportField::Zalo || field == ImportField::Facebook;
    if (handle && !isByProgram(draft) && takeMark(draft, column, field, cell))
        return;
    const ContactReading read = readContactCell(draft, column, field, cell);
    if (!read.problem.isEmpty()) {
        draft.leaveEmpty(column, cell, read.problem, read.reason, read.cause);
        if (!read.points.isEmpty())
            draft.give(field);
    }
    QList<db::ContactPoint> &points = draft.row.customer.contactPoints;
    // The column of the phone goes before the columns of other phones, wherever it stands.
    QList<db::ContactPoint> others;
    if (field == ImportField::Phone && !points.isEmpty())
        others.swap(points);
    using Points = const QList<db::ContactPoint> *;
    for (const Points list : {Points(&read.points), Points(&others)}) {
        for (const db::ContactPoint &point : *list) {
            if (points.size() < kMostContacts)
                addContactPoint(points, point);
        }
    }
}

// A mobile number first: hardly any landline is on Zalo.
void settleZalo(RowDraft &draft)
{
    QList<db::ContactPoint> &points = draft.row.customer.contactPoints;
    const auto isPhone = [](const db::ContactPoint &point) {
        return point.kind == db::ContactKind::Phone && hasFullNumber(point);
    };
    auto phone = std::ranges::find_if(
        points, [&](const db::ContactPoint &point) { return isPhone(point) && point.takesText; });
    if (phone == points.end())
        phone = std::ranges::find_if(points, isPhone);
    if (!draft.isOnZalo || phone == points.end() || points.size() >= kMostContacts)
        return;
    const QString number = phone->normalized; // appending moves the points
    addContactPoint(points, {{}, {}, db::ContactKind::Zalo, number, number});
    draft.give(ImportField::Zalo);
}

// A list may give the parts of one address in several columns, or several addresses: a shop has the first one
// to deliver to, and the others stay readable in the note.
void takeAddress(RowDraft &draft, qsizetype column, const QString &cell)
{
    static const QStringList parts{u"address2"_s, u"default address address2"_s, u"phuong xa"_s,
                                   u"quan huyen"_s};
    QString &address = draft.row.customer.address;
    QString lines = cleanText(cell);
    const QString text = draft.cutName(column, lines.replace(u'\n', u", "_s), kLongestAddress);
    const QString heading = foldHeader(draft.labelOf(column));
    if (holdsWords(address, text))
        return;
    if (address.isEmpty() || holdsWords(text, address))
        address = text;
    else if (parts.contains(heading) && address.size() + text.size() + 2 <= kLongestAddress)
        address += u", "_s + text;
    else
        draft.keep(column, text);
}

void takePicture(RowDraft &draft, qsizetype column, const QString &cell)
{
    const QByteArray jpeg = isPictureAddress(cell) ? QByteArray() : QByteArray::fromBase64(cell.toLatin1());
    if (db::PictureStore::isPicture(jpeg))
        draft.row.picture = jpeg;
    else if (isPictureAddress(cell))
        draft.leaveEmpty(column, cell, u"bad-picture"_s,
                         u"the address of a picture, which is not fetched; the card must hold the picture"_s,
                         u"picture-address"_s);
    else if (jpeg.startsWith("\xFF\xD8"))
        draft.leaveEmpty(column, cell, u"bad-picture"_s,
                         u"a JPEG of more than 40 kB, or one that is cut off"_s, u"picture-too-large"_s);
    else
        draft.leaveEmpty(column, cell, u"bad-picture"_s, u"not a JPEG of at most 40 kB"_s);
}

} // namespace app
