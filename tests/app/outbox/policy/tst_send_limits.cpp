#include "app/outbox/policy/limit_table.h"

#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;
using app::SendLimits;
using app::SendRule;

/// The limits of sending as settings.
class TestSendLimits final : public QObject
{
    Q_OBJECT
private slots:
    void areTheLawsUnlessSet_data();
    void areTheLawsUnlessSet();
    void namesTheSourceOfEach();
    void readsWhatItWrites_data();
    void readsWhatItWrites();
    void refusesWhatIsNoLimit_data();
    void refusesWhatIsNoLimit();
    void keepsInFilesWhatDiffers();
    void takesTheLawsLimitForWhatItCannotRead();
    void tellsWhatIsLooser_data();
    void tellsWhatIsLooser();
};

namespace {

SendLimits limitsWith(const QString &name, const QString &text)
{
    SendLimits limits;
    if (!app::sendLimit(name)->read(text, limits))
        qFatal("%s", qPrintable(text));
    return limits;
}

} // namespace

void TestSendLimits::areTheLawsUnlessSet_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
    row("sms-hours", u"07:00-22:00"_s); // Decree 91/2020, art. 13 (6)
    row("call-hours", u"08:00-17:00"_s);
    row("mail-hours", u"any"_s);
    row("zalo-hours", u"08:00-22:00"_s);
    row("sms-per-day", u"3"_s); // Decree 91/2020, art. 13 (5)
    row("call-per-day", u"1"_s);
    row("mail-per-day", u"3"_s);
    row("zalo-per-day", u"1"_s);
    row("person-cap", u"any"_s);
    row("quiet-weekdays", u"none"_s);
    row("quiet-dates", u"none"_s);
    row("distance", u"any"_s);
    for (const char *name : {"consent", "do-not-call", "brand-name", "label", "opt-out-line"})
        row(name, u"on"_s);
}

void TestSendLimits::areTheLawsUnlessSet()
{
    QFETCH(const QString, text);
    const app::SendLimit *limit = app::sendLimit(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(limit);
    QCOMPARE(limit->text(SendLimits()), text);
    QVERIFY(!limit->isLooser({}, {}));
    QCOMPARE(app::sendLimits().size(), std::size_t(17));
}

void TestSendLimits::namesTheSourceOfEach()
{
    for (const app::SendLimit &limit : app::sendLimits())
        QVERIFY2(!labelOf(limit).isEmpty() && !sourceOf(limit).isEmpty(), qPrintable(limit.name.toString()));
    QVERIFY(sourceOf(*app::sendLimit(u"sms-per-day")).contains("13 (5)"_L1));
    QVERIFY(sourceOf(*app::sendLimit(u"zalo-hours")).contains("Zalo"_L1));
}

void TestSendLimits::readsWhatItWrites_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *text) {
        QTest::addRow("%s %s", name, text) << QString::fromLatin1(name) << QString::fromLatin1(text);
    };
    row("sms-hours", "09:30-20:00");
    row("mail-hours", "06:00-23:59");
    row("call-hours", "any");
    row("sms-per-day", "0");
    row("mail-per-day", "any");
    row("person-cap", "4/30");
    row("person-cap", "any");
    row("quiet-weekdays", "sat,sun");
    row("quiet-dates", "01-01,02-29,12-25");
    row("brand-name", "off");
}

void TestSendLimits::readsWhatItWrites()
{
    QFETCH(const QString, name);
    QFETCH(const QString, text);
    const SendLimits limits = limitsWith(name, text);
    QCOMPARE(app::sendLimit(name)->text(limits), text);
    QCOMPARE(app::sendLimitsFrom(toJson(limits)), limits);
}

void TestSendLimits::refusesWhatIsNoLimit_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *text) {
        QTest::addRow("%s %s", name, text) << QString::fromLatin1(name) << QString::fromLatin1(text);
    };
    row("sms-hours", "");
    row("sms-hours", "22:00-07:00");
    row("sms-hours", "07:00");
    row("sms-hours", "07:00-25:00");
    row("sms-per-day", "-1");
    row("sms-per-day", "100");
    row("sms-per-day", "three");
    row("person-cap", "4");
    row("person-cap", "4/0");
    row("person-cap", "4/367");
    row("person-cap", "/7");
    row("quiet-weekdays", "sat,");
    row("quiet-weekdays", "saturday");
    row("quiet-dates", "02-30");
    row("quiet-dates", "1-1");
    row("label", "maybe");
}

void TestSendLimits::refusesWhatIsNoLimit()
{
    QFETCH(const QString, name);
    QFETCH(const QString, text);
    SendLimits limits;
    QVERIFY(!app::sendLimit(name)->read(text, limits));
    QCOMPARE(limits, SendLimits());
}

void TestSendLimits::keepsInFilesWhatDiffers()
{
    QVERIFY(toJson(SendLimits()).isEmpty());
    QCOMPARE(toJson(limitsWith(u"sms-per-day"_s, u"2"_s)), (QJsonObject{{u"sms-per-day"_s, u"2"_s}}));
}

void TestSendLimits::takesTheLawsLimitForWhatItCannotRead()
{
    const QJsonObject damaged{{u"sms-per-day"_s, u"many"_s},
                              {u"consent"_s, false},
                              {u"of-a-later-version"_s, u"on"_s},
                              {u"call-per-day"_s, u"2"_s}};
    QCOMPARE(app::sendLimitsFrom(damaged), limitsWith(u"call-per-day"_s, u"2"_s));
}

void TestSendLimits::tellsWhatIsLooser_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("looser");
    QTest::addColumn<bool>("looserBack");
    const auto row = [](const char *name, const char *text, bool looser, bool looserBack) {
        QTest::addRow("%s %s", name, text)
            << QString::fromLatin1(name) << QString::fromLatin1(text) << looser << looserBack;
    };
    row("sms-hours", "08:00-21:00", false, true);
    row("sms-hours", "06:00-12:00", true, true);
    row("sms-hours", "any", true, false);
    row("mail-hours", "07:00-22:00", false, true);
    row("sms-per-day", "2", false, true);
    row("sms-per-day", "4", true, false);
    row("sms-per-day", "any", true, false);
    row("person-cap", "1/7", false, true);
    row("distance", "3", false, true);
    row("quiet-weekdays", "sun", false, true);
    row("quiet-dates", "01-01", false, true);
    row("do-not-call", "off", true, false);
}

void TestSendLimits::tellsWhatIsLooser()
{
    QFETCH(const QString, name);
    QFETCH(const QString, text);
    QFETCH(const bool, looser);
    QFETCH(const bool, looserBack);
    const SendLimits limits = limitsWith(name, text);
    QCOMPARE(loosenedLimits(limits), looser ? QStringList(name) : QStringList());
    QCOMPARE(loosenedLimits({}, limits), looserBack ? QStringList(name) : QStringList());
    QCOMPARE(app::rulesOf(loosenedLimits(limits)).size(), looser ? 1 : 0);
}

MK_TEST(TestSendLimits)
#include "tst_send_limits.moc"
