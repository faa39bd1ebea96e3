#include "app/mail/picture_metadata.h"

#include "tests/app/mail/made_pictures.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// What a camera writes beside a picture does not leave the shop.
class TestPictureMetadata final : public QObject
{
    Q_OBJECT
private slots:
    void takesThePlaceOutOfAJpeg();
    void keepsTheWayToTurnIt();
    void takesThePlaceOutOfAPng();
    void takesThePlaceOutOfAWebp();
    void takesThePlaceOutOfAGif();
    void takesOutWhatNoStandardKnows();
    void refusesWhatEndsHalfWay_data();
    void refusesWhatEndsHalfWay();
    void changesNothingTheSecondTime();
};

void TestPictureMetadata::takesThePlaceOutOfAJpeg()
{
    const auto clean = app::withoutMetadata(pictures::jpeg(), "image/jpeg");
    QVERIFY(clean);
    QCOMPARE(*clean, pictures::jpegHead() + pictures::jpegBody());
}

void TestPictureMetadata::keepsTheWayToTurnIt()
{
    const auto clean = app::withoutMetadata(pictures::jpeg(6), "image/jpeg");
    QVERIFY(clean);
    QVERIFY(!clean->contains(pictures::kPlace));
    QVERIFY(clean->startsWith(pictures::jpegHead()) && clean->endsWith(pictures::jpegBody()));
    const QByteArray turning = clean->mid(pictures::jpegHead().size() + 4).first(32);
    // A directory of one entry: tag 0x0112, of one short number, which is 6.
    QCOMPARE(turning,
             QByteArray("Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0", 32));
}

void TestPictureMetadata::takesThePlaceOutOfAPng()
{
    QCOMPARE(app::withoutMetadata(pictures::png(), "image/png").value(), pictures::pngOf({}));
}

void TestPictureMetadata::takesThePlaceOutOfAWebp()
{
    using pictures::webpChunk;
    const QByteArray size(9, '\x01');
    const QByteArray pixels = webpChunk("VP8 ", "odd");
    const QByteArray told =
        pictures::webpOf(webpChunk("VP8X", "\x1c" + size) + pixels + webpChunk("EXIF", pictures::kPlace) +
                         webpChunk("XMP ", pictures::kPlace));
    QCOMPARE(app::withoutMetadata(told, "image/webp").value(),
             pictures::webpOf(webpChunk("VP8X", "\x10" + size) + pixels));
}

void TestPictureMetadata::takesThePlaceOutOfAGif()
{
    const QByteArray loop = pictures::gifBlock("\xFF", {"NETSCAPE2.0", QByteArray("\x01\0\0", 3)});
    const QByteArray told = pictures::gifOf(loop + pictures::gifBlock("\xFE", {pictures::kPlace}) +
                                            pictures::gifBlock("\xFF", {"XMP DataXMP", pictures::kPlace}));
    QCOMPARE(app::withoutMetadata(told + pictures::kPlace, "image/gif").value(), pictures::gifOf(loop));
}

void TestPictureMetadata::takesOutWhatNoStandardKnows()
{
    using pictures::chunk;
    const QByteArray colours = chunk("gAMA", "1234");
    const QByteArray png = pictures::pngOf(colours + chunk("prVW", pictures::kPlace));
    QCOMPARE(app::withoutMetadata(png, "image/png").value(), pictures::pngOf(colours));
    const QByteArray jpeg = pictures::jpegHead() +
                            pictures::segment('\xE0', QByteArray("JFXX\0", 5) + pictures::kPlace) +
                            pictures::jpegBody();
    QCOMPARE(app::withoutMetadata(jpeg, "image/jpeg").value(), pictures::jpegHead() + pictures::jpegBody());
    const QByteArray pixels = pictures::webpChunk("VP8 ", "pixels");
    const QByteArray webp = pictures::webpOf(pixels + pictures::webpChunk("note", pictures::kPlace));
    QCOMPARE(app::withoutMetadata(webp, "image/webp").value(), pictures::webpOf(pixels));
}

void TestPictureMetadata::refusesWhatEndsHalfWay_data()
{
    QTest::addColumn<QByteArray>("picture");
    QTest::addColumn<QByteArray>("type");
    const QByteArray jpeg = pictures::jpegHead() + pictures::jpegBody();
    const QByteArray png = pictures::pngOf({});
    const QByteArray webp = pictures::webpOf(pictures::webpChunk("VP8 ", "pixels"));
    QTest::newRow("a JPEG in its head") << jpeg.first(10) << "image/jpeg"_ba;
    QTest::newRow("a JPEG in its scan") << jpeg.chopped(2) << "image/jpeg"_ba;
    QTest::newRow("a PNG") << png.chopped(1) << "image/png"_ba;
    QTest::newRow("a WebP") << webp.chopped(1) << "image/webp"_ba;
    QTest::newRow("a GIF in its picture") << pictures::gifOf({}).chopped(2) << "image/gif"_ba;
    QTest::newRow("a GIF without an end") << pictures::gifOf({}).chopped(1) << "image/gif"_ba;
    QTest::newRow("the name of a GIF") << "GIF89a and so on"_ba
                                       << "image/gif"_ba;
    QTest::newRow("words") << "no picture"_ba
                           << "image/jpeg"_ba;
    QTest::newRow("nothing") << QByteArray() << "image/png"_ba;
    QTest::newRow("another type") << png << "image/heic"_ba;
}

void TestPictureMetadata::refusesWhatEndsHalfWay()
{
    QFETCH(const QByteArray, picture);
    QFETCH(const QByteArray, type);
    QVERIFY(!app::withoutMetadata(picture, type));
}

void TestPictureMetadata::changesNothingTheSecondTime()
{
    const QByteArray once = app::withoutMetadata(pictures::jpeg(8), "image/jpeg").value();
    QCOMPARE(app::withoutMetadata(once, "image/jpeg").value(), once);
}

MK_TEST(TestPictureMetadata)
#include "tst_picture_metadata.moc"
