#include "app/support/broken_table.h"
#include "tests/support/test_main.h"
#include "ui/today/today_stage.h"

#include "app/customers/contact_commands.h"
#include "app/outbox/message_commands.h"
#include "app/outbox/missed_greetings.h"
#include "app/segments/condition_json.h"
#include "app/segments/condition_text.h"
#include "db/customers/segment_store.h"
#include "db/greetings/greeting_store.h"
#include "ui/widgets/job_progress.h"

#include <QPushButton>
#include <QScopeGuard>
#include <QSemaphore>
#include <QSignalSpy>

#include <utility>

using namespace Qt::StringLiterals;

/// The board of the day as page, sidebar and status line have it.
class TestTodayLoader final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void readsOnceWhatWasTouched();
    void tellsAFailedPreparation();
    void readsAgainAfterAFailure();
    void followsManyMarksAtOnce();
    void preparesAgainWhenSomebodyComes();
    void followsContactsThatTheirSegmentAsksFor();
    void leavesContactsThatNoRuleAsksFor();
    void staysWithTheLedger();
    void looksBackBehindToday();
    void saysHowFarTheLookBackIs();
    void stopsLookingBackAndGoesOn();

private:
    const app::TodayBoard &board() const { return m_stage->loader->board(); }
    app::TodayBoard whole() const
    {
        return app::loadToday(m_stage->shop.session(), m_stage->shop.clock(), {}).value();
    }
    template <class Command> void run(const Command &command)
    {
        m_stage->desk->run(this, command, [](const auto &done) { QVERIFY(done); });
    }
    /// The shop again, where birthdays are greeted of this segment alone. False where it could not be set up.
    [[nodiscard]] bool startWithSegment(const QString &condition);
    db::Interaction visitOf(db::CustomerId customer) const
    {
        db::Interaction visit;
        visit.customer = customer;
        visit.occurredAtMs = m_stage->shop.clock().nowMs();
        visit.occurredOn = m_stage->shop.clock().today();
        visit.channel = db::Channel::Store;
        visit.kind = db::InteractionKind::Visit;
        return visit;
    }
    QStringList dueNames() const
    {
        QStringList names;
        for (const app::TodayItem &item : board().due)
            names.append(item.message.customerName);
        return names;
    }
    static QList<db::MessageId> ids(const QList<app::TodayItem> &items)
    {
        QList<db::MessageId> ids;
        for (const app::TodayItem &item : items)
            ids.append(item.message.id);
        return ids;
    }

    std::unique_ptr<TodayStage> m_stage;
};

void TestTodayLoader::init()
{
    m_stage = std::make_unique<TodayStage>();
    m_stage->addBirthdays(6);
    m_stage->open();
}

void TestTodayLoader::cleanup()
{
    m_stage.reset();
}

void TestTodayLoader::readsOnceWhatWasTouched()
{
    const db::MessageId id = board().due.at(1).message.id;
    QSignalSpy updated(m_stage->loader.get(), &ui::TodayLoader::updated);
    run(app::MarkMessageSent{id});
    QTRY_COMPARE(board().sent, 1);
    // The day is not prepared and read whole for it, neither at once nor after its pause.
    QVERIFY(!QTest::qWaitFor([&updated] { return updated.count() > 1; }, 300));
    QCOMPARE(updated.count(), 1);
    QCOMPARE(ids(board().done), QList{id});
}

void TestTodayLoader::looksBackBehindToday()
{
    const QDate today = m_stage->shop.clock().today();
    QVERIFY(app::setPreparedUntil(m_stage->shop.session(), today.addDays(-25)));
    QStringList said;
    bool asked = false;
    auto *progress = m_stage->page->findChild<ui::JobProgress *>(u"lookingBackProgress"_s);
    connect(m_stage->loader.get(), &ui::TodayLoader::lookingBackChanged, this, [&] {
        if (!m_stage->loader->lookingBack() || std::exchange(asked, true))
            return;
        QCOMPARE(m_stage->loader->closedDays(), 24);
        run(app::MarkMessageSent{board().due.first().message.id}); // behind one step, not behind all
        m_stage->desk->askInTurn(
            this, app::Question<QDate>([](db::Session &session, const auto *) {
                return app::preparedUntil(session);
            }),
            [&said](const db::Result<QDate> &day) { said.append(day->toString(Qt::ISODate)); });
    });
    emit m_stage->desk->changed(db::ChangeSet::everything());
    QTRY_COMPARE(said.size(), 1);
    QVERIFY(said.constFirst() < today.toString(Qt::ISODate));
    QTRY_VERIFY(!m_stage->loader->lookingBack());
    QTRY_COMPARE(app::preparedUntil(m_stage->shop.session()).value(), today);
    QTRY_COMPARE(board().sent, 1);
    QVERIFY(!progress->isRunning());
}

