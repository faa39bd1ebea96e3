#include "app/support/broken_table.h"
#include "tests/support/test_main.h"
#include "ui/palette/counter_stage.h"
#include "ui/palette/held_writes.h"

#include <QPushButton>
#include <QSignalSpy>

#include <optional>

using namespace Qt::StringLiterals;
using Kind = db::InteractionKind;

/// What is typed for a customer at the counter is never lost: half typed, not recorded, or too early.
class TestCounterLines final : public QObject, private CounterStage
{
    Q_OBJECT
private slots:
    void init() { openCounter(); }
    void cleanup() { closeCounter(); }
    void keepsEveryWordOfAQuestion();
    void goesBackFromALineStepByStep();
    void keepsAHalfTypedLine_data();
    void keepsAHalfTypedLine();
    void comesBackToALineThatEscLeft();
    void putsBackALineThatCouldNotBeRecorded();
    void keepsAFailedLineWhileTheNextCustomerIsTyped();
    void keepsAFailedLineWhileTheNextLineIsTyped();
    void leavesThePageToWhoTypesThere();
    void keepsTheLineOfWhoCouldNotBeStored_data();
    void keepsTheLineOfWhoCouldNotBeStored();
    void recordsForANewCustomerWhenTheNextIsHereAlready();
    void recordsForANewCustomerWhoseProfileOpens();
};

void TestCounterLines::keepsEveryWordOfAQuestion()
{
    choose(u"bao"_s, u"Trần Quốc Bảo"_s);
    WindowStage::press(Qt::Key_H);
    WindowStage::type(u"mua 2 chau 250k co giam khong"_s);
    WindowStage::press(Qt::Key_Return);
    QTRY_COMPARE(timeline(m_bao).size(), 1);
    QCOMPARE(timeline(m_bao).first().kind, Kind::Question);
    QCOMPARE(timeline(m_bao).first().note, u"mua 2 chau 250k co giam khong"_s);
    QVERIFY(!timeline(m_bao).first().amount);
}

void TestCounterLines::goesBackFromALineStepByStep()
{
    choose(u"bao"_s, u"Trần Quốc Bảo"_s);
    WindowStage::press(Qt::Key_P);
    WindowStage::type(u"250k"_s);
    WindowStage::press(Qt::Key_Escape); // the line, with what was typed
    QTRY_COMPARE(qApp->focusWidget(), bar());
    QVERIFY(!line()->isVisible());
    QVERIFY(bar()->findChild<QLabel *>(u"counterNoteLabel"_s)->text().startsWith(u"“250k” is kept."_s));
    WindowStage::press(Qt::Key_C);
    QTRY_COMPARE(timeline(m_bao).size(), 1);
    QCOMPARE(timeline(m_bao).first().kind, Kind::Call);
}

void TestCounterLines::keepsAHalfTypedLine_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::newRow("for another page") << int(Qt::Key_1) << Qt::KeyboardModifiers(Qt::ControlModifier);
    QTest::newRow("for the next customer") << int(Qt::Key_K) << Qt::KeyboardModifiers(Qt::ControlModifier);
}

void TestCounterLines::keepsAHalfTypedLine()
{
    QFETCH(const int, key);
    QFETCH(const Qt::KeyboardModifiers, modifiers);
    QTest::keyClick(m_stage->window.get(), Qt::Key_2, Qt::ControlModifier);
    choose(u"bao"_s, u"Trần Quốc Bảo"_s);
    WindowStage::press(Qt::Key_H);
    WindowStage::type(u"co mau do khong"_s);
    QTest::keyClick(m_stage->window.get(), static_cast<Qt::Key>(key), modifiers);
    QTRY_VERIFY(!bar());
    if (palette()->isOpen())
        WindowStage::press(Qt::Key_Escape);
    choose(u"huong"_s, u"Nguyễn Thị Hương"_s);
    QVERIFY(!line()->isVisible()); // another customer's
    WindowStage::press(Qt::Key_Escape);
    WindowStage::press(Qt::Key_Escape);
    choose(u"bao"_s, u"Trần Quốc Bảo"_s);
    QTRY_COMPARE(focusName(), u"logLineEdit"_s);
    QCOMPARE(line()->text(), u"co mau do khong"_s);
    WindowStage::press(Qt::Key_Return);
    QTRY_COMPARE(timeline(m_bao).size(), 1);
    QCOMPARE(timeline(m_bao).first().kind, Kind::Question);
    WindowStage::press(Qt::Key_Escape);
    choose(u"bao"_s, u"Trần Quốc Bảo"_s);
    QVERIFY(!line()->isVisible()); // it was recorded
}

