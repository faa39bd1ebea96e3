#include "ui/language/refusal_words.h"

#include "tests/support/test_main.h"
#include "ui/language/translator.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// What is told of a refusal that is withdrawn.
class TestRefusalWords final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_translator.speak(ui::Language::English); }
    void nameTheWayBackWhereThereIsOne();

private:
    ui::Translator m_translator;
};

void TestRefusalWords::nameTheWayBackWhereThereIsOne()
{
    const QString withdrawn = u"Refusals withdrawn: Lan"_s;
    QCOMPARE(ui::refusal_words::withSkipped(withdrawn, 0), withdrawn);
    const QString told = ui::refusal_words::withSkipped(withdrawn, 2);
    QVERIFY2(told.startsWith(withdrawn + u". 2 message"_s), qPrintable(told));
    QVERIFY2(told.contains(u"“Open again”"_s), qPrintable(told));
}

MK_TEST(TestRefusalWords)
#include "tst_refusal_words.moc"
