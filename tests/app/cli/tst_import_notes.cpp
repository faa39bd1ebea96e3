#include "app/import/import_report.h"
#include "tests/app/cli/cli_shop.h"
#include "tests/support/test_main.h"

#include <QFile>

using namespace Qt::StringLiterals;

/// What the command line says of a list beside its counts: in words, and in the right number.
class TestImportNotes final : public QObject
{
    Q_OBJECT
private slots:
    void saysInWordsWhatIsWrongWithACell_data();
    void saysInWordsWhatIsWrongWithACell();
    void readsTheListInTheEncodingThatIsSaid();
    void doubtsAnEncodingThatIsGuessed();
    void quotesEachColumnByItself();
    void namesTheFirstOfManyColumns();
    void saysOnceWhatIsSoOfManyColumns();
    void saysWhichPictureOfACardCannotBeUsed_data();
    void saysWhichPictureOfACardCannotBeUsed();
    void saysWhomNothingReaches();
    void saysWhoHasNoName();
    void saysWhyNewCustomersAreExistingOnes();
    void saysThatAProvinceIsLeftAsWritten();
    void saysThatOneOfSeveralNumbersIsWrong();
    void saysWhichProgramHasExportedTheList();
    void saysThatThereAreNoRows();
    void countsOneAsOne();
    void saysThatThereAreMoreOnlyWhereThereAre();

private:
    static QString notesOf(const QByteArray &list, const QStringList &options = {})
    {
        const CliShop shop;
        const CliCall called = shop.call(QStringList{u"import"_s, u"-"_s} + options, list);
        if (called.exitCode != 0)
            qFatal("%s", qPrintable(called.err));
        return called.err;
    }
};

void TestImportNotes::saysWhyNewCustomersAreExistingOnes()
{
    const QString why = u"note: 1 new customer counts as an existing customer, since the list says"_s;
    QVERIFY(notesOf("Họ tên,SĐT,Tổng bán\nLê An,0912345677,45000\nLê Bình,0912345678,0\n").contains(why));
    const QString whyTwo = u"note: 2 new customers count as existing customers, since the list says"_s;
    QVERIFY(notesOf("Họ tên,SĐT,Tổng bán\nLê An,0912345677,45000\nLê Bình,0912345678,1\n").contains(whyTwo));
    QVERIFY(!notesOf("Họ tên,SĐT\nLê An,0912345677\n").contains(u"existing customer"_s));
}

void TestImportNotes::saysThatAProvinceIsLeftAsWritten()
{
    const QString said = notesOf("Họ tên,SĐT,Tỉnh\nLê An,0912345677,Huế\nLê Bình,0912345678,Atlantis\n");
    QVERIFY2(said.contains(u"left as written: line 3, column \"Tỉnh\", \"Atlantis\": no province"_s),
             qPrintable(said));
    QVERIFY2(!said.contains(u"line 2"_s), qPrintable(said));
    QByteArray list = "Họ tên,SĐT,Tỉnh\n";
    for (int row = 0; row <= app::ImportReport::kMostProblems; ++row)
        list += "Lê An,09123456" + QByteArray::number(10 + row) + ",Atlantis\n";
    const QString many = notesOf(list);
    QVERIFY2(many.contains(u"and more: 21 rows with a cell left as written;"_s), qPrintable(many));
    QVERIFY2(!many.contains(u"left empty"_s), qPrintable(many));
}

void TestImportNotes::saysThatOneOfSeveralNumbersIsWrong()
{
    const QString said = notesOf("Họ tên,SĐT\nLê An,0912345677 ::: 0912\n");
    QVERIFY2(said.contains(u"taken in part: line 2"_s), qPrintable(said));
    QVERIFY2(!said.contains(u"left empty"_s), qPrintable(said));
}

void TestImportNotes::saysThatThereAreNoRows()
{
    const QString said = u"note: the list has no rows below its headings"_s;
    QVERIFY(notesOf("Họ tên,SĐT\n").contains(said));
    QVERIFY(notesOf("Họ tên,SĐT\n\n\n").contains(said));
    QVERIFY(!notesOf("Họ tên,SĐT\nLê An,0912345677\n").contains(said));
    const QByteArray sales = "Mã hóa đơn,Ngày,Khách hàng,SĐT,Tổng cộng,Trạng thái\n";
    const QStringList create{u"--kind"_s, u"interactions"_s, u"--new"_s, u"create"_s};
    QVERIFY(notesOf(sales, create).contains(said));
    for (const char *state : {"Hoàn thành", "Đã hủy"}) { // recorded, and no purchase
        const QByteArray row = QByteArray("1,05/01/2026,Lê An,0912345677,45.000,") + state + '\n';
        QVERIFY(!notesOf(sales + row, create).contains(said));
    }
}

