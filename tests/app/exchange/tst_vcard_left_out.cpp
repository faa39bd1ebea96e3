#include "card_cells.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// What of address cards is no customer of their own: pictures, agents, groups, and what stands between
/// cards.
class TestVcardLeftOut final : public QObject
{
    Q_OBJECT
private slots:
    void passesOverPictures();
    void prefersThePictureThatCanBeUsed();
    void passesOverTheCardOfAnAgent();
    void passesOverWhatStandsBetweenCards();
    void leavesGroupsOut();
};

void TestVcardLeftOut::passesOverPictures()
{
    const QByteArray picture = QByteArray(300'000, 'A');
    QByteArray folded;
    for (qsizetype at = 0; at < picture.size(); at += 74)
        folded += "\r\n " + picture.mid(at, 74);
    const CardCells read = CardCells::ofLines(
        "FN:Lan\r\nPHOTO;ENCODING=b;TYPE=JPEG:" + folded + "\r\nLOGO;BASE64:" + picture +
        "\r\nNOTE;ENCODING=BASE64:aG9h\r\nKEY;ENCODING=BASE64:\r\nAAAA\r\nBBBB==\r\n\r\nTEL:0912345678");
    QCOMPARE(read.error, QString());
    QCOMPARE(read.cards.value(0),
             (CardCells::Card{{u"full_name"_s, u"Lan"_s},
                              {u"phone"_s, u"0912345678"_s},
                              {u"picture"_s, QString(24, u'A')}})); // the beginning, to tell of it
}

void TestVcardLeftOut::prefersThePictureThatCanBeUsed()
{
    const auto pictureOf = [](const QByteArray &lines) {
        return CardCells::ofLines("FN:Lan\r\n" + lines).cards.value(0).value(u"picture"_s);
    };
    const QByteArray elsewhere = "PHOTO;VALUE=uri:file:///media/lan.jpg";
    const QByteArray within = "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ/9k=";
    QCOMPARE(pictureOf(elsewhere), u"file:///media/lan.jpg"_s);
    QCOMPARE(pictureOf(elsewhere + "\r\n" + within), u"/9j/4AAQ/9k="_s);
    QCOMPARE(pictureOf(within + "\r\n" + elsewhere), u"/9j/4AAQ/9k="_s);
    QCOMPARE(pictureOf("PHOTO:data:image/jpeg;base64,/9j/4AAQ/9k="), u"/9j/4AAQ/9k="_s);
}

void TestVcardLeftOut::passesOverTheCardOfAnAgent()
{
    const CardCells read = CardCells::ofLines("FN:Lan\nAGENT:\nBEGIN:VCARD\nVERSION:2.1\nFN:Hoa\nAGENT:\n"
                                              "BEGIN:VCARD\nFN:Mai\nEND:VCARD\nEND:VCARD\nTEL:0912345678",
                                              "2.1");
    QCOMPARE(read.error, QString());
    QCOMPARE(read.cards.size(), 1);
    QCOMPARE(read.cards.constFirst(),
             (CardCells::Card{{u"full_name"_s, u"Lan"_s}, {u"phone"_s, u"0912345678"_s}}));
}

void TestVcardLeftOut::passesOverWhatStandsBetweenCards()
{
    const CardCells read =
        CardCells::of("\xEF\xBB\xBF\r\nsaved by a phone\r\nBEGIN:VCARD\r\nFN:Lan\r\nEND:VCARD\r\n--\r\n\r\n"
                      "\xEF\xBB\xBF"
                      "begin:vcard\r\nFN:Hoa\r\nnonsense\r\n:\r\nend:vcard\r\n\x1A");
    QCOMPARE(read.error, QString());
    QCOMPARE(read.cards.size(), 2);
    QCOMPARE(read.cards.value(1).value(u"full_name"_s), u"Hoa"_s);
}

void TestVcardLeftOut::leavesGroupsOut()
{
    const CardCells read = CardCells::ofLines("FN:Khách sỉ\nX-ADDRESSBOOKSERVER-KIND:group\n"
                                              "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:a");
    QCOMPARE(read.cards, (QList<CardCells::Card>{{}}));
}

MK_TEST(TestVcardLeftOut)
#include "tst_vcard_left_out.moc"
