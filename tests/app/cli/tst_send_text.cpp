#include "app/cli/send_text.h"

#include "app/cli/account_arguments.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// What "send" and "run" say of a round.
class TestSendText final : public QObject
{
    Q_OBJECT
private slots:
    void saysTheRemedyForAKeychain_data();
    void saysTheRemedyForAKeychain();
    void saysWhatTheServerSaid();
    void saysWhatTheFileDidNotTake();
};

void TestSendText::saysTheRemedyForAKeychain_data()
{
    QTest::addColumn<app::SecretFault>("fault");
    QTest::addColumn<QString>("remedy");
    QTest::newRow("none runs") << app::SecretFault::NoKeychain << u"GNOME Keyring"_s;
    QTest::newRow("no secret") << app::SecretFault::Missing << u"\"account password 7\""_s;
    QTest::newRow("locked") << app::SecretFault::NoAnswer << u"unlock it"_s;
    QTest::newRow("refuses") << app::SecretFault::Denied << u"allow this program"_s;
}

void TestSendText::saysTheRemedyForAKeychain()
{
    QFETCH(const app::SecretFault, fault);
    QFETCH(const QString, remedy);
    const app::AccountTrouble trouble{db::SendingAccountId{7}, u"Shop"_s,
                                      u"keychain: Cannot autolaunch D-Bus"_s, fault};
    const QString text = app::troubleText(trouble);
    QVERIFY2(text.startsWith(u"account \"Shop\": "_s) && text.contains(remedy), qPrintable(text));
    QVERIFY(
        text.endsWith(app::secretText({fault, trouble.detail}, trouble.id))); // as "account password" does
}

void TestSendText::saysWhatTheServerSaid()
{
    const app::AccountTrouble trouble{db::SendingAccountId{7}, u"Shop"_s, u"535 5.7.8 no"_s};
    QCOMPARE(app::troubleText(trouble), u"account \"Shop\": 535 5.7.8 no"_s);
}

// A shop may have been restored while a server had the message.
void TestSendText::saysWhatTheFileDidNotTake()
{
    app::ReleaseReport report;
    report.notEntered = {u"message 7 was accepted by the server: it is not claimed by this desk"_s};
    report.troubles = {{db::SendingAccountId{7}, u"Shop"_s, u"535 5.7.8 no"_s}};
    QCOMPARE(app::troubleLines(report),
             QStringList({report.notEntered.constFirst(), u"account \"Shop\": 535 5.7.8 no"_s}));
}

MK_TEST(TestSendText)
#include "tst_send_text.moc"
