#include "tests/support/test_main.h"
#include "ui/palette/counter_stage.h"

#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using Kind = db::InteractionKind;

/// The counter, by keys alone: who is there, what they came for, and the next one.
class TestCounterBar final : public QObject, private CounterStage
{
    Q_OBJECT
private slots:
    void init() { openCounter(); }
    void cleanup() { closeCounter(); }
    void staysWithWhoeverWasChosen();
    void recordsAVisitByOneKey();
    void staysForThePurchaseAfterAVisit();
    void recordsAKeyThatIsHeldOnce();
    void goesToTheSearchByALetterThatIsNoKey();
    void recordsAPurchaseWithItsAmount();
    void offersTheNextStageAboveTheDimming();
    void opensTheProfile();
    void makesACustomerOfANumber();
    void makesACustomerOfWordsOnlyWhenThatIsChosen();
    void waitsForTheAnswerBeforeItMakesACustomer();
    void takesWhoHasTheNumberAlready();
    void leavesThePartOfANumberToTheForm();
    void keepsTheKeyboardInside();
    void goesOnToTheNextByItsOwnKey();
    void namesWhatTheKeyboardReaches();
    void showsEveryButtonAndFieldWhole_data();
    void showsEveryButtonAndFieldWhole();

private:
    /// The buttons and fields of the open one that are cut by what they stand in, or lower than they need.
    QStringList cut() const
    {
        QStringList names;
        for (const QWidget *one : bar()->findChildren<QWidget *>()) {
            const bool used = qobject_cast<const QPushButton *>(one) || qobject_cast<const QLineEdit *>(one);
            if (!used || !one->isVisible())
                continue;
            bool whole = one->height() >= one->minimumSizeHint().height();
            for (const QWidget *at = one; at != bar(); at = at->parentWidget())
                whole = whole && at->parentWidget()->rect().contains(at->geometry());
            if (!whole)
                names.append(one->objectName() + u' ' + one->accessibleName());
        }
        return names;
    }
};

void TestCounterBar::staysWithWhoeverWasChosen()
{
    choose(u"huong"_s, u"Nguyễn Thị Hương"_s);
    QCOMPARE(qApp->focusWidget(), bar());
    QCOMPARE(label(u"counterNameLabel"_s), u"Nguyễn Thị Hương"_s);
    QVERIFY(label(u"counterFactsLabel"_s).startsWith(u"No contact yet"_s));
    QVERIFY(bar()->accessibleName().startsWith(u"Nguyễn Thị Hương, Existing customer, Loyalty"_s));
    WindowStage::press(Qt::Key_Escape);
    QVERIFY(!bar());
    QVERIFY(palette()->isOpen());
    QCOMPARE(focusName(), u"paletteLineEdit"_s);
    WindowStage::press(Qt::Key_Escape);
    QVERIFY(!palette()->isOpen());
}

void TestCounterBar::recordsAVisitByOneKey()
{
    choose(u"huong"_s, u"Nguyễn Thị Hương"_s);
    WindowStage::press(Qt::Key_V);
    QVERIFY(!palette()->isOpen());
    QCOMPARE(qApp->focusWidget(), bar());
    QTRY_COMPARE(note(), u"Recorded for Nguyễn Thị Hương: Visit"_s);
    QTRY_VERIFY(label(u"counterFactsLabel"_s).startsWith(u"Last contact"_s));
    QCOMPARE(timeline(m_huong).size(), 1);
    QCOMPARE(timeline(m_huong).first().kind, Kind::Visit);
    WindowStage::press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(note(), u"Undone: Recorded for Nguyễn Thị Hương: Visit"_s);
    QVERIFY(timeline(m_huong).isEmpty());
    WindowStage::press(Qt::Key_Escape);
    QVERIFY(palette()->isOpen()); // for the next one
    QCOMPARE(note(), QString());  // of the last one
}

void TestCounterBar::staysForThePurchaseAfterAVisit()
{
    choose(u"huong"_s, u"Nguyễn Thị Hương"_s);
    for (const Qt::Key key : {Qt::Key_V, Qt::Key_M})
        WindowStage::press(key);
    WindowStage::type(u"250k"_s);
    WindowStage::press(Qt::Key_Return);
    QVERIFY(palette()->isOpen()); // for the next one
    QTRY_COMPARE(timeline(m_huong).size(), 2);
    QVERIFY(m_stage->shop.session().customers().rows({db::CustomerId{3}})->isEmpty());
}

