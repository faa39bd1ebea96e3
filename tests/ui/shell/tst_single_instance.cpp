#include "tests/support/test_main.h"
#include "ui/shell/single_instance.h"

#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using ui::SingleInstance;

class TestSingleInstance final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void theSecondCallsTheFirst();
    void anotherFileIsAnotherDesk();
    void theSameFileByAnotherNameIsTheSameDesk();
    void aDeadOneLeavesThePlaceFree();
    void goesOnWhenTheFolderCanNotBeWritten();

private:
    /// Claims from another thread, as another process would: the first one answers from its event loop.
    SingleInstance::Standing claimBeside(const QString &database, const QStringList &words = {}) const;

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestSingleInstance::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
    QFile file(m_dir->filePath(u"desk.db"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
}

SingleInstance::Standing TestSingleInstance::claimBeside(const QString &database,
                                                         const QStringList &words) const
{
    auto standing = SingleInstance::Standing::First;
    std::unique_ptr<QThread> beside(QThread::create([&] {
        SingleInstance second(database, m_dir->path());
        standing = second.claim(words);
    }));
    beside->start();
    while (!beside->isFinished())
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    return standing;
}

void TestSingleInstance::theSecondCallsTheFirst()
{
    SingleInstance first(m_dir->filePath(u"desk.db"_s), m_dir->path());
    QSignalSpy calls(&first, &SingleInstance::called);
    QCOMPARE(first.claim(), SingleInstance::Standing::First);
    QCOMPARE(claimBeside(m_dir->filePath(u"desk.db"_s), {u"khách"_s}), SingleInstance::Standing::Second);
    QCOMPARE(calls.count(), 1);
    QCOMPARE(calls.first().first().toStringList(), QStringList{u"khách"_s});
    QCOMPARE(claimBeside(m_dir->filePath(u"desk.db"_s)), SingleInstance::Standing::Second);
    QCOMPARE(calls.count(), 2);
}

void TestSingleInstance::anotherFileIsAnotherDesk()
{
    SingleInstance first(m_dir->filePath(u"desk.db"_s), m_dir->path());
    QCOMPARE(first.claim(), SingleInstance::Standing::First);
    QCOMPARE(claimBeside(m_dir->filePath(u"other.db"_s)), SingleInstance::Standing::First);
}

void TestSingleInstance::theSameFileByAnotherNameIsTheSameDesk()
{
    SingleInstance first(m_dir->filePath(u"desk.db"_s), m_dir->path());
    QCOMPARE(first.claim(), SingleInstance::Standing::First);
    QVERIFY(QFile::link(m_dir->filePath(u"desk.db"_s), m_dir->filePath(u"link.db"_s)));
    QCOMPARE(claimBeside(m_dir->filePath(u"link.db"_s)), SingleInstance::Standing::Second);
}

void TestSingleInstance::aDeadOneLeavesThePlaceFree()
{
    {
        SingleInstance first(m_dir->filePath(u"desk.db"_s), m_dir->path());
        QCOMPARE(first.claim(), SingleInstance::Standing::First);
    }
    QCOMPARE(claimBeside(m_dir->filePath(u"desk.db"_s)), SingleInstance::Standing::First);
}

void TestSingleInstance::goesOnWhenTheFolderCanNotBeWritten()
{
    SingleInstance lost(m_dir->filePath(u"desk.db"_s), m_dir->filePath(u"missing"_s));
    QCOMPARE(lost.claim(), SingleInstance::Standing::Unsure);
}

MK_TEST(TestSingleInstance)
#include "tst_single_instance.moc"
