#include "app/people/list_language.h"

#include "app/people/kind_words.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;
using app::ListLanguage;

/// Whatever a list says in words, an import reads it.
class TestListLanguage final : public QObject
{
    Q_OBJECT
private slots:
    void readsItsOwnWords_data();
    void readsItsOwnWords();
    void knowsItsKeys();
    void refusesWhatIsNoConsent_data();
    void refusesWhatIsNoConsent();
};

void TestListLanguage::readsItsOwnWords_data()
{
    QTest::addColumn<ListLanguage>("language");
    QTest::addColumn<QString>("loyal");
    QTest::addColumn<QString>("consent");
    QTest::newRow("keys") << ListLanguage::Keys << u"loyalty"_s << u"greeting:all:no"_s;
    QTest::newRow("Vietnamese") << ListLanguage::Vietnamese << u"Thân thiết"_s
                                << u"Lời chúc: mọi kênh: không"_s;
    QTest::newRow("English") << ListLanguage::English << u"Loyalty"_s << u"Greeting: all channels: no"_s;
}

void TestListLanguage::readsItsOwnWords()
{
    QFETCH(const ListLanguage, language);
    QTEST(app::written(db::LifecycleStage::Loyalty, language), "loyal");
    QTEST(app::written({db::Purpose::Greeting, u"all"_s, false}, language), "consent");
    for (const db::LifecycleStage stage : db::kLifecycleStages)
        QCOMPARE(app::stageOf(app::written(stage, language)), stage);
    for (const db::Gender gender : {db::Gender::Female, db::Gender::Male, db::Gender::Other})
        QCOMPARE(app::genderOf(app::written(gender, language)), gender);
    for (const db::Calendar calendar : {db::Calendar::Solar, db::Calendar::Lunar})
        QCOMPARE(app::calendarOf(app::written(calendar, language)), calendar);
    for (const db::CustomerKind kind : {db::CustomerKind::Person, db::CustomerKind::Company})
        QCOMPARE(app::customerKindOf(app::written(kind, language)), kind);
    QStringList channels = db::allKeys<db::Channel>();
    channels.append(u"all"_s);
    for (const db::Purpose purpose : {db::Purpose::Care, db::Purpose::Greeting, db::Purpose::Promotion}) {
        for (const QString &channel : channels) {
            for (const bool granted : {true, false}) {
                const QString entry = app::written({purpose, channel, granted}, language);
                const auto consent = app::writtenConsentOf(entry);
                QVERIFY2(consent, qPrintable(entry));
                QCOMPARE(consent->purpose, purpose);
                QCOMPARE(consent->channel, channel);
                QCOMPARE(consent->granted, granted);
            }
        }
    }
}

void TestListLanguage::knowsItsKeys()
{
    QCOMPARE(app::listLanguageOf(u"keys"), ListLanguage::Keys);
    QCOMPARE(app::listLanguageOf(u"vi"), ListLanguage::Vietnamese);
    QCOMPARE(app::listLanguageOf(u"en"), ListLanguage::English);
    QVERIFY(!app::listLanguageOf(u"fr"));
}

void TestListLanguage::refusesWhatIsNoConsent_data()
{
    QTest::addColumn<QString>("entry");
    QTest::newRow("nothing") << QString();
    QTest::newRow("a time") << u"8:30:00"_s;
    QTest::newRow("no channel") << u"greeting:pigeon:no"_s;
    QTest::newRow("no answer") << u"greeting:sms:maybe"_s;
    QTest::newRow("no purpose") << u"war:sms:no"_s;
}

void TestListLanguage::refusesWhatIsNoConsent()
{
    QFETCH(const QString, entry);
    QVERIFY(!app::writtenConsentOf(entry));
}

MK_TEST(TestListLanguage)
#include "tst_list_language.moc"
