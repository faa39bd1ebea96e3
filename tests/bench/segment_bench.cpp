#include "app/segments/condition_text.h"
#include "app/segments/segment_query.h"
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
          u"purchases >= 3"_s, u"purchases(365d) >= 3"_s, u"purchases(90d) = 0"_s, u"spent > 5000000"_s,
          u"spent(365d) > 2000000"_s, u"spent(90d) > 1000000"_s, u"score >= 4"_s, u"tag = VIP"_s,
          u"age >= 60"_s, u"consent = greeting/sms and birth-month = 11"_s, u"refusal = greeting/sms"_s,
          u"source = website"_s, u"spent >= 1000000 and purchases(365d) >= 2 and not stage = loyalty"_s,
          u"purchases >= 2 and purchases(365d) >= 1 and purchases(90d) = 0 and spent(180d) > 500000"_s,
          u"not source = store and age < 40"_s}) {
        const app::Condition condition = app::conditionOf(text).value();
        const db::CustomerCondition inFile = app::inTermsOfTheFile(session, condition, clock).value();
        Figures sql;
        Figures memory;
        qint64 counted = 0;
        for (int round = 0; round < 5; ++round) {
            sql.add(timed([&] { counted = session.segments().count(inFile).value(); }));
            const auto met = session.search().meeting(inFile).value(); // what it needs is read once
            if (static_cast<qint64>(met.size()) != counted)
                qFatal("%s: %lld by SQL, %zu by the index", qUtf8Printable(text), counted, met.size());
            memory.add(timed([&] { static_cast<void>(session.search().meeting(inFile).value()); }));
        }
        say(u"segment by SQL: "_s + text, sql.text());
        say(u"segment by the index in memory: "_s + text,
            u"%1, %2 times as fast"_s.arg(memory.text()).arg(sql.at(0.5) / memory.at(0.5), 0, 'f', 1));
    }
}

} // namespace bench
