#include "app/exchange/vcard_lines.h"

#include "tests/support/test_main.h"

#include <QBuffer>
#include <QTest>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

int asked = 0;

bool isWanted(QByteArrayView header)
{
    ++asked;
    return !header.startsWith("PHOTO");
}

} // namespace

/// The content lines of address cards.
class TestVcardLines final : public QObject
{
    Q_OBJECT
private slots:
    void init() { asked = 0; }
    void asksOfTheSameHeaderOnce();
    void readsEachHeaderInCapitals();
    void keepsWhatEachHeaderWants();
    void readsMoreHeadersThanItRemembers();
    void keepsNothingOfTheLineBefore();

private:
    using Line = std::pair<QByteArray, QByteArray>;
    static QList<Line> linesOf(QByteArray file)
    {
        QBuffer device(&file);
        if (!device.open(QIODevice::ReadOnly))
            qFatal("buffer");
        app::VcardLines lines(device, &isWanted);
        QList<Line> read;
        for (auto more = lines.next(); more && *more; more = lines.next())
            read.append({lines.header().toByteArray(), lines.value().toByteArray()});
        return read;
    }
};

void TestVcardLines::asksOfTheSameHeaderOnce()
{
    QCOMPARE(linesOf("TEL;TYPE=CELL:1\r\nTEL;TYPE=CELL:2\r\nTEL:3\r\nTEL;TYPE=CELL:4\r\n").size(), 4);
    QCOMPARE(asked, 2);
}

void TestVcardLines::readsEachHeaderInCapitals()
{
    QByteArray file("tel;type=cell:1\nTel;Type=Cell:2\nT~EL:3\nTEL:4\n");
    const QList<Line> read = linesOf(file.replace('~', '\0')); // as UTF-16 without its mark has them
    QCOMPARE(read, (QList<Line>{{"TEL;TYPE=CELL", "1"}, {"TEL;TYPE=CELL", "2"}, {"TEL", "3"}, {"TEL", "4"}}));
}

void TestVcardLines::keepsWhatEachHeaderWants()
{
    const QList<Line> read = linesOf("PHOTO:/9j/\nNOTE;ENCODING=QUOTED-PRINTABLE:a=\nb\nPHOTO:/9j/\n"
                                     "NOTE;ENCODING=QUOTED-PRINTABLE:c=\nd\nNOTE:e=\n");
    QCOMPARE(read, (QList<Line>{{"PHOTO", ""},
                                {"NOTE;ENCODING=QUOTED-PRINTABLE", "ab"},
                                {"PHOTO", ""},
                                {"NOTE;ENCODING=QUOTED-PRINTABLE", "cd"},
                                {"NOTE", "e="}}));
}

void TestVcardLines::readsMoreHeadersThanItRemembers()
{
    QByteArray file;
    QList<Line> expected;
    for (int round = 0; round < 2; ++round) {
        for (int i = 0; i < 200; ++i) {
            const QByteArray header = "ITEM" + QByteArray::number(i) + ".TEL";
            file += header + ':' + QByteArray::number(i) + '\n';
            expected.append({header, QByteArray::number(i)});
        }
    }
    QCOMPARE(linesOf(file), expected);
}

void TestVcardLines::keepsNothingOfTheLineBefore()
{
    QCOMPARE(linesOf("NOTE:a long note\nFN:Lan\nno line\n:x\nFN:\n"),
             (QList<Line>{{"NOTE", "a long note"}, {"FN", "Lan"}, {"", "x"}, {"FN", ""}}));
}

MK_TEST(TestVcardLines)
#include "tst_vcard_lines.moc"
