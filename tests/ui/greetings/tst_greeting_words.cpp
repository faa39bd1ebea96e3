#include "app/greetings/greeting_plan.h"
#include "app/outbox/shared_number.h"
#include "app/outbox/skip_reasons.h"
#include "tests/support/test_main.h"
#include "ui/greetings/day_words.h"
#include "ui/greetings/greeting_words.h"

#include "ui/language/translator.h"

#include <QTest>

using namespace Qt::StringLiterals;
using db::Audience;
using db::Channel;
using ui::GreetingWords;

/// Rules read as sentences, days as what they are, in both languages.
class TestGreetingWords final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void readsARuleAsASentence_data();
    void readsARuleAsASentence();
    void namesTheSegmentOfARule();
    void namesEveryPartOnce();
    void writesTheLunarDayOfACell_data();
    void writesTheLunarDayOfACell();
    void saysACellAloud();
    void saysWhatBecameOfADay();
    void namesTheMostPeopleFirst();
    void namesWhatWasSentInAnyRoom_data();
    void namesWhatWasSentInAnyRoom();
    void hasWordsForEachReason();
    void countsPeople();
    void escapesWhatPeopleTyped();

private:
    ui::Translator m_translator;
    ui::RuleNames m_names;
    db::GreetingRule m_rule;
};

void TestGreetingWords::initTestCase()
{
    db::Occasion culture;
    culture.key = u"ngay_van_hoa_vn"_s;
    culture.nameVi = u"Ngày Văn hóa Việt Nam"_s;
    culture.nameEn = u"Vietnam Culture Day"_s;
    culture.publicHoliday = true;
    m_names.occasions.insert(culture.key, culture);
    db::Template text;
    text.id = {3};
    text.title = u"Chúc mừng sinh nhật"_s;
    m_names.templates = {text};
    m_rule.occasionKey = u"birthday"_s;
    m_rule.audience = Audience::Existing;
    m_rule.channels = {Channel::Zalo, Channel::Sms};
    m_rule.words = {{Audience::Existing, Channel::Zalo, {3}}, {Audience::Existing, Channel::Sms, {3}}};
}

void TestGreetingWords::readsARuleAsASentence_data()
{
    QTest::addColumn<ui::Language>("language");
    QTest::addColumn<bool>("narrowed");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("English")
        << ui::Language::English << false
        << u"On birthdays, to existing customers, send “Chúc mừng sinh nhật” by Zalo, else "
           "SMS, at 08:30, on the day."_s;
    QTest::newRow("Vietnamese")
        << ui::Language::Vietnamese << false
        << u"Vào sinh nhật, gửi khách cũ mẫu “Chúc mừng sinh nhật” qua Zalo, nếu không "
           "thì SMS, lúc 08:30, đúng ngày."_s;
    QTest::newRow("English, narrowed") << ui::Language::English << true
                                       << u"On birthdays, to existing customers (women, tag “vip”, from age "
                                          u"40), send “Chúc mừng sinh nhật” by "
                                          "Zalo, else SMS, at 08:30, 2 days ahead."_s;
    QTest::newRow("Vietnamese, narrowed") << ui::Language::Vietnamese << true
                                          << u"Vào sinh nhật, gửi khách cũ (nữ, nhãn “vip”, từ 40 tuổi) mẫu "
                                             u"“Chúc mừng sinh nhật” qua Zalo, nếu "
                                             "không thì SMS, lúc 08:30, trước 2 ngày."_s;
}

void TestGreetingWords::readsARuleAsASentence()
{
    QFETCH(ui::Language, language);
    QFETCH(bool, narrowed);
    m_translator.speak(language);
    db::GreetingRule rule = m_rule;
    if (narrowed) {
        rule.gender = db::Gender::Female;
        rule.tag = u"vip"_s;
        rule.minAge = 40;
        rule.daysAhead = 2;
    }
    QTEST(GreetingWords::plain(GreetingWords::sentence(rule, m_names)), "sentence");
}

void TestGreetingWords::namesTheSegmentOfARule()
{
    m_translator.speak(ui::Language::English);
    db::GreetingRule rule = m_rule;
    rule.segment = db::SegmentId{3};
    m_names.segments.insert({3}, u"Khách quen"_s);
    const QString sentence = GreetingWords::plain(GreetingWords::sentence(rule, m_names));
    QVERIFY2(sentence.contains(u"to existing customers (segment “Khách quen”), send"_s),
             qPrintable(sentence));
}

