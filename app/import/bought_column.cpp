#include "app/import/bought_column.h"

#include "app/import/consent_column.h"
#include "app/people/kind_words.h"
#include "app/people/money_text.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace app {

namespace {

// As foldHeader writes them; import_headers.cpp has them for the stage as well.
constexpr QStringView kBoughtHeadings[] = {
    u"da mua",     u"da mua hang", u"da tung mua",   u"co mua hang", u"da mua chua",     u"bought",
    u"has bought", u"purchased",   u"has purchased", u"is customer", u"da la khach hang"};

} // namespace

bool asksWhetherBought(QStringView heading)
{
    const QString folded = foldHeader(heading);
    return std::find(std::begin(kBoughtHeadings), std::end(kBoughtHeadings), folded) !=
           std::end(kBoughtHeadings);
}

std::optional<bool> boughtByTotal(const QString &cell)
{
    if (const auto money = moneyCellOf(cell))
        return *money > 0;
    return boughtOf(cell);
}

std::optional<bool> boughtOf(QStringView cell)
{
    const QString folded = foldHeader(cell);
    if (folded == u"roi" || folded == u"da mua" || folded == u"mua roi")
        return true;
    if (folded == u"chua" || folded == u"chua mua")
        return false;
    if (const auto answer = answerOf(cell))
        return *answer == Answer::Yes;
    const bool number = !folded.isEmpty() && std::all_of(folded.begin(), folded.end(),
                                                         [](QChar c) { return c.isDigit() || c == u' '; });
    if (!number)
        return std::nullopt;
    return std::any_of(folded.begin(), folded.end(), [](QChar c) { return c.isDigit() && c != u'0'; });
}

} // namespace app
