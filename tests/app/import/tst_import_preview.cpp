#include "app/import/import_preview.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using app::RowOutcome;

/// Every row of a rehearsal is packed, and comes out as it went in.
class TestImportPreview final : public QObject
{
    Q_OBJECT
private slots:
    void givesARowBackWhole();
    void givesARowWithoutAnythingBack();
    void saysWhatChanges();
    void knowsTheRowsOfEachFate();
    void leavesOutWhatIsTooMuchButNoProblem();
    void writesRejectsAsTheyStandInTheFile();
    void leavesOutTheReasonsInEachLanguage_data();
    void leavesOutTheReasonsInEachLanguage();
    void writesNoRejectsWhereItMayNot();

private:
    /// A customer at a line of the file, with this outcome.
    static void append(app::ImportPreview &preview, qint64 line, RowOutcome outcome,
                       const db::Customer &customer, const db::Customer *before = nullptr,
                       const app::ImportRow &row = {}, const QStringList &cells = {})
    {
        preview.append({line, outcome, customer, before, row, cells});
    }
    static db::Customer lan()
    {
        db::Customer customer;
        customer.fullName = u"Nguyễn Thị Lan"_s;
        customer.givenName = u"Lan"_s;
        customer.code = u"KH-0001"_s;
        customer.province = u"Hà Tây"_s;
        customer.stage = db::LifecycleStage::Loyalty;
        customer.birthday = {db::Calendar::Lunar, 5, 6, 1990, true, true};
        const auto point = [](db::ContactKind kind, const QString &text) {
            return db::ContactPoint{{}, {}, kind, text, text, true, true};
        };
        customer.contactPoints = {point(db::ContactKind::Phone, u"+84912345678"_s),
                                  point(db::ContactKind::Email, u"lan@example.vn"_s),
                                  point(db::ContactKind::Phone, u"+84987654321"_s),
                                  point(db::ContactKind::Email, u"other@example.vn"_s)};
        return customer;
    }
    static app::ImportRow rejected(const QList<app::CellProblem> &problems)
    {
        app::ImportRow row;
        row.problems = problems;
        row.fate = app::RowFate::Rejected;
        return row;
    }
};

