#include "app/exchange/open_list.h"
#include "app/exchange/threaded_source.h"
#include "tests/support/test_main.h"
#include "tests/support/workbook.h"

#include <QBuffer>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace Qt::StringLiterals;

namespace {

constexpr int kBatch = 256;

/// What a source made up here has been asked for, by whichever thread.
struct Asked
{
    std::atomic_int records = 0;
    std::atomic_bool byOthers = false; ///< by another thread than the one that made it
    std::atomic_bool gone = false;
};

/// Records of a number each, up to one that cannot be read.
class NumberSource final : public app::RecordSource
{
public:
    NumberSource(Asked &asked, int many, int broken = -1, qsizetype width = 1)
        : m_asked(asked), m_many(many), m_broken(broken), m_width(width)
    {}
    ~NumberSource() override { m_asked.gone = true; }

    db::Result<bool> readRecord(QStringList &fields) override
    {
        if (QThread::currentThreadId() != m_maker)
            m_asked.byOthers = true;
        if (m_at == m_many)
            return false;
        if (m_at + 1 == m_broken) {
            m_trouble = {app::ListTrouble::Kind::Workbook, m_broken, u"broken"_s};
            return db::failure(db::ErrorKind::InvalidInput, m_trouble->detail);
        }
        ++m_at;
        fields = QStringList(m_width, QString::number(m_at));
        ++m_asked.records;
        return true;
    }
    qint64 place() const override { return m_at + 10; }
    qint64 bytesRead() const override { return m_at; }
    qint64 size() const override { return m_many; }
    std::optional<app::RecordFault> fault() const override
    {
        return m_at % 2 == 0 ? std::optional(app::RecordFault{app::RecordFault::Kind::CutOff, m_at})
                             : std::nullopt;
    }
    QStringList properties() const override { return {u"number"_s}; }
    app::SourceFacts facts() const override { return {u"UTF-8"_s, {}, u"Khách"_s, m_at}; }
    std::optional<app::ListTrouble> trouble() const override { return m_trouble; }

private:
    const Qt::HANDLE m_maker = QThread::currentThreadId();
    Asked &m_asked;
    int m_many;
    int m_broken;
    qsizetype m_width;
    int m_at = 0;
    std::optional<app::ListTrouble> m_trouble;
};

/// Remembers whether another thread has read from it.
class WatchedBuffer final : public QBuffer
{
public:
    explicit WatchedBuffer(QByteArray *bytes) : QBuffer(bytes) {}
    bool isReadByOthers() const { return m_byOthers; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        if (QThread::currentThread() != thread())
            m_byOthers = true;
        return QBuffer::readData(data, most);
    }

private:
    std::atomic_bool m_byOthers = false;
};

} // namespace

/// A source that is read ahead on a thread of its own.
class TestThreadedSource final : public QObject
{
    Q_OBJECT
private slots:
    void givesEveryRecordOnceAndInOrder_data();
    void givesEveryRecordOnceAndInOrder();
    void readsNothingBeforeItIsAsked();
    void isABatchAheadAndNoMore();
    void keepsFewWideRecords();
    void givesAnErrorWhereItStands_data();
    void givesAnErrorWhereItStands();
    void leavesNoThreadBehind();
    void readsAWorkbookThatIsOpened();

private:
    Asked m_asked;

    std::unique_ptr<app::ThreadedSource> sourceOf(int many, int broken = -1, qsizetype width = 1)
    {
        m_asked.records = 0;
        m_asked.byOthers = false;
        m_asked.gone = false;
        return std::make_unique<app::ThreadedSource>(
            std::make_unique<NumberSource>(m_asked, many, broken, width));
    }
};

void TestThreadedSource::givesEveryRecordOnceAndInOrder_data()
{
    QTest::addColumn<int>("many");
    for (const int many : {0, 1, kBatch - 1, kBatch, kBatch + 1, 1000})
        QTest::addRow("%d records", many) << many;
}

