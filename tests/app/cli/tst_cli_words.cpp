#include "tests/app/cli/cli_shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// The command line calls things as the window does.
class TestCliWords final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<CliShop>(); }
    void saysHowACustomerIsAddressed();
    void callsEveryoneAsTheRulesDo();

private:
    std::unique_ptr<CliShop> m_shop;
};

void TestCliWords::saysHowACustomerIsAddressed()
{
    const QString shown = m_shop->call({u"show"_s, u"1"_s}).out;
    QVERIFY2(shown.contains(u"Addressed as"_s), qPrintable(shown));
}

void TestCliWords::callsEveryoneAsTheRulesDo()
{
    const QString rules = m_shop->call({u"rule"_s, u"list"_s}).out;
    QVERIFY2(rules.contains(u"everyone"_s) && !rules.contains(u"everybody"_s), qPrintable(rules));
}

MK_TEST(TestCliWords)
#include "tst_cli_words.moc"
