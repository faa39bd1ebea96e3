#include "app/outbox/policy/limit_commands.h"

#include "app/desk/undo.h"
#include "app/exchange/record_source.h"
#include "app/rights/do_not_call_commands.h"
#include "app/support/test_shop.h"
#include "db/safekeeping/journal_store.h"
#include "db/shop/setting_store.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using app::SendLimits;
using app::UndoOutcome;

/// Limits, wishes and do-not-call lists: what is written down, and taken back.
class TestLimitCommands final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<TestShop>(); }
    void recordsTheRulesThatAreLoosened();
    void recordsNothingLooserThanTheLaw();
    void leavesNoRowWhereNothingChanges();
    void takesLimitsBack();
    void leavesOtherSettingsAndTheShopsHoursAlone();
    void leavesWhatAnotherDeskHasSet();
    void recordsTheRulesThatAChangeLoosens();
    void recordsTheReason();
    void refusesWhatIsNoValue();
    void leavesWhatAnotherDeskHasNotedOfAWish();
    void refusesAWishOutOfItsBounds_data();
    void refusesAWishOutOfItsBounds();
    void takesAWishBack();
    void stopsAnImportWithoutATrace();

private:
    db::Session &session() { return m_shop->session(); }
    template <class Command> auto does(const Command &command)
    {
        return app::run(session(), command, m_shop->clock().act());
    }
    QJsonObject argumentsOf(db::JournalId id)
    {
        return QJsonDocument::fromJson(session().journal().byId(id).value().arguments.toUtf8()).object();
    }
    UndoOutcome::State takeBack(db::JournalId id)
    {
        return app::undo(session(), id, m_shop->clock().act()).value().value.state;
    }
    SendLimits stored() { return app::loadSendLimits(session()).value(); }

    std::unique_ptr<TestShop> m_shop;
};

void TestLimitCommands::recordsTheRulesThatAreLoosened()
{
    SendLimits limits;
    limits.sms.perDay = 5;
    limits.mail.perDay = std::nullopt;
    limits.brandName = false;
    const auto done = does(app::SaveSendLimits{limits});
    QVERIFY(done);
    QCOMPARE(done->value, (QStringList{u"sms-per-day"_s, u"mail-per-day"_s, u"brand-name"_s}));
    QCOMPARE(argumentsOf(done->entry).value(u"loosened"_s).toArray(),
             (QJsonArray{u"daily-count"_s, u"no-brand-name"_s}));
    QCOMPARE(stored(), limits);
}

void TestLimitCommands::recordsNothingLooserThanTheLaw()
{
    SendLimits limits;
    limits.sms.perDay = 1;
    const auto done = does(app::SaveSendLimits{limits});
    QVERIFY(done);
    QVERIFY(done->value.isEmpty());
    QVERIFY(!argumentsOf(done->entry).contains(u"loosened"_s));
}

void TestLimitCommands::leavesNoRowWhereNothingChanges()
{
    QVERIFY(!does(app::SaveSendLimits{SendLimits()}).value().entry);
    const auto id = m_shop->add(TestShop::person(u"Lan"_s, db::LifecycleStage::Loyalty));
    QVERIFY(!does(app::SaveSendingWish{id}).value().entry);
}

void TestLimitCommands::takesLimitsBack()
{
    SendLimits first;
    first.call.hours = app::OpenHours{{9, 0}, {16, 0}};
    SendLimits second = first;
    second.quiet.dates = {{1, 1}};
    QVERIFY(does(app::SaveSendLimits{first}));
    const auto done = does(app::SaveSendLimits{second});
    QCOMPARE(takeBack(done->entry), UndoOutcome::State::Done);
    QCOMPARE(stored(), first);
}

void TestLimitCommands::leavesOtherSettingsAndTheShopsHoursAlone()
{
    app::ShopSettings shop = app::ShopSettings::load(session()).value();
    shop.hours.from = QTime(9, 0);
    QVERIFY(shop.save(session()));
    SendLimits limits = stored();
    QCOMPARE(limits.shop.from, QTime(9, 0));
    limits.label = false;
    QVERIFY(does(app::SaveSendLimits{limits}));
    QCOMPARE(session().settings().all()->value(app::kSendLimitsKey.toString()), u"{\"label\":\"off\"}"_s);
    QVERIFY(does(app::SaveSendLimits{SendLimits()}));
    QVERIFY(!session().settings().all()->contains(app::kSendLimitsKey.toString()));
    QCOMPARE(stored().shop.from, QTime(9, 0));
}

void TestLimitCommands::leavesWhatAnotherDeskHasSet()
{
    const app::ChangeSendLimits ours{{{u"sms-per-day"_s, u"1"_s}}};
    const app::ChangeSendLimits theirs{{{u"mail-per-day"_s, u"2"_s}}};
    QVERIFY(does(theirs));
    const auto done = does(ours);
    QVERIFY(done);
    QCOMPARE(stored().sms.perDay, std::optional(1));
    QCOMPARE(stored().mail.perDay, std::optional(2));
    QCOMPARE(takeBack(done->entry), UndoOutcome::State::Done);
    QCOMPARE(stored().sms.perDay, SendLimits().sms.perDay);
    QCOMPARE(stored().mail.perDay, std::optional(2));
}

