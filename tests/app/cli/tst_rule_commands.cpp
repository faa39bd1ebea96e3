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
    void switchesOccasions();
    void addsOwnDays();

private:
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
