#include "app/customers/consent_commands.h"
#include "app/customers/contact_commands.h"
#include "app/customers/customer_commands.h"
#include "app/customers/group_commands.h"
#include "app/customers/merge_customers.h"
#include "app/customers/removed_by_undo.h"
#include "app/desk/undo.h"
#include "app/exchange/open_list.h"
#include "app/import/customer_import.h"
#include "app/support/test_shop.h"
#include "db/customers/consent_store.h"
#include "db/customers/customer_reader.h"
#include "db/customers/import_batch_store.h"
#include "db/customers/picture_store.h"
#include "db/safekeeping/safekeeping.h"
#include "tests/support/test_main.h"

#include <QBuffer>

using namespace Qt::StringLiterals;
using Stage = db::LifecycleStage;
using State = app::UndoOutcome::State;

/// What happened to customers between an import and its undoing, and what of it can still be undone.
class TestImportUndoSince final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void removesWhoseConsentWasTakenBack();
    void keepsWhoseRefusalStands_data();
    void keepsWhoseRefusalStands();
    void removesWhoseRefusalCameWithAList();
    void keepsIntoWhomAnotherWasMerged();
    void leavesWhoWasDeletedToTheList();
    void makesWhoWasDeletedAgain();
    void makesWhoCameAgainWithoutTheOldPicture();
    void bringsBackWhomAPersonNames();
    void restoresAllButThoseOfTheList();
    void bringsBackWhoWasDeletedAfterAContact();

private:
    static constexpr auto kList = "code,full_name\nA,Nguyễn Lan\n";

    db::Session &session() { return m_shop->session(); }
    template <class Command> auto does(const Command &command)
    {
        return app::run(session(), command, m_shop->clock().act());
    }
    app::ImportReport import();
    app::ImportUndoReport undoImport()
    {
        m_shop->setClock(u"2026-11-21T12:00:00+07:00"_s);
        return app::undoImport(session(), m_shop->clock(), m_imported.batch).value();
    }
    auto undo(db::JournalId id) { return app::undo(session(), id, m_shop->clock().act()); }
    bool isDeleted(db::CustomerId id) { return session().reader().read(id)->deleted; }
    db::Consent refusal(const QString &source, bool granted = false) const
    {
        return {{}, m_lan, u"sms"_s, db::Purpose::Promotion, granted, source, {}, m_shop->clock().nowMs()};
    }

    std::unique_ptr<TestShop> m_shop;
    app::ImportReport m_imported;
    db::CustomerId m_lan; ///< whom the list has made
};

void TestImportUndoSince::init()
{
    m_shop = std::make_unique<TestShop>();
    m_imported = import();
    m_lan = m_imported.customers.constFirst();
    m_shop->setClock(u"2026-11-21T11:00:00+07:00"_s);
}

void TestImportUndoSince::cleanup()
{
    QCOMPARE(session().safekeeping().check().value(), QStringList());
}

app::ImportReport TestImportUndoSince::import()
{
    QBuffer buffer;
    buffer.setData(kList);
    buffer.open(QIODevice::ReadOnly);
    app::ImportOptions options;
    options.fileName = u"khách.csv"_s;
    return app::CustomerImport(session(), m_shop->clock(), options).run(**app::openList(buffer)).value();
}

void TestImportUndoSince::removesWhoseConsentWasTakenBack()
{
    const auto recorded = does(app::RecordConsent{refusal(u"phiếu"_s)});
    QCOMPARE(undo(recorded->entry)->value.state, State::Done);
    QVERIFY(session().consents().ledger(m_lan)->constFirst().voided);
    const auto undone = undoImport();
    QCOMPARE(undone.removed, 1);
    QCOMPARE(undone.kept(), 0);
    QVERIFY(isDeleted(m_lan));
}

void TestImportUndoSince::keepsWhoseRefusalStands_data()
{
    QTest::addColumn<QString>("source");
    QTest::newRow("by a form") << u"phiếu"_s;
    QTest::newRow("by what a person calls an import") << u"import"_s;
}

void TestImportUndoSince::keepsWhoseRefusalStands()
{
    QFETCH(const QString, source);
    QVERIFY(does(app::RecordConsent{refusal(source)}));
    const auto agreed = does(app::RecordConsent{refusal(source, true)});
    QCOMPARE(undo(agreed->entry)->value.state, State::Done); // the refusal stands again
    const auto undone = undoImport();
    QCOMPARE(undone.removed, 0);
    QCOMPARE(undone.keptForConsents, 1);
    QVERIFY(!isDeleted(m_lan));
    QVERIFY(!session().consents().current(m_lan)->constFirst().granted);
}

void TestImportUndoSince::removesWhoseRefusalCameWithAList()
{
    m_shop->setClock(u"2026-11-21T10:00:00+07:00"_s); // as the import itself writes it
    QVERIFY(session().consents().record(refusal(app::kImportSource.toString())));
    QCOMPARE(undoImport().removed, 1);
}

