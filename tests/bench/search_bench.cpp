#include "db/customers/customer_search.h"
#include "db/customers/customer_store.h"
#include "db/session/session.h"
#include "tests/bench/benches.h"
#include "tests/bench/stopwatch.h"

using namespace Qt::StringLiterals;

namespace bench {

namespace {

const QStringList kNames{u"Nguyễn Thị Hương"_s, u"Đào"_s,         u"trần quốc bảo"_s,
                         u"dang thi ha"_s,      u"Lê Minh Đức"_s, u"huong nguyen"_s,
                         u"Phạm Văn Dũng"_s,    u"vy"_s,          u"anh"_s,
                         u"ngoc anh tran"_s,    u"KH00012"_s,     u"lan.vo"_s,
                         u"huong@"_s,           u"xyzzy"_s,       u"to nu"_s};

QStringList prefixes()
{
    QStringList all;
    for (const QString &name : kNames) {
        for (qsizetype length = 1; length <= name.size(); ++length)
            all.append(name.left(length));
    }
    return all;
}

QStringList phoneTails(db::Session &session)
{
    QStringList all;
    const auto ids = session.customers().idsByName(40);
    if (!ids)
        qFatal("%s", qUtf8Printable(ids.error().detail));
    const auto rows = session.customers().rows(QList<db::CustomerId>(ids->begin(), ids->end()));
    for (const db::CustomerRow &row : rows.value()) {
        for (qsizetype length = 2; length <= 7 && row.phone.size() > length; ++length)
            all.append(row.phone.right(length));
    }
    return all;
}

void run(db::Session &session, const QString &what, const QStringList &queries)
{
    Figures answer;
    Figures shown;
    for (const QString &query : queries) {
        std::vector<db::CustomerId> found;
        const double finding =
            timed([&] { found = session.search().find(db::SearchQuery::parse(query)).value(); });
        const auto many = static_cast<qsizetype>(std::min<std::size_t>(found.size(), 50));
        const double fetching = timed([&] {
            static_cast<void>(
                session.customers().rows(QList<db::CustomerId>(found.begin(), found.begin() + many)).value());
        });
        answer.add(finding);
        shown.add(finding + fetching);
    }
    say(what + u": all matches in order"_s, answer.text());
    say(what + u": and the first 50 rows read"_s, shown.text());
}

} // namespace

void searchBench(db::Session &session)
{
    say(u"search: first page of everybody by name"_s,
        u"%1 ms"_s.arg(timed([&] { static_cast<void>(session.customers().idsByName(200).value()); }), 0, 'f',
                       2));
    session.search().invalidate();
    say(u"search: keys read into memory"_s,
        u"%1 ms"_s.arg(
            timed([&] { static_cast<void>(session.search().find(db::SearchQuery::parse(u"")).value()); }), 0,
            'f', 1));
    run(session, u"search by name prefixes"_s, prefixes());
    Figures counted;
    db::CustomerMask mask;
    mask.stages = 0x3;
    static_cast<void>(
        session.search().facets(db::SearchQuery::parse(u""), mask, db::CustomerFacets::Tags::Leave));
    for (const QString &typed : {u""_s, u"a"_s, u"anh"_s, u"huong nguyen"_s, u"xyzzy"_s})
        counted.add(timed([&] {
            static_cast<void>(
                session.search()
                    .facets(db::SearchQuery::parse(typed), mask, db::CustomerFacets::Tags::Leave)
                    .value());
        }));
    say(u"filters: choices counted"_s, counted.text());
    run(session, u"search by phone tails"_s, phoneTails(session));
}

} // namespace bench
