#include "tests/support/test_main.h"
#include "tests/ui/import/import_stage.h"
#include "tests/ui/shell/table_column.h"
#include "ui/import/columns_step.h"
#include "ui/import/import_page.h"
#include "ui/import/import_run.h"
#include "ui/import/preview_step.h"
#include "ui/import/rejects_exporter.h"
#include "ui/shell/actions.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/navigator.h"
#include "ui/shell/notification_bar.h"
#include "ui/widgets/filter_chip.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using Field = app::ImportField;

namespace {

constexpr auto kTenThousand = MK_TEST_DATA "/customers_10000.csv";

} // namespace

/// A list on its way into the shop, driven as a person drives it.
class TestImportPage final : public QObject, ImportStage
{
    Q_OBJECT
private slots:
    void init() { makeStage(); }
    void cleanup() { dropStage(); }
    void takesTenThousandInFourStepsByKeyboard();
    void neverHoldsTheWindowUp();
    void filtersByWhatBecomesOfTheRows();
    void looksUnfinishedWhileItRuns();
    void savesTheRowsWithProblems();
    void staysAsItIsWhenTheLanguageChanges();
    void goesOnWhenTheLanguageChanges();
    void cancelsAnImportAndLeavesNothing();
    void showsWhomItBrought();
    void namesEveryFocusableWidget();
};

void TestImportPage::takesTenThousandInFourStepsByKeyboard()
{
    m_window->actions().action(u"import.open"_s)->trigger();
    m_page = m_window->findChild<ui::ImportPage *>();
    QVERIFY(button(u"chooseFilePushButton"_s)->hasFocus());
    QVERIFY(!button(u"importNextPushButton"_s)->isEnabled());
    ask(QString::fromLatin1(kTenThousand));
    QTRY_VERIFY(m_page->run()->survey());
    QTRY_VERIFY(button(u"importNextPushButton"_s)->hasFocus());
    QVERIFY2(label(u"fileFactsLabel"_s).startsWith(u"10000 rows"_s) ||
                 label(u"fileFactsLabel"_s).startsWith(u"10,000 rows"_s),
             qPrintable(label(u"fileFactsLabel"_s)));
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_page->step(), ui::ImportPage::Columns);
    QVERIFY(m_page->findChild<ui::ColumnsStep *>()->fieldBox(0)->hasFocus());
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_page->step(), ui::ImportPage::Preview);
    QTRY_VERIFY_WITH_TIMEOUT(m_page->run()->rehearsal(), 60000);
    auto *step = m_page->findChild<ui::PreviewStep *>();
    const QAbstractItemModelTester tester(step->model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(step->model()->rowCount(), 10000);
    QCOMPARE(step->chip(ui::RowsShown::New)->text(), u"New 10,000"_s);
    QCOMPARE(count(), 0); // so far it was a rehearsal
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_page->step(), ui::ImportPage::Result);
    QTRY_VERIFY_WITH_TIMEOUT(m_page->run()->report(), 60000);
    QCOMPARE(m_page->run()->report()->created, 10000);
    QCOMPARE(count(), 10000);
    QVERIFY(m_window->notifications().text().contains(u"10,000 new"_s));
    QVERIFY(button(u"showImportedPushButton"_s)->hasFocus());
}

void TestImportPage::neverHoldsTheWindowUp()
{
    QElapsedTimer since;
    qint64 longest = 0;
    QTimer beat;
    beat.setInterval(1);
    beat.callOnTimeout([&] { longest = qMax(longest, since.restart()); });
    preview(QString::fromLatin1(kTenThousand));
    since.start();
    beat.start();
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(m_page->run()->report(), 60000);
    QTRY_VERIFY(m_page->run()->last());
    m_window->actions().action(u"undo"_s)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(m_page->run()->undone(), 60000);
    QVERIFY2(longest < 400, qPrintable(u"%1 ms"_s.arg(longest)));
    qInfo("the longest the window did not answer: %lld ms", longest);
}