void TestGreetingWords::namesEveryPartOnce()
{
    for (const ui::Language language : {ui::Language::English, ui::Language::Vietnamese}) {
        m_translator.speak(language);
        QList<ui::RulePart> parts;
        for (const ui::SentencePiece &piece : GreetingWords::wholeSentence(m_rule, m_names)) {
            if (piece.part) {
                QVERIFY(!parts.contains(*piece.part));
                QVERIFY(!piece.text.isEmpty());
                parts.append(*piece.part);
            }
        }
        QCOMPARE(parts.size(), 7);
    }
}

void TestGreetingWords::writesTheLunarDayOfACell_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("text");
    QTest::newRow("an ordinary day") << QDate(2026, 11, 24) << u"16"_s;
    QTest::newRow("the first of a month") << QDate(2026, 11, 9) << u"1/10"_s;
    QTest::newRow("Tet") << QDate(2027, 2, 6) << u"1/1"_s;
    QTest::newRow("the first of a leap month") << QDate(2025, 7, 25) << u"1/6 leap"_s;
    QTest::newRow("before the calendar") << QDate(1899, 12, 31) << QString();
}

void TestGreetingWords::writesTheLunarDayOfACell()
{
    QFETCH(QDate, day);
    m_translator.speak(ui::Language::English);
    QTEST(ui::DayWords::lunarInCell(day), "text");
}

void TestGreetingWords::saysACellAloud()
{
    m_translator.speak(ui::Language::English);
    app::CalendarDay day;
    day.date = QDate(2026, 11, 24);
    day.occasions = {m_names.occasions.value(u"ngay_van_hoa_vn"_s)};
    app::GreetingCount count;
    count.occasionKey = u"ngay_van_hoa_vn"_s;
    count.people = 1204;
    day.greetingCounts = {count};
    QCOMPARE(ui::DayWords::cell(day, m_names, QDate(2026, 11, 21), true),
             u"Tuesday 24 November 2026, 16th of the 10th lunar month, Bính Ngọ, Vietnam Culture Day, "
             "1,204 people"_s);
}

void TestGreetingWords::saysWhatBecameOfADay()
{
    m_translator.speak(ui::Language::English);
    app::CalendarDay day;
    day.date = QDate(2026, 11, 20);
    day.happened = true;
    m_names.occasions.insert(u"birthday"_s, {u"birthday"_s, u"Sinh nhật"_s, u"Birthday"_s,
                                             db::Calendar::Solar, 0, 0, u"personal_birthday_solar"_s});
    const auto add = [&day](db::MessageState state, qint64 people, const QString &reason = {}) {
        app::GreetingCount count;
        count.occasionKey = u"birthday"_s;
        count.state = state;
        count.people = people;
        count.reason = reason;
        day.greetingCounts.append(count);
    };
    add(db::MessageState::Sent, 1);
    add(db::MessageState::Planned, 2);
    add(db::MessageState::Uncertain, 1);
    add(db::MessageState::Skipped, 23, u"approximate-birthday"_s);
    add(db::MessageState::Skipped, 1, u"no-contact"_s);
    QStringList brief;
    for (const ui::DayPeople &some : ui::DayWords::peopleOf(day, m_names))
        brief.append(ui::DayWords::brief(some));
    QCOMPARE(brief, (QStringList{u"Birthday: 1 sent"_s, u"2 missed"_s, u"1 in doubt"_s, u"24 skipped"_s}));
    const QString cell = ui::DayWords::cell(day, m_names, QDate(2026, 11, 21), true);
    QVERIFY2(
        cell.endsWith(u", Birthday: 1 sent, 2 people missed, 1 person in doubt, 24 not greeted, Birthday "
                      "not certain: 23 · Cannot be reached: 1"_s),
        qUtf8Printable(cell));
    m_translator.speak(ui::Language::Vietnamese);
    QCOMPARE(ui::DayWords::brief({{}, ui::DayPeople::Outcome::Sent, 1}), u"1 đã gửi"_s);
    QCOMPARE(ui::DayWords::whole(ui::DayWords::peopleOf(day, m_names).constFirst()),
             u"Sinh nhật: 1 đã gửi"_s);
    day.happened = false; // what is still to come is one number, sent or not
    QCOMPARE(ui::DayWords::peopleOf(day, m_names).constFirst().people, 3);
}

