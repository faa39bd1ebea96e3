#include "tests/app/cli/cli_shop.h"
#include "tests/app/mail/made_pictures.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QJsonArray>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;

/// Files of templates from the command line.
class TestTemplateFileCalls final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<CliShop>(); }
    void attachShowDetachAndUndo();
    void takeAPictureForTheText();
    void readStandardInputUnderAName();
    void sayWhyAFileIsRefused();
    void refuseWhatIsNoRegularFile();
    void warnOfActiveContent_data();
    void warnOfActiveContent();
    void refuseAnEmptyName();
    void sayThatThereIsNoSuchFile();

private:
    QString written(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_shop->file(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(name));
        return file.fileName();
    }
    QStringList files()
    {
        QStringList names;
        const QJsonObject shown = m_shop->answer({u"template"_s, u"show"_s, kMail});
        for (const QJsonValue &file : shown[u"template"_s][u"files"_s].toArray())
            names.append(file[u"name"_s].toString());
        return names;
    }

    static inline const QString kMail = QStringLiteral("birthday.existing.email.vi");
    std::unique_ptr<CliShop> m_shop;
};

void TestTemplateFileCalls::attachShowDetachAndUndo()
{
    const QString list = written(u"Bảng giá.pdf"_s, "%PDF-1.4\n");
    const QJsonObject attached = m_shop->answer({u"template"_s, u"attach"_s, kMail, list});
    QCOMPARE(attached.value(u"name"_s).toString(), u"Bảng giá.pdf"_s);
    QCOMPARE(attached.value(u"mediaType"_s).toString(), u"application/pdf"_s);
    QCOMPARE(attached.value(u"place"_s).toString(), u"attached"_s);
    QCOMPARE(attached.value(u"size"_s).toInt(), 9);
    QVERIFY(attached.value(u"mailSize"_s).toInt() > 9);
    QCOMPARE(files(), QStringList{u"Bảng giá.pdf"_s});
    const CliCall shown = m_shop->call({u"template"_s, u"show"_s, kMail});
    QVERIFY2(shown.out.contains(u"Bảng giá.pdf (application/pdf, 9 bytes)"_s), qPrintable(shown.out));
    QCOMPARE(m_shop->call({u"template"_s, u"detach"_s, kMail, u"Bảng giá.pdf"_s}).exitCode, 0);
    QCOMPARE(files(), QStringList());
    QCOMPARE(m_shop->call({u"undo"_s}).exitCode, 0);
    QCOMPARE(files(), QStringList{u"Bảng giá.pdf"_s});
}

void TestTemplateFileCalls::takeAPictureForTheText()
{
    const QString photo = written(u"hoa.jpg"_s, pictures::jpeg());
    const QJsonObject attached = m_shop->answer({u"template"_s, u"attach"_s, kMail, photo, u"--in-text"_s});
    QCOMPARE(attached.value(u"place"_s).toString(), u"in_text"_s);
    QVERIFY(attached.value(u"size"_s).toInt() < pictures::jpeg().size()); // without its place
}

void TestTemplateFileCalls::readStandardInputUnderAName()
{
    QCOMPARE(m_shop->call({u"template"_s, u"attach"_s, kMail, u"-"_s}, "%PDF-1.4\n").exitCode, 2);
    QCOMPARE(
        m_shop->call({u"template"_s, u"attach"_s, kMail, u"-"_s, u"--name"_s, u"giá.pdf"_s}, "%PDF-1.4\n")
            .exitCode,
        0);
    QCOMPARE(files(), QStringList{u"giá.pdf"_s});
}

void TestTemplateFileCalls::sayWhyAFileIsRefused()
{
    const CliCall program = m_shop->call({u"template"_s, u"attach"_s, kMail, written(u"tool.exe"_s, "MZ")});
    QCOMPARE(program.exitCode, 1);
    QVERIFY2(program.err.contains(u"this is a program"_s), qPrintable(program.err));
    const CliCall sms = m_shop->call(
        {u"template"_s, u"attach"_s, u"birthday.existing.sms.vi"_s, written(u"a.pdf"_s, "%PDF-1.4\n")});
    QCOMPARE(sms.exitCode, 1);
    QVERIFY2(sms.err.contains(u"e-mail only"_s), qPrintable(sms.err));
    QCOMPARE(m_shop->call({u"template"_s, u"attach"_s, kMail, m_shop->file(u"nowhere.pdf"_s)}).exitCode, 1);
    QCOMPARE(m_shop->call({u"template"_s, u"attach"_s, kMail, m_shop->database()}).exitCode, 1);
}

// Nobody writes to the pipe: reading it would never end.
void TestTemplateFileCalls::refuseWhatIsNoRegularFile()
{
#ifdef Q_OS_UNIX
    const QString pipe = m_shop->file(u"pipe"_s);
    QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    for (const QString &name : {pipe, u"/dev/zero"_s}) {
        const CliCall refused = m_shop->call({u"template"_s, u"attach"_s, kMail, name});
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.err.contains(u"no regular file"_s), qPrintable(refused.err));
    }
    QCOMPARE(files(), QStringList());
#else
    QSKIP("pipes have no names in folders here");
#endif
}

void TestTemplateFileCalls::warnOfActiveContent_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isActive");
    QTest::newRow("an SVG file") << u"logo.svg"_s
                                 << "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>"_ba
                                 << true;
    QTest::newRow("a web page") << u"a.html"_s << "<!DOCTYPE html><html><body>x</body></html>"_ba << true;
    QTest::newRow("a document") << u"a.pdf"_s << "%PDF-1.4\n"_ba << false;
}

void TestTemplateFileCalls::warnOfActiveContent()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, bytes);
    const CliCall attached = m_shop->call({u"template"_s, u"attach"_s, kMail, written(name, bytes)});
    QCOMPARE(attached.exitCode, 0);
    QTEST(attached.out.contains(u"can hold active content"_s), "isActive");
    QCOMPARE(files(), QStringList{name});
}

void TestTemplateFileCalls::refuseAnEmptyName()
{
    for (const QString &name : {u""_s, u" "_s}) {
        const CliCall refused =
            m_shop->call({u"template"_s, u"attach"_s, kMail, u"-"_s, u"--name"_s, name}, "%PDF-1.4\n");
        QVERIFY(refused.exitCode != 0);
        QVERIFY2(refused.err.contains(u"name"_s), qPrintable(refused.err));
    }
    QCOMPARE(files(), QStringList());
}

void TestTemplateFileCalls::sayThatThereIsNoSuchFile()
{
    const CliCall called = m_shop->call({u"template"_s, u"detach"_s, kMail, u"a.pdf"_s});
    QCOMPARE(called.exitCode, 1);
    QVERIFY2(called.err.contains(u"no file \"a.pdf\""_s), qPrintable(called.err));
}

MK_TEST(TestTemplateFileCalls)
#include "tst_template_file_calls.moc"