void TestTodayLoader::saysHowFarTheLookBackIs()
{
    const QDate today = m_stage->shop.clock().today();
    QVERIFY(app::setPreparedUntil(m_stage->shop.session(), today.addDays(-25)));
    auto *progress = m_stage->page->findChild<ui::JobProgress *>(u"lookingBackProgress"_s);
    const auto gate = std::make_shared<QSemaphore>();
    bool held = false;
    QScopeGuard letGo([gate] { gate->release(); });
    const auto hold = [gate](db::Session &) -> db::Result<db::ChangeSet> {
        gate->acquire();
        return db::ChangeSet();
    };
    connect(m_stage->loader.get(), &ui::TodayLoader::lookingBackChanged, this, [&] {
        if (m_stage->loader->lookingBack() && !std::exchange(held, true))
            m_stage->desk->write(this, hold, [](const auto &) {});
    });
    emit m_stage->desk->changed(db::ChangeSet::everything());
    QTRY_VERIFY(progress->isVisible());
    QCOMPARE(progress->findChild<QLabel *>(u"jobDoingLabel"_s)->text(),
             u"Looking back at 24 days that have passed…"_s);
    QVERIFY(progress->cancelButton()->isEnabled());
    QCOMPARE(board().due.size(), 6); // and the day can be worked on
    QVERIFY(m_stage->list->isVisible());
    letGo.dismiss();
    gate->release();
    QTRY_VERIFY(!progress->isVisible());
    QTRY_COMPARE(app::preparedUntil(m_stage->shop.session()).value(), today);
}

void TestTodayLoader::stopsLookingBackAndGoesOn()
{
    const QDate today = m_stage->shop.clock().today();
    QVERIFY(app::setPreparedUntil(m_stage->shop.session(), today.addDays(-25)));
    int begun = 0;
    QSignalSpy failed(m_stage->loader.get(), &ui::TodayLoader::failed);
    connect(m_stage->loader.get(), &ui::TodayLoader::lookingBackChanged, this, [&] {
        if (m_stage->loader->lookingBack() && ++begun == 1)
            m_stage->loader->lookingBack()->stop();
    });
    emit m_stage->desk->changed(db::ChangeSet::everything());
    QTRY_COMPARE(begun, 1);
    QTRY_VERIFY(!m_stage->loader->lookingBack());
    QVERIFY(app::preparedUntil(m_stage->shop.session()).value() < today);
    QVERIFY(failed.isEmpty());
    QCOMPARE(board().due.size(), 6);
    emit m_stage->desk->changed(db::ChangeSet::everything());
    QTRY_COMPARE(app::preparedUntil(m_stage->shop.session()).value(), today);
}

void TestTodayLoader::tellsAFailedPreparation()
{
    QSignalSpy failed(m_stage->loader.get(), &ui::TodayLoader::failed);
    {
        const BrokenTable broken(m_stage->shop.session().path(), u"greeting_rule"_s);
        emit m_stage->desk->changed(db::ChangeSet::everything());
        QTRY_VERIFY(!failed.isEmpty());
        QCOMPARE(board().due.size(), 6); // the ledger is read all the same
    }
    m_stage->addBirthday(u"Nguyễn Thị An"_s);
    emit m_stage->desk->changed(db::ChangeSet::everything());
    QTRY_COMPARE(board().due.size(), 7);
}

void TestTodayLoader::readsAgainAfterAFailure()
{
    QSignalSpy failed(m_stage->loader.get(), &ui::TodayLoader::failed);
    {
        const BrokenTable broken(m_stage->shop.session().path(), u"outbox_message"_s);
        emit m_stage->desk->changed(db::ChangeSet::everything());
        QTRY_VERIFY(failed.size() >= 2); // the preparation, and the reading
        QCOMPARE(board().due.size(), 6); // the one shown stays
    }
    m_stage->addBirthday(u"Nguyễn Thị An"_s);
    emit m_stage->desk->changed(db::ChangeSet::everything());
    QTRY_COMPARE(board().due.size(), 7);
}

