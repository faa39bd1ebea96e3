#include "app/transports/mail_transport.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace app {

MailTransport::MailTransport(SmtpAccount account, QByteArray secret)
    : m_account(std::move(account)), m_secret(std::move(secret))
{}

MailTransport::~MailTransport()
{
    m_secret.fill('\0');
}

TransportCapabilities MailTransport::capabilities() const
{
    return {.sendsByItself = true, .keepsConnection = true, .runsApart = true};
}

SendResult MailTransport::send(const OutgoingItem &item, const std::atomic_bool *stop)
{
    if (!item.mail)
        return notSentBy(SendOutcome::Kind::Refused, u"the item has no mail"_s);
    if (!m_sender)
        m_sender = std::make_unique<SmtpSender>(m_account);
    SendResult result;
    result.outcome = m_sender->send(item.mail->envelope, item.mail->mail, m_secret, stop);
    if (result.outcome.replyCode != 0)
        result.code = QString::number(result.outcome.replyCode);
    return result;
}

void MailTransport::finish()
{
    m_sender.reset();
}

} // namespace app
