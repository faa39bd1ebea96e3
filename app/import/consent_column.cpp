#include "app/import/consent_column.h"

#include "app/people/kind_words.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr QStringView kRefusals[] = {u"unsubscribe",  u"opt out",       u"optout",       u"opted out",
                                     u"tu choi",      u"khong nhan",    u"huy dang ky",  u"huy nhan",
                                     u"do not ",      u"khong lien he", u"khong dong y", u"blacklist",
                                     u"danh sach den"};

constexpr QStringView kConsents[] = {u"dong y",
                                     u"consent",
                                     u"opt in",
                                     u"optin",
                                     u"nhan tin quang cao",
                                     u"nhan quang cao",
                                     u"cho phep gui",
                                     u"subscribed",
                                     u"newsletter",
                                     u"nhan email quang cao",
                                     u"nhan sms",
                                     u"nhan khuyen mai",
                                     u"nhan thong tin",
                                     u"nhan ban tin",
                                     u"dang ky nhan",
                                     u"nhan email",
                                     u"cho phep nhan",
                                     u"marketing permission"};

constexpr struct
{
    QStringView part;
    QStringView channel;
} kChannels[] = {{u"email", u"email"}, {u"e mail", u"email"}, {u"mail", u"email"},
                 {u"sms", u"sms"},     {u"zalo", u"zalo"},    {u"facebook", u"facebook"},
                 {u"phone", u"phone"}, {u"call", u"phone"},   {u"goi", u"phone"}};

constexpr QStringView kTicks = u"\u2713\u2714\u2705\u2611\u221A\uFE0F"; // with the selector of emoji
constexpr QStringView kYes = u"co|yes|y|v|true|1|x|dong y|subscribed|opt in|granted|da dong y|ok|accepted";
constexpr QStringView kNo = u"khong|no|n|false|0|khong dong y|unsubscribed|opt out|denied|tu choi|ko|k|never|"
                            u"khong nhan|not subscribed|non marketing contact|da huy|opted out";

// Of a customer's state, where "từ chối" alone may be about an order.
constexpr QStringView kUnsubscribed[] = {u"unsubscribe",   u"opt out",        u"optout",
                                         u"opted out",     u"khong nhan tin", u"huy dang ky",
                                         u"huy nhan tin",  u"tu choi nhan",   u"do not contact",
                                         u"khong lien he", u"blacklist",      u"danh sach den"};

bool has(QStringView words, const QString &folded)
{
    const auto all = words.split(u'|');
    return std::any_of(all.begin(), all.end(), [&folded](QStringView word) { return word == folded; });
}

template <std::size_t N> bool containsAny(const QString &text, const QStringView (&parts)[N])
{
    return std::any_of(std::begin(parts), std::end(parts),
                       [&text](QStringView part) { return text.contains(part); });
}

} // namespace

std::optional<ConsentColumn> consentColumnOf(const QString &header)
{
    ConsentColumn column;
    column.asksRefusal = containsAny(header, kRefusals);
    const bool accepts = header.startsWith(u"accept") && header.contains(u"marketing");
    if (!column.asksRefusal && !accepts && !containsAny(header, kConsents))
        return std::nullopt;
    for (const auto &[part, channel] : kChannels) {
        if (header.contains(part)) {
            column.channel = channel.toString();
            break;
        }
    }
    return column;
}

std::optional<Answer> answerOf(QStringView cell)
{
    const QStringView text = cell.trimmed();
    if (!text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return kTicks.contains(c); }))
        return Answer::Yes; // before it is folded, which leaves letters and digits only
    const QString folded = foldHeader(cell);
    if (has(kNo, folded))
        return Answer::No;
    if (has(kYes, folded))
        return Answer::Yes;
    return std::nullopt;
}

bool saysUnsubscribed(QStringView cell)
{
    constexpr qsizetype kLongest = 40;
    return cell.size() <= kLongest && containsAny(foldHeader(cell), kUnsubscribed);
}

} // namespace app
