#include "app/cli/reason_text.h"

#include "app/greetings/greeting_plan.h"
#include "app/outbox/rules/send_rule.h"
#include "app/outbox/shared_number.h"
#include "app/outbox/skip_reasons.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Why a greeting is not sent, as the command line says it.
class TestReasonText final : public QObject
{
    Q_OBJECT
private slots:
    void hasWordsForEachReason_data();
    void hasWordsForEachReason();
    void speaksOfNoGreetingToACampaign_data();
    void speaksOfNoGreetingToACampaign();
    void leavesTypedWordsAsTheyAre();
};

// The keys stand in three files of app.
void TestReasonText::hasWordsForEachReason_data()
{
    QTest::addColumn<QString>("key");
    const auto row = [](const QString &key) { QTest::newRow(qPrintable(key)) << key; };
    for (int i = 1; i <= static_cast<int>(app::SkipReason::RefusedByAnother); ++i)
        row(app::keyOf(static_cast<app::SkipReason>(i)));
    for (int i = 0; i <= static_cast<int>(app::SkippedBecause::GreetedAlready); ++i)
        row(app::keyOf(static_cast<app::SkippedBecause>(i)));
    row(u"no-longer-due"_s);
    row(app::sameNumberReason(db::CustomerId{7}));
}

void TestReasonText::hasWordsForEachReason()
{
    QFETCH(const QString, key);
    const QString text = app::reasonText(key);
    QVERIFY2(text != key || key == "phoned"_L1, qPrintable(text));
    QVERIFY2(!text.contains(u'-') && text.front().isLower(), qPrintable(text));
    QVERIFY2(!app::reasonKind(key).contains(u'-'), qPrintable(app::reasonKind(key)));
}

// Messages of campaigns have these reasons, too.
void TestReasonText::speaksOfNoGreetingToACampaign_data()
{
    QTest::addColumn<QString>("key");
    for (const QString &key :
         {app::keyOf(app::SkippedBecause::GreetedAlready), app::keyOf(app::SendRule::SameAddress)})
        QTest::newRow(qPrintable(key)) << key;
}

void TestReasonText::speaksOfNoGreetingToACampaign()
{
    QFETCH(const QString, key);
    for (const QString &words : {app::reasonInBrief(key), app::reasonInFull(key)})
        QVERIFY2(!words.isEmpty() && !words.contains(u"greet"_s), qPrintable(words));
}

void TestReasonText::leavesTypedWordsAsTheyAre()
{
    QCOMPARE(app::reasonText(u"đi xa - tháng sau"_s), u"đi xa - tháng sau"_s);
    QCOMPARE(app::reasonKind(u"đi xa - tháng sau"_s), u"đi xa - tháng sau"_s);
}

MK_TEST(TestReasonText)
#include "tst_reason_text.moc"
