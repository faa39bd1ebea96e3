#pragma once

#include "tests/app/cli/cli_shop.h"
#include "tests/app/transports/held_secrets.h"

/// A shop of the command line with a keychain in memory.
class AccountShop
{
protected:
    void makeShop()
    {
        m_shop = std::make_unique<CliShop>();
        m_secrets.held.clear();
        m_secrets.written.clear();
        m_secrets.fault.reset();
    }
    CliCall call(const QStringList &words, const QByteArray &input = {})
    {
        return CliCall::run(QStringList{QStringLiteral("--db"), m_shop->database(), QStringLiteral("--now"),
                                        QStringLiteral("2026-11-21T10:00")} +
                                words,
                            input, nullptr, {}, CliCall::Err::File, &m_secrets);
    }
    QJsonObject answer(const QStringList &words, const QByteArray &input = {})
    {
        const CliCall called = call(words + QStringList{QStringLiteral("--json")}, input);
        if (called.exitCode != 0)
            QTest::qFail(qPrintable(called.err), __FILE__, __LINE__);
        return called.document();
    }
    QJsonObject account(int place = 0)
    {
        return answer({QStringLiteral("account"), QStringLiteral("list")})
            .value(QStringLiteral("accounts"))
            .toArray()
            .at(place)
            .toObject();
    }
    void addGmail()
    {
        answer({QStringLiteral("account"), QStringLiteral("add"), QStringLiteral("Shop"),
                QStringLiteral("--preset"), QStringLiteral("gmail"), QStringLiteral("--from"),
                QStringLiteral("hoamai@gmail.com")});
    }
    void addLocal(quint16 port)
    {
        answer({QStringLiteral("account"), QStringLiteral("add"), QStringLiteral("Local"),
                QStringLiteral("--from"), QStringLiteral("hoa@shop.example"), QStringLiteral("--host"),
                QStringLiteral("127.0.0.1"), QStringLiteral("--port"), QString::number(port),
                QStringLiteral("--security"), QStringLiteral("none"), QStringLiteral("--user"),
                QStringLiteral("hoa")});
    }

    std::unique_ptr<CliShop> m_shop;
    test::HeldSecrets m_secrets;
};
