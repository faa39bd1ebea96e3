#include "tests/app/exchange/read_book.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace {

/// A device that cannot be sought in.
class Pipe final : public QIODevice
{
public:
    explicit Pipe(QByteArray bytes) : m_bytes(std::move(bytes)) {}
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 count = std::min({most, qint64{1000}, m_bytes.size() - m_at});
        std::memcpy(data, m_bytes.constData() + m_at, static_cast<std::size_t>(count));
        m_at += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_at = 0;
};

} // namespace

/// The archive that a workbook is, in whatever way it was packed and is read.
class TestXlsxArchive final : public QObject
{
    Q_OBJECT
private slots:
    void readsWhateverTheArchiveIsLike_data();
    void readsWhateverTheArchiveIsLike();
    void readsFromAPipe();
    void saysHowFarItIs();
    void readsALongSheetInPieces();
};

void TestXlsxArchive::readsWhateverTheArchiveIsLike_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const test::Workbook book = test::workbookOf({{u"Họ tên"_s}, {u"Lan"_s}});
    QTest::newRow("stored") << book.bytes(test::ZipMaker::Packing::Stored);
    const auto made = [&](auto nameOf, bool in64) {
        test::ZipMaker zip(in64);
        for (const auto &[name, content] : book.parts())
            zip.add(nameOf(name), content);
        return zip.bytes();
    };
    QTest::newRow("in the form of 64 bits") << made([](const QByteArray &name) { return name; }, true);
    QByteArray streamed = book.bytes(); // the sizes behind each part, as who writes into a pipe does
    for (qsizetype at = 0; (at = streamed.indexOf("PK\x03\x04", at)) >= 0; ++at) {
        streamed[at + 6] = static_cast<char>(streamed.at(at + 6) | 8);
        streamed.replace(at + 14, 12, QByteArray(12, '\0'));
    }
    QTest::newRow("written as a stream") << streamed;
    QTest::newRow("names in capitals") << made([](const QByteArray &name) { return name.toUpper(); }, false);
    QTest::newRow("names with backslashes")
        << made([](QByteArray name) { return name.replace('/', '\\'); }, false);
    QTest::newRow("a comment at the end") << book.bytes().chopped(2) + QByteArray("\x05\0hello", 7);
}

void TestXlsxArchive::readsWhateverTheArchiveIsLike()
{
    QFETCH(QByteArray, bytes);
    const ReadList list = readAll(bytes);
    QCOMPARE(list.error, QString());
    QCOMPARE(list.rows, (QList<QStringList>{{u"Họ tên"_s}, {u"Lan"_s}}));
}

void TestXlsxArchive::readsFromAPipe()
{
    Pipe pipe(test::workbookOf({{u"Họ tên"_s}, {u"Lan"_s}}).bytes());
    pipe.open(QIODevice::ReadOnly);
    const auto source = app::openList(pipe);
    QVERIFY(source);
    QStringList fields;
    QVERIFY(*(*source)->readRecord(fields));
    QCOMPARE(fields, QStringList{u"Họ tên"_s});
}

void TestXlsxArchive::saysHowFarItIs()
{
    QList<QStringList> rows;
    for (int i = 0; i < 20'000; ++i)
        rows.append({u"Khách %1"_s.arg(i), QString::number(i * 7919)});
    QByteArray bytes = test::workbookOf(rows).bytes();
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    const auto source = app::openList(buffer);
    QVERIFY(source);
    QCOMPARE((*source)->size(), bytes.size());
    QStringList fields;
    qint64 before = 0;
    for (int i = 0; i < 20'000; ++i) {
        QVERIFY(*(*source)->readRecord(fields));
        QVERIFY((*source)->bytesRead() >= before && (*source)->bytesRead() <= bytes.size());
        before = (*source)->bytesRead();
    }
    QVERIFY(!*(*source)->readRecord(fields));
    QCOMPARE((*source)->bytesRead(), bytes.size());
}

// Tags, texts and entities fall on the edges of what is read at a time.
void TestXlsxArchive::readsALongSheetInPieces()
{
    QByteArray rows;
    QList<QStringList> expected;
    for (int i = 0; i < 5000; ++i) {
        const QString text = u"Đặng & \"Huỳnh\" <%1>"_s.arg(i) + QString(i % 97, u'ẵ');
        rows += "<row><c t=\"inlineStr\"><is><t>" + text.toHtmlEscaped().toUtf8() + "</t></is></c></row>";
        expected.append({text});
    }
    const ReadList list = readAll(bookOf(rows).bytes());
    QCOMPARE(list.error, QString());
    QVERIFY(list.rows == expected);
}

MK_TEST(TestXlsxArchive)
#include "tst_xlsx_archive.moc"
