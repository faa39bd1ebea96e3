#include "ui/outbox/outbox_words.h"

#include "app/outbox/rules/send_rule.h"
#include "app/outbox/shared_number.h"
#include "ui/language/account_words.h"
#include "ui/language/missed_kind_words.h"
#include "ui/language/word_labels.h"
#include "ui/language/word_table.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr const char *kOutboxContext = "ui::OutboxWords";
const QString kDot = u" · "_s;

constexpr Word<db::DeliveryKind> kDeliveryWords[] = {
    {db::DeliveryKind::Accepted,
     QT_TRANSLATE_NOOP3("ui::OutboxWords", "Accepted", "what became of a message")},
    {db::DeliveryKind::Delivered,
     QT_TRANSLATE_NOOP3("ui::OutboxWords", "Delivered", "what became of a message")},
    {db::DeliveryKind::Failed,
     QT_TRANSLATE_NOOP3("ui::OutboxWords", "Not accepted", "what became of a message")},
    {db::DeliveryKind::BouncedHard,
     QT_TRANSLATE_NOOP3("ui::OutboxWords", "Came back: no such mailbox or number",
                        "what became of a message")},
    {db::DeliveryKind::BouncedSoft,
     QT_TRANSLATE_NOOP3("ui::OutboxWords", "Came back, for now", "what became of a message")},
    {db::DeliveryKind::BouncedBlock,
     QT_TRANSLATE_NOOP3("ui::OutboxWords", "Came back: the sender is blocked", "what became of a message")},
    {db::DeliveryKind::Opened, QT_TRANSLATE_NOOP3("ui::OutboxWords", "Opened", "what became of a message")},
    {db::DeliveryKind::Clicked,
     QT_TRANSLATE_NOOP3("ui::OutboxWords", "A link was clicked", "what became of a message")},
    {db::DeliveryKind::Replied, QT_TRANSLATE_NOOP3("ui::OutboxWords", "Replied", "what became of a message")},
    {db::DeliveryKind::Unsubscribed,
     QT_TRANSLATE_NOOP3("ui::OutboxWords", "Refused more messages", "what became of a message")},
    {db::DeliveryKind::Complained,
     QT_TRANSLATE_NOOP3("ui::OutboxWords", "Reported as spam", "what became of a message")},
    {db::DeliveryKind::Redeemed,
     QT_TRANSLATE_NOOP3("ui::OutboxWords", "Voucher redeemed", "what became of a message")},
};

constexpr Word<db::DeliverySource> kSourceWords[] = {
    {db::DeliverySource::Hand, QT_TRANSLATE_NOOP3("ui::OutboxWords", "a user", "source of news")},
    {db::DeliverySource::Transport, QT_TRANSLATE_NOOP3("ui::OutboxWords", "the server", "source of news")},
    {db::DeliverySource::Mailbox,
     QT_TRANSLATE_NOOP3("ui::OutboxWords", "a mail that came back", "source of news")},
    {db::DeliverySource::Gateway, QT_TRANSLATE_NOOP3("ui::OutboxWords", "the gateway", "source of news")},
    {db::DeliverySource::Provider,
     QT_TRANSLATE_NOOP3("ui::OutboxWords", "as the provider of e-mail reports", "source of news")},
};

constexpr Word<db::DeliveryKind> kRemedies[] = {
    {db::DeliveryKind::BouncedHard,
     {QT_TRANSLATE_NOOP("ui::OutboxWords",
                        "This mailbox or number does not exist. Ask the customer for the right one and "
                        "correct it in the profile.")}},
    {db::DeliveryKind::BouncedSoft,
     {QT_TRANSLATE_NOOP("ui::OutboxWords",
                        "The mailbox did not take it this time; it may be full. Try another channel, or "
                        "write again in a few days.")}},
    {db::DeliveryKind::BouncedBlock,
     {QT_TRANSLATE_NOOP("ui::OutboxWords",
                        "The other side does not take messages from your account; nothing is wrong with "
                        "the customer's address. Ask your provider.")}},
    {db::DeliveryKind::Unsubscribed,
     {QT_TRANSLATE_NOOP("ui::OutboxWords",
                        "The customer does not want such messages. Do not write again without their yes.")}},
    {db::DeliveryKind::Complained,
     {QT_TRANSLATE_NOOP("ui::OutboxWords", "The customer reported the message. Do not write again; a call "
                                           "or a word at the counter may put it right.")}},
};

constexpr Word<db::MessageState> kStateRemedies[] = {
    {db::MessageState::Sending, {QT_TRANSLATE_NOOP("ui::OutboxWords", "It is on its way to the server.")}},
    {db::MessageState::Failed,
     {QT_TRANSLATE_NOOP("ui::OutboxWords", "It was surely not sent. Put right what the reason says, then "
                                           "send it again, or skip it.")}},
    {db::MessageState::Uncertain,
     {QT_TRANSLATE_NOOP("ui::OutboxWords",
                        "Nobody knows whether it went out, and nothing is sent twice without asking. Look "
                        "into the Sent folder of the account, or ask the customer, then say which it was.")}},
};

/// Of what could be sent again.
constexpr Word<app::BouncedBefore> kBouncedRemedies[] = {
    {app::BouncedBefore::Itself,
     {QT_TRANSLATE_NOOP("ui::OutboxWords",
                        "This mailbox or number does not exist, and sent again, the message will most likely "
                        "come back once more. Ask the customer for the right one and correct it in the "
                        "profile.")}},
    {app::BouncedBefore::AnotherOne,
     {QT_TRANSLATE_NOOP("ui::OutboxWords",
                        "Another message came back: this mailbox or number does not exist. Sent again, this "
                        "one is kept back for that. Ask the customer for the right one and correct it in the "
                        "profile.")}},
};

