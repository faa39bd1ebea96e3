#include "db/customers/search_query.h"

#include "db/core/fold.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace db {

namespace {

bool isDigits(QStringView text)
{
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// "+84 912-345" as "0912345" when the whole query is one phone number or a piece of one, else empty.
QString phoneDigits(QStringView typed)
{
    QString digits;
    for (const QChar c : typed) {
        if (c.isDigit())
            digits += QChar(u'0' + c.digitValue());
        else if (!c.isSpace() && !u"+.-()/"_s.contains(c))
            return {};
    }
    if (digits.startsWith(u"0084"_s))
        digits.remove(0, 2);
    const bool international = typed.startsWith(u'+') && digits.startsWith(u"84"_s);
    if (international || (digits.size() >= 11 && digits.startsWith(u"84"_s)))
        digits.replace(0, 2, u"0"_s);
    return digits;
}

/// Is `wider` in each line that has `token`?
bool isWithin(const SearchQuery::Token &wider, const SearchQuery::Token &token)
{
    if (wider.anywhere)
        return token.text.contains(wider.text);
    return !token.anywhere && token.text.startsWith(wider.text);
}

} // namespace

SearchQuery SearchQuery::parse(QStringView typed)
{
    SearchQuery query;
    typed = typed.trimmed();
    if (typed.isEmpty()) {
        query.everybody = true;
        return query;
    }
    if (const QString digits = phoneDigits(typed); !digits.isEmpty()) {
        query.tokens.append({digits.toUtf8(), true});
        return query;
    }
    const QString folded = fold(typed);
    for (const QString &word : folded.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        // A phone number beside a name: "lan +84912345678", "lan 0912.345.678".
        const bool phone = word.startsWith(QLatin1Char('+')) || word.startsWith(QLatin1Char('0'));
        const QString digits = phone ? phoneDigits(word) : QString();
        // "@gmail.com" begins no word, so it is looked for anywhere.
        const bool anywhere = isDigits(word) || word.startsWith(QLatin1Char('@'));
        const Token token =
            digits.size() >= 6 ? Token{digits.toUtf8(), true} : Token{word.toUtf8(), anywhere};
        const bool known = std::any_of(query.tokens.begin(), query.tokens.end(),
                                       [&token](const Token &other) { return other.text == token.text; });
        if (!known)
            query.tokens.append(token);
    }
    query.nobody = query.tokens.isEmpty();
    std::stable_sort(query.tokens.begin(), query.tokens.end(),
                     [](const Token &a, const Token &b) { return a.text.size() > b.text.size(); });
    return query;
}

bool SearchQuery::narrows(const SearchQuery &wider) const
{
    if (wider.everybody || nobody)
        return true;
    return !everybody && !wider.nobody &&
           std::all_of(wider.tokens.begin(), wider.tokens.end(), [this](const Token &one) {
               return std::any_of(tokens.begin(), tokens.end(),
                                  [&one](const Token &token) { return isWithin(one, token); });
           });
}

} // namespace db
