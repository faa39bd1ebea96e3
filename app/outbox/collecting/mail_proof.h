#pragma once

#include "app/mail/incoming_mail.h"

#include <QByteArrayView>
#include <QString>

namespace app {

/// SHA-256 of the exact bytes of a mail, in hexadecimal.
QString mailHashOf(QByteArrayView bytes);

/// What a mail is known by when it comes again, from whatever mailbox: its Message-ID; where it has none, the
/// hash of its bytes.
QString mailReferenceOf(const IncomingMail &mail, const QString &hash);

/// What a refusal by mail is proven with, for the ledger of consents: the words, who wrote them and when, the
/// Message-ID and the hash of the mail, which stays in the mailbox. In no language.
QString mailProofOf(const IncomingMail &mail, const QString &hash);

/// Whether that is the proof of this mail, or of a copy that came to another mailbox.
bool provesMail(const QString &proof, const IncomingMail &mail, const QString &hash);

/// What a person says in it: its own words; of an unsubscribing mail that a program made, its subject; of a
/// complaint what it complains of, as RFC 5965 calls it.
QString saidIn(const IncomingMail &mail);

} // namespace app
