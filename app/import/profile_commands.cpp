#include "app/import/profile_commands.h"

#include "app/core/nfc.h"
#include "app/import/list_profile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QString nameSubject(db::ImportProfileId id)
{
    return u"import-profile/%1/name"_s.arg(id.value);
}

QStringList allSubjects(db::ImportProfileId id)
{
    return {nameSubject(id), u"import-profile/%1/there"_s.arg(id.value)};
}

std::optional<ListProfile> profileWith(db::ImportProfileId id, const QList<ListProfile> &profiles)
{
    const auto found = std::ranges::find(profiles, id, &ListProfile::id);
    return found == profiles.end() ? std::nullopt : std::optional(*found);
}

} // namespace

db::Result<Effect<QString>> RenameListProfile::apply(db::Session &session, const db::Act &) const
{
    const QString wanted = nfc(name.simplified());
    if (wanted.isEmpty())
        return db::failure(db::ErrorKind::InvalidInput, u"a remembered list needs a name"_s);
    if (wanted.size() > kLongest)
        return db::failure(db::ErrorKind::InvalidInput,
                           u"the name of a remembered list has %1 characters at most"_s.arg(kLongest));
    MK_TRY(const auto profiles, listProfiles(session));
    const auto stored = profileWith(id, profiles);
    if (!stored)
        return db::failure(db::ErrorKind::NotFound, u"import profile %1"_s.arg(id.value));
    if (stored->name == wanted)
        return Effect<QString>{wanted, {{}, wanted, {}, {}}};
    if (const auto other = profileNamed(profiles, wanted); other && other->id != id)
        return db::failure(
            db::ErrorKind::InvalidInput,
            u"another remembered list is called \"%1\": give this one another name"_s.arg(wanted));
    MK_TRY(const auto changes, session.importProfiles().rename(id, wanted));
    return Effect<QString>{wanted,
                           {changes, wanted, {nameSubject(id)}, stepOf(RenameListProfile{id, stored->name})}};
}

db::Result<Effect<QString>> ForgetListProfile::apply(db::Session &session, const db::Act &act) const
{
    MK_TRY(const auto profiles, listProfiles(session));
    const auto stored = profileWith(id, profiles);
    if (!stored)
        return Effect<QString>();
    MK_TRY(const auto changes, session.importProfiles().remove(id, act));
    return Effect<QString>{stored->name,
                           {changes, stored->name, allSubjects(id), stepOf(RestoreListProfile{id})}};
}

db::Result<Effect<QString>> RestoreListProfile::apply(db::Session &session, const db::Act &) const
{
    MK_TRY(const auto profiles, listProfiles(session));
    MK_TRY(const auto forgotten, session.importProfiles().byId(id));
    const auto newer = std::ranges::find(profiles, forgotten.headings, &ListProfile::headings);
    if (newer != profiles.end() && newer->id == id)
        return Effect<QString>{newer->name, {{}, newer->name, {}, {}}}; // it is remembered
    if (newer != profiles.end())
        return db::failure(
            db::ErrorKind::Conflict,
            u"a list with these headings was imported since and is remembered as \"%1\""_s.arg(newer->name));
    const QString free = freeName(forgotten.name, profiles);
    MK_TRY(const auto changes, session.importProfiles().restore(id, free));
    return Effect<QString>{free, {changes, free, allSubjects(id), stepOf(ForgetListProfile{id})}};
}

} // namespace app
