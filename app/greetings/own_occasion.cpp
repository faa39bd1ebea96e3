#include "app/greetings/own_occasion.h"

#include "db/core/fold.h"
#include "db/greetings/greeting_store.h"
#include "db/session/session.h"

#include <QDate>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int kMostOfOneName = 1000;

/// "own_ngay_khai_truong"
QString keyFrom(const QString &name)
{
    static const QRegularExpression kOthers(u"[^a-z0-9]+"_s);
    QString key = db::fold(name);
    key.replace(kOthers, u"_"_s);
    while (key.startsWith(u'_'))
        key.remove(0, 1);
    while (key.endsWith(u'_'))
        key.chop(1);
    return u"own_"_s + (key.isEmpty() ? u"day"_s : key);
}

} // namespace

OwnOccasionFault faultOf(const db::Occasion &occasion)
{
    if (occasion.nameVi.trimmed().isEmpty() && occasion.nameEn.trimmed().isEmpty())
        return OwnOccasionFault::NoName;
    const bool lunar = occasion.calendar == db::Calendar::Lunar;
    const bool possible =
        lunar ? occasion.month >= 1 && occasion.month <= 12 && occasion.day >= 1 && occasion.day <= 30
              : QDate::isValid(2000, occasion.month, occasion.day);
    return possible ? OwnOccasionFault::None : OwnOccasionFault::NoSuchDay;
}

OwnOccasionHint hintOf(const db::Occasion &occasion)
{
    if (occasion.calendar == db::Calendar::Lunar)
        return occasion.day == 30 ? OwnOccasionHint::LunarThirty : OwnOccasionHint::None;
    return occasion.month == 2 && occasion.day == 29 ? OwnOccasionHint::LeapDay : OwnOccasionHint::None;
}

db::Occasion tidied(db::Occasion occasion)
{
    occasion.nameVi = occasion.nameVi.simplified().normalized(QString::NormalizationForm_C);
    occasion.nameEn = occasion.nameEn.simplified().normalized(QString::NormalizationForm_C);
    if (occasion.nameVi.isEmpty())
        occasion.nameVi = occasion.nameEn;
    if (occasion.nameEn.isEmpty())
        occasion.nameEn = occasion.nameVi;
    occasion.own = true;
    return occasion;
}

db::Result<void> checkOwnOccasion(const db::Occasion &occasion)
{
    switch (faultOf(occasion)) {
    case OwnOccasionFault::NoName:
        return db::failure(db::ErrorKind::InvalidInput, u"the day needs a name"_s);
    case OwnOccasionFault::NoSuchDay:
        return db::failure(db::ErrorKind::InvalidInput,
                           u"%1 calendar: day %2 of month %3 never is"_s.arg(db::keyOf(occasion.calendar))
                               .arg(occasion.day)
                               .arg(occasion.month));
    case OwnOccasionFault::None:
        break;
    }
    return {};
}

db::Result<db::Changed<QString>> addOwnOccasion(db::Session &session, db::Occasion occasion)
{
    const QString name = keyFrom(occasion.nameVi);
    for (int number = 1; number <= kMostOfOneName; ++number) {
        occasion.key = number == 1 ? name : u"%1_%2"_s.arg(name).arg(number);
        const auto added = session.greetings().addOccasion(occasion);
        if (added)
            return db::Changed<QString>{occasion.key, *added};
        if (added.error().kind != db::ErrorKind::Conflict)
            return tl::unexpected(added.error());
    }
    return db::failure(db::ErrorKind::Conflict, u"too many days are called %1"_s.arg(name));
}

} // namespace app
