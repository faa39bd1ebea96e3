#include "db/customers/customer_reader.h"
#include "db/engine/rows.h"
#include "db/engine/value_test.h"
#include "db/support/shop.h"
#include "tests/support/test_main.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using db::ErrorKind;
using db::Statement;

/// One use of a prepared statement.
class TestStatement final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void bindsAndReadsEveryTypeByName();
    void readsNamesInAnyOrder();
    void bindsAndReadsByNumber();
    void storesAnEmptyTextForANullOne();
    void refusesAPlaceholderThatIsNotThere();
    void answersWithTheErrorOfPreparing();
    void refusesTwoStatementsInOneText();
    void forgetsValuesAndRowsAtTheEndOfItsScope();
    void isPreparedOnceAndKept();
    void worksInsideAnotherUseOfTheSameName();
    void saysHowManyRowsItChanged();
    void takesAnErrorAmongTheRowsForNoEnd();
    void namesTheRowThatIsNotThere();
    void canBeUsedAgainAfterAnError();
    void survivesAChangeOfTheSchema();
    void readsACustomerWithFourStatements();
    void leavesATestOfValuesToTheProgram();
    void keepsTheTestsThatAreBound();

private:
    const db::Connection &raw() const { return m_shop->raw(); }
    qsizetype preparedStatements() const
    {
        qsizetype count = 0;
        for (auto *each = sqlite3_next_stmt(raw().handle(), nullptr); each;
             each = sqlite3_next_stmt(raw().handle(), each))
            ++count;
        return count;
    }
    std::unique_ptr<test::Shop> m_shop;
};

void TestStatement::init()
{
    m_shop = std::make_unique<test::Shop>();
}

void TestStatement::bindsAndReadsEveryTypeByName()
{
    Statement select = raw().prepareText(
        u"SELECT :n AS number, :t AS line, :u AS utf, :e AS empty, :i AS maybe, :x AS none, 1.5 AS real"_s);
    select.bind(":n", qint64{1} << 40).bind(":t", u"Đặng"_s).bindUtf8(":u", "Hà").bindOrNull(":e", u"");
    select.bind(":i", std::optional(7)).bind(":x", std::optional<int>());
    QCOMPARE(test::must(select.step()), true);
    QCOMPARE(select.integer("number"), qint64{1} << 40);
    QCOMPARE(select.text("line"), u"Đặng"_s);
    QCOMPARE(select.utf8("utf").toByteArray(), QByteArray("Hà"));
    QVERIFY(select.isNull("empty"));
    QCOMPARE(select.text("empty"), QString());
    QCOMPARE(select.optionalInt("maybe"), std::optional(7));
    QCOMPARE(select.optionalInt("none"), std::nullopt);
    QCOMPARE(select.value(0), QVariant(qint64{1} << 40));
    QCOMPARE(select.value(1), QVariant(u"Đặng"_s));
    QCOMPARE(select.value(5), QVariant());
    QCOMPARE(select.value(6), QVariant(1.5));
    QCOMPARE(test::must(select.step()), false);
}

void TestStatement::readsNamesInAnyOrder()
{
    Statement select = raw().prepareText(u"SELECT 1 AS a, 2 AS b, 3 AS c, 4 AS a"_s);
    QVERIFY(select.step().value());
    const QList<QByteArrayList> orders{{"a", "b", "c"}, {"a", "b", "c"}, {"c", "a", "b"}, {"b", "b", "a"}};
    for (const QByteArrayList &names : orders) {
        for (const QByteArray &name : names)
            QCOMPARE(select.integer(name.constData()), qint64(name.at(0) - 'a' + 1)); // of two the first
    }
}

void TestStatement::bindsAndReadsByNumber()
{
    Statement select = raw().prepareText(u"SELECT :a, :b, :a, :c"_s);
    QCOMPARE(test::must(select.add(3).add(u"ba"_s).addOrNull(u""_s).step()), true);
    QCOMPARE(select.integer(0), 3);
    QCOMPARE(select.text(1), u"ba"_s);
    QCOMPARE(select.integer(2), 3);
    QVERIFY(select.isNull(3));
    select.reset();
    QCOMPARE(test::must(select.add(4).step()), true); // counts from 1 again
    QCOMPARE(select.integer(0), 4);
    QCOMPARE(select.text(1), u"ba"_s);
}

void TestStatement::storesAnEmptyTextForANullOne()
{
    Statement select = raw().prepareText(u"SELECT typeof(:text)"_s);
    QCOMPARE(test::must(select.bind(":text", QString()).step()), true);
    QCOMPARE(select.text(0), u"text"_s);
}

