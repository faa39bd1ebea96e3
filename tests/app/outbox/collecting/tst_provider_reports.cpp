#include "app/outbox/collecting/provider_reports.h"

#include "app/exchange/open_list.h"
#include "app/outbox/collecting/provider_row.h"
#include "db/outbox/delivery_event_store.h"
#include "db/safekeeping/journal_store.h"
#include "tests/app/outbox/sending/sending_scene.h"
#include "tests/support/test_main.h"

#include <QBuffer>

using namespace Qt::StringLiterals;
using db::DeliveryKind;

/// What a provider of e-mail says of openings and clicks, as it gives it out in a list.
class TestProviderReports final : public QObject, SendingScene
{
    Q_OBJECT
private slots:
    void init();
    void knowTheColumnsOfProviders_data();
    void knowTheColumnsOfProviders();
    void readTimesAsTheyAreWritten_data();
    void readTimesAsTheyAreWritten();
    void tellEventsApart_data();
    void tellEventsApart();
    void areNewsOfTheLastMailBefore();
    void areNewsOfTheMailTheyName();
    void bringNothingNewTwice();
    void countWhatTheyLeaveOut();
    void nameAMissingColumn();
    void stopWhenAskedTo();

private:
    auto taken(const QByteArray &csv, const app::Progress &progress = {})
    {
        m_csv.close();
        m_csv.setData(csv);
        m_csv.open(QIODevice::ReadOnly);
        const auto source = app::openList(m_csv);
        app::TakeProviderReport command;
        command.file = u"opens.csv"_s;
        command.source = source->get();
        command.progress = progress;
        return app::run(session(), command, m_shop->clock().act());
    }
    QList<db::DeliveryEvent> newsOf(db::MessageId id)
    {
        auto events = session().deliveryEvents().of(id).value();
        events.removeIf(
            [](const db::DeliveryEvent &event) { return event.source != db::DeliverySource::Provider; });
        return events;
    }
    QByteArray addressOf(db::MessageId id) { return message(id).address.toUtf8(); }

    QBuffer m_csv;
    const QTimeZone m_zone{"Asia/Ho_Chi_Minh"};
};

void TestProviderReports::init()
{
    makeScene(); // a mail goes out at 10:00
}

void TestProviderReports::knowTheColumnsOfProviders_data()
{
    QTest::addColumn<QStringList>("headings");
    QTest::addColumn<QString>("missing");
    QTest::newRow("Brevo") << QStringList{u"st_text"_s, u"ts"_s, u"sub"_s, u"frm"_s, u"email"_s, u"mid"_s}
                           << QString();
    QTest::newRow("SendGrid") << QStringList{u"processed"_s, u"message_id"_s, u"event"_s, u"email"_s}
                              << QString();
    QTest::newRow("Mailchimp") << QStringList{u"Email Address"_s, u"Action"_s, u"Timestamp"_s} << QString();
    QTest::newRow("Vietnamese") << QStringList{u"Địa chỉ e-mail"_s, u"Sự kiện"_s, u"Thời gian"_s}
                                << QString();
    QTest::newRow("no address") << QStringList{u"Name"_s, u"Event"_s, u"Time"_s} << u"e-mail"_s;
    QTest::newRow("no event") << QStringList{u"Email"_s, u"Time"_s} << u"event"_s;
    QTest::newRow("no time") << QStringList{u"Email"_s, u"Event"_s} << u"time"_s;
}

void TestProviderReports::knowTheColumnsOfProviders()
{
    QFETCH(const QStringList, headings);
    QTEST(app::ProviderColumns(headings).missing(), "missing");
}