void TestImportNotes::saysInWordsWhatIsWrongWithACell_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QString>("said");
    QTest::newRow("digits lost") << QByteArray("8.42838E+11,")
                                 << u"\"8.42838E+11\": no phone number: a spreadsheet has cut digits off"_s;
    QTest::newRow("too short") << QByteArray("0912,") << u"no phone number: it is too short"_s;
    QTest::newRow("a letter") << QByteArray("O912345678,") << u"there is a letter in it"_s;
    QTest::newRow("one of two") << QByteArray("0912345677; 09876543,")
                                << u"one of the phone numbers in the cell is wrong"_s;
    QTest::newRow("no such day") << QByteArray(",31/02/1990") << u"\"31/02/1990\": "_s;
    QTest::newRow("still to come") << QByteArray(",1/1/2031") << u"\"1/1/2031\": "_s;
}

void TestImportNotes::saysInWordsWhatIsWrongWithACell()
{
    QFETCH(QByteArray, cell);
    QFETCH(QString, said);
    const QString err = notesOf("Họ tên,SĐT,Ngày sinh\nLê An," + cell + "\n");
    QVERIFY2(err.contains(said), qPrintable(err));
    for (const char *code : {"digits-lost", "too-short", "letter-in-number", "other-number-unreadable",
                             "impossible-date", "in-future"})
        QVERIFY2(!err.contains(QLatin1StringView(code)), qPrintable(err));
}

void TestImportNotes::readsTheListInTheEncodingThatIsSaid()
{
    const CliShop shop;
    const QByteArray list = "full_name,phone\nL\xAA H\xB5,0912345600\n"; // too little to be recognised by
    const QStringList call{u"import"_s, u"-"_s, u"--encoding"_s};
    QCOMPARE(shop.answer(call + QStringList{u"TCVN3"_s}, list)[u"encoding"_s].toString(), u"TCVN3"_s);
    QCOMPARE(shop.answer({u"find"_s, u"0912345600"_s})[u"customers"_s][0][u"name"_s].toString(), u"Lê Hà"_s);
    const CliCall unknown = shop.call(call + QStringList{u"latin"_s}, list);
    QCOMPARE(unknown.exitCode, 2);
    QVERIFY2(unknown.err.contains(u"utf-8, utf-16, windows-1258, tcvn3, vni, windows-1252"_s),
             qPrintable(unknown.err));
    const CliCall card =
        shop.call(call + QStringList{u"vni"_s}, "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Lan\r\nEND:VCARD\r\n");
    QCOMPARE(card.exitCode, 1);
    QVERIFY2(card.err.contains(u"of a CSV file only"_s), qPrintable(card.err));
}

void TestImportNotes::doubtsAnEncodingThatIsGuessed()
{
    const QByteArray czech = u"name,phone\nJosé Navrátil,0912345677\nJiøí Dvoøák,0912345678\n"_s.toLatin1();
    const QString doubt = u"note: line 3, \"Jiøí\": the letters may be in another encoding"_s;
    const QString said = notesOf(czech);
    QVERIFY2(said.contains(u"read as Windows-1252"_s) && said.contains(doubt), qPrintable(said));
    QVERIFY(!notesOf(czech, {u"--encoding"_s, u"windows-1252"_s}).contains(doubt));
    QVERIFY(!notesOf(u"name,phone\nJosé Navrátil,0912345677\n"_s.toLatin1()).contains(u"another encoding"_s));
    QVERIFY(!notesOf(u"name,phone\nJiøí Dvoøák,0912345677\n"_s.toUtf8()).contains(doubt));
}

void TestImportNotes::quotesEachColumnByItself()
{
    const QString two = notesOf("Họ tên,SĐT,Màu sơn,Mùa\nLê An,0912345677,đỏ,5\n");
    QVERIFY2(two.contains(u"note: columns \"Màu sơn\", \"Mùa\": not recognised and left out; name one with "
                          "--map \"COLUMN=FIELD\""_s),
             qPrintable(two));
    const QString one = notesOf("Họ tên,SĐT,Màu sơn\nLê An,0912345677,đỏ\n");
    QVERIFY2(one.contains(u"note: column \"Màu sơn\": not recognised and left out; name it with --map "
                          "\"Màu sơn=FIELD\""_s),
             qPrintable(one));
}

