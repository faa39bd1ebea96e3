#include "tests/support/test_main.h"
#include "ui/customers/profile_facts.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// What forbids messages to a customer stands before all else that is known of them.
class TestProfileBars final : public QObject
{
    Q_OBJECT
private slots:
    void saysNothingWhereNothingForbids();
    void saysThatTheOwnerOfTheNumberWasErased();
    void saysNothingOnceTheyAgreeAgain();
    void saysThatARestrictionStands();

private:
    static QString first(const app::CustomerProfile &profile)
    {
        return ui::keyFactsOf(profile, QDate(2026, 11, 21)).constFirst().caption;
    }
};

void TestProfileBars::saysNothingWhereNothingForbids()
{
    QCOMPARE(first({}), u"Birthday"_s);
}

void TestProfileBars::saysThatTheOwnerOfTheNumberWasErased()
{
    app::CustomerProfile profile;
    profile.suppressed = {{db::ContactKind::Phone, 1'000'000, true}};
    QCOMPARE(first(profile), u"No messages"_s);
}

void TestProfileBars::saysNothingOnceTheyAgreeAgain()
{
    app::CustomerProfile profile;
    profile.suppressed = {{db::ContactKind::Phone, 1'000'000, false}};
    QCOMPARE(first(profile), u"Birthday"_s);
}

void TestProfileBars::saysThatARestrictionStands()
{
    app::CustomerProfile profile;
    db::DataRequest request;
    request.right = db::DataRight::Restrict;
    request.receivedOn = QDate(2026, 11, 20);
    profile.requests = {request};
    QCOMPARE(first(profile), u"No messages"_s);
    profile.requests.first().liftedAtMs = 1;
    QCOMPARE(first(profile), u"Birthday"_s);
}

MK_TEST(TestProfileBars)
#include "tst_profile_bars.moc"
