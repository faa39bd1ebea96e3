#include "app/customers/log_line.h"
#include "app/people/money_text.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Kind = db::InteractionKind;
using db::Channel;
using db::Direction;

namespace {
const QDate kToday(2026, 11, 21);
}

class TestLogLine final : public QObject
{
    Q_OBJECT
private slots:
    void readsMoney_data();
    void readsMoney();
    void readsALine_data();
    void readsALine();
    void tellsWhatCanNotBe_data();
    void tellsWhatCanNotBe();
    void takesTheChoiceBeforeTheWords();
    void leavesTheWordsOfAKindChosenFirst();
    void keepsEveryWordItDoesNotUnderstand();
    void standsAtItsDay();
};

void TestLogLine::readsMoney_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("amount"); // -1: not money
    QTest::addColumn<int>("words");
    QTest::newRow("thousands") << u"250k"_s << Q_INT64_C(250000) << 1;
    QTest::newRow("thousands in words") << u"250 nghìn"_s << Q_INT64_C(250000) << 2;
    QTest::newRow("half a thousand") << u"0,5k"_s << Q_INT64_C(500) << 1;
    QTest::newRow("a million two") << u"1tr2"_s << Q_INT64_C(1200000) << 1;
    QTest::newRow("a million twenty-five") << u"1tr25"_s << Q_INT64_C(1250000) << 1;
    QTest::newRow("a million and the rest") << u"1tr250"_s << Q_INT64_C(1250000) << 1;
    QTest::newRow("a decimal million") << u"1,5tr"_s << Q_INT64_C(1500000) << 1;
    QTest::newRow("millions in words") << u"2 triệu"_s << Q_INT64_C(2000000) << 2;
    QTest::newRow("a milliard") << u"1 tỷ"_s << Q_INT64_C(1000000000) << 2;
    QTest::newRow("grouped") << u"1.250.000"_s << Q_INT64_C(1250000) << 1;
    QTest::newRow("grouped the English way") << u"1,250,000"_s << Q_INT64_C(1250000) << 1;
    QTest::newRow("with its sign") << u"90.000₫"_s << Q_INT64_C(90000) << 1;
    QTest::newRow("with its sign apart") << u"90.000 đ"_s << Q_INT64_C(90000) << 2;
    QTest::newRow("bare") << u"250000"_s << Q_INT64_C(250000) << 1;
    QTest::newRow("a count is not money") << u"2"_s << Q_INT64_C(-1) << 0;
    QTest::newRow("a phone number is not money") << u"0912345678"_s << Q_INT64_C(-1) << 0;
    QTest::newRow("a word is not money") << u"kem"_s << Q_INT64_C(-1) << 0;
    QTest::newRow("too much") << u"9999999999999999999999"_s << app::kMostMoney + 1 << 1;
    QTest::newRow("far too many millions") << u"999999999999999tr"_s << app::kMostMoney + 1 << 1;
}

void TestLogLine::readsMoney()
{
    QFETCH(QString, text);
    QFETCH(qint64, amount);
    QFETCH(int, words);
    const auto money = app::moneyOf(text.split(u' '), 0, true);
    QCOMPARE(money ? money->amount : -1, amount);
    QCOMPARE(money ? money->words : 0, words);
}