void TestImportNotes::saysOnceWhatIsSoOfManyColumns()
{
    constexpr int kColumns = 299; // beside the first
    const QString said = notesOf("Họ tên,Mã" + QByteArray(",Mã").repeated(kColumns) + ",Customer ID\nLê An" +
                                 QByteArray(",K1").repeated(kColumns + 2) + '\n');
    QVERIFY2(said.contains(
                 u"note: columns \"Mã\" (299 times), \"Customer ID\": another column already holds code; "
                 "left out\n"_s),
             qPrintable(said));
    QCOMPARE(said.count(u"already holds"_s), 1);
    for (const QByteArray heading : {"Họ tên", "Ghi chú"}) {
        const QString other = notesOf("Mã,Họ tên,Ghi chú" + (',' + heading).repeated(kColumns) +
                                      "\nK1,Lê An,x" + QByteArray(",Lê An").repeated(kColumns) + '\n');
        QVERIFY2(other.contains(u"note: column"_s) && other.contains(u"(299 times): another column"_s),
                 qPrintable(other));
        QCOMPARE(other.count(u"already holds"_s), 1);
    }
}

void TestImportNotes::namesTheFirstOfManyColumns()
{
    QByteArray headings;
    for (int i = 1; i <= 306; ++i)
        headings += ",ô " + QByteArray::number(i);
    const QByteArray cells = QByteArray(",x").repeated(306);
    const QByteArray list = "Họ tên,SĐT" + headings + "\nLê An,0912345677" + cells + '\n';
    const QString notes = notesOf(list);
    QVERIFY2(notes.contains(u"\"ô 9\", \"ô 10\" and 296 more: not recognised and left out"_s),
             qPrintable(notes));
    QVERIFY2(!notes.contains(u"ô 11"_s), qPrintable(notes));
    const CliShop shop;
    const QJsonObject note =
        shop.answer({u"import"_s, u"-"_s}, list)[u"notes"_s].toArray().first().toObject();
    QVERIFY(note[u"column"_s].toString().endsWith(u"ô 10 and 296 more"_s));
    const CliCall mapped = shop.call({u"import"_s, u"-"_s, u"--map"_s, u"Zalo=phone"_s}, list);
    QCOMPARE(mapped.exitCode, 1);
    QVERIFY2(mapped.err.contains(u"Họ tên, SĐT, ô 1, ô 2, ô 3, ô 4, ô 5, ô 6, ô 7, ô 8 and 298 more"_s),
             qPrintable(mapped.err));
}

