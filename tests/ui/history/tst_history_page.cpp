#include "tests/ui/history/history_stage.h"

#include "app/exchange/open_list.h"
#include "app/import/customer_import.h"
#include "db/customers/customer_reader.h"
#include "tests/support/nameless.h"
#include "tests/support/test_main.h"
#include "ui/history/step_panel.h"
#include "ui/widgets/search_field.h"

#include <QBuffer>
#include <QClipboard>
#include <QMenu>
#include <QSignalSpy>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

/// What was done, found again and undone from the page.
class TestHistoryPage final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_stage = std::make_unique<HistoryStage>(); }
    void cleanup() { m_stage.reset(); }
    void listsStepsByDay();
    void namesWhoWhereThereIsMoreThanOne();
    void saysWhatWasDoneAndToWhom();
    void undoesAndDoesAgain();
    void goesOnByTheKeyBehindWhatIsUndoneHere();
    void saysWhomTheUndoOfAnImportKept();
    void undoesAfterARestart();
    void leadsToTheStepInTheWay();
    void findsByWordsAndKind();
    void leadsToTheCustomers();
    void showsWhatIsDoneMeanwhile();
    void staysWhereItIsRead();
    void readsALongJournalAsOneScrolls();
    void keepsItsPlaceInAnotherLanguage();
    void isEmptyAtFirst();
    void worksByKeyboard();
    void copiesAStep();
    void offersTheSameInTheMenu();
    void namesEverything();

private:
    HistoryStage &on() { return *m_stage; }
    bool isDeleted(db::CustomerId id) { return on().shop.session().reader().read(id)->deleted; }
    void type(const QString &words)
    {
        auto *search = on().find<QLineEdit>("historySearchLineEdit");
        search->setFocus();
        search->selectAll();
        QTest::keyClicks(search, words);
    }

    std::unique_ptr<HistoryStage> m_stage;
};

void TestHistoryPage::listsStepsByDay()
{
    on().addStep(u"2025-12-30T10:00:00+07:00"_s, u"customer.erase"_s, u"—"_s);
    on().addStep(u"2026-11-14T10:00:00+07:00"_s, u"customer.save"_s, u"Hoa"_s);
    on().addStep(u"2026-11-20T23:30:00+07:00"_s, u"customer.save"_s, u"Mai"_s);
    on().done(app::DeleteCustomer{on().add(u"Lan"_s)});
    on().open();
    const QStringList wanted{u"# Today"_s,
                             u"Deleted: Lan"_s,
                             u"# Yesterday"_s,
                             u"Saved: Mai [For good]"_s,
                             u"# Saturday 14/11"_s,
                             u"Saved: Hoa [For good]"_s,
                             u"# Tuesday 30/12/2025"_s,
                             u"A customer was erased for good [For good]"_s};
    QTRY_COMPARE(on().rows(), wanted);
    QCOMPARE(on().current(), u"Deleted: Lan"_s);
    const QModelIndex first = on().list->model()->index(1, 0);
    QCOMPARE(first.data(ui::row::RightText).toString(), u"19:05"_s);
    QCOMPARE(first.data(ui::row::SecondLine).toString().section(u" · "_s, 0, 0), u"Customers"_s);
}

void TestHistoryPage::namesWhoWhereThereIsMoreThanOne()
{
    on().addStep(u"2026-11-21T10:00:00+07:00"_s, u"customer.save"_s, u"Hoa"_s, u"lan"_s);
    on().open();
    QTRY_COMPARE(on().rows().size(), 2);
    QCOMPARE(on().list->model()->index(1, 0).data(ui::row::SecondLine).toString(), u"Customers"_s);
    QTRY_COMPARE(on().text("stepWhenLabel"), u"Saturday, 21/11/2026, 10:00, by lan"_s);
    on().addStep(u"2026-11-21T11:00:00+07:00"_s, u"customer.save"_s, u"Hoa"_s, u"minh"_s);
    on().pages->show(ui::PageId::History);
    emit on().desk->changed(db::ChangeSet::everything());
    QTRY_COMPARE(on().rows().size(), 3);
    QCOMPARE(on().list->model()->index(1, 0).data(ui::row::SecondLine).toString(), u"Customers · minh"_s);
}