void TestImportPage::filtersByWhatBecomesOfTheRows()
{
    preview(write(
        "code,name,phone\nA,Nguyễn Lan,0912345678\nA,Nguyễn Lan,0912345678\nB,Lê Sơn,09123\nC,,09123\n"));
    auto *step = m_page->findChild<ui::PreviewStep *>();
    QCOMPARE(step->model()->rowCount(), 4);
    step->chip(ui::RowsShown::Rejected)->click();
    QCOMPARE(step->model()->rowCount(), 1);
    QCOMPARE(remark(0),
             u"Phone “09123”: this phone number is too short · the row has neither a name nor a way to "
             "reach anyone"_s);
    step->chip(ui::RowsShown::LeftEmpty)->click();
    QCOMPARE(step->chip(ui::RowsShown::LeftEmpty)->text(), u"Cells left empty 1"_s);
    QCOMPARE(remark(0), u"Left empty: Phone “09123”: this phone number is too short"_s);
    QVERIFY(!step->chip(ui::RowsShown::HeldBack)->isVisible()); // what is not there is not asked
    QVERIFY(!step->sameCode()->isVisible());
    step->chip(ui::RowsShown::Duplicate)->click();
    QCOMPARE(remark(0), u"Nguyễn Lan stands in an earlier row"_s);
    QVERIFY(!step->chip(ui::RowsShown::Updated)->isEnabled());
    step->chip(ui::RowsShown::All)->click();
    QCOMPARE(step->model()->rowCount(), 4);
}

void TestImportPage::looksUnfinishedWhileItRuns()
{
    preview(QString::fromLatin1(kTenThousand));
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_page->run()->work(), ui::ImportRun::Work::Importing);
    QCOMPARE(label(u"resultTitleLabel"_s), u"customers_10000.csv is being imported"_s);
    QVERIFY(!m_page->findChild<QLabel *>(u"resultIconLabel"_s)->isVisible());
    for (const auto *name : {u"importAnotherPushButton", u"showImportedPushButton", u"undoImportPushButton"})
        QVERIFY(!button(QString::fromUtf16(name))->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(m_page->run()->report(), 60000);
    QVERIFY(m_page->findChild<QLabel *>(u"resultIconLabel"_s)->isVisible());
    QVERIFY(button(u"importAnotherPushButton"_s)->isVisible());
}

void TestImportPage::savesTheRowsWithProblems()
{
    preview(write("name,phone\nNguyễn Lan,0912345678\nLê Sơn,09123\n"));
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_page->run()->report());
    QVERIFY(button(u"saveRejectsPushButton"_s)->isVisible());
    QString title;
    m_window->dialogs().setAnswer([&title](const ui::FileQuestion &question) {
        title = question.title;
        return QString();
    });
    button(u"saveRejectsPushButton"_s)->click();
    QCOMPARE(title, u"Save the rows to look at"_s); // as the button calls them
    button(u"saveRejectsPushButton"_s)->setText(u"Save the rows with problems…"_s);
    button(u"saveRejectsPushButton"_s)->click();
    QCOMPARE(title, u"Save the rows with problems"_s);
    const QString file = m_shop->file(u"lỗi.csv"_s);
    auto *rejects = m_page->findChild<ui::RejectsExporter *>();
    rejects->write(m_page->run()->path()); // not the list itself
    QCOMPARE(m_window->notifications().text(), u"That is the list itself. Give the new file another name."_s);
    rejects->write(file);
    QTRY_COMPARE(m_window->notifications().text(), u"lỗi.csv is written. Fix it there and import it."_s);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll().mid(3),
             QByteArray("name,phone,reject line,reject column,reject reason\r\n"
                        "Lê Sơn,'09123,3,phone,this phone number is too short\r\n"));
    QVERIFY(
        label(u"resultFactsLabel"_s).contains(u"1 row came in without a cell that was not understood."_s));
    QVERIFY2(label(u"resultFactsLabel"_s)
                 .contains(u"1 new customer has no phone, e-mail or other contact: line 3 of the list."_s),
             qPrintable(label(u"resultFactsLabel"_s)));
    // It can be imported as it is: the three columns behind are left out.
    const auto survey = app::surveyList(file);
    QCOMPARE(survey->shape().fields,
             (QList<Field>{Field::FullName, Field::Phone, Field::Ignore, Field::Ignore, Field::Ignore}));
}

