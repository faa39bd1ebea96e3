#include "app/customers/duplicates.h"
#include "tests/bench/benches.h"
#include "tests/bench/stopwatch.h"

using namespace Qt::StringLiterals;

namespace bench {

void duplicateBench(db::Session &session)
{
    qsizetype groups = 0;
    const double ms = timed([&] { groups = app::findDuplicates(session, {}).value().size(); });
    say(u"duplicates: %1 groups found (aim at 1,000,000: 20 s)"_s.arg(groups),
        u"%1 s"_s.arg(ms / 1000, 0, 'f', 2));
}

} // namespace bench
