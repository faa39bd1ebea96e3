#include "app/transports/hand_transport.h"

#include "app/people/channels.h"

using namespace Qt::StringLiterals;

namespace app {

SendResult HandTransport::send(const OutgoingItem &, const std::atomic_bool *)
{
    return notSentBy(SendOutcome::Kind::Refused, u"a person sends it by hand"_s);
}

QUrl HandTransport::link(const OutgoingItem &item) const
{
    return linkFor(m_channel, item.recipient, item.subject, item.text);
}

} // namespace app
