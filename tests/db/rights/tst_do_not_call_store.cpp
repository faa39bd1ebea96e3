#include "db/rights/do_not_call_store.h"

#include "db/session/old_files.h"
#include "db/support/dump.h"
#include "db/support/shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::DoNotCallList;
using db::ErrorKind;

/// Numbers that want no advertising.
class TestDoNotCallStore final : public QObject, OldFiles
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<test::Shop>(); }
    void knowsTheNumbersOfEachList();
    void countsEachNumberOnce();
    void forgetsAListAndKnowsItAgain();
    void keepsNoNumberThatCanBeRead();
    void hashesByASecretOfTheShop();
    void dropsWhatWasRemovedLongAgo();
    void takesAListWholeOrNotAtAll();
    void needsATransaction();
    void findsNothingInAFileOfTheVersionBefore();

private:
    const db::DoNotCallStore &store() { return m_shop->session().doNotCall(); }
    static db::DoNotCallStore::NextNumber from(QStringList numbers)
    {
        return [numbers](QString &number) mutable -> db::Result<bool> {
            if (numbers.isEmpty())
                return false;
            number = numbers.takeFirst();
            return true;
        };
    }
    db::Result<DoNotCallList> add(const QString &name, const QStringList &numbers, int daysLater = 0)
    {
        return m_shop->session().inTransaction([&]() -> db::Result<DoNotCallList> {
            MK_TRY(const auto added, store().add(name, test::moment(daysLater), from(numbers)));
            return added.value;
        });
    }
    bool has(const QString &number) { return test::must(store().has(number)); }

    using OldFiles::connect; // not that of QObject

    std::unique_ptr<test::Shop> m_shop;
    const QString m_first = u"+84912345678"_s;
    const QString m_second = u"+84987654321"_s;
};

void TestDoNotCallStore::knowsTheNumbersOfEachList()
{
    QVERIFY(!has(m_first)); // before any list
    const auto list = test::must(add(u"thang-11.csv"_s, {m_first}));
    QVERIFY(has(m_first));
    QVERIFY(!has(m_second));
    test::must(add(u"thang-12.csv"_s, {m_second}, 30));
    QVERIFY(has(m_first) && has(m_second));
    const auto lists = test::must(store().lists());
    QCOMPARE(lists.size(), 2);
    QCOMPARE(lists.last(), list);
    QCOMPARE(lists.last().name, u"thang-11.csv"_s);
    QCOMPARE(lists.last().importedAtMs, test::moment().ms);
}

void TestDoNotCallStore::countsEachNumberOnce()
{
    QCOMPARE(test::must(add(u"a"_s, {m_first, m_second, m_first})).numbers, 2);
    test::must(add(u"b"_s, {m_first}));
    QCOMPARE(test::must(store().count()), 2);
    QCOMPARE(test::must(store().lists()).first().numbers, 1);
}

void TestDoNotCallStore::forgetsAListAndKnowsItAgain()
{
    const auto a = test::must(add(u"a"_s, {m_first, m_second}));
    const auto b = test::must(add(u"b"_s, {m_first}));
    MK_VERIFY_OK(store().remove(a.id, test::moment()));
    QVERIFY(has(m_first) && !has(m_second)); // the other list has it, too
    QCOMPARE(test::must(store().count()), 1);
    QCOMPARE(test::must(store().lists()), QList<DoNotCallList>{b});
    MK_COMPARE_ERROR(store().remove(a.id, test::moment()), ErrorKind::NotFound);
    MK_VERIFY_OK(store().restore(a.id));
    QVERIFY(has(m_second));
    MK_COMPARE_ERROR(store().restore(a.id), ErrorKind::NotFound);
}

void TestDoNotCallStore::keepsNoNumberThatCanBeRead()
{
    test::must(add(u"a"_s, {m_first}));
    for (const QString &line : test::dumpOf(m_shop->path()))
        QVERIFY2(!line.contains(m_first.mid(3)), qPrintable(line));
}

void TestDoNotCallStore::hashesByASecretOfTheShop()
{
    const auto hashIn = [&](test::Shop &shop) {
        test::must(shop.session().inTransaction(
            [&] { return shop.session().doNotCall().add(u"a"_s, test::moment(), from({m_first})); }));
        return shop.scalar(u"SELECT number_hash FROM do_not_call"_s).toLongLong();
    };
    test::Shop other;
    QVERIFY(hashIn(*m_shop) != hashIn(other));
}

void TestDoNotCallStore::dropsWhatWasRemovedLongAgo()
{
    const auto old = test::must(add(u"a"_s, {m_first}));
    MK_VERIFY_OK(store().remove(old.id, test::moment()));
    test::must(add(u"b"_s, {m_second}, db::DoNotCallStore::kDaysKept));
    QCOMPARE(m_shop->count(u"do_not_call"_s), 2); // could still be brought back
    test::must(add(u"c"_s, {m_second}, db::DoNotCallStore::kDaysKept + 1));
    MK_COMPARE_ERROR(store().restore(old.id), ErrorKind::NotFound);
    QCOMPARE(m_shop->count(u"do_not_call"_s), 2); // of b and of c
}

void TestDoNotCallStore::takesAListWholeOrNotAtAll()
{
    int asked = 0;
    const auto failed = m_shop->session().inTransaction([&] {
        return store().add(u"a"_s, test::moment(), [&](QString &number) -> db::Result<bool> {
            number = m_first;
            return ++asked < 3 ? db::Result<bool>(true) : db::failure(ErrorKind::Cancelled, u"stopped"_s);
        });
    });
    MK_COMPARE_ERROR(failed, ErrorKind::Cancelled);
    QVERIFY(!has(m_first));
    QCOMPARE(test::must(store().lists()), QList<DoNotCallList>());
}

void TestDoNotCallStore::needsATransaction()
{
    MK_COMPARE_ERROR(store().add(u"a"_s, test::moment(), from({m_first})), ErrorKind::Internal);
}

// Step 520, with rows as they were before it.
void TestDoNotCallStore::findsNothingInAFileOfTheVersionBefore()
{
    makeFolder();
    const QString path = oldShop(519);
    const auto session = test::must(db::Session::open({.path = path}));
    QCOMPARE(test::must(session->doNotCall().count()), 0);
    const auto connection = connect(path);
    QCOMPARE(test::must(connection->scalar(u"SELECT count(*) FROM sending_wish"_s)).toInt(), 0);
    QVERIFY(test::must(connection->scalar(u"SELECT count(*) FROM customer"_s)).toInt() > 0);
    MK_VERIFY_OK(connection->execute(
        u"INSERT INTO sending_wish (customer_id, quiet_weekdays) SELECT id, 64 FROM customer"_s));
    MK_COMPARE_ERROR(connection->execute(u"UPDATE sending_wish SET most = 3"_s), ErrorKind::Conflict);
}

MK_TEST(TestDoNotCallStore)
#include "tst_do_not_call_store.moc"
