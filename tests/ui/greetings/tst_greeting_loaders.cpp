#include "app/desk/desk.h"
#include "app/greetings/rule_commands.h"
#include "app/support/broken_table.h"
#include "app/support/test_shop.h"
#include "tests/support/test_main.h"
#include "ui/greetings/calendar_loader.h"
#include "ui/greetings/effect_view.h"
#include "ui/greetings/greeting_setup_loader.h"

#include <QLabel>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

/// What the page of greetings reads: the newest question wins, a change asks again, a failure is told and is
/// not the end.
class TestGreetingLoaders final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void readsTheSetupAgainAfterAChange();
    void leavesTheSetupAloneAfterOtherChanges();
    void readsTheSetupAgainAfterAFailure();
    void readsTheDaysSeenAndThoseBeside();
    void countsADayAgainWhenSomebodyComes();
    void showsTheDayChosenLast();
    void readsPeopleOfNoDay();
    void readsTheDaysAgainAfterAFailure();
    void countsAnEffectToItsEnd();
    void countsTheChangeTypedLast();
    void stopsCountingAndGoesOn();
    void tellsThatAnEffectCannotBeCounted();

private:
    static inline const QDate kBirthday{2026, 11, 24};

    db::CustomerId addBirthday(const QString &name)
    {
        db::Customer person = TestShop::person(name, db::LifecycleStage::Loyalty);
        person.birthday = {db::Calendar::Solar, kBirthday.day(), kBirthday.month(), 1981, false, false};
        return m_shop->add(person);
    }
    /// Holds the reading thread up until it is released.
    void holdUp(QSemaphore &goOn)
    {
        m_desk->ask(this, app::asking([&goOn](db::Session &) -> db::Result<int> {
                        goOn.acquire();
                        return 0;
                    }),
                    [](const auto &) {});
    }
    qint64 peopleOf(const ui::CalendarLoader &days, QDate date) const
    {
        const app::CalendarDay *day = days.day(date);
        return day ? app::greetingsIn(day->greetingCounts) : -1;
    }
    static db::ChangeSet ofCustomers()
    {
        db::ChangeSet changes;
        changes.customers = true;
        return changes;
    }
    /// The rule for birthdays, switched off.
    db::GreetingRule birthdaysOff()
    {
        const auto rules = m_shop->session().greetings().rules();
        for (db::GreetingRule rule : *rules) {
            if (rule.occasionKey == u"birthday") {
                rule.enabled = false;
                return rule;
            }
        }
        qFatal("no rule for birthdays");
    }
    static QString saidBy(const ui::EffectView &effect)
    {
        return effect.findChild<QLabel *>(u"effectLabel"_s)->text();
    }
    static QPushButton *stopOf(const ui::EffectView &effect)
    {
        return effect.findChild<QPushButton *>(u"effectStopButton"_s);
    }

    std::unique_ptr<TestShop> m_shop;
    std::unique_ptr<app::Desk> m_desk;
};

void TestGreetingLoaders::init()
{
    m_shop = std::make_unique<TestShop>();
    m_desk = std::make_unique<app::Desk>(db::OpenOptions{m_shop->session().path()}, m_shop->clock());
    QSignalSpy opened(m_desk.get(), &app::Desk::opened);
    QVERIFY(opened.wait());
}

void TestGreetingLoaders::cleanup()
{
    m_desk.reset();
}

void TestGreetingLoaders::readsTheSetupAgainAfterAChange()
{
    ui::GreetingSetupLoader setup(*m_desk);
    QSignalSpy changed(&setup, &ui::GreetingSetupLoader::changed);
    QTRY_COMPARE(changed.size(), 1);
    const db::GreetingRule rule = setup.content().rules.first();
    QVERIFY(rule.enabled && setup.rule(rule.id) && setup.occasion(rule.occasionKey));
    m_desk->run(this, app::SwitchRule{rule.id, false}, [](const auto &done) { QVERIFY(done); });
    QTRY_COMPARE(changed.size(), 2);
    QVERIFY(!setup.rule(rule.id)->enabled);
}

void TestGreetingLoaders::leavesTheSetupAloneAfterOtherChanges()
{
    ui::GreetingSetupLoader setup(*m_desk);
    QSignalSpy changed(&setup, &ui::GreetingSetupLoader::changed);
    QTRY_COMPARE(changed.size(), 1);
    db::ChangeSet outbox;
    outbox.outbox = true;
    emit m_desk->changed(outbox);
    QVERIFY(!QTest::qWaitFor([&changed] { return changed.size() > 1; }, 150));
    for (int burst = 0; burst < 5; ++burst)
        emit m_desk->changed(ofCustomers());
    QTRY_COMPARE(changed.size(), 2);
    QVERIFY(!QTest::qWaitFor([&changed] { return changed.size() > 2; }, 150));
}

void TestGreetingLoaders::readsTheSetupAgainAfterAFailure()
{
    auto broken = std::make_unique<BrokenTable>(m_shop->session().path(), u"occasion"_s);
    ui::GreetingSetupLoader setup(*m_desk);
    QSignalSpy failed(&setup, &ui::GreetingSetupLoader::failed);
    QTRY_VERIFY(!failed.isEmpty());
    QVERIFY(setup.content().occasions.isEmpty());
    broken.reset();
    emit m_desk->changed(db::ChangeSet::everything());
    QTRY_VERIFY(!setup.content().occasions.isEmpty());
}

