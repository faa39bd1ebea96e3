#include "app/import/column_notes.h"

#include "app/core/counted.h"
#include "app/import/list_preset.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// A list may have any number of columns with one heading.
void sumUp(QList<ColumnNote> &notes)
{
    QHash<std::pair<QString, QString>, qsizetype> places;
    QList<ColumnNote> summed;
    for (const ColumnNote &note : std::as_const(notes)) {
        const auto place = places.constFind({note.code, note.reason});
        if (place == places.constEnd()) {
            places.insert({note.code, note.reason}, summed.size());
            summed.append(note);
            continue;
        }
        ColumnNote &first = summed[*place];
        if (first.columns.isEmpty())
            first.columns.append(first.column);
        first.columns.append(note.column);
    }
    notes = std::move(summed);
}

} // namespace

void noteColumns(const ListSurvey &survey, ColumnMap &map)
{
    QStringList unknown;
    const ListPreset *const preset = presetWithKey(survey.preset);
    for (const ListColumn &column : survey.columns) {
        const auto note = [&](const QString &code, const QString &reason) {
            map.notes.append({column.header, code, reason});
        };
        if (column.filled == 0 || column.sureness == Sureness::Chosen)
            continue;
        if (column.guess == ImportField::Consent)
            note(
                u"consent-not-imported"_s,
                u"a no is kept as a refusal, a yes is never imported; record it with the customer and its proof"_s);
        else if (!column.remark.isEmpty())
            note(column.remark, u"its cells (%1) are no stages, so everyone keeps the stage they have"_s.arg(
                                    column.samples.mid(0, 3).join(u", "_s)));
        else if (column.sureness == Sureness::Content)
            note(u"guessed-column"_s,
                 u"taken for %1 because of its cells; --map \"%2=ignore\" leaves it out"_s.arg(
                     keyOf(column.guess), column.header));
        else if (column.guess == ImportField::Ignore &&
                 fieldOfColumn(preset, column.header, survey.kind).value_or(ImportField::Ignore) !=
                     ImportField::Ignore)
            note(u"duplicate-column"_s, u"another column already holds %1; left out"_s.arg(
                                            keyOf(*fieldOfColumn(preset, column.header, survey.kind))));
        else if (column.sureness == Sureness::None)
            unknown.append(column.header.trimmed());
    }
    if (!unknown.isEmpty())
        map.notes.append({firstOf(unknown), u"unknown-column"_s,
                          u"not recognised and left out; name %1 with --map \"%2=FIELD\""_s.arg(
                              unknown.size() == 1 ? u"it"_s : u"one"_s,
                              unknown.size() == 1 ? unknown.front() : u"COLUMN"_s),
                          unknown});
    sumUp(map.notes);
}

} // namespace app
