#pragma once

#include <QList>

namespace app {

constexpr qint64 kMegabyte = qint64{1024} * 1024;
/// From this size on a mail is slow to open on a telephone, and some mailboxes refuse it.
constexpr qint64 kLargeMail = 10 * kMegabyte;
/// What a provider takes of which nothing else is known. As Gmail:
/// https://support.google.com/mail/answer/6584
constexpr qint64 kUsualMailLimit = 25 * kMegabyte;

/// About how many bytes a mail has with files of these sizes, which base64 makes a third larger.
qint64 mailSizeWith(const QList<qint64> &fileSizes);

} // namespace app
