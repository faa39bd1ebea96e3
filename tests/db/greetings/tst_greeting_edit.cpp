#include "db/greetings/greeting_store.h"

#include "db/customers/segment_store.h"

#include "db/support/shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::Audience;
using db::Channel;
using db::ErrorKind;

/// Rules and days are changed, put away and taken back; counts tell the same as the messages.
class TestGreetingEdit final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void changesARuleWithItsWords();
    void putsARuleAwayAndTakesItBack();
    void keepsTheSegmentOfARule();
    void letsTheSegmentOfAnOldRuleGo();
    void leavesTheRuleWhenItsNewWordsAreRefused();
    void keepsOwnDays();
    void letsTheUsualDateCountAgain();
    void countsWhatTheLedgerHolds();
    void countsEverybodyInCrowds();

private:
    db::GreetingStore &greetings() { return m_shop->session().greetings(); }
    db::RuleId add(const db::GreetingRule &rule)
    {
        return test::must(m_shop->session().inTransaction([&] {
                   return greetings().addRule(rule, {1, {}});
               }))
            .value;
    }
    std::unique_ptr<test::Shop> m_shop;
};

void TestGreetingEdit::init()
{
    m_shop = std::make_unique<test::Shop>();
    m_shop->addOccasion(u"tet"_s);
    m_shop->addOccasion(u"trung_thu"_s);
}

void TestGreetingEdit::changesARuleWithItsWords()
{
    db::GreetingRule rule;
    rule.occasionKey = u"tet"_s;
    rule.channels = {Channel::Sms};
    rule.words = {{Audience::Existing, Channel::Sms, m_shop->addTemplate(Audience::Existing)}};
    rule.id = add(rule);
    rule.occasionKey = u"trung_thu"_s;
    rule.audience = Audience::Prospect;
    rule.minAge = 30;
    rule.channels = {Channel::Zalo, Channel::Sms};
    rule.sendAt = QTime(19, 30);
    rule.words = {
        {Audience::Prospect, Channel::Zalo, m_shop->addTemplate(Audience::Prospect, Channel::Zalo)}};
    const auto changed = m_shop->session().inTransaction([&] { return greetings().updateRule(rule); });
    MK_VERIFY_OK(changed);
    QVERIFY(changed->greetings);
    const auto read = test::must(greetings().rules());
    QCOMPARE(read.size(), 1);
    QCOMPARE(read[0].id, rule.id);
    QCOMPARE(read[0].occasionKey, rule.occasionKey);
    QVERIFY(read[0].audience == rule.audience && read[0].minAge == rule.minAge);
    QCOMPARE(read[0].channels, rule.channels);
    QCOMPARE(read[0].sendAt, rule.sendAt);
    QCOMPARE(read[0].words.size(), 1);
    QCOMPARE(read[0].templateFor(Audience::Prospect, Channel::Zalo), rule.words[0].text);
    rule.id = {77};
    MK_COMPARE_ERROR(m_shop->session().inTransaction([&] { return greetings().updateRule(rule); }),
                     ErrorKind::NotFound);
}

void TestGreetingEdit::putsARuleAwayAndTakesItBack()
{
    const auto text = m_shop->addTemplate(Audience::Existing);
    db::GreetingRule rule;
    rule.occasionKey = u"tet"_s;
    rule.channels = {Channel::Sms};
    rule.words = {{Audience::Existing, Channel::Sms, text}};
    rule.id = add(rule);
    auto message = m_shop->greeting(m_shop->addCustomer(u"Lan"_s), text, u"tet"_s);
    message.rule = rule.id;
    m_shop->addMessage(message);
    MK_VERIFY_OK(greetings().archiveRule(rule.id, test::moment()));
    QCOMPARE(test::must(greetings().rules()).size(), 0);
    MK_COMPARE_ERROR(greetings().updateRule(rule), ErrorKind::NotFound);
    MK_COMPARE_ERROR(greetings().rule(rule.id), ErrorKind::NotFound);
    QCOMPARE(m_shop->scalar(u"SELECT rule_id FROM outbox_message"_s).toLongLong(), rule.id.value);
    MK_VERIFY_OK(greetings().restoreRule(rule.id));
    const auto back = test::must(greetings().rules());
    QCOMPARE(back.size(), 1);
    QCOMPARE(back[0].words.size(), 1);
    const auto alone = test::must(greetings().rule(rule.id));
    QCOMPARE(alone.occasionKey, rule.occasionKey);
    QCOMPARE(alone.templateFor(Audience::Existing, Channel::Sms), text);
    MK_COMPARE_ERROR(greetings().archiveRule({77}, test::moment()), ErrorKind::NotFound);
}