void TestCounterLines::comesBackToALineThatEscLeft()
{
    choose(u"bao"_s, u"Trần Quốc Bảo"_s);
    WindowStage::press(Qt::Key_P);
    WindowStage::type(u"250k"_s);
    WindowStage::press(Qt::Key_Escape);
    QTRY_COMPARE(qApp->focusWidget(), bar());
    WindowStage::press(Qt::Key_P);
    QCOMPARE(focusName(), u"logLineEdit"_s);
    QCOMPARE(line()->text(), u"250k"_s);
    WindowStage::press(Qt::Key_Escape);
    QTRY_COMPARE(qApp->focusWidget(), bar());
    WindowStage::press(Qt::Key_Escape); // the second one discards it
    QTRY_VERIFY(palette()->isOpen());
    WindowStage::press(Qt::Key_Escape);
    choose(u"bao"_s, u"Trần Quốc Bảo"_s);
    QVERIFY(!line()->isVisible());
    WindowStage::press(Qt::Key_P);
    QCOMPARE(line()->text(), QString());
}

void TestCounterLines::putsBackALineThatCouldNotBeRecorded()
{
    choose(u"bao"_s, u"Trần Quốc Bảo"_s);
    typePurchase(u"250k"_s);
    const BrokenTable broken(m_stage->shop.session().path(), u"interaction"_s);
    WindowStage::press(Qt::Key_Return);
    QVERIFY(palette()->isOpen());
    QTRY_VERIFY(bar());
    QCOMPARE(label(u"counterNameLabel"_s), u"Trần Quốc Bảo"_s);
    QCOMPARE(line()->text(), u"250k"_s);
    QCOMPARE(failed(), QString()); // it stands in the line
}

