#include "app/customers/customer_commands.h"
#include "app/customers/group_commands.h"
#include "app/customers/province_commands.h"
#include "app/customers/tag_length.h"
#include "app/desk/undo.h"
#include "app/support/test_shop.h"
#include "db/customers/customer_writer.h"
#include "tests/support/cpu_timer.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using Stage = db::LifecycleStage;

/// What is done to many customers at once is one step, whole or not at all, and one step back.
class TestGroupCommands final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<TestShop>(); }
    void movesAndTakesBackWithoutATrace();
    void leavesThoseMovedOnSince();
    void tagsThoseWhoLackIt();
    void refusesAnEmptyTag();
    void refusesATagThatIsTooLong();
    void putsIntoAProvinceAndBack();
    void refusesWhatIsNoProvince();
    void deletesAndRestores();
    void writesNothingWhereNothingIsToDo();
    void stopsWithoutATrace();
    void isInTheWayOfNobodyElse();
    void takesTenThousandBackInSeconds();

private:
    QList<db::CustomerId> people(int count, Stage stage)
    {
        QList<db::CustomerId> ids;
        for (int i = 0; i < count; ++i)
            ids.append(m_shop->add(TestShop::person(u"Khách %1"_s.arg(i), stage)));
        return ids;
    }
    template <class C> qint64 run(const C &command)
    {
        const auto done = app::run(m_shop->session(), command, m_shop->moment());
        if (!done)
            QTest::qFail(qPrintable(done.error().detail), __FILE__, __LINE__);
        return done ? done->value : -1;
    }
    app::UndoOutcome::State undo()
    {
        const auto undone = app::undoLast(m_shop->session(), m_shop->moment());
        if (!undone)
            qFatal("%s", qUtf8Printable(undone.error().detail));
        return undone->value.state;
    }
    db::Customer stored(db::CustomerId id) { return *m_shop->session().reader().read(id); }
    qsizetype changes(db::CustomerId id) { return m_shop->session().customers().stageHistory(id)->size(); }

    std::unique_ptr<TestShop> m_shop;
};

void TestGroupCommands::movesAndTakesBackWithoutATrace()
{
    const auto prospects = people(3, Stage::Consideration);
    const auto loyal = people(2, Stage::Loyalty);
    const auto there = people(1, Stage::Experience);
    const auto counts = m_shop->session().customers().counts();
    QCOMPARE(run(app::SetStages{prospects + loyal + there, Stage::Experience}), 5);
    for (const db::CustomerId id : prospects + loyal + there)
        QCOMPARE(stored(id).stage, Stage::Experience);
    QCOMPARE(changes(prospects.first()), 2);
    QCOMPARE(m_shop->session().customers().counts()->existing, 6);

    QCOMPARE(undo(), app::UndoOutcome::State::Done);
    QCOMPARE(stored(prospects.last()).stage, Stage::Consideration);
    QCOMPARE(stored(loyal.last()).stage, Stage::Loyalty);
    QCOMPARE(stored(there.last()).stage, Stage::Experience);
    QCOMPARE(changes(prospects.first()), 1);
    QCOMPARE(m_shop->session().customers().counts()->prospects, counts->prospects);
}

void TestGroupCommands::leavesThoseMovedOnSince()
{
    const auto ids = people(3, Stage::Awareness);
    QCOMPARE(run(app::SetStages{ids, Stage::Experience}), 3);
    // Not through the journal: a list was imported.
    QVERIFY(m_shop->session().customers().setStage(ids.first(), Stage::Loyalty, m_shop->moment()));
    QCOMPARE(undo(), app::UndoOutcome::State::Done);
    QCOMPARE(stored(ids.first()).stage, Stage::Loyalty);
    QCOMPARE(stored(ids.last()).stage, Stage::Awareness);
}