void TestStatement::refusesAPlaceholderThatIsNotThere()
{
    Statement upsert = raw().prepare(u"setting/upsert"_s);
    MK_COMPARE_ERROR(upsert.bind(":kei", u"a"_s).bind(":value", u"b"_s).run(), ErrorKind::Internal);
    MK_COMPARE_ERROR(raw().prepareText(u"SELECT :a"_s).bind(2, 1).run(), ErrorKind::Internal);
    QCOMPARE(m_shop->count(u"setting"_s), 0);
}

void TestStatement::answersWithTheErrorOfPreparing()
{
    Statement wrong = raw().prepareText(u"SELECT nothing FROM nowhere WHERE id = :id"_s);
    wrong.bind(":id", 1).add(u"x"_s);
    MK_COMPARE_ERROR(wrong.step(), ErrorKind::Internal);
    MK_COMPARE_ERROR(wrong.exec(), ErrorKind::Internal);
    QVERIFY(!wrong.next());
    wrong.reset();
    MK_COMPARE_ERROR(wrong.run(), ErrorKind::Internal);
}

void TestStatement::refusesTwoStatementsInOneText()
{
    MK_COMPARE_ERROR(raw().prepareText(u"SELECT 1; SELECT 2"_s).run(), ErrorKind::Internal);
    MK_COMPARE_ERROR(raw().prepareText(u"-- nothing"_s).run(), ErrorKind::Internal);
    MK_VERIFY_OK(raw().prepareText(u"SELECT 1\n"_s).run());
}

void TestStatement::forgetsValuesAndRowsAtTheEndOfItsScope()
{
    MK_VERIFY_OK(raw().prepare(u"setting/upsert"_s).bind(":key", u"a"_s).bind(":value", u"b"_s).run());
    // The value of the use before would be written otherwise.
    MK_COMPARE_ERROR(raw().prepare(u"setting/upsert"_s).bind(":key", u"c"_s).run(), ErrorKind::Conflict);
    {
        Statement select = raw().prepare(u"setting/select_all"_s);
        QCOMPARE(test::must(select.step()), true); // left in the middle
    }
    MK_VERIFY_OK(raw().execute(u"DROP TABLE setting"_s)); // locked while somebody reads it
}

void TestStatement::isPreparedOnceAndKept()
{
    const qsizetype before = preparedStatements();
    for (int i = 0; i < 3; ++i)
        MK_VERIFY_OK(raw().prepare(u"setting/select_all"_s).run());
    QCOMPARE(preparedStatements(), before + 1);
    for (int i = 0; i < 3; ++i)
        MK_VERIFY_OK(raw().prepareText(u"SELECT 1"_s).run());
    QCOMPARE(preparedStatements(), before + 1);
}

void TestStatement::worksInsideAnotherUseOfTheSameName()
{
    for (const QString &key : {u"a"_s, u"b"_s, u"c"_s}) {
        Statement upsert = raw().prepare(u"setting/upsert"_s);
        MK_VERIFY_OK(upsert.bind(":key", key).bind(":value", u"x"_s).run());
    }
    const qsizetype before = preparedStatements();
    const auto keys = [this] {
        return db::readAll(raw().prepare(u"setting/select_all"_s),
                           [](const Statement &row) { return row.text("key"); });
    };
    QStringList outer;
    Statement select = raw().prepare(u"setting/select_all"_s);
    MK_VERIFY_OK(db::forEachRow(select, [&]() -> db::Result<void> {
        MK_TRY(const auto inner, keys());
        outer.append(select.text("key") + inner.join(QString()));
        return {};
    }));
    QCOMPARE(outer, (QStringList{u"aabc"_s, u"babc"_s, u"cabc"_s}));
    QCOMPARE(preparedStatements(), before + 2);
}

void TestStatement::saysHowManyRowsItChanged()
{
    m_shop->addCustomer(u"Lan"_s);
    m_shop->addCustomer(u"An"_s);
    Statement update = raw().prepareText(u"UPDATE customer SET note = :note WHERE note <> :note"_s);
    MK_VERIFY_OK(update.bind(":note", u"x"_s).run());
    QCOMPARE(update.rowsAffected(), 2);
    QCOMPARE(raw().changes(), 2);
    MK_VERIFY_OK(update.run());
    QCOMPARE(update.rowsAffected(), 0);
}

void TestStatement::namesTheRowThatIsNotThere()
{
    const auto value = [](const Statement &row) { return row.integer("value"); };
    Statement select = raw().prepareText(u"SELECT value FROM json_each('[1, 2]') WHERE value = :value"_s);
    QCOMPARE(test::must(db::readOne(select.bind(":value", 2), value, u"number 2"_s)), qint64{2});
    const auto missing = db::readOne(select.bind(":value", 3), value, u"number 3"_s);
    MK_COMPARE_ERROR(missing, ErrorKind::NotFound);
    QCOMPARE(missing.error().detail, u"number 3"_s);
}

