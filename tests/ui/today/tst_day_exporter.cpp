#include "db/outbox/outbox_store.h"
#include "tests/support/test_main.h"
#include "ui/shell/dialogs.h"
#include "ui/today/day_exporter.h"
#include "ui/today/not_reached_dialog.h"
#include "ui/today/today_stage.h"

#include "ui/widgets/row_delegate.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QListView>
#include <QPrinter>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

/// The list of the day as files a person chooses, and who is not on it.
class TestDayExporter final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void writesEachKind_data();
    void writesEachKind();
    void printsOnTheChosenPrinter_data();
    void printsOnTheChosenPrinter();
    void stopsPrinting();
    void asksForOnlyThoseChosen();
    void tellsHowManyMustNotGo();
    void stopsAndLeavesNoFile();
    void leadsToWhoIsNotReached();
    void tellsReasonAndRemedyOfEach();

private:
    std::unique_ptr<TodayStage> m_stage;
    std::unique_ptr<ui::Dialogs> m_dialogs;
    std::unique_ptr<ui::DayExporter> m_exporter;
    QList<QUrl> m_opened;
};

void TestDayExporter::init()
{
    m_stage = std::make_unique<TodayStage>();
    m_stage->addBirthdays(3);
    db::Customer silent = TestShop::person(u"Lê Văn Câm"_s, db::LifecycleStage::Loyalty);
    silent.birthday = {db::Calendar::Solar, 21, 11, 1981, false, false};
    silent.contactPoints = {};
    m_stage->shop.add(silent);
    m_stage->open();
    m_opened = {};
    m_dialogs = std::make_unique<ui::Dialogs>(m_stage->window.get(), *m_stage->notifications);
    m_exporter = std::make_unique<ui::DayExporter>(ui::DayExporter::Needs{
        *m_stage->desk, *m_stage->notifications, *m_stage->state, *m_dialogs, m_stage->window.get(),
        [this](const QUrl &url) {
            m_opened.append(url);
            return true;
        },
        // A printer that prints into a file.
        [this](const QString &, const auto &chosen) {
            const auto printer = std::make_shared<QPrinter>();
            printer->setOutputFormat(QPrinter::PdfFormat);
            printer->setOutputFileName(m_stage->shop.file(u"paper.pdf"_s));
            chosen(printer);
        }});
}

void TestDayExporter::cleanup()
{
    m_exporter.reset();
    m_dialogs.reset();
    m_stage.reset();
}

void TestDayExporter::writesEachKind_data()
{
    QTest::addColumn<ui::DayExport>("kind");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("a list") << ui::DayExport::List << u"greetings 2026-11-21.xlsx"_s
                            << QByteArray("PK\x03\x04");
    QTest::newRow("a call sheet") << ui::DayExport::CallSheet << u"call sheet 2026-11-21.pdf"_s
                                  << QByteArray("%PDF-");
    QTest::newRow("labels") << ui::DayExport::Labels << u"labels 2026-11-21.pdf"_s << QByteArray("%PDF-");
}

void TestDayExporter::writesEachKind()
{
    QFETCH(ui::DayExport, kind);
    QFETCH(QByteArray, begin);
    QString offered;
    m_dialogs->setAnswer([&](const ui::FileQuestion &question) {
        offered = question.name;
        return m_stage->shop.file(question.name);
    });
    m_exporter->begin(kind, {});
    QTRY_VERIFY(m_stage->notifications->text().startsWith(u"3 greetings written to “"_s));
    QTEST(offered, "name");
    QFile file(m_stage->shop.file(offered));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith(begin));
    m_stage->notifications->findChild<QPushButton *>(u"notificationActionPushButton"_s)->click();
    QCOMPARE(m_opened, QList{QUrl::fromLocalFile(m_stage->shop.file(offered))});
}

void TestDayExporter::printsOnTheChosenPrinter_data()
{
    QTest::addColumn<ui::DayExport>("kind");
    QTest::newRow("a call sheet") << ui::DayExport::PrintCallSheet;
    QTest::newRow("labels") << ui::DayExport::PrintLabels;
}

void TestDayExporter::printsOnTheChosenPrinter()
{
    QFETCH(ui::DayExport, kind);
    m_exporter->begin(kind, {});
    QTRY_VERIFY2(m_stage->notifications->text().startsWith(u"3 greetings are being printed"_s),
                 qPrintable(m_stage->notifications->text()));
    QFile paper(m_stage->shop.file(u"paper.pdf"_s));
    QVERIFY(paper.open(QIODevice::ReadOnly));
    QVERIFY(paper.readAll().startsWith("%PDF-"));
}

