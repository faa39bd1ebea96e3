#include "app/greetings/rule_commands.h"
#include "app/segments/condition_json.h"
#include "app/segments/condition_text.h"
#include "app/segments/segment_query.h"
#include "db/customers/segment_store.h"
#include "db/greetings/greeting_store.h"
#include "tests/support/nameless.h"
#include "tests/support/test_main.h"
#include "tests/ui/customers/customer_stage.h"
#include "ui/customers/condition_group.h"
#include "ui/customers/condition_row.h"
#include "ui/customers/condition_words.h"
#include "ui/customers/customer_filter_bar.h"
#include "ui/customers/segment_chip.h"
#include "ui/customers/segment_dialog.h"
#include "ui/widgets/choice_menu.h"
#include "ui/widgets/filter_chip.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;
using app::Condition;

/// Segments in the list of customers: chosen, kept, built, changed, deleted and taken back.
class TestSegments final : public QObject, CustomerStage
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { closeShop(); }
    void saysThatNoneIsKept();
    void keepsWhatTheListShows();
    void buildsOneByKeysAndCounts();
    void showsWhoMeetsTheOneChosen();
    void changesOne();
    void deletesOneAndBringsItBack();
    void keepsOneThatARuleUses();
    void deletesOneThatOnlyADeletedRuleUsed();
    void countsWhatIsFilledInAndMarksTheRest();
    void saysWhyItCannotBeSaved();
    void showsEveryConditionItIsGiven_data();
    void showsEveryConditionItIsGiven();
    void namesWhatTheKeyboardReaches();
    void addsAndRemovesByKeys();
    void goesFromFieldToFieldAsOneReads();
    void asksBeforeItThrowsAway();
    void saysConditionsInWords();

private:
    ui::SegmentChip *chip() const { return m_page->filters()->segments(); }
    QAction *segmentEntry(const QString &text) const
    {
        emit chip()->menu()->aboutToShow(); // which fills it
        return entry(chip()->menu(), text);
    }
    ui::SegmentDialog *dialog() const { return m_window->findChild<ui::SegmentDialog *>(); }
    void openNew();
    void save(const QString &name);
    template <class Widget> Widget *inDialog(const QString &name) const
    {
        return dialog()->findChild<Widget *>(name);
    }
    db::SegmentId addSegment(const QString &name, const QString &condition)
    {
        const auto read = app::conditionOf(condition);
        const auto added =
            m_shop->session().segments().add({{}, name, app::conditionToText(*read)}, m_shop->moment());
        return added->value;
    }
    QList<app::SavedSegment> kept() { return app::loadSegments(m_shop->session()).value(); }
};

void TestSegments::init()
{
    makeShop();
    addPeople(db::LifecycleStage::Loyalty, 2);
    m_shop->add(TestShop::person(u"Lê Minh"_s, db::LifecycleStage::Awareness));
}

void TestSegments::openNew()
{
    QAction *add = segmentEntry(u"New segment…"_s);
    QVERIFY(add);
    add->trigger();
    QTRY_VERIFY(dialog() && dialog()->isVisible());
}

void TestSegments::save(const QString &name)
{
    inDialog<QLineEdit>(u"segmentNameLineEdit"_s)->setText(name);
    auto *button = inDialog<QPushButton>(u"segmentSavePushButton"_s);
    QVERIFY(button->isEnabled());
    button->click();
    QTRY_VERIFY(!dialog());
}

void TestSegments::saysThatNoneIsKept()
{
    open();
    const QAction *none = segmentEntry(u"No segment is kept yet"_s);
    QVERIFY(none && !none->isEnabled());
    QVERIFY(!segmentEntry(u"Save as segment…"_s)->isEnabled()); // everybody is no segment
}

void TestSegments::keepsWhatTheListShows()
{
    open();
    app::CustomerFilter filter;
    filter.stages = {db::LifecycleStage::Loyalty};
    m_page->filters()->setFilter(filter, {});
    QTRY_COMPARE(m_page->list()->size(), 2);
    segmentEntry(u"Save as segment…"_s)->trigger();
    QTRY_VERIFY(dialog());
    save(u"Khách quen"_s);
    QTRY_COMPARE(kept().size(), 1);
    QCOMPARE(app::textOf(*kept().first().condition), u"stage = loyalty"_s);
    QTRY_COMPARE(chip()->chip()->text(), u"Khách quen"_s);
    QTRY_COMPARE(m_page->list()->size(), 2);
}

