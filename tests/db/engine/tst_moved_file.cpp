#include "db/engine/connection.h"
#include "db/support/shop.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using db::Connection;

/// A file that is taken away, or replaced, while it is open leaves no log that the next one would be read
/// with.
class TestMovedFile final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void leavesABackupAsItIs_data();
    void leavesABackupAsItIs();
    void keepsWhatWasWrittenInTheMovedFile();

private:
    QString file(const QString &name) const { return m_dir->filePath(name); }
    static std::unique_ptr<Connection> open(const QString &path)
    {
        auto connection = test::must(Connection::open(path, Connection::Mode::Create, 1000));
        test::must(connection->prepareForWriting(1000));
        return connection;
    }
    static void put(const Connection &connection, const QString &word, int times)
    {
        test::must(connection.execute(u"CREATE TABLE IF NOT EXISTS word (word TEXT)"_s));
        for (int i = 0; i < times; ++i)
            test::must(connection.execute(u"INSERT INTO word VALUES ('%1')"_s.arg(word)));
    }
    static QStringList words(const QString &path)
    {
        return test::must(open(path)->column(u"SELECT word FROM word"_s));
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestMovedFile::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
}

void TestMovedFile::leavesABackupAsItIs_data()
{
    QTest::addColumn<bool>("whileOpen");
    QTest::newRow("put there afterwards") << false;
    QTest::newRow("put there meanwhile") << true;
}

void TestMovedFile::leavesABackupAsItIs()
{
#ifdef Q_OS_UNIX
    QFETCH(const bool, whileOpen);
    put(*open(file(u"backup.mk"_s)), u"kept"_s, 2);
    auto shop = open(file(u"shop.mk"_s));
    put(*shop, u"lost"_s, 5);
    QVERIFY(QFile::remove(file(u"shop.mk"_s)));
    if (!whileOpen)
        shop.reset();
    QVERIFY(QFile::copy(file(u"backup.mk"_s), file(u"shop.mk"_s)));
    shop.reset();
    QCOMPARE(words(file(u"shop.mk"_s)), (QStringList{u"kept"_s, u"kept"_s}));
#else
    QSKIP("a file that is open cannot be removed here");
#endif
}

void TestMovedFile::keepsWhatWasWrittenInTheMovedFile()
{
#ifdef Q_OS_UNIX
    auto shop = open(file(u"shop.mk"_s));
    put(*shop, u"kept"_s, 3);
    QVERIFY(QFile::rename(file(u"shop.mk"_s), file(u"moved.mk"_s)));
    shop.reset();
    QCOMPARE(words(file(u"moved.mk"_s)), QStringList(3, u"kept"_s));
#else
    QSKIP("a file that is open cannot be renamed here");
#endif
}

MK_TEST(TestMovedFile)
#include "tst_moved_file.moc"
