#include "app/customers/merge_choice.h"

#include "app/customers/consent_merge.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;
using app::CustomerField;
using Stage = db::LifecycleStage;

/// Whose value the merged customer has, and which consents count no more.
class TestMergeChoice final : public QObject
{
    Q_OBJECT
private slots:
    void takesTheFirstWhoHasSomething();
    void takesTheStageFarthestOnAndTheEarliestDay();
    void takesWhatItIsTold();
    void joinsTags();
    void joinsNotesLineByLine();
    void joinsPersonalDays();
    void namesOnlyWhatDiffers();
    void readsBackItsKeys();
    void beatsGrantsByARefusal();
    void leavesWhatNobodyRefuses();

private:
    static db::Customer customer(qint64 id, const QString &name)
    {
        db::Customer one;
        one.id = db::CustomerId{id};
        one.fullName = name;
        one.givenName = name;
        return one;
    }
    static db::Consent line(qint64 id, const QString &channel, bool granted, bool voided = false)
    {
        return {db::ConsentId{id}, {}, channel, db::Purpose::Greeting, granted, u"counter"_s, {}, id, voided};
    }
    static QList<qint64> beaten(const QList<QList<db::Consent>> &ledgers)
    {
        QList<qint64> ids;
        for (const db::Consent &one : app::beatenGrants(ledgers))
            ids.append(one.id.value);
        return ids;
    }
};

void TestMergeChoice::takesTheFirstWhoHasSomething()
{
    db::Customer first = customer(1, u"An"_s);
    db::Customer second = customer(2, u"Chị An"_s);
    db::Customer third = customer(3, u"An"_s);
    second.province = u"Huế"_s;
    third.province = u"Hà Nội"_s;
    second.gender = db::Gender::Female;
    const auto merged = app::mergedOf({first, second, third}, {});
    QCOMPARE(merged.id, first.id);
    QCOMPARE(merged.fullName, u"An"_s);
    QCOMPARE(merged.province, u"Huế"_s);
    QCOMPARE(merged.gender, std::optional(db::Gender::Female));
    QVERIFY(merged.note.isEmpty());
}

void TestMergeChoice::takesTheStageFarthestOnAndTheEarliestDay()
{
    db::Customer first = customer(1, u"An"_s);
    db::Customer second = customer(2, u"An"_s);
    first.since = QDate(2024, 5, 6);
    second.since = QDate(2021, 1, 2);
    second.stage = Stage::Experience;
    const auto merged = app::mergedOf({first, second}, {});
    QCOMPARE(merged.stage, Stage::Experience);
    QCOMPARE(merged.since, QDate(2021, 1, 2));
    QCOMPARE(app::mergedOf({second, first}, {}).stage, Stage::Experience);
}

void TestMergeChoice::takesWhatItIsTold()
{
    db::Customer first = customer(1, u"An"_s);
    first.note = u"mua sỉ"_s;
    const db::Customer second = customer(2, u"Nguyễn An"_s);
    const auto merged =
        app::mergedOf({first, second}, {{CustomerField::Name, second.id}, {CustomerField::Note, second.id}});
    QCOMPARE(merged.fullName, u"Nguyễn An"_s);
    QCOMPARE(merged.givenName, u"Nguyễn An"_s);
    QVERIFY(merged.note.isEmpty());
}

void TestMergeChoice::joinsTags()
{
    db::Customer first = customer(1, u"An"_s);
    db::Customer second = customer(2, u"An"_s);
    first.tags = {u"VIP"_s};
    second.tags = {u"sỉ"_s, u"VIP"_s};
    QCOMPARE(app::mergedOf({first, second}, {}).tags, (QStringList{u"VIP"_s, u"sỉ"_s}));
}

void TestMergeChoice::joinsNotesLineByLine()
{
    db::Customer first = customer(1, u"An"_s);
    db::Customer second = customer(2, u"An"_s);
    db::Customer third = customer(3, u"An"_s);
    first.note = u"thích trà"_s;
    third.note = u"thích trà\nkhách quen"_s;
    QCOMPARE(app::mergedOf({first, second, third}, {}).note, u"thích trà\nkhách quen"_s);
    QVERIFY(app::differingFields({first, second, third}).isEmpty()); // nothing is lost, so nothing is chosen
    QCOMPARE(app::mergedOf({first, third}, {{CustomerField::Note, first.id}}).note, first.note);
}

void TestMergeChoice::joinsPersonalDays()
{
    using Kind = db::PersonalDayKind;
    const db::Birthday may{db::Calendar::Solar, 5, 5, 2015, false, false};
    const db::Birthday june{db::Calendar::Solar, 6, 6, 2018, false, false};
    db::Customer first = customer(1, u"An"_s);
    db::Customer second = customer(2, u"An"_s);
    first.personalDays = {{Kind::ChildBirthday, 1, u"Bi"_s, may}};
    second.personalDays = {{Kind::ChildBirthday, 1, u"Na"_s, june}, {Kind::ChildBirthday, 2, u"Bi"_s, may}};
    const auto days = app::mergedOf({first, second}, {}).personalDays;
    QCOMPARE(days.size(), 2); // Bi is one child
    QCOMPARE(days.last().name, u"Na"_s);
    QCOMPARE(days.last().number, 0); // a new one is given: 1 is Bi's
    first.personalDays.first().number = 2;
    QCOMPARE(app::mergedOf({first, second}, {}).personalDays.last().number, 1); // the ledger knows Na as 1
}

void TestMergeChoice::namesOnlyWhatDiffers()
{
    const db::Customer first = customer(1, u"An"_s);
    db::Customer second = customer(2, u"An"_s);
    QVERIFY(app::differingFields({first, second}).isEmpty());
    second.birthday = {db::Calendar::Solar, 8, 3, 1990};
    second.tags = {u"VIP"_s}; // joined, not chosen
    QCOMPARE(app::differingFields({first, second}), QList<CustomerField>{CustomerField::Birthday});
}

void TestMergeChoice::readsBackItsKeys()
{
    for (const CustomerField field : app::chosenFields())
        QCOMPARE(app::mergeFieldOf(app::mergeKeyOf(field)), std::optional(field));
    QCOMPARE(app::mergeFieldOf(u"tags"), std::optional<CustomerField>());
    QCOMPARE(app::mergeKeys().size(), app::chosenFields().size());
}

void TestMergeChoice::beatsGrantsByARefusal()
{
    // Older or newer, and however often it was granted.
    QCOMPARE(beaten({{line(1, u"sms"_s, true), line(3, u"sms"_s, true)}, {line(2, u"sms"_s, false)}}),
             (QList<qint64>{1, 3}));
    QCOMPARE(beaten({{line(5, u"all"_s, false)}, {line(2, u"all"_s, true)}}), QList<qint64>{2});
}

void TestMergeChoice::leavesWhatNobodyRefuses()
{
    QVERIFY(beaten({{line(1, u"sms"_s, true)}, {line(2, u"sms"_s, true)}}).isEmpty());
    QVERIFY(beaten({{line(1, u"sms"_s, true)}, {line(2, u"email"_s, false)}}).isEmpty());
    // Refused once and granted since; refused by mistake.
    QVERIFY(
        beaten({{line(1, u"sms"_s, false), line(2, u"sms"_s, true)}, {line(3, u"sms"_s, true)}}).isEmpty());
    QVERIFY(beaten({{line(1, u"sms"_s, true)}, {line(2, u"sms"_s, false, true)}}).isEmpty());
}

MK_TEST(TestMergeChoice)
#include "tst_merge_choice.moc"
