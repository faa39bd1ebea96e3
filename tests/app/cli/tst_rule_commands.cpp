#include "app/greetings/rule_commands.h"
#include "db/session/session.h"
#include "tests/app/cli/cli_shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// Rules and occasions from the command line.
class TestRuleCommands final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void switchesRules();
    void givesARuleASegment();
    void namesWhatKeepsARuleFromASegment_data();
    void namesWhatKeepsARuleFromASegment();
    void keepsASegmentThatARuleUses();
    void letsTheSegmentOfADeletedRuleGo();
    void switchesOccasions();
    void addsOwnDays();

private:
    QJsonObject birthdayRule()
    {
        const QJsonArray rules = m_shop->answer({u"rule"_s, u"list"_s}).value(u"rules"_s).toArray();
        for (const auto &rule : rules) {
            if (rule[u"occasion"_s] == u"birthday"_s)
                return rule.toObject();
        }
        return {};
    }
    QString birthdayId() { return QString::number(birthdayRule()[u"id"_s].toInteger()); }
    void addSegment(const QString &name, const QString &condition)
    {
        m_shop->answer({u"segment"_s, u"add"_s, name, condition});
    }
    std::unique_ptr<CliShop> m_shop;
};

void TestRuleCommands::init()
{
    m_shop = std::make_unique<CliShop>();
}

void TestRuleCommands::switchesRules()
{
    const auto rules = [this] { return m_shop->answer({u"rule"_s, u"list"_s}).value(u"rules"_s).toArray(); };
    QJsonObject birthday;
    for (const auto &rule : rules()) {
        if (rule[u"occasion"_s] == u"birthday"_s)
            birthday = rule.toObject();
    }
    QCOMPARE(birthday[u"enabled"_s].toBool(), true);
    QCOMPARE(birthday[u"sendAt"_s].toString(), u"19:00"_s);
    const QString id = QString::number(birthday[u"id"_s].toInteger());
    const auto planned = [this] {
        return m_shop->answer({u"plan"_s}).value(u"occurrences"_s).toArray().size();
    };
    const auto before = planned();
    QVERIFY(before > 0);
    QCOMPARE(m_shop->answer({u"rule"_s, u"off"_s, id})[u"enabled"_s].toBool(true), false);
    QVERIFY(planned() < before);
    m_shop->answer({u"rule"_s, u"on"_s, id});
    QCOMPARE(planned(), before);
    const CliCall unknown = m_shop->call({u"rule"_s, u"off"_s, u"9999"_s});
    QCOMPARE(unknown.exitCode, 1);
    QVERIFY(unknown.err.contains(u"9999"_s));
    QCOMPARE(m_shop->call({u"rule"_s, u"off"_s, u"birthday"_s}).exitCode, 2);
    QVERIFY(m_shop->call({u"rule"_s, u"list"_s}).out.contains(u"birthday"_s));
}

void TestRuleCommands::givesARuleASegment()
{
    const auto planned = [this] {
        return m_shop->answer({u"plan"_s}).value(u"occurrences"_s).toArray().size();
    };
    const auto before = planned();
    QVERIFY(before > 0);
    addSegment(u"Không ai"_s, u"tag = none"_s);
    const QString id = birthdayId();
    const CliCall edited = m_shop->call({u"rule"_s, u"edit"_s, id, u"--segment"_s, u"khong ai"_s});
    QCOMPARE(edited.exitCode, 0);
    QVERIFY2(edited.out.contains(u"\"Không ai\""_s), qPrintable(edited.out));
    QVERIFY(planned() < before);
    QCOMPARE(birthdayRule()[u"segmentName"_s].toString(), u"Không ai"_s);
    QVERIFY(birthdayRule()[u"segment"_s].toInteger() > 0);
    QVERIFY(m_shop->call({u"rule"_s, u"list"_s}).out.contains(u"segment \"Không ai\""_s));
    m_shop->answer({u"undo"_s});
    QCOMPARE(planned(), before);
    m_shop->answer({u"rule"_s, u"edit"_s, id, u"--segment"_s, u"Không ai"_s});
    QVERIFY(m_shop->answer({u"rule"_s, u"edit"_s, id, u"--segment"_s, u""_s})[u"segment"_s].isNull());
    QVERIFY(!birthdayRule().contains(u"segmentName"_s));
    QCOMPARE(planned(), before);
}

void TestRuleCommands::namesWhatKeepsARuleFromASegment_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("said");
    QTest::newRow("no such segment") << QStringList{u"1"_s, u"--segment"_s, u"VIP"_s} << 1
                                     << u"no segment \"VIP\""_s;
    QTest::newRow("no such rule") << QStringList{u"9999"_s, u"--segment"_s, u"Quen"_s} << 1
                                  << u"no rule 9999"_s;
    QTest::newRow("nothing to change") << QStringList{u"1"_s} << 2 << u"--segment"_s;
    QTest::newRow("no number") << QStringList{u"birthday"_s, u"--segment"_s, u"Quen"_s} << 2 << u"RULE"_s;
}

void TestRuleCommands::namesWhatKeepsARuleFromASegment()
{
    QFETCH(QStringList, words);
    addSegment(u"Quen"_s, u"stage = loyalty"_s);
    const CliCall called = m_shop->call(QStringList{u"rule"_s, u"edit"_s} + words);
    QTEST(called.exitCode, "exitCode");
    QFETCH(QString, said);
    QVERIFY2(called.err.contains(said), qPrintable(called.err));
}

