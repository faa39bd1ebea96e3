#include "app/core/clock.h"
#include "app/start/sample_shop.h"
#include "db/session/session.h"
#include "tests/bench/benches.h"
#include "tests/bench/stopwatch.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <functional>

using namespace Qt::StringLiterals;

namespace {

/// A shop of that size: the file given, or one made in `folder`.
std::unique_ptr<db::Session> shopOf(int customers, const QString &folder, const app::Clock &clock)
{
    const QString path = u"%1/shop-%2.db"_s.arg(folder).arg(customers);
    const bool made = QFile::exists(path);
    auto session = db::Session::open({path});
    if (!session)
        qFatal("%s", qUtf8Printable(session.error().detail));
    if (!made) {
        db::Result<app::SampleReport> report;
        const double ms = bench::timed([&] {
            report = app::makeSampleShop(**session, clock, {customers, customers, 1});
        });
        if (!report)
            qFatal("%s", qUtf8Printable(report.error().detail));
        bench::say(u"demo: %1 customers and as many interactions"_s.arg(customers),
                   u"%1 s"_s.arg(ms / 1000, 0, 'f', 2));
    }
    return std::move(*session);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption csv(u"csv"_s, u"Import this list."_s, u"FILE"_s);
    const QCommandLineOption sizes(u"customers"_s, u"Sizes of the sample shop."_s, u"N,N,..."_s,
                                   u"10000,100000,1000000"_s);
    const QCommandLineOption folder(u"folder"_s, u"Keep the sample shops there."_s, u"FOLDER"_s);
    const QCommandLineOption only(
        u"only"_s,
        u"These alone: import, cards, receipts, workbooks, mail, year, board; of a shop: search, "
        "duplicates, segments, figures, plan, campaign."_s,
        u"NAME,NAME,..."_s);
    parser.addOptions({csv, sizes, folder, only});
    parser.process(application);

    const app::Clock clock =
        app::Clock::fixedAt(QDateTime(QDate(2026, 11, 21), QTime(10, 0), QTimeZone("Asia/Ho_Chi_Minh")));
    const QStringList wanted = parser.value(only).split(QLatin1Char(','), Qt::SkipEmptyParts);
    const auto run = [&wanted](const QString &name, const std::function<void()> &bench) {
        if (wanted.isEmpty() || wanted.contains(name))
            bench();
    };
    if (parser.isSet(csv))
        run(u"import"_s, [&] { bench::importBench(parser.value(csv), 5); });
    run(u"cards"_s, [] { bench::cardBench(10'000, 5); });
    run(u"receipts"_s, [] { bench::receiptBench(100'000, 3); });
    run(u"workbooks"_s, [] { bench::workbookBench(100'000, 3); });
    run(u"mail"_s, [] { bench::mailBench(10'000, 5); });
    run(u"year"_s, [] { bench::yearBench(10'000); });
    run(u"board"_s, [] { bench::boardBench(2000); });
    const QTemporaryDir temporary;
    for (const QString &size : parser.value(sizes).split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        bench::say(u"--- %1 customers"_s.arg(size), {});
        const auto session =
            shopOf(size.toInt(), parser.isSet(folder) ? parser.value(folder) : temporary.path(), clock);
        run(u"search"_s, [&] { bench::searchBench(*session); });
        run(u"duplicates"_s, [&] { bench::duplicateBench(*session); });
        run(u"segments"_s, [&] { bench::segmentBench(*session, clock); });
        run(u"figures"_s, [&] { bench::figureBench(*session, clock); });
        run(u"plan"_s, [&] { bench::planBench(*session, clock); });
        run(u"campaign"_s, [&] { bench::campaignBench(*session, clock); });
    }
    bench::say(u"peak memory"_s, u"%1 MB"_s.arg(bench::peakMemoryMb(), 0, 'f', 0));
    return 0;
}
