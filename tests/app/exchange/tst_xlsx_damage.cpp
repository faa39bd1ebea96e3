#include "tests/app/exchange/broken_books.h"
#include "tests/app/exchange/list_troubles.h"
#include "tests/support/test_main.h"
#include "tests/support/workbook.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using Packing = test::ZipMaker::Packing;

/// Workbooks that are cut off, and whose bytes have changed.
class TestXlsxDamage final : public QObject
{
    Q_OBJECT
private slots:
    void isRefusedWhereverItIsCutOff();
    void readsMacrosAndTemplates();
    void survivesWhateverStandsInTheFile();
};

void TestXlsxDamage::isRefusedWhereverItIsCutOff()
{
    const QByteArray whole = someBook().bytes();
    QVERIFY(!troubleWith(whole));
    for (qsizetype size = 4; size < whole.size(); size += 7)
        QVERIFY2(troubleWith(whole.first(size)), qPrintable(QString::number(size)));
}

void TestXlsxDamage::readsMacrosAndTemplates()
{
    test::ZipMaker zip;
    for (const auto &[name, content] : someBook().parts())
        zip.add(name, content);
    zip.add("xl/vbaProject.bin", "macros, which are never looked at");
    for (const QString &suffix : {u"xlsm"_s, u"xltx"_s, u"csv"_s, QString()}) {
        qint64 rows = 0;
        QVERIFY(!troubleWith(zip.bytes(), &rows, suffix));
        QCOMPARE(rows, 2);
    }
}

// Bytes changed, lost and doubled, with the sums of the parts true or not: never a crash, never without end.
void TestXlsxDamage::survivesWhateverStandsInTheFile()
{
    QRandomGenerator random(20261129);
    const auto place = [&](const QByteArray &bytes) {
        return static_cast<qsizetype>(random.bounded(static_cast<quint32>(bytes.size())));
    };
    const auto spoil = [&](QByteArray &bytes) {
        const int times = random.bounded(1, 6);
        for (int i = 0; i < times && bytes.size() > 20; ++i) {
            const qsizetype at = place(bytes);
            const qsizetype count = std::min<qsizetype>(random.bounded(1, 20), bytes.size() - at);
            switch (random.bounded(5)) {
            case 0:
                bytes[at] = static_cast<char>(random.bounded(256));
                break;
            case 1:
                bytes.remove(at, count);
                break;
            case 2:
                bytes.insert(at, bytes.mid(place(bytes), count));
                break;
            case 3:
                bytes[at] = "<>&\"/'=\0\xFF;"[random.bounded(10)];
                break;
            default:
                bytes.truncate(at);
            }
        }
    };
    constexpr qint64 kLongest = 20'000; // milliseconds
    QList<QStringList> rows;            // more than is read at a time
    for (int i = 0; i < 2000; ++i)
        rows.append({u"Nguyễn Văn %1"_s.arg(i), QString::number(i * 7919)});
    const test::Workbook large = test::workbookOf(rows);
    int refused = 0;
    for (int i = 0; i < 600; ++i) {
        QElapsedTimer timer;
        timer.start();
        QByteArray bytes =
            (i % 10 == 3 ? large : someBook()).bytes(i % 2 == 0 ? Packing::Deflated : Packing::Stored);
        if (i % 3 == 0) {
            spoil(bytes);
        } else {
            const auto parts = someBook().parts();
            bytes = changed(parts.at(random.bounded(static_cast<int>(parts.size()))).first, spoil);
        }
        const auto trouble = troubleWith(bytes);
        refused += trouble ? 1 : 0;
        QVERIFY2(!trouble || !trouble->detail.isEmpty(), qPrintable(QString::number(i)));
        QVERIFY2(timer.elapsed() < kLongest, qPrintable(QString::number(i)));
    }
    QVERIFY(refused > 200);
}

MK_TEST(TestXlsxDamage)
#include "tst_xlsx_damage.moc"
