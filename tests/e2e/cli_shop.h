#pragma once

#include "db/customers/customer_store.h"
#include "db/session/session.h"
#include "tests/e2e/cli_process.h"

#include <QTemporaryDir>

/// A shop of two, made by the program itself, and a copy of it.
class CliShopOfTwo
{
protected:
    QString file(const QString &name) const { return m_dir.filePath(name); }
    QString shop() const { return file(QStringLiteral("shop.db")); }
    qint64 customers() const
    {
        const auto session = db::Session::open({shop()});
        const auto counts = session ? (*session)->customers().counts() : tl::unexpected(session.error());
        return counts ? counts->total() : -1;
    }
    void makeShop() const
    {
        const QString db = QStringLiteral("--db");
        const CliProcess begun =
            CliProcess::run({db, shop(), QStringLiteral("import"), QStringLiteral("-")},
                            "name,phone\nĐào Thị Hoa,0912345678\nO'Neil 50% (Bé_Na),0912345679\n");
        QCOMPARE(begun.exitCode, 0);
        QCOMPARE(
            CliProcess::run({db, shop(), QStringLiteral("backup"), file(QStringLiteral("copy.db"))}).exitCode,
            0);
        QCOMPARE(customers(), 2);
    }

private:
    QTemporaryDir m_dir;
};