void TestCounterBar::recordsAKeyThatIsHeldOnce()
{
    choose(u"huong"_s, u"Nguyễn Thị Hương"_s);
    for (const bool isRepeated : {false, true, true}) {
        QKeyEvent press(QEvent::KeyPress, Qt::Key_V, Qt::NoModifier, u"v"_s, isRepeated);
        QApplication::sendEvent(bar(), &press);
    }
    WindowStage::press(Qt::Key_C);
    QTRY_COMPARE(note(), u"Recorded for Nguyễn Thị Hương: Call"_s);
    QCOMPARE(timeline(m_huong).size(), 2);
}

void TestCounterBar::goesToTheSearchByALetterThatIsNoKey()
{
    choose(u"huong"_s, u"Nguyễn Thị Hương"_s);
    WindowStage::press(Qt::Key_V);
    WindowStage::type(u"bao"_s);
    QVERIFY(!bar());
    QCOMPARE(palette()->findChild<QLineEdit *>(u"paletteLineEdit"_s)->text(), u"bao"_s);
    QTRY_COMPARE(timeline(m_huong).size(), 1);
}

void TestCounterBar::recordsAPurchaseWithItsAmount()
{
    choose(u"huong"_s, u"Nguyễn Thị Hương"_s);
    WindowStage::press(Qt::Key_M);
    QCOMPARE(focusName(), u"logLineEdit"_s);
    WindowStage::type(u"250k hoa lan"_s);
    WindowStage::press(Qt::Key_Return);
    QTRY_VERIFY(note().startsWith(u"Recorded for Nguyễn Thị Hương: Purchase"_s));
    const db::Interaction bought = timeline(m_huong).value(0);
    QCOMPARE(bought.kind, Kind::Purchase);
    QCOMPARE(bought.amount, std::optional<qint64>(250'000));
    QCOMPARE(bought.note, u"hoa lan"_s);
}

void TestCounterBar::offersTheNextStageAboveTheDimming()
{
    choose(u"bao"_s, u"Trần Quốc Bảo"_s);
    WindowStage::press(Qt::Key_P);
    WindowStage::type(u"250k"_s);
    WindowStage::press(Qt::Key_Return);
    QTRY_VERIFY2(note().endsWith(u"Move Trần Quốc Bảo to existing customers?"_s), qPrintable(note()));
    const auto *step = palette()->findChild<QPushButton *>(u"counterStepPushButton"_s);
    QVERIFY(step->isVisible());
    const auto stage = [this] { return m_stage->shop.session().reader().read(m_bao)->stage; };
    QCOMPARE(stage(), db::LifecycleStage::Awareness); // offered, never by itself
    WindowStage::press(Qt::Key_M, Qt::ControlModifier);
    QTRY_COMPARE(stage(), db::LifecycleStage::Experience);
    QTRY_VERIFY2(note().contains(u"now Existing customer"_s), qPrintable(note()));
    QVERIFY(!step->isVisible());
    QVERIFY(palette()->isOpen());
}

void TestCounterBar::opensTheProfile()
{
    QSignalSpy asked(&m_stage->window->navigator(), &ui::Navigator::customerAsked);
    choose(u"bao"_s, u"Trần Quốc Bảo"_s);
    WindowStage::press(Qt::Key_Return);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().value<db::CustomerId>(), m_bao);
    QVERIFY(!bar());
    QVERIFY(!palette()->isOpen());
}

void TestCounterBar::makesACustomerOfANumber()
{
    choose(u"0987654321"_s, u"New customer “0987654321”"_s);
    QTRY_VERIFY(bar());
    WindowStage::press(Qt::Key_V); // perhaps before the customer is stored
    QTRY_VERIFY(note().startsWith(u"Recorded for 0987 654 321: Visit"_s));
    QCOMPARE(owners(u"+84987654321"_s), QStringList{u"0987 654 321"_s});
    WindowStage::press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(note().startsWith(u"Undone"_s));
    WindowStage::press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(note(), u"Undone: 0987 654 321 added"_s);
}

void TestCounterBar::makesACustomerOfWordsOnlyWhenThatIsChosen()
{
    QTest::keyClick(m_stage->window.get(), Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(palette() && palette()->isOpen());
    const auto *list = palette()->findChild<QListView *>(u"paletteListView"_s);
    WindowStage::type(u"zzz qqq"_s);
    QVERIFY(!list->currentIndex().isValid());
    WindowStage::press(Qt::Key_Return); // before the answer
    QTRY_COMPARE(list->currentIndex().data().toString(), u"New customer “zzz qqq”"_s);
    QVERIFY(palette()->isOpen());
    WindowStage::press(Qt::Key_Return);
    QVERIFY(!palette()->isOpen());
    QTRY_COMPARE(label(u"counterNameLabel"_s).toLower(), u"zzz qqq"_s);
}

void TestCounterBar::waitsForTheAnswerBeforeItMakesACustomer()
{
    const auto row = m_stage->shop.session().customers().rows({m_bao});
    QVERIFY(row);
    QTest::keyClick(m_stage->window.get(), Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(palette() && palette()->isOpen());
    WindowStage::type(u'0' + row->first().phone.mid(3));
    WindowStage::press(Qt::Key_Return); // before anyone was found
    QTRY_VERIFY(bar());
    QCOMPARE(label(u"counterNameLabel"_s), u"Trần Quốc Bảo"_s);
    QCOMPARE(owners(row->first().phone), QStringList{u"Trần Quốc Bảo"_s});
}

void TestCounterBar::takesWhoHasTheNumberAlready()
{
    const auto row = m_stage->shop.session().customers().rows({m_bao});
    QVERIFY(row);
    QTest::keyClick(m_stage->window.get(), Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(palette() && palette()->isOpen());
    WindowStage::type(u'0' + row->first().phone.mid(3));
    WindowStage::press(Qt::Key_Up); // to the last one, the new customer
    WindowStage::press(Qt::Key_Return);
    QTRY_VERIFY(bar());
    QTRY_COMPARE(label(u"counterNameLabel"_s), u"Trần Quốc Bảo"_s);
    QCOMPARE(owners(row->first().phone), QStringList{u"Trần Quốc Bảo"_s});
}

void TestCounterBar::leavesThePartOfANumberToTheForm()
{
    QSignalSpy asked(&m_stage->window->navigator(), &ui::Navigator::newCustomerAsked);
    QTest::keyClick(m_stage->window.get(), Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(palette() && palette()->isOpen());
    WindowStage::type(u"777777"_s);
    WindowStage::press(Qt::Key_Return);
    QTRY_COMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().toString(), u"777777"_s);
    QVERIFY(!bar());
}

void TestCounterBar::keepsTheKeyboardInside()
{
    choose(u"bao"_s, u"Trần Quốc Bảo"_s);
    QSet<QWidget *> reached;
    for (int i = 0; i < 12; ++i) {
        WindowStage::press(Qt::Key_Tab);
        QVERIFY(bar()->isAncestorOf(qApp->focusWidget()) || qApp->focusWidget() == bar());
        reached.insert(qApp->focusWidget());
    }
    QCOMPARE(reached.size(), 7);                          // six buttons and the bar itself
    m_stage->window->pages().currentWidget()->setFocus(); // a page wakes up
    QVERIFY(bar()->isAncestorOf(qApp->focusWidget()) || qApp->focusWidget() == bar());
}

void TestCounterBar::goesOnToTheNextByItsOwnKey()
{
    choose(u"bao"_s, u"Trần Quốc Bảo"_s);
    QTest::keyClick(m_stage->window.get(), Qt::Key_K, Qt::ControlModifier);
    QVERIFY(!bar());
    QVERIFY(palette()->isOpen());
    WindowStage::press(Qt::Key_2, Qt::ControlModifier);
    choose(u"huong"_s, u"Nguyễn Thị Hương"_s);
    WindowStage::press(Qt::Key_1, Qt::ControlModifier); // another page
    QVERIFY(!bar());
}

void TestCounterBar::namesWhatTheKeyboardReaches()
{
    choose(u"bao"_s, u"Trần Quốc Bảo"_s);
    QStringList names;
    for (const QPushButton *button : bar()->findChildren<QPushButton *>(u"counterPushButton"_s)) {
        names.append(button->accessibleName());
        QVERIFY(button->accessibleDescription().startsWith(u"Key: "_s));
    }
    QCOMPARE(names, (QStringList{u"Visit"_s, u"Purchase…"_s, u"Question…"_s, u"Call"_s, u"Open the profile"_s,
                                 u"Next customer"_s}));
    QVERIFY(!bar()->accessibleDescription().isEmpty());
}

void TestCounterBar::showsEveryButtonAndFieldWhole_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("a small laptop") << QSize(1024, 700);
    QTest::newRow("a common screen") << QSize(1366, 768);
    QTest::newRow("a wide screen") << QSize(1920, 1080);
}

void TestCounterBar::showsEveryButtonAndFieldWhole()
{
    QFETCH(QSize, size);
    choose(u"bao"_s, u"Trần Quốc Bảo"_s);
    m_stage->window->resize(size);
    QTRY_COMPARE(bar()->size(), m_stage->window->size());
    QTRY_COMPARE(cut(), QStringList());
    WindowStage::press(Qt::Key_P); // the line of a purchase stands below the buttons
    QTRY_COMPARE(focusName(), u"logLineEdit"_s);
    QTRY_COMPARE(cut(), QStringList());
}

MK_TEST(TestCounterBar)
#include "tst_counter_bar.moc"
