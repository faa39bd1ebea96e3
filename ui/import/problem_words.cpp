#include "ui/import/problem_words.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace ui::import_words {

const char *problemWords(const QString &code)
{
    static const QHash<QString, const char *> words{
        {u"too-many-fields"_s,
         QT_TR_NOOP("the row has more cells than the list has columns; in a CSV file, put quotes "
                    "around a cell that holds the separator")},
        {u"open-quote"_s, QT_TR_NOOP("a quotation mark is opened here and not closed; add the missing one")},
        {u"stray-quote"_s, QT_TR_NOOP("text stands behind a closing quotation mark: one is missing, or one "
                                      "within a cell is not written twice")},
        {u"cut-off"_s,
         QT_TR_NOOP("a quotation mark is open where the list ends; add the missing one, or look "
                    "whether the list is cut off")},
        {u"row-in-quotes"_s, QT_TR_NOOP("the quotation marks hold the whole row; remove them")},
        {u"lone-quote"_s, QT_TR_NOOP("a quotation mark without its partner was left out")},
        {u"rows-in-quotes"_s, QT_TR_NOOP("the quotation marks hold lines that look like rows; look whether "
                                         "one is missing")},
        {u"no-name-no-contact"_s, QT_TR_NOOP("the row has neither a name nor a way to reach anyone")},
        {u"bad-phone"_s, QT_TR_NOOP("this is not a phone number")},
        {u"bad-email"_s, QT_TR_NOOP("this is not an e-mail address")},
        {u"bad-zalo"_s, QT_TR_NOOP("this is not a phone number; write the number that Zalo knows, or x where "
                                   "it is the customer's phone. The text is kept in the note")},
        {u"bad-gender"_s, QT_TR_NOOP("write Nữ, Nam or khác (F, M or other)")},
        {u"bad-stage"_s, QT_TR_NOOP("no such stage; write one as the customer list shows it")},
        {u"bad-calendar"_s, QT_TR_NOOP("write dương or âm (solar or lunar)")},
        {u"bad-kind"_s, QT_TR_NOOP("write cá nhân or công ty (person or company)")},
        {u"bad-date"_s, QT_TR_NOOP("this is not a date; write day/month/year")},
        {u"bad-day"_s,
         QT_TR_NOOP("a line holds no day; write it as an export does, such as “wedding: 2010-05-12”")},
        {u"bad-relation"_s,
         QT_TR_NOOP(
             "write it as an export does, such as “spouse: Trần Lan [KH7]”, with the code or the phone")},
        {u"bad-channel"_s, QT_TR_NOOP("write phone, sms, email, zalo or facebook")},
        {u"bad-picture"_s, QT_TR_NOOP("this is no JPEG picture of at most 40 kB")},
        {u"picture-address"_s, QT_TR_NOOP("this is the address of a picture; save the picture in the card")},
        {u"picture-too-large"_s, QT_TR_NOOP("this picture is larger than 40 kB, or cut off")},
        {u"unknown-province"_s, QT_TR_NOOP("no province or city has this name; it is kept as written")},
        {u"bad-hour"_s, QT_TR_NOOP("write an hour of the day, such as 19:30")},
        {u"bad-birth-year"_s, QT_TR_NOOP("write a year of four digits")},
        {u"birth-year-conflict"_s, QT_TR_NOOP("the birthday has another year")},
        {u"no-digits"_s, QT_TR_NOOP("there is no digit in this phone number")},
        {u"letter-in-number"_s, QT_TR_NOOP("there is a letter in this phone number")},
        {u"digits-lost"_s, QT_TR_NOOP("the spreadsheet has cut digits off; format the column as text")},
        {u"too-short"_s, QT_TR_NOOP("this phone number is too short")},
        {u"too-long"_s, QT_TR_NOOP("this phone number is too long")},
        {u"unknown-prefix"_s, QT_TR_NOOP("no number starts like this")},
        {u"unknown-country"_s, QT_TR_NOOP("no country has this code")},
        {u"short-code"_s, QT_TR_NOOP("this is a short code, not anyone's number")},
        {u"other-number-unreadable"_s, QT_TR_NOOP("one of the phone numbers in this cell is wrong")},
        {u"unreadable"_s, QT_TR_NOOP("this is not a date; write day/month/year")},
        {u"month-first"_s, QT_TR_NOOP("the month stands first; write day/month/year")},
        {u"impossible-date"_s, QT_TR_NOOP("there is no such day")},
        {u"year-out-of-range"_s, QT_TR_NOOP("the year is not between 1900 and 2100")},
        {u"in-future"_s, QT_TR_NOOP("this day is still to come")},
        {u"excel-serial"_s, QT_TR_NOOP("a spreadsheet's day number; format the column as a date")},
        {u"has-time"_s, QT_TR_NOOP("a birthday has no time of day")},
        {u"calendar-conflict"_s, QT_TR_NOOP("the date and the calendar column disagree")},
        {u"bad-consent"_s, QT_TR_NOOP("this is neither yes nor no")},
        {u"too-many-tags"_s, QT_TR_NOOP("too many tags, or too long ones; the others are kept")},
        {u"cut"_s, QT_TR_NOOP("too long; only the beginning is kept")},
        {u"other-person"_s, QT_TR_NOOP("the code belongs to a customer with another name and phone")},
        {u"no-time"_s, QT_TR_NOOP("the row does not say when it was")},
        {u"bad-amount"_s, QT_TR_NOOP("this is not an amount in đồng; write 1.250.000")},
        {u"amount-too-large"_s, QT_TR_NOOP("this is more than one purchase can be")},
        {u"bad-score"_s, QT_TR_NOOP("write 0 to 10, or 4/5")},
        {u"no-person"_s, QT_TR_NOOP("the row has no customer code, phone or e-mail")},
        {u"unknown-person"_s, QT_TR_NOOP("no customer has this code, phone or e-mail")},
        {u"deleted-person"_s, QT_TR_NOOP("this customer was deleted; restore them first")},
        {u"shared-contact"_s, QT_TR_NOOP("several customers share this; give the customer code")},
        {u"other-receipt"_s,
         QT_TR_NOOP("this number was imported before, of another customer and another day")},
    };
    return words.value(code, nullptr);
}

} // namespace ui::import_words
