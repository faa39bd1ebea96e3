#include "app/cli/contact_text.h"
#include "tests/app/cli/cli_shop.h"
#include "tests/support/test_main.h"

#include <QSet>

using namespace Qt::StringLiterals;
using db::Channel;
using db::Direction;
using Kind = db::InteractionKind;

/// A contact as the command line says it.
class TestContactText final : public QObject
{
    Q_OBJECT
private slots:
    void readsAsASentenceWould_data();
    void readsAsASentenceWould();
    void hasAWordForEveryChannel();
    void isSaidWhereItIsRecordedAndShown();
};

void TestContactText::readsAsASentenceWould_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Direction>("direction");
    QTest::addColumn<Channel>("channel");
    QTest::addColumn<QString>("text");
    QTest::newRow("a call to us") << Kind::Call << Direction::In << Channel::Phone
                                  << u"incoming call by phone"_s;
    QTest::newRow("a call from us") << Kind::Call << Direction::Out << Channel::Phone
                                    << u"outgoing call by phone"_s;
    QTest::newRow("a message to us") << Kind::Message << Direction::In << Channel::Zalo
                                     << u"incoming message by Zalo"_s;
    QTest::newRow("a visit") << Kind::Visit << Direction::In << Channel::Store << u"visit in the store"_s;
    QTest::newRow("a comment") << Kind::Comment << Direction::In << Channel::Social
                               << u"comment on social media"_s;
    QTest::newRow("a question of ours")
        << Kind::Question << Direction::Out << Channel::Email << u"outgoing question by e-mail"_s;
    QTest::newRow("two words") << Kind::SurveyAnswer << Direction::In << Channel::Website
                               << u"survey answer on the website"_s;
}

void TestContactText::readsAsASentenceWould()
{
    QFETCH(const Kind, kind);
    QFETCH(const Direction, direction);
    QFETCH(const Channel, channel);
    QTEST(app::contactText(kind, direction, channel), "text");
}

void TestContactText::hasAWordForEveryChannel()
{
    QSet<QString> texts;
    const QStringList keys = db::allKeys<Channel>();
    for (const QString &key : keys)
        texts.insert(app::contactText(Kind::Message, Direction::In, *db::wordOf<Channel>(key)));
    QCOMPARE(texts.size(), keys.size());
}

void TestContactText::isSaidWhereItIsRecordedAndShown()
{
    CliShop shop;
    const CliCall logged = shop.call({u"log"_s, u"K1"_s, u"comment"_s, u"--channel"_s, u"social"_s});
    QCOMPARE(logged.exitCode, 0);
    QVERIFY2(logged.out.contains(u"comment on social media, on "_s), qPrintable(logged.out));
    const CliCall shown = shop.call({u"show"_s, u"K1"_s});
    QVERIFY2(shown.out.contains(u"  comment on social media "_s), qPrintable(shown.out));
}

MK_TEST(TestContactText)
#include "tst_contact_text.moc"
