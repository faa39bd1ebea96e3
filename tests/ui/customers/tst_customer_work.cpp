#include "db/customers/consent_store.h"
#include "db/customers/customer_store.h"
#include "db/customers/interaction_store.h"
#include "db/safekeeping/draft_store.h"
#include "tests/support/test_main.h"
#include "tests/ui/customers/editor_stage.h"
#include "ui/customers/customer_table.h"
#include "ui/customers/customer_work.h"
#include "ui/shell/navigator.h"
#include "ui/shell/notification_bar.h"
#include "ui/widgets/filter_chip.h"
#include "ui/widgets/search_field.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>

using namespace Qt::StringLiterals;
using Stage = db::LifecycleStage;

/// A customer's life at the desk, by keys: created, changed, tagged, logged, deleted, and all of it taken
/// back.
class TestCustomerWork final : public QObject, EditorStage
{
    Q_OBJECT
private slots:
    void init() { makeStage(); }
    void cleanup() { dropStage(); }
    void opensTheOneFoundByEnter();
    void addsWhoWasSearchedForInVain();
    void savesFromTheSearchAndTheList();
    void changesAndTakesBack();
    void logsAPurchaseInOneLine();
    void changesWhatWasUnderstoodBeforeItIsRecorded();
    void deletesAndBringsBack();
    void actsOnTheOneChosenBeforeTheProfileIsThere();
    void takesAConsentBackToWhatStoodBefore();
    void readsALongTimelineOnWhileScrolling();
    void startsWhereThereIsNobodyYet();
};

void TestCustomerWork::opensTheOneFoundByEnter()
{
    const db::CustomerId other = m_shop->add(TestShop::person(u"Lê Văn An"_s, Stage::Experience));
    const db::CustomerId wanted = m_shop->add(TestShop::person(u"Lê Văn Bình"_s, Stage::Experience));
    open();
    QTRY_COMPARE(m_profile->shown(), other);
    QTest::keyClicks(m_page->search(), u"binh"_s);
    QTest::keyClick(m_page->search(), Qt::Key_Return); // perhaps before the list is there
    QTRY_VERIFY(m_profile->findChild<QScrollArea *>()->hasFocus());
    QTRY_COMPARE(m_profile->shown(), wanted);
}

void TestCustomerWork::addsWhoWasSearchedForInVain()
{
    addShown(u"Lê Thị Đào"_s);
    m_page->search()->setFocus();
    type(u"Vũ An"_s);
    QTRY_VERIFY(!m_page->table()->isVisible());
    press(Qt::Key_Return);
    QCOMPARE(focusName(), u"emptyOfferPushButton"_s);
    QCOMPARE(find<QPushButton>(u"emptyOfferPushButton"_s)->text(), u"Add “Vũ An”"_s);
    press(Qt::Key_Space);
    QTRY_COMPARE(focusName(), u"fullNameLineEdit"_s);
    QCOMPARE(find(u"fullNameLineEdit"_s)->text(), u"Vũ An"_s);
    press(Qt::Key_Escape); // nothing is there to be shown beside
    QTRY_VERIFY(!m_editor->isVisible());
    QTRY_COMPARE(QApplication::focusWidget(), m_page->search());
    m_page->search()->clear();
    type(u"0912 345 678"_s);
    QTRY_VERIFY(!m_page->table()->isVisible());
    press(Qt::Key_Down);
    press(Qt::Key_Space);
    QTRY_COMPARE(focusName(), u"fullNameLineEdit"_s);
    QCOMPARE(find(u"fullNameLineEdit"_s)->text(), QString());
    QCOMPARE(find(u"contactLineEdit"_s)->text(), u"0912 345 678"_s);
    const QString missing = u"Give a name, at least what one calls them."_s;
    QVERIFY(!messages().contains(missing)); // it could not be typed yet
    press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(messages().contains(missing));
}

