#include "app/support/broken_table.h"
#include "tests/support/test_main.h"
#include "ui/palette/counter_stage.h"
#include "ui/palette/held_writes.h"

#include <QPushButton>

#include <optional>

using namespace Qt::StringLiterals;
using Kind = db::InteractionKind;

/// What stands at the counter when the window is closed, and several lines for one who is not stored yet.
class TestCounterClose final : public QObject, private CounterStage
{
    Q_OBJECT
private slots:
    void init() { openCounter(); }
    void cleanup() { closeCounter(); }
    void closesWhereAllIsRecorded();
    void asksBeforeAFailedLineIsLost();
    void asksBeforeAHalfTypedLineIsLost();
    void asksWhileAnotherLineIsBeingWritten();
    void asksAgainAboutALineThatCameAfterwards();
    void recordsEveryLineOfANewCustomer();
    void keepsEveryLineOfWhoCouldNotBeStored();

private:
    QString told() const { return m_stage->window->notifications().text(); }
    void closeWithoutThem() { m_stage->find<QPushButton>(u"notificationActionPushButton"_s)->click(); }
};

void TestCounterClose::closesWhereAllIsRecorded()
{
    choose(u"bao"_s, u"Trần Quốc Bảo"_s);
    WindowStage::press(Qt::Key_V);
    QTRY_COMPARE(timeline(m_bao).size(), 1);
    QTRY_VERIFY(!m_stage->desk->isWriting());
    QVERIFY(m_stage->window->close());
}

void TestCounterClose::asksBeforeAFailedLineIsLost()
{
    choose(u"bao"_s, u"Trần Quốc Bảo"_s);
    typePurchase(u"250k"_s);
    {
        const BrokenTable broken(m_stage->shop.session().path(), u"interaction"_s);
        WindowStage::press(Qt::Key_Return);
        WindowStage::type(u"huong"_s);
        QTRY_VERIFY(failed().contains(u"“250k”"_s));
    }
    QVERIFY(!m_stage->window->close());
    QVERIFY(m_stage->window->isVisible());
    QVERIFY(!palette()->isOpen()); // the question is not covered
    QCOMPARE(told(), u"1 line typed at the counter is not recorded and would be lost. Ctrl+K leads back to "
                     "it."_s);
    // Back to it, and recorded: the window closes without a question.
    QTest::keyClick(m_stage->window.get(), Qt::Key_K, Qt::ControlModifier);
    QVERIFY(failed().contains(u"“250k”"_s));
    WindowStage::press(Qt::Key_R, Qt::ControlModifier);
    QTRY_COMPARE(timeline(m_bao).size(), 1);
    QTRY_VERIFY(!m_stage->desk->isWriting());
    QVERIFY(m_stage->window->close());
}

void TestCounterClose::asksBeforeAHalfTypedLineIsLost()
{
    choose(u"bao"_s, u"Trần Quốc Bảo"_s);
    typePurchase(u"250k"_s);
    QVERIFY(!m_stage->window->close());
    QVERIFY(told().startsWith(u"1 line typed"_s));
    closeWithoutThem();
    QTRY_VERIFY(!m_stage->window->isVisible()); // when what the start has to write is written
    QVERIFY(timeline(m_bao).isEmpty());
}

void TestCounterClose::asksWhileAnotherLineIsBeingWritten()
{
    std::optional<HeldWrites> held(std::in_place, *m_stage->desk);
    choose(u"bao"_s, u"Trần Quốc Bảo"_s);
    typePurchase(u"250k"_s);
    QVERIFY(!m_stage->window->close());
    QVERIFY2(told().startsWith(u"1 line typed"_s), qPrintable(told()));
    closeWithoutThem();
    QVERIFY(m_stage->window->isVisible()); // what is being written is waited for, without another question
    held.reset();
    QTRY_VERIFY(!m_stage->window->isVisible());
}

void TestCounterClose::asksAgainAboutALineThatCameAfterwards()
{
    std::optional<HeldWrites> held(std::in_place, *m_stage->desk);
    choose(u"bao"_s, u"Trần Quốc Bảo"_s);
    typePurchase(u"250k"_s);
    QVERIFY(!m_stage->window->close());
    closeWithoutThem();
    QVERIFY(m_stage->window->isVisible());
    choose(u"huong"_s, u"Nguyễn Thị Hương"_s);
    typePurchase(u"90k"_s);
    held.reset(); // the window closes by itself now, but for the line
    QTRY_VERIFY2(told().startsWith(u"2 lines typed"_s), qPrintable(told()));
    QVERIFY(m_stage->window->isVisible());
    closeWithoutThem();
    QTRY_VERIFY(!m_stage->window->isVisible());
}

void TestCounterClose::recordsEveryLineOfANewCustomer()
{
    {
        const HeldWrites held(*m_stage->desk);
        choose(u"0987654321"_s, u"New customer “0987654321”"_s);
        typePurchase(u"250k"_s);
        WindowStage::press(Qt::Key_Return);
        bar()->setFocus();
        WindowStage::press(Qt::Key_C);
    }
    QTRY_COMPARE(owners(u"+84987654321"_s).size(), 1);
    const auto owner = m_stage->shop.session().reader().ownersOf(db::ContactKind::Phone, u"+84987654321"_s);
    const db::CustomerId id = owner->constFirst().id;
    QTRY_COMPARE(timeline(id).size(), 2);
    QList<Kind> kinds;
    for (const db::Interaction &one : timeline(id))
        kinds.append(one.kind);
    QVERIFY(kinds.contains(Kind::Purchase));
    QVERIFY(kinds.contains(Kind::Call));
}

void TestCounterClose::keepsEveryLineOfWhoCouldNotBeStored()
{
    const QString added = u"New customer “0987654321”"_s;
    {
        std::optional<HeldWrites> held(std::in_place, *m_stage->desk);
        choose(u"0987654321"_s, added);
        const BrokenTable broken(m_stage->shop.session().path(), u"customer"_s);
        WindowStage::press(Qt::Key_C);
        typePurchase(u"250k"_s);
        WindowStage::press(Qt::Key_Return);
        held.reset();
        QTRY_VERIFY(palette()->isOpen());
    }
    WindowStage::press(Qt::Key_Escape);
    choose(u"0987654321"_s, added);
    QCOMPARE(line()->text(), u"250k"_s); // the one typed last is seen first
    WindowStage::press(Qt::Key_Return);
    QTRY_COMPARE(owners(u"+84987654321"_s).size(), 1);
    const auto owner = m_stage->shop.session().reader().ownersOf(db::ContactKind::Phone, u"+84987654321"_s);
    QTRY_COMPARE(timeline(owner->constFirst().id).size(), 2);
}

MK_TEST(TestCounterClose)
#include "tst_counter_close.moc"
