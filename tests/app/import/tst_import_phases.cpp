#include "app/exchange/open_list.h"
#include "app/import/customer_import.h"
#include "app/safekeeping/backup_record.h"
#include "app/support/test_shop.h"
#include "db/safekeeping/journal_store.h"
#include "db/safekeeping/safekeeping.h"
#include "tests/support/test_main.h"

#include <QBuffer>

#include <utility>

using namespace Qt::StringLiterals;

/// What an import is at once every row is taken, and stopping it there.
class TestImportPhases final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void tellsWhatItIsAtBehindTheLastRow();
    void takesEverythingBackWhenCancelledBehindTheLastRow();
    void leavesNothingToRepairForTheNextCopy();

private:
    using Phases = QList<app::Phase>;
    db::Result<app::ImportReport> import(const QByteArray &csv);
    /// Why it cannot be imported; empty: it was.
    QString trouble(const QByteArray &csv)
    {
        const auto report = import(csv);
        return report ? QString() : report.error().detail;
    }
    qint64 count() { return m_shop->session().customers().counts()->total(); }

    std::unique_ptr<TestShop> m_shop;
    app::ImportOptions m_options;
    Phases m_entered;
};

void TestImportPhases::init()
{
    m_shop = std::make_unique<TestShop>();
    m_entered.clear();
    m_options = {};
    m_options.progress = app::Progress([](qint64, qint64) { return true; },
                                       [this](app::Phase phase) { m_entered.append(phase); });
}

db::Result<app::ImportReport> TestImportPhases::import(const QByteArray &csv)
{
    QBuffer buffer;
    buffer.setData(csv);
    buffer.open(QIODevice::ReadOnly);
    return app::CustomerImport(m_shop->session(), m_shop->clock(), m_options).run(**app::openList(buffer));
}

void TestImportPhases::tellsWhatItIsAtBehindTheLastRow()
{
    m_options.dryRun = true;
    QCOMPARE(trouble("full_name,phone\nLê Lan,0912345678\n"), QString());
    QVERIFY(m_entered.isEmpty()); // nothing of a rehearsal is kept
    m_options.dryRun = false;
    QCOMPARE(trouble("full_name,phone\nLê Lan,0912345678\n"), QString());
    QVERIFY((std::exchange(m_entered, {}) == Phases{app::Phase::Indexes, app::Phase::Saving}));
    QCOMPARE(trouble("full_name,phone\nTrần Bảo,0987654321\n"),
             QString()); // no first list: its indexes are there
    QVERIFY(m_entered == Phases{app::Phase::Saving});
}

void TestImportPhases::takesEverythingBackWhenCancelledBehindTheLastRow()
{
    m_options.progress =
        app::Progress([this](qint64, qint64) { return !m_entered.contains(app::Phase::Indexes); },
                      [this](app::Phase phase) { m_entered.append(phase); });
    const auto report = import("full_name,phone\nLê Lan,0912345678\n");
    QVERIFY(!report);
    QCOMPARE(report.error().kind, db::ErrorKind::Cancelled);
    QVERIFY2(report.error().detail.contains(u"nothing was imported"_s),
             qUtf8Printable(report.error().detail));
    QVERIFY(m_entered == Phases{app::Phase::Indexes});
    QCOMPARE(count(), 0);
    QCOMPARE(m_shop->session().safekeeping().check().value(), QStringList()); // the indexes are there again
    m_options.progress = {};
    QCOMPARE(trouble("full_name,phone\nLê Lan,0912345678\n"), QString());
    QCOMPARE(count(), 1);
}

// The indexes that a first list leaves out are as the schema has them, and History has the list alone.
void TestImportPhases::leavesNothingToRepairForTheNextCopy()
{
    QCOMPARE(trouble("full_name,phone,tags\nLê Lan,0912345678,VIP\nHà Vy,0912345679,\n"), QString());
    const auto copied = app::copyTo(m_shop->session(), m_shop->clock(), m_shop->file(u"copy.db"_s), {});
    QVERIFY2(copied, copied ? "" : qUtf8Printable(copied.error().detail));
    QVERIFY2(copied->repaired.isEmpty(), qUtf8Printable(copied->repaired.join(u", "_s)));
    const auto steps = m_shop->session().journal().list(-1);
    QCOMPARE(steps->size(), 1);
    QCOMPARE(steps->constFirst().command, app::kImportCommand.toString());
}

MK_TEST(TestImportPhases)
#include "tst_import_phases.moc"
