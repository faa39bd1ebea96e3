#pragma once

#include "app/core/data_location.h"
#include "tests/app/cli/cli_call.h"

#include <QTemporaryDir>

#include <memory>

/// A shop of three that the command line has imported, on the morning of 21 November 2026: Hoa has her
/// birthday today by the lunar calendar (13/10), Bao, who is not yet a customer, today, Minh, who has a
/// landline only, tomorrow.
class CliShop final
{
public:
    static constexpr auto kList =
        "code,full_name,gender,phone,email,birthday,calendar,stage,since\n"
        "K1,Đào Thị Hoa,F,0912345678,hoa@example.com,1981-10-13,lunar,loyalty,2020-01-05\n"
        "K2,Trần Quốc Bảo,M,0987654321,,1994-11-21,solar,awareness,2026-01-05\n"
        "K3,Lê Văn Minh,M,02838123456,,1990-11-22,solar,experience,2021-03-05\n";

    CliShop()
    {
        app::nameProgram();
        if (call({QStringLiteral("import"), QStringLiteral("-")}, kList).exitCode != 0)
            qFatal("the list could not be imported");
    }

    QString file(const QString &name) const { return m_dir.filePath(name); }
    QString folder() const { return m_dir.path(); }
    QString database() const { return file(QStringLiteral("shop.db")); }

    CliCall call(const QStringList &words, const QByteArray &input = {}) const
    {
        return CliCall::run(QStringList{QStringLiteral("--db"), database(), QStringLiteral("--now"),
                                        QStringLiteral("2026-11-21T10:00")} +
                                words,
                            input);
    }

    /// The document of a call that must succeed.
    QJsonObject answer(const QStringList &words, const QByteArray &input = {}) const
    {
        const CliCall called = call(words + QStringList{QStringLiteral("--json")}, input);
        if (called.exitCode != 0)
            QTest::qFail(qPrintable(called.err), __FILE__, __LINE__);
        return called.document();
    }

private:
    QTemporaryDir m_dir;
};
