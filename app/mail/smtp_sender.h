#pragma once

#include "app/mail/send_outcome.h"
#include "app/mail/smtp_account.h"

#include <QByteArrayView>
#include <QString>

#include <atomic>
#include <memory>

namespace app {

/// From whom and to whom a mail is, for the servers on its way.
struct Envelope
{
    QString returnPath; ///< where bounces go: "bounce+42@shop.example"; empty: nowhere
    QString recipient;  ///< "lan@example.vn"
};

/// Sends mails by SMTP, one after the other, over one connection as long as the server keeps it. It blocks,
/// and belongs to one thread at a time, never to that of the windows.
class SmtpSender final
{
public:
    explicit SmtpSender(SmtpAccount account);
    /// Says goodbye to the server and does not wait for its answer.
    ~SmtpSender();
    Q_DISABLE_COPY_MOVE(SmtpSender)

    /// Sends the bytes of mailBytes(), lines ended by CRLF, as they are. The secret of the login (UTF-8) is
    /// not kept here; libcurl has it for as long as the connection lives. Before the server takes the mail a
    /// stop ends this within a second or so, afterwards see SmtpTimeouts::afterStop.
    ///
    /// Refused at Opening, without a reply: what was handed in cannot be sent, `detail` says why.
    [[nodiscard]] SendOutcome send(const Envelope &envelope, QByteArrayView mail, QByteArrayView secret,
                                   const std::atomic_bool *stop = nullptr);

    /// Connections opened so far.
    int connections() const { return m_connections; }

private:
    struct Handle;
    struct Request;
    struct Attempted;

    Attempted attempt(const Request &request, QByteArrayView secret, const std::atomic_bool *stop);

    SmtpAccount m_account;
    std::unique_ptr<Handle> m_handle;
    int m_connections = 0;
};

} // namespace app
