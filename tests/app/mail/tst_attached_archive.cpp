#include "app/mail/attached_file.h"

#include "app/exchange/zip_contents.h"
#include "tests/support/test_main.h"
#include "tests/support/workbook.h"

#include <QTest>

using namespace Qt::StringLiterals;
using app::FileRefusal;

namespace {

QByteArray zipOf(const QList<QByteArray> &names, const test::ZipMaker::Lie &lie = {})
{
    test::ZipMaker zip;
    for (const QByteArray &name : names)
        zip.add(name, "Xin chào", test::ZipMaker::Packing::Deflated, lie);
    return zip.bytes();
}

} // namespace

/// What is in an archive that goes with a mail.
class TestAttachedArchive final : public QObject
{
    Q_OBJECT
private slots:
    void namesWhatIsInIt();
    void goesWhereNothingInItRuns_data();
    void goesWhereNothingInItRuns();
    void isRefusedForWhatIsInIt_data();
    void isRefusedForWhatIsInIt();
};

void TestAttachedArchive::namesWhatIsInIt()
{
    const auto contents = app::zipContents(zipOf({"giá/Tết.pdf", "a.txt"}));
    QVERIFY(contents && !contents->isLocked);
    QCOMPARE(contents->names, (QStringList{u"giá/Tết.pdf"_s, u"a.txt"_s}));
    QVERIFY(app::zipContents(zipOf({"a.txt"}, {.encrypted = true}))->isLocked);
    QCOMPARE(app::zipContents(test::ZipMaker().bytes())->names, QStringList());
    QCOMPARE(app::zipContents("PK").error().kind, app::ListTrouble::Kind::Workbook);
}

void TestAttachedArchive::goesWhereNothingInItRuns_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("documents") << u"gia.zip"_s << zipOf({"gia.pdf", "anh/hoa.jpg"});
    QTest::newRow("a folder that is called like a program")
        << u"gia.zip"_s << zipOf({"shop.com/", "shop.com/a.txt"});
    QTest::newRow("nothing") << u"gia.zip"_s << test::ZipMaker().bytes();
    QTest::newRow("a workbook") << u"gia.xlsx"_s << test::workbookOf({{u"Hoa"_s, u"10"_s}}).bytes();
    QTest::newRow("a text of that name") << u"gia.zip"_s << "Xin chào"_ba;
}

void TestAttachedArchive::goesWhereNothingInItRuns()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, content);
    const auto file = app::attachedFile(name, content, db::FilePlace::Attached);
    QVERIFY2(file, file ? "" : qPrintable(app::textOf(file.error())));
    QCOMPARE(file->content, content);
}

void TestAttachedArchive::isRefusedForWhatIsInIt_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<FileRefusal>("refusal");
    const auto row = [](const char *what, const QString &name, const QByteArray &content,
                        FileRefusal refusal) { QTest::newRow(what) << name << content << refusal; };
    const QByteArray program = zipOf({"gia.pdf", "cai/Setup.EXE"});
    row("a program", u"gia.zip"_s, program, FileRefusal::ProgramInside);
    row("a program under another name", u"gia.docx"_s, program, FileRefusal::ProgramInside);
    row("a program under no name", u"gia"_s, program, FileRefusal::ProgramInside);
    row("a script in a folder of Windows", u"gia.zip"_s, zipOf({"cai\\a.js"}), FileRefusal::ProgramInside);
    row("a program once Windows has it", u"gia.zip"_s, zipOf({"a.bat. ."}), FileRefusal::ProgramInside);
    row("a program behind a password", u"gia.zip"_s, zipOf({"a.exe"}, {.encrypted = true}),
        FileRefusal::ProgramInside);
    row("a password", u"gia.zip"_s, zipOf({"gia.pdf"}, {.encrypted = true}), FileRefusal::ClosedArchive);
    row("its end is missing", u"gia.zip"_s, program.first(program.size() - 30), FileRefusal::ClosedArchive);
    const QByteArray longName(60000, 'x');
    row("a directory without end", u"gia.zip"_s, zipOf(QList<QByteArray>(160, longName)),
        FileRefusal::ClosedArchive);
}

void TestAttachedArchive::isRefusedForWhatIsInIt()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, content);
    const auto file = app::attachedFile(name, content, db::FilePlace::Attached);
    QVERIFY(!file);
    QTEST(file.error(), "refusal");
}

MK_TEST(TestAttachedArchive)
#include "tst_attached_archive.moc"