void TestImportUndoSince::keepsIntoWhomAnotherWasMerged()
{
    const db::CustomerId known = m_shop->add(TestShop::person(u"Nguyễn Lan"_s, Stage::Awareness));
    QVERIFY(does(app::MergeCustomers{m_lan, {known}}));
    const auto undone = undoImport();
    QCOMPARE(undone.removed, 0);
    QCOMPARE(undone.keptForEdits, 1);
    const auto split = app::undoLast(session(), m_shop->clock().act());
    QVERIFY2(split, split ? "" : qUtf8Printable(split.error().detail));
    QCOMPARE(split->value.state, State::Done);
    QVERIFY(!isDeleted(known));
}

void TestImportUndoSince::leavesWhoWasDeletedToTheList()
{
    const auto deleted = does(app::DeleteCustomer{m_lan});
    QCOMPARE(undoImport().removed, 0); // she was in the bin before
    const auto refused = undo(deleted->entry);
    QVERIFY(refused);
    QCOMPARE(refused->value.state, State::CameWithList);
    QCOMPARE(refused->value.left.constFirst().customer, m_lan);
    QCOMPARE(refused->value.left.constFirst().fileName, u"khách.csv"_s);
    QVERIFY(!refused->entry);
    QVERIFY(isDeleted(m_lan));
}

void TestImportUndoSince::makesWhoWasDeletedAgain()
{
    QVERIFY(does(app::DeleteCustomer{m_lan}));
    undoImport();
    m_shop->setClock(u"2026-11-21T13:00:00+07:00"_s);
    const app::ImportReport again = import();
    QCOMPARE(again.created, 1);
    QCOMPARE(again.customers, QList{m_lan});
    QVERIFY(!isDeleted(m_lan));
    // Deleted from now on she is deleted by hand.
    m_shop->setClock(u"2026-11-21T14:00:00+07:00"_s);
    const auto deleted = does(app::DeleteCustomer{m_lan});
    QCOMPARE(undo(deleted->entry)->value.state, State::Done);
    QVERIFY(!isDeleted(m_lan));
}

void TestImportUndoSince::makesWhoCameAgainWithoutTheOldPicture()
{
    QVERIFY(session().pictures().set(m_lan, QByteArray("\xFF\xD8\xFF\xD9"))); // as her card had it
    QCOMPARE(undoImport().removed, 1);
    m_shop->setClock(u"2026-11-21T13:00:00+07:00"_s);
    QCOMPARE(import().customers, QList{m_lan}); // a list without pictures
    QCOMPARE(session().pictures().of(m_lan).value(), QByteArray());
}

void TestImportUndoSince::bringsBackWhomAPersonNames()
{
    undoImport();
    QVERIFY(!does(app::RestoreCustomer{m_lan}));
    QVERIFY(does(app::RestoreCustomer{.id = m_lan, .anyway = true}));
    QVERIFY(!isDeleted(m_lan));
}

void TestImportUndoSince::restoresAllButThoseOfTheList()
{
    const db::CustomerId own = m_shop->add(TestShop::person(u"Trần Mai"_s, Stage::Awareness));
    const auto both = does(app::DeleteCustomers{{m_lan, own}});
    undoImport();
    const auto undone = undo(both->entry);
    QCOMPARE(undone->value.state, State::Done);
    QVERIFY(!isDeleted(own));
    QVERIFY(isDeleted(m_lan));
    const app::RestoreReport report = app::restoreReportOf(undone->value.details);
    QCOMPARE(report.restored, 1);
    QCOMPARE(report.left.size(), 1);
    QCOMPARE(report.left.constFirst().customer, m_lan);
    QCOMPARE(session().journal().byId(undone->entry)->about, u"1"_s); // "Restored: 1 customer"
    const auto nobody = does(app::RestoreCustomers{{m_lan}});
    QVERIFY(!nobody && nobody.error().kind == db::ErrorKind::Conflict);
    QVERIFY(nobody.error().detail.contains(u"Nguyễn Lan"_s));
}

void TestImportUndoSince::bringsBackWhoWasDeletedAfterAContact()
{
    db::Interaction visit;
    visit.customer = m_lan;
    visit.occurredAtMs = m_shop->clock().nowMs();
    visit.occurredOn = m_shop->clock().today();
    QVERIFY(does(app::LogContact{visit, {}}));
    const auto deleted = does(app::DeleteCustomer{m_lan});
    undoImport();
    QCOMPARE(undo(deleted->entry)->value.state, State::Done); // the import left her alone
    QVERIFY(!isDeleted(m_lan));
}

MK_TEST(TestImportUndoSince)
#include "tst_import_undo_since.moc"
