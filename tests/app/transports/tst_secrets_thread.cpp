#include "app/transports/secrets_thread.h"

#include "tests/app/transports/held_secrets.h"
#include "tests/support/test_main.h"

#include <QEventLoop>
#include <QSet>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace Qt::StringLiterals;
using app::SecretFault;

namespace {

/// Notes who asks; where it is told to, it waits for a person who does not come.
class AskedSecrets final : public app::Secrets
{
public:
    app::SecretResult<QByteArray> read(const QString &name) override
    {
        threads.insert(QThread::currentThread());
        if (++underway > 1)
            overlapped = true;
        if (waits) {
            begun = true;
            QEventLoop().exec();
            --underway;
            return tl::unexpected(app::SecretError{SecretFault::NoAnswer, u"nobody came"_s});
        }
        QThread::msleep(2); // sleeps: a second call would come in meanwhile
        --underway;
        return name.toUtf8();
    }
    app::SecretResult<void> write(const QString &name, const QByteArray &secret) override
    {
        return held.write(name, secret);
    }
    app::SecretResult<void> remove(const QString &name) override { return held.remove(name); }

    test::HeldSecrets held;
    QSet<QThread *> threads; ///< touched by them, one after the other
    std::atomic_int underway = 0;
    std::atomic_bool overlapped = false;
    std::atomic_bool waits = false;
    std::atomic_bool begun = false;
};

} // namespace

/// The keychain is asked from one thread, whoever needs a secret.
class TestSecretsThread final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_kept = std::make_shared<AskedSecrets>(); }
    void asksOnOneThreadOneThingAfterTheOther();
    void writesAndRemoves();
    void stopsWaitingForAPerson();

private:
    std::shared_ptr<AskedSecrets> m_kept;
};

void TestSecretsThread::asksOnOneThreadOneThingAfterTheOther()
{
    app::SecretsThread secrets(m_kept);
    std::atomic_int right = 0;
    QList<QThread *> askers;
    for (int i = 0; i < 8; ++i) {
        askers.append(QThread::create([&secrets, &right, name = QString::number(i)] {
            const auto read = secrets.read(name);
            right += read && *read == name.toUtf8() ? 1 : 0;
        }));
        askers.last()->start();
    }
    for (QThread *asker : std::as_const(askers)) {
        asker->wait();
        delete asker;
    }
    QCOMPARE(right, 8);
    QCOMPARE(m_kept->threads.size(), 1);
    QVERIFY(!m_kept->threads.contains(QThread::currentThread()));
    QVERIFY(!m_kept->overlapped);
}

void TestSecretsThread::writesAndRemoves()
{
    app::SecretsThread secrets(m_kept);
    QVERIFY(secrets.write(u"one"_s, "1"));
    QCOMPARE(m_kept->held.held.value(u"one"_s), "1");
    QVERIFY(secrets.remove(u"one"_s));
    QVERIFY(m_kept->held.held.isEmpty());
    m_kept->held.fault = SecretFault::Denied;
    QCOMPARE(secrets.write(u"one"_s, "1").error().fault, SecretFault::Denied);
}

void TestSecretsThread::stopsWaitingForAPerson()
{
    m_kept->waits = true;
    app::SecretsThread secrets(m_kept);
    std::atomic_int unanswered = 0;
    QList<QThread *> askers;
    for (int i = 0; i < 2; ++i) { // one waits in the keychain, the other behind it
        askers.append(QThread::create([&] {
            const auto read = secrets.read(u"one"_s);
            unanswered += !read && read.error().fault == SecretFault::NoAnswer ? 1 : 0;
        }));
        askers.last()->start();
    }
    QTRY_VERIFY(m_kept->begun);
    secrets.stop();
    for (QThread *asker : std::as_const(askers)) {
        QVERIFY(asker->wait(5000));
        delete asker;
    }
    QCOMPARE(unanswered, 2);
    QCOMPARE(secrets.read(u"one"_s).error().fault, SecretFault::NoAnswer);
}

MK_TEST(TestSecretsThread)
#include "tst_secrets_thread.moc"
