#include "app/exchange/vcard_writer.h"
#include "card_cells.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Cards as any address book reads them.
class TestVcardWriter final : public QObject
{
    Q_OBJECT
private slots:
    void foldsBetweenCharacters();
    void comesBackAsItWas();
    void leavesOutWhatIsEmpty();
    void namesTheFileThatCannotBeWritten();

private:
    static QByteArray cardOf(const QString &note)
    {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        app::VcardWriter writer(buffer);
        writer.beginCard();
        writer.addText("FN", u"Lan"_s);
        writer.addText("NOTE", note);
        if (!writer.endCard() || !writer.flush())
            qFatal("write");
        return bytes;
    }
};

void TestVcardWriter::foldsBetweenCharacters()
{
    for (int length = 0; length < 200; ++length) {
        const QByteArray card = cardOf(QString(length, u'a') + u"ễ😀ồ"_s.repeated(40));
        for (const QByteArray &line : card.split('\n')) {
            QVERIFY(line.isEmpty() || line.endsWith('\r'));
            QVERIFY(line.size() <= 76); // 75 and the carriage return
            QVERIFY(QString::fromUtf8(line).toUtf8() == line);
            QVERIFY(!QString::fromUtf8(line).contains(QChar::ReplacementCharacter));
        }
    }
}

void TestVcardWriter::comesBackAsItWas()
{
    QRandomGenerator random(20261129);
    const QString letters = u"aễ,;:\\\n \"'=đ1"_s;
    for (int i = 0; i < 300; ++i) {
        QString note;
        for (int length = random.bounded(1, 200); length > 0; --length)
            note += letters.at(random.bounded(static_cast<int>(letters.size())));
        note = u"a"_s + note + u"z"_s; // blanks at the ends are nobody's words
        const CardCells read = CardCells::of(cardOf(note));
        QCOMPARE(read.error, QString());
        QCOMPARE(read.cards.value(0).value(u"note"_s), note);
    }
}

void TestVcardWriter::leavesOutWhatIsEmpty()
{
    QVERIFY(!cardOf(QString()).contains("NOTE"));
}

void TestVcardWriter::namesTheFileThatCannotBeWritten()
{
    const QTemporaryDir folder;
    const auto none = app::VcardFile::create(folder.filePath(u"nowhere/x.vcf"_s));
    QVERIFY(!none);
    QVERIFY2(none.error().detail.contains(u"x.vcf"), qPrintable(none.error().detail));
}

MK_TEST(TestVcardWriter)
#include "tst_vcard_writer.moc"
