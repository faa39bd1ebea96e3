#include "db/customers/customer_reader.h"
#include "db/customers/duplicate_store.h"
#include "tests/support/nameless.h"
#include "tests/support/test_main.h"
#include "tests/ui/duplicates/duplicates_stage.h"
#include "ui/widgets/row_delegate.h"

#include <QCheckBox>
#include <QLabel>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

/// Duplicates are reviewed, merged and told apart on the page, by the keyboard too.
class TestDuplicatesPage final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_stage = std::make_unique<DuplicatesStage>(); }
    void cleanup() { m_stage.reset(); }
    void listsTheGroups();
    void showsThemSideBySide();
    void mergesAsChosen();
    void keepsTheNotesOfAll();
    void undoesAMerge();
    void keepsStrangersApart();
    void leavesAThirdOut();
    void ticksOnlyWhoIsLikelyTheSame();
    void takesNoValueOfWhoIsNotTicked();
    void ticksNobodyAmongStrangers();
    void saysWhyThoseLeftMayBeTheSame();
    void showsAllFourAndNamesThem();
    void warnsOfStrangers();
    void worksByKeyboard();
    void namesEverything();

private:
    DuplicatesStage &on() { return *m_stage; }

    std::unique_ptr<DuplicatesStage> m_stage;
};

void TestDuplicatesPage::listsTheGroups()
{
    on().add(u"Nguyễn Thị An"_s, u"+84961000051"_s);
    on().add(u"Lê Bình"_s, u"+84961000052"_s);
    on().add(u"Chị An"_s, u"+84961000051"_s);
    on().open();
    QTRY_COMPARE(on().groups(), QStringList{u"Nguyễn Thị An, Chị An"_s});
    QCOMPARE(on().list->currentIndex().data(ui::row::SecondLine).toString(), u"Same phone number"_s);
}

void TestDuplicatesPage::showsThemSideBySide()
{
    on().add(u"Nguyễn Thị An"_s, u"+84961000051"_s);
    on().add(u"An & Bi"_s, u"+84961000051"_s, u"Huế"_s);
    on().open();
    QTRY_VERIFY(on().list && on().isReady());
    QStringList told;
    for (const auto *choice : on().all<QRadioButton>(u"mergeFieldRadioButton"_s))
        told.append((choice->isChecked() ? u"* "_s : QString()) + choice->accessibleName());
    QVERIFY(told.contains(u"* Full name: Nguyễn Thị An, of Nguyễn Thị An"_s));
    QVERIFY(told.contains(u"Full name: An & Bi, of An & Bi"_s));
    QVERIFY(told.contains(u"* Province or city: Huế, of An & Bi"_s)); // the other has none
    QVERIFY2(on().text("mergeJoinedLabel").contains(u"refusal stands"),
             qPrintable(on().text("mergeJoinedLabel")));
    QVERIFY(on().all<QCheckBox>(u"mergeTickCheckBox"_s).isEmpty());
}

void TestDuplicatesPage::mergesAsChosen()
{
    const auto an = on().add(u"Nguyễn Thị An"_s, u"+84961000051"_s, u"Hà Nội"_s);
    const auto again = on().add(u"Chị An"_s, u"+84961000051"_s, u"Huế"_s);
    on().open();
    QTRY_VERIFY(on().list && on().isReady());
    on().all<QRadioButton>(u"mergeKeepRadioButton"_s).last()->click();
    for (auto *choice : on().all<QRadioButton>(u"mergeFieldRadioButton"_s)) {
        if (choice->accessibleName().startsWith(u"Province or city: Hà Nội"_s))
            choice->click();
    }
    on().button("mergePushButton")->click();
    QTRY_VERIFY(on().isDeleted(an));
    const auto kept = on().shop.session().reader().read(again);
    QCOMPARE(kept->fullName, u"Nguyễn Thị An"_s); // as it was chosen before who is kept
    QCOMPARE(kept->province, u"Hà Nội"_s);
    QTRY_VERIFY(on().groups().isEmpty());
}

