#include "db/engine/rows.h"
#include "db/safekeeping/journal_store.h"
#include "db/support/shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// The journal read in parts, and whom its steps touched.
class TestJournalPages final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<test::Shop>(); }
    void readsFromTheNewestDown();
    void readsAPageByTheKey();
    void readsOnlyTheBeginningOfLongArguments();
    void knowsWhomAStepTouched();
    void findsThoseTouchedByTheirKey();

private:
    db::JournalId add(const QStringList &subjects, const QString &arguments = u"{}"_s)
    {
        db::JournalEntry entry;
        entry.atMs = test::moment().ms;
        entry.command = u"customer.delete"_s;
        entry.arguments = arguments;
        entry.inverseCommand = u"customer.restore"_s;
        entry.inverseArguments = u"{\"id\":1}"_s;
        entry.about = u"Lan"_s;
        return test::must(m_shop->session().inTransaction(
            [&] { return m_shop->session().journal().add(entry, subjects); }));
    }
    QList<db::JournalEntry> before(db::JournalId id, int limit)
    {
        return test::must(m_shop->session().journal().listBefore(id, limit));
    }
    QString planOf(const QString &statement, const QString &name)
    {
        const QString sql = db::sqlText(statement).replace(name, u"4711"_s).replace(u":limit"_s, u"200"_s);
        return test::must(db::readAll(m_shop->raw().prepareText(u"EXPLAIN QUERY PLAN "_s + sql),
                                      [](const db::Statement &row) { return row.text("detail"); }))
            .join(u'\n');
    }

    std::unique_ptr<test::Shop> m_shop;
};

void TestJournalPages::readsFromTheNewestDown()
{
    QList<db::JournalId> ids;
    for (int i = 0; i < 5; ++i)
        ids.prepend(add({}));
    const auto first = before({}, 2);
    QCOMPARE(first.size(), 2);
    QCOMPARE(first.at(0).id, ids.at(0));
    QCOMPARE(first.at(1).id, ids.at(1));
    QVERIFY(first.at(0).canBeTakenBack());
    const auto rest = before(first.at(1).id, 10);
    QCOMPARE(rest.size(), 3);
    QCOMPARE(rest.at(0).id, ids.at(2));
    QVERIFY(before(rest.constLast().id, 10).isEmpty());
}

void TestJournalPages::readsAPageByTheKey()
{
    const QString plan = planOf(u"journal/select_before"_s, u":before"_s);
    QCOMPARE(plan, u"SEARCH journal USING INTEGER PRIMARY KEY (rowid<?)"_s);
}

void TestJournalPages::readsOnlyTheBeginningOfLongArguments()
{
    add({}, u"{\"ids\":["_s + QString(20'000, u'1') + u"]}"_s);
    const auto page = before({}, 1);
    QVERIFY(page.constFirst().arguments.startsWith(u"{\"ids\":[1"_s));
    QVERIFY(page.constFirst().arguments.size() <= 400);
    QCOMPARE(page.constFirst().inverseCommand, u"customer.restore"_s);
}

void TestJournalPages::knowsWhomAStepTouched()
{
    const auto lan = m_shop->addCustomer(u"Lan"_s);
    const auto mai = m_shop->addCustomer(u"Mai"_s);
    const auto hoa = m_shop->addCustomer(u"Hoa"_s);
    const auto ha = m_shop->addCustomer(u"Hà"_s);
    test::must(m_shop->session().customers().remove(lan, test::moment()));
    const auto subject = [](const char *what, db::CustomerId id, const char *part) {
        return QString::fromLatin1(what) + QString::number(id.value) + QString::fromLatin1(part);
    };
    const auto step =
        add({subject("customer/", lan, "/field-note"), subject("customer/", lan, "/deleted"),
             subject("contact/", hoa, "/12"), subject("consent/", mai, "/sms/care"), u"shop"_s});
    const db::JournalStore &journal = m_shop->session().journal();
    const auto touched = test::must(journal.touchedBy(step));
    QCOMPARE(touched.size(), 3);     // each once
    QCOMPARE(touched.at(0).id, mai); // those who are gone come last
    QCOMPARE(touched.at(1).fullName, u"Hoa"_s);
    QCOMPARE(touched.at(2).id, lan);
    QVERIFY(touched.at(2).deleted && !touched.at(1).deleted);
    QCOMPARE(test::must(journal.touchedBy(step, 1)).size(), 1);
    const auto count = test::must(journal.countTouchedBy(step));
    QCOMPARE(count.everybody, 3);
    QCOMPARE(count.here, 2);

    m_shop->addOccasion(u"tet"_s);
    const auto message =
        m_shop->addMessage(m_shop->greeting(ha, m_shop->addTemplate(db::Audience::Existing), u"tet"_s));
    const auto greeting = add({u"message/%1/state"_s.arg(message.value)});
    QCOMPARE(test::must(journal.touchedBy(greeting)).constFirst().id, ha);

    test::must(
        m_shop->raw().execute(u"INSERT INTO import_batch (id, imported_at_ms, file_name, created, updated) "
                              "VALUES (7, 1, 'list.csv', 1, 0)"_s));
    test::must(m_shop->raw().execute(
        u"INSERT INTO import_batch_row (customer_id, batch_id, fingerprint) VALUES (%1, 7, 1)"_s.arg(
            mai.value)));
    const auto import = add({u"import/7"_s});
    QCOMPARE(test::must(journal.touchedBy(import)).constFirst().id, mai);
    QCOMPARE(test::must(journal.countTouchedBy(import)).everybody, 1);
    QCOMPARE(test::must(journal.countTouchedBy(add({u"settings/shop"_s}))).everybody, 0);
}

void TestJournalPages::findsThoseTouchedByTheirKey()
{
    const QString plan = planOf(u"journal/select_touched"_s, u":id"_s);
    QVERIFY2(!plan.contains(u"SCAN journal"_s) && !plan.contains(u"SCAN s"_s), qPrintable(plan));
    QVERIFY2(!plan.contains(u"SCAN c"_s) && !plan.contains(u"SCAN m"_s), qPrintable(plan));
}

MK_TEST(TestJournalPages)
#include "tst_journal_pages.moc"
