#include "app/mail/mail_date.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// The date of a mail, both ways.
class TestMailDate final : public QObject
{
    Q_OBJECT
private slots:
    void writesTheOffset();
    void readsEveryFormOfADate_data();
    void readsEveryFormOfADate();
};

void TestMailDate::writesTheOffset()
{
    const QDateTime instant(QDate(2026, 11, 3), QTime(5, 4, 3), Qt::OffsetFromUTC, -(3 * 3600 + 1800));
    QCOMPARE(app::mailDate(instant), "Tue, 03 Nov 2026 05:04:03 -0330"_ba);
    QCOMPARE(app::mailDate(instant.toUTC()), "Tue, 03 Nov 2026 08:34:03 +0000"_ba);
    QCOMPARE(app::mailDateOf(app::mailDate(instant)).value(), instant);
}

void TestMailDate::readsEveryFormOfADate_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("iso");
    QTest::newRow("as it is written")
        << "Mon, 30 Nov 2026 15:04:05 +0700"_ba << u"2026-11-30T15:04:05+07:00"_s;
    QTest::newRow("without its weekday") << "30 Nov 2026 15:04:05 -0330"_ba << u"2026-11-30T15:04:05-03:30"_s;
    QTest::newRow("without seconds") << "Mon, 30 Nov 2026 15:04 +0000"_ba << u"2026-11-30T15:04:00Z"_s;
    QTest::newRow("one digit") << "Thu,  3 Dec 2026 5:04:05 +0700"_ba << u"2026-12-03T05:04:05+07:00"_s;
    QTest::newRow("with a comment") << "Mon, 30 Nov 2026 15:04:05 +0700 (ICT)"_ba
                                    << u"2026-11-30T15:04:05+07:00"_s;
    QTest::newRow("a zone by name") << "Mon, 30 Nov 2026 15:04:05 GMT"_ba << u"2026-11-30T15:04:05Z"_s;
    QTest::newRow("a zone of America")
        << "Mon, 30 Nov 2026 15:04:05 PST"_ba << u"2026-11-30T15:04:05-08:00"_s;
    QTest::newRow("two digits of a year") << "30 Nov 26 15:04:05 +0700"_ba << u"2026-11-30T15:04:05+07:00"_s;
    QTest::newRow("a leap second") << "31 Dec 2016 23:59:60 +0000"_ba << u"2016-12-31T23:59:59Z"_s;
    QTest::newRow("no such day") << "31 Feb 2026 15:04:05 +0700"_ba << QString();
    QTest::newRow("no such month") << "30 Anu 2026 15:04:05 +0700"_ba << QString();
    QTest::newRow("no such zone") << "30 Nov 2026 15:04:05 +9900"_ba << QString();
    QTest::newRow("no date") << "yesterday"_ba << QString();
    QTest::newRow("empty") << QByteArray() << QString();
}

void TestMailDate::readsEveryFormOfADate()
{
    QFETCH(QByteArray, value);
    QFETCH(QString, iso);
    const auto read = app::mailDateOf(value);
    QCOMPARE(read ? read->toString(Qt::ISODate) : QString(), iso);
}

MK_TEST(TestMailDate)
#include "tst_mail_date.moc"