void TestImportNotes::saysWhichPictureOfACardCannotBeUsed_data()
{
    QTest::addColumn<QByteArray>("photo");
    QTest::addColumn<QString>("said");
    QTest::newRow("a PNG") << QByteArray("PHOTO;ENCODING=b;TYPE=PNG:iVBORw0KGgoAAAANSUhEUgAAAAEAAAAB")
                           << u"\"iVBORw0KGgoAAAANSUhEUgAA\": not a JPEG of at most 40 kB"_s;
    QTest::newRow("too large") << "PHOTO;ENCODING=b;TYPE=JPEG:/9j/" + QByteArray(60'000, 'A') + "/9k="
                               << u"a JPEG of more than 40 kB"_s;
    QTest::newRow("in a file") << QByteArray("PHOTO;VALUE=uri:file:///media/lan.jpg")
                               << u"\"file:///media/lan.jpg\": the address of a picture"_s;
    QTest::newRow("in the web") << QByteArray("PHOTO:https://example.com/lan.jpg")
                                << u"\"https://example.com/lan.jpg\": the address of a picture"_s;
}

void TestImportNotes::saysWhichPictureOfACardCannotBeUsed()
{
    QFETCH(QByteArray, photo);
    QFETCH(QString, said);
    const QByteArray cards = "BEGIN:VCARD\nVERSION:3.0\nFN:An\nTEL:0912345671\nEND:VCARD\n"
                             "BEGIN:VCARD\nVERSION:3.0\nFN:Lan\nTEL:0912345677\n" +
                             photo + "\nEND:VCARD\n";
    const CliShop shop;
    const QString rejects = shop.file(u"rejects.csv"_s);
    const CliCall called = shop.call({u"import"_s, u"-"_s, u"--json"_s, u"--rejects"_s, rejects}, cards);
    QCOMPARE(called.exitCode, 0);
    QVERIFY2(called.err.contains(u"left empty: line 6, column \"picture\", "_s), qPrintable(called.err));
    QVERIFY2(called.err.contains(said), qPrintable(called.err));
    const QJsonObject document = called.document();
    QCOMPARE(document[u"created"_s].toInt(), 2);
    QCOMPARE(document[u"leftEmpty"_s].toInt(), 1);
    QCOMPARE(document[u"problems"_s].toArray().size(), 1);
    QCOMPARE(document[u"problems"_s][0][u"code"_s].toString(), u"bad-picture"_s);
    QCOMPARE(document[u"problems"_s][0][u"line"_s].toInt(), 6);
    QFile written(rejects);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray rows = written.readAll();
    QVERIFY2(rows.contains("Lan") && !rows.contains("0912345671"), rows.constData());
}

void TestImportNotes::saysWhomNothingReaches()
{
    const CliShop shop;
    const CliCall called =
        shop.call({u"import"_s, u"-"_s, u"--json"_s},
                  "Họ tên,SĐT,Email\nLê An,,\nLê Bình,0912345677,\nLê Chi,,\nLê Dung,,dung@example.vn\n");
    QVERIFY2(
        called.err.contains(
            u"note: 2 new customers without a phone, an e-mail or another way to reach them: lines 2, 4\n"_s),
        qPrintable(called.err));
    QCOMPARE(called.document()[u"unreached"_s].toInt(), 2);
    QCOMPARE(called.document()[u"unreachedLines"_s].toArray(), (QJsonArray{2, 4}));
    QCOMPARE(called.document()[u"created"_s].toInt(), 4); // taken all the same
    // Whoever was there before is no news, and a later row may say how to reach somebody.
    const CliCall again = shop.call({u"import"_s, u"-"_s, u"--json"_s},
                                    "Mã,Họ tên,SĐT\nN1,Lê Giang,\nN1,Lê Giang,0912345670\nN2,Lê Hà,\n");
    QVERIFY2(
        again.err.contains(u"note: 1 new customer without a phone, an e-mail or another way to reach them: "
                           "line 4\n"_s),
        qPrintable(again.err));
    QString many = u"Họ tên\n"_s;
    for (int i = 0; i < 30; ++i)
        many += u"Lê Người %1\n"_s.arg(QString(QChar(u'A' + i % 26)).repeated(1 + i / 26));
    const QString err = notesOf(many.toUtf8());
    QVERIFY2(err.contains(u"30 new customers without"_s) && err.contains(u", 21 and others\n"_s),
             qPrintable(err));
}

void TestImportNotes::saysWhoHasNoName()
{
    const QString err = notesOf("Họ tên,SĐT\nLê An,0912345677\n,0912345679\n");
    QVERIFY2(err.contains(u"1 new customer without a name, called by the number or the address: line 3"_s),
             qPrintable(err));
}

void TestImportNotes::saysWhichProgramHasExportedTheList()
{
    const QString err = notesOf("Mã khách hàng,Tên khách hàng,Điện thoại,Nợ cần thu hiện tại\n"
                                "KH9,Lê An,0912345677,0\n");
    QVERIFY2(err.contains(u"note: the list is an export of KiotViet\n"_s), qPrintable(err));
}

void TestImportNotes::countsOneAsOne()
{
    const QString err = notesOf("Họ tên,SĐT,Accepts SMS Marketing\nLê An,0912345677,no\n");
    QVERIFY2(err.contains(u"of 1 new customer, who counts as a prospect;"_s), qPrintable(err));
    QVERIFY2(err.contains(u"note: 1 of these refused sms only;"_s), qPrintable(err));
}

void TestImportNotes::saysThatThereAreMoreOnlyWhereThereAre()
{
    QByteArray list = "Họ tên,SĐT\n";
    for (int i = 0; i < app::ImportReport::kMostProblems; ++i)
        list += "Lê An,12\n";
    QVERIFY(!notesOf(list).contains(u"and more"_s));
    const QString err = notesOf(list + "Lê An,12\n");
    QVERIFY2(err.contains(u"... and more: 21 rows with a cell left empty; --rejects"_s), qPrintable(err));
}

MK_TEST(TestImportNotes)
#include "tst_import_notes.moc"
