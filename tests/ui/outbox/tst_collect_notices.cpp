#include "ui/outbox/collect_notices.h"

#include "tests/support/test_main.h"
#include "ui/language/translator.h"
#include "ui/shell/notification_bar.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What a person has to look into a mailbox for is told until it is closed.
class TestCollectNotices final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_translator.speak(ui::Language::English); }
    void init();
    void tellsOfRefusalsNobodyCouldBeFoundFor();
    void countsOnUntilItIsClosed();
    void keepsTwoMailboxesApart();
    void tellsOfMailsThatWerePassedOver();
    void tellsOfAnotherMailbox();

private:
    static app::CollectNotice refusals(int mails, qint64 account = 1)
    {
        app::CollectNotice notice;
        notice.id = {account};
        notice.account = u"Shop %1"_s.arg(account);
        notice.unknownRefusals = mails;
        return notice;
    }
    QString told() const { return m_bar->text(); }

    ui::Translator m_translator;
    std::unique_ptr<ui::NotificationBar> m_bar;
    std::unique_ptr<ui::CollectNotices> m_notices;
};

void TestCollectNotices::init()
{
    m_notices.reset();
    m_bar = std::make_unique<ui::NotificationBar>();
    m_notices = std::make_unique<ui::CollectNotices>(*m_bar);
}

void TestCollectNotices::tellsOfRefusalsNobodyCouldBeFoundFor()
{
    m_notices->take({});
    QVERIFY(!m_bar->isShowing());
    m_notices->take({refusals(2)});
    QVERIFY(m_bar->stays());
    QVERIFY2(told().startsWith("2 mails to Shop 1 want no more messages"_L1), qPrintable(told()));
    m_notices->take({}); // a look that brings nothing takes nothing back
    QVERIFY(m_bar->isShowing());
}

void TestCollectNotices::countsOnUntilItIsClosed()
{
    m_notices->take({refusals(1)});
    QVERIFY2(told().startsWith("1 mail to"_L1), qPrintable(told()));
    m_notices->take({refusals(1)});
    QVERIFY2(told().startsWith("2 mails"_L1), qPrintable(told()));
    m_bar->dismiss();
    QVERIFY(!m_bar->isShowing());
    m_notices->take({refusals(1)});
    QVERIFY2(told().startsWith("1 mail to"_L1), qPrintable(told()));
}

void TestCollectNotices::keepsTwoMailboxesApart()
{
    m_notices->take({refusals(1, 1), refusals(3, 2)});
    QVERIFY2(told().startsWith("3 mails to Shop 2"_L1), qPrintable(told()));
    m_bar->dismiss();
    QVERIFY2(told().startsWith("1 mail to Shop 1"_L1), qPrintable(told()));
}

void TestCollectNotices::tellsOfMailsThatWerePassedOver()
{
    app::CollectNotice notice = refusals(0);
    notice.passedOver = 1;
    m_notices->take({notice});
    QVERIFY2(told().startsWith("1 mail to Shop 1 could not be taken in"_L1), qPrintable(told()));
    QVERIFY(m_bar->stays());
}

void TestCollectNotices::tellsOfAnotherMailbox()
{
    app::CollectNotice notice = refusals(0);
    notice.isOther = true;
    m_notices->take({notice});
    QVERIFY2(told().contains("not the one that was read before"_L1), qPrintable(told()));
}

MK_TEST(TestCollectNotices)
#include "tst_collect_notices.moc"
