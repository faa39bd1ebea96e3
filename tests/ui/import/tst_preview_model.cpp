#include "tests/support/test_main.h"
#include "tests/ui/shell/table_column.h"
#include "ui/language/translator.h"

#include <QAbstractItemModelTester>

using namespace Qt::StringLiterals;
using app::RowOutcome;
using ui::PreviewModel;

/// The rows of a rehearsal as the table of the import shows them.
class TestPreviewModel final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_translator.speak(ui::Language::English); }
    void showsNothingBeforeTheRehearsal();
    void showsEveryRowOrThoseOfOneFate();
    void saysWhyARowIsRejected();
    void takesAnotherRehearsal();
    void tellsWhatAProvinceBelongsToToday_data();
    void tellsWhatAProvinceBelongsToToday();

private:
    /// Rows of all fates, `times` over.
    static std::shared_ptr<const app::ImportPreview> rehearsal(int times)
    {
        auto preview = std::make_shared<app::ImportPreview>();
        db::Customer before;
        before.fullName = u"Nguyễn Thị Lan"_s;
        db::Customer after = before;
        after.province = u"Huế"_s;
        app::ImportRow bad;
        bad.problems = {{u"phone"_s, u"12"_s, u"bad-phone"_s, {}, true, -1, u"too-short"_s}};
        qint64 line = 1;
        for (int i = 0; i < times; ++i) {
            preview->append({++line, RowOutcome::Created, after, nullptr, {}, {}});
            preview->append({++line, RowOutcome::Updated, after, &before, {}, {}});
            preview->append({++line, RowOutcome::Unchanged, before, &before, {}, {}});
            preview->append({++line, RowOutcome::Rejected, before, nullptr, bad, {u"x"_s}});
        }
        return preview;
    }
    QModelIndex at(int row, QLatin1StringView column) const
    {
        return m_model.index(row, previewColumn(column));
    }
    QString cell(int row, QLatin1StringView column) const { return at(row, column).data().toString(); }

    ui::Translator m_translator;
    PreviewModel m_model;
    QAbstractItemModelTester m_tester{&m_model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

void TestPreviewModel::showsNothingBeforeTheRehearsal()
{
    QCOMPARE(m_model.rowCount(), 0);
    m_model.setFilter(ui::RowsShown::Rejected);
    QCOMPARE(m_model.rowCount(), 0);
    m_model.setFilter({});
}

void TestPreviewModel::showsEveryRowOrThoseOfOneFate()
{
    m_model.setPreview(rehearsal(3));
    QCOMPARE(m_model.rowCount(), 12);
    QCOMPARE(cell(1, "name"_L1), u"Nguyễn Thị Lan"_s);
    QCOMPARE(cell(1, "province"_L1), u"Huế"_s);
    m_model.setFilter(ui::RowsShown::Updated);
    QCOMPARE(m_model.rowCount(), 3);
    QCOMPARE(cell(0, "line"_L1), u"3"_s);
    QCOMPARE(cell(2, "line"_L1), u"11"_s);
    m_model.setFilter(ui::RowsShown::Duplicate);
    QCOMPARE(m_model.rowCount(), 0);
    m_model.setFilter({});
    QCOMPARE(m_model.rowCount(), 12);
    QCOMPARE(cell(0, "line"_L1), u"2"_s); // not the row remembered from the filter
}

void TestPreviewModel::saysWhyARowIsRejected()
{
    m_model.setPreview(rehearsal(1));
    QVERIFY(!cell(3, "remark"_L1).isEmpty());
    QVERIFY(cell(3, "stage"_L1).isEmpty());
    const QString spoken = at(3, "line"_L1).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.contains(cell(3, "remark"_L1)), qPrintable(spoken));
}

void TestPreviewModel::takesAnotherRehearsal()
{
    for (const int times : {2, 0, 30, 1}) {
        m_model.setPreview(rehearsal(times));
        QCOMPARE(m_model.rowCount(), 4 * times);
        if (times > 0)
            QCOMPARE(cell(0, "name"_L1), u"Nguyễn Thị Lan"_s);
    }
    m_model.setPreview(nullptr);
    QCOMPARE(m_model.rowCount(), 0);
}

void TestPreviewModel::tellsWhatAProvinceBelongsToToday_data()
{
    QTest::addColumn<QString>("listed");
    QTest::addColumn<QString>("shown");
    QTest::newRow("merged") << u"Quảng Nam"_s << u"Quảng Nam (now Đà Nẵng)"_s;
    QTest::newRow("as it is") << u"Huế"_s << u"Huế"_s;
    QTest::newRow("in another spelling") << u"Khánh Hoà"_s << u"Khánh Hoà"_s;
    QTest::newRow("without accents") << u"Da Nang"_s << u"Da Nang"_s;
}

void TestPreviewModel::tellsWhatAProvinceBelongsToToday()
{
    QFETCH(QString, listed);
    db::Customer customer;
    customer.province = listed;
    auto preview = std::make_shared<app::ImportPreview>();
    preview->append({2, RowOutcome::Created, customer, nullptr, {}, {}});
    m_model.setPreview(preview);
    QTEST(cell(0, "province"_L1), "shown");
}

MK_TEST(TestPreviewModel)
#include "tst_preview_model.moc"
