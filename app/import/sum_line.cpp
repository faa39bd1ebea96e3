#include "app/import/sum_line.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

// In lower case and composed.
constexpr QStringView kSumWords[]{u"cộng",      u"tổng",  u"tổng cộng", u"cộng tổng",   u"tổng số",
                                  u"tổng tiền", u"total", u"totals",    u"grand total", u"sum"};

// A number with at most one word behind it. One that begins with 0 is a phone or a code.
bool isCountOrAmount(QStringView cell)
{
    static const QRegularExpression form(
        u"^-?(?:0|[1-9][0-9]{0,2}(?:[., ][0-9]{3})+|[1-9][0-9]*)(?:[.,][0-9]+)?\\s*(?:\\p{L}+|₫)?\\.?$"_s);
    return form.match(cell.toString().normalized(QString::NormalizationForm_C).simplified()).hasMatch();
}

// With or without the count in the same cell.
bool isSum(const QString &cell)
{
    static const QRegularExpression number(u"[:0-9-]"_s);
    const QString text = cell.normalized(QString::NormalizationForm_C).toLower().simplified();
    const qsizetype end = text.indexOf(number);
    const QString word = text.left(end).trimmed();
    const bool known = std::any_of(std::begin(kSumWords), std::end(kSumWords),
                                   [&word](QStringView one) { return word == one; });
    if (!known || end < 0)
        return known;
    const QStringView rest = QStringView(text).mid(text.at(end) == u':' ? end + 1 : end).trimmed();
    return rest.isEmpty() || isCountOrAmount(rest);
}

} // namespace

bool isSumOfList(const QStringList &cells)
{
    const auto filled = [](const QString &cell) { return !QStringView(cell).trimmed().isEmpty(); };
    const auto first = std::find_if(cells.begin(), cells.end(), filled);
    return first != cells.end() && isSum(*first) &&
           std::all_of(std::next(first), cells.end(),
                       [&filled](const QString &cell) { return !filled(cell) || isCountOrAmount(cell); });
}

} // namespace app