void TestGreetingEdit::keepsTheSegmentOfARule()
{
    db::SegmentStore &segments = m_shop->session().segments();
    const auto loyal = test::must(segments.add({{}, u"Khách quen"_s, u"{}"_s}, test::moment())).value;
    QVERIFY(test::must(segments.uses()).isEmpty());
    db::GreetingRule rule;
    rule.occasionKey = u"tet"_s;
    rule.channels = {Channel::Sms};
    rule.segment = loyal;
    rule.id = add(rule);
    QCOMPARE(test::must(greetings().rule(rule.id)).segment, rule.segment);
    QCOMPARE(test::must(greetings().rules()).first().segment, rule.segment);
    MK_COMPARE_ERROR(segments.remove(loyal), ErrorKind::Conflict);
    MK_VERIFY_OK(greetings().archiveRule(rule.id, test::moment()));
    const auto uses = test::must(segments.uses());
    QCOMPARE(uses.size(), 1);
    QVERIFY(uses[0].segment == loyal && uses[0].rule == rule.id && uses[0].archived);
    QCOMPARE(uses[0].occasionKey, u"tet"_s);
    MK_VERIFY_OK(greetings().restoreRule(rule.id));
    QVERIFY(!test::must(segments.uses())[0].archived);
    rule.segment.reset();
    MK_VERIFY_OK(m_shop->session().inTransaction([&] { return greetings().updateRule(rule); }));
    MK_VERIFY_OK(segments.remove(loyal));
    rule.segment = loyal; // which is gone
    MK_COMPARE_ERROR(m_shop->session().inTransaction([&] { return greetings().updateRule(rule); }),
                     ErrorKind::Conflict);
}

void TestGreetingEdit::letsTheSegmentOfAnOldRuleGo()
{
    db::SegmentStore &segments = m_shop->session().segments();
    const db::Segment loyal{test::must(segments.add({{}, u"Khách quen"_s, u"{}"_s}, test::moment())).value,
                            u"Khách quen"_s, u"{}"_s};
    db::GreetingRule rule;
    rule.occasionKey = u"tet"_s;
    rule.channels = {Channel::Sms};
    rule.segment = loyal.id;
    rule.id = add(rule);
    MK_VERIFY_OK(greetings().archiveRule(rule.id, test::moment()));
    MK_VERIFY_OK(segments.remove(loyal.id));
    QVERIFY(test::must(segments.uses()).isEmpty());
    MK_COMPARE_ERROR(greetings().restoreRule(rule.id), ErrorKind::Conflict);   // it would greet everybody
    MK_VERIFY_OK(segments.add({{}, u"Khách mới"_s, u"{}"_s}, test::moment())); // another one does not do
    MK_COMPARE_ERROR(greetings().restoreRule(rule.id), ErrorKind::Conflict);
    MK_VERIFY_OK(segments.add(loyal, test::moment()));
    MK_VERIFY_OK(greetings().restoreRule(rule.id));
    QCOMPARE(test::must(greetings().rule(rule.id)).segment, rule.segment);
    MK_COMPARE_ERROR(segments.remove(loyal.id), ErrorKind::Conflict);
}

void TestGreetingEdit::leavesTheRuleWhenItsNewWordsAreRefused()
{
    db::GreetingRule rule;
    rule.occasionKey = u"tet"_s;
    rule.channels = {Channel::Sms};
    rule.words = {{Audience::Existing, Channel::Sms, m_shop->addTemplate(Audience::Existing)}};
    rule.id = add(rule);
    db::GreetingRule wrong = rule;
    wrong.sendAt = QTime(20, 0);
    wrong.words = {{Audience::Existing, Channel::Sms, m_shop->addTemplate(Audience::Prospect)}};
    MK_COMPARE_ERROR(m_shop->session().inTransaction([&] { return greetings().updateRule(wrong); }),
                     ErrorKind::Conflict);
    const auto read = test::must(greetings().rules());
    QCOMPARE(read[0].sendAt, rule.sendAt);
    QCOMPARE(read[0].words.size(), 1);
}

