#include "app/customers/customer_list.h"
#include "app/desk/desk.h"
#include "app/support/test_shop.h"
#include "db/core/fold.h"
#include "db/customers/customer_search.h"
#include "db/engine/connection.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QSemaphore>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

/// Lists are read beside the writer: while it is busy, with everything it has told of, and of a large shop
/// from an index that is read again in the background.
class TestListReader final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanup() { m_desk.reset(); }
    void answersWhileTheWriterIsBusy();
    void seesWhatWasToldOf();
    void answersNobodyWhoIsGone();
    void givesUpWhatIsStale();
    void answersWithTheErrorOfAFileThatDoesNotOpen();
    void readsOneOfManyAtOnce();
    void readsManyAgainInTheBackground();
    void keepsWhatIsChangedMeanwhile();
    void readsAgainWhatIsChangedOnceMore();

private:
    using Ids = std::vector<db::CustomerId>;

    /// A desk on a copy of the large shop, or on a new one.
    void open(bool large);
    /// On the reading thread; the ids that are found.
    void ask(const QString &text, const std::function<void(const Ids &)> &done);
    Ids found(const QString &text);
    /// Renames everybody, by whoever knows of no single customer.
    void renameAll(const QString &name);
    void add(const QString &name);

    static constexpr int kMany = 50'500; // more than ListReader calls large
    QTemporaryDir m_dir;
    QString m_path;
    std::unique_ptr<app::Desk> m_desk;
};