void TestGreetingWords::namesTheMostPeopleFirst()
{
    app::CalendarDay day;
    day.date = QDate(2026, 12, 24);
    for (const auto &[key, people] : {std::pair(u"few"_s, 2), {u"many"_s, 40}, {u"some"_s, 7}}) {
        m_names.occasions.insert(key, {key, key, key, db::Calendar::Solar, 24, 12, QString()});
        app::GreetingCount count;
        count.occasionKey = key;
        count.state = db::MessageState::Planned;
        count.people = people;
        day.greetingCounts.append(count);
    }
    QList<qint64> counts;
    for (const ui::DayPeople &some : ui::DayWords::peopleOf(day, m_names))
        counts.append(some.people);
    QCOMPARE(counts, (QList<qint64>{40, 7, 2}));
}

void TestGreetingWords::namesWhatWasSentInAnyRoom_data()
{
    QTest::addColumn<int>("room");
    QTest::addColumn<QString>("words");
    QTest::newRow("all of it") << 30 << u"Vietnam Culture Day: 12 sent"_s;
    QTest::newRow("the name and how many") << 24 << u"Vietnam Culture Day: 12"_s;
    QTest::newRow("the beginning of the name") << 14 << u"Vietnam C…: 12"_s;
    QTest::newRow("no blank before the dots") << 13 << u"Vietnam…: 12"_s;
    QTest::newRow("how many") << 8 << u"12"_s;
}

void TestGreetingWords::namesWhatWasSentInAnyRoom()
{
    QFETCH(int, room);
    m_translator.speak(ui::Language::English);
    const ui::DayPeople some{m_names.occasions.value(u"ngay_van_hoa_vn"_s), ui::DayPeople::Outcome::Sent, 12};
    QTEST(ui::DayWords::sent(some, [room](const QString &text) { return text.size() <= room; }), "words");
}

// The keys stand in three files of app.
void TestGreetingWords::hasWordsForEachReason()
{
    QStringList keys;
    for (const app::SendRule rule : app::kSendRules)
        keys.append(app::keyOf(rule));
    for (int i = 1; i <= static_cast<int>(app::SkipReason::RefusedByAnother); ++i)
        keys.append(app::keyOf(static_cast<app::SkipReason>(i)));
    for (int i = 0; i <= static_cast<int>(app::SkippedBecause::GreetedAlready); ++i)
        keys.append(app::keyOf(static_cast<app::SkippedBecause>(i)));
    keys.append(app::sameNumberReason(db::CustomerId{7}));
    QCOMPARE(keys.size(), 21 + 9 + 5 + 1);
    for (const QString &key : std::as_const(keys)) {
        m_translator.speak(ui::Language::English);
        const QString english = ui::DayWords::reason(key);
        const bool isAWord = key == "phoned"_L1 || key == "missed"_L1;
        QVERIFY2(english != key || isAWord, qPrintable(key));
        m_translator.speak(ui::Language::Vietnamese);
        const QString vietnamese = ui::DayWords::reason(key);
        QVERIFY2(vietnamese != key && vietnamese != english, qPrintable(key));
    }
    QCOMPARE(ui::DayWords::reason(u"đi xa"_s), u"đi xa"_s);
    m_translator.speak(ui::Language::English);
}

void TestGreetingWords::countsPeople()
{
    m_translator.speak(ui::Language::English);
    QCOMPARE(ui::DayWords::people(1), u"1 person"_s);
    db::Occasion birthday;
    birthday.rule = u"personal_birthday_solar"_s;
    QCOMPARE(ui::DayWords::people(birthday, 1), u"1 birthday"_s);
    QCOMPARE(ui::DayWords::people(birthday, 5), u"5 birthdays"_s);
    m_translator.speak(ui::Language::Vietnamese);
    QCOMPARE(ui::DayWords::people(birthday, 5), u"5 sinh nhật"_s);
    QCOMPARE(ui::DayWords::people(1204), u"1.204 người"_s);
}

void TestGreetingWords::escapesWhatPeopleTyped()
{
    db::GreetingRule rule = m_rule;
    rule.tag = u"<b>&"_s;
    QVERIFY(GreetingWords::rich(GreetingWords::sentence(rule, m_names)).contains(u"&lt;b&gt;&amp;"_s));
}

MK_TEST(TestGreetingWords)
#include "tst_greeting_words.moc"
