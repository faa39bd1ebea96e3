#include "app/desk/desk.h"
#include "app/support/test_shop.h"
#include "db/customers/import_batch_store.h"
#include "tests/support/test_main.h"
#include "ui/import/taking_back.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

/// An import that cannot be undone is no import that was undone before.
class TestTakingBack final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void tellsARefusal();
    void tellsWhatWasUndoneBefore();

private:
    /// Of so many imports the first, without a row.
    db::ImportBatchId begin(int imports);

    std::unique_ptr<TestShop> m_shop;
    std::unique_ptr<app::Desk> m_desk;
    std::unique_ptr<ui::ListWork> m_work;
    std::unique_ptr<ui::TakingBack> m_takingBack;
};

void TestTakingBack::init()
{
    m_shop = std::make_unique<TestShop>();
    m_desk = std::make_unique<app::Desk>(db::OpenOptions{m_shop->file(u"shop.db"_s)}, m_shop->clock());
    m_work = std::make_unique<ui::ListWork>();
    m_takingBack = std::make_unique<ui::TakingBack>(*m_desk, *m_work);
}

void TestTakingBack::cleanup()
{
    m_takingBack.reset(); // each before what it works with
    m_work.reset();
    m_desk.reset();
}

db::ImportBatchId TestTakingBack::begin(int imports)
{
    db::Session &session = m_shop->session();
    const auto first = session.inTransaction([&]() -> db::Result<db::ImportBatchId> {
        MK_TRY(const auto batch, session.imports().begin(u"khách.csv"_s, m_shop->clock().act()));
        for (int i = 1; i < imports; ++i)
            MK_CHECK(session.imports().begin(u"khách.csv"_s, m_shop->clock().act()));
        return batch;
    });
    return first.value();
}

void TestTakingBack::tellsARefusal()
{
    const QSignalSpy before(m_takingBack.get(), &ui::TakingBack::wasTakenBack);
    const QSignalSpy never(m_takingBack.get(), &ui::TakingBack::cannotBeTakenBack);
    const QSignalSpy failed(m_takingBack.get(), &ui::TakingBack::failed);
    m_takingBack->takeBack(begin(db::ImportBatchStore::kRemembered + 1)); // too old
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(never.size(), 1);
    QCOMPARE(before.size(), 0);
}

void TestTakingBack::tellsWhatWasUndoneBefore()
{
    const QSignalSpy before(m_takingBack.get(), &ui::TakingBack::wasTakenBack);
    const QSignalSpy failed(m_takingBack.get(), &ui::TakingBack::failed);
    const db::ImportBatchId batch = begin(1);
    QVERIFY(app::undoImport(m_shop->session(), m_shop->clock(), batch));
    m_takingBack->takeBack(batch);
    QTRY_COMPARE(before.size(), 1);
    QCOMPARE(failed.size(), 0);
}

MK_TEST(TestTakingBack)
#include "tst_taking_back.moc"
