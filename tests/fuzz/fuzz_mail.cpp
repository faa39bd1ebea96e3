#include "app/mail/incoming_mail.h"
#include "app/mail/mail_reader.h"
#include "app/outbox/collecting/mail_proof.h"

#include "tests/fuzz/fuzz_input.h"

namespace {

int countedParts(const app::MailPart &part, int depth)
{
    fuzz::mustHold(depth <= app::kDeepestMailPart && part.headers.size() <= app::kMostMailHeaders);
    fuzz::mustHold(part.fileName().indexOf(u'/') < 0);
    int count = 1;
    for (const app::MailPart &child : part.children)
        count += countedParts(child, depth + 1);
    return count;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const app::MailPart mail = app::readMail(fuzz::bytesOf(data, size));
    fuzz::mustHold(countedParts(mail, 0) <= app::kMostMailParts);
    const app::IncomingMail incoming = app::incomingOf(mail);
    fuzz::mustHold(incoming.to.size() <= app::kMostMailAddresses);
    fuzz::mustHold((incoming.kind == app::IncomingKind::Bounce) == incoming.delivery.has_value());
    for (const QChar c : incoming.subject)
        fuzz::mustHold(c.category() != QChar::Other_Control);
    const QString hash = app::mailHashOf(fuzz::bytesOf(data, size));
    const QString proof = app::mailProofOf(incoming, hash);
    fuzz::mustHold(app::provesMail(proof, incoming, hash));
    fuzz::mustHold(incoming.messageId.isEmpty() || app::provesMail(proof, incoming, QStringLiteral("none")));
    return 0;
}
