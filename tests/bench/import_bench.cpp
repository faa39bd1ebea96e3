#include "app/core/clock.h"
#include "app/exchange/open_list.h"
#include "app/import/customer_import.h"
#include "app/start/shop_setup.h"
#include "db/session/session.h"
#include "tests/bench/benches.h"
#include "tests/bench/stopwatch.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

double importOnce(db::Session &session, const QString &csv)
{
    QFile file(csv);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qUtf8Printable(csv));
    return timed([&] {
        const auto report = app::CustomerImport(session, app::Clock(), {}).run(**app::openList(file));
        if (!report || report->rejected > 0)
            qFatal("import: %s", report ? "rejected rows" : qUtf8Printable(report.error().detail));
    });
}

} // namespace

void importBench(const QString &csv, int rounds)
{
    Figures first;
    Figures again;
    for (int round = 0; round < rounds; ++round) {
        const QTemporaryDir folder;
        const auto session = db::Session::open({folder.filePath(u"import.db"_s)});
        if (!session || !app::ensureShop(**session, app::Clock()))
            qFatal("no database");
        first.add(importOnce(**session, csv));
        again.add(importOnce(**session, csv));
    }
    say(u"import into an empty shop"_s, first.text());
    say(u"import of the same file again (nothing changes)"_s, again.text());
}

} // namespace bench
