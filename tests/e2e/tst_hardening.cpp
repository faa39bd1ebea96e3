#include "tests/support/test_main.h"

#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

/// The programs are built so that a fault in them is hard to make use of.
class TestHardening final : public QObject
{
    Q_OBJECT
private slots:
    void isBuiltIn_data();
    void isBuiltIn();
};

void TestHardening::isBuiltIn_data()
{
    QTest::addColumn<QString>("program");
    QTest::newRow("desk") << u"menkhach"_s;
    QTest::newRow("command line") << u"menkhach-cli"_s;
}

void TestHardening::isBuiltIn()
{
    QFETCH(const QString, program);
    QStringList words{QStringLiteral(MK_BIN_DIR) + u'/' + program};
#ifndef __OPTIMIZE__
    words.prepend(u"--linker"_s); // the compiler's guards come with its optimisation
#endif
    QProcess check;
    check.start(QStringLiteral(MK_SOURCE_DIR) + u"/packaging/check-hardening"_s, words);
    QVERIFY2(check.waitForFinished(), qPrintable(check.errorString()));
    QVERIFY2(check.exitCode() == 0,
             (check.readAllStandardOutput() + check.readAllStandardError()).constData());
}

MK_TEST(TestHardening)
#include "tst_hardening.moc"