void TestGreetingLoaders::readsTheDaysSeenAndThoseBeside()
{
    addBirthday(u"Nguyễn Thị Lan"_s);
    ui::CalendarLoader days(*m_desk);
    days.want(QDate(2026, 11, 1), QDate(2026, 11, 30));
    QTRY_COMPARE(peopleOf(days, kBirthday), 1);
    for (QDate day(2026, 10, 1); day < QDate(2026, 12, 31); day = day.addDays(1))
        QTRY_VERIFY2(days.day(day), qPrintable(day.toString(Qt::ISODate)));
    QVERIFY(!days.day(QDate(2027, 6, 1)));
}

void TestGreetingLoaders::countsADayAgainWhenSomebodyComes()
{
    ui::CalendarLoader days(*m_desk);
    days.want(QDate(2026, 11, 1), QDate(2026, 11, 30));
    QTRY_COMPARE(peopleOf(days, kBirthday), 0);
    addBirthday(u"Nguyễn Thị Lan"_s);
    emit m_desk->changed(ofCustomers());
    QVERIFY(days.day(kBirthday)); // what was read stays until the new count comes
    QTRY_COMPARE(peopleOf(days, kBirthday), 1);
}

void TestGreetingLoaders::showsTheDayChosenLast()
{
    ui::CalendarLoader days(*m_desk);
    QList<QDate> shown;
    connect(&days, &ui::CalendarLoader::dayInFull, this,
            [&shown](const app::CalendarDay &day) { shown.append(day.date); });
    QSemaphore goOn;
    holdUp(goOn);
    for (int day = 21; day <= 24; ++day)
        days.wantDay(QDate(2026, 11, day));
    goOn.release();
    QTRY_VERIFY(!shown.isEmpty());
    QCOMPARE(shown, QList{kBirthday});
    emit m_desk->changed(ofCustomers());
    QTRY_COMPARE(shown, (QList{kBirthday, kBirthday}));
}

void TestGreetingLoaders::readsPeopleOfNoDay()
{
    const db::CustomerId lan = addBirthday(u"Nguyễn Thị Lan"_s);
    ui::CalendarLoader days(*m_desk);
    QList<db::CustomerId> people;
    connect(&days, &ui::CalendarLoader::peopleRead, this,
            [&people](QDate day, const QList<app::DayPerson> &read) {
                QCOMPARE(day, kBirthday);
                for (const app::DayPerson &person : read)
                    people.append(person.customer);
            });
    QSemaphore goOn;
    holdUp(goOn);
    days.wantPeople(QDate(2026, 11, 23));
    days.wantPeople({});
    goOn.release();
    days.wantPeople(kBirthday);
    QTRY_COMPARE(people, QList{lan});
}

void TestGreetingLoaders::readsTheDaysAgainAfterAFailure()
{
    addBirthday(u"Nguyễn Thị Lan"_s);
    ui::CalendarLoader days(*m_desk);
    QSignalSpy failed(&days, &ui::CalendarLoader::failed);
    auto broken = std::make_unique<BrokenTable>(m_shop->session().path(), u"greeting_rule"_s);
    days.want(QDate(2026, 11, 1), QDate(2026, 11, 30));
    QTRY_VERIFY(!failed.isEmpty());
    QVERIFY(!days.day(kBirthday));
    broken.reset();
    emit m_desk->changed(db::ChangeSet::everything());
    QTRY_COMPARE(peopleOf(days, kBirthday), 1);
}

void TestGreetingLoaders::countsAnEffectToItsEnd()
{
    addBirthday(u"Nguyễn Thị Lan"_s);
    ui::EffectView effect(*m_desk);
    effect.rehearse(birthdaysOff(), std::make_shared<app::CustomerGroups>());
    QTRY_COMPARE(saidBy(effect), u"1 → 0 greetings"_s);
    QVERIFY(stopOf(effect)->isHidden());
}

void TestGreetingLoaders::countsTheChangeTypedLast()
{
    addBirthday(u"Nguyễn Thị Lan"_s);
    ui::EffectView effect(*m_desk);
    const auto groups = std::make_shared<app::CustomerGroups>();
    db::GreetingRule change = birthdaysOff();
    effect.rehearse(change, groups);
    change.enabled = true; // as it stands
    effect.rehearse(change, groups);
    QTRY_COMPARE(saidBy(effect), u"1 greetings, as before"_s);
    QVERIFY(!QTest::qWaitFor([&effect] { return saidBy(effect) != u"1 greetings, as before"_s; }, 300));
}

void TestGreetingLoaders::stopsCountingAndGoesOn()
{
    addBirthday(u"Nguyễn Thị Lan"_s);
    ui::EffectView effect(*m_desk);
    const QString before = saidBy(effect);
    effect.rehearse(birthdaysOff(), std::make_shared<app::CustomerGroups>());
    stopOf(effect)->click();
    QVERIFY(!QTest::qWaitFor([&] { return saidBy(effect) != before; }, 300));
    stopOf(effect)->click();
    QTRY_COMPARE(saidBy(effect), u"1 → 0 greetings"_s);
}

void TestGreetingLoaders::tellsThatAnEffectCannotBeCounted()
{
    const db::GreetingRule change = birthdaysOff();
    ui::EffectView effect(*m_desk);
    const QString before = saidBy(effect);
    QSignalSpy failed(&effect, &ui::EffectView::failed);
    {
        const BrokenTable broken(m_shop->session().path(), u"greeting_rule"_s);
        effect.rehearse(change, std::make_shared<app::CustomerGroups>());
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(saidBy(effect), before);
    }
    addBirthday(u"Nguyễn Thị Lan"_s);
    effect.rehearse(change, std::make_shared<app::CustomerGroups>());
    QTRY_COMPARE(saidBy(effect), u"1 → 0 greetings"_s);
}

MK_TEST(TestGreetingLoaders)
#include "tst_greeting_loaders.moc"