void TestStatement::takesAnErrorAmongTheRowsForNoEnd()
{
    // The smallest integer has no absolute value.
    const QString sql = u"SELECT abs(value) AS size FROM json_each('[1, 2, -9223372036854775808, 4]')"_s;
    Statement select = raw().prepareText(sql);
    QCOMPARE(test::must(select.step()), true);
    QCOMPARE(test::must(select.step()), true);
    MK_COMPARE_ERROR(select.step(), ErrorKind::Internal);
    const auto size = [](const Statement &row) { return row.integer("size"); };
    MK_COMPARE_ERROR(db::readAll(raw().prepareText(sql), size), ErrorKind::Internal);
    MK_COMPARE_ERROR(raw().prepareText(sql).run(), ErrorKind::Internal);
    QCOMPARE(test::must(db::readFirst(raw().prepareText(sql), size)), std::optional(qint64{1}));

    Statement rows = raw().prepareText(sql);
    MK_VERIFY_OK(rows.exec());
    QVERIFY(rows.next());
    QVERIFY(rows.next());
    QCOMPARE(rows.integer("size"), 2);
    QVERIFY(!rows.next());
    MK_COMPARE_ERROR(rows.finished(), ErrorKind::Internal);
}

void TestStatement::canBeUsedAgainAfterAnError()
{
    Statement insert = raw().prepareText(u"INSERT INTO tag (name) VALUES (:name)"_s);
    MK_VERIFY_OK(insert.bind(":name", u"quen"_s).run());
    MK_COMPARE_ERROR(insert.bind(":name", u"quen"_s).run(), ErrorKind::Conflict);
    MK_VERIFY_OK(insert.bind(":name", u"mới"_s).run());
    QCOMPARE(m_shop->count(u"tag"_s), 2);
    Statement none = raw().prepareText(u"SELECT name FROM tag WHERE name = ''"_s);
    MK_VERIFY_OK(none.exec());
    QVERIFY(!none.next());
    QVERIFY(!none.next());
    MK_VERIFY_OK(none.finished());
}

void TestStatement::survivesAChangeOfTheSchema()
{
    MK_VERIFY_OK(raw().prepare(u"setting/select_all"_s).run());
    MK_VERIFY_OK(
        raw().execute(u"CREATE INDEX probe ON setting (value); INSERT INTO setting VALUES ('a', 'b')"_s));
    QCOMPARE(test::must(db::readAll(raw().prepare(u"setting/select_all"_s),
                                    [](const Statement &row) { return row.text("value"); })),
             QStringList{u"b"_s});
}

void TestStatement::readsACustomerWithFourStatements()
{
    const auto id = m_shop->addCustomer(u"Lan"_s);
    const qsizetype before = preparedStatements();
    const db::CustomerReader reader(raw());
    for (int i = 0; i < 3; ++i)
        QCOMPARE(test::must(reader.read(id)).fullName, u"Lan"_s);
    QCOMPARE(preparedStatements(), before + 4);
}

void TestStatement::leavesATestOfValuesToTheProgram()
{
    const db::ValueTest test{[](QByteArrayView utf8) { return utf8.startsWith(QByteArrayView("Đ")); },
                             [](qint64 number) { return number > qint64{1} << 40; }};
    Statement select = raw().prepareText(
        u"SELECT column1 FROM (VALUES ('Đào'), ('Lan'), (1), (1 << 41), (NULL), (2.5e20), (x'C490'), ('')) "
        "WHERE passes(:test, column1)"_s);
    const auto passed = [&select] {
        return test::must(db::readAll(select, [](const Statement &row) { return row.text(0); }));
    };
    select.bindTest(1, test);
    QCOMPARE(passed(), (QStringList{u"Đào"_s, u"2199023255552"_s}));
    select.bindNull(1); // nothing passes a test that is not there
    QCOMPARE(passed(), QStringList());
}

void TestStatement::keepsTheTestsThatAreBound()
{
    Statement select = raw().prepareText(u"SELECT passes(?, 1), passes(?, 1), passes(?, 2), passes(?, 2)"_s);
    for (qint64 wanted : {qint64{1}, qint64{2}, qint64{1}, qint64{2}})
        select.add(db::ValueTest{{}, [wanted](qint64 number) { return number == wanted; }});
    QVERIFY(test::must(select.step()));
    QCOMPARE(select.integer(0), 1);
    QCOMPARE(select.integer(1), 0);
    QCOMPARE(select.integer(2), 0);
    QCOMPARE(select.integer(3), 1);
}

MK_TEST(TestStatement)
#include "tst_statement.moc"