void TestLogLine::readsALine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Channel>("channel");
    QTest::addColumn<Direction>("direction");
    QTest::addColumn<qint64>("amount"); // -1: none
    QTest::addColumn<int>("score");     // -1: none
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("note");
    const auto row = [](const char *name, const QString &text, Kind kind, Channel channel,
                        Direction direction, qint64 amount, int score, QDate day, const QString &note) {
        QTest::newRow(name) << text << kind << channel << direction << amount << score << day << note;
    };
    const auto in = Direction::In;
    const auto out = Direction::Out;
    row("a purchase", u"mua 250k hoa lan"_s, Kind::Purchase, Channel::Store, in, 250000, -1, kToday,
        u"hoa lan"_s);
    row("without accents", u"hom qua mua 1tr2"_s, Kind::Purchase, Channel::Store, in, 1200000, -1,
        kToday.addDays(-1), u""_s);
    row("the customer calls with a question", u"gọi hỏi ship"_s, Kind::Call, Channel::Phone, in, -1, -1,
        kToday, u"hỏi ship"_s);
    row("we call", u"gọi nhắc lịch giao"_s, Kind::Call, Channel::Phone, out, -1, -1, kToday,
        u"nhắc lịch giao"_s);
    row("the customer calls", u"khách gọi báo đổi địa chỉ"_s, Kind::Call, Channel::Phone, in, -1, -1, kToday,
        u"báo đổi địa chỉ"_s);
    row("only a word", u"ghé"_s, Kind::Visit, Channel::Store, in, -1, -1, kToday, u""_s);
    row("a question", u"hỏi giá chậu lan 3 cành"_s, Kind::Question, Channel::Store, in, -1, -1, kToday,
        u"giá chậu lan 3 cành"_s);
    row("a question by Zalo", u"hỏi qua zalo giá lan"_s, Kind::Question, Channel::Zalo, in, -1, -1, kToday,
        u"giá lan"_s);
    row("a score", u"đánh giá 5"_s, Kind::Review, Channel::Website, in, -1, 5, kToday, u""_s);
    row("stars count double", u"đánh giá 5 sao giao nhanh"_s, Kind::Review, Channel::Website, in, -1, 10,
        kToday, u"giao nhanh"_s);
    row("a score of ten is no day", u"đánh giá 9/10 hôm qua"_s, Kind::Review, Channel::Website, in, -1, 9,
        kToday.addDays(-1), u""_s);
    row("a referral", u"giới thiệu chị Mai"_s, Kind::Referral, Channel::Store, in, -1, -1, kToday,
        u"chị Mai"_s);
    row("a complaint", u"khiếu nại hoa héo"_s, Kind::Complaint, Channel::Store, in, -1, -1, kToday,
        u"hoa héo"_s);
    row("a message by a named way", u"nhắn zalo báo giá"_s, Kind::Message, Channel::Zalo, out, -1, -1, kToday,
        u"báo giá"_s);
    row("English purchase", u"bought 250k orchids"_s, Kind::Purchase, Channel::Store, in, 250000, -1, kToday,
        u"orchids"_s);
    row("English visit", u"visit yesterday"_s, Kind::Visit, Channel::Store, in, -1, -1, kToday.addDays(-1),
        u""_s);
    row("English call", u"called us asking for shipping"_s, Kind::Call, Channel::Phone, in, -1, -1, kToday,
        u"asking for shipping"_s);
    row("English question", u"question via facebook price of roses"_s, Kind::Question, Channel::Facebook, in,
        -1, -1, kToday, u"price of roses"_s);
    row("English review", u"review 5"_s, Kind::Review, Channel::Website, in, -1, 5, kToday, u""_s);
    row("capitals", u"MUA 90.000đ"_s, Kind::Purchase, Channel::Store, in, 90000, -1, kToday, u""_s);
    row("an amount tells a purchase", u"250k hoa hồng"_s, Kind::Purchase, Channel::Store, in, 250000, -1,
        kToday, u"hoa hồng"_s);
    row("a date of this year", u"mua 90k ngày 20/10"_s, Kind::Purchase, Channel::Store, in, 90000, -1,
        QDate(2026, 10, 20), u""_s);
    row("a date that is still to come is last year's", u"ghé 24/12"_s, Kind::Visit, Channel::Store, in, -1,
        -1, QDate(2025, 12, 24), u""_s);
    row("a thing that is also a channel", u"mua ốp điện thoại 90k"_s, Kind::Purchase, Channel::Store, in,
        90000, -1, kToday, u"ốp điện thoại"_s);
    row("words alone", u"thích hoa trắng"_s, Kind::Visit, Channel::Store, in, -1, -1, kToday,
        u"thích hoa trắng"_s);
    row("nothing", u"   "_s, Kind::Visit, Channel::Store, in, -1, -1, kToday, u""_s);
}

