#pragma once

#include "app/mail/mail_part.h"

#include <QByteArrayView>

namespace app {

constexpr int kDeepestMailPart = 30;   ///< what lies deeper stays content
constexpr int kMostMailParts = 1000;   ///< of all levels; what comes behind is left out
constexpr int kMostMailHeaders = 1000; ///< of a part
constexpr qsizetype kLongestMailHeader = qsizetype{64} * 1024;     ///< bytes of a value; the rest is left out
constexpr qsizetype kMostMailHeaderBytes = qsizetype{1024} * 1024; ///< of a part

/// A mail taken apart (RFC 5322, RFC 2045 to 2049). Whatever the bytes are, it becomes a mail, if need be one
/// with little in it: a missing boundary ends with what is around it, an encoding nobody knows is none, lines
/// end in CRLF, LF or CR.
MailPart readMail(QByteArrayView bytes);

} // namespace app
