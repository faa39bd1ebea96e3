#include "app/customers/customer_saving.h"
#include "db/safekeeping/draft_store.h"
#include "db/safekeeping/safekeeping.h"
#include "tests/support/test_main.h"
#include "tests/ui/customers/editor_stage.h"
#include "ui/customers/customer_table.h"
#include "ui/desk_pages.h"
#include "ui/shell/notification_bar.h"

#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using Stage = db::LifecycleStage;

/// What is half typed: kept, thrown away after saying so, and against what somebody else changed.
class TestCustomerDrafts final : public QObject, EditorStage
{
    Q_OBJECT
private slots:
    void init() { makeStage(); }
    void cleanup() { dropStage(); }
    void throwsAwayOnlyAfterSayingSo();
    void draftsOutliveAKill();
    void keepsTheDraftWhenSomebodyElseIsChosen();
    void asksWhenSomebodyElseChangedTheSame();
};

void TestCustomerDrafts::throwsAwayOnlyAfterSayingSo()
{
    addShown(u"Lê Thị Đào"_s);
    openEditor();
    type(u"x"_s);
    press(Qt::Key_Escape);
    QTRY_VERIFY(m_profile->isVisible());
    QCOMPARE(m_window->notifications().text(), u"Draft discarded"_s);
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(m_editor->isVisible());
    QCOMPARE(find(u"fullNameLineEdit"_s)->text(), u"Lê Thị Đàox"_s);
    m_window->notifications().dismiss();
    find(u"fullNameLineEdit"_s)->setFocus();
    press(Qt::Key_Backspace);
    press(Qt::Key_Escape); // nothing is changed, nothing to tell
    QTRY_VERIFY(m_profile->isVisible());
    QVERIFY(!m_window->notifications().isShowing());
}

void TestCustomerDrafts::draftsOutliveAKill()
{
    const db::CustomerId id = addShown(u"Lê Thị Đào"_s);
    press(Qt::Key_L);
    type(u"mua 90k"_s);
    QTRY_VERIFY(m_shop->session().drafts().get(app::logDraftKeyOf(id))->has_value());
    m_profile->takeFocus();
    openEditor();
    auto *note = m_editor->findChild<QPlainTextEdit *>(u"notePlainTextEdit"_s);
    note->setFocus();
    type(u"gọi lại thứ hai"_s);
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            const auto kept = m_shop->session().drafts().get(app::draftKeyOf(id));
            return kept && *kept && (*kept)->content.contains(u"gọi lại thứ hai"_s);
        }(),
        1000);
    // What a power cut would leave: the file as it is now, while the window still stands.
    QVERIFY(m_shop->session().safekeeping().backup(m_shop->file(u"killed.db"_s)));
    close();
    open(u"killed.db"_s);
    QTRY_VERIFY(m_editor->isVisible());
    note = m_editor->findChild<QPlainTextEdit *>(u"notePlainTextEdit"_s);
    QCOMPARE(note->toPlainText(), u"gọi lại thứ hai"_s);
    QCOMPARE(banner(), QStringList{u"Draft of 19:05 restored"_s});
    QTest::mouseClick(m_editor->findChild<QPushButton *>(u"bannerPushButton"_s), Qt::LeftButton);
    QTRY_COMPARE(note->toPlainText(), QString());
    press(Qt::Key_Escape);
    QTRY_VERIFY(m_profile->isVisible());
    QTRY_COMPARE(find(u"logLineEdit"_s)->text(), u"mua 90k"_s);
}

void TestCustomerDrafts::keepsTheDraftWhenSomebodyElseIsChosen()
{
    m_shop->add(TestShop::person(u"Lê Văn An"_s, Stage::Experience));
    m_shop->add(TestShop::person(u"Lê Văn Bình"_s, Stage::Experience));
    open();
    QTRY_VERIFY(m_profile->shown());
    const db::CustomerId first = m_profile->shown();
    m_profile->takeFocus();
    openEditor();
    type(u"x"_s);
    m_page->table()->setFocus();
    press(Qt::Key_Down);
    QTRY_VERIFY(m_profile->isVisible());
    QVERIFY(m_window->notifications().text().startsWith(u"Kept as a draft"_s));
    QTRY_VERIFY(m_shop->session().drafts().get(app::draftKeyOf(first))->has_value());
}

void TestCustomerDrafts::asksWhenSomebodyElseChangedTheSame()
{
    const db::CustomerId id = addShown(u"Lê Thị Đào"_s);
    openEditor();
    auto *occupation = find(u"occupationLineEdit"_s);
    occupation->setFocus();
    type(u"giáo viên"_s);
    db::Customer theirs = stored(id);
    theirs.occupation = u"kế toán"_s;
    theirs.note = u"của người khác"_s;
    QVERIFY(m_shop->session().customers().save(theirs, m_shop->moment()));
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(banner().size(), 2);
    QCOMPARE(banner().last(), u"Occupation, theirs: “kế toán”"_s);
    QCOMPARE(occupation->text(), u"giáo viên"_s);
    QCOMPARE(m_editor->findChild<QPlainTextEdit *>(u"notePlainTextEdit"_s)->toPlainText(),
             u"của người khác"_s);
    QCOMPARE(stored(id).occupation, u"kế toán"_s);
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(stored(id).occupation, u"giáo viên"_s);
    QCOMPARE(stored(id).note, u"của người khác"_s);
}

MK_TEST(TestCustomerDrafts)
#include "tst_customer_drafts.moc"
