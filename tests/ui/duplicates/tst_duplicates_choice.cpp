#include "app/customers/customer_commands.h"
#include "db/customers/import_batch_store.h"
#include "tests/support/test_main.h"
#include "tests/ui/duplicates/duplicates_stage.h"
#include "ui/duplicates/import_filter.h"
#include "ui/widgets/row_delegate.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

/// Which groups are shown, and which comes next.
class TestDuplicatesChoice final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_stage = std::make_unique<DuplicatesStage>(); }
    void cleanup() { m_stage.reset(); }
    void ticksAllWhoWereChosenElsewhere();
    void isEmptyWithoutDuplicates();
    void showsThoseOfAnImportOnly();
    void looksAgainAfterAChange();
    void leavesTheKeyboardInTheList();
    void comesByTabToTheChoicesBeforeTheButtons();
    void goesOnToTheNext();
    void reviewsThoseChosenElsewhere();
    void findsDuplicatesAgainAfterAReview();
    void goesBackToAllFromThoseChosenElsewhere();

private:
    DuplicatesStage &on() { return *m_stage; }

    std::unique_ptr<DuplicatesStage> m_stage;
};

void TestDuplicatesChoice::ticksAllWhoWereChosenElsewhere()
{
    const auto an = on().add(u"Nguyễn Thị An"_s, u"+84961000051"_s);
    const auto binh = on().add(u"Lê Bình"_s, u"+84961000052"_s);
    const auto chau = on().add(u"Phạm Châu"_s, u"+84961000053"_s);
    on().open();
    on().page->review({an, binh, chau});
    QTRY_COMPARE(on().ticked(), (QList<bool>{true, true, true}));
}

void TestDuplicatesChoice::isEmptyWithoutDuplicates()
{
    on().add(u"Nguyễn Thị An"_s, u"+84961000051"_s);
    on().open();
    QTRY_VERIFY(on().button("lookAgainPushButton")->isEnabled());
    QVERIFY(on().groups().isEmpty());
    QVERIFY(!on().list->isVisible());
}

void TestDuplicatesChoice::showsThoseOfAnImportOnly()
{
    on().add(u"Lan"_s, u"+84912345671"_s);
    on().add(u"Lan Anh"_s, u"+84912345671"_s);
    const db::CustomerId ha = on().add(u"Hà"_s, u"+84912345672"_s);
    on().add(u"Hà My"_s, u"+84912345672"_s);
    db::Session &session = on().shop.session();
    const auto batch = session.inTransaction([&]() -> db::Result<db::ImportBatchId> {
        MK_TRY(const auto id, session.imports().begin(u"khách.csv"_s, on().shop.moment()));
        MK_CHECK(session.imports().add(id, {ha, std::nullopt, "{}"}));
        return id;
    });
    QVERIFY(batch);
    on().open();
    QTRY_COMPARE(on().groups().size(), 2);
    on().page->filter()->narrowTo(*batch, u"khách.csv"_s);
    QTRY_COMPARE(on().groups().size(), 1);
    QVERIFY(on().groups().constFirst().contains(u"Hà"_s));
    QVERIFY(on().text("importFilterLabel").contains(u"khách.csv"_s));
    QVERIFY(on().button("allDuplicatesPushButton")->isVisible());
    on().button("allDuplicatesPushButton")->click();
    QTRY_COMPARE(on().groups().size(), 2);
    QVERIFY(!on().button("allDuplicatesPushButton")->isVisible());
    on().page->filter()->narrowTo(db::ImportBatchId{99}, {}); // undone, or never there: all of them
    QTRY_VERIFY(!on().button("allDuplicatesPushButton")->isVisible());
    QVERIFY(on().notifications->text().startsWith(u"That import was undone"_s));
    QTRY_COMPARE(on().groups().size(), 2);
}

void TestDuplicatesChoice::looksAgainAfterAChange()
{
    on().add(u"Nguyễn Thị An"_s, u"+84961000051"_s);
    on().open();
    QTRY_VERIFY(on().button("lookAgainPushButton")->isEnabled());
    on().add(u"Chị An"_s, u"+84961000051"_s);
    emit on().desk->changed(db::ChangeSet::everything());
    on().page->enter();
    QTRY_COMPARE(on().groups().size(), 1);
}

