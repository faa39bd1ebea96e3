#include "app/support/broken_table.h"
#include "db/customers/consent_store.h"
#include "db/customers/customer_store.h"
#include "db/outbox/outbox_store.h"
#include "tests/support/test_main.h"
#include "ui/today/today_stage.h"

#include "db/session/session.h"
#include "ui/today/greeting_copy.h"
#include "ui/widgets/chip.h"

#include <QPushButton>

using namespace Qt::StringLiterals;
using db::MessageState;

/// The page while others change what it shows, and writes fail.
class TestTodayChanges final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_stage = std::make_unique<TodayStage>(); }
    void cleanup() { m_stage.reset(); }
    void tellsThatSomebodyWasQuicker();
    void tellsAFailedWriteWhileItIsHidden();
    void refusesWhenTheStageHasChanged();
    void saysWhenNothingMayBeSentAnyMore();
    void noticesAnotherProcess();
    void keepsTheChosenOneWhenTheListChanges();
    void keepsTheChosenOneInSight();
    void choosesWhatComesLaterWhenNothingIsDue();

private:
    std::unique_ptr<TodayStage> m_stage;
};

void TestTodayChanges::tellsThatSomebodyWasQuicker()
{
    m_stage->addBirthdays(2);
    m_stage->open();
    const db::MessageId first = m_stage->ledger().constFirst().id;
    QVERIFY(m_stage->shop.session().outbox().markSent(first, m_stage->shop.moment()));
    TodayStage::press(Qt::Key_D);
    QTRY_VERIFY(m_stage->notifications->text().contains(u"someone was quicker"_s));
    QVERIFY(!m_stage->notifications->stays());
    QTRY_COMPARE(m_stage->loader->board().sent, 1);
    QCOMPARE(m_stage->chosen(), u"Nguyễn Thị Lan 01"_s);
    TodayStage::press(Qt::Key_Z, Qt::ControlModifier); // what somebody else has sent is not ours to take back
    TodayStage::press(Qt::Key_D);
    QTRY_COMPARE(m_stage->inState(MessageState::Sent), 2);
}

void TestTodayChanges::tellsAFailedWriteWhileItIsHidden()
{
    m_stage->addBirthdays(2);
    m_stage->open();
    const app::TodayItem first = m_stage->loader->board().due.constFirst();
    m_stage->page->hide();
    const BrokenTable broken(m_stage->shop.session().path(), u"interaction"_s);
    m_stage->work->markSent(first);
    QVERIFY(m_stage->work->hidden().contains(first.message.id));
    QTRY_VERIFY(m_stage->notifications->isShowing());
    QVERIFY(m_stage->notifications->stays());
    QTRY_VERIFY(m_stage->work->hidden().isEmpty()); // it is to be done again
    QCOMPARE(m_stage->inState(MessageState::Sent), 0);
}

void TestTodayChanges::refusesWhenTheStageHasChanged()
{
    const db::CustomerId id = m_stage->addBirthday(u"Trần Quốc Bảo"_s);
    m_stage->open();
    QVERIFY(m_stage->shop.session().customers().setStage(id, db::LifecycleStage::Consideration,
                                                         m_stage->shop.moment()));
    TodayStage::press(Qt::Key_D);
    QTRY_VERIFY2(m_stage->notifications->text().contains(u"Nothing was written"_s),
                 qPrintable(m_stage->notifications->text()));
    QCOMPARE(m_stage->inState(MessageState::Sent), 0);
    // The board is read again: the same person, with the words for prospects.
    QTRY_COMPARE(m_stage->ledger().constFirst().stage, db::LifecycleStage::Consideration);
    QTRY_COMPARE(m_stage->chosen(), u"Trần Quốc Bảo"_s);
    TodayStage::press(Qt::Key_D);
    QTRY_COMPARE(m_stage->inState(MessageState::Sent), 1);
}

void TestTodayChanges::saysWhenNothingMayBeSentAnyMore()
{
    const db::CustomerId id = m_stage->addBirthday(u"Trần Quốc Bảo"_s);
    m_stage->open();
    const app::TodayItem item = m_stage->loader->board().due.constFirst();
    const db::Consent refusal{{},    id,         u"all"_s, db::Purpose::Greeting,
                              false, u"phone"_s, {},       m_stage->shop.clock().nowMs()};
    QVERIFY(m_stage->shop.session().consents().record(refusal)); // by another program
    m_stage->work->markSent(item);
    QTRY_VERIFY(m_stage->notifications->text().contains(u"has refused this channel"_s));
    QVERIFY(m_stage->notifications->stays());
    QCOMPARE(m_stage->inState(MessageState::Sent), 0);
    m_stage->work->copy()->copyText(item);
    QTRY_VERIFY(m_stage->notifications->text().contains(u"they refused such messages"_s));
    m_stage->work->markSent(item);
    auto *const record = m_stage->notifications->findChild<QPushButton *>();
    QTRY_COMPARE(record->text(), u"It has gone out: record it"_s);
    record->click();
    QTRY_COMPARE(m_stage->inState(MessageState::Sent), 1);
}

void TestTodayChanges::noticesAnotherProcess()
{
    m_stage->addBirthdays(1);
    m_stage->open();
    m_stage->addBirthday(u"Nguyễn Thị Mai"_s); // through another connection
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->loader->board().due.size(), 2, 10000);
    QVERIFY(m_stage->list->model()->rowCount() >= 3);
}

void TestTodayChanges::keepsTheChosenOneWhenTheListChanges()
{
    m_stage->addBirthdays(5);
    m_stage->open();
    for (int i = 0; i < 3; ++i)
        TodayStage::press(Qt::Key_Down);
    QCOMPARE(m_stage->chosen(), u"Nguyễn Thị Lan 03"_s);
    m_stage->addBirthday(u"Nguyễn Thị An"_s); // comes before all the others
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->loader->board().due.size(), 6, 10000);
    QCOMPARE(m_stage->chosen(), u"Nguyễn Thị Lan 03"_s);
    TodayStage::press(Qt::Key_N);
    QCOMPARE(m_stage->chosen(), u"Nguyễn Thị Lan 04"_s);
}

void TestTodayChanges::keepsTheChosenOneInSight()
{
    m_stage->addBirthdays(5);
    m_stage->open();
    QCOMPARE(m_stage->chosen(), u"Nguyễn Thị Lan 00"_s);
    for (int i = 0; i < 30; ++i) // all of them come before it
        m_stage->addBirthday(u"Nguyễn Thị An %1"_s.arg(i, 2, 10, QLatin1Char('0')));
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->loader->board().due.size(), 35, 20000);
    QCOMPARE(m_stage->chosen(), u"Nguyễn Thị Lan 00"_s);
    QVERIFY(m_stage->showsTheChosenOne());
}

void TestTodayChanges::choosesWhatComesLaterWhenNothingIsDue()
{
    m_stage->shop.setClock(u"2026-11-21T08:40:00+07:00"_s);
    m_stage->addBirthdays(2);
    m_stage->open();
    QCOMPARE(m_stage->chosen(), u"Nguyễn Thị Lan 00"_s);
    QVERIFY(m_stage->label(u"greetingReasonsLabel"_s).contains(u"Planned for 19:00; it may go earlier."_s));
    QCOMPARE(m_stage->page->findChild<ui::Chip *>(u"todayOpenChip"_s)->text(),
             u"Nothing due now. Next: 2 greetings at 19:00"_s);
    TodayStage::press(Qt::Key_D);
    QTRY_COMPARE(m_stage->loader->board().sent, 1);
}

MK_TEST(TestTodayChanges)
#include "tst_today_changes.moc"
