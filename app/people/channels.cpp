#include "app/people/channels.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct ChannelFacts
{
    db::Channel channel;
    std::array<int, 2> through; ///< ReachBit, the first that is there; 0: none
    const char *link;           ///< {address}, {subject} and {text} are put in; empty: there is no link
    const char *kept;           ///< what of an address needs no encoding in it
};

constexpr auto kNone = std::array{0, 0};
constexpr std::array kChannelFacts{
    ChannelFacts{db::Channel::Phone, {db::kReachPhone, 0}, "tel:{address}", "+"},
    ChannelFacts{db::Channel::Sms, {db::kReachText, 0}, "sms:{address}?body={text}", "+"},
    ChannelFacts{
        db::Channel::Email, {db::kReachEmail, 0}, "mailto:{address}?subject={subject}&body={text}", "@"},
    // Zalo finds people by their mobile number as well.
    ChannelFacts{db::Channel::Zalo, {db::kReachZalo, db::kReachText}, "https://zalo.me/{address}", ""},
    ChannelFacts{db::Channel::Facebook, {db::kReachFacebook, 0}, "", ""},
    ChannelFacts{db::Channel::Store, kNone, "", ""},
    ChannelFacts{db::Channel::Chat, kNone, "", ""},
    ChannelFacts{db::Channel::Social, kNone, "", ""},
    ChannelFacts{db::Channel::Website, kNone, "", ""},
};

const ChannelFacts &factsOf(db::Channel channel)
{
    return *std::find_if(kChannelFacts.begin(), kChannelFacts.end(),
                         [channel](const ChannelFacts &facts) { return facts.channel == channel; });
}

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
