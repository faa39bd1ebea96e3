#include "ui/import/profile_bar.h"

#include "app/import/customer_import.h"
#include "tests/support/test_main.h"
#include "tests/ui/import/import_stage.h"
#include "ui/import/columns_step.h"
#include "ui/shell/notification_bar.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;
using Field = app::ImportField;

/// A list whose headings were settled before is proposed to be read like it.
class TestProfileBar final : public QObject, ImportStage
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { dropStage(); }
    void showsNothingBeforeAnyImport();
    void proposesWhatWasSettledBefore();
    void goesBackToWhatIsRecognised();
    void findsTheHeadingsBelowOtherTitles();
    void renamesAList();
    void refusesANameThatAnotherHas();
    void forgetsAListAndUndoes();

private:
    /// A list of May in which the person gave a column another field, and said that all have bought.
    void importMay();
    /// The columns of this list.
    void columns(const QByteArray &list, const QString &name);
    QComboBox *box() const { return m_page->findChild<ui::ProfileBar *>()->profileBox(); }
    void choose(int row) const
    {
        box()->setCurrentIndex(row);
        emit box()->activated(row);
    }
};

namespace {

constexpr auto kOfMay = "Họ tên,SĐT,Cột lạ\nNguyễn Lan,0912345678,quen\n";
constexpr auto kOfJune = "Cột lạ,Họ tên,SĐT\nmới,Lê Sơn,0912345679\n";

} // namespace

void TestProfileBar::init()
{
    makeStage();
}

void TestProfileBar::columns(const QByteArray &list, const QString &name)
{
    ask(write(list, name));
    QTRY_VERIFY(m_page->run()->rehearsal() && m_page->run()->work() == ui::ImportRun::Work::None);
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_page->step(), ui::ImportPage::Columns);
}

void TestProfileBar::importMay()
{
    columns(kOfMay, u"tháng 5.csv"_s);
    QComboBox *field = m_page->findChild<ui::ColumnsStep *>()->fieldBox(2);
    field->setCurrentIndex(field->findText(u"Occupation"_s));
    emit field->activated(field->currentIndex());
    QTRY_VERIFY(m_page->run()->rehearsal());
    press(Qt::Key_Return, Qt::ControlModifier);
    answer(u"haveBought"_s, 0);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_page->run()->report());
}

void TestProfileBar::showsNothingBeforeAnyImport()
{
    columns(kOfMay, u"tháng 5.csv"_s);
    QVERIFY(!box()->isVisible());
}

void TestProfileBar::proposesWhatWasSettledBefore()
{
    importMay();
    columns(kOfJune, u"tháng 6.csv"_s);
    QTRY_COMPARE(box()->currentText(), u"are settled as in “tháng 5”"_s);
    QVERIFY(box()->isVisible());
    QCOMPARE(m_page->run()->shape().fields, (QList{Field::Occupation, Field::FullName, Field::Phone}));
    press(Qt::Key_Return, Qt::ControlModifier);
    auto *step = m_page->findChild<ui::PreviewStep *>();
    QTRY_COMPARE(step->haveBought()->answer(), 0); // as it was answered then, and it can be changed
    QVERIFY(!step->haveBought()->waits());
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_page->run()->report());
    const db::Customer son = *m_shop->session().reader().read(db::CustomerId{2});
    QCOMPARE(son.occupation, u"mới"_s);
    QCOMPARE(son.stage, db::LifecycleStage::Experience);
}

void TestProfileBar::goesBackToWhatIsRecognised()
{
    importMay();
    columns(kOfJune, u"tháng 6.csv"_s);
    QTRY_COMPARE(box()->count(), 2);
    choose(0);
    QCOMPARE(m_page->run()->shape().fields.constFirst(), Field::Ignore);
    QCOMPARE(m_page->findChild<ui::ColumnsStep *>()->fieldBox(0)->currentText(), u"Leave out"_s);
    QTRY_VERIFY(m_page->run()->rehearsal());
    choose(1);
    QCOMPARE(m_page->run()->shape().fields.constFirst(), Field::Occupation);
    QTRY_VERIFY(m_page->run()->rehearsal());
}

void TestProfileBar::findsTheHeadingsBelowOtherTitles()
{
    importMay();
    columns(QByteArray("Danh sách của tháng 6,,\n") + kOfJune, u"tháng 6.csv"_s);
    QCOMPARE(m_page->run()->shape().titleLines, 1);
    QCOMPARE(m_page->run()->shape().fields.constFirst(), Field::Occupation);
}

void TestProfileBar::renamesAList()
{
    importMay();
    columns(kOfJune, u"tháng 6.csv"_s);
    QTRY_COMPARE(box()->currentIndex(), 1);
    button(u"renameProfilePushButton"_s)->click();
    auto *name = m_page->findChild<QLineEdit *>(u"profileNameLineEdit"_s);
    QVERIFY(name->isVisible() && name->hasFocus());
    QTest::keyClick(name, Qt::Key_Escape);
    QVERIFY(!name->isVisible());
    button(u"renameProfilePushButton"_s)->click();
    name->setText(u"Sổ tay"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(box()->currentText(), u"are settled as in “Sổ tay”"_s);
    QTRY_VERIFY(!name->isVisible());
    QCOMPARE(m_window->notifications().text(), u"Renamed: “Sổ tay”"_s);
}

void TestProfileBar::refusesANameThatAnotherHas()
{
    importMay();
    columns("Tên,SĐT\nVõ Minh,0912345670\n", u"khác.csv"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    answer(u"haveBought"_s, 0);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_page->run()->report());
    columns(kOfJune, u"tháng 6.csv"_s);
    QTRY_COMPARE(box()->currentText(), u"are settled as in “tháng 5”"_s);
    button(u"renameProfilePushButton"_s)->click();
    auto *name = m_page->findChild<QLineEdit *>(u"profileNameLineEdit"_s);
    name->setText(u"KHÁC"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(m_window->notifications().text(),
             u"Another remembered list is called “khác”. Give this one another name."_s);
    QVERIFY(name->isVisible());
}

void TestProfileBar::forgetsAListAndUndoes()
{
    importMay();
    columns(kOfJune, u"tháng 6.csv"_s);
    QTRY_COMPARE(box()->currentIndex(), 1);
    button(u"forgetProfilePushButton"_s)->click();
    QTRY_VERIFY(!box()->isVisible());
    QCOMPARE(m_page->run()->shape().fields.constFirst(), Field::Occupation); // nothing settled is lost
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(box()->currentText(), u"are settled as in “tháng 5”"_s);
}

MK_TEST(TestProfileBar)
#include "tst_profile_bar.moc"
