#include "tests/e2e/cli_shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// Whatever is put in, the program says in one line what is wrong and where, and nothing is half done.
class TestCliBadInput final : public QObject, CliShopOfTwo
{
    Q_OBJECT
private slots:
    void initTestCase() { makeShop(); }
    void refusesAList_data();
    void refusesAList();
    void takesWhatCanBeTaken();
    void takesListsBeyondMeasure_data();
    void takesListsBeyondMeasure();
    void searchesForAnything_data();
    void searchesForAnything();
    void namesThePlaceInATemplate();
    void refusesImpossibleDates_data();
    void refusesImpossibleDates();
    void refusesToTakeAnImportBackUnderALaterOne();
    void makesFilesForItsUserAlone();
    void printsNothingThatSteersATerminal();
};

void TestCliBadInput::refusesAList_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("said");
    const auto row = [](const char *name, QByteArray bytes, QStringList said) {
        QTest::newRow(name) << bytes << said;
    };
    QByteArray list = bytesOf(QStringLiteral(MK_TEST_DATA) + u"/customers_10000.csv"_s);
    row("nothing", {}, {u"is empty"_s});
    row("a picture", "\x89PNG\r\n\x1a\n" + QByteArray(200, '\0'), {u"not"_s});
    row("a program",
        QByteArray("\x7f"
                   "ELF\x02\x01\x01",
                   7) +
            QByteArray(64, '\0'),
        {u"line 1"_s, u"NUL"_s});
    row("a NUL byte in the middle", list.left(5000).append('\0').append(list.mid(5000, 5000)),
        {u"line 3"_s, u"NUL"_s});
    row("a quote that is never closed",
        list.left(5000) + "\n\"An,0912000111\n" + QByteArray("Bình,0912000112\n").repeated(20),
        {u"quote"_s, u"line 3"_s});
    row("bytes that are no UTF-8", "name,phone\nAn,0912000111\nB\xecnh,0912000112\n",
        {u"line 3"_s, u"UTF-8"_s});
    row("cut inside a letter", "name,phone\nAn,0912000111\nB\xc3", {u"line 3"_s, u"UTF-8"_s});
    row("a line of 60 MB", "name,phone\nAn,0912000111\n" + QByteArray(60'000'000, 'a'),
        {u"line 3"_s, u"1 MiB"_s});
    row("no column with names", "color,size\nred,5\n", {u"name"_s, u"--map"_s});
}

void TestCliBadInput::refusesAList()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, said);
    const QString list = file(u"list.csv"_s);
    QVERIFY(putBytes(list, bytes));
    QFile::remove(file(u"rejects.csv"_s));
    const CliProcess called = CliProcess::run({u"--db"_s, file(u"shop.db"_s), u"import"_s, list, u"--json"_s,
                                               u"--rejects"_s, file(u"rejects.csv"_s)});
    QCOMPARE(called.exitCode, 1);
    QCOMPARE(called.out, QString());
    QVERIFY2(called.err.contains(u"list.csv"), qPrintable(called.err.left(500)));
    for (const QString &part : said)
        QVERIFY2(called.err.contains(part), qPrintable(called.err.left(500)));
    QVERIFY(called.err.size() < 600);
    QCOMPARE(customers(), 2);
    QVERIFY(!QFile::exists(file(u"rejects.csv"_s)));
}

void TestCliBadInput::takesWhatCanBeTaken()
{
    const QString db = file(u"other.db"_s);
    const CliProcess header =
        CliProcess::run({u"--db"_s, db, u"import"_s, u"-"_s, u"--json"_s}, "name,phone\n");
    QCOMPARE(header.exitCode, 0);
    QCOMPARE(header.document().value(u"created"_s).toInt(-1), 0);

    // A list cut off in its last row: the rows before it are whole, the last one is judged like any other.
    const QByteArray list = bytesOf(QStringLiteral(MK_TEST_DATA) + u"/customers_10000.csv"_s).left(5000);
    const CliProcess cut = CliProcess::run({u"--db"_s, db, u"import"_s, u"-"_s, u"--json"_s}, list);
    QCOMPARE(cut.exitCode, 0);
    const QJsonObject report = cut.document();
    QCOMPARE(report.value(u"created"_s).toInt() + report.value(u"rejected"_s).toInt(), list.count('\n'));

    const std::pair<QString, QByteArray> strangers[]{{u"list.ods"_s, "PK\x03\x04" + QByteArray(500, ' ')},
                                                     {u"list.xls"_s, "\xD0\xCF\x11\xE0"}};
    for (const auto &[name, bytes] : strangers) {
        QVERIFY(putBytes(file(name), bytes));
        const CliProcess other = CliProcess::run({u"--db"_s, db, u"import"_s, file(name)});
        QCOMPARE(other.exitCode, 1);
        QVERIFY2(other.err.contains(u"CSV") || other.err.contains(u"copy it again"), qPrintable(other.err));
    }
    QVERIFY(putBytes(file(u"list.vcf"_s), "BEGIN:VCARD\nFN:Lan\nEND:VCARD\nBEGIN:VCARD\nFN:Mai\n"));
    const CliProcess cards = CliProcess::run({u"--db"_s, db, u"import"_s, file(u"list.vcf"_s)});
    QCOMPARE(cards.exitCode, 1);
    QVERIFY2(cards.err.contains(u"line 4: the card that begins here has no END:VCARD"),
             qPrintable(cards.err));
    QCOMPARE(CliProcess::run({u"--db"_s, db, u"import"_s, file({})}).exitCode, 1);
    QCOMPARE(CliProcess::run({u"--db"_s, db, u"import"_s, file(u"none.csv"_s)}).exitCode, 1);
}

