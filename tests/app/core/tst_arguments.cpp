#include "app/core/arguments.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// One of each kind of argument.
struct Plain
{
    static constexpr QStringView kName = u"test.plain";

    db::CustomerId id;
    bool on = false;
    int year = 0;
    QString key;
    QDate date;
    db::LifecycleStage stage = db::LifecycleStage::Awareness;
    QList<db::RuleId> rules;
    static constexpr std::tuple kArguments{
        app::Argument{"id", &Plain::id},      app::Argument{"on", &Plain::on},
        app::Argument{"year", &Plain::year},  app::Argument{"key", &Plain::key},
        app::Argument{"date", &Plain::date},  app::Argument{"stage", &Plain::stage},
        app::Argument{"rules", &Plain::rules}};
};

Plain one()
{
    return {db::CustomerId{12},
            true,
            2027,
            u"own_đá"_s,
            QDate(2027, 2, 7),
            db::LifecycleStage::Loyalty,
            {db::RuleId{3}, db::RuleId{7}}};
}

} // namespace

/// The plain arguments of a command go into the journal and come back.
class TestArguments final : public QObject
{
    Q_OBJECT
private slots:
    void comeBackAsTheyWere();
    void anInvalidDayIsNone();
    void areRefusedWhereTheyAreNone_data();
    void areRefusedWhereTheyAreNone();
};

void TestArguments::comeBackAsTheyWere()
{
    const auto read = app::commandOf<Plain>(app::argumentsOf(one()));
    QVERIFY(read);
    QCOMPARE(read->id, one().id);
    QCOMPARE(read->on, true);
    QCOMPARE(read->year, 2027);
    QCOMPARE(read->key, one().key);
    QCOMPARE(read->date, one().date);
    QCOMPARE(read->stage, db::LifecycleStage::Loyalty);
    QCOMPARE(read->rules, one().rules);
}

void TestArguments::anInvalidDayIsNone()
{
    Plain plain = one();
    plain.date = {};
    plain.rules.clear();
    const auto read = app::commandOf<Plain>(app::argumentsOf(plain));
    QVERIFY(read && !read->date.isValid() && read->rules.isEmpty());
}

void TestArguments::areRefusedWhereTheyAreNone_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("no number") << u"id"_s << QJsonValue(u"12"_s);
    QTest::newRow("no customer has it") << u"id"_s << QJsonValue(0);
    QTest::newRow("neither on nor off") << u"on"_s << QJsonValue(1);
    QTest::newRow("no such stage") << u"stage"_s << QJsonValue(u"friend"_s);
    QTest::newRow("no day") << u"date"_s << QJsonValue(u"soon"_s);
    QTest::newRow("no list") << u"rules"_s << QJsonValue(3);
    QTest::newRow("a list of something else") << u"rules"_s << QJsonValue(QJsonArray{u"x"_s});
    QTest::newRow("missing") << u"key"_s << QJsonValue(QJsonValue::Undefined);
}

void TestArguments::areRefusedWhereTheyAreNone()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    QJsonObject json = app::argumentsOf(one());
    json.insert(key, value); // undefined: taken out
    const auto read = app::commandOf<Plain>(json);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, db::ErrorKind::InvalidInput);
    QVERIFY(read.error().detail.contains(key));
}

MK_TEST(TestArguments)
#include "tst_arguments.moc"
