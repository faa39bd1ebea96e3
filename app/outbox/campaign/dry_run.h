#pragma once

#include "app/core/clock.h"
#include "app/core/progress.h"
#include "app/messages/template_library.h"
#include "app/outbox/campaign/campaign_draft.h"
#include "app/outbox/policy/send_policy.h"
#include "db/core/error.h"
#include "db/outbox/outbox_message.h"
#include "db/outbox/sending_account.h"

#include <QSet>

#include <functional>
#include <vector>

namespace app {

// What a dry run finds beside the rules of sending and what checkSendable() finds.

/// The text is longer than people read through its channel.
inline constexpr QStringView kTooLongKey = u"too-long";
/// Another campaign has the same text for them on that day.
inline constexpr QStringView kSameCampaignKey = u"same-campaign";

/// What a dry run says of one recipient.
struct DryRunRow
{
    db::OutboxMessage message = {}; ///< as it would be planned; its customerName is empty for one who is gone
    QString findings = {};          ///< keys with commas between them (reasonInFull); empty: it may go
    QString moved = {};             ///< keys of the rules for which it goes later than asked; empty: as asked
};

/// Writes a campaign's message to each of its recipients without sending or storing any, and asks the rules
/// of sending of each at its hour, and whether the account that sends by itself takes it as it stands. What
/// is the same for all of them is read once.
class DryRun final
{
public:
    /// NotFound: there is no such template, or it is archived. Conflict: it is another version. InvalidInput:
    /// the day is over or there is no such hour, or nobody is meant.
    [[nodiscard]] static db::Result<DryRun> begin(db::Session &session, const CampaignDraft &draft,
                                                  const Clock &clock);

    /// The next recipients of the same address find it taken by the first whose message may go.
    [[nodiscard]] db::Result<DryRunRow> ask(db::Session &session, db::CustomerId recipient);
    /// ask() of every recipient, one after the other. Cancelled where `progress` stops it.
    using Take = std::function<db::Result<void>(const DryRunRow &)>;
    [[nodiscard]] db::Result<void> askAll(db::Session &session, const Progress &progress, const Take &take);

    qint64 size() const { return static_cast<qint64>(m_recipients.size()); }
    /// By which its messages go.
    db::Channel channel() const { return m_text.channel; }
    int textVersion() const { return m_text.version; }
    /// That sends them by itself; nothing: a person does.
    const std::optional<db::SendingAccount> &account() const { return m_account; }

private:
    DryRun(const Clock &clock, TemplateLibrary library);
    [[nodiscard]] db::Result<void> readCourse(db::Session &session, const CampaignDraft &draft);
    /// Without words.
    [[nodiscard]] db::Result<db::OutboxMessage> messageTo(db::Session &session,
                                                          const db::Customer &customer) const;
    /// The words for that day; false: they are not complete.
    bool write(const db::Customer &customer, QDate day, db::OutboxMessage &message);
    [[nodiscard]] db::Result<SendVerdict> verdictOn(db::Session &session, const db::OutboxMessage &message,
                                                    bool isComplete) const;
    /// Whether the account takes it.
    [[nodiscard]] db::Result<void> tryAccount(db::Session &session, DryRunRow &row) const;
    /// To the next hour that is allowed, in the words for that day.
    void move(const SendVerdict &verdict, const db::Customer &customer, DryRunRow &row);

    Clock m_clock;
    TemplateLibrary m_library;
    MessageRenderer m_renderer;
    SendLimits m_limits;
    std::optional<db::SendingAccount> m_account; ///< that sends by itself; nothing: a person sends
    SenderKind m_sender = SenderKind::PlainNumber;
    db::Template m_text;   ///< with the campaign's channel
    qint64 m_mailSize = 0; ///< of an e-mail by the account, in bytes
    QDateTime m_at;        ///< the hour asked for, now at the earliest; in the shop's zone
    std::vector<db::CustomerId> m_recipients;
    QSet<QString> m_taken; ///< addresses
};

} // namespace app