void TestHistoryPage::saysWhatWasDoneAndToWhom()
{
    QList<db::CustomerId> ids;
    for (int i = 0; i < 7; ++i)
        ids.append(on().add(u"Lan %1"_s.arg(i)));
    on().done(app::TagCustomers{ids, u"VIP"_s});
    on().open();
    QTRY_COMPARE(on().text("stepWhatLabel"), on().current());
    QTRY_COMPARE(on().customers(), QStringList({u"Lan 0"_s, u"Lan 1"_s, u"Lan 2"_s, u"Lan 3"_s, u"Lan 4"_s}));
    QCOMPARE(on().find("stepAllPushButton")->text(), u"and 2 more"_s);
    QVERIFY(on().find("stepUndoPushButton")->isVisible());
    QVERIFY(!on().find("stepPartnerPushButton")->isVisible());
    QVERIFY(!on().find("stepBlockerPushButton")->isVisible());
}

void TestHistoryPage::undoesAndDoesAgain()
{
    const db::CustomerId lan = on().add(u"Lan"_s);
    on().done(app::DeleteCustomer{lan});
    on().open();
    QTRY_COMPARE(on().text("stepWhatLabel"), u"Deleted: Lan"_s);
    QVERIFY(on().customers().isEmpty()); // deleted: a name, and no way to the profile
    on().find("stepUndoPushButton")->click();
    QTRY_COMPARE(on().rows(),
                 QStringList({u"# Today"_s, u"Restored: Lan [An undo]"_s, u"Deleted: Lan [Undone]"_s}));
    QVERIFY(!isDeleted(lan));
    QCOMPARE(on().current(), u"Deleted: Lan"_s);
    QTRY_VERIFY(on().text("stepStateLabel").startsWith(u"It was undone: Saturday, 21/11/2026"_s));
    QTRY_COMPARE(on().customers(), QStringList{u"Lan"_s});
    QCOMPARE(on().notifications->text(), u"Undone: Deleted – Lan"_s);

    on().find("stepPartnerPushButton")->click();
    QCOMPARE(on().current(), u"Restored: Lan"_s);
    QTRY_COMPARE(on().text("stepStateLabel"), u"This undid “Deleted: Lan”."_s);
    QCOMPARE(on().find("stepUndoPushButton")->text(), u"Do it again"_s);
    on().find("stepUndoPushButton")->click();
    QTRY_VERIFY(isDeleted(lan));
    QTRY_COMPARE(on().notifications->text(), u"Done again: Deleted: Lan"_s);
    QTRY_COMPARE(on().rows().size(), 4);
    QCOMPARE(on().rows().at(2), u"Restored: Lan [Undone]"_s);

    on().undo->takeBackLast(); // as elsewhere
    QTRY_VERIFY(!isDeleted(lan));
}

void TestHistoryPage::goesOnByTheKeyBehindWhatIsUndoneHere()
{
    const db::CustomerId lan = on().add(u"Lan"_s);
    const db::CustomerId mai = on().add(u"Mai"_s);
    on().open();
    for (const db::CustomerId id : {lan, mai})
        on().doer->run(on().page, app::DeleteCustomer{id}, {.told = [](const auto &) { return u"Gone."_s; }});
    QTRY_COMPARE(on().rows().size(), 3); // the day and two steps: the first may have been shown alone
    on().choose(u"Deleted: Mai"_s);
    QTRY_COMPARE(on().text("stepWhatLabel"), u"Deleted: Mai"_s);
    on().find("stepUndoPushButton")->click();
    QTRY_VERIFY(!isDeleted(mai));
    on().undo->takeBackLast();
    QTRY_VERIFY(!isDeleted(lan));
    QTRY_COMPARE(on().notifications->text(), u"Undone: Deleted – Lan"_s);
    on().undo->takeBackLast();
    QTRY_COMPARE(on().notifications->text(), u"There is nothing to undo."_s);
}

void TestHistoryPage::saysWhomTheUndoOfAnImportKept()
{
    QBuffer list;
    list.setData("name,phone\nNguyễn Lan,0912345678\nLê Sơn,0987654321\n");
    QVERIFY(list.open(QIODevice::ReadOnly));
    app::ImportOptions options;
    options.fileName = u"khách.csv"_s;
    const auto report = app::CustomerImport(on().shop.session(), on().shop.clock(), std::move(options))
                            .run(**app::openList(list));
    QVERIFY(report);
    auto edited = *on().shop.session().reader().read(report->customers.first());
    edited.note = u"thích hoa trắng"_s;
    QVERIFY(on().shop.session().customers().save(edited, on().shop.moment()));
    on().open();
    QTRY_COMPARE(on().text("stepWhatLabel"), u"List imported: khách.csv"_s);
    on().find("stepUndoPushButton")->click();
    QTRY_COMPARE(on().notifications->text(),
                 u"Undone: khách.csv – 1 removed, 0 as before. 1 stays: edited since."_s);
}

