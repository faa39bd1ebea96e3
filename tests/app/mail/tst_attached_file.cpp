#include "app/mail/attached_file.h"

#include "app/mail/mail_reader.h"
#include "app/mail/mail_size.h"
#include "app/mail/shown_pictures.h"
#include "tests/app/mail/made_pictures.h"
#include "tests/support/test_main.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using app::FileRefusal;
using db::FilePlace;

/// Which files go with a mail, under which name, and how they come out at the other end.
class TestAttachedFile final : public QObject
{
    Q_OBJECT
private slots:
    void takesTheTypeOfTheContent_data();
    void takesTheTypeOfTheContent();
    void givesItAName_data();
    void givesItAName();
    void findsAFreeName();
    void refusesWhatCannotGo_data();
    void refusesWhatCannotGo();
    void saysWhyInASentence();
    void takesThePlaceOutOfAPicture();
    void estimatesTheSizeOfTheMail();
    void comesOutAsItWentIn();
    void showsPicturesWhereTheTextSpeaksOfThem();
    void neverWritesAFieldOfAnother_data();
    void neverWritesAFieldOfAnother();

private:
    static app::OutgoingMail mail()
    {
        app::OutgoingMail mail;
        mail.messageId = u"1@shop.example"_s;
        mail.sentAt = QDateTime(QDate(2026, 11, 21), QTime(10, 0), QTimeZone::utc());
        mail.from = {{}, u"hoa@shop.example"_s};
        mail.to = {{}, u"lan@example.vn"_s};
        mail.subject = u"Chào"_s;
        mail.text = u"Chào chị Lan"_s;
        return mail;
    }
};

void TestAttachedFile::takesTheTypeOfTheContent_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("type");
    QTest::newRow("a PDF") << u"a.pdf"_s << "%PDF-1.4\n"_ba
                           << "application/pdf"_ba;
    QTest::newRow("a PDF by another name") << u"a"_s << "%PDF-1.4\n"_ba
                                           << "application/pdf"_ba;
    QTest::newRow("a picture") << u"a.jpg"_s << pictures::jpeg() << "image/jpeg"_ba;
    QTest::newRow("words") << u"a.txt"_s << "Xin chào"_ba
                           << "text/plain"_ba;
    QTest::newRow("a mail") << u"a.eml"_s << "From: a@b.vn\r\nSubject: x\r\n\r\nx"_ba
                            << "application/octet-stream"_ba;
}

void TestAttachedFile::takesTheTypeOfTheContent()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, content);
    const auto file = app::attachedFile(name, content, FilePlace::Attached);
    QVERIFY(file);
    QTEST(file->mediaType, "type");
}

void TestAttachedFile::givesItAName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("given");
    QTest::newRow("Vietnamese") << u"Bảng giá Tết.pdf"_s << u"Bảng giá Tết.pdf"_s;
    QTest::newRow("with folders") << u"C:\\Ban hang\\gia.pdf"_s << u"gia.pdf"_s;
    QTest::newRow("decomposed") << u"Ho\u0300a.pdf"_s << u"Hòa.pdf"_s;
    QTest::newRow("line breaks") << u"a\r\nBcc: all@example.vn.pdf"_s << u"aBcc- all@example.vn.pdf"_s;
    QTest::newRow("marks of a template") << u"{a}[b]|c.pdf"_s << u"-a--b--c.pdf"_s;
    QTest::newRow("letters written backwards") << u"a\u202Efdp.txt"_s << u"a-fdp.txt"_s;
    QTest::newRow("very long") << QString(200, u'a') + u".pdf"_s << QString(116, u'a') + u".pdf"_s;
    QTest::newRow("none") << u"../"_s << u"file"_s;
}

void TestAttachedFile::givesItAName()
{
    QFETCH(const QString, name);
    const auto file = app::attachedFile(name, "%PDF-1.4\n", FilePlace::Attached);
    QVERIFY(file);
    QTEST(file->name, "given");
}

