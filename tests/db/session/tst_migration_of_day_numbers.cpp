#include "db/session/migrations.h"

#include "db/support/shop.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;
using Mode = db::Connection::Mode;
using db::ErrorKind;

/// Step 460, with rows as they were before it.
class TestMigrationOfDayNumbers final : public QObject
{
    Q_OBJECT
private slots:
    void renumbersTheGreetingsOfWhoIsMergedOnly();

private:
    static std::unique_ptr<db::Connection> connect(const QString &path, Mode mode = Mode::ReadWrite)
    {
        return test::must(db::Connection::open(path, mode, 5000));
    }
    /// A file of the version before, in which two customers were greeted.
    QString oldShop() const;

    QTemporaryDir m_dir;
};

QString TestMigrationOfDayNumbers::oldShop() const
{
    const QString steps = m_dir.filePath(u"steps"_s);
    QDir().mkpath(steps);
    const QDir shipped(u":/sql/migrations"_s);
    for (const QString &name : shipped.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        if (name.left(4).toInt() < 460)
            QFile::copy(shipped.filePath(name), steps + u'/' + name);
    }
    const QString path = m_dir.filePath(u"old.mk"_s);
    const auto connection = connect(path, Mode::Create);
    test::must(db::Migrations(steps).run(*connection));
    test::must(connection->execute(
        u"INSERT INTO customer (id, full_name, given_name, sort_key, stage, stage_since_ms, stage_since_on, "
        "created_at_ms, updated_at_ms) VALUES (801, 'A', 'A', 'A', 'loyalty', 1, '2026-01-01', 1, 1), "
        "(802, 'B', 'B', 'B', 'loyalty', 1, '2026-01-01', 1, 1);"
        "INSERT INTO template (title, audience, purpose, channel, updated_at_ms) "
        "VALUES ('x', 'existing', 'greeting', 'sms', 1);"
        "INSERT INTO occasion (key, name_vi, name_en, calendar, month, day, rule) "
        "VALUES ('con', 'Con', 'Child', 'solar', 1, 1, 'personal_child_birthday');"
        "INSERT INTO outbox_message (customer_id, occasion_key, occasion_year, channel, purpose, "
        "template_id, "
        "template_version, stage, address, due_on, due_at, text, created_at_ms, updated_at_ms) "
        "SELECT id, 'con', 2027, 'sms', 'greeting', 1, 1, 'loyalty', '+84912345' || id, '2027-02-06', "
        "'08:30', "
        "'Chúc mừng', 1, 1 FROM customer WHERE id > 800"_s));
    return path;
}

void TestMigrationOfDayNumbers::renumbersTheGreetingsOfWhoIsMergedOnly()
{
    const QString path = oldShop();
    MK_VERIFY_OK(db::Session::open({.path = path}));
    const auto connection = connect(path);
    const auto renumber = [&connection](int customer) {
        return connection->execute(
            u"UPDATE outbox_message SET occasion_year = 20270002 WHERE customer_id = %1"_s.arg(customer));
    };
    MK_COMPARE_ERROR(renumber(802), ErrorKind::Conflict);
    test::must(connection->execute(
        u"INSERT INTO merged_customer (customer_id, kept_id, merged_at_ms) VALUES (802, 801, 9)"_s));
    MK_COMPARE_ERROR(renumber(801), ErrorKind::Conflict);
    MK_COMPARE_ERROR(
        connection->execute(u"UPDATE outbox_message SET occasion_year = 20270002, customer_id = 801 "
                            "WHERE customer_id = 802"_s),
        ErrorKind::Conflict);
    MK_VERIFY_OK(renumber(802));
    MK_VERIFY_OK(
        connection->execute(u"UPDATE outbox_message SET customer_id = 801 WHERE customer_id = 802"_s));
    QCOMPARE(test::must(connection->column(
                 u"SELECT customer_id || ' ' || occasion_year FROM outbox_message ORDER BY 1"_s)),
             (QStringList{u"801 2027"_s, u"801 20270002"_s}));
}

MK_TEST(TestMigrationOfDayNumbers)
#include "tst_migration_of_day_numbers.moc"
