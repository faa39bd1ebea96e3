#include "app/greetings/segment_query.h"
#include "app/people/condition_text.h"
#include "db/customers/customer_search.h"
#include "db/customers/segment_store.h"
#include "db/session/session.h"
#include "tests/bench/benches.h"
#include "tests/bench/stopwatch.h"

using namespace Qt::StringLiterals;

namespace bench {

void segmentBench(db::Session &session, const app::Clock &clock)
{
    for (const QString &text :
         {u"stage = loyalty and gender = female and province = \"Hà Nội\""_s, u"last-contact > 90d"_s,
          u"purchases(365d) >= 2"_s, u"spent >= 1000000 and not stage = loyalty"_s, u"score >= 4"_s,
          u"consent = greeting/sms and birth-month = 11"_s}) {
        const app::Condition condition = app::conditionOf(text).value();
        const db::CustomerCondition inFile = app::inTermsOfTheFile(session, condition, clock).value();
        Figures sql;
        Figures memory;
        for (int round = 0; round < 5; ++round) {
            sql.add(timed([&] { static_cast<void>(session.segments().count(inFile).value()); }));
            static_cast<void>(session.search().meeting(inFile).value()); // what it needs is read once
            memory.add(timed([&] { static_cast<void>(session.search().meeting(inFile).value()); }));
        }
        say(u"segment by SQL: "_s + text, sql.text());
        say(u"segment by the index in memory: "_s + text, memory.text());
    }
}

} // namespace bench