void TestAttachedFile::findsAFreeName()
{
    QCOMPARE(app::freeFileName(u"a.pdf"_s, {}), u"a.pdf"_s);
    QCOMPARE(app::freeFileName(u"a.pdf"_s, {u"a.pdf"_s, u"a (2).pdf"_s}), u"a (3).pdf"_s);
    QCOMPARE(app::freeFileName(u"a"_s, {u"a"_s}), u"a (2)"_s);
    QCOMPARE(app::freeFileName(u"-20%1.pdf"_s, {u"-20%1.pdf"_s}), u"-20%1 (2).pdf"_s);
}

void TestAttachedFile::refusesWhatCannotGo_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<FilePlace>("place");
    QTest::addColumn<FileRefusal>("refusal");
    const auto row = [](const char *what, const QString &name, const QByteArray &content, FileRefusal refusal,
                        FilePlace place = FilePlace::Attached) {
        QTest::newRow(what) << name << content << place << refusal;
    };
    row("nothing", u"a.pdf"_s, {}, FileRefusal::Empty);
    row("a program by its name", u"Hoa.EXE"_s, "x", FileRefusal::Program);
    row("a script by its name", u"a.pdf.js"_s, "x", FileRefusal::Program);
    row("a batch file", u"a.bat"_s, "x", FileRefusal::Program);
    row("a batch file once Windows has it", u"a.bat. ."_s, "x", FileRefusal::Program);
    const QByteArray elf = QByteArray("\x7f"
                                      "ELF\x02\x01\x01",
                                      7) +
                           QByteArray(9, '\0');
    row("a program by another name", u"a.pdf"_s, elf + QByteArray("\x02\0", 2) + QByteArray(60, '\0'),
        FileRefusal::Program);
    row("a PDF in the text", u"a.pdf"_s, "%PDF-1.4\n", FileRefusal::NotForText, FilePlace::InText);
    row("half a picture", u"a.jpg"_s, pictures::jpeg().first(30), FileRefusal::DamagedPicture);
    row("a picture of a telephone", u"a.heic"_s,
        QByteArray("\0\0\0\x18"
                   "ftypheic\0\0\0\0mif1heic",
                   24),
        FileRefusal::TellsThePlace);
    row("a picture that was read in part", u"a.jpg"_s,
        pictures::jpegHead() + QByteArray(25 * app::kMegabyte, 'x'), FileRefusal::TooLarge);
    row("too large", u"a.bin"_s, QByteArray(20 * app::kMegabyte, 'x'), FileRefusal::TooLarge);
}

void TestAttachedFile::refusesWhatCannotGo()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, content);
    QFETCH(const FilePlace, place);
    const auto file = app::attachedFile(name, content, place);
    QVERIFY(!file);
    QTEST(file.error(), "refusal");
}

void TestAttachedFile::saysWhyInASentence()
{
    QSet<QString> sentences;
    for (int i = 0; i <= int(FileRefusal::ClosedArchive); ++i)
        sentences.insert(app::textOf(static_cast<FileRefusal>(i)));
    QVERIFY(!sentences.contains(QString()));
    QCOMPARE(sentences.size(), int(FileRefusal::ClosedArchive) + 1);
}

void TestAttachedFile::takesThePlaceOutOfAPicture()
{
    for (const FilePlace place : {FilePlace::Attached, FilePlace::InText}) {
        const auto file = app::attachedFile(u"a.jpg"_s, pictures::jpeg(), place);
        QVERIFY(file && !file->content.contains(pictures::kPlace));
    }
}

void TestAttachedFile::estimatesTheSizeOfTheMail()
{
    app::OutgoingMail full = mail();
    QList<qint64> sizes;
    for (const qsizetype size : {1, 57, 5700, 1000000}) {
        sizes.append(size);
        app::addFile(full, {u"Bảng giá Tết.pdf"_s, "application/pdf", QByteArray(size, 'x'), {}},
                     FilePlace::Attached);
    }
    const qint64 estimate = app::mailSizeWith(sizes);
    const qint64 real = app::mailBytes(full)->size();
    QVERIFY2(estimate >= real && estimate < real + 20000, qPrintable(QString::number(estimate - real)));
}