void TestCliBadInput::takesListsBeyondMeasure_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QByteArray headings("name,phone");
    for (int i = 0; i < 298; ++i)
        headings += ",c" + QByteArray::number(i);
    QTest::newRow("300 columns") << u"wide.csv"_s
                                 << headings + "\nAn,0912000111" + QByteArray(",x").repeated(298) + "\n";
    QTest::newRow("one row again and again")
        << u"long.csv"_s << "name,phone\n" + QByteArray("An,0912000111\n").repeated(50'000);
    QTest::newRow("a card with a picture of 20 MB")
        << u"photo.vcf"_s
        << "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:An\r\nTEL:0912000111\r\nPHOTO;ENCODING=b;TYPE=JPEG:" +
               (QByteArray(72, 'A') + "\r\n ").repeated(270'000) + "\r\nEND:VCARD\r\n";
}

void TestCliBadInput::takesListsBeyondMeasure()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QVERIFY(putBytes(file(name), bytes));
    const QString db = file(name + u".db"_s);
    const CliProcess called = CliProcess::run({u"--db"_s, db, u"import"_s, file(name), u"--json"_s});
    QVERIFY2(called.exitCode == 0, qPrintable(called.err.left(500)));
    QCOMPARE(called.document().value(u"created"_s).toInt(), 1);
    QVERIFY2(called.err.size() < 3000, qPrintable(called.err.left(500)));
}

void TestCliBadInput::searchesForAnything_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("total");
    QTest::newRow("a quote") << u"'"_s << 0;
    QTest::newRow("a double quote") << u"\""_s << 0;
    QTest::newRow("a percent sign") << u"%"_s << 0;
    QTest::newRow("a backslash") << u"\\"_s << 0;
    QTest::newRow("a bracket") << u"("_s << 0;
    QTest::newRow("a star") << u"*"_s << 0;
    QTest::newRow("an operator") << u"dao AND hoa"_s << 0;
    QTest::newRow("a name of a column") << u"name:dao"_s << 0;
    QTest::newRow("the end of a statement") << u"'; DROP TABLE customer; --"_s << 0;
    QTest::newRow("an emoji") << u"🎂"_s << 0;
    QTest::newRow("something very long") << QString(50'000, u'a') << 0;
    QTest::newRow("a quote in a name") << u"o'neil"_s << 1;
    QTest::newRow("a dash in front") << u"-"_s << 0;
    QTest::newRow("nothing") << QString() << 2;
}

void TestCliBadInput::searchesForAnything()
{
    QFETCH(QString, text);
    QFETCH(int, total);
    const CliProcess called =
        CliProcess::run({u"--db"_s, file(u"shop.db"_s), u"find"_s, u"--json"_s, u"--"_s, text});
    QCOMPARE(called.exitCode, 0);
    QVERIFY2(called.err.isEmpty(), qPrintable(called.err));
    QCOMPARE(called.document().value(u"total"_s).toInt(-1), total);
    QCOMPARE(customers(), 2);
}

void TestCliBadInput::namesThePlaceInATemplate()
{
    QVERIFY(putBytes(file(u"text.txt"_s), "Dạ, em chào {{honorific}} {{given_name ạ.\nCảm ơn {{}}."));
    const CliProcess checked = CliProcess::run({u"template"_s, u"check"_s, file(u"text.txt"_s)});
    QCOMPARE(checked.exitCode, 1);
    QVERIFY2(checked.out.contains(file(u"text.txt"_s) + u":1:27: error: "_s), qPrintable(checked.out));
    QVERIFY2(checked.out.contains(file(u"text.txt"_s) + u":2:"_s), qPrintable(checked.out));
    const CliProcess added = CliProcess::run({u"--db"_s, file(u"shop.db"_s), u"template"_s, u"add"_s,
                                              u"--audience"_s, u"existing"_s, u"--channel"_s, u"zalo"_s,
                                              u"--title"_s, u"T"_s, u"--file"_s, file(u"text.txt"_s)});
    QCOMPARE(added.exitCode, 1);
    QVERIFY(added.err.contains(u"not stored"));
    QVERIFY(
        !CliProcess::run({u"--db"_s, file(u"shop.db"_s), u"template"_s, u"show"_s, u"9999"_s}).err.isEmpty());
}

