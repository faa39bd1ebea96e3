#include "app/exchange/open_list.h"
#include "card_cells.h"
#include "tests/support/cpu_timer.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

/// Address cards that are cut, damaged or made to hurt: each is read or refused at its line, in time that
/// grows with the file and in little memory.
class TestVcardDamage final : public QObject
{
    Q_OBJECT
private slots:
    void refusesACardWithoutItsEnd();
    void refusesLettersThatNobodyCanRead();
    void losesOnlyACharacterThatIsCutOff();
    void keepsToItsError();
    void readsAFileCutOffAnywhereOrNamesTheCard();
    void givesTheSameWhateverTheChunks();
    void survivesWhateverIsChanged();
    void knowsACardByItsContent_data();
    void knowsACardByItsContent();
};

namespace {

QByteArray severalCards()
{
    return "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Nguy=E1=BB=85n;Lan;=\r\n"
           "Th=E1=BB=8B;;\r\nTEL;CELL:0912345678\r\nPHOTO;ENCODING=BASE64;JPEG:\r\n AAAA\r\n BBBB==\r\n\r\n"
           "AGENT:\r\nBEGIN:VCARD\r\nFN:Hoa\r\nEND:VCARD\r\nEND:VCARD\r\n"
           "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Tr\xE1\xBA\r\n \xA7n "
           "B\xE1\xBA\xA3o\r\nN:Tr\xE1\xBA\xA7n;B\xE1\xBA\xA3o;;;\r\n"
           "item1.TEL;type=CELL,pref:+84 912 345 678\r\nEMAIL:bao@example.vn\r\nBDAY:1990-05-31\r\n"
           "ADR:;;1\\, "
           "A;Hu\xE1\xBA\xBF;;;\r\nNOTE:m\xE1\xBB\x99t\\nhai\\;ba\r\nCATEGORIES:a,b\r\nEND:VCARD\r\n"
           "BEGIN:VCARD\nVERSION:4.0\nFN:Hoa Mai\nKIND:org\nTEL;VALUE=uri;TYPE=\"work,voice\":tel:+84283822\n"
           "URL:https://hoa.example\nGENDER:F\nEND:VCARD\n";
}

/// Gives a few bytes at a time.
class Dribble final : public QIODevice
{
public:
    Dribble(QByteArray bytes, qint64 step) : m_bytes(std::move(bytes)), m_step(step)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 count = std::min({most, m_step, m_bytes.size() - m_at});
        std::copy_n(m_bytes.constData() + m_at, count, data);
        m_at += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_step;
    qint64 m_at = 0;
};

} // namespace

void TestVcardDamage::refusesACardWithoutItsEnd()
{
    const CardCells atTheEnd = CardCells::of("BEGIN:VCARD\nFN:Lan\nEND:VCARD\nBEGIN:VCARD\nFN:Hoa\nTEL:09");
    QCOMPARE(atTheEnd.cards.size(), 1);
    QVERIFY2(atTheEnd.error.startsWith(u"line 4: the card that begins here has no END:VCARD"),
             qPrintable(atTheEnd.error));
    const CardCells within = CardCells::of("BEGIN:VCARD\nFN:Lan\nBEGIN:VCARD\nFN:Hoa\nEND:VCARD\n");
    QVERIFY2(within.error.startsWith(u"line 1: "), qPrintable(within.error));
    const CardCells agent = CardCells::of("BEGIN:VCARD\nFN:Lan\nAGENT:\nBEGIN:VCARD\nFN:Hoa\nEND:VCARD\n");
    QVERIFY2(agent.error.startsWith(u"line 1: "), qPrintable(agent.error));
}

void TestVcardDamage::refusesLettersThatNobodyCanRead()
{
    const CardCells read = CardCells::of("BEGIN:VCARD\nFN:Lan\nNOTE:ho\xC3 h\xFFng\nEND:VCARD\n");
    QVERIFY2(read.error.startsWith(u"line 3: the letters are not UTF-8"), qPrintable(read.error));
    // Of what is left out nobody needs the letters.
    QCOMPARE(CardCells::of("BEGIN:VCARD\nFN:Lan\nX-ANY:ho\xC3 h\xFFng\nEND:VCARD\n").error, QString());
}

void TestVcardDamage::losesOnlyACharacterThatIsCutOff()
{
    const CardCells read = CardCells::ofLines("FN:Nguy\xE1\xBB\x85n Th\xE1\xBB");
    QCOMPARE(read.error, QString());
    QCOMPARE(read.cards.value(0).value(u"full_name"_s), u"Nguyễn Th"_s);
}

