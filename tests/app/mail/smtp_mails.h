#pragma once

#include <QByteArray>
#include <QList>
#include <QRandomGenerator>

namespace test {

/// A mail of that many bytes, 30 or more, without a dot at the beginning of a line.
inline QByteArray plainMail(qsizetype size)
{
    QByteArray mail = "Subject: x\r\n\r\n";
    const QByteArray line = QByteArray(76, 'y') + "\r\n";
    while (mail.size() + line.size() + 3 <= size)
        mail += line;
    return mail + QByteArray(size - mail.size() - 2, 'z') + "\r\n";
}

/// Mails with what goes wrong on the way: dots at the beginning of lines, lines of 998 bytes, empty ones, all
/// bytes but those of line breaks and 0; a few of them longer than the buffers of libcurl.
inline QList<QByteArray> hardMails(int count, quint32 seed)
{
    QRandomGenerator random(seed);
    QList<QByteArray> mails;
    for (int i = 0; i < count; ++i) {
        QByteArray mail = "Subject: mail " + QByteArray::number(i) + "\r\n\r\n";
        const int size = i % 20 == 0 ? 70'000 + random.bounded(70'000) : random.bounded(3000);
        while (mail.size() < size) {
            QByteArray line(random.bounded(4), '.');
            const int length =
                random.bounded(8) == 0 ? 998 - static_cast<int>(line.size()) : random.bounded(80);
            while (random.bounded(4) != 0 && line.size() < length) {
                const char byte = static_cast<char>(random.bounded(1, 256));
                line += byte == '\r' || byte == '\n' ? '.' : byte;
            }
            line += QByteArray(std::max<qsizetype>(length - line.size(), 0), '.');
            mail += line + "\r\n";
        }
        mails.append(mail);
    }
    return mails;
}

} // namespace test
