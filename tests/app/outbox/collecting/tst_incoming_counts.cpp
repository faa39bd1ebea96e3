#include "app/outbox/collecting/incoming_counts.h"

#include "app/outbox/collecting/mail_scene.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// How much has come back since somebody looked.
class TestIncomingCounts final : public QObject, MailScene
{
    Q_OBJECT
private slots:
    void init() { makeShop(); }
    void countsFromTheFirstStepOn();
    void countsRepliesAndRefusalsOnly();
    void countsNothingWithoutABeginning();

private:
    app::IncomingCounts after(const std::optional<db::JournalId> &step)
    {
        const auto counts = app::incomingAfter(session(), step);
        if (!counts)
            qFatal("%s", qUtf8Printable(counts.error().detail));
        return *counts;
    }
};

void TestIncomingCounts::countsFromTheFirstStepOn()
{
    const db::JournalId before = after({}).last;
    sentToLan();
    QCOMPARE(after(before).total(), 0);
    take(test::textMail({}));
    take(test::textMail({.id = "reply-2@example.vn"}));
    const app::IncomingCounts two = after(before);
    QCOMPARE(two.replies, 2);
    QVERIFY(two.last.value > before.value);
    QCOMPARE(after(two.last).total(), 0);
}

void TestIncomingCounts::countsRepliesAndRefusalsOnly()
{
    const db::JournalId before = after({}).last;
    sentToLan();
    take(test::reportMail({})); // came back
    take(test::textMail({.words = "TU CHOI"}));
    const app::IncomingCounts counts = after(before);
    QCOMPARE(counts.replies, 0);
    QCOMPARE(counts.refusals, 1);
}

void TestIncomingCounts::countsNothingWithoutABeginning()
{
    sentToLan();
    take(test::textMail({}));
    QCOMPARE(after({}).total(), 0);
    QVERIFY(after({}).last);
}

MK_TEST(TestIncomingCounts)
#include "tst_incoming_counts.moc"
