#include "app/desk/desk.h"
#include "db/customers/customer_store.h"
#include "tests/e2e/cli_process.h"
#include "tests/support/test_main.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

/// The command line works on the shop that a desk has open.
class TestCliBesideTheDesk final : public QObject
{
    Q_OBJECT
private slots:
    void losesNothingWhenTheLocksAreGone();
};

// What a file dialog once did: it opened and closed the shop's files, and a backup from cron then took itself
// for the last one to leave and cleared the log away.
void TestCliBesideTheDesk::losesNothingWhenTheLocksAreGone()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"shop.db"_s);
    const auto clock = app::Clock::fixedAt(QDateTime(QDate(2026, 11, 21), QTime(3, 0), Qt::UTC));
    auto desk = std::make_unique<app::Desk>(db::OpenOptions{path}, clock);
    QSignalSpy opened(desk.get(), &app::Desk::opened);
    QSignalSpy lost(desk.get(), &app::Desk::fileWasLost);
    QVERIFY(opened.wait());
    using Added = db::Result<db::Changed<db::CustomerId>>;
    const auto add = [&](const QString &name) {
        std::optional<Added> answer;
        db::Customer customer;
        customer.fullName = name;
        customer.givenName = name;
        desk->write(
            desk.get(),
            [customer, clock](db::Session &session) {
                return session.customers().add(customer, clock.act());
            },
            [&answer](const Added &added) { answer = added; });
        return QTest::qWaitFor([&answer] { return answer.has_value(); }, 10'000) && answer->has_value();
    };
    const auto count = [&path] {
        return CliProcess::run({u"--db"_s, path, u"find"_s, QString(), u"--json"_s})
            .document()
            .value(u"total"_s)
            .toInt();
    };
    QVERIFY(add(u"Lan"_s));
    for (const QString &part : {u""_s, u"-shm"_s}) {
        QFile careless(path + part);
        QVERIFY(careless.open(QIODevice::ReadOnly));
    }
    const QString copy = folder.filePath(u"night.db"_s);
    QCOMPARE(CliProcess::run({u"--db"_s, path, u"backup"_s, copy}).exitCode, 0);
    QVERIFY(!QFile::exists(path + u"-wal"_s));
    QVERIFY(!add(u"Mai"_s)); // told as not done, and then done
    QTRY_COMPARE(lost.size(), 1);
    QVERIFY(add(u"Mai"_s));
    QCOMPARE(count(), 2);
    QVERIFY(add(u"Thu"_s));
    desk.reset();
    QCOMPARE(count(), 3);
    QCOMPARE(CliProcess::run({u"--db"_s, path, u"check"_s}).exitCode, 0);
}

MK_TEST(TestCliBesideTheDesk)
#include "tst_cli_beside_the_desk.moc"