void TestDuplicatesChoice::leavesTheKeyboardInTheList()
{
    for (const QString &phone : {u"+84961000051"_s, u"+84961000052"_s}) {
        on().add(u"Nguyễn Thị An"_s, phone);
        on().add(u"Chị An"_s, phone);
    }
    on().open();
    QTRY_VERIFY(on().list && on().isReady());
    QTRY_VERIFY(on().list->hasFocus());
    on().press(Qt::Key_Return); // into the choices and back
    on().press(Qt::Key_Escape);
    QTRY_VERIFY(on().list->hasFocus());
    on().press(Qt::Key_Down);
    QTRY_VERIFY(on().isReady());
    QCOMPARE(on().list->currentIndex().row(), 1);
    QVERIFY(on().list->hasFocus());
}

void TestDuplicatesChoice::comesByTabToTheChoicesBeforeTheButtons()
{
    on().add(u"Nguyễn Thị An"_s, u"+84961000051"_s);
    on().add(u"Chị An"_s, u"+84961000051"_s);
    on().open();
    QTRY_VERIFY(on().list && on().isReady());
    QTRY_VERIFY(on().list->hasFocus());
    QStringList walk;
    while (!walk.contains(u"mergePushButton"_s) && walk.size() < 20) {
        on().press(Qt::Key_Tab);
        walk.append(QApplication::focusWidget()->objectName());
    }
    QCOMPARE(walk.constFirst(), u"mergeKeepRadioButton"_s);
    QVERIFY2(walk.contains(u"mergeFieldRadioButton"_s), qPrintable(walk.join(u' ')));
    on().press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), on().button("distinctPushButton"));
}

void TestDuplicatesChoice::goesOnToTheNext()
{
    for (const QString &phone : {u"+84961000051"_s, u"+84961000052"_s}) {
        on().add(u"Nguyễn Thị An"_s, phone);
        on().add(u"Chị An"_s, phone);
    }
    on().open();
    QTRY_VERIFY(on().list && on().isReady());
    on().button("nextGroupPushButton")->click();
    QCOMPARE(on().list->currentIndex().row(), 1);
    QTRY_VERIFY(on().isReady());
    on().button("nextGroupPushButton")->click();
    QCOMPARE(on().list->currentIndex().row(), 0);
}

void TestDuplicatesChoice::reviewsThoseChosenElsewhere()
{
    on().add(u"Lê Bình"_s, u"+84961000051"_s);
    on().add(u"Bình"_s, u"+84961000051"_s); // found, and not asked for
    const auto an = on().add(u"Nguyễn Thị An"_s, u"+84961000053"_s);
    const auto again = on().add(u"Chị An"_s, u"+84961000054"_s);
    on().open();
    QSignalSpy back(on().page, &ui::DuplicatesPage::backAsked);
    on().page->review({an, again});
    QTRY_COMPARE(on().groups(), QStringList{u"Nguyễn Thị An, Chị An"_s});
    QCOMPARE(on().list->currentIndex().data(ui::row::SecondLine).toString(),
             u"Chosen in the list of customers"_s);
    QTRY_VERIFY(on().isReady());
    on().button("mergePushButton")->click();
    QTRY_VERIFY(on().isDeleted(again));
    QTRY_COMPARE(back.size(), 1); // to the list they were chosen in
}

void TestDuplicatesChoice::findsDuplicatesAgainAfterAReview()
{
    on().add(u"Lê Bình"_s, u"+84961000051"_s);
    on().add(u"Bình"_s, u"+84961000051"_s);
    const auto an = on().add(u"Nguyễn Thị An"_s, u"+84961000053"_s);
    on().open();
    QTRY_COMPARE(on().groups(), QStringList{u"Lê Bình, Bình"_s});
    const auto gone = on().add(u"Chị An"_s, u"+84961000054"_s);
    QVERIFY(app::run(on().shop.session(), app::DeleteCustomer{gone}, on().shop.moment()));
    on().page->review({an, gone}); // one of them was deleted by another program
    QTRY_COMPARE(on().groups(), QStringList{u"Lê Bình, Bình"_s});
    on().button("lookAgainPushButton")->click();
    QTRY_COMPARE(on().groups(), QStringList{u"Lê Bình, Bình"_s});
}

void TestDuplicatesChoice::goesBackToAllFromThoseChosenElsewhere()
{
    on().add(u"Lê Bình"_s, u"+84961000051"_s);
    on().add(u"Bình"_s, u"+84961000051"_s);
    const auto an = on().add(u"Nguyễn Thị An"_s, u"+84961000053"_s);
    const auto again = on().add(u"Chị An"_s, u"+84961000054"_s);
    on().open();
    on().page->review({an, again});
    QTRY_COMPARE(on().groups(), QStringList{u"Nguyễn Thị An, Chị An"_s});
    on().page->showAll();
    QTRY_COMPARE(on().groups(), QStringList{u"Lê Bình, Bình"_s});
}

MK_TEST(TestDuplicatesChoice)
#include "tst_duplicates_choice.moc"
