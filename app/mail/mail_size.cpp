#include "app/mail/mail_size.h"

namespace app {

namespace {

constexpr qint64 kWordsOfMail = qint64{16} * 1024; // header, text and HTML
constexpr qint64 kHeadOfPart = 400;
constexpr qint64 kBytesInLine = 57; // 76 letters of base64
constexpr qint64 kLetters = 78;     // with CRLF

} // namespace

qint64 mailSizeWith(const QList<qint64> &fileSizes)
{
    qint64 size = kWordsOfMail;
    for (const qint64 file : fileSizes)
        size += kHeadOfPart + (file + kBytesInLine - 1) / kBytesInLine * kLetters;
    return size;
}

} // namespace app
