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

struct Hour
{
    QTime at;
    std::optional<db::Gender> gender = {};
    static constexpr std::tuple kArguments{app::Argument{"at", &Hour::at},
                                           app::Argument{"gender", &Hour::gender}};
};
struct Nested
{
    static constexpr QStringView kName = u"test.nested";

    Hour first;
    QList<Hour> others;
    static constexpr std::tuple kArguments{app::Argument{"first", &Nested::first},
                                           app::Argument{"others", &Nested::others}};
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
    void holdOthersWithinThem();
    void readWhatThereIs();
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

void TestArguments::holdOthersWithinThem()
{
    const Nested nested{{QTime(8, 30), db::Gender::Female}, {{QTime(19, 0)}}};
    QJsonObject json = app::argumentsOf(nested);
    const auto read = app::commandOf<Nested>(json);
    QVERIFY(read && read->others.size() == 1);
    QCOMPARE(read->first.at, QTime(8, 30));
    QCOMPARE(read->first.gender, std::optional(db::Gender::Female));
    QCOMPARE(read->others.first().at, QTime(19, 0));
    QVERIFY(!read->others.first().gender);
    QVERIFY(!json[u"others"_s][0].toObject().contains(u"gender"_s)); // nothing is not written down
    json.insert(u"first"_s, QJsonObject{{u"at"_s, u"soon"_s}});
    QVERIFY(!app::commandOf<Nested>(json));
}

void TestArguments::readWhatThereIs()
{
    Plain plain = one();
    const QJsonObject json{{u"year"_s, 2030}, {u"stage"_s, u"friend"_s}, {u"rules"_s, QJsonArray{4, u"x"_s}}};
    const QStringList bad{u"id"_s, u"on"_s, u"key"_s, u"date"_s, u"stage"_s, u"rules"_s};
    QCOMPARE(app::readFields(json, plain), bad);
    QCOMPARE(plain.year, 2030);
    QVERIFY(plain.rules.contains(db::RuleId{4}));
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