void TestDuplicatesPage::keepsTheNotesOfAll()
{
    const auto kept = on().add(u"Nguyễn Thị An"_s, u"+84961000051"_s, {}, u"thích trà"_s);
    on().add(u"Chị An"_s, u"+84961000051"_s, {}, u"khách quen"_s);
    on().open();
    QTRY_VERIFY(on().list && on().isReady());
    for (const auto *choice : on().all<QRadioButton>(u"mergeFieldRadioButton"_s))
        QVERIFY2(!choice->accessibleName().startsWith(u"Note"), qPrintable(choice->accessibleName()));
    QVERIFY2(on().text("mergeJoinedLabel").contains(u"1 note"), qPrintable(on().text("mergeJoinedLabel")));
    on().button("mergePushButton")->click();
    QTRY_COMPARE(on().shop.session().reader().read(kept)->note, u"thích trà\nkhách quen"_s);
}

void TestDuplicatesPage::undoesAMerge()
{
    on().add(u"Nguyễn Thị An"_s, u"+84961000051"_s);
    const auto again = on().add(u"Chị An"_s, u"+84961000051"_s);
    on().add(u"Lê Bình"_s, u"+84961000052"_s);
    on().add(u"Anh Bình"_s, u"+84961000052"_s);
    on().open();
    QTRY_VERIFY(on().list && on().isReady());
    const QStringList before = on().groups();
    on().button("mergePushButton")->click();
    QTRY_COMPARE(on().groups().size(), 1);
    QVERIFY(on().isDeleted(again));
    on().doer->takeBack({});
    QTRY_VERIFY(!on().isDeleted(again));
}

void TestDuplicatesPage::keepsStrangersApart()
{
    on().add(u"Trần Thị Mẹ"_s, u"+84961000051"_s);
    const auto child = on().add(u"Lê Bé Con"_s, u"+84961000051"_s);
    on().open();
    QTRY_VERIFY(on().list && on().isReady());
    on().button("distinctPushButton")->click();
    QTRY_VERIFY(on().groups().isEmpty());
    QVERIFY(!on().isDeleted(child));
    on().button("lookAgainPushButton")->click();
    QTRY_VERIFY(on().button("lookAgainPushButton")->isEnabled());
    QVERIFY(on().groups().isEmpty());
}

void TestDuplicatesPage::leavesAThirdOut()
{
    const auto an = on().add(u"Nguyễn Thị An"_s, u"+84961000051"_s);
    const auto again = on().add(u"Chị An"_s, u"+84961000051"_s);
    const auto child = on().add(u"Bé Na"_s, u"+84961000051"_s);
    on().open();
    QTRY_VERIFY(on().list && on().isReady());
    QTRY_COMPARE(on().ticked(), (QList<bool>{true, true, false}));
    on().all<QCheckBox>(u"mergeTickCheckBox"_s).last()->click(); // by hand, and out again
    QCOMPARE(on().ticked(), (QList<bool>{true, true, true}));
    on().all<QCheckBox>(u"mergeTickCheckBox"_s).last()->click();
    on().button("mergePushButton")->click();
    QTRY_VERIFY(on().isDeleted(again));
    QVERIFY(!on().isDeleted(child) && !on().isDeleted(an));
    QTRY_COMPARE(on().groups(), QStringList{u"Nguyễn Thị An, Bé Na"_s}); // still to be decided on
}

