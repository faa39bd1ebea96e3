#include "app/desk/desk.h"
#include "app/greetings/occasion_commands.h"
#include "app/greetings/rule_commands.h"
#include "app/support/test_shop.h"
#include "db/greetings/greeting_store.h"
#include "tests/support/test_main.h"
#include "ui/greetings/calendar_loader.h"
#include "ui/greetings/calendar_model.h"
#include "ui/greetings/day_people_model.h"
#include "ui/greetings/greeting_setup_loader.h"
#include "ui/greetings/occasion_model.h"
#include "ui/greetings/rule_list_model.h"
#include "ui/language/translator.h"
#include "ui/widgets/row_delegate.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

/// The models of the page of greetings, while the shop changes under them.
class TestGreetingModels final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void listsRulesAsTheyCome();
    void asksForASwitchAndWaits();
    void listsTheOccasionsOfAYear();
    void offersARuleInsteadOfASwitchThatGreetsNoOne();
    void fillsTheMonthAsDaysAreRead();
    void readsThePeopleInView();

private:
    using Tester = QAbstractItemModelTester;
    static constexpr auto kFatal = Tester::FailureReportingMode::Fatal;

    template <class Command> void run(const Command &command)
    {
        m_desk->run(this, command, [](const auto &done) { QVERIFY(done); });
    }
    db::CustomerId addBirthday(const QString &name)
    {
        db::Customer person = TestShop::person(name, db::LifecycleStage::Loyalty);
        person.birthday = {db::Calendar::Solar, 24, 11, 1981, false, false};
        return m_shop->add(person);
    }

    ui::Translator m_translator;
    std::unique_ptr<TestShop> m_shop;
    std::unique_ptr<app::Desk> m_desk;
    std::unique_ptr<ui::GreetingSetupLoader> m_setup;
};

void TestGreetingModels::init()
{
    m_translator.speak(ui::Language::English);
    m_shop = std::make_unique<TestShop>();
    m_desk = std::make_unique<app::Desk>(db::OpenOptions{m_shop->session().path()}, m_shop->clock());
    m_setup = std::make_unique<ui::GreetingSetupLoader>(*m_desk);
}

void TestGreetingModels::cleanup()
{
    m_setup.reset();
    m_desk.reset();
}