void TestThreadedSource::givesEveryRecordOnceAndInOrder()
{
    QFETCH(const int, many);
    const auto source = sourceOf(many);
    QCOMPARE(source->size(), many);
    QCOMPARE(source->properties(), QStringList{u"number"_s});
    QStringList fields;
    for (int i = 1; i <= many; ++i) {
        QVERIFY(source->readRecord(fields).value());
        QCOMPARE(fields, QStringList{QString::number(i)});
        QCOMPARE(source->place(), i + 10);
        QCOMPARE(source->fault().has_value(), i % 2 == 0);
        QCOMPARE(source->facts().sheet, u"Khách"_s);
        QVERIFY(source->bytesRead() >= i);
    }
    for (int again = 0; again < 2; ++again)
        QVERIFY(!source->readRecord(fields).value());
    QCOMPARE(source->bytesRead(), many);
    QVERIFY(m_asked.byOthers);
    QVERIFY(!source->trouble());
}

void TestThreadedSource::readsNothingBeforeItIsAsked()
{
    const auto source = sourceOf(1000);
    QCOMPARE(source->facts().sheet, u"Khách"_s);
    QVERIFY(!m_asked.byOthers && m_asked.records == 0);
}

void TestThreadedSource::isABatchAheadAndNoMore()
{
    const auto source = sourceOf(10 * kBatch);
    QStringList fields;
    for (const int batches : {2, 3}) {
        for (int i = 0; i < kBatch; ++i)
            QVERIFY(source->readRecord(fields).value());
        QTRY_COMPARE(m_asked.records.load(), batches * kBatch);
    }
    QCOMPARE(fields, QStringList{QString::number(2 * kBatch)});
    QCOMPARE(m_asked.records.load(), 3 * kBatch);
}

void TestThreadedSource::keepsFewWideRecords()
{
    const auto source = sourceOf(100, -1, 16'384);
    QStringList fields;
    QVERIFY(source->readRecord(fields).value());
    QTRY_COMPARE(m_asked.records.load(), 8); // 65,536 fields, twice
    for (int i = 1; i < 100; ++i)
        QVERIFY(source->readRecord(fields).value());
    QCOMPARE(fields.constFirst(), u"100"_s);
    QVERIFY(!source->readRecord(fields).value());
}

void TestThreadedSource::givesAnErrorWhereItStands_data()
{
    QTest::addColumn<int>("broken");
    for (const int broken : {1, kBatch, kBatch + 1, 700})
        QTest::addRow("record %d", broken) << broken;
}

void TestThreadedSource::givesAnErrorWhereItStands()
{
    QFETCH(const int, broken);
    const auto source = sourceOf(1000, broken);
    QStringList fields;
    for (int i = 1; i < broken; ++i) {
        QVERIFY(source->readRecord(fields).value());
        QVERIFY(!source->trouble());
    }
    for (int again = 0; again < 2; ++again) {
        const auto read = source->readRecord(fields);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, db::ErrorKind::InvalidInput);
        QCOMPARE(read.error().detail, u"broken"_s);
        QVERIFY(source->trouble());
        QCOMPARE(source->trouble()->line, broken);
    }
    QCOMPARE(m_asked.records.load(), broken - 1);
}

void TestThreadedSource::leavesNoThreadBehind()
{
    for (int round = 0; round < 20; ++round) {
        auto source = sourceOf(100'000);
        QStringList fields;
        QVERIFY(source->readRecord(fields).value());
        source.reset();
        QVERIFY(m_asked.gone);
        const int read = m_asked.records;
        QVERIFY(read <= 2 * kBatch);
    }
}

void TestThreadedSource::readsAWorkbookThatIsOpened()
{
    QList<QStringList> rows;
    for (int i = 0; i < 20'000; ++i)
        rows.append({u"Khách %1"_s.arg(i), QString::number(i * 7919)});
    QByteArray bytes = test::workbookOf(rows).bytes();
    WatchedBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::ReadOnly | QIODevice::Unbuffered));
    const auto source = app::openList(buffer);
    QVERIFY(source);
    QVERIFY(!buffer.isReadByOthers());
    QStringList fields;
    for (const QStringList &row : rows) {
        QVERIFY((*source)->readRecord(fields).value());
        QCOMPARE(fields, row);
    }
    QVERIFY(!(*source)->readRecord(fields).value());
    QVERIFY(buffer.isReadByOthers());
}

MK_TEST(TestThreadedSource)
#include "tst_threaded_source.moc"
