#include "app/exchange/open_list.h"
#include "card_cells.h"
#include "tests/support/cpu_timer.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// A card whose note is one line without an end for so many bytes.
class EndlessNote final : public QIODevice
{
public:
    explicit EndlessNote(qint64 bytes) : m_left(bytes) { open(QIODevice::ReadOnly | QIODevice::Unbuffered); }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        if (!m_start.isEmpty() || m_left == 0) {
            QByteArray &rest = m_start.isEmpty() ? m_end : m_start;
            const qint64 count = std::min<qint64>(most, rest.size());
            std::copy_n(rest.constData(), count, data);
            rest.remove(0, count);
            return count;
        }
        const qint64 count = std::min(most, m_left);
        std::fill_n(data, count, 'x');
        m_left -= count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_start{"BEGIN:VCARD\nFN:Lan\nNOTE:"};
    qint64 m_left;
    QByteArray m_end{"\nTEL:0912345678\nEND:VCARD\n"};
};

} // namespace

/// Address cards of any length, in time and memory that grow with them alone.
class TestVcardSpeed final : public QObject
{
    Q_OBJECT
private slots:
    void readsALineOfTwoHundredMegabytesInLittleMemory();
    void takesNoLongerThanTheFileIsLong_data();
    void takesNoLongerThanTheFileIsLong();
    void readsTenThousandCardsInTime();
};

void TestVcardSpeed::readsALineOfTwoHundredMegabytesInLittleMemory()
{
    EndlessNote device(qint64{200} * 1024 * 1024);
    test::CpuTimer timer;
    timer.start();
    app::VcardReader reader(device);
    QStringList fields;
    const auto read = reader.readRecord(fields);
    QVERIFY(read && *read);
    QCOMPARE(fields.at(reader.properties().indexOf(u"full_name"_s)), u"Lan"_s);
    QCOMPARE(fields.at(reader.properties().indexOf(u"phone"_s)), u"0912345678"_s);
    QVERIFY(fields.at(reader.properties().indexOf(u"note"_s)).size() <= 64 * 1024);
    QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
}

void TestVcardSpeed::takesNoLongerThanTheFileIsLong_data()
{
    QTest::addColumn<QByteArray>("lines");
    constexpr qsizetype kMany = 200'000;
    QTest::newRow("folds of nothing") << "NOTE:" + QByteArray("\n ").repeated(kMany);
    QTest::newRow("a folded name of a property") << QByteArray("a\n ").repeated(kMany);
    QTest::newRow("soft breaks") << "NOTE;QUOTED-PRINTABLE:" + QByteArray("=\n").repeated(kMany);
    QTest::newRow("a phone a line") << QByteArray("TEL:0\n").repeated(kMany);
    QTest::newRow("different phones") << [] {
        QByteArray lines;
        for (int i = 0; i < 100'000; ++i)
            lines += "TEL:09" + QByteArray::number(i) + '\n';
        return lines;
    }();
    QTest::newRow("parts of a name") << "N:" + QByteArray(kMany, ';');
    QTest::newRow("parts of an address") << QByteArray("ADR:;;;;;;\n").repeated(kMany / 10);
    QTest::newRow("tags") << "CATEGORIES:" + QByteArray("a,").repeated(kMany);
    QTest::newRow("backslashes") << "NOTE:" + QByteArray(kMany, '\\');
    QTest::newRow("parameters") << "TEL" + QByteArray(";X").repeated(kMany) + ":09";
    QTest::newRow("an open quote") << "TEL;TYPE=\"" + QByteArray("a;\n").repeated(kMany);
    QTest::newRow("cards within cards") << "AGENT:\n" + QByteArray("BEGIN:VCARD\n").repeated(kMany / 10) +
                                               QByteArray("END:VCARD\n").repeated(kMany / 10);
    QTest::newRow("notes") << QByteArray("NOTE:hoa\n").repeated(kMany);
    QTest::newRow("carriage returns") << "NOTE:a" + QByteArray("\r").repeated(kMany);
    QTest::newRow("NUL bytes") << QByteArray("NOTE:\0", 6) + QByteArray(kMany, '\0');
}

void TestVcardSpeed::takesNoLongerThanTheFileIsLong()
{
    QFETCH(const QByteArray, lines);
    test::CpuTimer timer;
    timer.start();
    const CardCells read = CardCells::ofLines(lines);
    QVERIFY2(timer.elapsed() < 1500, qPrintable(QString::number(timer.elapsed())));
    qsizetype size = 0;
    for (const CardCells::Card &card : read.cards) {
        for (const QString &cell : card)
            size += cell.size();
    }
    QVERIFY2(size < 1'000'000, qPrintable(QString::number(size)));
}

void TestVcardSpeed::readsTenThousandCardsInTime()
{
    QByteArray cards;
    for (int i = 0; i < 10'000; ++i) {
        const QByteArray number = QByteArray::number(1'000'000 + i);
        cards += "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Nguyễn;Lan;Thị;;\r\nFN:Nguyễn Thị Lan\r\n"
                 "TEL;TYPE=CELL:+8491" +
                 number + "\r\nEMAIL;TYPE=INTERNET:lan." + number +
                 "@example.vn\r\nBDAY:1990-05-31\r\nADR;TYPE=HOME:;;12 Lê Lợi;Quận 1;TP HCM;;Việt Nam\r\n"
                 "ORG:Hoa Mai\r\nTITLE:Kế toán\r\nNOTE:thích hoa hồng\\, hẹn\r\n  năm giờ\r\n"
                 "CATEGORIES:VIP,quà Tết\r\nREV:2026-01-01T00:00:00Z\r\nEND:VCARD\r\n";
    }
    QBuffer buffer(&cards);
    buffer.open(QIODevice::ReadOnly);
    test::CpuTimer timer;
    timer.start();
    app::VcardReader reader(buffer);
    QStringList fields;
    int count = 0;
    while (reader.readRecord(fields).value_or(false))
        ++count;
    QCOMPARE(count, 10'000);
    qInfo("10,000 cards: %lld ms", static_cast<long long>(timer.elapsed()));
    QVERIFY(timer.elapsed() <
            5000); // a debug build and sanitizers take their time; tests/bench has the figure
}

MK_TEST(TestVcardSpeed)
#include "tst_vcard_speed.moc"