void TestLimitCommands::recordsTheReason()
{
    const auto done =
        does(app::ChangeSendLimits{{{u"sms-per-day"_s, u"5"_s}}, u"agreed with the customers"_s});
    QVERIFY(done);
    QCOMPARE(argumentsOf(done->entry).value(u"reason"_s).toString(), u"agreed with the customers"_s);
    QCOMPARE(argumentsOf(done->entry).value(u"loosened"_s).toArray(), (QJsonArray{u"daily-count"_s}));
    QCOMPARE(session().journal().byId(done->entry)->about, u"sms-per-day: agreed with the customers"_s);
}

void TestLimitCommands::recordsTheRulesThatAChangeLoosens()
{
    QVERIFY(does(app::ChangeSendLimits{{{u"brand-name"_s, u"off"_s}}}));
    const auto done =
        does(app::ChangeSendLimits{{{u"sms-per-day"_s, u"any"_s}, {u"mail-per-day"_s, u"2"_s}}});
    QCOMPARE(argumentsOf(done->entry).value(u"loosened"_s).toArray(), QJsonArray{u"daily-count"_s});
    QCOMPARE(done->value, (QStringList{u"sms-per-day"_s, u"brand-name"_s}));
}

void TestLimitCommands::refusesWhatIsNoValue()
{
    for (const auto &value :
         {app::ChangeSendLimits::Value{u"sms-per-day"_s, u"many"_s}, {u"fax"_s, u"1"_s}}) {
        const auto refused = does(app::ChangeSendLimits{{{u"mail-per-day"_s, u"2"_s}, value}});
        QVERIFY(!refused && refused.error().kind == db::ErrorKind::InvalidInput);
    }
    QCOMPARE(stored(), SendLimits());
}

void TestLimitCommands::leavesWhatAnotherDeskHasNotedOfAWish()
{
    const auto id = m_shop->add(TestShop::person(u"Lan"_s, db::LifecycleStage::Loyalty));
    const app::ChangeSendingWish ours{id, u"1/7"_s, {}};
    const app::ChangeSendingWish theirs{id, {}, u"sat,sun"_s};
    QVERIFY(does(theirs));
    const auto done = does(ours);
    const db::SendingWish both{1, 7, 0x60};
    QCOMPARE(done->value, both);
    QCOMPARE(session().sendingWishes().of(id).value(), both);
    QCOMPARE(takeBack(done->entry), UndoOutcome::State::Done);
    QCOMPARE(session().sendingWishes().of(id).value(), (db::SendingWish{{}, {}, 0x60}));
}

void TestLimitCommands::refusesAWishOutOfItsBounds_data()
{
    QTest::addColumn<int>("most");
    QTest::addColumn<int>("days");
    QTest::addColumn<int>("weekdays");
    QTest::newRow("a hundred messages") << 100 << 30 << 0;
    QTest::newRow("within no days") << 1 << 0 << 0;
    QTest::newRow("within more than a year") << 1 << 367 << 0;
    QTest::newRow("an eighth weekday") << 1 << 30 << 0x80;
}

void TestLimitCommands::refusesAWishOutOfItsBounds()
{
    QFETCH(const int, most);
    QFETCH(const int, days);
    QFETCH(const int, weekdays);
    const auto id = m_shop->add(TestShop::person(u"Lan"_s, db::LifecycleStage::Loyalty));
    const auto refused = does(app::SaveSendingWish{id, most, days, weekdays});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, db::ErrorKind::InvalidInput);
}

void TestLimitCommands::takesAWishBack()
{
    const auto id = m_shop->add(TestShop::person(u"Lan"_s, db::LifecycleStage::Loyalty));
    QVERIFY(does(app::SaveSendingWish{id, 2, 30, 0}));
    const auto done = does(app::SaveSendingWish{id, {}, {}, 1});
    QCOMPARE(takeBack(done->entry), UndoOutcome::State::Done);
    QCOMPARE(session().sendingWishes().of(id).value(), (db::SendingWish{2, 30, 0}));
}

void TestLimitCommands::stopsAnImportWithoutATrace()
{
    class Numbers final : public app::RecordSource
    {
    public:
        db::Result<bool> readRecord(QStringList &fields) override
        {
            fields = {u"+849%1"_s.arg(++m_read, 8, 10, QChar(u'0'))};
            return true;
        }
        qint64 place() const override { return m_read; }
        qint64 bytesRead() const override { return m_read; }
        qint64 size() const override { return 0; }

    private:
        qint64 m_read = 12'000'000;
    };
    Numbers numbers;
    app::ImportDoNotCall command{u"list.csv"_s};
    command.source = &numbers;
    command.progress = [](qint64 done, qint64) { return done < 12'003'000; };
    const auto stopped = does(command);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, db::ErrorKind::Cancelled);
    QCOMPARE(session().doNotCall().count().value(), 0);
    QVERIFY(session().doNotCall().lists()->isEmpty());
}

MK_TEST(TestLimitCommands)
#include "tst_limit_commands.moc"
