#include "tests/support/test_main.h"
#include "ui/outbox/trouble_sentences.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// What is told of accounts that do not work.
class TestTroubleSentences final : public QObject
{
    Q_OBJECT
private slots:
    void sayOnceWhatLiesWithNoAccount();
    void sayOfEachWhatLiesWithIt();
    void leaveOutWhatWasTold();
};

void TestTroubleSentences::sayOnceWhatLiesWithNoAccount()
{
    const QStringList said = ui::troubleSentences(u"%1: %2"_s,
                                                  {{u"Shop"_s, u"no keychain"_s, true},
                                                   {u"Care"_s, u"no keychain"_s, true},
                                                   {u"News"_s, u"550"_s, false}},
                                                  {});
    QCOMPARE(said, (QStringList{u"Shop, Care: no keychain"_s, u"News: 550"_s}));
}

void TestTroubleSentences::sayOfEachWhatLiesWithIt()
{
    const QStringList said = ui::troubleSentences(
        u"%1: %2"_s, {{u"Shop"_s, u"no password"_s, false}, {u"Care"_s, u"no password"_s, false}}, {});
    QCOMPARE(said, (QStringList{u"Shop: no password"_s, u"Care: no password"_s}));
}

void TestTroubleSentences::leaveOutWhatWasTold()
{
    const QStringList said = ui::troubleSentences(
        u"%1: %2"_s, {{u"Shop"_s, u"no keychain"_s, true}, {u"Care"_s, u"no keychain"_s, true}}, {u"Shop"_s});
    QCOMPARE(said, QStringList{u"Care: no keychain"_s});
}

MK_TEST(TestTroubleSentences)
#include "tst_trouble_sentences.moc"
