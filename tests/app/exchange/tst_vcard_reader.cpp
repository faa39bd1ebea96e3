#include "card_cells.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Address cards of phones, Google, Apple and Outlook as the fields of a list.
class TestVcardReader final : public QObject
{
    Q_OBJECT
private slots:
    void readsACard_data();
    void readsACard();
    void readsWhateverEndsALine_data();
    void readsWhateverEndsALine();
    void endsWithinAFold();
    void tellsTheLineOfEachCard();
};

void TestVcardReader::readsACard_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("cell");
    const auto row = [](const char *name, const char *lines, const char *field, const char *cell) {
        QTest::newRow(name) << QByteArray(lines) << QString::fromUtf8(field) << QString::fromUtf8(cell);
    };
    row("the name as it is written", "FN:Nguyễn Thị Lan\nN:Nguyễn;Lan;Thị;;", "full_name", "Nguyễn Thị Lan");
    row("a phone's order", "FN:Lan Thị Nguyễn\nN:Nguyễn;Lan;Thị;;", "full_name", "Nguyễn Thị Lan");
    row("a given name that is a family's too", "FN:Hà Nguyễn\nN:Nguyễn;Hà;;;", "full_name", "Nguyễn Hà");
    row("all in the given name", "FN:Nguyễn Thị Lan\nN:;Nguyễn Thị Lan;;;", "full_name", "Nguyễn Thị Lan");
    row("fields mixed up", "FN:Nguyễn Thị Lan\nN:Thị Lan;Nguyễn;;;", "full_name", "Nguyễn Thị Lan");
    row("parts say more", "FN:Lan\nN:Nguyễn;Lan;Thị;;", "full_name", "Nguyễn Thị Lan");
    row("an honorific and a part of the name", "FN:Anh Ánh\nN:Nguyễn;Ánh;Thị;;", "full_name",
        "Nguyễn Thị Ánh");
    row("the honorific of the whole", "FN:Anh Ánh\nN:Nguyễn;Ánh;Thị;;", "honorific", "Anh");
    row("one that lists know, too", "FN:Cụ Ánh\nN:Nguyễn;Ánh;Thị;;", "honorific", "Cụ");
    row("one without accents", "FN:Chi Ánh\nN:Nguyễn;Ánh;Thị;;", "honorific", "Chi");
    row("a prefix goes before that", "FN:Anh Ánh\nN:Nguyễn;Ánh;Thị;Chú;", "honorific", "Chú");
    row("an honorific that is a part of the name", "FN:Anh Tú\nN:Nguyễn;Anh Tú;;;", "honorific", "");
    row("a middle name that the whole lacks", "FN:Nguyễn Ánh\nN:Nguyễn;Ánh;Thị;;", "full_name",
        "Nguyễn Thị Ánh");
    row("a foreigner's family name that the whole lacks", "FN:John\nN:Smith;John;;;", "full_name",
        "John Smith");
    row("the whole says more", "FN:Lan shop hoa\nN:;Lan;;;", "full_name", "Lan shop hoa");
    row("the given name before such words", "FN:Lan shop hoa\nN:;Lan;;;", "given_name", "Lan");
    row("the given name as the only part", "FN:Chị Lan shop hoa\nN:Lan;;;;", "given_name", "Lan");
    row("no given name of a shop's words", "FN:Shop Lan hoa tươi\nN:;Lan;;;", "given_name", "");
    row("the family name in the parts only", "FN:Chị Lan shop hoa\nN:Nguyễn;Lan;Thị;;", "full_name",
        "Chị Nguyễn Thị Lan (shop hoa)");
    row("an honorific of two words", "FN:Bác sĩ Lan khoa nhi\nN:Nguyễn;Lan;Thị;;", "full_name",
        "Bác sĩ Nguyễn Thị Lan (khoa nhi)");
    row("the honorific stays with the name", "FN:Chị Lan shop hoa\nN:Nguyễn;Lan;Thị;;", "honorific", "");
    row("a remark behind a name without capitals", "FN:chị lan bán hoa\nN:Nguyễn;Lan;Thị;;", "full_name",
        "chị Nguyễn Thị Lan (bán hoa)");
    row("the given name before such a remark", "FN:lan bán hoa\nN:;Lan;;;", "given_name", "Lan");
    row("a remark in brackets", "FN:Lan (mẹ bé Bi)\nN:Nguyễn;Lan;Thị;;", "full_name",
        "Nguyễn Thị Lan (mẹ bé Bi)");
    row("a word that goes on with the name", "FN:Lan Anh\nN:Nguyễn;Lan;Thị;;", "full_name",
        "Nguyễn Thị Lan Anh");
    row("the family name in the whole only", "FN:Chị Nguyễn Thị Hoa Quận 3\nN:Hoa;;;;", "full_name",
        "Chị Nguyễn Thị Hoa (Quận 3)");
    row("the same with the given name in its field", "FN:Nguyễn Thị Hoa Quận 3\nN:;Hoa;;;", "full_name",
        "Nguyễn Thị Hoa (Quận 3)");
    row("the whole name in the parts, too", "FN:Nguyễn Thị Hoa Quận 3\nN:Nguyễn;Hoa;Thị;;", "full_name",
        "Nguyễn Thị Hoa (Quận 3)");
    row("a suffix behind a comma", "FN:Hoa Thị Nguyễn, Quận 3\nN:Nguyễn;Hoa;Thị;;Quận 3", "full_name",
        "Nguyễn Thị Hoa (Quận 3)");
    row("a longer name than the parts", "FN:Nguyễn Thị Lan Anh\nN:Nguyễn;Lan;Thị;;", "full_name",
        "Nguyễn Thị Lan Anh");
    row("another name than the parts", "FN:Trần Lan shop\nN:Nguyễn;Lan;;;", "full_name", "Trần Lan shop");
    row("a foreigner with a remark", "FN:John Smith IT\nN:Smith;John;;;", "full_name", "John Smith IT");
    row("a form of address stays in front", "FN:Anh Lê\nN:Lê;Anh;;;", "full_name", "Anh Lê");
    row("parts only", "N:Trần;Bảo;Quốc;;", "full_name", "Trần Quốc Bảo");
    row("parts only, mixed up", "N:Bảo;Trần Quốc;;;", "full_name", "Trần Quốc Bảo");
    row("parts only, without accents", "N:Tran;Bao;Quoc;;", "full_name", "Tran Quoc Bao");
    row("a foreigner's parts", "N:Smith;John;;;", "full_name", "John Smith");
    row("a foreigner's given name", "FN:John Smith\nN:Smith;John;;;", "given_name", "John");
    row("a Vietnamese given name is the last word", "FN:Nguyễn Lan\nN:Nguyễn;Lan;;;", "given_name", "");
    row("a foreigner with a family name of ours", "FN:Anna Le\nN:Le;Anna;;;", "full_name", "Anna Le");
    row("nickname", "NICKNAME:Bống\nTEL:0912345678", "full_name", "Bống");
    row("prefix", "FN:Lan\nN:;Lan;;Chị;", "honorific", "Chị");

    row("a phone", "FN:Lan\nTEL:0912 345 678", "phone", "0912 345 678");
    row("several phones", "TEL;TYPE=HOME:02838221234\nTEL;TYPE=CELL:0912345678\nTEL;TYPE=WORK:0987654321",
        "phone", "0912345678 ::: 02838221234 ::: 0987654321");
    row("the preferred phone", "TEL;TYPE=CELL:0912345678\nTEL;type=HOME;type=pref:0987654321", "phone",
        "0987654321 ::: 0912345678");
    row("types of 2.1", "TEL;HOME;FAX:02838221234\nTEL;CELL;PREF:0912345678", "phone", "0912345678");
    row("types in quotes", "TEL;TYPE=\"home,fax\":02838221234\nTEL;TYPE=\"cell,voice\":0912345678", "phone",
        "0912345678");
    row("a phone as an address", "TEL;VALUE=uri;PREF=1;TYPE=\"voice,home\":tel:+84-912-345-678;ext=12",
        "phone", "+84-912-345-678");
    row("the same phone twice", "TEL:0912345678\nTEL;CELL:0912345678", "phone", "0912345678");
    row("groups", "item1.TEL;type=CELL:0912345678\nitem1.X-ABLabel:_$!<Mobile>!$_", "phone", "0912345678");
    row("lower case", "tel;type=cell:0912345678", "phone", "0912345678");
    row("e-mails", "EMAIL;TYPE=INTERNET:lan@example.vn\nEMAIL;PREF:hoa@example.vn", "email",
        "hoa@example.vn ::: lan@example.vn");
    row("an e-mail as an address", "EMAIL:mailto:lan@example.vn", "email", "lan@example.vn");
    row("a web page", "URL:https\\://hoamai.example/a\\,b", "website", "https://hoamai.example/a,b");
    row("a page that is Facebook's", "URL:https://www.facebook.com/lan.hoa", "facebook",
        "https://www.facebook.com/lan.hoa");
    row("a social profile", "X-SOCIALPROFILE;type=facebook:https://facebook.com/lan.hoa", "facebook",
        "https://facebook.com/lan.hoa");
    row("Zalo", "X-ZALO:0912345678", "zalo", "0912345678");
    row("Zalo as a messenger", "IMPP;X-SERVICE-TYPE=Zalo:zalo:0912345678", "zalo", "0912345678");
    row("Zalo's address", "URL:https://zalo.me/0912345678", "zalo", "https://zalo.me/0912345678");
    row("another messenger", "IMPP:xmpp:lan@example.vn", "zalo", "");

    row("a birthday", "BDAY:1990-05-31", "birthday", "1990-05-31");
    row("a compact one", "BDAY:19900531", "birthday", "1990-05-31");
    row("without a year", "BDAY:--05-31", "birthday", "--05-31");
    row("without a year, compact", "BDAY:--0531", "birthday", "--05-31");
    row("Apple's without a year", "BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-31", "birthday", "--05-31");
    row("whole, without a year", "BDAY:0000-05-31", "birthday", "--05-31");
    row("Apple's, which does not say so", "BDAY:1604-05-31", "birthday", "--05-31");
    row("a moment", "BDAY:1990-05-31T00:00:00Z", "birthday", "1990-05-31");
    row("a moment elsewhere", "BDAY:1990-05-30T17:00:00Z", "birthday", "1990-05-31");
    row("the moment of birth", "BDAY:19900531T213000", "birthday", "1990-05-31");
    row("with an offset", "BDAY:1990-05-31T00:00:00+07:00", "birthday", "1990-05-31");
    row("a year", "BDAY:1990", "birthday", "1990");
    row("month and year", "BDAY:1990-05", "birthday", "1990-05");
    row("only a day", "BDAY:---31", "birthday", "");
    row("words", "BDAY;VALUE=text:khoảng 1950", "birthday", "khoảng 1950");
    row("as people write", "BDAY:31/5/1990", "birthday", "31/5/1990");
    row("lunar", "BDAY;CALSCALE=chinese:4687-08-15", "birthday", "15/08 âm lịch");
    row("another calendar", "BDAY;CALSCALE=hebrew:5750-09-07", "birthday", "");

    row("gender", "GENDER:F", "gender", "F");
    row("gender in words", "GENDER:O;khác", "gender", "other");
    row("no gender", "GENDER:N", "gender", "");
    row("Outlook's gender", "X-WAB-GENDER:1", "gender", "F");
    row("company", "FN:Lan\nN:;Lan;;;\nORG:Hoa Mai\\, chi nhánh 2;Bán hàng", "company",
        "Hoa Mai, chi nhánh 2");
    row("a company's card", "FN:Hoa Mai\nKIND:org", "kind", "company");
    row("Apple's company", "FN:Hoa Mai\nN:;;;;\nORG:Hoa Mai;\nX-ABShowAs:COMPANY", "kind", "company");
    row("a card that names only a company", "FN:Hoa Mai\nORG:Hoa Mai", "kind", "company");
    row("the company is the name", "FN:Hoa Mai\nORG:Hoa Mai", "company", "");
    row("somebody's company", "FN:Lan\nN:;Lan;;;\nORG:Hoa Mai", "kind", "");
    row("occupation", "TITLE:Kế toán\nROLE:Thu ngân", "occupation", "Kế toán");
    row("role", "ROLE:Thu ngân", "occupation", "Thu ngân");

    row("street", "ADR;TYPE=HOME:;;12 Lê Lợi;Quận 1;TP HCM;700000;Việt Nam", "address", "12 Lê Lợi, Quận 1");
    row("region", "ADR;TYPE=HOME:;;12 Lê Lợi;Quận 1;TP HCM;700000;Việt Nam", "province", "TP HCM");
    row("city", "ADR:;;12 Bạch Đằng;Đà Nẵng;;;", "province", "Đà Nẵng");
    row("lines of a street", "ADR:;;12 Lê Lợi\\nTầng 3;Huế;;;", "address", "12 Lê Lợi, Tầng 3");
    row("abroad", "ADR:;;1 Main St;Springfield;IL;62701;USA", "address", "1 Main St, Springfield, USA");
    row("the preferred address", "ADR:;;2 A;Huế;;;\nADR;type=pref:;;1 B;Hà Nội;;;", "address", "1 B");
    row("other addresses", "ADR:;;1 B;Hà Nội;;;\nADR:;;2 A;Huế;;;", "address2", "2 A, Huế");
    row("a label", "LABEL:12 Lê Lợi\\nHuế", "address", "12 Lê Lợi, Huế");

    row("note", "NOTE:thích hoa hồng\\, hẹn 5h\\nghé sau\\; nhớ", "note",
        "thích hoa hồng, hẹn 5h\nghé sau; nhớ");
    row("several notes", "NOTE:một\nNOTE:hai", "note", "một\nhai");
    row("a backslash", "NOTE:C:\\\\hoa\\x", "note", "C:\\hoa\\x");
    row("a related person", "RELATED;TYPE=friend;VALUE=text:Trần\\, Hùng", "relations",
        "[friend]: Trần, Hùng");
    row("of several types", "RELATED;TYPE=\"contact,spouse\";VALUE=text:Sơn", "relations", "[spouse]: Sơn");
    row("of no type that is known", "RELATED;TYPE=muse;VALUE=text:Sơn", "relations", "[related]: Sơn");
    row("by an address", "RELATED;TYPE=child:mailto:bo@example.vn", "relations", "[child]: bo@example.vn");
    row("by the identifier of a card", "RELATED;TYPE=child:urn:uuid:f81d4fae-7dec-11d0", "relations", "");
    row("by a card's own bytes", "RELATED;TYPE=friend:data:image/jpeg;base64,AAAA", "relations", "");
    row("by a page of the web", "RELATED;TYPE=friend;VALUE=uri:HTTPS://example.vn/hung.vcf", "relations", "");
    row("another card of the owner", "RELATED;TYPE=me;VALUE=text:Lan ở nhà", "relations", "");
    row("Apple's",
        "item1.X-ABRELATEDNAMES;type=pref:Lê Sơn\nitem1.X-ABLabel:_$!<Spouse>!$_\n"
        "item2.X-ABRELATEDNAMES:Bo\nitem2.X-ABLabel:Con nuôi",
        "relations", "[spouse]: Lê Sơn\nCon nuôi: Bo");
    row("Apple's, the label first", "item1.X-ABLabel:_$!<Mother>!$_\nitem1.X-ABRELATEDNAMES:Lê Mai",
        "relations", "[mother]: Lê Mai");
    row("a word that is the key of another", "RELATED;TYPE=co-worker;VALUE=text:Sơn", "relations",
        "[colleague]: Sơn");
    row("Apple's without a label", "X-ABRELATEDNAMES:Bo", "relations", "[related]: Bo");
    row("Android's", "X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Sơn;14;;;;;;;;;;;;;", "relations",
        "[spouse]: Sơn");
    row("Android's own word", "X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Sơn;0;Bạn nhậu;;",
        "relations", "Bạn nhậu: Sơn");
    row("something else of Android", "X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Bống;1;;",
        "relations", "");
    row("a spouse", "X-EVOLUTION-SPOUSE:Lê Sơn", "relations", "[spouse]: Lê Sơn");
    row("the same person twice", "RELATED;TYPE=spouse;VALUE=text:Sơn\nX-SPOUSE:Sơn", "relations",
        "[spouse]: Sơn");
    row("ours, and one that a phone added",
        "X-MENKHACH-RELATIONS:child: Bo [KH7]\\nspouse: Lê Sơn\nitem1.X-ABRELATEDNAMES:Bo\n"
        "item1.X-ABLabel:_$!<Child>!$_\nitem2.X-ABRELATEDNAMES:Lê Sơn\nitem3.X-ABRELATEDNAMES:Hùng\n"
        "item3.X-ABLabel:_$!<Friend>!$_",
        "relations", "child: Bo [KH7]\nspouse: Lê Sơn\n[friend]: Hùng");
    row("tags", "CATEGORIES:VIP,quà Tết\nCATEGORIES:sỉ", "tags", "VIP;quà Tết;sỉ");
    row("a tag with a comma", "CATEGORIES:VIP,Khách\\, sỉ", "tags", "VIP;\"Khách, sỉ\"");
    row("a tag with a semicolon", "CATEGORIES:VIP,Khách\\; sỉ", "tags", "VIP;\"Khách; sỉ\"");
    row("semicolons between tags", "CATEGORIES:VIP;quà Tết;Khách\\; sỉ", "tags", "VIP;quà Tết;\"Khách; sỉ\"");
    row("a tag with a bar", "CATEGORIES:VIP,cũ | mới", "tags", "VIP;\"cũ | mới\"");
    row("Google's group of everybody", "CATEGORIES:myContacts", "tags", "");
}