void TestHistoryPage::undoesAfterARestart()
{
    const db::CustomerId lan = on().add(u"Lan"_s);
    on().open();
    on().doer->run(on().page, app::DeleteCustomer{lan});
    QTRY_COMPARE(on().rows().value(1), u"Deleted: Lan"_s);
    on().close();
    on().open();
    QTRY_COMPARE(on().text("stepWhatLabel"), u"Deleted: Lan"_s);
    on().find("stepUndoPushButton")->click();
    QTRY_VERIFY(!isDeleted(lan));
}

void TestHistoryPage::leadsToTheStepInTheWay()
{
    const db::CustomerId lan = on().add(u"Lan"_s);
    const db::JournalId first = on().done(app::SetStage{lan, db::LifecycleStage::Experience});
    const db::JournalId second = on().done(app::SetStage{lan, db::LifecycleStage::Awareness});
    const auto shows = [this](db::JournalId id) { // both steps have the same words
        const auto &shown = on().page->findChild<ui::StepPanel *>()->shown();
        return shown && shown->entry.id == id;
    };
    on().open();
    QTRY_COMPARE(on().rows().size(), 3);
    on().list->setCurrentIndex(on().list->model()->index(2, 0));
    QTRY_VERIFY(shows(first));
    on().find("stepUndoPushButton")->click();
    QTRY_VERIFY(on().find("stepBlockerPushButton")->isVisible());
    QCOMPARE(on().find<QLabel>("stepRefusalLabel")->text(),
             u"“Stage changed: Lan” came later and changed the same. Undo that first."_s);
    QVERIFY(!on().notifications->isShowing()); // said once, and there
    QTRY_VERIFY(on().find("stepUndoPushButton")->isEnabled());
    QVERIFY(on().find("stepBlockerPushButton")->hasFocus());
    on().find("stepBlockerPushButton")->click();
    QCOMPARE(on().list->currentIndex().row(), 1);
    QTRY_VERIFY(shows(second));
    QVERIFY(!on().find("stepBlockerPushButton")->isVisible());
    on().find("stepUndoPushButton")->click();
    QTRY_COMPARE(on().rows().value(2), u"Stage changed: Lan [Undone]"_s);
    on().list->setCurrentIndex(on().list->model()->index(3, 0));
    QTRY_VERIFY(shows(first));
    on().find("stepUndoPushButton")->click();
    QTRY_COMPARE(on().rows().value(4), u"Stage changed: Lan [Undone]"_s);
}

void TestHistoryPage::findsByWordsAndKind()
{
    on().addStep(u"2026-11-21T10:00:00+07:00"_s, u"import.list"_s, u"Đào.csv"_s);
    on().addStep(u"2026-11-21T10:01:00+07:00"_s, u"customer.delete"_s, u"Lê Thị Đào"_s);
    on().addStep(u"2026-11-21T10:02:00+07:00"_s, u"customer.save"_s, u"Lan"_s);
    on().open();
    QTRY_COMPARE(on().rows().size(), 4);
    type(u"dao"_s);
    QTRY_COMPARE(on().rows().size(), 3);
    auto *areas = on().page->findChild<QAbstractButton *>(u"historyAreaChip"_s);
    QCOMPARE(areas->text(), u"All steps"_s);
    areas->click();
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    for (QAction *action : menu->actions()) {
        if (action->text() == u"Imported lists"_s)
            action->trigger();
    }
    menu->close();
    QTRY_COMPARE(on().rows(), QStringList({u"# Today"_s, u"List imported: Đào.csv [For good]"_s}));
    QCOMPARE(areas->text(), u"Imported lists"_s);
    QTRY_COMPARE(on().text("stepWhatLabel"), u"List imported: Đào.csv"_s);
    type(u"nobody"_s);
    QTRY_COMPARE(on().rows().size(), 0);
    QTRY_COMPARE(on().text("emptyTitleLabel"), u"No step like that"_s);
    QVERIFY(!on().find("stepUndoPushButton")->isVisible());
    on().find("emptyStartPushButton")->click();
    QTRY_COMPARE(on().rows().size(), 4);
    QCOMPARE(on().find<QLineEdit>("historySearchLineEdit")->text(), QString());
}

