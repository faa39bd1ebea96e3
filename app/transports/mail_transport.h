#pragma once

#include "app/transports/transport.h"

#include <memory>

namespace app {

/// E-mail by SMTP, many over one connection.
class MailTransport final : public Transport
{
public:
    /// The secret of the login, UTF-8; empty where the account has no user.
    MailTransport(SmtpAccount account, QByteArray secret);
    ~MailTransport() override;

    TransportCapabilities capabilities() const override;
    /// Refused at Opening where the item has no mail.
    [[nodiscard]] SendResult send(const OutgoingItem &item, const std::atomic_bool *stop = nullptr) override;
    void finish() override;

private:
    SmtpAccount m_account;
    QByteArray m_secret;
    std::unique_ptr<SmtpSender> m_sender; // null while there is no connection
};

} // namespace app
