#pragma once

#include "db/session/migrations.h"
#include "db/support/files.h"
#include "db/support/shop.h"

/// Files of older versions, in a folder that goes with the test.
class OldFiles
{
protected:
    using Mode = db::Connection::Mode;

    void makeFolder()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(m_dir->isValid() && QDir(m_dir->path()).mkdir(QStringLiteral("steps")));
    }
    QString file(const QString &name) const { return m_dir->filePath(name); }
    /// A folder with the shipped steps up to that version.
    QString stepsUpTo(int version) const
    {
        const QString folder = file(QStringLiteral("steps-%1").arg(version));
        QDir().mkpath(folder);
        const QDir shipped(QStringLiteral(":/sql/migrations"));
        for (const QString &name : shipped.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
            if (name.left(4).toInt() <= version)
                QFile::copy(shipped.filePath(name), folder + QLatin1Char('/') + name);
        }
        return folder;
    }
    void step(const QString &name, const QByteArray &sql) const
    {
        test::write(file(QStringLiteral("steps/") + name), sql);
    }
    /// A file of that version with rows in it.
    QString oldShop(int version) const
    {
        const QString path = file(QStringLiteral("old.mk"));
        const auto connection = connect(path, Mode::Create);
        test::must(connection->execute(QStringLiteral("PRAGMA foreign_keys = ON")));
        test::must(db::Migrations(stepsUpTo(version)).run(*connection));
        test::must(connection->execute(QStringLiteral(
            "INSERT INTO customer (full_name, given_name, sort_key, stage, stage_since_ms, stage_since_on, "
            "created_at_ms, updated_at_ms) VALUES ('Nguyễn Thị Hà', 'Hà', 'ha nguyen thi', 'loyalty', 1, "
            "'2026-01-01', 1, 1), ('Trần Đức', 'Đức', 'duc tran', 'awareness', 1, '2026-01-01', 1, 1)")));
        test::must(connection->execute(QStringLiteral("INSERT INTO customer_search (customer_id, key) "
                                                      "VALUES (1, 'nguyen thi ha'), (2, 'tran duc')")));
        if (version >= 20) {
            test::must(connection->execute(
                QStringLiteral("INSERT INTO interaction (customer_id, occurred_at_ms, occurred_on, "
                               "channel, direction, kind, stage) "
                               "VALUES (1, 1, '2026-01-02', 'store', 'in', 'visit', 'loyalty')")));
        }
        if (version >= 50) {
            test::must(connection->execute(QStringLiteral(
                "INSERT INTO template (title, audience, purpose, channel, updated_at_ms) "
                "VALUES ('x', 'existing', 'greeting', 'sms', 1);"
                "INSERT INTO occasion (key, name_vi, name_en, calendar, month, day, rule) "
                "VALUES ('tet', 'Tết', 'Tet', 'lunar', 1, 1, 'fixed');"
                "INSERT INTO outbox_message (customer_id, occasion_key, occasion_year, channel, purpose, "
                "template_id, "
                "template_version, stage, address, due_on, due_at, text, created_at_ms, updated_at_ms) "
                "VALUES (1, 'tet', 2027, 'sms', 'greeting', 1, 1, 'loyalty', '+84912345678', '2027-02-06', "
                "'08:30', "
                "'Chúc mừng', 1, 1)")));
        }
        return path;
    }
    static std::unique_ptr<db::Connection> connect(const QString &path, Mode mode = Mode::ReadWrite)
    {
        return test::must(db::Connection::open(path, mode, 5000));
    }
    static QStringList schemaOf(const QString &path)
    {
        return test::must(
            connect(path)->column(QStringLiteral("SELECT sql FROM sqlite_schema ORDER BY type, name")));
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};
