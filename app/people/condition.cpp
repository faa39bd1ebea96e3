#include "app/people/condition.h"

#include "db/core/fold.h"

#include <algorithm>

namespace app {

namespace {

template <class T> bool holds(const QList<T> &wanted, const T &value)
{
    return wanted.isEmpty() || wanted.contains(value);
}

template <class T> bool overlap(const QList<T> &one, const QList<T> &other)
{
    return one.isEmpty() || other.isEmpty() ||
           std::any_of(one.cbegin(), one.cend(), [&other](const T &value) { return other.contains(value); });
}

} // namespace

bool Condition::isMetBy(const Person &person, QDate on) const
{
    if (!holds(audiences, db::audienceOf(person.stage)) || !holds(stages, person.stage))
        return false;
    if (!genders.isEmpty() && !(person.gender && genders.contains(*person.gender)))
        return false;
    if (minAge && !(person.birthYear && on.year() - *person.birthYear >= *minAge))
        return false;
    if ((withBirthday && !person.hasBirthday) || (withoutBirthday && person.hasBirthday))
        return false;
    if (occupationWords.isEmpty())
        return true;
    const QString occupation = db::fold(person.occupation);
    return std::any_of(occupationWords.cbegin(), occupationWords.cend(),
                       [&occupation](const QString &word) { return occupation.contains(word); });
}

bool Condition::mayMeet(const Condition &other) const
{
    return overlap(audiences, other.audiences) && overlap(genders, other.genders) &&
           overlap(occupationWords, other.occupationWords);
}

} // namespace app