void TestGroupCommands::tagsThoseWhoLackIt()
{
    auto ids = people(2, Stage::Loyalty);
    db::Customer tagged = TestShop::person(u"Lê Thị Đào"_s, Stage::Loyalty);
    tagged.tags = {u"VIP"_s};
    ids.append(m_shop->add(tagged));
    QCOMPARE(run(app::TagCustomers{ids, u" VIP "_s}), 2);
    QCOMPARE(stored(ids.first()).tags, QStringList{u"VIP"_s});
    QCOMPARE(undo(), app::UndoOutcome::State::Done);
    QCOMPARE(stored(ids.first()).tags, QStringList());
    QCOMPARE(stored(ids.last()).tags, QStringList{u"VIP"_s}); // had it before

    QCOMPARE(run(app::UntagCustomers{ids, u"VIP"_s}), 1);
    QCOMPARE(undo(), app::UndoOutcome::State::Done);
    QCOMPARE(stored(ids.last()).tags, QStringList{u"VIP"_s});
    QCOMPARE(stored(ids.first()).tags, QStringList());

    QCOMPARE(run(app::UntagCustomers{ids, u" VIP "_s}), 1);
    QCOMPARE(stored(ids.last()).tags, QStringList());
    // As an older edition stored it.
    QVERIFY(m_shop->session().inTransaction(
        [&] { return m_shop->session().writer().inBulk().addTag(ids, u"khách  sỉ"_s).map([](auto &&) {}); }));
    QCOMPARE(run(app::UntagCustomers{ids, u"khách  sỉ"_s}), 3);
    QCOMPARE(stored(ids.first()).tags, QStringList());
}

void TestGroupCommands::refusesAnEmptyTag()
{
    const auto ids = people(1, Stage::Loyalty);
    const auto done = app::run(m_shop->session(), app::TagCustomers{ids, u"  "_s}, m_shop->moment());
    QVERIFY(!done);
    QCOMPARE(done.error().kind, db::ErrorKind::InvalidInput);
}

void TestGroupCommands::refusesATagThatIsTooLong()
{
    const auto ids = people(1, Stage::Loyalty);
    const QString longest(app::kLongestTag, u'a');
    const auto done = app::run(m_shop->session(), app::TagCustomers{ids, longest + u'a'}, m_shop->moment());
    QVERIFY(!done);
    QCOMPARE(done.error().kind, db::ErrorKind::InvalidInput);
    QCOMPARE(done.error().reason, app::kTagTooLong.toString());
    QCOMPARE(run(app::TagCustomers{ids, longest}), 1);
    // What an older edition has stored comes back with an undo.
    const QString older(app::kLongestTag + 9, u'b');
    QVERIFY(m_shop->session().inTransaction(
        [&] { return m_shop->session().writer().inBulk().addTag(ids, older).map([](auto &&) {}); }));
    QCOMPARE(run(app::UntagCustomers{ids, older}), 1);
    QCOMPARE(undo(), app::UndoOutcome::State::Done);
    QVERIFY(stored(ids.first()).tags.contains(older));
}

void TestGroupCommands::putsIntoAProvinceAndBack()
{
    auto ids = people(2, Stage::Loyalty);
    db::Customer there = TestShop::person(u"Lê Thị Đào"_s, Stage::Loyalty);
    there.province = u"Đà Nẵng"_s;
    ids.append(m_shop->add(there));
    QCOMPARE(run(app::SetProvinces{ids, u"da nang"_s}), 2); // by any of its names
    QCOMPARE(stored(ids.first()).province, u"Đà Nẵng"_s);
    QCOMPARE(undo(), app::UndoOutcome::State::Done);
    QCOMPARE(stored(ids.first()).province, QString());
    QCOMPARE(stored(ids.last()).province, u"Đà Nẵng"_s);
    QCOMPARE(run(app::SetProvinces{ids, u"Quảng Nam"_s}), 3); // one of before stays what it is called
    QCOMPARE(stored(ids.last()).province, u"Quảng Nam"_s);
    QCOMPARE(undo(), app::UndoOutcome::State::Done);
    const auto again =
        app::undo(m_shop->session(), m_shop->session().journal().list(1)->constFirst().id, m_shop->moment());
    QVERIFY(again); // the undo undone
    QCOMPARE(stored(ids.first()).province, u"Quảng Nam"_s);
}

void TestGroupCommands::refusesWhatIsNoProvince()
{
    const auto ids = people(1, Stage::Loyalty);
    for (const QString &name : {u"Atlantis"_s, u"  "_s, QString()}) {
        const auto done = app::run(m_shop->session(), app::SetProvinces{ids, name}, m_shop->moment());
        QVERIFY(!done);
        QCOMPARE(done.error().kind, db::ErrorKind::InvalidInput);
    }
}

