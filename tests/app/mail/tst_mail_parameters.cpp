#include "app/mail/header_line.h"
#include "app/mail/mail_parameters.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

/// Parameters of fields and names of files, both ways (RFC 2045, RFC 2231).
class TestMailParameters final : public QObject
{
    Q_OBJECT
private slots:
    void readsParameters_data();
    void readsParameters();
    void readsTheValueBeforeThem();
    void keepsToItsBounds();
    void writesParameters();
    void givesBackWhatWasWritten();
    void takesFoldersOffNames();
};

namespace {

QByteArray written(const QString &name)
{
    app::HeaderLine line("Content-Disposition");
    line.add("attachment;");
    const QList<QByteArray> tokens = app::parameterTokens("filename", name);
    for (qsizetype i = 0; i < tokens.size(); ++i)
        line.add(i + 1 < tokens.size() ? tokens.at(i) + ';' : tokens.at(i));
    return line.bytes();
}

QString readBack(QByteArray field)
{
    field.replace("\r\n", QByteArray());
    return app::mailFieldOf(field.sliced(field.indexOf(':') + 1)).parameter("filename");
}

} // namespace

void TestMailParameters::readsParameters_data()
{
    QTest::addColumn<QByteArray>("parameters");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *name, const QByteArray &parameters, const QString &value) {
        QTest::newRow(name) << parameters << value;
    };
    row("token", "filename=a.pdf", u"a.pdf"_s);
    row("quoted", "filename=\"a; b.pdf\"", u"a; b.pdf"_s);
    row("escaped", "filename=\"a \\\"b\\\".pdf\"", u"a \"b\".pdf"_s);
    row("a path of Windows", "filename=\"C:\\temp\\a.pdf\"", u"C:\\temp\\a.pdf"_s);
    row("capitals", "FileName=a.pdf", u"a.pdf"_s);
    row("blanks around", " filename = a.pdf ", u"a.pdf"_s);
    row("blanks within, without quotes", "filename=my file.pdf", u"my file.pdf"_s);
    row("comment", "filename=a.pdf (the bill)", u"a.pdf"_s);
    row("RFC 2231", "filename*=UTF-8''H%C3%B3a%20%C4%91%C6%A1n.pdf", u"Hóa đơn.pdf"_s);
    row("RFC 2231 with a language", "filename*=iso-8859-1'fr'caf%E9.pdf", u"café.pdf"_s);
    row("RFC 2231 beside the plain one", "filename=\"Hoa don.pdf\"; filename*=UTF-8''H%C3%B3a.pdf",
        u"Hóa.pdf"_s);
    row("in pieces", "filename*0=\"a b\"; filename*1=\"c.pdf\"", u"a bc.pdf"_s);
    row("in pieces of any order", "filename*1*=%A1ch.csv; filename*0*=UTF-8''kh%C3", u"khách.csv"_s);
    row("some pieces encoded", "filename*0*=UTF-8''H%C3%B3a; filename*1=\"%20.pdf\"", u"Hóa%20.pdf"_s);
    row("more than ten pieces",
        "filename*10=k; filename*0=a; filename*1=b; filename*2=c; filename*3=d; filename*4=e; filename*5=f; "
        "filename*6=g; filename*7=h; filename*8=i; filename*9=j",
        u"abcdefghijk"_s);
    row("encoded words, against the rules", "filename=\"=?UTF-8?B?SMOzYS5wZGY=?=\"", u"Hóa.pdf"_s);
    row("raw UTF-8",
        "filename=\"H\xC3\xB3"
        "a.pdf\"",
        u"Hóa.pdf"_s);
    row("no value", "filename", QString());
    row("a percent that is none", "filename*=UTF-8''100%.pdf", u"100%.pdf"_s);
}

void TestMailParameters::readsParameters()
{
    QFETCH(QByteArray, parameters);
    QFETCH(QString, name);
    QCOMPARE(app::mailFieldOf("attachment; " + parameters + "; size=1").parameter("filename"), name);
    QCOMPARE(app::mailFieldOf("attachment;" + parameters).parameter("filename"), name);
}

void TestMailParameters::readsTheValueBeforeThem()
{
    QCOMPARE(app::mailFieldOf("Text/Plain; charset=UTF-8").value, "text/plain"_ba);
    QCOMPARE(app::mailFieldOf(" text/plain (of old) ").value, "text/plain"_ba);
    QCOMPARE(app::mailFieldOf({}).value, QByteArray());
    QCOMPARE(app::mailFieldOf("a; filename=\"b.pdf").parameter("filename"), u"b.pdf"_s);
    QVERIFY(app::mailFieldOf("a; =b; ;; c").parameters.isEmpty());
}

void TestMailParameters::keepsToItsBounds()
{
    QByteArray many = "a";
    for (int i = 0; i < 50'000; ++i)
        many += "; p" + QByteArray::number(i) + "=1";
    QCOMPARE(app::mailFieldOf(many).parameters.size(), app::kMostMailParameters);
    app::mailFieldOf("a; n=" + QByteArray(1'000'000, '('));
    app::mailFieldOf("a; n*0=" + "x; n*0="_ba.repeated(100'000));
}

void TestMailParameters::writesParameters()
{
    QCOMPARE(app::parameterTokens("charset", u"utf-8"_s), QList<QByteArray>{"charset=utf-8"_ba});
    QCOMPARE(app::parameterTokens("filename", u"a b.pdf"_s), QList<QByteArray>{"filename=\"a b.pdf\""_ba});
    QCOMPARE(app::parameterTokens("filename", u"Hóa.pdf"_s),
             QList<QByteArray>{"filename*=UTF-8''H%C3%B3a.pdf"_ba});
    const QByteArray longName = written(u"Danh sách khách hàng thân thiết tháng mười một của tiệm.csv"_s);
    QVERIFY(longName.contains("filename*0*=UTF-8''Danh%20s"));
    QVERIFY(longName.contains(";\r\n filename*1*="));
}

void TestMailParameters::givesBackWhatWasWritten()
{
    QRandomGenerator random(2231);
    const QStringList letters{u"a"_s, u" "_s,  u"ế"_s,  u"\U0001F339"_s, u"'"_s, u"%"_s,
                              u"*"_s, u"\""_s, u"\\"_s, u";"_s,          u"="_s, u"?"_s};
    for (int round = 0; round < 3000; ++round) {
        QString name = u"x"_s;
        for (int length = random.bounded(100); length > 0; --length)
            name += letters.at(random.bounded(letters.size()));
        name += u'x';
        const QByteArray field = written(name);
        for (const QByteArray &line : field.split('\n'))
            QVERIFY2(line.size() <= 77, line.constData());
        QCOMPARE(readBack(field), name);
    }
}

void TestMailParameters::takesFoldersOffNames()
{
    QCOMPARE(app::bareFileName(u"../../etc/passwd"_s), u"passwd"_s);
    QCOMPARE(app::bareFileName(u"C:\\temp\\a.pdf"_s), u"a.pdf"_s);
    QCOMPARE(app::bareFileName(u"a\r\nb.pdf"_s), u"ab.pdf"_s);
    QCOMPARE(app::bareFileName(u".."_s), QString());
    QCOMPARE(app::bareFileName(u"x/"_s), QString());
    QCOMPARE(app::bareFileName({}), QString());
}

MK_TEST(TestMailParameters)
#include "tst_mail_parameters.moc"