void TestTodayLoader::followsManyMarksAtOnce()
{
    const QList<db::MessageId> all = ids(board().due);
    for (const db::MessageId id : all.first(4))
        run(app::MarkMessageSent{id});
    run(app::SkipMessage{all.at(4), u"phoned"_s});
    run(app::ReopenMessage{all.at(2)});
    run(app::RewordMessage{all.at(5), {u"Chúc chị vui."_s}});
    QTRY_COMPARE(board().skipped, 1);
    QTRY_COMPARE(board().due.size(), 2);
    QTRY_COMPARE(board().due.last().message.text, u"Chúc chị vui."_s);
    QCOMPARE(ids(board().due), (QList{all.at(2), all.at(5)}));
    QCOMPARE(board().sent, 3);
    QCOMPARE(board().total, 6);
}

void TestTodayLoader::preparesAgainWhenSomebodyComes()
{
    m_stage->addBirthday(u"Nguyễn Thị Yến"_s);
    emit m_stage->desk->changed(db::ChangeSet::everything());
    QTRY_COMPARE(board().due.size(), 7);
    QCOMPARE(board().due.last().message.customerName, u"Nguyễn Thị Yến"_s);
}

bool TestTodayLoader::startWithSegment(const QString &condition)
{
    m_stage.reset();
    m_stage = std::make_unique<TodayStage>();
    db::Session &session = m_stage->shop.session();
    const auto segment = session.segments().add(
        {{}, u"Phân khúc"_s, app::conditionToText(*app::conditionOf(condition))}, m_stage->shop.moment());
    const auto rules = session.greetings().rules();
    if (!segment || !rules)
        return false;
    int birthdays = 0;
    for (db::GreetingRule rule : *rules) {
        if (rule.occasionKey != "birthday"_L1)
            continue;
        rule.segment = segment->value;
        const auto updated = session.inTransaction([&] { return session.greetings().updateRule(rule); });
        const auto stored = session.greetings().rule(rule.id);
        if (!updated || !stored || stored->segment != rule.segment)
            return false;
        ++birthdays;
    }
    const auto prepared = app::setPreparedUntil(session, m_stage->shop.clock().today()); // no closed days
    return birthdays > 0 && prepared;
}

void TestTodayLoader::followsContactsThatTheirSegmentAsksFor()
{
    QVERIFY(startWithSegment(u"last-contact < 7d"_s));
    const db::CustomerId an = m_stage->addBirthday(u"Nguyễn Thị An"_s);
    const db::CustomerId yen = m_stage->addBirthday(u"Nguyễn Thị Yến"_s);
    m_stage->addBirthday(u"Trần Văn Xa"_s);
    m_stage->open();
    QCOMPARE(dueNames(), QStringList());
    QSignalSpy updated(m_stage->loader.get(), &ui::TodayLoader::updated);
    run(app::LogContact{visitOf(an), {}});
    run(app::LogContact{visitOf(yen), {}});
    QTRY_COMPARE(dueNames(), (QStringList{u"Nguyễn Thị An"_s, u"Nguyễn Thị Yến"_s}));
    QCOMPARE(updated.count(), 1); // both in one go
    m_stage->desk->undo(this, {}, [](const auto &undone) { QVERIFY(undone); });
    QTRY_COMPARE(dueNames(), QStringList{u"Nguyễn Thị An"_s});
}

void TestTodayLoader::leavesContactsThatNoRuleAsksFor()
{
    QVERIFY(startWithSegment(u"stage = loyalty"_s));
    const db::CustomerId an = m_stage->addBirthday(u"Nguyễn Thị An"_s);
    m_stage->open();
    QCOMPARE(dueNames(), QStringList{u"Nguyễn Thị An"_s});
    QSignalSpy updated(m_stage->loader.get(), &ui::TodayLoader::updated);
    run(app::LogContact{visitOf(an), {}});
    QVERIFY(!QTest::qWaitFor([&updated] { return !updated.isEmpty(); }, 1500)); // longer than they wait
}

void TestTodayLoader::staysWithTheLedger()
{
    const QList<db::MessageId> all = ids(board().due);
    for (const db::MessageId id : {all.at(3), all.at(0), all.at(5)})
        run(app::MarkMessageSent{id});
    run(app::ReopenMessage{all.at(0)});
    // Two are sent on the way there as well: only the list tells the end.
    QTRY_COMPARE(ids(board().due), (QList{all.at(0), all.at(1), all.at(2), all.at(4)}));
    QCOMPARE(board().sent, 2);
    const app::TodayBoard now = whole();
    QCOMPARE(ids(board().due), ids(now.due));
    QList<db::MessageId> done = ids(now.done);
    for (const db::MessageId id : ids(board().done))
        QVERIFY(done.removeOne(id));
    QVERIFY(done.isEmpty());
    QCOMPARE(board().total, now.total);
}

MK_TEST(TestTodayLoader)
#include "tst_today_loader.moc"
