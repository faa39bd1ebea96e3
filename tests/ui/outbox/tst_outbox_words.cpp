#include "ui/outbox/outbox_words.h"

#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// What the outbox says can be done about a message.
class TestOutboxWords final : public QObject
{
    Q_OBJECT
private slots:
    void saysWhereToLookUpWhatWentOut_data();
    void saysWhereToLookUpWhatWentOut();
};

void TestOutboxWords::saysWhereToLookUpWhatWentOut_data()
{
    QTest::addColumn<db::Channel>("channel");
    QTest::addColumn<QString>("where");
    QTest::newRow("a mail") << db::Channel::Email << u"Look into the Sent folder of the account"_s;
    QTest::newRow("an SMS") << db::Channel::Sms << u"Look at what the gateway or the modem lists as sent"_s;
    QTest::newRow("Zalo") << db::Channel::Zalo << u"Look at what the gateway"_s;
}

void TestOutboxWords::saysWhereToLookUpWhatWentOut()
{
    QFETCH(const db::Channel, channel);
    QFETCH(const QString, where);
    app::OutboxItem item;
    item.message.channel = channel;
    item.message.state = db::MessageState::Uncertain;
    const QString remedy = ui::OutboxWords::remedy(item);
    QVERIFY2(remedy.contains(where), qPrintable(remedy));
    item.message.state = db::MessageState::Failed;
    item.mayHaveGone = true;
    const QString again = ui::OutboxWords::remedy(item);
    QCOMPARE(again.contains(u"Sent folder"_s), channel == db::Channel::Email);
    QVERIFY2(again.contains(u"may get it twice"_s), qPrintable(again));
}

MK_TEST(TestOutboxWords)
#include "tst_outbox_words.moc"
