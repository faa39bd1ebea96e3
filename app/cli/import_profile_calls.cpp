#include "app/cli/documents.h"
#include "app/cli/text_table.h"
#include "app/cli/values.h"
#include "app/import/list_profile.h"
#include "app/import/profile_commands.h"

#include <QDateTime>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace app {

namespace {

Read<QList<ListProfile>> readProfiles(const CliContext &context, db::Session &session)
{
    return context.tried(listProfiles(session));
}

Outcome runList(CliContext &context, const Arguments &)
{
    MK_TRY(const auto session, context.session(DbUse::Read));
    MK_TRY(const auto profiles, readProfiles(context, *session));
    TextTable table({u"NAME"_s, u"COLUMNS"_s, u"STAGE OF NEW"_s});
    QJsonArray documents;
    for (const ListProfile &profile : profiles) {
        QStringList said;
        QJsonObject columns;
        for (const ListProfile::Column &column : profile.columns) {
            columns.insert(column.heading, keyOf(column.field));
            if (column.field != ImportField::Ignore)
                said.append(column.heading.simplified() + u'=' + keyOf(column.field));
        }
        const QString stage = profile.stageOfNew ? db::keyOf(*profile.stageOfNew) : QString();
        table.add({profile.name, said.join(u", "_s), stage});
        documents.append(QJsonObject{{u"name"_s, profile.name},
                                     {u"columns"_s, columns},
                                     {u"titleLines"_s, profile.titleLines},
                                     {u"stage"_s, textOrNull(stage)},
                                     {u"encoding"_s, textOrNull(profile.encoding)}});
    }
    return context.answer(
        {{u"profiles"_s, documents}},
        table.isEmpty() ? u"No list is remembered yet; every import remembers its columns."_s : table.text());
}

Outcome runRename(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto session, context.session(DbUse::Write));
    MK_TRY(const auto profile, chosenProfile(context, *session, u"NAME"_s, arguments.word(0)));
    MK_TRY(const auto renamed, context.tried(*session, RenameListProfile{profile.id, arguments.word(1)}));
    return context.answer({{u"name"_s, renamed.value}, {u"before"_s, profile.name}},
                          u"\"%1\" is called \"%2\" now"_s.arg(profile.name, renamed.value));
}

Outcome runDelete(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto session, context.session(DbUse::Write));
    MK_TRY(const auto profile, chosenProfile(context, *session, u"NAME"_s, arguments.word(0)));
    MK_CHECK(context.tried(*session, ForgetListProfile{profile.id}));
    return context.answer({{u"deleted"_s, profile.name}},
                          u"\"%1\" is forgotten; \"undo\" remembers it again"_s.arg(profile.name));
}

} // namespace

Read<ListProfile> chosenProfile(const CliContext &context, db::Session &session, const QString &argument,
                                const QString &name)
{
    MK_TRY(const auto profiles, readProfiles(context, session));
    if (auto profile = profileNamed(profiles, name.simplified()))
        return *std::move(profile);
    QStringList names;
    for (const ListProfile &profile : profiles)
        names.append(u'"' + profile.name + u'"');
    if (names.isEmpty())
        return workFailed(
            u"%1: no list is remembered yet; every import remembers its columns"_s.arg(argument));
    return workFailed(
        u"%1: no list is remembered as \"%2\"; there are: %3"_s.arg(argument, name, names.join(u", "_s)));
}

QList<CliCommand> importProfileCommands()
{
    const Positional name{u"NAME"_s, u"what the remembered list is called"_s};
    return {{u"import-profile list"_s,
             u"Lists the lists whose columns are remembered, the latest first."_s,
             &runList,
             {},
             {},
             u"Every import remembers how the columns of its list were settled, by the set of its headings. "
             "The window proposes that for the next list with the same headings; \"import --profile NAME\" "
             "does so here."_s},
            {u"import-profile rename"_s,
             u"Calls a remembered list by another name."_s,
             &runRename,
             {name, {u"NEW-NAME"_s, u"what it is called from now on"_s}}},
            {u"import-profile delete"_s,
             u"Forgets how the columns of a list were settled; its customers stay."_s,
             &runDelete,
             {name}}};
}

} // namespace app