namespace {

db::Result<void> callEverybody(const QString &path, const QString &name)
{
    MK_TRY(const auto raw, db::Connection::open(path, db::Connection::Mode::ReadWrite, 10'000));
    return raw->execute(u"UPDATE customer SET full_name = '%1'; UPDATE customer_search SET key = '%2'"_s.arg(
        name, db::fold(name)));
}

} // namespace

void TestListReader::initTestCase()
{
    const QString path = m_dir.filePath(u"large.db"_s);
    QVERIFY(db::Session::open({path}));
    const auto raw = db::Connection::open(path, db::Connection::Mode::ReadWrite, 10'000);
    QVERIFY(raw);
    const auto filled = (*raw)->execute(
        u"INSERT INTO customer (id, full_name, given_name, sort_key, stage, stage_since_ms, stage_since_on, "
        "created_at_ms, updated_at_ms) "
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
        "SELECT i, 'Lan', 'Lan', 'lan ' || i, 'loyalty', 0, '2026-11-21', 0, 0 FROM n; "
        "INSERT INTO customer_search SELECT id, 'lan' FROM customer"_s.arg(kMany));
    QVERIFY2(filled, filled ? "" : qPrintable(filled.error().detail));
}

void TestListReader::open(bool large)
{
    m_path = m_dir.filePath(u"%1.db"_s.arg(QString::fromLatin1(QTest::currentTestFunction())));
    if (large)
        QVERIFY(QFile::copy(m_dir.filePath(u"large.db"_s), m_path));
    m_desk =
        std::make_unique<app::Desk>(db::OpenOptions{m_path}, TestShop::at(u"2026-11-21T10:00:00+07:00"_s));
    QSignalSpy opened(m_desk.get(), &app::Desk::opened);
    QVERIFY(opened.wait());
}

void TestListReader::ask(const QString &text, const std::function<void(const Ids &)> &done)
{
    m_desk->ask(m_desk.get(), app::asking([text](db::Session &session) {
                    return session.search().find(db::SearchQuery::parse(text));
                }),
                [done](const db::Result<Ids> &ids) { done(ids ? *ids : Ids{{-1}}); });
}

TestListReader::Ids TestListReader::found(const QString &text)
{
    std::optional<Ids> answer;
    ask(text, [&answer](const Ids &ids) { answer = ids; });
    return QTest::qWaitFor([&answer] { return answer.has_value(); }, 20'000) ? *answer : Ids{{-2}};
}

void TestListReader::renameAll(const QString &name)
{
    m_desk->write(
        m_desk.get(),
        [path = m_path, name](db::Session &) -> db::Result<db::ChangeSet> {
            MK_CHECK(callEverybody(path, name));
            db::ChangeSet changes;
            changes.customers = true; // and of nobody in particular
            return changes;
        },
        [](const auto &changed) { QVERIFY(changed); });
}

void TestListReader::add(const QString &name)
{
    m_desk->write(
        m_desk.get(),
        [name, clock = m_desk->clock()](db::Session &session) {
            return session.customers().add(TestShop::person(name, db::LifecycleStage::Loyalty), clock.act());
        },
        [](const auto &added) { QVERIFY(added); });
}

void TestListReader::answersWhileTheWriterIsBusy()
{
    open(false);
    QSemaphore goOn;
    bool written = false;
    m_desk->askInTurn(m_desk.get(), app::asking([&goOn](db::Session &) -> db::Result<int> {
                          goOn.acquire();
                          return 0;
                      }),
                      [&written](const auto &) { written = true; });
    QVERIFY(found(u"lan"_s).empty());
    QVERIFY(!written);
    goOn.release();
    QTRY_VERIFY(written);
}

void TestListReader::seesWhatWasToldOf()
{
    open(false);
    QCOMPARE(found(u"lan"_s).size(), std::size_t{0}); // from now on there is an index
    std::optional<Ids> seen;
    connect(m_desk.get(), &app::Desk::changed, this,
            [&] { ask(u"lan"_s, [&seen](const Ids &ids) { seen = ids; }); });
    add(u"Nguyễn Thị Lan"_s);
    QTRY_VERIFY(seen);
    QCOMPARE(seen->size(), std::size_t{1});
}

void TestListReader::answersNobodyWhoIsGone()
{
    open(false);
    QSemaphore goOn;
    bool answered = false;
    auto *receiver = new QObject;
    m_desk->ask(receiver, app::asking([&goOn](db::Session &) -> db::Result<int> {
                    goOn.acquire();
                    return 0;
                }),
                [&answered](const auto &) { answered = true; });
    delete receiver;
    goOn.release();
    QVERIFY(found(u"lan"_s).empty()); // asked for later, answered later
    QVERIFY(!answered);
}

void TestListReader::givesUpWhatIsStale()
{
    open(false);
    std::optional<db::ErrorKind> kind;
    app::ListQuery query;
    query.text = u"lan"_s;
    m_desk->ask(
        m_desk.get(), app::findingCustomers(query, m_desk->clock()),
        [&kind](const db::Result<app::CustomerListing> &listing) {
            kind = listing ? db::ErrorKind::Internal : listing.error().kind;
        },
        std::make_shared<std::atomic_bool>(true));
    QTRY_COMPARE(kind, db::ErrorKind::Cancelled);
}

void TestListReader::answersWithTheErrorOfAFileThatDoesNotOpen()
{
    const QString folder = m_dir.path(); // no file at all
    m_desk =
        std::make_unique<app::Desk>(db::OpenOptions{folder}, TestShop::at(u"2026-11-21T10:00:00+07:00"_s));
    QSignalSpy failed(m_desk.get(), &app::Desk::openFailed);
    using Counts = db::Result<db::CustomerCounts>;
    std::optional<db::Error> beside;
    std::optional<db::Error> inTurn;
    const auto counts = app::asking(&app::countCustomers);
    m_desk->ask(m_desk.get(), counts, [&beside](const Counts &counted) {
        QVERIFY(!counted);
        beside = counted.error();
    });
    m_desk->askInTurn(m_desk.get(), counts, [&inTurn](const Counts &counted) {
        QVERIFY(!counted);
        inTurn = counted.error();
    });
    QTRY_VERIFY(beside && inTurn);
    QCOMPARE(beside->kind, inTurn->kind);
    QCOMPARE(beside->detail, inTurn->detail);
    QTRY_COMPARE(failed.size(), 1);
}

void TestListReader::readsOneOfManyAtOnce()
{
    open(true);
    QCOMPARE(found(u"lan"_s).size(), std::size_t{kMany});
    QSignalSpy changed(m_desk.get(), &app::Desk::changed);
    add(u"Trần Thị Đào"_s);
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(found(u"dao"_s).size(), std::size_t{1});
    QCOMPARE(found(u"lan"_s).size(), std::size_t{kMany});
    QCOMPARE(changed.size(), 1); // no index was read again, or it would have been told
}

void TestListReader::readsManyAgainInTheBackground()
{
    open(true);
    QCOMPARE(found(u"lan"_s).size(), std::size_t{kMany});
    QSignalSpy changed(m_desk.get(), &app::Desk::changed);
    std::optional<Ids> atOnce;
    connect(m_desk.get(), &app::Desk::changed, this, [&] {
        if (!atOnce)
            ask(u"lan"_s, [&atOnce](const Ids &ids) { atOnce = ids; });
    });
    renameAll(u"Mai"_s);
    QTRY_VERIFY(atOnce);
    QCOMPARE(atOnce->size(), std::size_t{kMany}); // from the index before: nobody waits
    QTRY_VERIFY(changed.size() >= 2);             // and asks again when the new one is there
    QTRY_VERIFY(found(u"lan"_s).empty());
    QCOMPARE(found(u"mai"_s).size(), std::size_t{kMany});
}

void TestListReader::keepsWhatIsChangedMeanwhile()
{
    open(true);
    QCOMPARE(found(u"lan"_s).size(), std::size_t{kMany});
    int ofMany = 0; // the renaming, and that everything has been read again
    std::size_t ofOne = 0;
    std::size_t added = 0; // one after the other, for as long as it takes
    connect(m_desk.get(), &app::Desk::changed, this, [&](const db::ChangeSet &changes) {
        if (changes.interactions) // all there is: the file was looked at
            return;
        changes.customerIds.isEmpty() ? void(++ofMany) : void(++ofOne);
        if (ofMany == 1) {
            add(u"Trần Thị Đào"_s);
            ++added;
        }
    });
    renameAll(u"Mai"_s);
    QTRY_VERIFY(ofMany > 1);
    QVERIFY(added > 0);
    QTRY_COMPARE(ofOne, added);
    QTRY_COMPARE(found(u"mai"_s).size(), std::size_t{kMany});
    QCOMPARE(found(u"dao"_s).size(), added);
    QVERIFY(found(u"lan"_s).empty());
}

void TestListReader::readsAgainWhatIsChangedOnceMore()
{
    open(true);
    QCOMPARE(found(u"lan"_s).size(), std::size_t{kMany});
    for (const QString &name : {u"Mai"_s, u"Hoa"_s, u"Sen"_s})
        renameAll(name);
    QTRY_COMPARE(found(u"sen"_s).size(), std::size_t{kMany});
    for (const QString &name : {u"lan"_s, u"mai"_s, u"hoa"_s})
        QVERIFY(found(name).empty());
}

MK_TEST(TestListReader)
#include "tst_list_reader.moc"
