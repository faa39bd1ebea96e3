#include "ui/language/explain.h"

#include "app/customers/tag_length.h"
#include "app/outbox/rules/send_rule.h"
#include "db/customers/relation.h"
#include "tests/support/test_main.h"
#include "ui/language/translator.h"

#include <QTest>

using namespace Qt::StringLiterals;
using db::Error;
using db::ErrorKind;

/// What a person is told of an error.
class TestExplain final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_translator.speak(ui::Language::English); }
    void saysOfAConflictWhatItIs_data();
    void saysOfAConflictWhatItIs();
    void namesBothOfACircleOfReferrals();
    void namesWhoRefusedAtTheSameNumber();
    void saysHowLongATagMayBe();

private:
    ui::Translator m_translator;
};

void TestExplain::saysOfAConflictWhatItIs_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("begins");
    QTest::newRow("another was quicker")
        << db::kDoneMeanwhile.toString() << u"This can no longer be done: someone was quicker"_s;
    QTest::newRow("a rule of sending") << app::keyOf(app::SendRule::Refused)
                                       << u"This cannot be done: they refused such messages. Nothing"_s;
    QTest::newRow("two of them") << app::keysOf({app::SendRule::Refused, app::SendRule::AddressBounced})
                                 << u"This cannot be done: they refused such messages; what was sent"_s;
    QTest::newRow("none that is known") << u"of later"_s << u"This cannot be done as things stand"_s;
    QTest::newRow("none") << QString() << u"This cannot be done as things stand"_s;
}

void TestExplain::saysOfAConflictWhatItIs()
{
    QFETCH(const QString, reason);
    QFETCH(const QString, begins);
    const QString told = ui::explain({ErrorKind::Conflict, u"message 3: refused"_s, reason});
    QVERIFY2(told.startsWith(begins), qPrintable(told));
    QVERIFY2(told.endsWith("Nothing was written."_L1), qPrintable(told));
}

void TestExplain::namesBothOfACircleOfReferrals()
{
    const Error circle{
        ErrorKind::Conflict, u"a circle"_s, db::kReferralCircle.toString(), {u"Lan %2"_s, u"Hà"_s}};
    QCOMPARE(ui::explain(circle),
             u"Lan %2 was referred by Hà, directly or through others, so Lan %2 cannot have referred Hà. "
             "Nothing was written."_s);
}

void TestExplain::namesWhoRefusedAtTheSameNumber()
{
    const QString reason = app::keyOf(app::SendRule::RefusedByAnother);
    QCOMPARE(ui::explain({ErrorKind::Conflict, u"message 3"_s, reason, {u"Lê Lan"_s}}),
             u"Lê Lan has the same number or address and refused such messages. Nothing was written."_s);
}

void TestExplain::saysHowLongATagMayBe()
{
    const Error tooLong{ErrorKind::InvalidInput, u"a tag"_s, app::kTagTooLong.toString()};
    QCOMPARE(ui::explain(tooLong), u"A tag has at most 60 characters. Nothing was written."_s);
}

MK_TEST(TestExplain)
#include "tst_explain.moc"
