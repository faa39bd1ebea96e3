#include "tests/support/nameless.h"
#include "tests/support/test_main.h"
#include "ui/today/today_stage.h"

#include "db/customers/interaction_store.h"
#include "db/session/session.h"
#include "ui/today/greeting_copy.h"
#include "ui/today/today_menu.h"
#include "ui/widgets/chip.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using db::MessageState;

/// The page driven by keys, as an agent does in the evening.
class TestTodayPage final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void greetsFortyByKeyboardAlone();
    void marksFasterThanItCanBeWritten();
    void enterOnAButtonIsThatButton();
    void skipsWithAReason();
    void skipsWithOwnWords();
    void showsWhyAndWhatWasBefore();
    void leadsToTheCustomer();
    void offersAMenu();
    void goesToTheFirstGreetingWithHome();
    void namesEveryFocusableWidget();
    void speaksVietnameseAtOnce();

private:
    std::unique_ptr<TodayStage> m_stage;
};

void TestTodayPage::init()
{
    m_stage = std::make_unique<TodayStage>();
}

void TestTodayPage::cleanup()
{
    m_stage.reset();
}

void TestTodayPage::greetsFortyByKeyboardAlone()
{
    m_stage->addBirthdays(40);
    m_stage->open();
    QCOMPARE(m_stage->loader->board().due.size(), 40);
    for (int i = 0; i < 40; ++i) {
        const QString name = u"Nguyễn Thị Lan %1"_s.arg(i, 2, 10, QLatin1Char('0'));
        QTRY_COMPARE(m_stage->chosen(), name);
        TodayStage::press(Qt::Key_Return);
        QTRY_VERIFY(m_stage->links.opened.size() > i);
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"Lan"_s));
        TodayStage::press(Qt::Key_D);
    }
    QTRY_COMPARE(m_stage->loader->board().sent, 40);
    QCOMPARE(m_stage->inState(MessageState::Sent), 40);
    QCOMPARE(m_stage->links.opened.size(), 40);
    QTRY_COMPARE(m_stage->label(u"emptyTitleLabel"_s), u"All greeted"_s);
    QCOMPARE(m_stage->label(u"todaySentLabel"_s), u"Sent 40 / 40"_s);
}

void TestTodayPage::marksFasterThanItCanBeWritten()
{
    m_stage->addBirthdays(12);
    m_stage->open();
    for (int i = 0; i < 12; ++i)
        TodayStage::press(Qt::Key_D); // without waiting for anything
    QTRY_COMPARE(m_stage->loader->board().sent, 12);
    QVERIFY(m_stage->notifications->text().startsWith(u"Recorded"_s));
}

void TestTodayPage::enterOnAButtonIsThatButton()
{
    m_stage->addBirthdays(2);
    m_stage->open();
    m_stage->inPane<QPushButton>(u"sentPushButton"_s)->setFocus();
    TodayStage::press(Qt::Key_Return);
    QTRY_COMPARE(m_stage->loader->board().sent, 1);
    QVERIFY(m_stage->links.opened.isEmpty());
    m_stage->inPane<QPushButton>(u"copyPushButton"_s)->setFocus();
    TodayStage::press(Qt::Key_Return);
    QTRY_COMPARE(m_stage->links.opened.size(), 1);
}

void TestTodayPage::skipsWithAReason()
{
    m_stage->addBirthdays(2);
    m_stage->open();
    TodayStage::press(Qt::Key_S);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QTest::keyClick(menu, Qt::Key_2);
    QTRY_COMPARE(m_stage->loader->board().skipped, 1);
    QCOMPARE(m_stage->ledger().constFirst().reason, u"phoned"_s);
    QCOMPARE(m_stage->notifications->text(), u"Skipped: greeting to chị Nguyễn Thị Lan 00"_s);
    QCOMPARE(m_stage->chosen(), u"Nguyễn Thị Lan 01"_s);
    QCOMPARE(m_stage->label(u"todaySentLabel"_s), u"Sent 0 / 2 · skipped 1"_s);
}

void TestTodayPage::skipsWithOwnWords()
{
    m_stage->addBirthdays(1);
    m_stage->open();
    TodayStage::press(Qt::Key_S);
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_4);
    auto *words = m_stage->inPane<QLineEdit>(u"skipReasonLineEdit"_s);
    QTRY_VERIFY(words->hasFocus());
    QTest::keyClicks(words, u"moved abroad, does not need it"_s); // d and n are letters here
    QCOMPARE(m_stage->inState(MessageState::Sent), 0);
    TodayStage::press(Qt::Key_Return);
    QTRY_COMPARE(m_stage->loader->board().skipped, 1);
    QCOMPARE(m_stage->ledger().constFirst().reason, u"moved abroad, does not need it"_s);
    QVERIFY(m_stage->links.opened.isEmpty());
}

