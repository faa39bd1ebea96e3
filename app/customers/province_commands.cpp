#include "app/customers/province_commands.h"

#include "app/customers/group_effect.h"
#include "app/people/name_spelling.h"
#include "app/people/province.h"
#include "db/customers/customer_writer.h"

#include <map>

using namespace Qt::StringLiterals;

namespace app {

std::optional<QString> provinceToStore(const QString &typed)
{
    const QString name = cleanName(typed);
    if (presentProvinces().contains(name) || formerProvinces().contains(name))
        return name;
    return name.isEmpty() ? std::nullopt : presentProvince(name);
}

db::Result<Effect<qint64>> SetProvinces::apply(db::Session &session, const db::Act &act) const
{
    const auto name = provinceToStore(province);
    if (!name)
        return db::failure(db::ErrorKind::InvalidInput, u"no province is called \"%1\""_s.arg(province));
    std::map<QString, QList<db::CustomerId>> before;
    QList<db::CustomerId> changed;
    MK_CHECK(inPieces(ids, telling, [&](const QList<db::CustomerId> &some) -> db::Result<void> {
        MK_TRY(const auto moved, session.writer().inBulk().setProvince(some, *name, act));
        for (const auto &one : moved) {
            before[one.before].append(one.id);
            changed.append(one.id);
        }
        return {};
    }));
    TakeProvincesBack inverse{*name, {}};
    for (const auto &[from, those] : before)
        inverse.groups.append({from, those});
    return effectOnGroup(changed, aboutWord(*name, changed), stepOf(inverse),
                         fieldSubject(CustomerField::Province));
}

db::Result<Effect<qint64>> TakeProvincesBack::apply(db::Session &session, const db::Act &act) const
{
    QList<db::CustomerId> changed;
    for (const Group &group : groups) {
        MK_TRY(const auto those, changedInPieces(group.ids, {}, [&](const QList<db::CustomerId> &some) {
                   return session.writer().inBulk().takeProvinceBack(some, province, group.before, act);
               }));
        changed.append(those);
    }
    return effectOnGroup(changed, aboutWord(province, changed), stepOf(SetProvinces{changed, province}),
                         fieldSubject(CustomerField::Province));
}

} // namespace app
