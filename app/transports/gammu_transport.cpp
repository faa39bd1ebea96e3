#include "app/transports/gammu_transport.h"

#include "app/messages/sms_parts.h"
#include "app/transports/gateway_request.h"
#include "db/core/stop_flag.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// Nothing of a message is in the queue after an error, and if it were, the next try would find it there.
SendOutcome::Kind kindOfQueueError(db::ErrorKind kind)
{
    switch (kind) {
    case db::ErrorKind::Busy:
    case db::ErrorKind::DiskFull:
        return SendOutcome::Kind::RefusedForNow;
    case db::ErrorKind::InvalidInput:
        return SendOutcome::Kind::Refused;
    default:
        return SendOutcome::Kind::NotReached;
    }
}

} // namespace

GammuTransport::GammuTransport(QString file, QString sender)
    : m_file(std::move(file)), m_sender(std::move(sender))
{}

GammuTransport::~GammuTransport() = default;

TransportCapabilities GammuTransport::capabilities() const
{
    return {.sendsByItself = true, .tellsDelivery = true, .keepsConnection = true};
}

db::Result<void> GammuTransport::open()
{
    if (m_queue)
        return {};
    MK_TRY(m_queue, db::GammuQueue::open(m_file));
    return {};
}

SendResult GammuTransport::send(const OutgoingItem &item, const std::atomic_bool *stop)
{
    const auto phone = gatewayPhone(PhoneForm::E164, item.recipient);
    if (!phone)
        return notSentBy(SendOutcome::Kind::Refused, phone.error().detail);
    if (db::isSet(stop))
        return notSentBy(SendOutcome::Kind::Stopped, {});
    if (const auto opened = open(); !opened)
        return notSentBy(kindOfQueueError(opened.error().kind), opened.error().detail);
    const bool isUnicode = countSms(item.text).encoding == "UCS-2"_L1;
    const auto added = m_queue->add({item.id, *phone, splitSms(item.text), isUnicode, m_sender});
    if (!added)
        return notSentBy(kindOfQueueError(added.error().kind), added.error().detail);
    SendResult result;
    result.outcome.kind = SendOutcome::Kind::Accepted;
    result.outcome.phase = SmtpPhase::Content;
    return result;
}

DeliveryLook GammuTransport::lookUp(const QString &id, const QString &, const std::atomic_bool *)
{
    if (const auto opened = open(); !opened)
        return {DeliveryState::Unknown, {}, opened.error().detail};
    const auto fate = m_queue->fateOf(id);
    return fate ? lookAt(*fate) : DeliveryLook{DeliveryState::Unknown, {}, fate.error().detail};
}

void GammuTransport::finish()
{
    m_queue.reset();
}

DeliveryLook lookAt(const db::GammuFate &fate)
{
    const QStringList failed{u"SendingError"_s, u"Error"_s, u"DeliveryFailed"_s};
    const QStringList waiting{u"SendingOK"_s, u"DeliveryPending"_s};
    if (!fate.isQueued && fate.statuses.isEmpty())
        return {DeliveryState::Unknown, {}, u"it is not in the queue of gammu-smsd"_s};
    const auto firstOf = [&fate](const QStringList &known) {
        const auto found = std::find_if(fate.statuses.begin(), fate.statuses.end(),
                                        [&known](const QString &one) { return known.contains(one); });
        return found != fate.statuses.end() ? *found : QString();
    };
    if (const QString status = firstOf(failed); !status.isEmpty())
        return {DeliveryState::Failed, status, {}};
    if (fate.isQueued)
        return {DeliveryState::Waiting, {}, {}};
    if (const QString status = firstOf(waiting); !status.isEmpty())
        return {DeliveryState::Waiting, status, {}};
    const bool isThere = std::all_of(fate.statuses.begin(), fate.statuses.end(),
                                     [](const QString &one) { return one == "DeliveryOK"_L1; });
    if (isThere)
        return {DeliveryState::Delivered, u"DeliveryOK"_s, {}};
    return {DeliveryState::Unknown, firstOf({u"SendingOKNoReport"_s, u"DeliveryUnknown"_s}), {}};
}

} // namespace app
