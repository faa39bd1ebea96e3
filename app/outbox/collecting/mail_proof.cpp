#include "app/outbox/collecting/mail_proof.h"

#include "app/core/cut_text.h"
#include "app/mail/opt_out_words.h"

#include <QCryptographicHash>

#include <array>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qsizetype kLongestProofWords = 300; ///< UTF-16 units

// In the order of FeedbackKind.
constexpr std::array kFeedbackTypes{"abuse", "fraud", "virus", "not-spam", "other"};

QString namedIdOf(const IncomingMail &mail)
{
    return u"; Message-ID <%1>; "_s.arg(mail.messageId);
}

} // namespace

QString mailHashOf(QByteArrayView bytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(bytes);
    return QString::fromLatin1(hash.result().toHex());
}

QString mailReferenceOf(const IncomingMail &mail, const QString &hash)
{
    return mail.messageId.isEmpty() ? u"sha256:"_s + hash : mail.messageId;
}

QString saidIn(const IncomingMail &mail)
{
    if (mail.feedback)
        return u"Feedback-Type: "_s +
               QString::fromLatin1(kFeedbackTypes.at(static_cast<std::size_t>(mail.feedback->kind)));
    return mail.kind == IncomingKind::Unsubscribe && !saysOptOut(mail.ownWords) ? mail.subject
                                                                                : mail.ownWords;
}

bool provesMail(const QString &proof, const IncomingMail &mail, const QString &hash)
{
    return proof.endsWith(hash) || (!mail.messageId.isEmpty() && proof.contains(namedIdOf(mail)));
}

QString mailProofOf(const IncomingMail &mail, const QString &hash)
{
    QString proof = u"“%1”; "_s.arg(cutTo(saidIn(mail).simplified(), kLongestProofWords)) + mail.from.address;
    if (mail.sentAt)
        proof += u"; "_s + mail.sentAt->toString(Qt::ISODate);
    proof += mail.messageId.isEmpty() ? u"; "_s : namedIdOf(mail);
    return proof + u"SHA-256 "_s + hash;
}

} // namespace app