void TestSegments::buildsOneByKeysAndCounts()
{
    open();
    openNew();
    auto *row = dialog()->findChild<ui::ConditionRow *>();
    QVERIFY(row);
    auto *field = row->findChild<QComboBox *>(u"conditionFieldComboBox"_s);
    field->setFocus();
    field->setCurrentIndex(field->findText(u"Purchases"_s));
    auto *number = row->findChild<QDoubleSpinBox *>(u"conditionNumberSpinBox"_s);
    QVERIFY(number->isVisible());
    number->setValue(0);
    QTRY_COMPARE(inDialog<QLabel>(u"segmentCountLabel"_s)->text(), u"3 customers meet this"_s);
    number->setValue(1);
    QTRY_COMPARE(inDialog<QLabel>(u"segmentCountLabel"_s)->text(), u"0 customers meet this"_s);
    save(u"Đã mua"_s);
    QTRY_COMPARE(kept().size(), 1);
    QCOMPARE(app::textOf(*kept().first().condition), u"purchases >= 1"_s);
}

void TestSegments::showsWhoMeetsTheOneChosen()
{
    addSegment(u"Khách quen"_s, u"stage = loyalty"_s);
    addSegment(u"Khác"_s, u"not stage = loyalty"_s);
    open();
    QTRY_COMPARE(chip()->segments().size(), 2);
    segmentEntry(u"Khách quen"_s)->trigger();
    QTRY_COMPARE(m_page->list()->size(), 2);
    QCOMPARE(chip()->chip()->text(), u"Khách quen"_s);
    segmentEntry(u"Khác"_s)->trigger();
    QTRY_COMPARE(m_page->list()->size(), 1);
    segmentEntry(u"Khác"_s)->trigger(); // again: nothing narrows the list any more
    QTRY_COMPARE(m_page->list()->size(), 3);
    QVERIFY(m_page->filters()->filter().isEmpty());
}

void TestSegments::changesOne()
{
    addSegment(u"Khách quen"_s, u"stage = loyalty"_s);
    open();
    QTRY_COMPARE(chip()->segments().size(), 1);
    segmentEntry(u"Khách quen"_s)->trigger();
    segmentEntry(u"Edit “Khách quen”…"_s)->trigger();
    QTRY_VERIFY(dialog());
    QCOMPARE(inDialog<QLineEdit>(u"segmentNameLineEdit"_s)->text(), u"Khách quen"_s);
    auto *how = inDialog<QComboBox>(u"conditionHowComboBox"_s);
    how->setCurrentIndex(1); // none of
    save(u"Người mới"_s);
    QTRY_COMPARE(kept().first().name, u"Người mới"_s);
    QCOMPARE(app::textOf(*kept().first().condition), u"not stage = loyalty"_s);
    QTRY_COMPARE(m_page->list()->size(), 1);
}

void TestSegments::deletesOneAndBringsItBack()
{
    addSegment(u"Khách quen"_s, u"stage = loyalty"_s);
    open();
    QTRY_COMPARE(chip()->segments().size(), 1);
    segmentEntry(u"Khách quen"_s)->trigger();
    QTRY_COMPARE(m_page->list()->size(), 2);
    segmentEntry(u"Delete “Khách quen”"_s)->trigger();
    QTRY_COMPARE(kept().size(), 0);
    QTRY_COMPARE(m_page->list()->size(), 3);
    QTRY_COMPARE(told(), u"Segment “Khách quen” deleted"_s);
    takeBack();
    QTRY_COMPARE(kept().size(), 1);
}

void TestSegments::keepsOneThatARuleUses()
{
    const db::SegmentId id = addSegment(u"Khách quen"_s, u"stage = loyalty"_s);
    const auto rules = m_shop->session().greetings().rules();
    db::GreetingRule rule = rules->first();
    rule.segment = id;
    QVERIFY(app::run(m_shop->session(), app::SaveRule{rule}, m_shop->moment()));
    open();
    QTRY_COMPARE(chip()->segments().size(), 1);
    segmentEntry(u"Khách quen"_s)->trigger();
    QTRY_COMPARE(m_page->list()->size(), 2);
    segmentEntry(u"Delete “Khách quen”"_s)->trigger();
    const QString day = chip()->segments().first().uses.first().occasionEn;
    QTRY_COMPARE(told(), u"“Khách quen” is used by greeting rules: %1. Choose another segment for them in "
                         "Greetings first."_s.arg(day));
    QCOMPARE(kept().size(), 1);
}

void TestSegments::deletesOneThatOnlyADeletedRuleUsed()
{
    db::Session &session = m_shop->session();
    const db::SegmentId id = addSegment(u"Khách quen"_s, u"stage = loyalty"_s);
    const auto rules = session.greetings().rules();
    db::GreetingRule rule = rules->first();
    rule.segment = id;
    QVERIFY(app::run(session, app::SaveRule{rule}, m_shop->moment()));
    QVERIFY(app::run(session, app::ArchiveRule{rule.id}, m_shop->moment()));
    open();
    QTRY_COMPARE(chip()->segments().size(), 1);
    segmentEntry(u"Khách quen"_s)->trigger();
    QTRY_COMPARE(m_page->list()->size(), 2);
    segmentEntry(u"Delete “Khách quen”"_s)->trigger();
    QTRY_COMPARE(kept().size(), 0);
    QTRY_COMPARE(told(), u"Segment “Khách quen” deleted"_s);
}