void TestAttachedFile::comesOutAsItWentIn()
{
    QByteArray bytes;
    for (int i = 0; i < 70000; ++i)
        bytes.append(static_cast<char>(i * 31 % 256));
    app::OutgoingMail full = mail();
    app::addFile(full, {u"Hoa đào.png"_s, "image/png", bytes + 'p', {}}, FilePlace::InText);
    app::addFile(full,
                 {u"Bảng giá Tết Nguyên đán năm Bính Ngọ của cửa hàng.pdf"_s, "application/pdf", bytes, {}},
                 FilePlace::Attached);
    app::showPictures(full);
    const app::MailPart read = app::readMail(app::mailBytes(full).value());
    QCOMPARE(read.mediaType, "multipart/mixed"_ba);
    const app::MailPart &alternative = read.children.at(0);
    QCOMPARE(alternative.mediaType, "multipart/alternative"_ba);
    QCOMPARE(alternative.children.at(0).text(), u"Chào chị Lan\n"_s);
    const app::MailPart &related = alternative.children.at(1);
    QCOMPARE(related.mediaType, "multipart/related"_ba);
    const app::MailPart &picture = related.children.at(1);
    QCOMPARE(picture.content, bytes + 'p');
    QCOMPARE(picture.fileName(), u"Hoa đào.png"_s);
    const QByteArray id = picture.header("content-id");
    QVERIFY(id.startsWith('<') && id.endsWith('>'));
    QVERIFY(related.children.at(0).text().contains(u"cid:"_s + QString::fromLatin1(id.sliced(1).chopped(1))));
    const app::MailPart &attached = read.children.at(1);
    QVERIFY(attached.isAttachment());
    QCOMPARE(attached.fileName(), full.attachments.first().name);
    QCOMPARE(attached.content, bytes);
}

void TestAttachedFile::showsPicturesWhereTheTextSpeaksOfThem()
{
    app::OutgoingMail full = mail();
    full.text = u"Chào <chị>\n[b.png]\nHẹn gặp."_s;
    app::addFile(full, {u"a.png"_s, "image/png", "a", {}}, FilePlace::InText);
    app::addFile(full, {u"b.png"_s, "image/png", "b", {}}, FilePlace::InText);
    app::showPictures(full);
    const qsizetype first = full.html.indexOf(u"Chào &lt;chị&gt;<br>"_s);
    const qsizetype named = full.html.indexOf(u"cid:picture2.1@shop.example"_s);
    const qsizetype last = full.html.indexOf(u"Hẹn gặp."_s);
    const qsizetype unnamed = full.html.indexOf(u"cid:picture1.1@shop.example"_s);
    QVERIFY(first >= 0 && first < named && named < last && last < unnamed);
    QVERIFY(!full.html.contains(u"[b.png]"_s));
    app::OutgoingMail plain = mail();
    app::showPictures(plain);
    QVERIFY(plain.html.isEmpty());
}

void TestAttachedFile::neverWritesAFieldOfAnother_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("CR LF") << u"a.pdf\r\nBcc: all@example.vn"_s;
    QTest::newRow("LF") << u"a\nX: y.pdf"_s;
    QTest::newRow("CR") << u"a\rX: y.pdf"_s;
    QTest::newRow("a blank line") << u"a\r\n\r\nhello.pdf"_s;
    QTest::newRow("nul") << QString(QChar(0)) + u".pdf"_s;
}

void TestAttachedFile::neverWritesAFieldOfAnother()
{
    QFETCH(const QString, name);
    for (const FilePlace place : {FilePlace::Attached, FilePlace::InText}) {
        app::OutgoingMail forged = mail();
        app::addFile(forged, {name, "image/png", "x", {}}, place);
        app::showPictures(forged);
        const auto refused = app::mailBytes(forged);
        QVERIFY(!refused && refused.error().kind == db::ErrorKind::InvalidInput);
    }
}

MK_TEST(TestAttachedFile)
#include "tst_attached_file.moc"
