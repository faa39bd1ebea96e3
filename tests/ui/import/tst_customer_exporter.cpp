#include "ui/import/customer_exporter.h"

#include "tests/support/test_main.h"
#include "tests/ui/shell/shop_window.h"
#include "ui/desk_pages.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/notification_bar.h"

#include <QFile>
#include <QFileInfo>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

/// Customers on their way into a file.
class TestCustomerExporter final : public QObject, ShopWindow
{
    Q_OBJECT
private slots:
    void init()
    {
        makeShop();
        makeWindow();
        ui::addCustomers(*m_window, *m_desk, *m_translator);
        showWindow(ui::PageId::Customers);
    }
    void cleanup()
    {
        closeWindow();
        closeShop();
    }
    void exportsEverybody();
    void exportsOnlyTheseInTheirOrder();
    void writesCardsWhereTheNameSaysSo();
    void tellsWhyAnExportFailed();
};

void TestCustomerExporter::exportsEverybody()
{
    m_shop->add(TestShop::person(u"Nguyễn Lan"_s, db::LifecycleStage::Loyalty));
    QList<QUrl> opened;
    ui::CustomerExporter exporter(*m_desk, m_window->notifications(), m_window->state(), m_window->dialogs(),
                                  m_window.get(), [&opened](const QUrl &link) {
                                      opened.append(link);
                                      return true;
                                  });
    const QString file = m_shop->file(u"xuất.csv"_s);
    exporter.write(file);
    QTRY_VERIFY(!exporter.isRunning());
    QCOMPARE(m_window->notifications().text(), u"1 customer written to “xuất.csv”."_s);
    QVERIFY(QFile::exists(file));
    m_window->notifications().findChild<QPushButton *>()->click();
    QCOMPARE(opened, QList<QUrl>{QUrl::fromLocalFile(QFileInfo(file).absolutePath())});
}

void TestCustomerExporter::exportsOnlyTheseInTheirOrder()
{
    const auto lan = m_shop->add(TestShop::person(u"Nguyễn Lan"_s, db::LifecycleStage::Loyalty));
    m_shop->add(TestShop::person(u"Lê Sơn"_s, db::LifecycleStage::Loyalty));
    const auto mai = m_shop->add(TestShop::person(u"Trần Mai"_s, db::LifecycleStage::Awareness));
    ui::CustomerExporter exporter(*m_desk, m_window->notifications(), m_window->state(), m_window->dialogs(),
                                  m_window.get(), {});
    const QString path = m_shop->file(u"xuất.csv"_s);
    exporter.write(path, std::vector{mai, lan, db::CustomerId{4711}});
    QTRY_VERIFY(!exporter.isRunning());
    QCOMPARE(m_window->notifications().text(), u"2 customers written to “xuất.csv”."_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines.at(0).contains("Customer code,Full name,Given name,Type,"));
    QVERIFY(lines.at(2).contains(",person,Female,"));
    QVERIFY(lines.at(1).contains("Trần Mai"));
    QVERIFY(lines.at(2).contains("Nguyễn Lan"));
}

void TestCustomerExporter::writesCardsWhereTheNameSaysSo()
{
    m_shop->add(TestShop::person(u"Nguyễn Lan"_s, db::LifecycleStage::Loyalty));
    ui::CustomerExporter exporter(*m_desk, m_window->notifications(), m_window->state(), m_window->dialogs(),
                                  m_window.get(), {});
    QStringList offered;
    const QString path = m_shop->file(u"danh bạ.vcf"_s);
    m_window->dialogs().setAnswer([&](const ui::FileQuestion &question) {
        offered = question.filters;
        return path;
    });
    exporter.chooseFile();
    QTRY_VERIFY(!exporter.isRunning());
    QCOMPARE(offered,
             (QStringList{u"Excel workbook (*.xlsx)"_s, u"CSV files (*.csv)"_s, u"Address cards (*.vcf)"_s}));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("\r\nFN:Nguyễn Lan\r\n"));
}

void TestCustomerExporter::tellsWhyAnExportFailed()
{
    ui::CustomerExporter exporter(*m_desk, m_window->notifications(), m_window->state(), m_window->dialogs(),
                                  m_window.get(), {});
    exporter.write(m_shop->file(u"nowhere/x.csv"_s));
    QTRY_VERIFY(!exporter.isRunning());
    QVERIFY(m_window->notifications().text().startsWith(u"x.csv cannot be opened."_s));
    QVERIFY(m_window->notifications().stays());
}

MK_TEST(TestCustomerExporter)
#include "tst_customer_exporter.moc"
