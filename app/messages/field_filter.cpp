#include "app/messages/field_filter.h"

#include "db/core/fold.h"

#include <utility>

namespace app {

namespace {

constexpr qsizetype kLongestFilter = 16;

constexpr std::pair<QStringView, FieldFilter> kFieldFilters[] = {
    {u"capital", LetterCase::Capital}, {u"hoa dau", LetterCase::Capital}, {u"upper", LetterCase::Upper},
    {u"in hoa", LetterCase::Upper},    {u"lower", LetterCase::Lower},     {u"thuong", LetterCase::Lower},
    {u"plain", std::nullopt},          {u"khong dau", std::nullopt}};

} // namespace

std::optional<FieldFilter> filterNamed(QStringView name)
{
    const QString folded = db::fold(name.left(kLongestFilter)).replace(u'_', u' ');
    for (const auto &[known, filter] : kFieldFilters) {
        if (folded == known)
            return filter;
    }
    return std::nullopt;
}

} // namespace app
