#include "db/customers/consent_store.h"
#include "db/customers/customer_store.h"
#include "db/customers/interaction_store.h"
#include "tests/support/test_main.h"
#include "tests/ui/customers/customer_stage.h"
#include "ui/contacts/log_field.h"
#include "ui/customers/customer_list_model.h"
#include "ui/customers/customers_page.h"
#include "ui/customers/history_list.h"
#include "ui/customers/profile_panel.h"
#include "ui/customers/selection_bar.h"
#include "ui/shell/notification_bar.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/search_field.h"

#include <QAbstractButton>
#include <QContextMenuEvent>
#include <QMenu>
#include <QPushButton>
#include <QTabBar>
#include <QToolButton>

using namespace Qt::StringLiterals;
using Stage = db::LifecycleStage;

/// The menus and keys of the profile, and the stage on its chip.
class TestCustomerProfileMenus final : public QObject, CustomerStage
{
    Q_OBJECT
private slots:
    void init() { makeShop(); }
    void cleanup()
    {
        closeWindow();
        closeShop();
    }
    void showsAllTabsOfTheProfileInASmallWindow();
    void changesTheStageOnItsChip();
    void offersTheStepToExistingAfterAPurchase();
    void offersMenusInTheProfile();
    void undoesAConsentByItsMenu();
    void sendsNoMoreMessagesInTwoClicks();
    void sendsNoMoreMessagesByOneKey();
    void marksWhoWantsNoMessages();
};

void TestCustomerProfileMenus::showsAllTabsOfTheProfileInASmallWindow()
{
    addPeople(Stage::Consideration);
    open();
    m_window->resize(1024, 700);
    const auto *tabs = m_page->findChild<QTabBar *>(u"profileTabBar"_s);
    QCOMPARE(tabs->count(), 4);
    QVERIFY(!tabs->usesScrollButtons());
    QCOMPARE(tabs->elideMode(), Qt::ElideNone);
    auto *panel = m_page->profile();
    const auto end = [&] { return tabs->mapTo(panel, tabs->tabRect(3).topRight()).x(); };
    QTRY_VERIFY(end() <= panel->width());
    for (int tab = 0; tab < tabs->count(); ++tab)
        QVERIFY(tabs->tabRect(tab).width() >= tabs->fontMetrics().horizontalAdvance(tabs->tabText(tab)));
}

void TestCustomerProfileMenus::changesTheStageOnItsChip()
{
    const db::CustomerId id = addPeople(Stage::Consideration, 1).first();
    open();
    auto *chip = m_page->findChild<QAbstractButton *>(u"profileStageChip"_s);
    QVERIFY(chip->accessibleName().contains(u"Prospect"_s));
    for (const bool byKey : {false, true}) {
        if (byKey) {
            chip->setFocus(Qt::TabFocusReason);
            QTest::keyClick(chip, Qt::Key_Return);
        } else {
            QTest::mouseClick(chip, Qt::LeftButton);
        }
        QMenu *stages = menu(u"stageMenu"_s);
        QVERIFY(stages);
        QCOMPARE(stages->actions().size(), 5);
        const auto now = stored(id).stage;
        QVERIFY(stages->actions().at(static_cast<int>(now))->isChecked());
        const int next = byKey ? 4 : 3;
        QTest::keyClick(stages, Qt::Key_Down);
        stages->setActiveAction(stages->actions().at(next));
        QTest::keyClick(stages, Qt::Key_Return);
        QTRY_COMPARE(static_cast<int>(stored(id).stage), next);
        QTRY_VERIFY(chip->text().startsWith(u"Existing customer"_s));
    }
    QVERIFY(told().startsWith(u"Bùi An: now Existing customer"_s));
    takeBack();
    QTRY_COMPARE(stored(id).stage, Stage::Experience);
}

void TestCustomerProfileMenus::offersTheStepToExistingAfterAPurchase()
{
    const db::CustomerId id = addPeople(Stage::Acquisition, 1).first();
    open();
    const auto log = [this](const QString &line) {
        m_page->profile()->log()->setText(line);
        m_page->profile()->log()->field()->setFocus();
        press(Qt::Key_Return);
    };
    log(u"ghé xem"_s);
    QTRY_VERIFY(told().startsWith(u"Recorded"_s));
    QVERIFY2(!told().contains(u"existing"_s), qPrintable(told()));
    log(u"mua 100k"_s);
    QTRY_VERIFY(told().endsWith(u"Move Bùi An to existing customers?"_s));
    QCOMPARE(stored(id).stage, Stage::Acquisition); // never by itself
    for (auto *button : m_window->notifications().findChildren<QPushButton *>()) {
        if (button->text() == "Move"_L1)
            button->click();
    }
    QTRY_COMPARE(stored(id).stage, Stage::Experience);
    QTRY_VERIFY(told().contains(u"now Existing customer"_s));
    log(u"mua 50k"_s);
    QTRY_VERIFY(told().contains(u"50,000"_s));
    QVERIFY(!told().contains(u"Move"_s));
    takeBack();
    takeBack();
    QTRY_COMPARE(stored(id).stage, Stage::Acquisition);
}

