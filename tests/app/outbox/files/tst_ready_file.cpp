#include "app/outbox/files/ready_file.h"

#include "app/mail/mail_size.h"
#include "db/messages/template_store.h"
#include "tests/app/support/test_shop.h"
#include "tests/support/test_main.h"

#include <QFile>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;
using app::FileRefusal;

/// A file is looked at before it is read.
class TestReadyFile final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void isReadWithTheSizeOfItsMail();
    void isRefusedByItsSizeWithoutBeingRead();
    void isRefusedWhereItMayNeverEnd();

private:
    db::Result<app::ReadyFile> ready(const QString &file)
    {
        return app::readyFile(m_shop->session(), file, m_mail, db::FilePlace::Attached);
    }
    /// Bytes that this program has read so far, files and all; nothing: this system does not say.
    static std::optional<qint64> bytesRead()
    {
        QFile counters(u"/proc/self/io"_s);
        if (!counters.open(QIODevice::ReadOnly))
            return std::nullopt;
        return counters.readLine().sliced(qstrlen("rchar: ")).trimmed().toLongLong();
    }

    std::unique_ptr<TestShop> m_shop;
    db::TemplateId m_mail;
};

void TestReadyFile::init()
{
    m_shop = std::make_unique<TestShop>();
    m_mail = m_shop->session().templates().byKey(u"birthday.existing.email.vi"_s)->id;
}

void TestReadyFile::isReadWithTheSizeOfItsMail()
{
    QFile file(m_shop->file(u"gia.pdf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("%PDF-1.4\n") > 0);
    file.close();
    const auto read = ready(file.fileName());
    QVERIFY2(read && !read->refusal, read ? "" : qPrintable(read.error().detail));
    QCOMPARE(read->file.content, "%PDF-1.4\n"_ba);
    QCOMPARE(read->mailSize, app::mailSizeWith({9}));
}

void TestReadyFile::isRefusedByItsSizeWithoutBeingRead()
{
    QFile file(m_shop->file(u"phim.mp4"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(100 * app::kMegabyte)); // a hole
    file.close();
    const auto before = bytesRead();
    if (!before)
        QSKIP("There is no /proc/self/io that says what was read.");
    const auto read = ready(file.fileName());
    QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
    QCOMPARE(read->refusal, FileRefusal::TooLarge);
    QVERIFY(*bytesRead() - *before < app::kMegabyte);
}

void TestReadyFile::isRefusedWhereItMayNeverEnd()
{
#ifdef Q_OS_UNIX
    const QString pipe = m_shop->file(u"pipe.pdf"_s);
    QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    const auto read = ready(pipe);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, db::ErrorKind::FileAccess);
    QVERIFY2(read.error().detail.contains(u"no regular file"_s), qPrintable(read.error().detail));
#else
    QSKIP("There are no named pipes among the files of this system.");
#endif
}

MK_TEST(TestReadyFile)
#include "tst_ready_file.moc"
