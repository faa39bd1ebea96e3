#pragma once

#include "app/mail/mail_reader.h"

#include <QFile>

namespace test {

/// tests/data/mail/<name>.eml; empty where there is none.
inline QByteArray mailFile(const QString &name)
{
    QFile file(QStringLiteral(MK_TEST_DATA "/mail/%1.eml").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline app::MailPart readMailFile(const QString &name)
{
    return app::readMail(mailFile(name));
}

} // namespace test