void TestVcardDamage::keepsToItsError()
{
    QByteArray bytes("BEGIN:VCARD\nFN:Lan\n");
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    app::VcardReader reader(buffer);
    QStringList fields;
    const auto first = reader.readRecord(fields);
    const auto second = reader.readRecord(fields);
    QVERIFY(!first && !second);
    QCOMPARE(second.error().detail, first.error().detail);
}

void TestVcardDamage::readsAFileCutOffAnywhereOrNamesTheCard()
{
    const QByteArray cards = severalCards();
    QCOMPARE(CardCells::of(cards).cards.size(), 3);
    for (qsizetype size = 0; size < cards.size(); ++size) {
        const CardCells read = CardCells::of(cards.left(size));
        const bool named = read.error.startsWith(u"line ") && read.error.contains(u"END:VCARD");
        QVERIFY2(read.error.isEmpty() || named, qPrintable(u"%1: %2"_s.arg(size).arg(read.error)));
    }
}

void TestVcardDamage::givesTheSameWhateverTheChunks()
{
    const QByteArray cards = severalCards();
    const CardCells whole = CardCells::of(cards);
    for (const qint64 step : {1, 2, 3, 7, 64}) {
        Dribble device(cards, step);
        const CardCells read = CardCells::of(device);
        QCOMPARE(read.error, QString());
        QCOMPARE(read.cards, whole.cards);
        QCOMPARE(read.places, whole.places);
    }
}

void TestVcardDamage::survivesWhateverIsChanged()
{
    QRandomGenerator random(20261129);
    const QByteArray cards = severalCards();
    const QByteArray special("\r\n \t=:;,\"\\.\0\xE1\xBB\x85\xFF"
                             "BEGINEND",
                             28);
    const auto place = [&random](const QByteArray &bytes) {
        return random.bounded(static_cast<int>(bytes.size()));
    };
    test::CpuTimer timer;
    timer.start();
    qsizetype refused = 0;
    for (int variant = 0; variant < 600; ++variant) {
        QByteArray changed = cards;
        for (int change = random.bounded(1, 6); change > 0; --change) {
            const int at = place(changed);
            switch (random.bounded(5)) {
            case 0:
                changed[at] = special.at(place(special));
                break;
            case 1:
                changed.insert(at, special.at(place(special)));
                break;
            case 2:
                changed.remove(at, random.bounded(1, 20));
                break;
            case 3:
                changed.insert(at, changed.mid(place(changed), random.bounded(1, 60)));
                break;
            default:
                changed[at] = static_cast<char>(random.bounded(256));
            }
        }
        const CardCells read = CardCells::of(changed);
        QVERIFY2(read.error.isEmpty() || read.error.startsWith(u"line "), qPrintable(read.error));
        refused += read.error.isEmpty() ? 0 : 1;
    }
    QVERIFY(refused > 0);
    QVERIFY(refused < 600);
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
}

void TestVcardDamage::knowsACardByItsContent_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<bool>("cards");
    const QByteArray card("BEGIN:VCARD\nFN:Lan\nEND:VCARD\n");
    QTest::newRow("a card") << card << u"vcf"_s << true;
    QTest::newRow("under another name") << card << u"txt"_s << true;
    QTest::newRow("in small letters") << card.toLower() << QString() << true;
    QTest::newRow("behind a mark and blank lines") << "\xEF\xBB\xBF\r\n\r\n" + card << u"csv"_s << true;
    QTest::newRow("behind a line of the program")
        << "saved by a phone that says so in a long line before it\n" + card << u"vcf"_s << true;
    QTest::newRow("a list") << QByteArray("name,phone\nLan,09\n") << u"csv"_s << false;
    QTest::newRow("a list that is called a card") << QByteArray("name,phone\nLan,09\n") << u"vcf"_s << false;
}

void TestVcardDamage::knowsACardByItsContent()
{
    QFETCH(QByteArray, bytes);
    QFETCH(const QString, suffix);
    QFETCH(const bool, cards);
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    const app::OpenedList opened = app::openList(buffer, suffix);
    QVERIFY(opened);
    QCOMPARE(!(*opened)->properties().isEmpty(), cards);
}

MK_TEST(TestVcardDamage)
#include "tst_vcard_damage.moc"
