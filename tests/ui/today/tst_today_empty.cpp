#include "ui/today/today_stage.h"

#include "db/customers/customer_store.h"
#include "ui/customers/start_actions.h"

#include <QFile>
#include <QPushButton>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

/// What Today shows when there is nothing to do, and the way out of an empty shop.
class TestTodayEmpty final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_stage.reset(); }
    void offersAStartInAnEmptyShop();
    void opensTheSampleShop();
    void stopsTheSampleShop();
    void importsAList();
    void tellsWhatWasLeftOut();
    void tellsWhyAFileCanNotBeRead();
    void saysThatNobodyIsToBeGreeted();
    void saysWhatComesNext();

private:
    ui::StartActions *start() const { return m_stage->page->findChild<ui::StartActions *>(); }
    QString write(const QByteArray &rows) const;

    std::unique_ptr<TodayStage> m_stage;
};

void TestTodayEmpty::init()
{
    QTest::failOnWarning(QRegularExpression(u"^Q"_s));
    m_stage = std::make_unique<TodayStage>();
}

QString TestTodayEmpty::write(const QByteArray &rows) const
{
    QFile file(m_stage->shop.file(u"khách.csv"_s));
    return file.open(QIODevice::WriteOnly) && file.write(rows) == rows.size() ? file.fileName() : QString();
}

void TestTodayEmpty::offersAStartInAnEmptyShop()
{
    m_stage->open();
    QVERIFY(start()->isVisible());
    QVERIFY(!m_stage->list->isVisible());
    QVERIFY(start()->findChild<QPushButton *>(u"startImportPushButton"_s)->hasFocus());
    QVERIFY(!start()->findChild<QPushButton *>(u"startCancelPushButton"_s)->isVisible());
}

void TestTodayEmpty::opensTheSampleShop()
{
    m_stage->open();
    start()->findChild<QPushButton *>(u"startSamplePushButton"_s)->click();
    QVERIFY(start()->isRunning());
    QVERIFY(start()->findChild<QPushButton *>(u"startCancelPushButton"_s)->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->list->isVisible(), 60000);
    QVERIFY(!start()->isRunning());
    QVERIFY(m_stage->strip->text().startsWith(u"The sample shop is open."_s));
    QVERIFY(m_stage->list->hasFocus());
    QCOMPARE(m_stage->shop.session().customers().counts()->total(), 1000);
}

void TestTodayEmpty::stopsTheSampleShop()
{
    m_stage->open();
    start()->makeSample();
    start()->findChild<QPushButton *>(u"startCancelPushButton"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(!start()->isRunning(), 60000);
    QVERIFY(m_stage->strip->text().startsWith(u"Stopped."_s));
    QVERIFY(!m_stage->strip->stays());
}

void TestTodayEmpty::importsAList()
{
    m_stage->open();
    start()->importFile(write("Họ tên,Điện thoại,Ngày sinh\nNguyễn Thị Hương,0912345678,21/11/1981\n"
                              "Lê Văn Sơn,0912345679,01/02/1990\n"));
    QTRY_VERIFY(m_stage->strip->text().startsWith(u"khách.csv read: 2 new, 0 completed, 0 left out."_s));
    QTRY_VERIFY(m_stage->list->isVisible());
    QTRY_COMPARE(m_stage->chosen(), u"Nguyễn Thị Hương"_s);
}

void TestTodayEmpty::tellsWhatWasLeftOut()
{
    m_stage->open();
    start()->importFile(write("Họ tên,Điện thoại\nNguyễn Thị Hương,0912345678\n,\n,0912345670\n"));
    QTRY_VERIFY(!start()->isRunning());
    QVERIFY2(m_stage->strip->text().contains(u"left out"_s), qPrintable(m_stage->strip->text()));
}

void TestTodayEmpty::tellsWhyAFileCanNotBeRead()
{
    m_stage->open();
    start()->importFile(m_stage->shop.file(u"nowhere.csv"_s));
    QTRY_COMPARE(m_stage->strip->text(),
                 u"nowhere.csv can not be opened. Look whether its folder is there and yours to write to."_s);
    QVERIFY(m_stage->strip->stays());
    QVERIFY(start()->isVisible());
}

void TestTodayEmpty::saysThatNobodyIsToBeGreeted()
{
    m_stage->shop.add(TestShop::person(u"Phạm Văn Dũng"_s, db::LifecycleStage::Loyalty));
    m_stage->open();
    QVERIFY(!m_stage->list->isVisible());
    QVERIFY(!start()->isVisible());
    QCOMPARE(m_stage->label(u"emptyTitleLabel"_s), u"Nobody to greet today"_s);
}

void TestTodayEmpty::saysWhatComesNext()
{
    db::Customer person = TestShop::person(u"Phạm Văn Dũng"_s, db::LifecycleStage::Loyalty);
    person.birthday = {db::Calendar::Solar, 26, 11, 1990, false, false};
    m_stage->shop.add(person);
    m_stage->open();
    QVERIFY(m_stage->list->isVisible());
    QCOMPARE(m_stage->label(u"emptyTitleLabel"_s), u"Nobody to greet today"_s);
    QCOMPARE(m_stage->label(u"emptySentenceLabel"_s), u"Next: Thursday, 1 birthday."_s);
    TodayStage::press(Qt::Key_Down);
    QCOMPARE(m_stage->label(u"emptyTitleLabel"_s), u"Birthday"_s);
    QCOMPARE(m_stage->label(u"emptySentenceLabel"_s),
             u"Thursday 26/11 · 1 person. The greetings will be here on that day."_s);
}

QTEST_MAIN(TestTodayEmpty)
#include "tst_today_empty.moc"
