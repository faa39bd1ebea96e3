#include "ui/import/import_words.h"

#include "app/import/list_preset.h"
#include "ui/import/problem_words.h"
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
                                QT_TR_NOOP("Referred by"),
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
    if (!facts.doubtful.isEmpty())
        words.append(tr("line %1, “%2”: are its letters right? If not, save the list as CSV UTF-8",
                        "the encoding of a list is doubtful")
                         .arg(QLocale().toString(facts.doubtfulLine), facts.doubtful));
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
        return tr(problemWords(u"cut"_s));
    const char *words = problemWords(problem.cause);
    if (!words)
        words = problemWords(problem.code);
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

QString broughtBack(const app::ImportReport &report)
{
    QStringList names;
    for (const app::BroughtBack &one : report.firstBroughtBack)
        names.append(
            tr("%1 (line %2)", "a customer's name; of a list").arg(one.name, QLocale().toString(one.line)));
    return names.join(u", "_s) + (report.broughtBack > names.size() ? u"…"_s : QString());
}

QString referrers(const app::ImportReport &report)
{
    const QLocale locale;
    return tr("Who brought them: %1 known to the shop, %2 kept as words in the note.", "counts of rows")
        .arg(locale.toString(report.knownReferrers), locale.toString(report.notedReferrers));
}

QString inTheWay(const QString &later)
{
    return tr("This import cannot be undone: “%1” was imported later and touched the same customers. Undo "
              "that import first.")
        .arg(nameOfList(later));
}

} // namespace ui::import_words
