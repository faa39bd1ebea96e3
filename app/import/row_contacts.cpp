#include "app/import/row_draft.h"

#include "app/exchange/vcard_fields.h"
#include "app/import/cell_text.h"
#include "app/people/contact_text.h"
#include "app/people/kind_words.h"
#include "db/customers/picture_store.h"

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

} // namespace

void takeContacts(RowDraft &draft, qsizetype column, ImportField field, const QString &cell)
{
    if (cell.size() > kLongestContacts)
        return draft.leaveEmpty(column, cell, u"too-long"_s, u"too long for a number or an address"_s);
    using enum db::ContactKind;
    const bool phone = field == ImportField::Phone || field == ImportField::Phone2;
    const ContactReading read = phone                            ? readPhoneCell(cell)
                                : field == ImportField::Email    ? readEmailCell(cell)
                                : field == ImportField::Zalo     ? readHandleCell(Zalo, several(cell))
                                : field == ImportField::Facebook ? readHandleCell(Facebook, several(cell))
                                : field == ImportField::Website  ? readHandleCell(Website, cell)
                                                                 : readHandleCell(Other, cell);
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