void TestHistoryPage::leadsToTheCustomers()
{
    QList<db::CustomerId> ids;
    for (int i = 0; i < 7; ++i)
        ids.append(on().add(u"Lan & %1"_s.arg(i)));
    on().done(app::TagCustomers{ids, u"VIP"_s});
    on().done(app::DeleteCustomer{ids.last()});
    on().open();
    QTRY_COMPARE(on().rows().size(), 3);
    on().list->setCurrentIndex(on().list->model()->index(2, 0));
    QTRY_COMPARE(on().customers().size(), 5);
    QSignalSpy one(on().navigator, &ui::Navigator::customerAsked);
    on().find("stepCustomerPushButton")->click();
    QCOMPARE(one.size(), 1);
    QCOMPARE(one.first().first().value<db::CustomerId>(), ids.first());
    QSignalSpy all(on().navigator, &ui::Navigator::customersAsked);
    on().find("stepAllPushButton")->click();
    QTRY_COMPARE(all.size(), 1);
    QCOMPARE(all.first().first().toString(), on().current());
    QCOMPARE(all.first().at(1).value<QList<db::CustomerId>>(), ids.mid(0, 6));
}

void TestHistoryPage::showsWhatIsDoneMeanwhile()
{
    const db::CustomerId lan = on().add(u"Lan"_s);
    on().open();
    QTRY_COMPARE(on().text("emptyTitleLabel"), u"Nothing has been done yet"_s);
    on().doer->run(on().page, app::DeleteCustomer{lan});
    QTRY_COMPARE(on().rows(), QStringList({u"# Today"_s, u"Deleted: Lan"_s}));
    QTRY_COMPARE(on().text("stepWhatLabel"), u"Deleted: Lan"_s);
    on().undo->takeBackLast();
    QTRY_COMPARE(on().rows().value(2), u"Deleted: Lan [Undone]"_s);
    QCOMPARE(on().current(), u"Deleted: Lan"_s);
    QTRY_COMPARE(on().find("stepUndoPushButton")->text(), u"Do it again"_s);
}

void TestHistoryPage::staysWhereItIsRead()
{
    for (int i = 0; i < 60; ++i)
        on().addStep(u"2026-11-21T10:00:00+07:00"_s, u"customer.save"_s, u"Lan %1"_s.arg(i));
    const db::CustomerId mai = on().add(u"Mai"_s);
    on().open();
    QTRY_COMPARE(on().rows().size(), 61);
    on().list->setCurrentIndex(on().list->model()->index(40, 0));
    const QString chosen = on().current();
    const int top = on().list->visualRect(on().list->currentIndex()).top();
    on().doer->run(on().page, app::DeleteCustomer{mai});
    QTRY_COMPARE(on().rows().size(), 62);
    QCOMPARE(on().current(), chosen);
    QCOMPARE(on().list->visualRect(on().list->currentIndex()).top(), top);
}

void TestHistoryPage::readsALongJournalAsOneScrolls()
{
    for (int i = 0; i < 450; ++i)
        on().addStep(u"2026-11-21T10:00:00+07:00"_s, u"customer.save"_s, u"Lan %1"_s.arg(i));
    on().open();
    QTRY_COMPARE(on().rows().size(), 201);
    on().list->setFocus();
    HistoryStage::press(Qt::Key_End);
    QTRY_COMPARE(on().rows().size(), 401);
    HistoryStage::press(Qt::Key_End);
    QTRY_COMPARE(on().rows().size(), 451);
    QCOMPARE(on().rows().constLast(), u"Saved: Lan 0 [For good]"_s);
}