void TestProviderReports::readTimesAsTheyAreWritten_data()
{
    QTest::addColumn<QString>("time");
    QTest::addColumn<bool>("isRead");
    QTest::newRow("ISO, the shop's zone") << u"2026-11-21T11:00:00"_s << true;
    QTest::newRow("with a blank") << u"2026-11-21 11:00:00"_s << true;
    QTest::newRow("without seconds") << u"2026-11-21 11:00"_s << true;
    QTest::newRow("in UTC") << u"2026-11-21T04:00:00Z"_s << true;
    QTest::newRow("with an offset") << u"2026-11-21T06:00:00+02:00"_s << true;
    QTest::newRow("as here") << u"21/11/2026 11:00"_s << true;
    QTest::newRow("with hyphens") << u"21-11-2026 11:00:00"_s << true;
    QTest::newRow("seconds since 1970") << u"1795233600"_s << true;
    QTest::newRow("words") << u"yesterday"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestProviderReports::readTimesAsTheyAreWritten()
{
    QFETCH(const QString, time);
    QFETCH(const bool, isRead);
    const app::ProviderColumns columns({u"email"_s, u"event"_s, u"time"_s});
    const auto row = columns.read({u"Lan@Example.vn"_s, u"open"_s, time}, m_zone);
    QCOMPARE(row.has_value(), isRead);
    if (!row)
        return;
    QCOMPARE(row->atMs, QDateTime(QDate(2026, 11, 21), QTime(11, 0), m_zone).toMSecsSinceEpoch());
    QCOMPARE(row->address, u"lan@example.vn"_s);
}

void TestProviderReports::tellEventsApart_data()
{
    QTest::addColumn<QString>("event");
    QTest::addColumn<std::optional<DeliveryKind>>("kind");
    const auto row = [](const QString &event, std::optional<DeliveryKind> kind) {
        QTest::newRow(qPrintable(event)) << event << kind;
    };
    row(u"open"_s, DeliveryKind::Opened);
    row(u"First opening"_s, DeliveryKind::Opened);
    row(u"unique_opened"_s, DeliveryKind::Opened);
    row(u"Clicked"_s, DeliveryKind::Clicked);
    row(u"delivered"_s, DeliveryKind::Delivered);
    row(u"Loaded by proxy"_s, std::nullopt);
    row(u"undelivered"_s, std::nullopt);
    row(u"bounce"_s, std::nullopt);
}

void TestProviderReports::tellEventsApart()
{
    QFETCH(const QString, event);
    const app::ProviderColumns columns({u"email"_s, u"event"_s, u"time"_s});
    const auto row = columns.read({u"lan@example.vn"_s, event, u"2026-11-21 11:00:00"_s}, m_zone);
    QVERIFY(row);
    QTEST(row->kind, "kind");
}

void TestProviderReports::areNewsOfTheLastMailBefore()
{
    const auto id = approved();
    const auto other = approved();
    releaseOnce();
    const auto done =
        taken("email,event,time\n" + addressOf(id) + ",open,2026-11-21 10:30:00\n" + addressOf(id).toUpper() +
              ",click,2026-11-21 10:31:00\n" + addressOf(id) + ",open,2026-11-21 09:30:00\n");
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    QCOMPARE(done->value.taken, 2);
    QCOMPARE(done->value.unmatched, 1); // before it went out
    QVERIFY(done->changes.outbox);
    QCOMPARE(done->changes.customerIds.size(), 2);
    const auto news = newsOf(id);
    QCOMPARE(news.size(), 2);
    QCOMPARE(news.first().kind, DeliveryKind::Opened);
    QCOMPARE(news.first().atMs, QDateTime(QDate(2026, 11, 21), QTime(10, 30), m_zone).toMSecsSinceEpoch());
    QCOMPARE(news.last().kind, DeliveryKind::Clicked);
    QVERIFY(newsOf(other).isEmpty());
}

void TestProviderReports::areNewsOfTheMailTheyName()
{
    const auto id = approved();
    releaseOnce();
    const QByteArray messageId = message(id).sending.internetMessageId.toUtf8();
    const auto done =
        taken("email,event,time,Message-ID\nother@example.vn,open,2026-11-21 10:30:00,<" + messageId + ">\n");
    QCOMPARE(done->value.taken, 1);
    QCOMPARE(newsOf(id).size(), 1);
}

void TestProviderReports::bringNothingNewTwice()
{
    const auto id = approved();
    releaseOnce();
    const QByteArray list = "email,event,time\n" + addressOf(id) + ",open,2026-11-21 10:30:00\n" +
                            addressOf(id) + ",open,2026-11-21 10:40:00\n";
    QCOMPARE(taken(list)->value.taken, 2);
    const auto rows = session().journal().list(100)->size();
    const auto again = taken(list);
    QCOMPARE(again->value.taken, 0);
    QCOMPARE(again->value.known, 2);
    QCOMPARE(newsOf(id).size(), 2);
    QCOMPARE(session().journal().list(100)->size(), rows); // nothing was done
}

void TestProviderReports::countWhatTheyLeaveOut()
{
    const auto id = approved();
    releaseOnce();
    const auto done =
        taken("email,event,time\n" + addressOf(id) + ",unsubscribed,2026-11-21 10:30:00\n" +
              "no address,open,2026-11-21 10:30:00\n" + "x@example.vn,open,2026-11-21 10:30:00\n");
    QCOMPARE(done->value.taken, 0);
    QCOMPARE(done->value.other, 1);
    QCOMPARE(done->value.unread, 1);
    QCOMPARE(done->value.unreadPlaces, QList<qint64>{3});
    QCOMPARE(done->value.unmatched, 1);
}

void TestProviderReports::nameAMissingColumn()
{
    for (const QByteArray &csv : {"email,time\nlan@example.vn,2026-11-21 10:30:00\n"_ba, "\n"_ba}) {
        const auto refused = taken(csv);
        QVERIFY(!refused && refused.error().kind == db::ErrorKind::InvalidInput);
    }
}

void TestProviderReports::stopWhenAskedTo()
{
    const auto id = approved();
    releaseOnce();
    const auto stopped = taken("email,event,time\n" + addressOf(id) + ",open,2026-11-21 10:30:00\n",
                               [](qint64, qint64) { return false; });
    QVERIFY(!stopped && stopped.error().kind == db::ErrorKind::Cancelled);
    QVERIFY(newsOf(id).isEmpty());
}

MK_TEST(TestProviderReports)
#include "tst_provider_reports.moc"