void TestCounterLines::keepsAFailedLineWhileTheNextCustomerIsTyped()
{
    choose(u"bao"_s, u"Trần Quốc Bảo"_s);
    typePurchase(u"250k"_s);
    {
        const BrokenTable broken(m_stage->shop.session().path(), u"interaction"_s);
        WindowStage::press(Qt::Key_Return);
        WindowStage::type(u"huong"_s);
        QTRY_VERIFY2(failed().startsWith(u"Not recorded for Trần Quốc Bảo: Purchase “250k”\n"_s),
                     qPrintable(failed()));
    }
    QVERIFY(!bar());
    QCOMPARE(palette()->findChild<QLineEdit *>(u"paletteLineEdit"_s)->text(), u"huong"_s);
    const auto *list = palette()->findChild<QListView *>(u"paletteListView"_s);
    WindowStage::press(Qt::Key_Backspace); // what was found so far may have met the broken table
    WindowStage::type(u"g"_s);
    QTRY_COMPARE(list->currentIndex().data().toString(), u"Nguyễn Thị Hương"_s);
    WindowStage::press(Qt::Key_Return);
    QTRY_VERIFY(bar());
    QVERIFY(failed().contains(u"“250k”"_s)); // wherever one looks
    typePurchase(u"90k"_s);
    QVERIFY(timeline(m_bao).isEmpty());
    WindowStage::press(Qt::Key_R, Qt::ControlModifier);
    QTRY_COMPARE(timeline(m_bao).size(), 1);
    QCOMPARE(timeline(m_bao).first().amount, std::optional<qint64>(250'000));
    QCOMPARE(failed(), QString());
    QCOMPARE(line()->text(), u"90k"_s);
    WindowStage::press(Qt::Key_Return);
    QTRY_COMPARE(timeline(m_huong).size(), 1);
}

void TestCounterLines::keepsAFailedLineWhileTheNextLineIsTyped()
{
    std::optional<HeldWrites> held(std::in_place, *m_stage->desk);
    choose(u"bao"_s, u"Trần Quốc Bảo"_s);
    typePurchase(u"250k"_s);
    WindowStage::press(Qt::Key_Return);
    WindowStage::press(Qt::Key_Escape);
    choose(u"bao"_s, u"Trần Quốc Bảo"_s);
    typePurchase(u"90k"_s);
    const BrokenTable broken(m_stage->shop.session().path(), u"interaction"_s);
    held.reset();
    QTRY_VERIFY2(failed().contains(u"Purchase “250k”"_s), qPrintable(failed()));
    QCOMPARE(line()->text(), u"90k"_s);
    const auto *again = bar()->findChild<QPushButton *>(u"counterTryAgainPushButton"_s);
    QVERIFY(again);
    const QSignalSpy tried(again, &QPushButton::clicked);
    WindowStage::press(Qt::Key_R, Qt::ControlModifier); // in vain
    QTRY_COMPARE(tried.size(), 1);
    bool answered = false; // behind what was tried again
    m_stage->desk->write(
        this, [](db::Session &) { return db::Result<db::ChangeSet>(); },
        [&answered](const auto &) { answered = true; });
    QTRY_VERIFY(answered);
    QTRY_VERIFY2(failed().contains(u"Purchase “250k”"_s), qPrintable(failed()));
    WindowStage::press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(failed(), QString());
    QCOMPARE(line()->text(), u"90k"_s);
}

void TestCounterLines::leavesThePageToWhoTypesThere()
{
    choose(u"bao"_s, u"Trần Quốc Bảo"_s);
    typePurchase(u"250k"_s);
    {
        std::optional<HeldWrites> held(std::in_place, *m_stage->desk);
        WindowStage::press(Qt::Key_Return);
        QVERIFY(palette()->isOpen());
        WindowStage::press(Qt::Key_Escape);
        QVERIFY(!palette()->isOpen());
        const BrokenTable broken(m_stage->shop.session().path(), u"interaction"_s);
        held.reset();
        const auto *kept = palette()->findChild<QLabel *>(u"counterFailedLabel"_s);
        QTRY_VERIFY(!kept->text().isEmpty());
    }
    QVERIFY(!bar());
    QVERIFY(!palette()->isOpen());
    QVERIFY(m_stage->window->notifications().isShowing());
    QTest::keyClick(m_stage->window.get(), Qt::Key_K, Qt::ControlModifier);
    QVERIFY2(failed().startsWith(u"Not recorded for Trần Quốc Bảo: Purchase “250k”\n"_s),
             qPrintable(failed()));
    WindowStage::press(Qt::Key_Escape);
    choose(u"bao"_s, u"Trần Quốc Bảo"_s);
    QCOMPARE(line()->text(), u"250k"_s);
}

void TestCounterLines::keepsTheLineOfWhoCouldNotBeStored_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("kind");
    QTest::newRow("a typed purchase") << u"250k"_s << u"Purchase"_s;
    QTest::newRow("a visit by one key") << QString() << u"Visit"_s;
}

void TestCounterLines::keepsTheLineOfWhoCouldNotBeStored()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, kind);
    const QString added = u"New customer “0987654321”"_s;
    {
        std::optional<HeldWrites> held(std::in_place, *m_stage->desk);
        choose(u"0987654321"_s, added);
        const BrokenTable broken(m_stage->shop.session().path(), u"customer"_s);
        if (typed.isEmpty()) {
            WindowStage::press(Qt::Key_V);
        } else {
            typePurchase(typed);
            WindowStage::press(Qt::Key_Return);
        }
        held.reset();
        QTRY_VERIFY(palette()->isOpen());
    }
    WindowStage::press(Qt::Key_Escape);
    {
        const HeldWrites held(*m_stage->desk);
        choose(u"0987654321"_s, added);
        if (!typed.isEmpty()) { // a visit needs no second look
            QCOMPARE(line()->text(), typed);
            WindowStage::press(Qt::Key_Return);
        }
    }
    QTRY_VERIFY2(note().startsWith(u"Recorded for 0987 654 321: "_s + kind), qPrintable(note()));
    const auto owner = m_stage->shop.session().reader().ownersOf(db::ContactKind::Phone, u"+84987654321"_s);
    QVERIFY(owner);
    QCOMPARE(owner->size(), 1);
    QCOMPARE(timeline(owner->constFirst().id).size(), 1);
}

void TestCounterLines::recordsForANewCustomerWhenTheNextIsHereAlready()
{
    {
        const HeldWrites held(*m_stage->desk);
        choose(u"0987654321"_s, u"New customer “0987654321”"_s);
        WindowStage::press(Qt::Key_V);
        QTest::keyClick(m_stage->window.get(), Qt::Key_K, Qt::ControlModifier);
        QVERIFY(!bar());
        QVERIFY(palette()->isOpen());
    }
    QTRY_COMPARE(note(), u"Recorded for 0987 654 321: Visit"_s);
    QCOMPARE(owners(u"+84987654321"_s), QStringList{u"0987 654 321"_s});
}

void TestCounterLines::recordsForANewCustomerWhoseProfileOpens()
{
    QSignalSpy asked(&m_stage->window->navigator(), &ui::Navigator::customerAsked);
    {
        const HeldWrites held(*m_stage->desk);
        choose(u"0987654321"_s, u"New customer “0987654321”"_s);
        WindowStage::press(Qt::Key_V);
        WindowStage::press(Qt::Key_Return);
        QVERIFY(bar()); // until there is a profile
    }
    QTRY_COMPARE(asked.count(), 1);
    QTRY_COMPARE(timeline(asked.first().first().value<db::CustomerId>()).size(), 1);
}

MK_TEST(TestCounterLines)
#include "tst_counter_lines.moc"
