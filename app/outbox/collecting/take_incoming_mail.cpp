#include "app/outbox/collecting/take_incoming_mail.h"

#include "app/mail/mail_reader.h"
#include "app/outbox/collecting/mail_news.h"
#include "app/outbox/collecting/mail_owner.h"
#include "app/outbox/collecting/mail_proof.h"
#include "app/people/email_address.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace app {

namespace {

// In the order of IncomingKind.
constexpr std::array kIncomingKinds{"reply", "bounce", "complaint", "opt-out", "automatic-answer", "other"};

/// What a server says of the one to whom a message of ours went: it has one recipient, whom a server may call
/// by the address that their mails go on to.
RecipientReport reportOn(const DeliveryReport &delivery, const QString &address)
{
    const auto sought = normalizedEmail(address);
    const auto found = std::ranges::find_if(delivery.recipients, [&sought](const RecipientReport &one) {
        return sought && normalizedEmail(one.recipient) == sought;
    });
    if (found != delivery.recipients.end())
        return *found;
    return delivery.recipients.value(0);
}

db::Result<MailEffect> takeBounce(MailNews &news)
{
    if (!news.owner().message)
        return MailEffect::Other;
    const RecipientReport report = reportOn(*news.mail().delivery, news.owner().message->address);
    const QString said = QStringList{report.status, report.diagnostic}.join(u' ').trimmed();
    switch (report.outcome) {
    case DeliveryOutcome::Hard:
        return news.record(db::DeliveryKind::BouncedHard, said, MailEffect::HardBounce);
    case DeliveryOutcome::Soft:
        return news.record(db::DeliveryKind::BouncedSoft, said, MailEffect::SoftBounce);
    case DeliveryOutcome::Block:
        return news.record(db::DeliveryKind::BouncedBlock, said, MailEffect::BlockBounce);
    case DeliveryOutcome::Delivered:
        return news.record(db::DeliveryKind::Delivered, said, MailEffect::Delivered);
    case DeliveryOutcome::Delayed:
        break;
    }
    return MailEffect::Delayed;
}

db::Result<MailEffect> takeReply(MailNews &news)
{
    const bool isTold = news.owner().message.has_value();
    if (!isTold && news.owner().customers.size() != 1)
        return MailEffect::Other;
    auto effect = MailEffect::Reply;
    if (isTold) {
        MK_TRY(effect, news.record(db::DeliveryKind::Replied, news.mail().ownWords, effect));
    }
    if (effect == MailEffect::Known)
        return effect;
    MK_TRY(const bool isNew, news.addContact(news.owner().customers.first()));
    return isNew || isTold ? MailEffect::Reply : MailEffect::Known;
}

db::Result<MailEffect> takeRefusal(MailNews &news, db::DeliveryKind kind, MailEffect effect)
{
    if (news.owner().customers.isEmpty())
        return MailEffect::UnknownRefusal;
    auto told = MailEffect::Known;
    if (news.owner().message) {
        MK_TRY(told, news.record(kind, saidIn(news.mail()), effect));
    }
    for (const db::CustomerId customer : news.owner().customers) {
        MK_TRY(const bool isNew, news.refuse(customer));
        told = isNew ? effect : told;
    }
    return told;
}

db::Result<MailEffect> take(MailNews &news)
{
    switch (news.mail().kind) {
    case IncomingKind::Reply:
        return takeReply(news);
    case IncomingKind::Bounce:
        return takeBounce(news);
    case IncomingKind::Complaint:
        return takeRefusal(news, db::DeliveryKind::Complained, MailEffect::Complaint);
    case IncomingKind::Unsubscribe:
        return takeRefusal(news, db::DeliveryKind::Unsubscribed, MailEffect::OptOut);
    case IncomingKind::AutomaticAnswer:
        return news.owner().message ? news.record(db::DeliveryKind::Delivered, news.mail().subject,
                                                  MailEffect::AutomaticAnswer)
                                    : MailEffect::Other;
    case IncomingKind::Other:
        break;
    }
    return MailEffect::Other;
}

} // namespace

QString keyOf(IncomingKind kind)
{
    return QString::fromLatin1(kIncomingKinds.at(static_cast<std::size_t>(kind)));
}

TakeIncomingMail takingOf(QByteArrayView bytes)
{
    return {incomingOf(readMail(bytes)), mailHashOf(bytes)};
}

QJsonObject TakeIncomingMail::toJson() const
{
    return {{u"kind"_s, keyOf(mail.kind)}, {u"sha256"_s, hash}};
}

db::Result<Effect<MailEffect>> TakeIncomingMail::apply(db::Session &session, const db::Act &act) const
{
    if (mail.kind == IncomingKind::Other)
        return Effect<MailEffect>{MailEffect::Other, {}};
    MK_TRY(const bool isOwn, isOwnMail(session, mail));
    if (isOwn)
        return Effect<MailEffect>{MailEffect::Other, {}};
    MK_TRY(auto owner, ownerOf(session, mail));
    MailNews news(session, mail, hash, std::move(owner), act);
    MK_TRY(const auto effect, take(news));
    return Effect<MailEffect>{effect, news.trace()};
}

} // namespace app
