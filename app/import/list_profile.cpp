#include "app/import/list_profile.h"

#include "app/core/cut_text.h"
#include "app/import/list_survey.h"
#include "app/import/profile_commands.h"
#include "app/people/kind_words.h"
#include "db/session/session.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QString layoutOf(const ListProfile &profile)
{
    QJsonArray columns;
    for (const ListProfile::Column &column : profile.columns) {
        QJsonObject json{{u"heading"_s, column.heading}, {u"field"_s, keyOf(column.field)}};
        if (column.dates == DateOrder::MonthFirst)
            json.insert(u"monthFirst"_s, true);
        columns.append(json);
    }
    QJsonObject layout{{u"columns"_s, columns}, {u"titleLines"_s, profile.titleLines}};
    if (profile.stageOfNew)
        layout.insert(u"stage"_s, db::keyOf(*profile.stageOfNew));
    if (!profile.encoding.isEmpty())
        layout.insert(u"encoding"_s, profile.encoding);
    return QString::fromUtf8(QJsonDocument(layout).toJson(QJsonDocument::Compact));
}

// A field that a later version wrote is left out.
ListProfile profileOf(const db::ImportProfile &stored)
{
    const QJsonObject layout = QJsonDocument::fromJson(stored.layout.toUtf8()).object();
    ListProfile profile;
    profile.id = stored.id;
    profile.name = stored.name;
    profile.headings = stored.headings;
    for (const QJsonValue &column : layout.value(u"columns"_s).toArray())
        profile.columns.append(
            {column[u"heading"_s].toString(),
             importFieldOf(column[u"field"_s].toString()).value_or(ImportField::Ignore),
             column[u"monthFirst"_s].toBool() ? DateOrder::MonthFirst : DateOrder::DayFirst});
    profile.titleLines = layout.value(u"titleLines"_s).toInt();
    profile.stageOfNew = db::wordOf<db::LifecycleStage>(layout.value(u"stage"_s).toString());
    profile.encoding = layout.value(u"encoding"_s).toString();
    return profile;
}

/// What the profile says of each of these columns: of two with one heading, each has its own.
QList<std::optional<ListProfile::Column>> columnsFor(const ListProfile &profile, const QStringList &headings)
{
    QList<ListProfile::Column> left = profile.columns;
    QList<std::optional<ListProfile::Column>> found;
    for (const QString &heading : headings) {
        const auto known =
            std::ranges::find_if(left, [folded = foldHeader(heading)](const ListProfile::Column &column) {
                return foldHeader(column.heading) == folded;
            });
        found.append(known == left.end() ? std::nullopt : std::optional(*known));
        if (known != left.end())
            left.erase(known);
    }
    return found;
}

} // namespace

QString headingsKey(const QStringList &headings)
{
    QStringList folded;
    for (const QString &heading : headings) {
        if (const QString one = foldHeader(heading); !one.isEmpty())
            folded.append(one);
    }
    folded.sort();
    return folded.join(u'\n');
}

db::Result<QList<ListProfile>> listProfiles(db::Session &session)
{
    MK_TRY(const auto stored, session.importProfiles().list());
    QList<ListProfile> profiles;
    for (const db::ImportProfile &one : stored)
        profiles.append(profileOf(one));
    return profiles;
}

std::optional<ListProfile> profileFor(const QList<ListProfile> &profiles, const QStringList &headings)
{
    const auto found = std::ranges::find(profiles, headingsKey(headings), &ListProfile::headings);
    return found == profiles.end() ? std::nullopt : std::optional(*found);
}

std::optional<ListProfile> profileNamed(const QList<ListProfile> &profiles, const QString &name)
{
    const auto found = std::ranges::find_if(profiles, [&name](const ListProfile &profile) {
        return profile.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == profiles.end() ? std::nullopt : std::optional(*found);
}

std::optional<HeadingLine> headingsOf(const ListProfile &profile, const QList<QStringList> &records)
{
    for (qsizetype i = 0; i < records.size(); ++i) {
        if (headingsKey(records.at(i)) == profile.headings)
            return HeadingLine{true, static_cast<int>(i)};
    }
    return std::nullopt;
}

ListShape shapeBy(const ListProfile &profile, const ListSurvey &survey)
{
    ListShape shape = survey.shape();
    const auto columns = columnsFor(profile, shape.headers);
    for (qsizetype i = 0; i < columns.size(); ++i)
        shape.fields[i] = columns.at(i) ? columns.at(i)->field : shape.fields.at(i);
    for (const DateQuestion &question : dateQuestionsOf(survey, shape.fields)) {
        const auto &column = columns.at(question.column);
        shape.dateOrders[question.column] = question.shown || !column ? question.guess : column->dates;
    }
    shape.stageOfNew = profile.stageOfNew;
    return shape;
}

ColumnOverrides overridesOf(const ListProfile &profile)
{
    ColumnOverrides overrides;
    QStringList known{QString()}; // of two columns with one heading the call can name the first only
    for (const ListProfile::Column &column : profile.columns) {
        const QString heading = foldHeader(column.heading);
        if (known.contains(heading))
            continue;
        known.append(heading);
        overrides.append({column.heading, keyOf(column.field)});
    }
    return overrides;
}

SaidDates saidDatesOf(const ListProfile &profile, const ListSurvey &survey)
{
    SaidDates dates;
    const ListShape shape = survey.shape();
    const auto columns = columnsFor(profile, shape.headers);
    for (const DateQuestion &question : dateQuestionsOf(survey, shape.fields)) {
        if (const auto &column = columns.at(question.column); column && !question.shown)
            dates.append({shape.headers.at(question.column), column->dates});
    }
    return dates;
}

db::Result<void> rememberList(db::Session &session, ListProfile profile, const QString &fileName,
                              const db::Act &now)
{
    QStringList headings;
    for (const ListProfile::Column &column : std::as_const(profile.columns))
        headings.append(column.heading.simplified());
    profile.headings = headingsKey(headings);
    if (profile.headings.isEmpty())
        return {};
    MK_TRY(const auto known, listProfiles(session));
    if (const auto before = profileFor(known, headings)) {
        if (layoutOf(*before) == layoutOf(profile))
            return {};
        return session.importProfiles().setLayout(before->id, layoutOf(profile), now).map([](auto &&) {});
    }
    headings.removeAll(QString());
    const QString file = QFileInfo(fileName).completeBaseName().simplified();
    profile.name = freeName(file.isEmpty() ? headings.join(u", "_s) : file, known);
    return session.importProfiles()
        .add({{}, profile.name, profile.headings, layoutOf(profile)}, now)
        .map([](auto &&) {});
}

QString freeName(const QString &name, const QList<ListProfile> &profiles)
{
    const QString wanted = cutTo(name, RenameListProfile::kLongest);
    QString free = wanted;
    for (int number = 2; profileNamed(profiles, free); ++number)
        free = u"%1 (%2)"_s.arg(wanted, QString::number(number));
    return free;
}

} // namespace app
