#include "db/engine/prepared_statement.h"
#include "db/support/shop.h"
#include "tests/support/test_main.h"

#include <sqlite3.h>

#include <QDirIterator>

using namespace Qt::StringLiterals;

/// A statement is prepared once: SQLite plans one again with each value that it compares with the condition
/// of a partial index, which takes longer than most of our questions.
class TestKeptStatements final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_shop = std::make_unique<test::Shop>(); }
    void arePlannedOnce_data();
    void arePlannedOnce();

private:
    std::unique_ptr<test::Shop> m_shop; // one for all: they only look
};

void TestKeptStatements::arePlannedOnce_data()
{
    QTest::addColumn<QString>("name");
    QDirIterator files(u":/sql"_s, {u"*.sql"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString name = files.next().sliced(6).chopped(4);
        if (!name.startsWith("migrations/"_L1) && !name.startsWith("gammu/"_L1))
            QTest::newRow(qPrintable(name)) << name;
    }
}

void TestKeptStatements::arePlannedOnce()
{
    QFETCH(const QString, name);
    auto prepared = db::PreparedStatement::make(m_shop->raw().handle(), db::sqlText(name), name, nullptr);
    MK_VERIFY_OK(prepared);
    sqlite3_stmt *statement = (*prepared)->handle();
    if (sqlite3_stmt_readonly(statement) == 0)
        return;
    for (const QByteArray &value : {QByteArray("email"), QByteArray("sms"), QByteArray("planned")}) {
        for (int i = 1; i <= sqlite3_bind_parameter_count(statement); ++i)
            QCOMPARE(sqlite3_bind_text(statement, i, value.constData(), -1, SQLITE_TRANSIENT), SQLITE_OK);
        sqlite3_step(statement); // some take no such value; it is planned all the same
        sqlite3_reset(statement);
    }
    QCOMPARE(sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_REPREPARE, 0), 0);
}

MK_TEST(TestKeptStatements)
#include "tst_kept_statements.moc"
