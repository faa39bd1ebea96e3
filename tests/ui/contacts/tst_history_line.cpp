#include "ui/contacts/history_line.h"

#include "app/customers/customer_saving.h"
#include "app/import/import_report.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// What a customer's history says of the ledger of consents.
class TestHistoryLine final : public QObject
{
    Q_OBJECT
private slots:
    void saysWhereARefusalComesFrom_data();
    void saysWhereARefusalComesFrom();
};

void TestHistoryLine::saysWhereARefusalComesFrom_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("said");
    QTest::newRow("a list") << app::kImportSource.toString() << u"from an imported list"_s;
    QTest::newRow("a mail that came back") << db::keyOf(db::Channel::Email) << u"E-mail"_s;
    QTest::newRow("entered again") << app::kEnteredAgainSource.toString()
                                   << u"entered again after being deleted"_s;
    QTest::newRow("as a user typed it") << u"tại quầy"_s << u"tại quầy"_s;
}

void TestHistoryLine::saysWhereARefusalComesFrom()
{
    QFETCH(const QString, source);
    QFETCH(const QString, said);
    const app::Clock clock =
        app::Clock::fixedAt(QDateTime::fromString(u"2026-11-21T10:00:00+07:00"_s, Qt::ISODate));
    db::Consent consent;
    consent.source = source;
    consent.recordedAtMs = clock.nowMs();
    const QStringList parts = ui::evidenceOf(consent, clock).split(u" · "_s);
    QVERIFY2(parts.contains(said), qPrintable(parts.join(u'|')));
}

MK_TEST(TestHistoryLine)
#include "tst_history_line.moc"
