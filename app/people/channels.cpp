#include "app/people/channels.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr QTime oClock(int hour)
{
    return QTime::fromMSecsSinceStartOfDay(hour * 3'600'000);
}

constexpr std::array kToNobody{0, 0};
constexpr ChannelFacts::Hours kHoursOfText{oClock(7), oClock(22)};
constexpr ChannelFacts::Hours kHoursOfCalls{oClock(8), oClock(17)};

/// Through it people write to the shop, and the shop answers there: nothing is planned.
constexpr ChannelFacts answeredThere(db::Channel channel)
{
    return {channel, kToNobody, MessageForm::Text, SentBy::Person, CostUnit::Nothing, {}, "", ""};
}

constexpr std::array kChannelFacts{
    ChannelFacts{db::Channel::Phone,
                 {db::kReachPhone, 0},
                 MessageForm::Spoken,
                 SentBy::Person,
                 CostUnit::Nothing,
                 kHoursOfCalls,
                 "tel:{address}",
                 "+"},
    ChannelFacts{db::Channel::Sms,
                 {db::kReachText, 0},
                 MessageForm::Text,
                 SentBy::Program,
                 CostUnit::SmsPart,
                 kHoursOfText,
                 "sms:{address}?body={text}",
                 "+"},
    ChannelFacts{db::Channel::Email,
                 {db::kReachEmail, 0},
                 MessageForm::SubjectAndText,
                 SentBy::Program,
                 CostUnit::Nothing,
                 {},
                 "mailto:{address}?subject={subject}&body={text}",
                 "@"},
    // Zalo finds people by their mobile number as well.
    ChannelFacts{db::Channel::Zalo,
                 {db::kReachZalo, db::kReachText},
                 MessageForm::Text,
                 SentBy::Program,
                 CostUnit::Message,
                 {},
                 "https://zalo.me/{address}",
                 ""},
    ChannelFacts{db::Channel::Facebook,
                 {db::kReachFacebook, 0},
                 MessageForm::Text,
                 SentBy::Person,
                 CostUnit::Nothing,
                 {},
                 "",
                 ""},
    ChannelFacts{
        db::Channel::Store, kToNobody, MessageForm::Spoken, SentBy::Person, CostUnit::Nothing, {}, "", ""},
    answeredThere(db::Channel::Chat),
    answeredThere(db::Channel::Social),
    answeredThere(db::Channel::Website),
};

QByteArray encoded(const QString &text, const QByteArray &kept = {})
{
    // RFC 6068: line breaks of a body are CR LF.
    QString lines = text;
    lines.replace(u"\r\n"_s, u"\n"_s).replace(u'\n', u"\r\n"_s);
    return QUrl::toPercentEncoding(lines, kept);
}

/// Zalo knows Vietnamese numbers in their national form, others by country code without a plus.
QString zaloNumber(const QString &address)
{
    if (address.startsWith(u"+84"_s))
        return u"0"_s + address.mid(3);
    return address.startsWith(u'+') ? address.mid(1) : address;
}

} // namespace

const ChannelFacts &factsOf(db::Channel channel)
{
    return *std::find_if(kChannelFacts.begin(), kChannelFacts.end(),
                         [channel](const ChannelFacts &facts) { return facts.channel == channel; });
}

bool reaches(int reach, db::Channel channel)
{
    const auto &through = factsOf(channel).through;
    return std::any_of(through.begin(), through.end(), [reach](int bit) { return (reach & bit) != 0; });
}

QString addressFor(const db::Customer &customer, db::Channel channel, const QStringList &barred)
{
    for (const int bit : factsOf(channel).through) {
        for (const db::ContactPoint &point : customer.contactPoints) {
            if ((db::reachOf({point}) & bit) != 0 && !barred.contains(point.normalized))
                return point.normalized;
        }
    }
    return {};
}

QUrl linkFor(db::Channel channel, const QString &address, const QString &subject, const QString &text)
{
    const ChannelFacts &facts = factsOf(channel);
    const QString to = channel == db::Channel::Zalo ? zaloNumber(address) : address;
    QByteArray link = facts.link;
    link.replace("{address}", encoded(to, facts.kept)); // what is put in has no braces left
    link.replace("{subject}", encoded(subject)).replace("{text}", encoded(text));
    return QUrl::fromEncoded(link, QUrl::StrictMode);
}

} // namespace app
