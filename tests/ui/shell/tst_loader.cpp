#include "tests/app/support/test_shop.h"
#include "tests/support/test_main.h"
#include "ui/shell/loader.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Asks beside the main thread: the newest question wins, and a change asks again.
class TestLoader final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void answersTheNewestQuestionOnly();
    void asksOnceForAKeyHeldDown();
    void setsTheFlagOfAStaleQuestion();
    void asksAgainWhenWhatItShowsHasChanged();
    void waitsUntilItIsLookedAt();
    void tellsAFailureAndKeepsTheQuestion();
    void saysThatItIsSlow();
    void answersNobodyWhoIsGone();
    void seesTheWriteJustAskedForInTurn();
    void keepsNobodyWaitingAside();

private:
    static db::Result<int> numberOf(db::Session &, int number) { return number; }

    std::unique_ptr<TestShop> m_shop;
    std::unique_ptr<app::Desk> m_desk;
    QList<int> m_shown;
};

namespace {

db::ChangeSet ofCustomers()
{
    db::ChangeSet changes;
    changes.customers = true;
    return changes;
}

} // namespace

void TestLoader::init()
{
    m_shop = std::make_unique<TestShop>();
    m_desk = std::make_unique<app::Desk>(db::OpenOptions{m_shop->session().path()}, m_shop->clock());
    m_shown.clear();
}

void TestLoader::cleanup()
{
    m_desk.reset();
}

void TestLoader::answersTheNewestQuestionOnly()
{
    ui::Loader<int> loader(*m_desk, [this](int number) { m_shown.append(number); });
    for (const int number : {1, 2, 3})
        loader.ask(app::asking(&TestLoader::numberOf, number));
    QVERIFY(loader.isLoading());
    QTRY_COMPARE(m_shown, QList<int>{3});
    QVERIFY(!loader.isLoading());
    bool later = false; // whatever was asked before has been answered by now
    m_desk->ask(this, app::asking(&TestLoader::numberOf, 0), [&later](const auto &) { later = true; });
    QTRY_VERIFY(later);
    QCOMPARE(m_shown.size(), 1);
}

void TestLoader::asksOnceForAKeyHeldDown()
{
    std::atomic_int asked = 0;
    const auto count = [&asked](db::Session &, int number) -> db::Result<int> {
        ++asked;
        return number;
    };
    ui::Loader<int> loader(*m_desk, [this](int number) { m_shown.append(number); });
    loader.setPause(50ms);
    for (const int number : {1, 2, 3, 4})
        loader.ask(app::asking(count, number));
    QTRY_COMPARE(m_shown, QList<int>{4});
    QCOMPARE(asked.load(), 1);
}

