#include "app/mail/delivery_words.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qsizetype kLongestDiagnosis = 4000; ///< characters that are looked at

struct StatusMeaning
{
    QStringView status; ///< or its beginning, with a dot at the end
    DeliveryOutcome outcome;
};
constexpr std::array kStatusMeanings{
    StatusMeaning{u"5.1.1", DeliveryOutcome::Hard},  // no such mailbox
    StatusMeaning{u"5.1.2", DeliveryOutcome::Hard},  // no such domain
    StatusMeaning{u"5.1.3", DeliveryOutcome::Hard},  // no address
    StatusMeaning{u"5.1.10", DeliveryOutcome::Hard}, // a domain that takes no mail (RFC 7505)
    StatusMeaning{u"5.2.1", DeliveryOutcome::Hard},  // mailbox closed
    StatusMeaning{u"5.2.2", DeliveryOutcome::Soft},  // mailbox full
    StatusMeaning{u"5.2.3", DeliveryOutcome::Soft},  // mail too large for the mailbox
    StatusMeaning{u"5.3.4", DeliveryOutcome::Soft},  // and for the server
    StatusMeaning{u"5.4.4", DeliveryOutcome::Hard},  // nowhere to go
    StatusMeaning{u"5.7.", DeliveryOutcome::Block},  // policy
};

struct WordMeaning
{
    QStringView words; ///< in small letters
    DeliveryOutcome outcome;
};
// In this order: a server that blocks often names the user, too.
constexpr std::array kWordMeanings{
    WordMeaning{u"spam", DeliveryOutcome::Block},
    WordMeaning{u"blacklist", DeliveryOutcome::Block},
    WordMeaning{u"blocklist", DeliveryOutcome::Block},
    WordMeaning{u"blocked using", DeliveryOutcome::Block},
    WordMeaning{u"has been blocked", DeliveryOutcome::Block},
    WordMeaning{u"listed at", DeliveryOutcome::Block},
    WordMeaning{u"listed by", DeliveryOutcome::Block},
    WordMeaning{u"poor reputation", DeliveryOutcome::Block},
    WordMeaning{u"dmarc", DeliveryOutcome::Block},
    WordMeaning{u"spf check", DeliveryOutcome::Block},
    WordMeaning{u"unauthenticated", DeliveryOutcome::Block},
    WordMeaning{u"content rejected", DeliveryOutcome::Block},
    WordMeaning{u"against policy", DeliveryOutcome::Block},
    WordMeaning{u"policy reasons", DeliveryOutcome::Block},
    WordMeaning{u"quota", DeliveryOutcome::Soft},
    WordMeaning{u"mailbox full", DeliveryOutcome::Soft},
    WordMeaning{u"mailbox is full", DeliveryOutcome::Soft},
    WordMeaning{u"insufficient storage", DeliveryOutcome::Soft},
    WordMeaning{u"too large", DeliveryOutcome::Soft},
    WordMeaning{u"timed out", DeliveryOutcome::Soft},
    WordMeaning{u"retry timeout", DeliveryOutcome::Soft},
    WordMeaning{u"try again", DeliveryOutcome::Soft},
    WordMeaning{u"temporarily", DeliveryOutcome::Soft},
    WordMeaning{u"user unknown", DeliveryOutcome::Hard},
    WordMeaning{u"unknown user", DeliveryOutcome::Hard},
    WordMeaning{u"unknown recipient", DeliveryOutcome::Hard},
    WordMeaning{u"unknown address", DeliveryOutcome::Hard},
    WordMeaning{u"unrouteable address", DeliveryOutcome::Hard},
    WordMeaning{u"unrouteable mail domain", DeliveryOutcome::Hard},
    WordMeaning{u"no such user", DeliveryOutcome::Hard},
    WordMeaning{u"no such recipient", DeliveryOutcome::Hard},
    WordMeaning{u"no such mailbox", DeliveryOutcome::Hard},
    WordMeaning{u"no mailbox here", DeliveryOutcome::Hard},
    WordMeaning{u"mailbox not found", DeliveryOutcome::Hard},
    WordMeaning{u"user not found", DeliveryOutcome::Hard},
    WordMeaning{u"recipientnotfound", DeliveryOutcome::Hard},
    WordMeaning{u"recipient not found", DeliveryOutcome::Hard},
    WordMeaning{u"does not exist", DeliveryOutcome::Hard},
    WordMeaning{u"doesn't exist", DeliveryOutcome::Hard},
    WordMeaning{u"doesn't have a", DeliveryOutcome::Hard}, // Yahoo: "... a yahoo.com account"
    WordMeaning{u"mailbox unavailable", DeliveryOutcome::Hard},
    WordMeaning{u"host not found", DeliveryOutcome::Hard},
    WordMeaning{u"account is disabled", DeliveryOutcome::Hard},
    WordMeaning{u"account disabled", DeliveryOutcome::Hard},
    WordMeaning{u"account has been disabled", DeliveryOutcome::Hard},
};

/// "mx.antispam.example" and "spam@example.vn" say nothing.
bool isName(const QString &word)
{
    const qsizetype dot = word.indexOf(u'.');
    return word.contains(u'@') || (dot > 0 && dot + 1 < word.size() && word.at(dot + 1).isLetterOrNumber());
}

} // namespace

QString statusIn(const QString &diagnostic)
{
    // Not a part of an address such as 5.1.2.3.
    static const QRegularExpression status(u"(?<![\\d.])([245]\\.\\d{1,3}\\.\\d{1,3})(?![\\d]|\\.\\d)"_s);
    return status.match(diagnostic.left(kLongestDiagnosis)).captured(1);
}

bool isGeneralStatus(const QString &status)
{
    return status.isEmpty() || status.endsWith(".0.0"_L1);
}

std::optional<DeliveryOutcome> outcomeByWords(const QString &diagnostic)
{
    QStringList plain;
    for (const QString &word : diagnostic.left(kLongestDiagnosis).toLower().simplified().split(u' ')) {
        if (!isName(word))
            plain.append(word);
    }
    QString words = plain.join(u' ');
    words.replace(u'\u2019', u'\'');
    const auto *const found = std::find_if(kWordMeanings.begin(), kWordMeanings.end(),
                                           [&](const WordMeaning &one) { return words.contains(one.words); });
    return found != kWordMeanings.end() ? std::optional(found->outcome) : std::nullopt;
}

std::optional<DeliveryOutcome> outcomeByStatus(const QString &status)
{
    const auto *const found =
        std::find_if(kStatusMeanings.begin(), kStatusMeanings.end(), [&](const StatusMeaning &one) {
            return one.status.endsWith(u'.') ? status.startsWith(one.status) : status == one.status;
        });
    return found != kStatusMeanings.end() ? std::optional(found->outcome) : std::nullopt;
}

bool isTemporaryReply(const QString &diagnostic)
{
    static const QRegularExpression reply(u"(?:^|\\s)([45])\\d\\d[ -]"_s);
    return reply.match(diagnostic.left(kLongestDiagnosis)).captured(1) == "4"_L1;
}

} // namespace app
