#include "app/people/money_text.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace app {

namespace {

const QString kThousand = u"(?:k|ng|nghìn|nghin|ngàn|ngan|thousand)"_s;
const QString kMillion = u"(?:tr|triệu|trieu|củ|cu|m|million)"_s;
const QString kMilliard = u"(?:tỷ|tỉ|ty|ti|billion)"_s;
const QString kDong = u"(?:đ|₫|d|đồng|dong|vnd|vnđ)"_s;

QRegularExpression whole(const QString &pattern)
{
    return QRegularExpression(u"^(?:"_s + pattern + u")$"_s);
}

/// "1,5" and "1.5" times `unit`; too large ones stand just above the limit.
qint64 times(QString number, double unit)
{
    const double value = std::round(number.replace(u',', u'.').toDouble() * unit);
    return value > static_cast<double>(kMostMoney) ? kMostMoney + 1 : static_cast<qint64>(value);
}

qint64 digitsOf(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit())
            digits.append(c);
    }
    return digits.size() > 13 ? kMostMoney + 1 : qMin(digits.toLongLong(), kMostMoney + 1);
}

std::optional<qint64> ofOneWord(const QString &word, bool bare)
{
    static const auto thousands = whole(u"(\\d+(?:[.,]\\d+)?)%1%2?"_s.arg(kThousand, kDong));
    static const auto millions = whole(u"(\\d+(?:[.,]\\d+)?)%1(\\d{0,3})%2?"_s.arg(kMillion, kDong));
    static const auto milliards = whole(u"(\\d+(?:[.,]\\d+)?)%1(\\d{0,3})%2?"_s.arg(kMilliard, kDong));
    static const auto grouped = whole(u"\\d{1,3}(?:[.,]\\d{3})+%1?"_s.arg(kDong));
    static const auto dong = whole(u"\\d+%1"_s.arg(kDong));
    static const auto digits = whole(u"[1-9]\\d{3,}"_s);
    if (const auto match = thousands.match(word); match.hasMatch())
        return times(match.captured(1), 1e3);
    for (const auto &[pattern, unit] : {std::pair(&millions, 1e6), std::pair(&milliards, 1e9)}) {
        if (const auto match = pattern->match(word); match.hasMatch()) {
            // "1tr2" is one million two hundred thousand, "1tr25" one million two hundred fifty.
            const QString rest = match.captured(2);
            return qMin(times(match.captured(1), unit) + (rest.isEmpty() ? 0 : times(u"0."_s + rest, unit)),
                        kMostMoney + 1);
        }
    }
    if (grouped.match(word).hasMatch() || dong.match(word).hasMatch() ||
        (bare && digits.match(word).hasMatch()))
        return digitsOf(word);
    return std::nullopt;
}

} // namespace

std::optional<MoneyText> moneyOf(const QStringList &words, qsizetype from, bool bare)
{
    static const auto number = whole(u"\\d+(?:[.,]\\d+)?"_s);
    static const auto unit = whole(u"%1|%2|%3|%4"_s.arg(kThousand, kMillion, kMilliard, kDong));
    static const auto dong = whole(kDong);
    if (from >= words.size())
        return std::nullopt;
    const QString first = words.at(from).toLower();
    const QString second = from + 1 < words.size() ? words.at(from + 1).toLower() : QString();
    if (number.match(first).hasMatch() && unit.match(second).hasMatch()) {
        if (const auto amount = ofOneWord(first + second, bare))
            return MoneyText{*amount, 2};
    }
    const auto amount = ofOneWord(first, bare);
    if (!amount)
        return std::nullopt;
    return MoneyText{*amount, dong.match(second).hasMatch() ? 2 : 1};
}

namespace {

/// The digits of "1.250.000", "1,250,000.50", "1250000.00" and "1 250 000"; nothing where it is written
/// otherwise.
std::optional<qint64> plainAmountOf(const QString &text)
{
    static const auto grouped =
        whole(u"(\\d{1,3}(?:\\.\\d{3})+)(?:,\\d{1,2})?|(\\d{1,3}(?:,\\d{3})+)(?:\\.\\d{1,2})?"_s);
    static const auto spaced = whole(u"\\d{1,3}(?:\\s\\d{3})+"_s);
    static const auto decimal = whole(u"\\d+[.,]\\d+"_s);
    const bool onlyDigits =
        std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (onlyDigits)
        return digitsOf(text);
    if (const auto match = grouped.match(text); match.hasMatch())
        return digitsOf(match.captured(1) + match.captured(2));
    if (spaced.match(text).hasMatch())
        return digitsOf(text);
    return decimal.match(text).hasMatch() ? std::optional(times(text, 1)) : std::nullopt;
}

} // namespace

std::optional<qint64> moneyCellOf(const QString &cell)
{
    static const auto currency = QRegularExpression(u"^(?:₫|đ|vnđ|vnd)\\s*|\\s*(?:₫|đ|vnđ|vnd|đồng|dong)$"_s,
                                                    QRegularExpression::CaseInsensitiveOption);
    QString text = cell.trimmed();
    const bool bracketed = text.size() > 2 && text.startsWith(u'(') && text.endsWith(u')');
    if (bracketed)
        text = text.mid(1, text.size() - 2).trimmed();
    const bool minus = text.startsWith(u'-') || text.startsWith(u'−');
    if (minus)
        text = text.mid(1).trimmed();
    if (text.isEmpty())
        return std::nullopt;
    const auto signedAmount = [negative = bracketed || minus](qint64 amount) {
        return negative ? -amount : amount;
    };
    if (const auto amount = plainAmountOf(text))
        return signedAmount(*amount);
    if (const auto amount = plainAmountOf(QString(text).remove(currency)))
        return signedAmount(*amount);
    const QStringList words = text.simplified().split(u' ');
    const auto money = moneyOf(words, 0, true);
    return money && money->words == words.size() ? std::optional(signedAmount(money->amount)) : std::nullopt;
}

} // namespace app