void TestCustomerWork::savesFromTheSearchAndTheList()
{
    const db::CustomerId id = addShown(u"Lê Thị Đào"_s);
    for (QWidget *from : std::initializer_list<QWidget *>{m_page->search(), m_page->table()}) {
        openEditor();
        const QString address = u"%1 Lê Lợi"_s.arg(from->objectName().size());
        find(u"addressLineEdit"_s)->setText(address);
        from->setFocus();
        press(Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(stored(id).address, address);
        QTRY_VERIFY(!m_editor->isVisible());
        m_profile->takeFocus();
    }
}

void TestCustomerWork::changesAndTakesBack()
{
    const db::CustomerId id = addShown(u"Lê Thị Đào"_s);
    const db::Customer before = stored(id);
    openEditor();
    auto *note = m_editor->findChild<QPlainTextEdit *>(u"notePlainTextEdit"_s);
    note->setFocus();
    type(u"thích hoa trắng"_s);
    auto *stage = find<QComboBox>(u"stageComboBox"_s);
    stage->setFocus();
    press(Qt::Key_End);
    QVERIFY2(messages().contains(u"Existing customer: gets only the words meant for existing customers."_s),
             qPrintable(messages().join(u" | "_s)));
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(stored(id).note, u"thích hoa trắng"_s);
    QCOMPARE(stored(id).stage, Stage::Loyalty);
    QTRY_COMPARE(m_window->notifications().text(), u"Lê Thị Đào changed"_s);
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(stored(id).note, QString());
    QCOMPARE(stored(id), before);
    QCOMPARE(m_shop->session().customers().stageHistory(id)->size(), 1); // as if it had never changed
    // What was saved is no draft any more.
    QVERIFY(m_shop->session().drafts().list(u"customer/"_s)->isEmpty());
}

void TestCustomerWork::logsAPurchaseInOneLine()
{
    const db::CustomerId id = addShown(u"Lê Thị Đào"_s);
    press(Qt::Key_L);
    QCOMPARE(focusName(), u"logLineEdit"_s);
    type(u"mua 250k hoa lan"_s);
    QCOMPARE(find<ui::FilterChip>(u"logKindChip"_s)->text(), u"Purchase"_s);
    QCOMPARE(find<ui::FilterChip>(u"logChannelChip"_s)->text(), u"Store"_s);
    press(Qt::Key_Return);
    const auto timeline = [this, id] { return *m_shop->session().interactions().timeline(id, 10); };
    QTRY_COMPARE(timeline().size(), 1);
    QCOMPARE(timeline().first().amount.value_or(0), 250000);
    QCOMPARE(timeline().first().note, u"hoa lan"_s);
    QTRY_COMPARE(m_window->notifications().text(), u"Recorded for Lê Thị Đào: Purchase 250,000 ₫"_s);
    QCOMPARE(find(u"logLineEdit"_s)->text(), QString());
    press(Qt::Key_Z, Qt::ControlModifier); // although the field has the keyboard: nothing is typed in it
    QTRY_COMPARE(timeline().size(), 0);
}

void TestCustomerWork::changesWhatWasUnderstoodBeforeItIsRecorded()
{
    const db::CustomerId id = addShown(u"Lê Thị Đào"_s);
    press(Qt::Key_L);
    type(u"gọi hỏi ship"_s);
    auto *direction = find<ui::FilterChip>(u"logDirectionChip"_s);
    QCOMPARE(direction->text(), u"Customer called"_s);
    direction->setFocus();
    press(Qt::Key_Space);
    QCOMPARE(direction->text(), u"Shop called"_s);
    press(Qt::Key_Return); // a chip records as well
    const auto timeline = [this, id] { return *m_shop->session().interactions().timeline(id, 10); };
    QTRY_COMPARE(timeline().size(), 1);
    QCOMPARE(timeline().first().direction, db::Direction::Out);
    find(u"logLineEdit"_s)->setFocus();
    type(u"đánh giá 11"_s);
    QTRY_VERIFY(find<QLabel>(u"logMessageLabel"_s)->text().startsWith(u"A score goes from 0 to 10"_s));
    press(Qt::Key_Return);
    QCOMPARE(find(u"logLineEdit"_s)->text(), u"đánh giá 11"_s); // stays to be mended
}

void TestCustomerWork::deletesAndBringsBack()
{
    const db::CustomerId id = addShown(u"Lê Thị Đào"_s);
    press(Qt::Key_Delete);
    QTRY_VERIFY(!byName(u"Lê Thị Đào"_s));
    QTRY_COMPARE(m_window->notifications().text(), u"Lê Thị Đào deleted"_s);
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(byName(u"Lê Thị Đào"_s));
    QTRY_COMPARE(m_profile->shown(), id);
}

void TestCustomerWork::actsOnTheOneChosenBeforeTheProfileIsThere()
{
    for (const QString &name : {u"Bùi An"_s, u"Bùi Bình"_s, u"Bùi Chi"_s, u"Bùi Dung"_s})
        m_shop->add(TestShop::person(name, Stage::Experience));
    open();
    QTRY_VERIFY(m_profile->shown());
    m_page->table()->setFocus();
    QTRY_COMPARE(m_profile->profile()->customer.fullName, u"Bùi An"_s);
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Down, Qt::Key_Delete}) // faster than profiles are read
        press(key);
    QTRY_COMPARE(m_window->notifications().text(), u"Bùi Chi deleted"_s);
    QVERIFY(byName(u"Bùi An"_s));
    QTRY_COMPARE(m_profile->profile()->customer.fullName, u"Bùi Dung"_s);
    for (const Qt::Key key : {Qt::Key_Up, Qt::Key_F2})
        press(key);
    QTRY_COMPARE(m_editor->edited(), byName(u"Bùi Bình"_s)->id);
    press(Qt::Key_Escape);
    QTRY_VERIFY(!m_editor->isVisible());
    m_page->table()->setFocus();
    press(Qt::Key_Up);
    m_page->findChild<ui::CustomerWork *>()->log();
    QTRY_COMPARE(focusName(), u"logLineEdit"_s); // once it is hers
    QCOMPARE(m_profile->profile()->customer.fullName, u"Bùi An"_s);
}