void TestGreetingEdit::keepsOwnDays()
{
    db::Occasion own{u"own_shop"_s,
                     u"Ngày khai trương"_s,
                     u"Opening day"_s,
                     db::Calendar::Lunar,
                     3,
                     30,
                     {},
                     2027,
                     true,
                     false,
                     true,
                     true};
    MK_VERIFY_OK(greetings().addOccasion(own));
    MK_COMPARE_ERROR(greetings().addOccasion(own), ErrorKind::Conflict);
    own.nameVi = u"Ngày mở cửa"_s;
    own.day = 29;
    MK_VERIFY_OK(greetings().updateOccasion(own));
    const auto find = [this]() -> std::optional<db::Occasion> {
        for (const db::Occasion &one : test::must(greetings().occasions())) {
            if (one.key == "own_shop"_L1)
                return one;
        }
        return {};
    };
    const auto read = find();
    QVERIFY(read && read->own && read->solemn && read->enabled && !read->publicHoliday);
    QCOMPARE(read->nameVi, own.nameVi);
    QCOMPARE(read->day, 29);
    QCOMPARE(read->fromYear, 2027);
    QCOMPARE(test::must(greetings().occasion(own.key)).nameVi, own.nameVi);
    MK_VERIFY_OK(greetings().archiveOccasion(own.key, test::moment()));
    MK_COMPARE_ERROR(greetings().occasion(own.key), ErrorKind::NotFound);
    QVERIFY(!find());
    MK_COMPARE_ERROR(greetings().addOccasion(own), ErrorKind::Conflict); // the key is still its
    MK_VERIFY_OK(greetings().restoreOccasion(own.key));
    QVERIFY(find());
    own.key = u"tet"_s; // shipped: neither changed nor put away
    MK_COMPARE_ERROR(greetings().updateOccasion(own), ErrorKind::NotFound);
    MK_COMPARE_ERROR(greetings().archiveOccasion(own.key, test::moment()), ErrorKind::NotFound);
}

void TestGreetingEdit::letsTheUsualDateCountAgain()
{
    MK_VERIFY_OK(greetings().setOccasionDate({u"tet"_s, 2027, QDate(2027, 2, 7)}));
    MK_VERIFY_OK(greetings().removeOccasionDate(u"tet"_s, 2027));
    QCOMPARE(test::must(greetings().occasionDates()).size(), 0);
    MK_VERIFY_OK(greetings().removeOccasionDate(u"tet"_s, 2027));
}

void TestGreetingEdit::countsWhatTheLedgerHolds()
{
    const auto existing = m_shop->addTemplate(Audience::Existing);
    const auto prospect = m_shop->addTemplate(Audience::Prospect);
    QDate day;
    for (int i = 0; i < 3; ++i) {
        const auto message = m_shop->greeting(m_shop->addCustomer(u"Lan %1"_s.arg(i)), existing, u"tet"_s);
        day = message.dueOn;
        const auto id = m_shop->addMessage(message);
        if (i == 0)
            MK_VERIFY_OK(m_shop->session().outbox().markSent(id, test::moment()));
        if (i == 1)
            MK_VERIFY_OK(m_shop->session().outbox().skip(id, u"phoned"_s, test::moment()));
    }
    m_shop->addMessage(
        m_shop->greeting(m_shop->addCustomer(u"Mai"_s, db::LifecycleStage::Awareness), prospect, u"tet"_s));
    const auto figures = test::must(greetings().figures(day, day));
    const auto full = test::must(greetings().figuresOf(day));
    QCOMPARE(figures.size(), 4);
    QCOMPARE(full.size(), 4);
    qint64 prospects = 0;
    qint64 phoned = 0;
    for (const db::GreetingFigure &figure : full) {
        QCOMPARE(figure.day, day);
        QCOMPARE(figure.messages, 1);
        prospects += figure.audience == Audience::Prospect ? figure.messages : 0;
        phoned += figure.reason == "phoned"_L1 ? figure.messages : 0;
    }
    QCOMPARE(prospects, 1);
    QCOMPARE(phoned, 1);
    QCOMPARE(test::must(greetings().peopleOf(day)).size(), 4);
    QCOMPARE(test::must(greetings().figures(day.addDays(1), day.addDays(9))).size(), 0);
}

void TestGreetingEdit::countsEverybodyInCrowds()
{
    for (int i = 0; i < 5; ++i) {
        db::Customer person = test::person(u"Lan %1"_s.arg(i));
        person.birthday.year = i < 2 ? 1980 : 1990;
        person.occupation = i == 0 ? u"Giáo viên"_s : QString();
        test::must(m_shop->session().customers().add(person, test::moment()));
    }
    const auto gone = m_shop->addCustomer(u"Mai"_s);
    MK_VERIFY_OK(m_shop->session().customers().remove(gone, test::moment()));
    const auto people = [](const QList<db::CustomerGroup> &groups) {
        qint64 sum = 0;
        for (const db::CustomerGroup &group : groups)
            sum += group.people;
        return sum;
    };
    const auto plain = test::must(greetings().groups({}));
    QCOMPARE(plain.size(), 1);
    QCOMPARE(people(plain), 5);
    const auto byAge = test::must(greetings().groups({true, false}));
    QCOMPARE(byAge.size(), 2);
    QCOMPARE(people(byAge), 5);
    QCOMPARE(test::must(greetings().groups({true, true})).size(), 3);
}

MK_TEST(TestGreetingEdit)
#include "tst_greeting_edit.moc"
