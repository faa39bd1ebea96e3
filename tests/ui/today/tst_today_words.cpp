#include "tests/support/test_main.h"
#include "ui/language/lunar_words.h"
#include "ui/language/translator.h"
#include "ui/today/today_loader.h"
#include "ui/today/today_words.h"

#include <QTest>

using namespace Qt::StringLiterals;
using ui::Language;
using ui::TodayWords;

/// Sentences of Today in both languages.
class TestTodayWords final : public QObject
{
    Q_OBJECT
private slots:
    void cleanup() { m_translator.speak(Language::English); }
    void saysTheLunarDay_data();
    void saysTheLunarDay();
    void writesOrdinals();
    void saysWhy();
    void saysWhenAProgramSends();
    void saysWhatComesNext();
    void knowsWhenTheBoardTurns();

private:
    ui::Translator m_translator;
};

void TestTodayWords::saysTheLunarDay_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("vietnamese");
    QTest::addColumn<QString>("english");
    QTest::newRow("an ordinary day") << QDate(2026, 11, 21) << u"13 tháng Mười năm Bính Ngọ"_s
                                     << u"13th of the 10th lunar month, Bính Ngọ"_s;
    QTest::newRow("Tết") << QDate(2026, 2, 17) << u"mùng 1 tháng Giêng năm Bính Ngọ"_s
                         << u"1st of the 1st lunar month, Bính Ngọ"_s;
    QTest::newRow("the last evening of the year")
        << QDate(2026, 2, 16) << u"29 tháng Chạp năm Ất Tỵ"_s << u"29th of the 12th lunar month, Ất Tỵ"_s;
    QTest::newRow("a leap month") << QDate(2025, 7, 25) << u"mùng 1 tháng Sáu nhuận năm Ất Tỵ"_s
                                  << u"1st of the leap 6th lunar month, Ất Tỵ"_s;
    QTest::newRow("outside the calendar") << QDate(1800, 1, 1) << QString() << QString();
}

void TestTodayWords::saysTheLunarDay()
{
    QFETCH(QDate, day);
    m_translator.speak(Language::Vietnamese);
    QTEST(ui::LunarWords::dayOf(day), "vietnamese");
    m_translator.speak(Language::English);
    QTEST(ui::LunarWords::dayOf(day), "english");
    QCOMPARE(TodayWords::dayLine(QDate(2026, 11, 21)),
             u"Saturday 21/11/2026 · 13th of the 10th lunar month, Bính Ngọ"_s);
}

void TestTodayWords::writesOrdinals()
{
    m_translator.speak(Language::English);
    const QList<int> numbers{1, 2, 3, 4, 11, 12, 13, 21, 22, 103, 111};
    QStringList written;
    for (const int number : numbers)
        written.append(ui::LunarWords::ordinal(number));
    QCOMPARE(written.join(u' '), u"1st 2nd 3rd 4th 11th 12th 13th 21st 22nd 103rd 111th"_s);
}

void TestTodayWords::saysWhenAProgramSends()
{
    const QDateTime now(QDate(2026, 11, 21), QTime(10, 0), QTimeZone("Asia/Ho_Chi_Minh"));
    app::TodayItem item;
    item.message.dueOn = now.date();
    item.message.dueAt = QTime(19, 0);
    QCOMPARE(TodayWords::goesAt(item, now), u"It goes by itself at 19:00."_s);
    item.message.dueAt = QTime(9, 0);
    QCOMPARE(TodayWords::goesAt(item, now), u"It goes by itself as soon as it can."_s);
    item.message.dueOn = now.date().addDays(-1); // nothing sends that of itself any more
    QVERIFY(TodayWords::goesAt(item, now).startsWith(u"It was missed"_s));
    item.message.sending.nextAttemptAtMs = now.addSecs(-60).toMSecsSinceEpoch(); // put off until today
    QCOMPARE(TodayWords::goesAt(item, now), u"It goes by itself as soon as it can."_s);
}