void TestDuplicatesPage::ticksOnlyWhoIsLikelyTheSame()
{
    on().addBorn(u"Nguyễn Thị Thanh Hương"_s, db::Gender::Female);
    on().addBorn(u"Đặng Minh Tâm"_s, db::Gender::Male);
    on().addBorn(u"Nguyễn Thi Thanh Hương"_s, {});
    on().open();
    QTRY_VERIFY(on().list && on().isReady());
    QCOMPARE(on().ticked(), (QList<bool>{true, false, true}));
    QVERIFY2(on().text("mergeWarningLabel").isEmpty(), qPrintable(on().text("mergeWarningLabel")));
    on().all<QRadioButton>(u"mergeKeepRadioButton"_s).last()->click();
    QCOMPARE(on().ticked(), (QList<bool>{true, false, true}));
    on().all<QRadioButton>(u"mergeKeepRadioButton"_s).at(1)->click(); // the man
    QCOMPARE(on().ticked(), (QList<bool>{false, true, false}));
    QVERIFY(!on().isReady());
    on().all<QCheckBox>(u"mergeTickCheckBox"_s).last()->click(); // what was ticked by hand stays
    on().all<QRadioButton>(u"mergeKeepRadioButton"_s).first()->click();
    QCOMPARE(on().ticked(), (QList<bool>{true, false, true}));
    on().all<QCheckBox>(u"mergeTickCheckBox"_s).at(1)->click();
    QVERIFY(on().text("mergeWarningLabel").contains(u"gender"_s));
}

void TestDuplicatesPage::takesNoValueOfWhoIsNotTicked()
{
    const auto an = on().add(u"Nguyễn Thị An"_s, u"+84961000051"_s);
    on().add(u"Đặng Minh Tâm"_s, u"+84961000051"_s, u"Hà Nội"_s);
    const auto again = on().add(u"Nguyễn Thi An"_s, u"+84961000051"_s, u"Huế"_s);
    on().open();
    QTRY_VERIFY(on().list && on().isReady());
    on().button("mergePushButton")->click();
    QTRY_VERIFY(on().isDeleted(again));
    QCOMPARE(on().shop.session().reader().read(an)->province, u"Huế"_s);
}

void TestDuplicatesPage::ticksNobodyAmongStrangers()
{
    for (const QString &name : {u"Trần Thị Mẹ"_s, u"Lê Văn Cha"_s, u"Lê Bé Con"_s})
        on().add(name, u"+84961000051"_s);
    on().open();
    QTRY_COMPARE(on().ticked(), (QList<bool>{true, false, false}));
    QVERIFY(!on().isReady()); // there is nobody to merge
    QTRY_VERIFY(on().button("distinctPushButton")->isEnabled());
    on().button("distinctPushButton")->click(); // all three of them
    QTRY_VERIFY(on().groups().isEmpty());
    QTRY_VERIFY(on().button("lookAgainPushButton")->isEnabled());
    QCOMPARE(on().shop.session().duplicates().distinct()->size(), 3);
}

void TestDuplicatesPage::saysWhyThoseLeftMayBeTheSame()
{
    const db::Birthday birthday{db::Calendar::Solar, 8, 3, 1990};
    on().addBorn(u"Nguyễn Thị Thanh Hương"_s, db::Gender::Female, birthday);
    on().addBorn(u"Đặng Minh Tâm"_s, db::Gender::Male);
    const auto again = on().addBorn(u"Nguyễn Thi Thanh Hương"_s, {}, birthday);
    on().open();
    QTRY_VERIFY(on().list && on().isReady());
    QCOMPARE(on().text("mergeBecauseLabel"), u"Same phone number · Same name and birthday"_s);
    on().button("mergePushButton")->click();
    QTRY_VERIFY(on().isDeleted(again));
    QTRY_COMPARE(on().groups(), QStringList{u"Nguyễn Thị Thanh Hương, Đặng Minh Tâm"_s});
    QTRY_COMPARE(on().text("mergeBecauseLabel"), u"Same phone number"_s);
    QTRY_COMPARE(on().list->currentIndex().data(ui::row::SecondLine).toString(), u"Same phone number"_s);
    on().doer->takeBack({});
    QTRY_VERIFY(!on().isDeleted(again));
    on().button("lookAgainPushButton")->click();
    QTRY_COMPARE(on().text("mergeBecauseLabel"), u"Same phone number · Same name and birthday"_s);
}