void TestLoader::setsTheFlagOfAStaleQuestion()
{
    QSemaphore running;
    const auto untilStale = [&running](db::Session &, const std::atomic_bool *stale) -> db::Result<int> {
        running.release();
        while (!stale->load())
            QThread::yieldCurrentThread();
        return db::failure(db::ErrorKind::Cancelled, u"stale"_s);
    };
    ui::Loader<int> loader(*m_desk, [this](int number) { m_shown.append(number); });
    QSignalSpy failed(&loader, &ui::LoaderBase::failed);
    loader.ask(app::asking(untilStale));
    QVERIFY(running.tryAcquire(1, 10'000));
    loader.ask(app::asking(&TestLoader::numberOf, 7)); // else it would wait for ever behind the first
    QTRY_COMPARE(m_shown, QList<int>{7});
    QCOMPARE(failed.size(), 0);
}

void TestLoader::asksAgainWhenWhatItShowsHasChanged()
{
    ui::Loader<int> loader(*m_desk, [this](int number) { m_shown.append(number); });
    loader.askAgainWhen([](const db::ChangeSet &changes) { return changes.customers; });
    loader.ask(app::asking(&TestLoader::numberOf, 5));
    QTRY_COMPARE(m_shown.size(), 1);
    db::ChangeSet others;
    others.templates = true;
    emit m_desk->changed(others);
    QVERIFY(!loader.isLoading());
    emit m_desk->changed(ofCustomers());
    QTRY_COMPARE(m_shown, (QList<int>{5, 5}));
}

void TestLoader::waitsUntilItIsLookedAt()
{
    ui::Loader<int> loader(*m_desk, [this](int number) { m_shown.append(number); });
    loader.askAgainWhen([](const db::ChangeSet &) { return true; });
    loader.ask(app::asking(&TestLoader::numberOf, 5));
    QTRY_COMPARE(m_shown.size(), 1);
    loader.setWatched(false);
    emit m_desk->changed(ofCustomers());
    QVERIFY(!loader.isLoading());
    loader.setWatched(true);
    QTRY_COMPARE(m_shown.size(), 2);
    loader.setWatched(true); // nothing was missed meanwhile
    QVERIFY(!loader.isLoading());
}

void TestLoader::tellsAFailureAndKeepsTheQuestion()
{
    std::atomic_bool broken = true;
    const auto maybe = [&broken](db::Session &) -> db::Result<int> {
        if (broken)
            return db::failure(db::ErrorKind::Corrupt, u"a page"_s);
        return 9;
    };
    ui::Loader<int> loader(*m_desk, [this](int number) { m_shown.append(number); });
    QSignalSpy failed(&loader, &ui::LoaderBase::failed);
    loader.ask(app::asking(maybe));
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(failed.first().first().value<db::Error>().kind == db::ErrorKind::Corrupt);
    broken = false;
    loader.again();
    QTRY_COMPARE(m_shown, QList<int>{9});
}

void TestLoader::saysThatItIsSlow()
{
    QSemaphore goOn;
    const auto slow = [&goOn](db::Session &) -> db::Result<int> {
        goOn.acquire();
        return 1;
    };
    ui::Loader<int> loader(*m_desk, [this](int number) { m_shown.append(number); });
    loader.setSlowAfter(1ms);
    QSignalSpy told(&loader, &ui::LoaderBase::slow);
    loader.ask(app::asking(slow));
    QTRY_COMPARE(told.size(), 1);
    goOn.release();
    QTRY_COMPARE(m_shown, QList<int>{1});
}

void TestLoader::answersNobodyWhoIsGone()
{
    {
        ui::Loader<int> loader(*m_desk, [this](int number) { m_shown.append(number); });
        loader.ask(app::asking(&TestLoader::numberOf, 1));
    }
    bool later = false;
    m_desk->ask(this, app::asking(&TestLoader::numberOf, 0), [&later](const auto &) { later = true; });
    QTRY_VERIFY(later);
    QVERIFY(m_shown.isEmpty());
}

void TestLoader::seesTheWriteJustAskedForInTurn()
{
    m_desk->write(
        this,
        [](db::Session &session) {
            return session.customers().add(TestShop::person(u"Lê Thị Đào"_s, db::LifecycleStage::Loyalty),
                                           {1, QDate(2026, 11, 21)});
        },
        [](const auto &) {});
    ui::Loader<int> loader(*m_desk, [this](int number) { m_shown.append(number); });
    loader.setInTurn();
    loader.ask(app::asking([](db::Session &session) -> db::Result<int> {
        MK_TRY(const auto counts, session.customers().counts());
        return static_cast<int>(counts.total());
    }));
    QTRY_COMPARE(m_shown, QList<int>{1});
}

void TestLoader::keepsNobodyWaitingAside()
{
    std::atomic_bool gaveUp = false;
    const auto endless = [&gaveUp](db::Session &, const std::atomic_bool *stale) -> db::Result<int> {
        while (!stale->load())
            QThread::yieldCurrentThread();
        gaveUp = true;
        return db::failure(db::ErrorKind::Cancelled, u"stopped"_s);
    };
    {
        ui::Loader<int> aside(*m_desk, [this](int number) { m_shown.append(number); });
        aside.setAside();
        aside.ask(app::asking(endless));
        ui::Loader<int> loader(*m_desk, [this](int number) { m_shown.append(number); });
        loader.ask(app::asking(&TestLoader::numberOf, 7));
        QTRY_COMPARE(m_shown, QList<int>{7});
    }
    QTRY_VERIFY(gaveUp); // with the loader
    QCOMPARE(m_shown, QList<int>{7});
}

MK_TEST(TestLoader)
#include "tst_loader.moc"
