#include "app/cli/cli_context.h"
#include "app/core/data_location.h"
#include "tests/app/cli/cli_call.h"
#include "tests/db/session/old_files.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// What a terminal shows while a command works.
class TestProgressLine final : public QObject, OldFiles
{
    Q_OBJECT
private slots:
    void init()
    {
        app::nameProgram();
        makeFolder();
    }
    void saysWhatAFirstListIsAt();
    void comesBackToTheWorkItself();
    void saysAtWhichStepAnUpdateIs();
    void saysNothingToAFile();
    void stopsAnUpdate();

private:
    static CliCall onTerminal(const QStringList &arguments, const QByteArray &input = {})
    {
        return CliCall::run(arguments, input, nullptr, {}, CliCall::Err::Terminal);
    }
};

void TestProgressLine::saysWhatAFirstListIsAt()
{
    const QStringList words{u"--db"_s, file(u"new.db"_s), u"import"_s, u"-"_s};
    const CliCall first = onTerminal(words, "name,phone\nAn,0912000222\n");
    QVERIFY2(first.exitCode == 0, qPrintable(first.err));
    const auto importing = first.err.indexOf(u"\rimporting: "_s);
    const auto preparing = first.err.indexOf(u"\rpreparing the search"_s);
    QVERIFY2(importing >= 0 && importing < preparing, qPrintable(first.err));
    QVERIFY2(preparing < first.err.indexOf(u"\rsaving"_s), qPrintable(first.err));
    const CliCall second = onTerminal(words, "name,phone\nBình,0912000333\n");
    QVERIFY2(!second.err.contains(u"preparing"_s), qPrintable(second.err));
    QVERIFY2(second.err.contains(u"\rsaving"_s), qPrintable(second.err));
}

void TestProgressLine::comesBackToTheWorkItself()
{
    QBuffer out;
    QBuffer err;
    QVERIFY(out.open(QIODevice::WriteOnly));
    QVERIFY(err.open(QIODevice::WriteOnly));
    app::CliStreams streams;
    streams.out = &out;
    streams.err = &err;
    streams.errIsTerminal = true;
    app::CliContext context(streams, app::Clock(), false, {});
    const app::Progress progress = context.beginLongWork(u"importing"_s);
    const auto lastLine = [&err] { return QString::fromUtf8(err.data()).section(u'\r', -1).trimmed(); };
    progress.enter(app::Phase::Indexes);
    QCOMPARE(lastLine(), u"preparing the search"_s);
    progress.enter(app::Phase::Work);
    QCOMPARE(lastLine(), u"importing"_s);
}

void TestProgressLine::saysAtWhichStepAnUpdateIs()
{
    const CliCall updated = onTerminal({u"--db"_s, oldShop(20), u"find"_s, u"duc"_s});
    QVERIFY2(updated.exitCode == 0, qPrintable(updated.err));
    const auto steps = QDir(u":/sql/migrations"_s).entryList({u"*.sql"_s}).size() - 1; // 2 done, 1 the copy
    for (const auto step : {qsizetype{1}, steps}) {
        const QString line = u"\rbringing the database up to date: step %1 of %2"_s.arg(step).arg(steps);
        QVERIFY2(updated.err.contains(line), qPrintable(updated.err));
    }
    QVERIFY(!onTerminal({u"--db"_s, file(u"old.mk"_s), u"find"_s, u"duc"_s}).err.contains(u"up to date"_s));
}

void TestProgressLine::saysNothingToAFile()
{
    const CliCall updated = CliCall::run({u"--db"_s, oldShop(20), u"find"_s, u"duc"_s});
    QVERIFY2(updated.exitCode == 0, qPrintable(updated.err));
    QVERIFY(!updated.err.contains(u"up to date"_s));
}

void TestProgressLine::stopsAnUpdate()
{
    const QString path = oldShop(20);
    const QStringList before = schemaOf(path);
    QBuffer out;
    QBuffer err;
    QVERIFY(out.open(QIODevice::WriteOnly));
    QVERIFY(err.open(QIODevice::WriteOnly));
    bool watched = false;
    app::CliStreams streams;
    streams.out = &out;
    streams.err = &err;
    streams.watchStop = [&watched] { watched = true; };
    streams.stopped = [&watched] { return watched; }; // Ctrl+C as soon as it is heard
    const QStringList words{u"--db"_s, path, u"find"_s, u"duc"_s};
    QCOMPARE(app::runCli(words, streams), 1);
    QVERIFY(watched);
    QCOMPARE(out.data(), QByteArray());
    const QString said = QString::fromUtf8(err.data());
    QVERIFY2(said.contains(u"stopped; %1 stays as it was"_s.arg(path)), qPrintable(said));
    QCOMPARE(schemaOf(path), before);
    QCOMPARE(CliCall::run(words).exitCode, 0); // as if nothing had been
}

MK_TEST(TestProgressLine)
#include "tst_progress_line.moc"