void TestDuplicatesPage::showsAllFourAndNamesThem()
{
    const QStringList names{u"Nguyễn Đình Thanh Bình"_s, u"Đình Thanh Bình"_s, u"Thanh Bình"_s, u"Bình"_s};
    for (const QString &name : names)
        on().add(name, u"+84961000051"_s, u"Thành phố Hồ Chí Minh của "_s + name);
    on().open();
    QTRY_VERIFY(on().list && on().isReady());
    const QString merged = on().text("mergedNamesLabel");
    QCOMPARE(merged, u"Will be merged into %1: %2."_s.arg(names.first(), names.mid(1).join(u", "_s)));
    on().window->resize(760, 560);
    auto *area = on().page->findChild<QScrollArea *>(u"mergeScrollArea"_s);
    QTRY_VERIFY(area->horizontalScrollBar()->isVisible());
    QRadioButton *last = on().all<QRadioButton>(u"mergeKeepRadioButton"_s).last();
    last->setFocus();
    const QRect seen(last->mapTo(area->viewport(), QPoint()), last->size());
    QVERIFY(area->viewport()->rect().intersects(seen));
    const auto *sentence = on().page->findChild<QLabel *>(u"mergeJoinedLabel"_s);
    QVERIFY(sentence->mapTo(on().page, sentence->rect().topRight()).x() < on().page->width()); // not cut
    on().all<QCheckBox>(u"mergeTickCheckBox"_s).last()->click();
    QCOMPARE(on().text("mergedNamesLabel"),
             u"Will be merged into %1: %2."_s.arg(names.first(), names.mid(1, 2).join(u", "_s)));
}

void TestDuplicatesPage::warnsOfStrangers()
{
    on().add(u"Lê Bình"_s, u"+84961000051"_s);
    on().add(u"Bình"_s, u"+84961000051"_s);
    const auto an = on().add(u"Nguyễn Thị An"_s, u"+84961000053"_s);
    const auto other = on().add(u"Đặng Thị Diệu"_s, u"+84961000054"_s);
    on().open();
    QTRY_VERIFY(on().list && on().isReady());
    QVERIFY(on().text("mergeWarningLabel").isEmpty()); // they have a number in common
    on().page->review({an, other});
    QTRY_COMPARE(on().groups(), QStringList{u"Nguyễn Thị An, Đặng Thị Diệu"_s});
    QTRY_VERIFY(on().text("mergeWarningLabel").contains(u"phone number"_s));
    for (const auto *label : on().all<QLabel>({})) // nobody says that they are one person
        QVERIFY2(!label->text().contains(u"may be the same"_s), qPrintable(label->text()));
}

void TestDuplicatesPage::worksByKeyboard()
{
    on().add(u"Nguyễn Thị An"_s, u"+84961000051"_s);
    const auto again = on().add(u"Chị An"_s, u"+84961000051"_s);
    on().open();
    QTRY_VERIFY(on().list && on().isReady());
    QTRY_VERIFY(on().list->hasFocus());
    on().press(Qt::Key_Return);
    QTRY_VERIFY(qobject_cast<QRadioButton *>(QApplication::focusWidget()));
    on().press(Qt::Key_Escape);
    QTRY_VERIFY(on().list->hasFocus());
    on().press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(on().isDeleted(again));
    QSignalSpy back(on().page, &ui::DuplicatesPage::backAsked);
    QTRY_VERIFY(on().button("lookAgainPushButton")->isEnabled());
    on().button("duplicatesBackPushButton")->click();
    QCOMPARE(back.size(), 1);
}

void TestDuplicatesPage::namesEverything()
{
    on().add(u"Nguyễn Thị An"_s, u"+84961000051"_s);
    on().add(u"Chị An"_s, u"+84961000051"_s);
    on().open();
    QTRY_VERIFY(on().list && on().isReady());
    const test::Reached reached = test::reachedIn(on().page);
    QVERIFY(reached.widgets > 5);
    QCOMPARE(reached.nameless, QStringList());
}

MK_TEST(TestDuplicatesPage)
#include "tst_duplicates_page.moc"
