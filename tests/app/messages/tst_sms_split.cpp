#include "app/messages/sms_parts.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

/// A text as the messages it is sent by.
class TestSmsSplit final : public QObject
{
    Q_OBJECT
private slots:
    void cutsWhereAPartIsFull_data();
    void cutsWhereAPartIsFull();
    void losesNothing();
};

void TestSmsSplit::cutsWhereAPartIsFull_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("sizes");
    QTest::newRow("nothing") << QString() << QList<int>();
    QTest::newRow("one") << QString(160, u'a') << QList<int>{160};
    QTest::newRow("one more") << QString(161, u'a') << QList<int>{153, 8};
    QTest::newRow("UCS-2") << QString(70, u'ơ') << QList<int>{70};
    QTest::newRow("UCS-2, one more") << QString(71, u'ơ') << QList<int>{67, 4};
    QTest::newRow("no half of an extension") << QString(152, u'a') + u"€aaaaaaaa"_s << QList<int>{152, 9};
    QTest::newRow("no half of an emoji") << QString(66, u'ơ') + u"🌸aaaa"_s << QList<int>{66, 6};
    QTest::newRow("composed") << QString(u"o\u031B"_s).repeated(70) << QList<int>{70};
}

void TestSmsSplit::cutsWhereAPartIsFull()
{
    QFETCH(QString, text);
    QList<int> sizes;
    for (const QString &part : app::splitSms(text))
        sizes.append(static_cast<int>(part.size()));
    QTEST(sizes, "sizes");
}

void TestSmsSplit::losesNothing()
{
    QRandomGenerator random(11);
    const QStringList letters{u"a"_s, u"€"_s, u"["_s, u"ế"_s, u"đ"_s, u"🌸"_s, u"\n"_s};
    for (int i = 0; i < 300; ++i) {
        const int kinds = random.bounded(1, static_cast<int>(letters.size()) + 1);
        QString text;
        for (int length = random.bounded(500); length > 0; --length)
            text += letters[random.bounded(kinds)];
        const QStringList parts = app::splitSms(text);
        QCOMPARE(parts.join(QString()), text);
        QCOMPARE(parts.size(), qsizetype{app::countSms(text).parts});
        for (const QString &part : parts)
            QVERIFY(app::countSms(part).parts == 1);
    }
}

MK_TEST(TestSmsSplit)
#include "tst_sms_split.moc"
