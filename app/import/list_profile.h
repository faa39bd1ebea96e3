#pragma once

#include "app/import/list_shape.h"
#include "db/core/act.h"
#include "db/customers/import_profile_store.h"

namespace db {
class Session;
}

namespace app {

struct HeadingLine;
struct ListSurvey;

/// How the columns of a list were settled when it was imported, by their headings.
struct ListProfile
{
    struct Column
    {
        QString heading;
        ImportField field = ImportField::Ignore;
        DateOrder dates = DateOrder::DayFirst;
    };

    db::ImportProfileId id;
    QString name;     ///< of the list's file, until the person gives another
    QString headings; ///< as headingsKey makes it
    QList<Column> columns;
    int titleLines = 0;                           ///< records above the headings
    std::optional<db::LifecycleStage> stageOfNew; ///< as of ImportOptions
    ListKind kind = ListKind::Customers;          ///< what its rows are
    QString encoding;                             ///< of the list it comes from, as it was read
};

/// The set of headings by which a list is known again, whatever the order of its columns.
QString headingsKey(const QStringList &headings);

/// All that are remembered, the latest first.
[[nodiscard]] db::Result<QList<ListProfile>> listProfiles(db::Session &session);
/// The one that was made from a list with these headings.
std::optional<ListProfile> profileFor(const QList<ListProfile> &profiles, const QStringList &headings);
/// The one of that name, whatever its case.
std::optional<ListProfile> profileNamed(const QList<ListProfile> &profiles, const QString &name);
/// The first of these records that is the profile's line of headings.
std::optional<HeadingLine> headingsOf(const ListProfile &profile, const QList<QStringList> &records);

/// A list as it is recognised, with what the profile says of its columns. Where the dates of a column can be
/// read in one way only, that goes before the profile.
ListShape shapeBy(const ListProfile &profile, const ListSurvey &survey);
/// The same as the command line says it: the fields before a list is looked at, the dates afterwards.
ColumnOverrides overridesOf(const ListProfile &profile);
SaidDates saidDatesOf(const ListProfile &profile, const ListSurvey &survey);

/// Keeps how a list was settled, in place of what was known of its headings; a new one is named after the
/// file. In the transaction of its import.
[[nodiscard]] db::Result<void> rememberList(db::Session &session, ListProfile profile,
                                            const QString &fileName, const db::Act &now);

/// The name, or one with a number behind it where another profile has that.
QString freeName(const QString &name, const QList<ListProfile> &profiles);

} // namespace app
