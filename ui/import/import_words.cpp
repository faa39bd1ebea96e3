#include "ui/import/import_words.h"

#include "app/import/list_preset.h"
#include "ui/language/import_undo_words.h"
#include "ui/language/word_labels.h"
#include "ui/language/word_table.h"

#include <QDateTime>
#include <QHash>
#include <QLocale>

#include <iterator>

using namespace Qt::StringLiterals;

namespace ui::import_words {

namespace {

QString tr(const char *text, const char *comment = nullptr, int n = -1)
{
    return QCoreApplication::translate("ui::import_words", text, comment, n);
}

// In the order of app::ImportField.
constexpr const char *kFields[]{QT_TR_NOOP("Leave out"),
                                QT_TR_NOOP("Customer code"),
                                QT_TR_NOOP("Full name"),
                                QT_TR_NOOP("Family name"),
                                QT_TR_NOOP("Middle name"),
                                QT_TR_NOOP("Given name"),
                                QT_TR_NOOP("Gender"),
                                QT_TR_NOOP("Phone"),
                                QT_TR_NOOP("Another phone"),
                                QT_TR_NOOP("E-mail"),
                                QT_TR_NOOP("Zalo"),
                                QT_TR_NOOP("Facebook"),
                                QT_TR_NOOP("Website"),
                                QT_TR_NOOP("Other contact"),
                                QT_TR_NOOP("Birthday"),
                                QT_TR_NOOP("Birthday's calendar"),
                                QT_TR_NOOP("Lunar birthday"),
                                QT_TR_NOOP("Year of birth"),
                                QT_TR_NOOP("Month of birth"),
                                QT_TR_NOOP("Day of birth"),
                                QT_TR_NOOP("Province or city"),
                                QT_TR_NOOP("Address"),
                                QT_TR_NOOP("Occupation"),
                                QT_TR_NOOP("Stage"),
                                QT_TR_NOOP("Tags"),
                                QT_TR_NOOP("Note"),
                                QT_TR_NOOP("Form of address"),
                                QT_TR_NOOP("Customer since"),
                                QT_TR_NOOP("Person or company"),
                                QT_TR_NOOP("Company"),
                                QT_TR_NOOP("Consent"),
                                QT_TR_NOOP("Personal days"),
                                QT_TR_NOOP("Wedding day"),
                                QT_TR_NOOP("Founding day"),
                                QT_TR_NOOP("Preferred channel"),
                                QT_TR_NOOP("Preferred hour"),
                                QT_TR_NOOP("Picture"),
                                QT_TR_NOOP("Purchases so far"),
                                QT_TR_NOOP("Relations"),
                                QT_TR_NOOP("When it was"),
                                QT_TR_NOOP("Time of day"),
                                QT_TR_NOOP("Receipt number"),
                                QT_TR_NOOP("Amount of the receipt"),
                                QT_TR_NOOP("Amount of a line"),
                                QT_TR_NOOP("Kind of contact"),
                                QT_TR_NOOP("Who contacted whom"),
                                QT_TR_NOOP("Channel"),
                                QT_TR_NOOP("State of the receipt"),
                                QT_TR_NOOP("Score"),
                                QT_TR_NOOP("More, for the note")};
static_assert(std::size(kFields) == app::kImportFieldCount);

/// The words for a code of app::readImportRow, of app::parsePhone or of app::parseBirthday.
const char *wordsOf(const QString &code)
{
    static const QHash<QString, const char *> words{
        {u"too-many-fields"_s,
         QT_TR_NOOP("the row has more cells than the list has columns; in a CSV file, put quotes "
                    "around a cell that holds the separator")},
        {u"open-quote"_s, QT_TR_NOOP("a quotation mark is opened here and not closed; add the missing one")},
        {u"rows-in-quotes"_s, QT_TR_NOOP("the quotation marks hold lines that look like rows; look whether "
                                         "one is missing")},
        {u"no-name-no-contact"_s, QT_TR_NOOP("the row has neither a name nor a way to reach anyone")},
        {u"bad-phone"_s, QT_TR_NOOP("this is not a phone number")},
        {u"bad-email"_s, QT_TR_NOOP("this is not an e-mail address")},
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

} // namespace

QString field(app::ImportField field)
{
    return tr(kFields[static_cast<std::size_t>(field)]);
}

QString column(const QString &heading)
{
    const auto known = app::importFieldOf(heading);
    return known ? field(*known) : heading;
}

QString separator(QChar separator)
{
    static constexpr Word<char16_t> words[]{
        {u',', QT_TRANSLATE_NOOP3("ui::import_words", "comma", "separator of a CSV file")},
        {u';', QT_TRANSLATE_NOOP3("ui::import_words", "semicolon", "separator of a CSV file")},
        {u'\t', QT_TRANSLATE_NOOP3("ui::import_words", "tab", "separator of a CSV file")},
    };
    const QString word = wordIn(words, "ui::import_words", separator.unicode());
    return word.isEmpty() ? separator : word;
}

QStringList source(const app::SourceFacts &facts)
{
    QStringList words;
    if (facts.sheets > 1)
        words.append(
            tr("sheet “%1”, the first of %n that holds something", nullptr, facts.sheets).arg(facts.sheet));
    else if (!facts.sheet.isEmpty())
        words.append(tr("sheet “%1”").arg(facts.sheet));
    if (!facts.separator.isNull())
        words.append(tr("separated by %1").arg(separator(facts.separator)));
    if (!facts.encoding.isEmpty())
        words.append(facts.encoding);
    return words;
}

QString preset(const QString &key)
{
    const app::ListPreset *const known = app::presetWithKey(key);
    if (!known)
        return {};
    return nameInUse(known->nameVi, known->nameEn);
}

QString sureness(app::Sureness sureness)
{
    if (sureness == app::Sureness::Heading)
        return tr("by its heading", "how the field of a column was recognised");
    if (sureness == app::Sureness::Chosen)
        return tr("chosen by you");
    return sureness == app::Sureness::Content ? tr("guessed from its cells, please check")
                                              : tr("not recognised");
}

QString problem(const app::ShapeProblem &problem)
{
    switch (problem.kind) {
    case app::ShapeProblem::Kind::NoName:
        return tr("No column holds the name. Choose “Full name” for one of them.");
    case app::ShapeProblem::Kind::NoPerson:
        return tr("No column says whose it is. Choose “Phone”, “E-mail” or “Customer code” for one of them.");
    case app::ShapeProblem::Kind::NoTime:
        return tr("No column says when it was. Choose “When it was” for one of them.");
    case app::ShapeProblem::Kind::TwiceTheField:
        break;
    }
    return tr("Another column is “%1” already; leave one of the two out.").arg(field(problem.field));
}

QString reason(const app::CellProblem &problem)
{
    if (problem.code == "too-long"_L1) // a cell; of a phone number the reason says so
        return tr(wordsOf(u"cut"_s));
    const char *words = wordsOf(problem.cause);
    if (!words)
        words = wordsOf(problem.code);
    return words ? tr(words) : problem.reason;
}

QString placed(const app::CellProblem &problem)
{
    if (problem.column.isEmpty())
        return reason(problem);
    return tr("%1 “%2”: %3", "column, cell, what is wrong with it")
        .arg(column(problem.column), problem.value.simplified().left(60), reason(problem));
}

QString outcome(app::RowOutcome outcome, app::ListKind kind)
{
    using enum app::RowOutcome;
    if (outcome == Duplicate && kind == app::ListKind::Interactions)
        return tr("Same receipt", "what an import makes of a row");
    static constexpr Word<app::RowOutcome> words[]{
        {Created, QT_TRANSLATE_NOOP3("ui::import_words", "New", "what an import makes of a row")},
        {Updated, QT_TRANSLATE_NOOP3("ui::import_words", "Update", "what an import makes of a row")},
        {Unchanged, QT_TRANSLATE_NOOP3("ui::import_words", "Unchanged", "what an import makes of a row")},
        {Duplicate, QT_TRANSLATE_NOOP3("ui::import_words", "Duplicate", "what an import makes of a row")},
        {Rejected, QT_TRANSLATE_NOOP3("ui::import_words", "Problem", "what an import makes of a row")},
        {HeldBack, QT_TRANSLATE_NOOP3("ui::import_words", "Someone else?", "what an import makes of a row")},
        {Skipped, QT_TRANSLATE_NOOP3("ui::import_words", "No purchase", "what an import makes of a row")},
        {LeftOut, QT_TRANSLATE_NOOP3("ui::import_words", "Left out", "what an import makes of a row")},
    };
    return wordIn(words, "ui::import_words", outcome);
}

QString refused(const QString &channel)
{
    const auto known = db::wordOf<db::Channel>(channel);
    return known ? labelOf(*known) : tr("all messages", "what somebody refuses");
}

QString changed(const QString &key)
{
    static const QHash<QString, const char *> words{{u"code"_s, QT_TR_NOOP("code")},
                                                    {u"name"_s, QT_TR_NOOP("name")},
                                                    {u"kind"_s, QT_TR_NOOP("person or company")},
                                                    {u"gender"_s, QT_TR_NOOP("gender")},
                                                    {u"honorific"_s, QT_TR_NOOP("form of address")},
                                                    {u"stage"_s, QT_TR_NOOP("stage")},
                                                    {u"birthday"_s, QT_TR_NOOP("birthday")},
                                                    {u"address"_s, QT_TR_NOOP("street address")},
                                                    {u"province"_s, QT_TR_NOOP("province")},
                                                    {u"occupation"_s, QT_TR_NOOP("occupation")},
                                                    {u"note"_s, QT_TR_NOOP("note")},
                                                    {u"since"_s, QT_TR_NOOP("customer since")},
                                                    {u"deleted"_s, QT_TR_NOOP("back from the bin")},
                                                    {u"tags"_s, QT_TR_NOOP("tags")},
                                                    {u"personalDays"_s, QT_TR_NOOP("personal days")},
                                                    {u"preferredChannel"_s, QT_TR_NOOP("preferred channel")},
                                                    {u"preferredHour"_s, QT_TR_NOOP("preferred hour")},
                                                    {u"contacts"_s, QT_TR_NOOP("phone and e-mail")}};
    const char *word = words.value(key, nullptr);
    return word ? tr(word) : key;
}

QString batch(const db::ImportBatch &batch, const QTimeZone &zone)
{
    const QLocale locale;
    const QString when =
        QDateTime::fromMSecsSinceEpoch(batch.importedAtMs, zone).toString(u"dd/MM/yyyy HH:mm"_s);
    const QString name = nameOfList(batch.fileName);
    if (batch.interactions > 0) {
        const auto count = static_cast<int>(batch.interactions);
        const QString words =
            batch.purchases == batch.interactions
                ? tr("%1 · %2 · %Ln purchase(s)", "file, time, purchases of an import", count)
                : tr("%1 · %2 · %Ln contact(s)", "file, time, purchases and calls of an import", count);
        return words.arg(name, when);
    }
    return tr("%1 · %2 · %3 new, %4 updated", "file, time, customers")
        .arg(name, when, locale.toString(batch.created), locale.toString(batch.updated));
}

QString recording(const app::ImportReport &report)
{
    const auto count = static_cast<int>(report.interactions);
    return report.purchases == report.interactions
               ? tr("Record %Ln purchase(s)", nullptr, count)
               : tr("Record %Ln contact(s)", "purchases and calls", count);
}

QString recorded(const QString &file, const app::ImportReport &report)
{
    const auto count = static_cast<int>(report.interactions);
    const QString words = report.purchases == report.interactions
                              ? tr("%1: %Ln purchase(s) recorded.", "file; purchases", count)
                              : tr("%1: %Ln contact(s) recorded.", "file; purchases and calls", count);
    return words.arg(file);
}

QString inTheWay(const QString &later)
{
    return tr("This import cannot be undone: “%1” was imported later and touched the same customers. Undo "
              "that import first.")
        .arg(nameOfList(later));
}

} // namespace ui::import_words
