#include "app/shop/birthday_policy.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;
using app::BirthdayPolicy;

class TestBirthdayPolicy final : public QObject
{
    Q_OBJECT
private slots:
    void startsWithTheHouseChoices();
    void readsEveryWordItWrites();
    void takesUnderlinesLikeHyphens();
    void collectsWordsOfAllKinds();
    void refusesUnknownWords_data();
    void refusesUnknownWords();
};

void TestBirthdayPolicy::startsWithTheHouseChoices()
{
    const BirthdayPolicy policy;
    QCOMPARE(app::keyOf(policy.leapDay), u"feb28"_s);
    QCOMPARE(app::keyOf(policy.shortMonth), u"last-day"_s);
    QCOMPARE(app::keyOf(policy.leapMonth), u"regular-month"_s);
}

void TestBirthdayPolicy::readsEveryWordItWrites()
{
    for (const auto choice : {BirthdayPolicy::LeapDay::Feb28, BirthdayPolicy::LeapDay::Mar1})
        QCOMPARE(app::withWord({}, app::keyOf(choice)).value().leapDay, choice);
    for (const auto choice : {BirthdayPolicy::ShortMonth::LastDay, BirthdayPolicy::ShortMonth::NextDay})
        QCOMPARE(app::withWord({}, app::keyOf(choice)).value().shortMonth, choice);
    for (const auto choice :
         {BirthdayPolicy::LeapMonth::RegularMonth, BirthdayPolicy::LeapMonth::LeapIfExists})
        QCOMPARE(app::withWord({}, app::keyOf(choice)).value().leapMonth, choice);
}

void TestBirthdayPolicy::takesUnderlinesLikeHyphens()
{
    QCOMPARE(app::withWord({}, u"next_day").value().shortMonth, BirthdayPolicy::ShortMonth::NextDay);
    QCOMPARE(app::withWord({}, u"leap_if_exists").value().leapMonth, BirthdayPolicy::LeapMonth::LeapIfExists);
}

void TestBirthdayPolicy::collectsWordsOfAllKinds()
{
    BirthdayPolicy policy;
    for (const QString &word : {u"mar1"_s, u"next-day"_s, u"leap-if-exists"_s})
        policy = app::withWord(policy, word).value();
    const BirthdayPolicy wanted{BirthdayPolicy::LeapDay::Mar1, BirthdayPolicy::ShortMonth::NextDay,
                                BirthdayPolicy::LeapMonth::LeapIfExists};
    QVERIFY(policy == wanted);
}

void TestBirthdayPolicy::refusesUnknownWords_data()
{
    QTest::addColumn<QString>("word");
    QTest::newRow("nothing") << QString();
    QTest::newRow("capitals") << u"Feb28"_s;
    QTest::newRow("a word of no policy") << u"never"_s;
    QTest::newRow("a blank after it") << u"mar1 "_s;
}

void TestBirthdayPolicy::refusesUnknownWords()
{
    QFETCH(QString, word);
    const auto policy = app::withWord({}, word);
    QVERIFY(!policy);
    QCOMPARE(policy.error().kind, db::ErrorKind::InvalidInput);
}

MK_TEST(TestBirthdayPolicy)
#include "tst_birthday_policy.moc"
