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
    void saysWithoutTheStatementWhatIsNotEntered_data();
    void saysWithoutTheStatementWhatIsNotEntered();
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

void TestSendText::saysWithoutTheStatementWhatIsNotEntered_data()
{
    QTest::addColumn<bool>("wasAccepted");
    QTest::newRow("it has gone") << true;
    QTest::newRow("it has not") << false;
}

void TestSendText::saysWithoutTheStatementWhatIsNotEntered()
{
    QFETCH(const bool, wasAccepted);
    const db::Error why{db::ErrorKind::Corrupt,
                        u"UPDATE outbox_message SET x: database disk image is malformed (SQLite 11)"_s};
    const QString text = app::notEnteredText({db::MessageId{7}, wasAccepted, why});
    QVERIFY2(text.contains(u"message 7"_s) && text.contains(u"is damaged"_s), qPrintable(text));
    QVERIFY2(!text.contains(u"UPDATE"_s), qPrintable(text));
    const QString gone = app::notEnteredText(
        {db::MessageId{7}, wasAccepted, {db::ErrorKind::Conflict, u"FOREIGN KEY constraint failed"_s}});
    QVERIFY2(gone.endsWith(u"removed with its customer"_s), qPrintable(gone));
    QCOMPARE(text.contains(u"accepted by the server"_s), wasAccepted);
}

// A shop may have been restored while a server had the message.
void TestSendText::saysWhatTheFileDidNotTake()
{
    app::ReleaseReport report;
    report.notEntered = {
        {db::MessageId{7}, true, {db::ErrorKind::Conflict, u"it is not claimed by this desk"_s}}};
    report.troubles = {{db::SendingAccountId{7}, u"Shop"_s, u"535 5.7.8 no"_s}};
    QCOMPARE(app::troubleLines(report), QStringList({app::notEnteredText(report.notEntered.constFirst()),
                                                     u"account \"Shop\": 535 5.7.8 no"_s}));
}

MK_TEST(TestSendText)
#include "tst_send_text.moc"