void TestCustomerProfileMenus::offersMenusInTheProfile()
{
    const auto ids = addPeople(Stage::Consideration, 2);
    open();
    press(Qt::Key_A, Qt::ControlModifier);
    auto *dots = m_page->findChild<QToolButton *>(u"profileEditToolButton"_s);
    QMenu *more = dots->menu();
    emit more->aboutToShow();
    emit more->aboutToShow(); // filled again each time
    for (const QString &text :
         {u"Edit"_s, u"Stage"_s, u"Add a tag…"_s, u"Export as a list or a card…"_s, u"Delete"_s})
        QVERIFY2(entry(more, text), qPrintable(text));
    QVERIFY(more->actions().at(7)->text().startsWith(u"Copy 091"_s));
    for (const auto &[within, text] : {std::pair(u"Relations"_s, u"Add a relation…"_s),
                                       {u"Picture"_s, u"Choose a picture…"_s},
                                       {u"Personal data"_s, u"Everything we hold about them…"_s},
                                       {u"Personal data"_s, u"Record a data request…"_s}})
        QVERIFY2(entry(more, within) && entry(entry(more, within)->menu(), text), qPrintable(text));
    QCOMPARE(more->findChildren<QMenu *>(QString(), Qt::FindDirectChildrenOnly).size(), 5);
    const db::CustomerId shown = m_page->profile()->shown();
    entry(more, u"Delete"_s)->trigger(); // the one shown, although both are chosen
    QTRY_VERIFY(stored(shown).deleted);
    QCOMPARE(m_shop->session().customers().counts()->total(), 1);
    takeBack();
    QTRY_VERIFY(!stored(shown).deleted);

    clickRow(0);
    QTRY_COMPARE(m_page->profile()->shown(), ids.first());
    m_page->profile()->log()->setText(u"ghé xem"_s);
    m_page->profile()->log()->field()->setFocus();
    press(Qt::Key_Return);
    const auto timeline = [this, &ids] {
        return m_shop->session().interactions().timeline(ids.first(), 9)->size();
    };
    QTRY_COMPARE(timeline(), 1);
    auto *list = m_page->findChild<ui::HistoryList *>();
    QTRY_COMPARE(list->model()->rowCount(), 1);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_F10, Qt::ShiftModifier);
    QMenu *line = menu(u"historyMenu"_s);
    QVERIFY(line);
    QVERIFY(entry(line, u"Copy the text"_s));
    entry(line, u"Remove this contact"_s)->trigger();
    line->close();
    QTRY_COMPARE(timeline(), 0);
    takeBack();
    QTRY_COMPARE(timeline(), 1);
}

void TestCustomerProfileMenus::undoesAConsentByItsMenu()
{
    const auto ids = addPeople(Stage::Experience, 1);
    QVERIFY(m_shop->session().consents().record({{},
                                                 ids.first(),
                                                 u"sms"_s,
                                                 db::Purpose::Greeting,
                                                 true,
                                                 u"at the counter"_s,
                                                 {},
                                                 m_shop->moment().ms}));
    open();
    m_page->findChild<QTabBar *>(u"profileTabBar"_s)->setCurrentIndex(ui::ProfilePanel::Consents);
    auto *list = m_page->findChild<ui::HistoryList *>();
    const QPoint middle = list->visualRect(list->model()->index(0, 0)).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, middle, list->viewport()->mapToGlobal(middle));
    QCoreApplication::sendEvent(list->viewport(), &event);
    QMenu *line = menu(u"historyMenu"_s);
    QVERIFY(line);
    entry(line, u"Undo this consent: recorded by mistake"_s)->trigger();
    line->close();
    QTRY_VERIFY(m_shop->session().consents().ledger(ids.first())->constFirst().voided);
}

void TestCustomerProfileMenus::sendsNoMoreMessagesInTwoClicks()
{
    const auto ids = addPeople(Stage::Experience, 1);
    open();
    auto *more = m_page->profile()->findChild<QToolButton *>(u"profileEditToolButton"_s);
    emit more->menu()->aboutToShow();
    QAction *optOut = entry(more->menu(), u"No more messages"_s);
    QVERIFY(optOut && optOut->menu());
    entry(optOut->menu(), u"Zalo"_s)->trigger();
    const auto current = [&] { return *m_shop->session().consents().current(ids.first()); };
    QTRY_COMPARE(current().size(), 3);
    QCOMPARE(current().constFirst().channel, u"zalo"_s);
    QTRY_COMPARE(told(), u"Bùi An: no more messages by Zalo"_s);
    takeBack();
    QTRY_VERIFY(current().isEmpty());
}

void TestCustomerProfileMenus::sendsNoMoreMessagesByOneKey()
{
    const auto ids = addPeople(Stage::Experience, 1);
    open();
    press(Qt::Key_F9);
    const auto current = [&] { return *m_shop->session().consents().current(ids.first()); };
    QTRY_COMPARE(current().size(), 3);
    QCOMPARE(current().constFirst().channel, u"all"_s);
    QVERIFY(!current().constFirst().granted);
}

void TestCustomerProfileMenus::marksWhoWantsNoMessages()
{
    addPeople(Stage::Experience, 1);
    open();
    const auto mark = [this] { return m_page->profile()->findChild<ui::Chip *>(u"noMessagesChip"_s); };
    QVERIFY(!mark());
    auto *more = m_page->profile()->findChild<QToolButton *>(u"profileEditToolButton"_s);
    emit more->menu()->aboutToShow();
    QMenu *channels = entry(more->menu(), u"No more messages"_s)->menu();
    QVERIFY(channels && channels->actions().constFirst()->text().endsWith(u"\tF9"_s));
    press(Qt::Key_F9);
    QTRY_VERIFY(mark() && mark()->isVisible());
    QCOMPARE(mark()->text(), u"No more messages"_s);
    takeBack();
    QTRY_VERIFY(!mark());
}

MK_TEST(TestCustomerProfileMenus)
#include "tst_customer_profile_menus.moc"
