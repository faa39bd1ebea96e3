#include "tests/support/test_main.h"
#include "tests/ui/customers/customer_stage.h"
#include "ui/customers/customer_work.h"
#include "ui/shell/dialogs.h"

#include <QFile>

using namespace Qt::StringLiterals;

/// Everything about a customer, from the menu of their profile.
class TestPersonExporter final : public QObject, CustomerStage
{
    Q_OBJECT
private slots:
    void init() { makeShop(); }
    void cleanup()
    {
        closeWindow();
        closeShop();
    }
    void writesTheFileThatIsChosen();
    void writesNothingWhenCancelled();
};

void TestPersonExporter::writesTheFileThatIsChosen()
{
    const auto ids = addPeople(db::LifecycleStage::Experience, 1);
    open();
    const QString path = m_shop->file(u"an.html"_s);
    ui::FileQuestion asked;
    m_window->dialogs().setAnswer([&](const ui::FileQuestion &question) {
        asked = question;
        return path;
    });
    emit m_page->findChild<ui::CustomerWork *>()->personExportAsked(ids.first());
    QTRY_COMPARE(told(), u"Everything about Bùi An written to “an.html”."_s);
    QCOMPARE(asked.suffix, u"html"_s);
    QVERIFY(asked.name.contains(u"2026-11-21"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(QString::fromUtf8(file.readAll()).contains(u"Bùi An"));
}

void TestPersonExporter::writesNothingWhenCancelled()
{
    const auto ids = addPeople(db::LifecycleStage::Experience, 1);
    open();
    bool wasAsked = false;
    m_window->dialogs().setAnswer([&](const ui::FileQuestion &) {
        wasAsked = true;
        return QString();
    });
    emit m_page->findChild<ui::CustomerWork *>()->personExportAsked(ids.first());
    QTRY_VERIFY(wasAsked);
    QVERIFY(told().isEmpty());
}

MK_TEST(TestPersonExporter)
#include "tst_person_exporter.moc"