void TestLogLine::readsALine()
{
    QFETCH(QString, text);
    QFETCH(Kind, kind);
    QFETCH(Channel, channel);
    QFETCH(Direction, direction);
    QFETCH(qint64, amount);
    QFETCH(int, score);
    QFETCH(QDate, day);
    QFETCH(QString, note);
    const app::LogLine line = app::parseLogLine(text, kToday);
    QCOMPARE(db::keyOf(line.kind), db::keyOf(kind));
    QCOMPARE(db::keyOf(line.channel), db::keyOf(channel));
    QCOMPARE(db::keyOf(line.direction), db::keyOf(direction));
    QCOMPARE(line.amount.value_or(-1), amount);
    QCOMPARE(line.score.value_or(-1), score);
    QCOMPARE(line.day, day);
    QCOMPARE(line.note, note);
    QVERIFY(line.problem == app::LogProblem::None);
}

void TestLogLine::tellsWhatCanNotBe_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<app::LogProblem>("problem");
    QTest::newRow("too much money") << u"mua 99999999tr"_s << app::LogProblem::AmountTooLarge;
    QTest::newRow("a score of eleven") << u"đánh giá 11"_s << app::LogProblem::ScoreOutOfRange;
    QTest::newRow("six stars") << u"review 6 stars"_s << app::LogProblem::ScoreOutOfRange;
    QTest::newRow("tomorrow") << u"ghé 22/11/2026"_s << app::LogProblem::InFuture;
}

void TestLogLine::tellsWhatCanNotBe()
{
    QFETCH(QString, text);
    QFETCH(app::LogProblem, problem);
    QCOMPARE(static_cast<int>(app::parseLogLine(text, kToday).problem), static_cast<int>(problem));
}

void TestLogLine::takesTheChoiceBeforeTheWords()
{
    app::LogChoice choice;
    choice.kind = Kind::Question;
    choice.channel = Channel::Phone;
    choice.day = kToday.addDays(-3);
    const app::LogLine line = app::parseLogLine(u"mua hoa lan"_s, kToday, choice);
    QCOMPARE(db::keyOf(line.kind), u"question"_s);
    QCOMPARE(db::keyOf(line.channel), u"phone"_s);
    QCOMPARE(line.day, kToday.addDays(-3));
    QCOMPARE(line.note, u"hoa lan"_s);
    choice.day = kToday.addDays(1);
    QVERIFY(app::parseLogLine(u"mua"_s, kToday, choice).problem == app::LogProblem::InFuture);
}

void TestLogLine::leavesTheWordsOfAKindChosenFirst()
{
    app::LogChoice choice;
    choice.kind = Kind::Question;
    choice.kindFirst = true;
    const app::LogLine asked = app::parseLogLine(u"mua 2 chậu 250k có bớt không"_s, kToday, choice);
    QCOMPARE(db::keyOf(asked.kind), u"question"_s);
    QCOMPARE(asked.note, u"mua 2 chậu 250k có bớt không"_s);
    QVERIFY(!asked.amount);
    choice.kind = Kind::Purchase;
    const app::LogLine bought = app::parseLogLine(u"250k hoa lan"_s, kToday, choice);
    QCOMPARE(bought.amount, std::optional<qint64>(250'000));
    QCOMPARE(bought.note, u"hoa lan"_s);
}

void TestLogLine::keepsEveryWordItDoesNotUnderstand()
{
    QCOMPARE(app::parseLogLine(u"ghé xem lan, hẹn 31/2 quay lại 0912345678"_s, kToday).note,
             u"xem lan, hẹn 31/2 quay lại 0912345678"_s);
}

void TestLogLine::standsAtItsDay()
{
    const auto clock =
        app::Clock::fixedAt(QDateTime::fromString(u"2026-11-21T19:05:00+07:00"_s, Qt::ISODate));
    const auto contact = app::interactionOf(app::parseLogLine(u"mua 250k"_s, kToday), {7}, clock);
    QCOMPARE(contact.customer.value, 7);
    QCOMPARE(contact.occurredAtMs, clock.nowMs());
    QCOMPARE(contact.occurredOn, kToday);
    const auto before = app::interactionOf(app::parseLogLine(u"hôm qua ghé"_s, kToday), {7}, clock);
    QCOMPARE(before.occurredOn, kToday.addDays(-1));
    QCOMPARE(before.occurredAtMs, clock.nowMs() - 24LL * 3600 * 1000);
}

MK_TEST(TestLogLine)
#include "tst_log_line.moc"