void TestImportPreview::givesARowBackWhole()
{
    app::ImportPreview preview;
    append(preview, 1, RowOutcome::Created, {}); // the row before is no part of it
    append(preview, 4'000'000'000, RowOutcome::Created, lan());
    const app::PreviewRow row = preview.at(1);
    QCOMPARE(row.line, 4'000'000'000);
    QCOMPARE(row.outcome, RowOutcome::Created);
    QCOMPARE(row.fullName, u"Nguyễn Thị Lan"_s);
    QCOMPARE(row.givenName, u"Lan"_s);
    QCOMPARE(row.code, u"KH-0001"_s);
    QCOMPARE(row.phones, (QStringList{u"+84912345678"_s, u"+84987654321"_s}));
    QCOMPARE(row.email, u"lan@example.vn"_s); // the first
    QCOMPARE(row.province, u"Hà Tây"_s);
    QCOMPARE(row.stage, db::LifecycleStage::Loyalty);
    QCOMPARE(row.birthday.calendar, db::Calendar::Lunar);
    QCOMPARE(row.birthday.day, 5);
    QCOMPARE(row.birthday.month, 6);
    QCOMPARE(row.birthday.year, 1990);
    QVERIFY(row.birthday.leapMonth && row.birthday.approximate);
    QVERIFY(row.knownName.isEmpty() && row.changed.isEmpty() && row.problems.isEmpty());
}

void TestImportPreview::givesARowWithoutAnythingBack()
{
    app::ImportPreview preview;
    append(preview, 2, RowOutcome::Created, {});
    const app::PreviewRow row = preview.at(0);
    QVERIFY(row.fullName.isEmpty() && row.phones.isEmpty() && row.email.isEmpty() && row.cells.isEmpty());
    QVERIFY(!row.birthday.day && !row.birthday.month && !row.birthday.year);
    QCOMPARE(row.birthday.calendar, db::Calendar::Solar);
}

void TestImportPreview::saysWhatChanges()
{
    app::ImportPreview preview;
    const db::Customer before = lan();
    db::Customer after = before;
    after.province = u"Hà Nội"_s;
    append(preview, 2, RowOutcome::Updated, after, &before);
    append(preview, 3, RowOutcome::Unchanged, before, &before);
    QCOMPARE(preview.at(0).knownName, u"Nguyễn Thị Lan"_s);
    QCOMPARE(preview.at(0).changed, QStringList{u"province"_s});
    QCOMPARE(preview.at(1).knownName, u"Nguyễn Thị Lan"_s);
    QVERIFY(preview.at(1).changed.isEmpty());
}

void TestImportPreview::knowsTheRowsOfEachFate()
{
    app::ImportPreview preview;
    const QList<RowOutcome> fates{RowOutcome::Created,   RowOutcome::Rejected,  RowOutcome::Created,
                                  RowOutcome::Unchanged, RowOutcome::Duplicate, RowOutcome::Rejected};
    for (qsizetype i = 0; i < fates.size(); ++i)
        append(preview, i + 2, fates.at(i), {});
    QCOMPARE(preview.size(), fates.size());
    for (qsizetype i = 0; i < fates.size(); ++i)
        QCOMPARE(preview.at(i).outcome, fates.at(i));
    QCOMPARE(preview.rowsOf(RowOutcome::Created), (std::vector<int>{0, 2}));
    QCOMPARE(preview.rowsOf(RowOutcome::Rejected), (std::vector<int>{1, 5}));
    QCOMPARE(preview.rowsOf(RowOutcome::Duplicate), std::vector<int>{4});
    QVERIFY(preview.rowsOf(RowOutcome::Updated).empty());
}

void TestImportPreview::leavesOutWhatIsTooMuchButNoProblem()
{
    app::ImportPreview preview;
    for (qsizetype i = 0; i < app::ImportPreview::kMostRows; ++i)
        append(preview, i + 2, RowOutcome::Unchanged, {});
    append(preview, 400'000, RowOutcome::Created, lan());
    append(preview, 400'001, RowOutcome::Rejected, lan(), nullptr,
           rejected({{u"phone"_s, u"12"_s, u"bad-phone"_s, u"too-short"_s}}));
    QCOMPARE(preview.leftOut(), 1);
    QCOMPARE(preview.size(), app::ImportPreview::kMostRows + 1);
    QVERIFY(preview.rowsOf(RowOutcome::Created).empty());
    QCOMPARE(preview.at(preview.size() - 1).line, 400'001);
    QCOMPARE(preview.at(preview.size() - 1).problems.first().code, u"bad-phone"_s);
}

void TestImportPreview::writesRejectsAsTheyStandInTheFile()
{
    app::ImportPreview preview;
    append(preview, 2, RowOutcome::Created, lan(), nullptr, {}, {u"Nguyễn Thị Lan"_s, u"0912345678"_s});
    append(preview, 3, RowOutcome::Rejected, {}, nullptr,
           rejected({{u"phone"_s, u"12"_s, u"bad-phone"_s, u"too-short"_s},
                     {u"born"_s, u"32/1"_s, u"bad-date"_s, {}}}),
           {u"Lê, Văn"_s, u"12"_s});
    append(preview, 4, RowOutcome::Rejected, {}, nullptr, rejected({{{}, {}, u"no-name-no-contact"_s, {}}}),
           {u"x"_s});
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"rejects.csv"_s);
    QVERIFY(app::writeRejects(preview, {u"name"_s, u"phone"_s}, path,
                              [](const app::CellProblem &problem) { return problem.code.toUpper(); }));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QString text = QString::fromUtf8(file.readAll());
    text.remove(QChar(QChar::ByteOrderMark)).remove(u'\r');
    QCOMPARE(text, u"name,phone,reject line,reject column,reject reason\n"
                   "\"Lê, Văn\",12,3,phone; born,BAD-PHONE; BAD-DATE\n"
                   "x,,4,,NO-NAME-NO-CONTACT\n"_s);
}

void TestImportPreview::leavesOutTheReasonsInEachLanguage_data()
{
    QTest::addColumn<app::ListLanguage>("language");
    QTest::addColumn<QString>("reason");
    QTest::newRow("Vietnamese") << app::ListLanguage::Vietnamese << u"Lý do lỗi"_s;
    QTest::newRow("English") << app::ListLanguage::English << u"reject reason"_s;
}

void TestImportPreview::leavesOutTheReasonsInEachLanguage()
{
    QFETCH(app::ListLanguage, language);
    QFETCH(QString, reason);
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"rejects.csv"_s);
    QVERIFY(app::writeRejects(
        {}, {u"Họ tên"_s, u"Số điện thoại"_s}, path, [](const app::CellProblem &) { return QString(); },
        language));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QString text = QString::fromUtf8(file.readAll());
    const QStringList headings = text.remove(QChar(QChar::ByteOrderMark)).trimmed().split(u',');
    QCOMPARE(headings.size(), 5);
    QCOMPARE(headings.last(), reason);
    for (const QString &heading : headings.mid(2)) {
        for (const auto kind : {app::ListKind::Customers, app::ListKind::Interactions})
            QVERIFY2(app::fieldOfHeader(heading, kind) == app::ImportField::Ignore, qPrintable(heading));
    }
}

void TestImportPreview::writesNoRejectsWhereItMayNot()
{
    const QTemporaryDir dir;
    const auto written = app::writeRejects({}, {u"name"_s}, dir.filePath(u"none/rejects.csv"_s),
                                           [](const app::CellProblem &) { return QString(); });
    QVERIFY(!written);
    QCOMPARE(written.error().kind, db::ErrorKind::FileAccess);
}

MK_TEST(TestImportPreview)
#include "tst_import_preview.moc"