void TestHistoryPage::keepsItsPlaceInAnotherLanguage()
{
    on().addStep(u"2026-11-21T10:00:00+07:00"_s, u"customer.save"_s, u"Lan 1"_s);
    on().addStep(u"2026-11-21T10:01:00+07:00"_s, u"customer.save"_s, u"Lan 2"_s);
    on().addStep(u"2026-11-21T10:02:00+07:00"_s, u"import.list"_s, u"Lan.csv"_s);
    on().open();
    QTRY_COMPARE(on().rows().size(), 4);
    type(u"lan"_s);
    on().choose(u"Saved: Lan 1"_s);
    QTRY_COMPARE(on().text("stepWhatLabel"), u"Saved: Lan 1"_s);
    const ui::HistoryPage *before = on().page;
    on().translator.speak(ui::Language::Vietnamese);
    QTRY_VERIFY(on().page != before);
    QTRY_COMPARE(on().rows().value(0), u"# Hôm nay"_s);
    QCOMPARE(on().find<QLineEdit>("historySearchLineEdit")->text(), u"lan"_s);
    QTRY_COMPARE(on().text("stepWhatLabel"), on().current());
    QVERIFY(on().current().endsWith(u"Lan 1"_s));
}

void TestHistoryPage::isEmptyAtFirst()
{
    on().open();
    QTRY_COMPARE(on().text("emptyTitleLabel"), u"Nothing has been done yet"_s);
    QVERIFY(!on().find("emptyStartPushButton")->isVisible());
    QVERIFY(!on().find("stepUndoPushButton")->isVisible());
}

void TestHistoryPage::worksByKeyboard()
{
    const db::CustomerId lan = on().add(u"Lan"_s);
    on().done(app::DeleteCustomer{lan});
    on().addStep(u"2026-11-21T19:06:00+07:00"_s, u"customer.save"_s, u"Mai"_s);
    on().open();
    QTRY_COMPARE(on().text("stepWhatLabel"), u"Saved: Mai"_s);
    on().pages->show(ui::PageId::History);
    QVERIFY(on().list->hasFocus());
    HistoryStage::press(Qt::Key_Down);
    QTRY_COMPARE(on().text("stepWhatLabel"), u"Deleted: Lan"_s);
    HistoryStage::press(Qt::Key_Return);
    QVERIFY(on().find("stepUndoPushButton")->hasFocus());
    HistoryStage::press(Qt::Key_Escape);
    QVERIFY(on().list->hasFocus());
    HistoryStage::press(Qt::Key_Return);
    HistoryStage::press(Qt::Key_Space);
    QTRY_VERIFY(!isDeleted(lan));
    QVERIFY(on().list->hasFocus()); // the button went
    HistoryStage::press(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(on().find<QLineEdit>("historySearchLineEdit")->hasFocus());
    QSignalSpy back(on().page, &ui::HistoryPage::backAsked);
    HistoryStage::press(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(back.size(), 1);
}

void TestHistoryPage::copiesAStep()
{
    on().addStep(u"2026-11-21T10:00:00+07:00"_s, u"customer.save"_s, u"Lan"_s, u"minh"_s);
    on().open();
    QTRY_COMPARE(on().current(), u"Saved: Lan"_s);
    on().list->setFocus();
    HistoryStage::press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Saturday, 21/11/2026, 10:00: Saved: Lan (minh)"_s);
}

void TestHistoryPage::offersTheSameInTheMenu()
{
    const db::CustomerId lan = on().add(u"Lan"_s);
    on().done(app::DeleteCustomer{lan});
    on().open();
    QTRY_COMPARE(on().text("stepWhatLabel"), u"Deleted: Lan"_s);
    emit on().list->customContextMenuRequested(on().list->visualRect(on().list->currentIndex()).center());
    auto *menu = on().page->findChild<QMenu *>(u"stepMenu"_s);
    QVERIFY(menu && menu->isVisible());
    QCOMPARE(menu->actions().at(0)->text(), u"Undo"_s);
    QVERIFY(!menu->actions().at(1)->isEnabled()); // the one there was is deleted
    menu->actions().at(0)->trigger();
    menu->close();
    QTRY_VERIFY(!isDeleted(lan));
}

void TestHistoryPage::namesEverything()
{
    QList<db::CustomerId> ids;
    for (int i = 0; i < 7; ++i)
        ids.append(on().add(u"Lan %1"_s.arg(i)));
    on().done(app::TagCustomers{ids, u"VIP"_s});
    on().open();
    QTRY_COMPARE(on().customers().size(), 5);
    const test::Reached reached = test::reachedIn(on().page);
    QVERIFY(reached.widgets > 8);
    QVERIFY2(reached.nameless.isEmpty(), qPrintable(reached.nameless.join(u'\n')));
}

MK_TEST(TestHistoryPage)
#include "tst_history_page.moc"