void TestCliBadInput::refusesImpossibleDates_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("lunar") << QStringList{u"lunar"_s, u"2026-02-29"_s};
    QTest::newRow("solar") << QStringList{u"solar"_s, u"2026-02-31"_s};
    QTest::newRow("birthday") << QStringList{u"birthday"_s, u"solar"_s, u"1990-02-29"_s, u"--year"_s,
                                             u"2026"_s};
    QTest::newRow("plan") << QStringList{u"plan"_s, u"--from"_s, u"2026-02-29"_s};
    QTest::newRow("series") << QStringList{u"series"_s, u"interactions"_s, u"--to"_s, u"2026-04-31"_s};
    QTest::newRow("log") << QStringList{u"log"_s, u"1"_s, u"visit"_s, u"--at"_s, u"2026-02-29T10:00"_s};
    QTest::newRow("today") << QStringList{u"plan"_s, u"--today"_s, u"2026-00-10"_s};
    QTest::newRow("now") << QStringList{u"plan"_s, u"--now"_s, u"2026-01-10T25:00"_s};
}

void TestCliBadInput::refusesImpossibleDates()
{
    QFETCH(QStringList, words);
    const CliProcess called =
        CliProcess::run(QStringList{u"--db"_s, file(u"shop.db"_s), u"--json"_s} + words);
    QVERIFY(called.exitCode == 1 || called.exitCode == 2);
    QCOMPARE(called.out, QString());
    QVERIFY(called.err.startsWith(u"menkhach-cli: "_s));
}

void TestCliBadInput::refusesToTakeAnImportBackUnderALaterOne()
{
    const auto call = [this](const QStringList &words, const QByteArray &input = {}) {
        return CliProcess::run(QStringList{u"--db"_s, file(u"twice.db"_s)} + words, input);
    };
    const auto steps = [&call] {
        return call({u"history"_s, u"--json"_s}).document().value(u"steps"_s).toArray();
    };
    for (const char *province : {"Huế", "Hà Nội", "Đà Nẵng"}) {
        const QByteArray list = QByteArray("code,name,province\nA,Đào Thị Hoa,") + province + '\n';
        QCOMPARE(call({u"import"_s, u"-"_s}, list).exitCode, 0);
    }
    QCOMPARE(steps().size(), 3);
    const CliProcess refused = call({u"undo"_s, u"2"_s});
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.err.contains(u"step 3"_s) && refused.err.contains(u"undo that first"_s),
             qPrintable(refused.err));
    QCOMPARE(steps().size(), 3);
    for (const auto &[step, province] : {std::pair(u"3"_s, u"Hà Nội"_s), std::pair(u"2"_s, u"Huế"_s)}) {
        QCOMPARE(call({u"undo"_s, step}).exitCode, 0);
        const QJsonObject shown = call({u"show"_s, u"A"_s, u"--json"_s}).document();
        QCOMPARE(shown.value(u"customer"_s)[u"province"_s].toString(), province);
    }
}

void TestCliBadInput::makesFilesForItsUserAlone()
{
#ifdef Q_OS_UNIX
    const QString list = file(u"list.csv"_s);
    QVERIFY(putBytes(list, "name,phone,birthday\nAn,0912000111,99/99\n"));
    const QString db = file(u"private/shop.db"_s);
    for (const QStringList &arguments :
         {QStringList{u"import"_s, list, u"--rejects"_s, file(u"private-rejects.csv"_s)},
          QStringList{u"export"_s, file(u"private-export.csv"_s)},
          QStringList{u"backup"_s, file(u"private-backup.db"_s)}})
        CliProcess::run(QStringList{u"--db"_s, db} + arguments);
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    for (const QString &name :
         {u"private/shop.db"_s, u"private"_s, u"private-export.csv"_s, u"private-backup.db"_s}) {
        QVERIFY2(QFile::exists(file(name)), qPrintable(name));
        QVERIFY2(!(QFile::permissions(file(name)) & others), qPrintable(name));
    }
#endif
}

void TestCliBadInput::printsNothingThatSteersATerminal()
{
    const QString list = file(u"list.csv"_s);
    QVERIFY(putBytes(list, u"name,phone,\u009b2Jcolor\nĐặng \u202eAn,0912000333,x\n"_s.toUtf8()));
    const QString db = file(u"terminal.db"_s);
    for (const QStringList &arguments : {QStringList{u"import"_s, list}, QStringList{u"find"_s, u"Đặng"_s},
                                         QStringList{u"find"_s, u"Đặng"_s, u"--json"_s}}) {
        const CliProcess called = CliProcess::run(QStringList{u"--db"_s, db} + arguments);
        QCOMPARE(called.exitCode, 0);
        QVERIFY((called.out + called.err).contains(u"ng"_s));
        for (const char16_t steering : {u'\x009b', u'\x202e'})
            QVERIFY2(!(called.out + called.err).contains(QChar(steering)),
                     qPrintable(called.out + called.err));
    }
}

MK_TEST(TestCliBadInput)
#include "tst_cli_bad_input.moc"