void TestSegments::countsWhatIsFilledInAndMarksTheRest()
{
    open();
    openNew();
    auto *row = dialog()->findChild<ui::ConditionRow *>();
    auto *field = row->findChild<QComboBox *>(u"conditionFieldComboBox"_s);
    const auto *missing = row->findChild<QLabel *>(u"conditionMissingLabel"_s);
    field->setCurrentIndex(field->findText(u"Gender"_s));
    QVERIFY(!missing->isHidden());
    QCOMPARE(missing->text(), u"no value yet"_s);
    field->setCurrentIndex(field->findText(u"Purchases"_s));
    row->findChild<QDoubleSpinBox *>(u"conditionNumberSpinBox"_s)->setValue(0);
    QVERIFY(missing->isHidden());
    inDialog<QPushButton>(u"conditionAddPushButton"_s)->click(); // a second one, without a value
    auto *second = dialog()->findChildren<ui::ConditionRow *>().constLast();
    auto *secondField = second->findChild<QComboBox *>(u"conditionFieldComboBox"_s);
    secondField->setCurrentIndex(secondField->findText(u"Gender"_s));
    QTRY_VERIFY2(inDialog<QLabel>(u"segmentCountLabel"_s)->text().startsWith(u"3 customer"_s) &&
                     inDialog<QLabel>(u"segmentCountLabel"_s)->text().endsWith(u"filled in so far"_s),
                 qPrintable(inDialog<QLabel>(u"segmentCountLabel"_s)->text()));
    QVERIFY(!second->findChild<QLabel *>(u"conditionMissingLabel"_s)->isHidden());
    QVERIFY(!inDialog<QPushButton>(u"segmentSavePushButton"_s)->isEnabled());
}

void TestSegments::saysWhyItCannotBeSaved()
{
    addSegment(u"Khách quen"_s, u"stage = loyalty"_s);
    open();
    QTRY_COMPARE(chip()->segments().size(), 1);
    openNew();
    const auto *problem = inDialog<QLabel>(u"segmentProblemLabel"_s);
    const auto *button = inDialog<QPushButton>(u"segmentSavePushButton"_s);
    QVERIFY(problem->text().isEmpty() && !button->isEnabled()); // nothing has been done yet
    auto *field = inDialog<QComboBox>(u"conditionFieldComboBox"_s);
    field->setCurrentIndex(field->findText(u"Gender"_s));
    QCOMPARE(problem->text(), u"A condition has no value yet."_s);
    field->setCurrentIndex(field->findText(u"Age"_s));
    QCOMPARE(problem->text(), u"The segment has no name yet."_s);
    inDialog<QLineEdit>(u"segmentNameLineEdit"_s)->setText(u"_"_s);
    QCOMPARE(problem->text(), u"This name has neither a letter nor a digit. Choose another name."_s);
    inDialog<QLineEdit>(u"segmentNameLineEdit"_s)->setText(u"khach quen"_s);
    QCOMPARE(problem->text(), u"There is a segment “Khách quen” already. Choose another name."_s);
    QVERIFY(!button->isEnabled());
    inDialog<QLineEdit>(u"segmentNameLineEdit"_s)->setText(u"Lớn tuổi"_s);
    QVERIFY(problem->text().isEmpty() && button->isEnabled());
}

void TestSegments::showsEveryConditionItIsGiven_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"stage = loyalty", "not tag = VIP", "not (age > 1 or gender = male)", "not age = 1",
          "tag = VIP and (age >= 60 or province = Huế)", "score >= 4.5 or purchases(30d) < 3",
          "birth-month in (1, 12) and consent in (greeting/sms, care/email)",
          "occupation-word = \"giao vien\"", "customer in (1, 2)",
          "not (age = 1 and not (age = 2 or age = 3))", "spent > 1000000"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestSegments::showsEveryConditionItIsGiven()
{
    QFETCH(QString, text);
    app::FilterChoices known;
    known.tags = {u"VIP"_s};
    const auto condition = app::conditionOf(text);
    QVERIFY(condition);
    ui::ConditionGroup group(ui::ConditionGroup::Place::Whole, known);
    group.setCondition(*condition);
    const auto shown = group.condition();
    QVERIFY(shown);
    QCOMPARE(app::textOf(*shown), text);
}

void TestSegments::namesWhatTheKeyboardReaches()
{
    open();
    openNew();
    inDialog<QPushButton>(u"conditionAddGroupPushButton"_s)->click();
    const test::Reached reached = test::reachedIn(dialog());
    QVERIFY2(reached.nameless.isEmpty(), qPrintable(reached.nameless.join(u'\n')));
    QVERIFY(reached.widgets >= 8);
}