void TestRuleCommands::keepsASegmentThatARuleUses()
{
    addSegment(u"Quen"_s, u"stage = loyalty"_s);
    const QString id = birthdayId();
    m_shop->answer({u"rule"_s, u"edit"_s, id, u"--segment"_s, u"Quen"_s});
    const CliCall refused = m_shop->call({u"segment"_s, u"delete"_s, u"Quen"_s});
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.err.contains(u"(birthday)"_s), qPrintable(refused.err));
    QVERIFY2(refused.err.contains(u"rule edit %1 --segment ''"_s.arg(id)), qPrintable(refused.err));
    m_shop->answer({u"rule"_s, u"edit"_s, id, u"--segment"_s, u""_s});
    QCOMPARE(m_shop->call({u"segment"_s, u"delete"_s, u"Quen"_s}).exitCode, 0);
}

void TestRuleCommands::letsTheSegmentOfADeletedRuleGo()
{
    addSegment(u"Quen"_s, u"stage = loyalty"_s);
    const QString id = birthdayId();
    m_shop->answer({u"rule"_s, u"edit"_s, id, u"--segment"_s, u"Quen"_s});
    db::JournalId away;
    {
        const auto session = db::Session::open({m_shop->database()}); // at the window
        QVERIFY(session);
        const auto archived =
            app::run(**session, app::ArchiveRule{{id.toLongLong()}}, {.ms = 1, .day = QDate(2026, 11, 21)});
        QVERIFY(archived);
        away = archived->entry;
    }
    m_shop->answer({u"segment"_s, u"delete"_s, u"Quen"_s});
    const CliCall early = m_shop->call({u"undo"_s, QString::number(away.value)});
    QCOMPARE(early.exitCode, 1);
    QVERIFY2(early.err.contains(u"(Segment deleted: Quen)"_s), qPrintable(early.err));
    QVERIFY2(early.err.contains(u"undo that first"_s), qPrintable(early.err));
    m_shop->answer({u"undo"_s}); // the segment
    m_shop->answer({u"undo"_s, QString::number(away.value)});
    QCOMPARE(birthdayRule()[u"segmentName"_s].toString(), u"Quen"_s);
}

void TestRuleCommands::switchesOccasions()
{
    const auto held = [this] {
        const auto list =
            m_shop->answer({u"occasions"_s, u"--year"_s, u"2027"_s}).value(u"occasions"_s).toArray();
        return std::count_if(list.cbegin(), list.cend(),
                             [](const auto &one) { return one[u"key"_s] == u"trung_thu"_s; });
    };
    QCOMPARE(held(), 1);
    m_shop->answer({u"occasion"_s, u"off"_s, u"trung_thu"_s});
    QCOMPARE(held(), 0);
    m_shop->answer({u"occasion"_s, u"on"_s, u"trung_thu"_s});
    QCOMPARE(held(), 1);
    QCOMPARE(m_shop->call({u"occasion"_s, u"on"_s, u"no_such"_s}).exitCode, 1);
}

void TestRuleCommands::addsOwnDays()
{
    const auto dateOf = [this](const QString &key) {
        for (const auto &one :
             m_shop->answer({u"occasions"_s, u"--year"_s, u"2026"_s}).value(u"occasions"_s).toArray()) {
            if (one[u"key"_s] == key)
                return one[u"date"_s].toString();
        }
        return QString();
    };
    const QString solar =
        m_shop->answer({u"occasion"_s, u"add"_s, u"Ngày khai trương"_s, u"12-01"_s})[u"occasion"_s]
            .toString();
    QCOMPARE(solar, u"own_ngay_khai_truong"_s);
    QCOMPARE(dateOf(solar), u"2026-12-01"_s);
    const QString lunar = m_shop
                              ->answer({u"occasion"_s, u"add"_s, u"Giỗ tổ nghề"_s, u"08-12"_s, u"--lunar"_s,
                                        u"--solemn"_s, u"--english"_s, u"Founder's day"_s})[u"occasion"_s]
                              .toString();
    QCOMPARE(dateOf(lunar), u"2026-09-22"_s);
    QCOMPARE(m_shop->call({u"occasion"_s, u"add"_s, u"Sai"_s, u"02-30"_s}).exitCode, 2);
    QCOMPARE(m_shop->call({u"occasion"_s, u"add"_s, u"Sai"_s, u"tomorrow"_s}).exitCode, 2);
    QCOMPARE(m_shop->call({u"occasion"_s, u"add"_s, u" "_s, u"02-03"_s}).exitCode, 2);
    const CliCall twice = m_shop->call({u"occasion"_s, u"add"_s, u"ngày khai trương"_s, u"12-05"_s});
    QCOMPARE(twice.exitCode, 1);
    QVERIFY2(twice.err.contains(u"own_ngay_khai_truong"_s), qUtf8Printable(twice.err));
    const CliCall shipped =
        m_shop->call({u"occasion"_s, u"add"_s, u"Tết Trung thu"_s, u"08-15"_s, u"--lunar"_s});
    QVERIFY2(shipped.err.contains(u"trung_thu"_s), qUtf8Printable(shipped.err));
    const CliCall longer = m_shop->call({u"occasion"_s, u"add"_s, QString(10'000, u'n'), u"12-05"_s});
    QCOMPARE(longer.exitCode, 2);
    QVERIFY2(longer.err.contains(u"80 characters"_s), qUtf8Printable(longer.err));
}

MK_TEST(TestRuleCommands)
#include "tst_rule_commands.moc"