void TestImportPage::staysAsItIsWhenTheLanguageChanges()
{
    preview(write("code,name,phone,xyz\nA,Nguyễn Lan,0912345678,abc\nB,,09123,\nC,,09124,\n"));
    auto *step = m_page->findChild<ui::PreviewStep *>();
    step->chip(ui::RowsShown::Rejected)->click();
    step->table()->selectRow(1);
    const app::ListShape shape = m_page->run()->shape();
    m_translator->speak(ui::Language::Vietnamese);
    QTRY_VERIFY(m_window->pages().made(ui::PageId::Import) != m_page);
    m_page = static_cast<ui::ImportPage *>(m_window->pages().made(ui::PageId::Import));
    step = m_page->findChild<ui::PreviewStep *>();
    QCOMPARE(m_page->step(), ui::ImportPage::Preview);
    QCOMPARE(step->model()->rowCount(), 2);
    QCOMPARE(step->table()->currentIndex().row(), 1);
    QVERIFY(step->chip(ui::RowsShown::Rejected)->isChecked());
    QTRY_COMPARE(step->chip(ui::RowsShown::Rejected)->text(), u"Lỗi 2"_s);
    QVERIFY2(remark(0).startsWith(u"Điện thoại “09123”: số điện thoại này quá ngắn"_s),
             qPrintable(remark(0)));
    QVERIFY(m_page->run()->shape() == shape);
    QVERIFY(m_page->run()->rehearsal());
    QCOMPARE(button(u"importNextPushButton"_s)->text(), u"Nhập 1 khách hàng"_s);
}

void TestImportPage::goesOnWhenTheLanguageChanges()
{
    preview(QString::fromLatin1(kTenThousand));
    press(Qt::Key_Return, Qt::ControlModifier);
    m_translator->speak(ui::Language::Vietnamese);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->pages().made(ui::PageId::Import) != m_page, 60000);
    m_page = static_cast<ui::ImportPage *>(m_window->pages().made(ui::PageId::Import));
    QVERIFY(m_page->run()->report()); // the page waited until it was in
    QCOMPARE(count(), 10000);
    QCOMPARE(m_page->step(), ui::ImportPage::Result);
    QCOMPARE(label(u"resultTitleLabel"_s), u"Đã nhập danh sách"_s);
    QTRY_VERIFY(button(u"showImportedPushButton"_s)->hasFocus());
    button(u"undoImportPushButton"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(count(), 0, 60000);
}

void TestImportPage::cancelsAnImportAndLeavesNothing()
{
    preview(QString::fromLatin1(kTenThousand));
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(button(u"jobCancelPushButton"_s)->isVisible());
    QVERIFY(button(u"jobCancelPushButton"_s)->hasFocus());
    press(Qt::Key_Left, Qt::AltModifier); // no way back while it runs
    QCOMPARE(m_page->step(), ui::ImportPage::Result);
    button(u"jobCancelPushButton"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(m_page->run()->work(), ui::ImportRun::Work::None, 60000);
    QCOMPARE(count(), 0);
    QCOMPARE(m_shop->session().imports().list(-1)->size(), 0);
    QCOMPARE(m_page->step(), ui::ImportPage::Preview);
    QCOMPARE(m_window->notifications().text(), u"Stopped. Nothing was changed."_s);
    press(Qt::Key_Return, Qt::ControlModifier); // and once more, now to the end
    QTRY_VERIFY_WITH_TIMEOUT(m_page->run()->report(), 60000);
    QCOMPARE(count(), 10000);
}

void TestImportPage::showsWhomItBrought()
{
    preview(write("name,phone\nNguyễn Lan,0912345678\nLê Sơn,0987654321\n"));
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_page->run()->report());
    QSignalSpy asked(&m_window->navigator(), &ui::Navigator::customersAsked);
    button(u"showImportedPushButton"_s)->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.constFirst().at(0).toString(), u"Imported from khách.csv"_s);
    QCOMPARE(asked.constFirst().at(1).value<QList<db::CustomerId>>().size(), 2);
}

void TestImportPage::namesEveryFocusableWidget()
{
    preview(write("name,birthday\nNguyễn Lan,5/6/1990\n"));
    for (const QWidget *widget : m_page->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->inherits("QAbstractScrollArea") ||
            widget->inherits("QLineEdit"))
            continue;
        const auto *named = qobject_cast<const QAbstractButton *>(widget);
        const QString name =
            named && widget->accessibleName().isEmpty() ? named->text() : widget->accessibleName();
        if (widget->inherits("QScrollBar") || widget->inherits("QHeaderView") ||
            widget->inherits("QComboBoxPrivateContainer"))
            continue;
        QVERIFY2(!name.isEmpty(), qPrintable(widget->objectName() + u' ' +
                                             QLatin1StringView(widget->metaObject()->className())));
    }
    QVERIFY(!m_page->findChild<QTableView *>(u"previewTableView"_s)->accessibleName().isEmpty());
}

MK_TEST(TestImportPage)
#include "tst_import_page.moc"