void TestVcardReader::readsACard()
{
    QFETCH(const QByteArray, lines);
    QFETCH(const QString, field);
    QFETCH(const QString, cell);
    const CardCells read = CardCells::ofLines(lines);
    QCOMPARE(read.error, QString());
    QCOMPARE(read.cards.size(), 1);
    QCOMPARE(read.cards.constFirst().value(field), cell);
}

void TestVcardReader::readsWhateverEndsALine_data()
{
    QTest::addColumn<QByteArray>("end");
    QTest::newRow("CRLF") << QByteArray("\r\n");
    QTest::newRow("LF") << QByteArray("\n");
    QTest::newRow("CR") << QByteArray("\r");
    QTest::newRow("blank lines") << QByteArray("\n\n");
    QTest::newRow("NUL bytes") << QByteArray("\0\r\n\0", 4);
}

void TestVcardReader::readsWhateverEndsALine()
{
    QFETCH(const QByteArray, end);
    QByteArray cards("BEGIN:VCARD\nVERSION:3.0\nFN:Lan\nNOTE:hoa\n hồng\nEND:VCARD\nBEGIN:VCARD\nFN:Mai\n"
                     "END:VCARD\n");
    if (end == "\n\n")
        cards.replace("\n ", "");
    cards.replace("\n", end);
    if (end.contains('\0'))
        cards.replace(QByteArray("\0 ", 2), " ");
    const CardCells read = CardCells::of(cards);
    QCOMPARE(read.error, QString());
    QCOMPARE(read.cards.size(), 2);
    QCOMPARE(read.cards.value(0).value(u"full_name"_s), u"Lan"_s);
    QCOMPARE(read.cards.value(0).value(u"note"_s), u"hoahồng"_s);
    QCOMPARE(read.cards.value(1).value(u"full_name"_s), u"Mai"_s);
}

void TestVcardReader::endsWithinAFold()
{
    for (const QByteArray &end :
         {QByteArray("\r "), QByteArray("\r\n "), QByteArray("\r \n"), QByteArray("\n\t")}) {
        const CardCells read = CardCells::of("BEGIN:VCARD\nFN:Lan\nEND:VCARD" + end);
        QCOMPARE(read.error, QString());
        QCOMPARE(read.cards.size(), 1);
    }
}

void TestVcardReader::tellsTheLineOfEachCard()
{
    const CardCells read = CardCells::of("BEGIN:VCARD\r\nFN:La\r\n n\r\nEND:VCARD\r\n\r\nBEGIN:VCARD\r\n"
                                         "NOTE;ENCODING=QUOTED-PRINTABLE:a=\r\nb\r\nEND:VCARD\r\n"
                                         "BEGIN:VCARD\r\nEND:VCARD\r\n");
    QCOMPARE(read.places, (QList<qint64>{1, 6, 10}));
}

MK_TEST(TestVcardReader)
#include "tst_vcard_reader.moc"