void TestTodayPage::showsWhyAndWhatWasBefore()
{
    const db::CustomerId id = m_stage->addBirthday(u"Nguyễn Thị Hương"_s);
    db::Interaction visit;
    visit.customer = id;
    visit.occurredAtMs = m_stage->shop.clock().nowMs();
    visit.occurredOn = QDate(2026, 11, 10);
    visit.kind = db::InteractionKind::Purchase;
    visit.note = u"Mua 2 chậu lan"_s;
    visit.amount = 640000;
    QVERIFY(m_stage->shop.session().interactions().add(visit));
    m_stage->open();
    QCOMPARE(m_stage->label(u"greetingNameLabel"_s), u"chị Nguyễn Thị Hương"_s);
    QVERIFY(m_stage->label(u"greetingReasonsLabel"_s).contains(u"<b>Birthday → Existing customer</b>"_s));
    auto *recent = m_stage->page->findChild<QListView *>(u"recentListView"_s);
    QTRY_COMPARE(recent->model()->rowCount(), 1);
    QCOMPARE(recent->model()->index(0, 0).data().toString(), u"Mua 2 chậu lan"_s);
}

void TestTodayPage::leadsToTheCustomer()
{
    m_stage->addBirthdays(2);
    m_stage->open();
    QSignalSpy asked(m_stage->page, &ui::TodayPage::customerAsked);
    const db::CustomerId first = m_stage->ledger().constFirst().customer;
    TodayStage::press(Qt::Key_Return);
    QVERIFY(asked.isEmpty());
    QTRY_COMPARE(m_stage->links.opened.size(), 1);
    TodayStage::press(Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.constFirst().constFirst().value<db::CustomerId>(), first);
    QCOMPARE(m_stage->links.opened.size(), 1); // the second Enter opens no second time
    const QRect row = m_stage->list->visualRect(m_stage->list->currentIndex());
    QVERIFY(row.isValid());
    QTest::mouseClick(m_stage->list->viewport(), Qt::LeftButton, {}, row.center());
    QTest::mouseDClick(m_stage->list->viewport(), Qt::LeftButton, {}, row.center());
    QCOMPARE(asked.size(), 2);
    TodayStage::press(Qt::Key_Return);
    TodayStage::press(Qt::Key_Down);
    TodayStage::press(Qt::Key_Return); // another greeting: the first Enter again
    QCOMPARE(asked.size(), 2);
}

void TestTodayPage::offersAMenu()
{
    m_stage->addBirthdays(2);
    m_stage->open();
    QSignalSpy asked(m_stage->page, &ui::TodayPage::customerAsked);
    const auto menu = [this](QContextMenuEvent::Reason reason) {
        const QPoint at = m_stage->list->visualRect(m_stage->list->currentIndex()).center();
        QContextMenuEvent event(reason, at, m_stage->list->viewport()->mapToGlobal(at));
        QApplication::sendEvent(m_stage->list->viewport(), &event);
        return qobject_cast<ui::TodayMenu *>(QApplication::activePopupWidget());
    };
    ui::TodayMenu *byKey = menu(QContextMenuEvent::Keyboard);
    QVERIFY(byKey);
    byKey->findChild<QAction *>(u"customer"_s)->trigger();
    QCOMPARE(asked.size(), 1);
    byKey->close();
    ui::TodayMenu *byMouse = menu(QContextMenuEvent::Mouse);
    QVERIFY(byMouse);
    byMouse->findChild<QAction *>(u"sent"_s)->trigger();
    byMouse->close();
    QTRY_COMPARE(m_stage->inState(MessageState::Sent), 1);
}

void TestTodayPage::goesToTheFirstGreetingWithHome()
{
    m_stage->addBirthdays(30);
    m_stage->open();
    TodayStage::press(Qt::Key_End);
    QCOMPARE(m_stage->chosen(), u"Nguyễn Thị Lan 29"_s);
    TodayStage::press(Qt::Key_Home);
    QCOMPARE(m_stage->chosen(), u"Nguyễn Thị Lan 00"_s);
}

void TestTodayPage::namesEveryFocusableWidget()
{
    m_stage->addBirthdays(1);
    m_stage->open();
    const test::Reached reached = test::reachedIn(m_stage->page);
    QVERIFY2(reached.nameless.isEmpty(), qPrintable(reached.nameless.join(u'\n')));
    QVERIFY(reached.widgets >= 7);
}

void TestTodayPage::speaksVietnameseAtOnce()
{
    m_stage->addBirthdays(1);
    m_stage->open();
    m_stage->translator.speak(ui::Language::Vietnamese);
    QTRY_COMPARE(m_stage->inPane<QPushButton>(u"sentPushButton"_s)->text(), u"Đánh dấu đã gửi"_s);
    QCOMPARE(m_stage->label(u"pageSubtitleLabel"_s), u"Thứ Bảy 21/11/2026 · 13 tháng Mười năm Bính Ngọ"_s);
    QCOMPARE(m_stage->list->model()->index(0, 0).data().toString(), u"Bây giờ"_s);
    QVERIFY(m_stage->label(u"greetingReasonsLabel"_s).contains(u"Sinh nhật → Khách hàng cũ"_s));
}

MK_TEST(TestTodayPage)
#include "tst_today_page.moc"
