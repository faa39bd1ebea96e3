#include "tests/app/cli/cli_shop.h"
#include "tests/app/cli/planned_for_hoa.h"
#include "tests/support/test_main.h"

#include <algorithm>

using namespace Qt::StringLiterals;

/// Consents and opt-outs by the command line.
class TestConsentCalls final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<CliShop>(); }
    void recordsAConsentWithItsProof();
    void optsOutAndTakesItBack();
    void namesWhatStaysSkippedForARefusal();
    void showsWhatWasUndoneAsUndone();
    void recordsWhatWentOutInSpiteOfIt();
    void refusesACallThatMakesNoSense_data();
    void refusesACallThatMakesNoSense();

private:
    QJsonArray consents() const
    {
        return m_shop->answer({u"show"_s, u"K1"_s}).value(u"consents"_s).toArray();
    }

    QString lastOptOut() const
    {
        const QJsonArray steps = m_shop->answer({u"history"_s}).value(u"steps"_s).toArray();
        for (const QJsonValue &step : steps) {
            if (step[u"command"_s].toString() == "consent.opt_out"_L1)
                return QString::number(step[u"id"_s].toInteger());
        }
        return {};
    }

    std::unique_ptr<CliShop> m_shop;
};

void TestConsentCalls::recordsAConsentWithItsProof()
{
    m_shop->answer({u"consent"_s, u"K1"_s, u"promotion"_s, u"yes"_s, u"--channel"_s, u"sms"_s, u"--way"_s,
                    u"paper"_s, u"--on"_s, u"2026-11-03"_s, u"--note"_s, u"form 7"_s});
    const QJsonObject line = consents().first().toObject();
    QCOMPARE(line.value(u"granted"_s).toBool(), true);
    QCOMPARE(line.value(u"way"_s).toString(), u"paper"_s);
    QCOMPARE(line.value(u"givenOn"_s).toString(), u"2026-11-03"_s);
    QCOMPARE(line.value(u"wording"_s).toString(), u"form 7"_s);
    const QString shown = m_shop->call({u"show"_s, u"K1"_s}).out;
    QVERIFY2(shown.contains(u"2026-11-21  granted promotion by sms, from command line, said on 2026-11-03"_s),
             qPrintable(shown));
}

void TestConsentCalls::optsOutAndTakesItBack()
{
    QCOMPARE(m_shop->answer({u"opt-out"_s, u"K1"_s}).value(u"channel"_s).toString(), u"all"_s);
    QCOMPARE(consents().size(), 3);
    const int hoa =
        m_shop->answer({u"show"_s, u"K1"_s}).value(u"customer"_s).toObject().value(u"id"_s).toInt();
    const auto isRefused = [&] {
        const QJsonArray occurrences = m_shop->answer({u"plan"_s}).value(u"occurrences"_s).toArray();
        return std::any_of(occurrences.begin(), occurrences.end(), [hoa](const QJsonValue &one) {
            const QJsonObject occurrence = one.toObject();
            return occurrence.value(u"customer"_s).toInt() == hoa &&
                   occurrence.value(u"reason"_s).toString() == "refused"_L1;
        });
    };
    QVERIFY(isRefused());
    QCOMPARE(m_shop->call({u"undo"_s}).exitCode, 0);
    QVERIFY(!isRefused());
}

void TestConsentCalls::namesWhatStaysSkippedForARefusal()
{
    const PlannedForHoa planned(m_shop->database(), db::Channel::Zalo, u"Hỏi thăm"_s, u"Chào chị"_s);
    const QString id = QString::number(planned.message.value);
    m_shop->answer({u"opt-out"_s, u"K1"_s});
    m_shop->answer({u"outbox"_s, u"skip"_s, id, u"--reason"_s, u"refused"_s}); // as sending does
    const CliCall undone = m_shop->call({u"undo"_s, u"--json"_s, lastOptOut()});
    QVERIFY2(undone.exitCode == 0, qPrintable(undone.err));
    QCOMPARE(undone.document().value(u"skippedMessages"_s).toArray(), QJsonArray{planned.message.value});
    m_shop->answer({u"undo"_s, QString::number(undone.document().value(u"takenBackBy"_s).toInteger())});
    const CliCall again = m_shop->call({u"undo"_s});
    QVERIFY2(
        again.out.contains(u"1 message was skipped for it; \"outbox undo %1\" has it wait again"_s.arg(id)),
        qPrintable(again.out + again.err));
    m_shop->answer({u"outbox"_s, u"undo"_s, id});
}

void TestConsentCalls::showsWhatWasUndoneAsUndone()
{
    const auto isVoided = [this] { return consents().first()[u"voided"_s]; };
    m_shop->answer({u"consent"_s, u"K1"_s, u"promotion"_s, u"yes"_s, u"--channel"_s, u"sms"_s});
    QCOMPARE(isVoided(), QJsonValue(false));
    QVERIFY(!m_shop->call({u"show"_s, u"K1"_s}).out.contains(u"undone"_s));
    QCOMPARE(m_shop->call({u"undo"_s}).exitCode, 0);
    QCOMPARE(isVoided(), QJsonValue(true));
    const QString shown = m_shop->call({u"show"_s, u"K1"_s}).out;
    QVERIFY2(shown.contains(u"granted promotion by sms, from command line, said on 2026-11-21, undone: it "
                            "does not count\n"_s),
             qPrintable(shown));
}

void TestConsentCalls::recordsWhatWentOutInSpiteOfIt()
{
    QString id;
    const QJsonArray messages = m_shop->answer({u"outbox"_s}).value(u"messages"_s).toArray();
    for (const QJsonValue &one : messages) {
        if (one[u"customerName"_s].toString() == u"Đào Thị Hoa"_s)
            id = QString::number(one[u"id"_s].toInteger());
    }
    QVERIFY(!id.isEmpty());
    m_shop->answer({u"opt-out"_s, u"K1"_s});
    const CliCall refused = m_shop->call({u"outbox"_s, u"sent"_s, id});
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.err.contains(u"refused: it must not go out"_s), qPrintable(refused.err));
    QVERIFY(refused.err.contains(u"--anyway"_s));
    const CliCall told = m_shop->call({u"outbox"_s, u"sent"_s, u"--anyway"_s, id});
    QVERIFY2(told.exitCode == 0, qPrintable(told.err));
}

void TestConsentCalls::refusesACallThatMakesNoSense_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("neither yes nor no") << QStringList{u"consent"_s, u"K1"_s, u"care"_s, u"maybe"_s} << 2;
    QTest::newRow("no purpose") << QStringList{u"consent"_s, u"K1"_s, u"fun"_s, u"yes"_s} << 2;
    QTest::newRow("no channel") << QStringList{u"opt-out"_s, u"K1"_s, u"--channel"_s, u"store"_s} << 2;
    QTest::newRow("tomorrow") << QStringList{u"consent"_s, u"K1"_s,   u"care"_s,
                                             u"yes"_s,     u"--on"_s, u"2026-11-22"_s}
                              << 2;
    QTest::newRow("no such customer") << QStringList{u"opt-out"_s, u"K9"_s} << 1;
}

void TestConsentCalls::refusesACallThatMakesNoSense()
{
    QFETCH(const QStringList, words);
    QFETCH(const int, exitCode);
    const CliCall refused = m_shop->call(words);
    QCOMPARE(refused.exitCode, exitCode);
    QVERIFY(!refused.err.isEmpty());
    QVERIFY(consents().isEmpty());
}

MK_TEST(TestConsentCalls)
#include "tst_consent_calls.moc"