void TestTodayWords::saysWhy()
{
    app::TodayItem item;
    item.message.dueOn = QDate(2026, 11, 21);
    item.message.occasionOn = item.message.dueOn;
    item.occasion.rule = u"personal_birthday_lunar"_s;
    item.age = 45;
    item.lunarDay = u"13/10"_s;
    QCOMPARE(TodayWords::why(item), u"45th birthday · 13/10 lunar"_s);
    m_translator.speak(Language::Vietnamese);
    QCOMPARE(TodayWords::why(item), u"Sinh nhật 45 tuổi · 13/10 âm lịch"_s);
    item.age.reset();
    QCOMPARE(TodayWords::why(item), u"Sinh nhật · 13/10 âm lịch"_s);

    item.lunarDay.clear();
    item.occasion.rule = u"personal_customer_since"_s;
    item.years = 3;
    QCOMPARE(TodayWords::why(item), u"Tròn 3 năm là khách hàng"_s);
    m_translator.speak(Language::English);
    QCOMPARE(TodayWords::why(item), u"3 years a customer"_s);
    item.years = 1;
    QCOMPARE(TodayWords::why(item), u"1 year a customer"_s);

    item.years.reset();
    item.occasion = {};
    item.occasion.nameVi = u"Ngày Quốc tế Phụ nữ"_s;
    item.occasion.nameEn = u"International Women's Day"_s;
    item.message.occasionOn = item.message.dueOn.addDays(2);
    QCOMPARE(TodayWords::why(item), u"International Women's Day · 23/11"_s);
    m_translator.speak(Language::Vietnamese);
    QCOMPARE(TodayWords::why(item), u"Ngày Quốc tế Phụ nữ · 23/11"_s);
}

void TestTodayWords::saysWhatComesNext()
{
    m_translator.speak(Language::English);
    db::Occasion solar;
    solar.rule = u"personal_birthday_solar"_s;
    db::Occasion lunar;
    lunar.rule = u"personal_birthday_lunar"_s;
    const QDate thursday(2026, 11, 26);
    QCOMPARE(TodayWords::next({{thursday, solar, 3}, {thursday, lunar, 1}, {thursday.addDays(1), solar, 9}}),
             u"Next: Thursday, 4 birthdays."_s);
    db::Occasion holiday;
    holiday.nameEn = u"Teachers' Day"_s;
    QCOMPARE(TodayWords::next({{thursday, solar, 1}, {thursday, holiday, 5}}),
             u"Next: Thursday, 6 greetings."_s);
    QCOMPARE(TodayWords::next({{thursday, holiday, 5}}), u"Next: Thursday, Teachers' Day, 5 people."_s);
    app::TodayBoard board;
    board.missed.resize(3);
    board.unanswered = 3;
    board.coming = {{thursday, solar, 1}};
    QVERIFY(TodayWords::quiet(board, nullptr, false).second.startsWith(u"3 messages missed"_s));
    m_translator.speak(Language::Vietnamese);
    QCOMPARE(TodayWords::next({{thursday, solar, 4}}), u"Tiếp theo: Thứ Năm, 4 sinh nhật."_s);
    QVERIFY(TodayWords::next({}).isEmpty());
}

void TestTodayWords::knowsWhenTheBoardTurns()
{
    const QTimeZone zone("Asia/Ho_Chi_Minh");
    const QDate day(2026, 11, 21);
    app::TodayBoard board;
    board.day = day;
    const QDateTime now(day, QTime(10, 0), zone);
    QCOMPARE(ui::nextTurn(board, now), QDateTime(day.addDays(1), QTime(0, 0), zone));
    app::TodayItem later;
    later.message.dueAt = QTime(19, 0);
    board.later = {later};
    QCOMPARE(ui::nextTurn(board, now), QDateTime(day, QTime(19, 0), zone));
}

MK_TEST(TestTodayWords)
#include "tst_today_words.moc"