void TestDayExporter::stopsPrinting()
{
    m_exporter->begin(ui::DayExport::PrintCallSheet, {});
    m_exporter->cancel();
    QTRY_COMPARE(m_stage->notifications->text(), u"Stopped. Pages that were ready may still be printed."_s);
    QVERIFY(!QFile::exists(m_stage->shop.file(u"paper.pdf"_s))); // not even an empty page
}

void TestDayExporter::asksForOnlyThoseChosen()
{
    QSignalSpy asked(m_stage->page, &ui::TodayPage::exportAsked);
    TodayStage::press(Qt::Key_Down, Qt::ShiftModifier);
    QVERIFY(m_stage->inSelection<QPushButton>(u"exportPushButton"_s)->isVisible());
    m_stage->inSelection<QPushButton>(u"exportPushButton"_s)->click();
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    menu->actions().constFirst()->trigger();
    menu->close();
    QCOMPARE(asked.size(), 1);
    const auto only = asked.constFirst().at(1).value<std::optional<QSet<db::MessageId>>>();
    QCOMPARE(only->size(), 2);
    m_exporter->write(ui::DayExport::List, m_stage->shop.file(u"two.csv"_s), {only});
    QTRY_VERIFY(m_stage->notifications->text().startsWith(u"2 greetings written to “"_s));
    QFile list(m_stage->shop.file(u"two.csv"_s));
    QVERIFY(list.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(list.readAll());
    QVERIFY2(text.contains(u"Phone,Name,Channel,Hour,Occasion,Text\r\n"_s), qPrintable(text));
    QVERIFY2(text.contains(u"\r\n09"_s) && !text.contains(u"+84"_s), qPrintable(text)); // as people dial it
}

void TestDayExporter::tellsHowManyMustNotGo()
{
    db::OutboxStore &outbox = m_stage->shop.session().outbox();
    QVERIFY(outbox.setText(outbox.list({})->constFirst().id, {u"Chúc mừng {{given_name}}"_s},
                           m_stage->shop.moment()));
    m_dialogs->setAnswer([&](const ui::FileQuestion &question) { return m_stage->shop.file(question.name); });
    m_exporter->begin(ui::DayExport::List, {});
    QTRY_VERIFY2(m_stage->notifications->text().endsWith(u"(something is missing: 1)."_s),
                 qPrintable(m_stage->notifications->text()));
    QVERIFY(m_stage->notifications->text().startsWith(u"2 greetings written to “"_s));
}

void TestDayExporter::stopsAndLeavesNoFile()
{
    const QString name = m_stage->shop.file(u"stopped.pdf"_s);
    m_exporter->write(ui::DayExport::CallSheet, name, {});
    m_exporter->cancel();
    QTRY_COMPARE(m_stage->notifications->text(), u"Stopped. stopped.pdf was not written."_s);
    QVERIFY(!QFile::exists(name));
    m_exporter->write(ui::DayExport::Labels, m_stage->shop.session().path(), {}); // never over the shop
    QTRY_VERIFY(m_stage->notifications->stays());
}

void TestDayExporter::leadsToWhoIsNotReached()
{
    QSignalSpy asked(m_stage->page, &ui::TodayPage::customerAsked);
    auto *link = m_stage->page->findChild<QPushButton *>(u"todayNotReachedPushButton"_s);
    QCOMPARE(link->text(), u"1 cannot be sent…"_s);
    link->click();
    QPointer<ui::NotReachedDialog> dialog = m_stage->window->findChild<ui::NotReachedDialog *>();
    QVERIFY(dialog);
    auto *list = dialog->findChild<QListView *>(u"notReachedListView"_s);
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QCOMPARE(list->currentIndex().data(Qt::AccessibleTextRole).toString(),
             u"Lê Văn Câm. Birthday. No number or address the rule can use. Add one to the profile."_s);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QTRY_VERIFY(!dialog);
}

void TestDayExporter::tellsReasonAndRemedyOfEach()
{
    ui::NotReachedModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QList<app::NotReachedRow> rows;
    using enum app::NotReachedBecause;
    for (const auto why : {NoContact, Refused, NoTemplate, ApproximateBirthday, Bounced, NoWords})
        rows.append({{1}, u"Lê Văn Câm"_s, {}, why, {}});
    model.setRows(rows);
    QCOMPARE(model.rowCount(), 6);
    QSet<QString> lines;
    for (int i = 0; i < model.rowCount(); ++i)
        lines.insert(model.index(i).data(ui::row::SecondLine).toString());
    QCOMPARE(lines.size(), 6); // each its own
    QVERIFY(!lines.contains(QString()));
    QVERIFY(!model.row({}));
}

MK_TEST(TestDayExporter)
#include "tst_day_exporter.moc"
