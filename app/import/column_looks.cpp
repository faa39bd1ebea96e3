#include "app/import/column_looks.h"

#include "app/import/listed_moment.h"
#include "app/people/contact_text.h"
#include "app/people/email_address.h"
#include "app/people/kind_words.h"
#include "app/people/money_text.h"
#include "app/people/province.h"

#include <algorithm>
#include <span>

namespace app {

bool looksLikeDate(const QString &cell)
{
    return cell.size() > 5 && parseBirthday(cell, QDate(2100, 12, 31)).valid;
}

bool looksLikePhone(const QString &cell)
{
    return readPhoneCell(cell).problem.isEmpty();
}

bool looksLikeNumber(const QString &cell)
{
    const auto digits = std::count_if(cell.begin(), cell.end(), [](QChar c) { return c.isDigit(); });
    return digits > 0 && digits * 2 >= cell.size();
}

namespace {

bool looksLikeName(const QString &cell)
{
    const qsizetype words = cell.count(u' ') + 1;
    return words >= 2 && words <= 6 && cell.front().isUpper() &&
           std::none_of(cell.begin(), cell.end(),
                        [](QChar c) { return c.isDigit() || c == u'@' || c == u',' || c == u';'; });
}

struct CellLook
{
    ImportField field;
    bool (*isLike)(const QString &cell);
};

// Names come last: much else looks like one.
constexpr CellLook kLooks[] = {
    {ImportField::Email, [](const QString &cell) { return normalizedEmail(cell).has_value(); }},
    {ImportField::Birthday, looksLikeDate},
    {ImportField::Phone, looksLikePhone},
    {ImportField::Gender, [](const QString &cell) { return genderOf(cell).has_value(); }},
    {ImportField::Stage, [](const QString &cell) { return stageOf(cell).has_value(); }},
    {ImportField::Province, [](const QString &cell) { return presentProvince(cell).has_value(); }},
    {ImportField::FullName, looksLikeName},
};

bool looksLikeMoment(const QString &cell)
{
    constexpr qsizetype kShortest = 6;
    return cell.size() >= kShortest && listedMomentOf(cell, {}, DateOrder::DayFirst, QTimeZone::utc());
}

/// Grouped or with its unit: a bare number may be anything.
bool looksLikeMoney(const QString &cell)
{
    const bool bare = std::all_of(cell.begin(), cell.end(), [](QChar c) { return c.isDigit(); });
    return !bare && moneyCellOf(cell);
}

constexpr CellLook kLooksOfInteractions[] = {
    {ImportField::Email, [](const QString &cell) { return normalizedEmail(cell).has_value(); }},
    {ImportField::OccurredAt, looksLikeMoment},
    {ImportField::Phone, looksLikePhone},
    {ImportField::Amount, looksLikeMoney},
    {ImportField::FullName, looksLikeName},
};

std::span<const CellLook> looksOf(ListKind kind)
{
    return kind == ListKind::Interactions ? std::span<const CellLook>(kLooksOfInteractions) : kLooks;
}

} // namespace

ImportField fieldOfContent(const QStringList &samples, ListKind kind)
{
    for (const auto &[field, isLike] : looksOf(kind)) {
        const auto good = std::count_if(samples.begin(), samples.end(), isLike);
        if (!samples.isEmpty() && good * 10 >= samples.size() * 8)
            return field;
    }
    return ImportField::Ignore;
}

} // namespace app