void TestSegments::addsAndRemovesByKeys()
{
    open();
    openNew();
    const auto rows = [this] { return dialog()->findChildren<ui::ConditionRow *>().size(); };
    QCOMPARE(rows(), 1);
    auto *add = inDialog<QPushButton>(u"conditionAddPushButton"_s);
    QTRY_VERIFY(dialog()->isActiveWindow());
    add->setFocus(Qt::TabFocusReason);
    QTRY_COMPARE(QApplication::focusWidget(), add);
    press(Qt::Key_Space);
    QTRY_COMPARE(rows(), 2);
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"conditionFieldComboBox"_s);
    auto *remove = dialog()->findChildren<ui::ConditionRow *>().last()->findChild<QToolButton *>();
    remove->setFocus(Qt::TabFocusReason);
    press(Qt::Key_Space);
    QTRY_COMPARE(rows(), 1);
    QCOMPARE(QApplication::focusWidget(), add);
}

void TestSegments::goesFromFieldToFieldAsOneReads()
{
    addSegment(u"Khách quen"_s, u"stage = loyalty"_s);
    open();
    QTRY_COMPARE(chip()->segments().size(), 1);
    segmentEntry(u"Khách quen"_s)->trigger();
    segmentEntry(u"Edit “Khách quen”…"_s)->trigger();
    QTRY_VERIFY(dialog() && dialog()->isActiveWindow());
    auto *name = inDialog<QLineEdit>(u"segmentNameLineEdit"_s);
    name->setFocus();
    QTRY_COMPARE(QApplication::focusWidget(), name);
    QStringList order;
    QStringList withoutRing;
    for (int i = 0; i < 9; ++i) {
        press(Qt::Key_Tab);
        QWidget *at = QApplication::focusWidget();
        order.append(at->objectName());
        const QImage focused = at->grab().toImage();
        if (i == 8) // the last: from it Tab begins again
            break;
        press(Qt::Key_Tab);
        if (at->grab().toImage() == focused)
            withoutRing.append(at->objectName());
        press(Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(QApplication::focusWidget(), at);
    }
    QCOMPARE(order,
             (QStringList{u"conditionKindComboBox"_s, u"conditionFieldComboBox"_s, u"conditionHowComboBox"_s,
                          u"conditionPickChip"_s, u"conditionRemoveToolButton"_s, u"conditionAddPushButton"_s,
                          u"conditionAddGroupPushButton"_s, u"segmentSavePushButton"_s,
                          u"segmentCancelPushButton"_s}));
    QCOMPARE(withoutRing.join(u' '), QString());
}

void TestSegments::asksBeforeItThrowsAway()
{
    open();
    openNew();
    inDialog<QPushButton>(u"segmentCancelPushButton"_s)->click(); // nothing was typed
    QTRY_VERIFY(!dialog());
    openNew();
    auto *name = inDialog<QLineEdit>(u"segmentNameLineEdit"_s);
    name->setText(u"Khách quen"_s);
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QVERIFY(dialog()->isVisible());
    const auto *problem = inDialog<QLabel>(u"segmentProblemLabel"_s);
    QVERIFY(problem->text().startsWith(u"The segment is not saved."_s));
    const auto *cancel = inDialog<QPushButton>(u"segmentCancelPushButton"_s);
    QCOMPARE(cancel->text(), u"Discard"_s);
    name->setText(u"Khách quý"_s); // goes on
    QCOMPARE(cancel->text(), u"Cancel"_s);
    QVERIFY(!problem->text().startsWith(u"The segment is not saved."_s));
    inDialog<QPushButton>(u"segmentCancelPushButton"_s)->click();
    QVERIFY(dialog()->isVisible());
    inDialog<QPushButton>(u"segmentCancelPushButton"_s)->click();
    QTRY_VERIFY(!dialog());
    QVERIFY(kept().isEmpty());
}

void TestSegments::saysConditionsInWords()
{
    const auto said = [](const QString &text) { return ui::words::described(*app::conditionOf(text)); };
    QCOMPARE(said(u"everybody"_s), u"All customers"_s);
    QCOMPARE(said(u"purchases(365d) >= 3"_s), u"Purchases: at least 3 within 365 days"_s);
    QCOMPARE(said(u"tag in (a, b) and not (age < 5 or score = 4.5)"_s),
             u"Tag: a, b and not (Age: less than 5 or Average score: exactly 4.5)"_s);
    QCOMPARE(said(u"tag = a or age = 1 and age = 2"_s), u"Tag: a or (Age: exactly 1 and Age: exactly 2)"_s);
}

MK_TEST(TestSegments)
#include "tst_segments.moc"