void TestCustomerWork::takesAConsentBackToWhatStoodBefore()
{
    const db::CustomerId id = addShown(u"Lê Thị Đào"_s);
    m_profile->findChild<QTabBar *>()->setCurrentIndex(3);
    auto *refuse = find<QPushButton>(u"consentRefusePushButton"_s);
    QVERIFY(!refuse->isVisible()); // the form stands behind its button
    find<QPushButton>(u"consentOpenPushButton"_s)->click();
    QVERIFY(refuse->isVisible());
    QCOMPARE(focusName(), u"consentPurposeComboBox"_s);
    refuse->setFocus();
    m_profile->findChild<QLineEdit *>(u"consentSourceLineEdit"_s)->setText(u"gọi điện"_s);
    refuse->click();
    const auto ledger = [this, id] { return *m_shop->session().consents().ledger(id); };
    QTRY_COMPARE(ledger().size(), 1);
    QVERIFY(!ledger().first().granted);
    QCOMPARE(ledger().first().source, u"gọi điện"_s);
    QTRY_VERIFY(m_profile->findChild<QLabel *>(u"consentEvidenceLabel"_s));
    const QString evidence = m_profile->findChild<QLabel *>(u"consentEvidenceLabel"_s)->text();
    QVERIFY2(evidence.contains(u"gọi điện"_s) && evidence.contains(u"in person"_s), qPrintable(evidence));
    QVERIFY(!refuse->isVisible());
    QTRY_COMPARE(m_window->notifications().text(), u"Lê Thị Đào refuses: Care"_s);
    m_profile->takeFocus();
    press(Qt::Key_Z, Qt::ControlModifier);
    const auto current = [this, id] { return *m_shop->session().consents().current(id); };
    QTRY_VERIFY(ledger().first().voided);
    QCOMPARE(ledger().size(), 1); // never the opposite, which nobody said
    QVERIFY(current().isEmpty());

    QTRY_VERIFY(m_window->notifications().text().startsWith(u"Undone"));
    m_window->notifications().findChild<QPushButton *>()->click(); // do it again
    QTRY_COMPARE(current().size(), 1);
    QVERIFY(!current().first().granted);
}

void TestCustomerWork::readsALongTimelineOnWhileScrolling()
{
    const db::CustomerId id = m_shop->add(TestShop::person(u"Lê Thị Đào"_s, Stage::Experience));
    for (int i = 0; i < 130; ++i) {
        db::Interaction visit;
        visit.customer = id;
        visit.occurredOn = m_shop->clock().today();
        visit.occurredAtMs = m_shop->clock().nowMs() - i / 2; // two at the same instant
        QVERIFY(m_shop->session().interactions().add(visit));
    }
    open();
    QTRY_COMPARE(m_profile->shown(), id);
    QCOMPARE(m_profile->profile()->timeline.size(), 50);
    auto *bar = m_profile->findChild<QScrollArea *>()->verticalScrollBar();
    QTRY_VERIFY((bar->setValue(bar->maximum()), m_profile->profile()->timeline.size() == 130));
    QSet<qint64> seen;
    for (const db::Interaction &one : m_profile->profile()->timeline)
        seen.insert(one.id.value);
    QCOMPARE(seen.size(), 130);
}

void TestCustomerWork::startsWhereThereIsNobodyYet()
{
    open();
    emit m_window->navigator().newCustomerAsked(u"Trần Quốc Bảo"_s);
    QTRY_VERIFY(m_editor->isVisible());
    QCOMPARE(find(u"fullNameLineEdit"_s)->text(), u"Trần Quốc Bảo"_s);
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(byName(u"Trần Quốc Bảo"_s));
    QTRY_COMPARE(m_profile->shown(), byName(u"Trần Quốc Bảo"_s)->id);
}

MK_TEST(TestCustomerWork)
#include "tst_customer_work.moc"