void TestGroupCommands::deletesAndRestores()
{
    const auto ids = people(4, Stage::Loyalty);
    QCOMPARE(run(app::DeleteCustomers{ids.first(1)}), 1);
    QCOMPARE(run(app::DeleteCustomers{ids}), 3);
    QCOMPARE(m_shop->session().customers().counts()->total(), 0);
    QCOMPARE(undo(), app::UndoOutcome::State::Done);
    QVERIFY(stored(ids.first()).deleted); // by the step before
    QVERIFY(!stored(ids.last()).deleted);
    const auto again =
        app::undo(m_shop->session(), m_shop->session().journal().list(1)->constFirst().id, m_shop->moment());
    QVERIFY(again);
    QVERIFY(stored(ids.last()).deleted);
}

void TestGroupCommands::writesNothingWhereNothingIsToDo()
{
    const auto ids = people(2, Stage::Loyalty);
    const auto done = app::run(m_shop->session(), app::SetStages{ids, Stage::Loyalty}, m_shop->moment());
    QVERIFY(done);
    QCOMPARE(done->value, 0);
    QVERIFY(!done->entry);
    QVERIFY(done->changes.isEmpty());
}

void TestGroupCommands::stopsWithoutATrace()
{
    const auto ids = people(1500, Stage::Loyalty);
    app::DeleteCustomers command{ids};
    QList<qint64> told;
    command.telling = [&told](qint64 done, qint64 total) {
        told.append(done);
        return done == 0 && total == 1500;
    };
    const auto done = app::run(m_shop->session(), command, m_shop->moment());
    QVERIFY(!done);
    QCOMPARE(done.error().kind, db::ErrorKind::Cancelled);
    QCOMPARE(told, (QList<qint64>{0, 1000}));
    QCOMPARE(m_shop->session().customers().counts()->total(), 1500);
    QVERIFY(m_shop->session().journal().list(-1)->isEmpty());
}

void TestGroupCommands::isInTheWayOfNobodyElse()
{
    const auto ids = people(3, Stage::Awareness);
    QCOMPARE(run(app::SetStages{ids.first(2), Stage::Loyalty}), 2);
    const db::JournalId first = m_shop->session().journal().list(1)->constFirst().id;
    QCOMPARE(run(app::SetStages{ids.last(1), Stage::Loyalty}), 1);
    QCOMPARE(run(app::TagCustomers{ids, u"VIP"_s}), 3);
    const auto undone = app::undo(m_shop->session(), first, m_shop->moment());
    QVERIFY(undone);
    QCOMPARE(undone->value.state, app::UndoOutcome::State::Done);
    // But one of them who was moved again is.
    QCOMPARE(run(app::SetStages{ids, Stage::Experience}), 3);
    const db::JournalId all = m_shop->session().journal().list(1)->constFirst().id;
    QVERIFY(app::run(m_shop->session(), app::SetStage{ids.first(), Stage::Loyalty}, m_shop->moment()));
    const auto refused = app::undo(m_shop->session(), all, m_shop->moment());
    QVERIFY(refused);
    QCOMPARE(refused->value.state, app::UndoOutcome::State::InTheWay);
}

void TestGroupCommands::takesTenThousandBackInSeconds()
{
    QList<db::CustomerId> ids;
    const auto made = m_shop->session().inTransaction([&]() -> db::Result<void> {
        ids = people(10'000, Stage::Awareness);
        return {};
    });
    QVERIFY(made);
    const test::CpuTimer timer;
    QCOMPARE(run(app::SetStages{ids, Stage::Experience}), 10'000);
    QCOMPARE(undo(), app::UndoOutcome::State::Done);
    QCOMPARE(run(app::TagCustomers{ids, u"VIP"_s}), 10'000);
    QCOMPARE(undo(), app::UndoOutcome::State::Done);
    QCOMPARE(run(app::DeleteCustomers{ids}), 10'000);
    QCOMPARE(undo(), app::UndoOutcome::State::Done);
    QCOMPARE(m_shop->session().customers().counts()->prospects, 10'000);
    qInfo("six steps of 10,000: %lld ms", static_cast<long long>(timer.elapsed()));
    QVERIFY2(timer.elapsed() < 12'000, "the steps and the ways back take seconds");
}

MK_TEST(TestGroupCommands)
#include "tst_group_commands.moc"