/// What a restored backup is in doubt about is uncertain, and that says it.
constexpr Word<app::MissedKind> kMissedRemedies[] = {
    {app::MissedKind::HourPassed,
     {QT_TRANSLATE_NOOP("ui::OutboxWords", "Its hour has passed and it was not sent. It does not go before "
                                           "you say what becomes of it.")}},
    {app::MissedKind::DayPassed,
     {QT_TRANSLATE_NOOP("ui::OutboxWords", "Its day is over and it was not sent. It does not go before you "
                                           "say what becomes of it.")}},
};

QString weekdayName(QDate day)
{
    const QString name = QLocale().dayName(day.dayOfWeek());
    return name.left(1).toUpper() + name.mid(1);
}

} // namespace

QString OutboxWords::day(QDate day, QDate today)
{
    if (day == today)
        return tr("Today");
    if (day == today.addDays(1))
        return tr("Tomorrow");
    if (day == today.addDays(-1))
        return tr("Yesterday");
    const QString form = day.year() == today.year() ? u"dd/MM"_s : u"dd/MM/yyyy"_s;
    return weekdayName(day) + u' ' + QLocale().toString(day, form);
}

QString OutboxWords::moment(qint64 ms, const QTimeZone &zone)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(ms, zone), u"dd/MM/yyyy, HH:mm"_s);
}

QString OutboxWords::why(const db::OutboxMessage &message, const db::Occasion &occasion)
{
    const QString name = nameInUse(occasion.nameVi, occasion.nameEn);
    return name.isEmpty() ? labelOf(message.purpose) : name;
}

QString OutboxWords::address(const db::OutboxMessage &message)
{
    return phoneText(message.address);
}

QString OutboxWords::reason(const QString &reason)
{
    if (const QString said = words::gatewayReason(reason); !said.isEmpty())
        return said;
    QString words = app::reasonInFull(app::kindOfReason(reason));
    if (words.isEmpty())
        return reason;
    words[0] = words.at(0).toUpper();
    return words;
}

QString OutboxWords::state(const db::OutboxMessage &message, std::optional<app::MissedKind> missed)
{
    return missed && !app::isDoubted(*missed) ? tr("Missed", "state of a message: a person is asked about it")
                                              : labelOf(message.state);
}

QString OutboxWords::attempts(const db::OutboxMessage &message, const QTimeZone &zone)
{
    const db::SendingRecord &sending = message.sending;
    if (sending.attempts == 0)
        return {};
    const QString tried = tr("%Ln attempts", "at sending a message", sending.attempts);
    return sending.nextAttemptAtMs > 0 && message.state == db::MessageState::Approved
               ? tr("%1, the next on %2", "attempts so far; day and hour")
                     .arg(tried, moment(sending.nextAttemptAtMs, zone))
               : tried;
}

QString OutboxWords::secondLine(const app::OutboxBoardRow &row, const QTimeZone &zone)
{
    QStringList parts{why(row.message, row.occasion), row.missed ? words::missedKind(*row.missed) : QString(),
                      reason(row.message.reason), attempts(row.message, zone), row.accountName};
    parts.removeAll(QString());
    return parts.join(kDot);
}

QString OutboxWords::spoken(const app::OutboxBoardRow &row, const QTimeZone &zone)
{
    const db::OutboxMessage &message = row.message;
    return tr("%1: %2. %3. By %4 at %5.", "name, state, occasion and reason, channel, hour")
        .arg(message.customerName, state(message, row.missed), secondLine(row, zone),
             labelOf(message.channel), message.dueAt.toString(u"HH:mm"_s));
}

QString OutboxWords::event(db::DeliveryKind kind, db::DeliverySource source)
{
    if (kind == db::DeliveryKind::Failed && source == db::DeliverySource::Hand)
        return tr("It was not sent", "what became of a message");
    return wordIn(kDeliveryWords, kOutboxContext, kind);
}

QString OutboxWords::source(db::DeliverySource source)
{
    return wordIn(kSourceWords, kOutboxContext, source);
}

QString OutboxWords::remedy(const app::OutboxItem &item)
{
    if (item.bouncedBefore != app::BouncedBefore::Not)
        return wordIn(kBouncedRemedies, kOutboxContext, item.bouncedBefore);
    for (auto news = item.events.crbegin(); news != item.events.crend(); ++news) {
        if (const QString words = wordIn(kRemedies, kOutboxContext, news->kind); !words.isEmpty())
            return words;
    }
    if (item.missed && !app::isDoubted(*item.missed))
        return wordIn(kMissedRemedies, kOutboxContext, *item.missed);
    const bool isMail = item.message.channel == db::Channel::Email; // the others have no Sent folder
    if (item.mayHaveGone)
        return isMail ? tr("A server may have it from an earlier attempt, so that the customer may get it "
                           "twice. Look into the Sent folder of the account, or ask the customer.")
                      : tr("The gateway or the modem may have it from an earlier attempt, so that the "
                           "customer may get it twice. Look at what it lists as sent, or ask the customer.");
    if (item.message.state == db::MessageState::Uncertain && !isMail)
        return tr("Nobody knows whether it went out, and nothing is sent twice without asking. Look at what "
                  "the gateway or the modem lists as sent, or ask the customer, then say which it was.");
    return wordIn(kStateRemedies, kOutboxContext, item.message.state);
}

QString OutboxWords::size(qsizetype bytes)
{
    return tr("%Ln bytes", "size of a part of a mail", static_cast<int>(bytes));
}

} // namespace ui
