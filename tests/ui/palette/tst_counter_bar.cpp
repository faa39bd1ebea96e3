#include "app/support/broken_table.h"
#include "db/customers/customer_reader.h"
#include "db/customers/interaction_store.h"
#include "tests/support/test_main.h"
#include "ui/palette/command_palette.h"
#include "ui/palette/counter_bar.h"
#include "ui/shell/window_stage.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using Kind = db::InteractionKind;

namespace {

/// What is written, or asked behind it, waits for as long as this lives.
class HeldWrites final
{
public:
    explicit HeldWrites(app::Desk &desk)
    {
        const auto hold = [gate = m_gate](db::Session &) -> db::Result<db::ChangeSet> {
            gate->acquire();
            return db::ChangeSet();
        };
        desk.write(&m_receiver, hold, [](const auto &) {});
    }
    ~HeldWrites() { m_gate->release(); }
    Q_DISABLE_COPY_MOVE(HeldWrites)

private:
    std::shared_ptr<QSemaphore> m_gate = std::make_shared<QSemaphore>();
    QObject m_receiver;
};

} // namespace

/// The counter, by keys alone: who is there, what they came for, and the next one.
class TestCounterBar final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_stage.reset(); }
    void staysWithWhoeverWasChosen();
    void recordsAVisitByOneKey();
    void recordsAPurchaseWithItsAmount();
    void offersTheNextStageAboveTheDimming();
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
    void opensTheProfile();
    void makesACustomerOfANumber();
    void waitsForTheAnswerBeforeItMakesACustomer();
    void takesWhoHasTheNumberAlready();
    void leavesThePartOfANumberToTheForm();
    void keepsTheKeyboardInside();
    void goesOnToTheNextByItsOwnKey();
    void namesWhatTheKeyboardReaches();
    void showsEveryButtonAndFieldWhole_data();
    void showsEveryButtonAndFieldWhole();

private:
    /// Ctrl+K, this, and Enter once it is first.
    void choose(const QString &typed, const QString &name);
    QList<db::Interaction> timeline(db::CustomerId id)
    {
        const auto read = m_stage->shop.session().interactions().timeline(id, 9);
        return read ? *read : QList<db::Interaction>();
    }
    QStringList owners(const QString &phone)
    {
        QStringList names;
        const auto read = m_stage->shop.session().reader().ownersOf(db::ContactKind::Phone, phone);
        for (const auto &owner : *read)
            names.append(owner.fullName);
        return names;
    }
    ui::CommandPalette *palette() const { return m_stage->window->findChild<ui::CommandPalette *>(); }
    /// The one that is open.
    ui::CounterBar *bar() const
    {
        for (auto *one : m_stage->window->findChildren<ui::CounterBar *>()) {
            if (one->isOpen())
                return one;
        }
        return nullptr;
    }
    QLineEdit *line() const { return bar()->findChild<QLineEdit *>(u"logLineEdit"_s); }
    QString label(const QString &name) const { return bar()->findChild<QLabel *>(name)->text(); }
    QString note() const
    {
        const auto *label = palette()->findChild<QLabel *>(u"counterNoteLabel"_s);
        return label->isVisible() ? label->text() : QString();
    }
    /// What is shown as not recorded, in the bar or in the palette.
    QString failed() const
    {
        for (const auto *label : m_stage->window->findChildren<QLabel *>(u"counterFailedLabel"_s)) {
            if (label->isVisible())
                return label->text();
        }
        return {};
    }
    /// Types a purchase for who is in the bar, up to Enter.
    static void typePurchase(const QString &typed)
    {
        WindowStage::press(Qt::Key_P);
        WindowStage::type(typed);
    }
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
    static QString focusName() { return qApp->focusWidget()->objectName(); }

    std::unique_ptr<WindowStage> m_stage;
    db::CustomerId m_huong;
    db::CustomerId m_bao;
};

void TestCounterBar::init()
{
    m_stage = std::make_unique<WindowStage>();
    m_huong = m_stage->shop.add(TestShop::person(u"Nguyễn Thị Hương"_s, db::LifecycleStage::Loyalty));
    m_bao = m_stage->shop.add(TestShop::person(u"Trần Quốc Bảo"_s, db::LifecycleStage::Awareness));
    m_stage->open();
}

void TestCounterBar::choose(const QString &typed, const QString &name)
{
    QTest::keyClick(m_stage->window.get(), Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(palette() && palette()->isOpen());
    WindowStage::type(typed);
    const auto *list = palette()->findChild<QListView *>(u"paletteListView"_s);
    QTRY_COMPARE(list->currentIndex().data().toString(), name);
    WindowStage::press(Qt::Key_Return); // one who is to be made waits for the answer
    QTRY_VERIFY(bar());
    QVERIFY(!palette()->isOpen());
}

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
    QVERIFY(palette()->isOpen()); // for the next one
    QCOMPARE(focusName(), u"paletteLineEdit"_s);
    QTRY_COMPARE(note(), u"Recorded for Nguyễn Thị Hương: Visit"_s);
    QCOMPARE(timeline(m_huong).size(), 1);
    QCOMPARE(timeline(m_huong).first().kind, Kind::Visit);
    WindowStage::press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(note(), u"Undone: Recorded for Nguyễn Thị Hương: Visit"_s);
    QVERIFY(timeline(m_huong).isEmpty());
    WindowStage::press(Qt::Key_Escape);
    QTest::keyClick(m_stage->window.get(), Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(note(), QString()); // of the last time
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

void TestCounterBar::keepsEveryWordOfAQuestion()
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

void TestCounterBar::goesBackFromALineStepByStep()
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

void TestCounterBar::keepsAHalfTypedLine_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::newRow("for another page") << int(Qt::Key_1) << Qt::KeyboardModifiers(Qt::ControlModifier);
    QTest::newRow("for the next customer") << int(Qt::Key_K) << Qt::KeyboardModifiers(Qt::ControlModifier);
}

void TestCounterBar::keepsAHalfTypedLine()
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

void TestCounterBar::comesBackToALineThatEscLeft()
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

void TestCounterBar::putsBackALineThatCouldNotBeRecorded()
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

void TestCounterBar::keepsAFailedLineWhileTheNextCustomerIsTyped()
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

void TestCounterBar::keepsAFailedLineWhileTheNextLineIsTyped()
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

void TestCounterBar::leavesThePageToWhoTypesThere()
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

void TestCounterBar::keepsTheLineOfWhoCouldNotBeStored_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("kind");
    QTest::newRow("a typed purchase") << u"250k"_s << u"Purchase"_s;
    QTest::newRow("a visit by one key") << QString() << u"Visit"_s;
}

void TestCounterBar::keepsTheLineOfWhoCouldNotBeStored()
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

void TestCounterBar::recordsForANewCustomerWhenTheNextIsHereAlready()
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

void TestCounterBar::recordsForANewCustomerWhoseProfileOpens()
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
