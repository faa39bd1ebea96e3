#include "app/customers/customer_commands.h"
#include "app/customers/group_commands.h"
#include "app/exchange/open_list.h"
#include "app/import/customer_import.h"
#include "db/customers/customer_reader.h"
#include "tests/support/test_main.h"
#include "tests/ui/shell/page_stage.h"

#include <QBuffer>
#include <QPushButton>

using namespace Qt::StringLiterals;

/// What a window says of a step that cannot be undone, or not for all, and what Ctrl+Z does next.
class TestDoerRefusals final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_stage.reset(); }
    void goesOnToTheStepBefore();
    void saysWithWhichListWhoIsGoneCame();
    void passesOverWhatCanNeverBeUndone();
    void saysWhoOfManyStaysDeleted();

private:
    class Stage final : public PageStage
    {
    public:
        Stage() : PageStage(u"2026-11-21T10:00:00+07:00"_s) {}
        void open() { makeWindow(); }
    };

    db::Session &session() { return m_stage->shop.session(); }
    db::Act act() { return m_stage->shop.clock().act(); }
    bool isDeleted(db::CustomerId id) { return session().reader().read(id)->deleted; }
    QString said() const { return m_stage->notifications->text(); }
    template <class Command> void run(const Command &command)
    {
        bool done = false;
        m_stage->doer->run(this, command, {.then = [&done](const auto &) { done = true; }});
        QTRY_VERIFY(done);
    }
    /// One customer, by a list; then the window is opened.
    void importLan();
    /// In another program.
    void undoTheImport()
    {
        m_stage->shop.setClock(u"2026-11-21T12:00:00+07:00"_s);
        QCOMPARE(app::undoImport(session(), m_stage->shop.clock(), m_batch)->removed, 0); // she is in the bin
    }

    std::unique_ptr<Stage> m_stage;
    db::CustomerId m_lan;
    db::ImportBatchId m_batch;
};

void TestDoerRefusals::init()
{
    m_stage = std::make_unique<Stage>();
}

void TestDoerRefusals::importLan()
{
    QBuffer list;
    list.setData("full_name,phone\nNguyễn Lan,0912345678\n");
    QVERIFY(list.open(QIODevice::ReadOnly));
    app::ImportOptions options;
    options.fileName = u"khách.csv"_s;
    const auto report =
        app::CustomerImport(session(), m_stage->shop.clock(), options).run(**app::openList(list));
    QVERIFY(report);
    m_lan = report->customers.constFirst();
    m_batch = report->batch;
    m_stage->shop.setClock(u"2026-11-21T11:00:00+07:00"_s);
    m_stage->open();
}

void TestDoerRefusals::goesOnToTheStepBefore()
{
    const auto first = m_stage->shop.add(TestShop::person(u"Lê Thị Đào"_s, db::LifecycleStage::Loyalty));
    const auto second = m_stage->shop.add(TestShop::person(u"Lê Thị Mai"_s, db::LifecycleStage::Awareness));
    m_stage->open();
    run(app::DeleteCustomer{first});
    run(app::SetStage{second, db::LifecycleStage::Loyalty});
    QVERIFY(session().customers().remove(second, act())); // by a program that keeps no journal
    m_stage->undo->takeBackLast();
    QTRY_VERIFY(m_stage->notifications->stays()); // with why it is refused
    QVERIFY(isDeleted(first));
    m_stage->undo->takeBackLast();
    QTRY_VERIFY(!isDeleted(first));
    QVERIFY(m_stage->undo->isEmpty());
}

void TestDoerRefusals::saysWithWhichListWhoIsGoneCame()
{
    importLan();
    run(app::DeleteCustomer{m_lan});
    undoTheImport();
    m_stage->undo->takeBackLast();
    QTRY_COMPARE(said(), u"Nguyễn Lan came with khách.csv, whose import was undone. Import it again to have "
                         "them back."_s);
    QVERIFY(m_stage->undo->isEmpty());
    QVERIFY(isDeleted(m_lan));
    auto *anyway = m_stage->notifications->findChild<QPushButton *>(u"notificationActionPushButton"_s);
    QCOMPARE(anyway->text(), u"Bring back anyway"_s);
    anyway->click();
    QTRY_COMPARE(said(), u"Nguyễn Lan is back."_s);
    QVERIFY(!isDeleted(m_lan));
    m_stage->undo->takeBackLast();
    QTRY_VERIFY(isDeleted(m_lan));
}

void TestDoerRefusals::passesOverWhatCanNeverBeUndone()
{
    const auto own = m_stage->shop.add(TestShop::person(u"Trần Mai"_s, db::LifecycleStage::Awareness));
    importLan();
    // In another program.
    QVERIFY(app::run(session(), app::SetStage{own, db::LifecycleStage::Loyalty}, act()));
    QVERIFY(app::run(session(), app::DeleteCustomer{m_lan}, act()));
    undoTheImport();
    m_stage->undo->takeBackLast();
    QTRY_VERIFY(session().reader().read(own)->stage == db::LifecycleStage::Awareness);
    QTRY_VERIFY2(said().contains(u"Passed over, because it can never be undone: “Deleted"_s) &&
                     said().contains(u"Nguyễn Lan”"_s),
                 qPrintable(said()));
    QVERIFY(isDeleted(m_lan));
}

void TestDoerRefusals::saysWhoOfManyStaysDeleted()
{
    const auto own = m_stage->shop.add(TestShop::person(u"Trần Mai"_s, db::LifecycleStage::Awareness));
    importLan();
    run(app::DeleteCustomers{{m_lan, own}});
    undoTheImport();
    m_stage->undo->takeBackLast();
    QTRY_COMPARE(said(),
                 u"Undone: Deleted – 2 customers · 1 customer is back · 1 stays deleted: the import they "
                 "came with was undone"_s);
    QVERIFY(!isDeleted(own));
    QVERIFY(isDeleted(m_lan));
}

MK_TEST(TestDoerRefusals)
#include "tst_doer_refusals.moc"