void TestGreetingModels::listsRulesAsTheyCome()
{
    ui::RuleListModel model(*m_setup);
    const Tester tester(&model, kFatal);
    connect(m_setup.get(), &ui::GreetingSetupLoader::changed, &model, &ui::RuleListModel::refresh);
    QCOMPARE(model.rowCount(), 0);
    QTRY_VERIFY(model.rowCount() > 1);
    const int rows = model.rowCount();
    QVERIFY(model.index(0).data(ui::RuleListModel::HeadingRole).toBool());
    QCOMPARE(model.index(0).data().toString(), u"Each customer's own days"_s);
    QCOMPARE(model.idAt(model.index(0)), db::RuleId());
    QCOMPARE(model.nearestRule(0), model.index(1));
    const db::RuleId first = model.idAt(model.index(1));
    const QPersistentModelIndex place = model.index(2);
    const QString on = model.index(1).data(Qt::AccessibleTextRole).toString();

    run(app::SwitchRule{first, false}); // the same rows
    QTRY_COMPARE(model.index(1).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    QVERIFY(place.isValid());
    QVERIFY(model.index(1).data(Qt::AccessibleTextRole).toString() != on);

    run(app::ArchiveRule{first});
    QTRY_COMPARE(model.rowCount(), rows - 1);
    QVERIFY(!place.isValid());
    QVERIFY(!model.indexOf(first).isValid());
    run(app::RestoreRule{first});
    QTRY_COMPARE(model.rowCount(), rows);
    QVERIFY(model.indexOf(first).isValid());

    model.setFilter(u"giang  sinh nu zzz"_s);
    QCOMPARE(model.rowCount(), 0);
    model.setFilter(u"lunar birthday"_s);
    QCOMPARE(model.rowCount(), 2); // with its head
    model.setFilter({});
    QCOMPARE(model.rowCount(), rows);

    for (const db::GreetingRule &rule : QList(m_setup->content().rules))
        run(app::ArchiveRule{rule.id});
    QTRY_COMPARE(model.rowCount(), 0);
    QCOMPARE(model.idAt(model.index(0)), db::RuleId());
}

void TestGreetingModels::asksForASwitchAndWaits()
{
    QTRY_VERIFY(!m_setup->content().rules.isEmpty());
    ui::RuleListModel model(*m_setup);
    const Tester tester(&model, kFatal);
    QSignalSpy toggled(&model, &ui::RuleListModel::toggled);
    const QModelIndex rule = model.nearestRule(0);
    QVERIFY(model.setData(rule, Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(toggled.size(), 1);
    QCOMPARE(rule.data(Qt::CheckStateRole).toInt(), int(Qt::Checked)); // until it is stored
    QVERIFY(!model.setData(rule, u"x"_s, Qt::EditRole));
    QVERIFY(!model.setData(model.index(0), Qt::Unchecked, Qt::CheckStateRole)); // a head has no switch
}

void TestGreetingModels::listsTheOccasionsOfAYear()
{
    ui::OccasionModel model(*m_setup, 2026);
    const Tester tester(&model, kFatal);
    connect(m_setup.get(), &ui::GreetingSetupLoader::changed, &model, &ui::OccasionModel::refresh);
    QCOMPARE(model.rowCount(), 0);
    QTRY_VERIFY(model.rowCount() > 10);
    const int rows = model.rowCount();
    const QString of2026 = model.index(0, ui::OccasionModel::Solar).data().toString();

    model.setYear(2027);
    QCOMPARE(model.rowCount(), rows);
    QVERIFY(model.headerData(ui::OccasionModel::Solar, Qt::Horizontal, Qt::DisplayRole)
                .toString()
                .contains(u"2027"));
    model.setYear(2026);
    QCOMPARE(model.index(0, ui::OccasionModel::Solar).data().toString(), of2026);

    const QString key = u"birthday"_s;
    run(app::SwitchOccasion{key, false});
    QTRY_COMPARE(model.indexOf(key).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));

    db::Occasion own;
    own.nameVi = u"Khai trương"_s;
    own.month = 12;
    own.day = 17;
    run(app::SaveOccasion{own});
    QTRY_COMPARE(model.rowCount(), rows + 1);
}

void TestGreetingModels::offersARuleInsteadOfASwitchThatGreetsNoOne()
{
    ui::OccasionModel model(*m_setup, 2026);
    const Tester tester(&model, kFatal);
    connect(m_setup.get(), &ui::GreetingSetupLoader::changed, &model, &ui::OccasionModel::refresh);
    QTRY_VERIFY(model.rowCount() > 10);
    const auto at = [&model](int column) { return model.indexOf(u"dem_noel"_s).siblingAtColumn(column); };
    const QModelIndex name = at(ui::OccasionModel::Name);
    QVERIFY(!name.data(Qt::CheckStateRole).isValid());
    QCOMPARE(at(ui::OccasionModel::Rules).data().toString(), u"no rule yet"_s);
    QVERIFY(name.data(Qt::AccessibleTextRole).toString().endsWith(u"no rule yet, Space creates one"_s));
    QSignalSpy wanted(&model, &ui::OccasionModel::ruleWanted);
    QSignalSpy toggled(&model, &ui::OccasionModel::toggled);
    QVERIFY(model.setData(name, Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(wanted.value(0).value(0).toString(), u"dem_noel"_s);
    QVERIFY(toggled.isEmpty());

    db::GreetingRule rule;
    rule.occasionKey = u"dem_noel"_s;
    rule.channels = {db::Channel::Zalo};
    rule.enabled = false;
    run(app::SaveRule{rule});
    QTRY_COMPARE(at(ui::OccasionModel::Rules).data().toString(), u"1 rule, off"_s);
    QCOMPARE(at(ui::OccasionModel::Name).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    run(app::SwitchOccasion{u"giang_sinh"_s, false}); // what is off keeps its switch
    QTRY_COMPARE(model.indexOf(u"giang_sinh"_s).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
}

void TestGreetingModels::fillsTheMonthAsDaysAreRead()
{
    addBirthday(u"Nguyễn Thị Lan"_s);
    ui::CalendarLoader days(*m_desk);
    ui::CalendarModel model(days, m_setup->names());
    const Tester tester(&model, kFatal);
    QCOMPARE(model.rowCount(), 0);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setMonth(QDate(2026, 11, 21), m_shop->clock().today());
    QCOMPARE(model.rowCount(), 6); // from Monday the 26th of October on
    QCOMPARE(model.columnCount(), 7);
    QCOMPARE(model.index(0, 0).data().toString(), u"26"_s);
    QVERIFY(!model.day(model.indexOf(QDate(2026, 11, 24))));

    days.want(model.firstDay(), model.lastDay());
    QTRY_VERIFY(model.day(model.indexOf(QDate(2026, 11, 24))));
    QTRY_VERIFY(!changed.isEmpty());
    model.refresh();
    model.setMonth(QDate(2027, 2, 1), m_shop->clock().today());
    QCOMPARE(model.rowCount(), 4); // Monday the 1st to Sunday the 28th
    QVERIFY(!model.indexOf(QDate(2026, 11, 24)).isValid());
    days.want(model.firstDay(), model.lastDay());
    QTRY_VERIFY(model.day(model.index(3, 6)));
    model.setMonth(QDate(2026, 11, 1), m_shop->clock().today());
    QVERIFY(model.day(model.indexOf(QDate(2026, 11, 24)))); // kept
}

void TestGreetingModels::readsThePeopleInView()
{
    QList<app::DayPerson> people;
    for (int i = 0; i < 150; ++i)
        people.append({addBirthday(u"Nguyễn Thị Lan %1"_s.arg(i)),
                       u"birthday"_s,
                       db::Channel::Sms,
                       db::MessageState::Planned,
                       {}});
    ui::DayPeopleModel model(*m_desk, m_setup->names());
    const Tester tester(&model, kFatal);
    QCOMPARE(model.rowCount(), 0);
    model.setPeople(people);
    QCOMPARE(model.rowCount(), 150);
    QCOMPARE(model.customerAt(149), people.last().customer);
    QCOMPARE(model.customerAt(150), db::CustomerId());
    QVERIFY(model.index(149).data().toString().isEmpty()); // asked for by being looked at
    QTRY_COMPARE(model.index(149).data().toString(), u"Nguyễn Thị Lan 149"_s);
    QTRY_COMPARE(model.index(0).data().toString(), u"Nguyễn Thị Lan 0"_s);
    QVERIFY(!model.index(0).data(ui::row::SecondLine).toString().isEmpty());

    model.index(70).data();          // asks,
    model.setPeople({people.at(3)}); // and somebody else is shown
    QTRY_COMPARE(model.index(0).data().toString(), u"Nguyễn Thị Lan 3"_s);
    model.setPeople({});
    QCOMPARE(model.rowCount(), 0);
}

MK_TEST(TestGreetingModels)
#include "tst_greeting_models.moc"
