#include "app/outbox/sending/account_pace.h"

#include "tests/support/test_main.h"

#include <QRandomGenerator>

#include <algorithm>

using app::AccountPace;

namespace {

constexpr qint64 kNow = 1'000'000'000'000;
constexpr qint64 kMinute = 60'000;
constexpr qint64 kDay = 24 * 60 * kMinute;

} // namespace

/// How fast an account may send.
class TestAccountPace final : public QObject
{
    Q_OBJECT
private slots:
    void sendsAtOnceWithoutALimit();
    void waitsForTheMinuteToEnd();
    void waitsForTheDayToEnd();
    void countsWhatIsUnderWay();
    void tellsWhenTheLastGoes();
    void keepsToItsLimitsWhateverHappens_data();
    void keepsToItsLimitsWhateverHappens();
    void takesWhatSeemsToComeForWhatHasGone();
};

void TestAccountPace::sendsAtOnceWithoutALimit()
{
    AccountPace pace({}, {kNow - 1, kNow}, kNow);
    pace.add(kNow);
    QCOMPARE(pace.nextMs(kNow), kNow);
    QCOMPARE(pace.finishMs(100'000, kNow), kNow);
}

void TestAccountPace::waitsForTheMinuteToEnd()
{
    AccountPace pace({2, {}}, {kNow - 10'000}, kNow);
    QCOMPARE(pace.nextMs(kNow), kNow);
    pace.add(kNow);
    QCOMPARE(pace.nextMs(kNow), kNow - 10'000 + kMinute);
    QCOMPARE(pace.nextMs(kNow + kMinute), kNow + kMinute);
}

void TestAccountPace::countsWhatIsUnderWay()
{
    const AccountPace pace({3, {}}, {kNow - 10'000}, kNow);
    QCOMPARE(pace.nextMs(kNow, 1), kNow);
    QCOMPARE(pace.nextMs(kNow, 2), kNow - 10'000 + kMinute);
    QCOMPARE(pace.nextMs(kNow, 3), kNow + kMinute);
    QCOMPARE(AccountPace({}, {}, kNow).nextMs(kNow, 100), kNow);
}

void TestAccountPace::waitsForTheDayToEnd()
{
    const AccountPace pace({100, 2}, {kNow - 5 * kMinute, kNow - kMinute}, kNow);
    QCOMPARE(pace.nextMs(kNow), kNow - 5 * kMinute + kDay);
}

void TestAccountPace::tellsWhenTheLastGoes()
{
    QCOMPARE(AccountPace({10, {}}, {}, kNow).finishMs(10, kNow), kNow);
    QCOMPARE(AccountPace({10, {}}, {}, kNow).finishMs(11, kNow), kNow + kMinute);
    QCOMPARE(AccountPace({10, 500}, {}, kNow).finishMs(501, kNow), kNow + kDay);
    QCOMPARE(AccountPace({}, {}, kNow).finishMs(0, kNow), kNow);
}

void TestAccountPace::keepsToItsLimitsWhateverHappens_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 20; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestAccountPace::keepsToItsLimitsWhateverHappens()
{
    QFETCH(const quint32, seed);
    QRandomGenerator random(seed);
    const int perMinute = random.bounded(1, 6);
    const int perDay = random.bounded(1, 40);
    AccountPace pace({perMinute, perDay}, {}, kNow);
    QList<qint64> sent;
    qint64 now = kNow;
    for (int i = 0; i < 300; ++i) {
        now = std::max(now + random.bounded(40'000), pace.nextMs(now));
        pace.add(now);
        sent.append(now);
        const auto within = [&](qint64 lasting) {
            return std::count_if(sent.cbegin(), sent.cend(), [&](qint64 one) { return one > now - lasting; });
        };
        QVERIFY(within(kMinute) <= perMinute);
        QVERIFY(within(kDay) <= perDay);
    }
}

// The clock was set back.
void TestAccountPace::takesWhatSeemsToComeForWhatHasGone()
{
    const AccountPace minute({1, {}}, {kNow + kDay / 2}, kNow);
    QCOMPARE(minute.nextMs(kNow), kNow);
    const AccountPace day({{}, 1}, {kNow + kDay / 2}, kNow);
    QCOMPARE(day.nextMs(kNow), kNow + kDay);
}

MK_TEST(TestAccountPace)
#include "tst_account_pace.moc"
