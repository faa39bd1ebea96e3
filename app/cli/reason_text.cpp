#include "app/cli/reason_text.h"

#include "app/outbox/shared_number.h"

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace app {

namespace {

using ReasonText = std::pair<QStringView, QStringView>;

constexpr ReasonText kReasonTexts[] = {
    {u"no-contact", u"no channel of the rule reaches them"},
    {u"refused", u"they refused greetings"},
    {u"no-template", u"the rule has no text for them"},
    {u"approximate-birthday", u"the birthday is a guess"},
    {u"other-rule", u"another rule greets them"},
    {u"erased-before", u"who had this number or address asked to be erased"},
    {u"restricted", u"they asked that their data is not used"},
    {u"met-in-person", u"met in person"},
    {u"phoned", u"phoned"},
    {u"not-suitable", u"not suitable"},
    {u"missed", u"missed, and too late by now"},
    {u"greeted-already", u"greeted already, as their other entry"},
    {u"no-longer-due", u"no longer due"}};

} // namespace

QString reasonText(const QString &reason)
{
    if (const auto other = greetedInstead(reason))
        return u"customer %1 is greeted at the same number"_s.arg(other->value);
    const auto *known = std::ranges::find(kReasonTexts, QStringView(reason), &ReasonText::first);
    return known == std::end(kReasonTexts) ? reason : known->second.toString();
}

QString reasonKind(const QString &reason)
{
    QString kind = kindOfReason(reason);
    const bool isKey = kind != reason || reasonText(reason) != reason;
    return isKey ? kind.replace(u'-', u' ') : kind;
}

} // namespace app
