#include "db/safekeeping/safekeeping.h"
#include "db/support/shop.h"
#include "tests/support/strict_run.h"

#include <QProcess>
#include <QRandomGenerator>

#include <algorithm>
#include <numeric>
#include <random>

using namespace Qt::StringLiterals;

namespace {

constexpr int kProcesses = 4;
constexpr int kOccurrences = 200; // in each of the years
constexpr int kYears = 8;
constexpr int kMessages = kYears * kOccurrences;

/// What a child process does: plans and sends every greeting, in an order of its own, however often it or
/// others have been here before. The customers are 1 to kOccurrences.
int planAndSendAll(const QString &path, const QString &words, int year, unsigned seed)
{
    const auto session = db::Session::open({.path = path, .create = false, .busyTimeoutMs = 60000});
    if (!session) {
        qWarning("%s", test::said(session).constData());
        return 2;
    }
    db::OutboxStore &outbox = (*session)->outbox();
    std::vector<qint64> customers(kOccurrences);
    std::iota(customers.begin(), customers.end(), 1);
    std::mt19937 random(seed);
    std::shuffle(customers.begin(), customers.end(), random);
    for (const qint64 customer : customers) {
        db::OutboxMessage message;
        message.customer = {customer};
        message.occasionKey = u"tet"_s;
        message.occasionYear = year;
        message.channel = random() % 2 ? db::Channel::Sms : db::Channel::Zalo;
        message.templateId = {words.toLongLong()};
        message.templateVersion = 1;
        message.address = u"+8491%1"_s.arg(2345677 + customer); // each has a number of their own
        message.dueOn = test::moment().day;
        message.dueAt = QTime(8, 30);
        message.text = u"Chúc mừng!"_s;
        if (const auto added = outbox.add(message, {1, {}}); !added) {
            qWarning("add: %s", test::said(added).constData());
            return 3;
        }
    }
    const auto messages = outbox.list({});
    if (!messages)
        return 4;
    std::vector<db::MessageId> ids;
    for (const db::OutboxMessage &message : *messages) {
        if (message.occasionYear == year)
            ids.push_back(message.id);
    }
    if (ids.size() != kOccurrences)
        return 6;
    std::shuffle(ids.begin(), ids.end(), random);
    for (const db::MessageId id : ids) {
        const auto sent = outbox.markSent(id, test::moment());
        if (!sent && sent.error().kind != db::ErrorKind::Conflict) {
            qWarning("markSent: %s", test::said(sent).constData());
            return 5;
        }
    }
    return 0;
}

} // namespace

/// Several programs at one file, killed at any moment: nothing is sent twice, nothing is half done.
class TestOutboxProcesses final : public QObject
{
    Q_OBJECT
private slots:
    void sendsEachGreetingOnceWhoeverIsKilled();
};

void TestOutboxProcesses::sendsEachGreetingOnceWhoeverIsKilled()
{
    test::Shop shop;
    const auto words = shop.addTemplate(db::Audience::Existing);
    shop.addOccasion(u"tet"_s);
    for (int i = 0; i < kOccurrences; ++i)
        QCOMPARE(shop.addCustomer(u"Khách %1"_s.arg(i)).value, i + 1);

    const quint32 seed = QRandomGenerator::system()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    int killed = 0;
    for (int year = 2027; year < 2027 + kYears; ++year) {
        std::vector<std::unique_ptr<QProcess>> processes(kProcesses);
        const auto start = [&](std::unique_ptr<QProcess> &process) {
            process = std::make_unique<QProcess>();
            process->setProcessChannelMode(QProcess::ForwardedChannels);
            process->start(QCoreApplication::applicationFilePath(),
                           {u"--plan-and-send"_s, shop.path(), QString::number(words.value),
                            QString::number(year), QString::number(random.generate())});
        };
        for (auto &process : processes) {
            start(process);
            QVERIFY(process->waitForStarted());
        }
        // Some are killed while they open the file, most in the middle of the work.
        for (int kills = 0; kills < 8; ++kills) {
            auto &process = processes[random.bounded(kProcesses)];
            process->waitForFinished(static_cast<int>(random.bounded(1, 80)));
            if (process->state() != QProcess::NotRunning) {
                process->kill(); // SIGKILL
                ++killed;
                QVERIFY(process->waitForFinished());
            } else {
                QCOMPARE(process->exitStatus(), QProcess::NormalExit);
                QCOMPARE(process->exitCode(), 0);
            }
            start(process);
            QVERIFY(process->waitForStarted());
        }
        for (const auto &process : processes) {
            QVERIFY(process->waitForFinished(60000));
            QCOMPARE(process->exitStatus(), QProcess::NormalExit);
            QCOMPARE(process->exitCode(), 0);
        }
    }
    QVERIFY2(killed > kYears, qPrintable(QString::number(killed)));

    QCOMPARE(shop.scalar(u"SELECT group_concat(state || n) FROM "
                         "(SELECT state, count(*) AS n FROM outbox_message GROUP BY state)"_s)
                 .toString(),
             u"sent%1"_s.arg(kMessages));
    QCOMPARE(shop.scalar(u"SELECT max(n) FROM (SELECT count(*) AS n FROM outbox_message WHERE state NOT IN "
                         "('failed', 'cancelled') GROUP BY customer_id, occasion_key, occasion_year)"_s)
                 .toInt(),
             1);
    const QString once = u"SELECT min(n) || ' ' || max(n) || ' ' || count(*) FROM (SELECT count(x.id) AS n "
                         "FROM outbox_message AS m LEFT JOIN %1 AS x ON x.%2 = m.id GROUP BY m.id)"_s;
    const QString expected = u"1 1 %1"_s.arg(kMessages);
    QCOMPARE(shop.scalar(once.arg(u"delivery_event"_s, u"kind = 'accepted' AND x.message_id"_s)).toString(),
             expected);
    QCOMPARE(shop.scalar(once.arg(u"interaction"_s, u"outbox_message_id"_s)).toString(), expected);
    QCOMPARE(shop.count(u"delivery_event"_s), kMessages);
    QCOMPARE(shop.count(u"interaction"_s), kMessages);
    QCOMPARE(shop.scalar(u"PRAGMA integrity_check"_s).toString(), u"ok"_s);
    QCOMPARE(test::must(shop.session().safekeeping().check()), QStringList());
    qInfo("%d killed", killed);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 6 && arguments[1] == "--plan-and-send"_L1)
        return planAndSendAll(arguments[2], arguments[3], arguments[4].toInt(), arguments[5].toUInt());
    TestOutboxProcesses test;
    return test::strictRun(&test, argc, argv);
}
#include "tst_outbox_processes.moc"
