#include "db/customers/consent_store.h"
#include "db/customers/customer_reader.h"
#include "random_customers.h"
#include "tests/support/test_main.h"

#include <QTest>

/// Address cards become customers, and customers cards that come back as they were.
class TestVcardImport final : public QObject
{
    Q_OBJECT
private slots:
    void importsAPhoneBook();
    void takesTheNameOffItsRemark();
    void takesTheDaysOfAPhone();
    void takesACardByItsPhoneAlone();
    void callsNobodyByTheEndOfANumber();
    void takesNothingApartThatIsOurOwn();
    void importsNothingOfABrokenFile();
    void keepsARefusal();
    void comesBackAsItWas();
    void changesNothingInTheSameShop();
    void keepsWhoIsKnownByANumber();
    void writesCardsThatPhonesRead();
    void leavesNoFileWhereItIsStopped();

private:
    static db::Customer customer(TestShop &shop, qint64 id)
    {
        const auto found = shop.session().reader().read(db::CustomerId{id});
        return found ? *found : db::Customer();
    }
    static QStringList contactsOf(const db::Customer &customer, db::ContactKind kind)
    {
        QStringList values;
        for (const db::ContactPoint &point : customer.contactPoints) {
            if (point.kind == kind)
                values.append(point.normalized);
        }
        return values;
    }
};

void TestVcardImport::importsAPhoneBook()
{
    TestShop shop;
    const app::ImportReport report = imported(
        shop,
        "BEGIN:VCARD\r\nVERSION:2.1\r\n"
        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:;Ch=E1=BB=8B Nguy=E1=BB=85n Th=E1=BB=8B Lan;;;\r\n"
        "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Ch=E1=BB=8B Nguy=E1=BB=85n Th=E1=\r\n=BB=8B Lan\r\n"
        "TEL;CELL;PREF:0912345678\r\nTEL;HOME:02838221234\r\nBDAY:1604-03-08\r\n"
        "PHOTO;ENCODING=BASE64;JPEG:\r\n /9j/4AAQ\r\n\r\nEND:VCARD\r\n"
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Bảo Quốc Trần\r\nN:Trần;Bảo;Quốc;;\r\n"
        "item1.TEL;type=CELL:+84 987 654 321\r\nEMAIL;type=INTERNET:Bao@Example.vn\r\nORG:Hoa Mai;Kho\r\n"
        "TITLE:Kế toán\r\nADR;type=HOME:;;12 Lê Lợi\\nTầng 3;Quận 1;TP HCM;;Việt Nam\r\n"
        "URL:https://bao.example\r\nURL:https://facebook.com/bao.quoc\r\nCATEGORIES:VIP,sỉ\r\n"
        "NOTE:thích hoa\\nhẹn 5h\r\nBDAY:19900531\r\nEND:VCARD\r\n"
        "BEGIN:VCARD\r\nVERSION:4.0\r\nKIND:org\r\nFN:Vải Sông Hồng\r\n"
        "TEL;VALUE=uri;TYPE=\"work,voice\":tel:+84-28-3822-9999\r\nEND:VCARD\r\n"
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:John "
        "Smith\r\nN:Smith;John;;Mr.;\r\nTEL:0905111222\r\nEND:VCARD\r\n");
    QCOMPARE(report.created, 4);
    QCOMPARE(report.leftEmpty, 1); // of the picture only a beginning is there

    const db::Customer lan = customer(shop, 1);
    QCOMPARE(lan.fullName, u"Nguyễn Thị Lan"_s);
    QCOMPARE(lan.honorific, u"chị"_s);
    QCOMPARE(contactsOf(lan, db::ContactKind::Phone), (QStringList{u"+84912345678"_s, u"+842838221234"_s}));
    QVERIFY(lan.birthday.hasDay() && !lan.birthday.year);

    const db::Customer bao = customer(shop, 2);
    QCOMPARE(bao.fullName, u"Trần Quốc Bảo"_s);
    QCOMPARE(bao.givenName, u"Bảo"_s);
    QCOMPARE(bao.kind, db::CustomerKind::Person);
    QCOMPARE(contactsOf(bao, db::ContactKind::Email), QStringList{u"bao@example.vn"_s});
    QCOMPARE(contactsOf(bao, db::ContactKind::Website), QStringList{u"bao.example"_s});
    QCOMPARE(contactsOf(bao, db::ContactKind::Facebook), QStringList{u"facebook.com/bao.quoc"_s});
    QCOMPARE(bao.address, u"12 Lê Lợi, Tầng 3, Quận 1"_s);
    QCOMPARE(bao.province, u"TP HCM"_s);
    QCOMPARE(bao.occupation, u"Kế toán"_s);
    QCOMPARE(bao.tags, (QStringList{u"VIP"_s, u"sỉ"_s}));
    QCOMPARE(bao.note, u"thích hoa\nhẹn 5h\nCông ty: Hoa Mai"_s);
    QCOMPARE(bao.birthday.year, 1990);

    QCOMPARE(customer(shop, 3).kind, db::CustomerKind::Company);
    QCOMPARE(customer(shop, 4).givenName, u"John"_s);
    QCOMPARE(customer(shop, 4).gender, db::Gender::Male);
}

void TestVcardImport::takesTheNameOffItsRemark()
{
    TestShop shop;
    QCOMPARE(imported(shop,
                      "BEGIN:VCARD\nFN:Chị Nguyễn Thị Hoa Quận 3\nN:Hoa;;;;\nTEL:0912345671\nEND:VCARD\n"
                      "BEGIN:VCARD\nFN:Chị Lan tạp hóa\nN:Nguyễn;Lan;Thị;;\nTEL:0912345672\nEND:VCARD\n"
                      "BEGIN:VCARD\nFN:Mai áo dài\nN:;Mai;;;\nTEL:0912345673\nEND:VCARD\n")
                 .created,
             3);
    const db::Customer hoa = customer(shop, 1);
    QCOMPARE(hoa.fullName, u"Nguyễn Thị Hoa"_s);
    QCOMPARE(hoa.givenName, u"Hoa"_s);
    QCOMPARE(hoa.honorific, u"chị"_s);
    QCOMPARE(hoa.note, u"Tên: Chị Nguyễn Thị Hoa (Quận 3)"_s);
    const db::Customer lan = customer(shop, 2);
    QCOMPARE(lan.fullName, u"Nguyễn Thị Lan"_s);
    QCOMPARE(lan.honorific, u"chị"_s);
    QCOMPARE(lan.note, u"Tên: Chị Nguyễn Thị Lan (tạp hóa)"_s);
    const db::Customer mai = customer(shop, 3);
    QCOMPARE(mai.fullName, u"Mai áo dài"_s);
    QCOMPARE(mai.givenName, u"Mai"_s);
}

void TestVcardImport::takesTheDaysOfAPhone()
{
    TestShop shop;
    const app::ImportReport report =
        imported(shop, "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Trần Minh\r\nTEL:0912345678\r\n"
                       "item1.X-ABDATE;type=pref:2015-10-10\r\nitem1.X-ABLabel:_$!<Anniversary>!$_\r\n"
                       "item2.X-ABDATE:2012-05-20\r\nitem2.X-ABLabel:Giỗ bố\r\n"
                       "item3.X-ABDATE:2011-02-03\r\nitem3.X-ABLabel:Ngày gặp\r\nEND:VCARD\r\n");
    QCOMPARE(report.created, 1);
    QVERIFY(report.firstProblems.isEmpty());
    QStringList days;
    for (const db::PersonalDay &day : customer(shop, 1).personalDays)
        days.append(u"%1 %2 %3"_s.arg(db::keyOf(day.kind), day.name).arg(day.date.year.value_or(0)));
    days.sort();
    QCOMPARE(days, (QStringList{u"memorial bố 2012"_s, u"other Ngày gặp 2011"_s, u"wedding  2015"_s}));
}

void TestVcardImport::takesACardByItsPhoneAlone()
{
    TestShop shop;
    const app::ImportReport report =
        imported(shop, "BEGIN:VCARD\nTEL:0912345678\nEND:VCARD\nBEGIN:VCARD\nNOTE:ai đó\nEND:VCARD\n"
                       "BEGIN:VCARD\nVERSION:3.0\nEND:VCARD\n");
    QCOMPARE(report.created, 1);
    QCOMPARE(report.rejected, 1);
    QCOMPARE(report.firstProblemRows, QList<qint64>{4});
    QCOMPARE(customer(shop, 1).fullName, u"0912345678"_s);
}

void TestVcardImport::callsNobodyByTheEndOfANumber()
{
    TestShop shop;
    imported(shop, "BEGIN:VCARD\nVERSION:2.1\nN:;0909 888 777;;;\nTEL;CELL:0909888777\nEND:VCARD\n");
    QCOMPARE(customer(shop, 1).fullName, u"0909 888 777"_s);
    QCOMPARE(customer(shop, 1).givenName, QString());
    TestShop fresh;
    QCOMPARE(imported(fresh, exported(shop, u"all.vcf"_s)).created, 1);
    QCOMPARE(customer(fresh, 1).fullName, u"0909 888 777"_s);
    QCOMPARE(customer(fresh, 1).givenName, QString());
}

void TestVcardImport::takesNothingApartThatIsOurOwn()
{
    TestShop shop;
    db::Customer anh = TestShop::person(u"Anh Thư (mẹ bé Bi)"_s, db::LifecycleStage::Loyalty);
    anh.givenName = u"Thư"_s;
    anh.honorific = u"PGS.TS"_s;
    anh.note = u"'=1+1"_s;
    shop.add(anh);
    db::Customer garden = TestShop::person(u"Công ty Vườn Xanh"_s, db::LifecycleStage::Awareness);
    garden.kind = db::CustomerKind::Person; // as the agent says
    garden.givenName = u"Vườn"_s;
    shop.add(garden);
    TestShop fresh;
    QCOMPARE(imported(fresh, exported(shop, u"all.vcf"_s)).created, 2);
    const db::Customer back = customer(fresh, 1);
    QCOMPARE(back.fullName, anh.fullName);
    QCOMPARE(back.givenName, anh.givenName);
    QCOMPARE(back.honorific, anh.honorific);
    QCOMPARE(back.note, anh.note);
    QCOMPARE(customer(fresh, 2).kind, garden.kind);
    QCOMPARE(customer(fresh, 2).givenName, garden.givenName);
}

void TestVcardImport::importsNothingOfABrokenFile()
{
    TestShop shop;
    QByteArray bytes("BEGIN:VCARD\nFN:Lan\nTEL:0912345678\nEND:VCARD\nBEGIN:VCARD\nFN:Mai\n");
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    const auto report = app::CustomerImport(shop.session(), shop.clock(), {}).run(**app::openList(buffer));
    QVERIFY(!report);
    QVERIFY(report.error().detail.startsWith(u"line 5: "));
    QCOMPARE(shop.session().customers().counts()->total(), 0);
}

void TestVcardImport::keepsARefusal()
{
    TestShop shop;
    const app::ImportReport report =
        imported(shop, "BEGIN:VCARD\nX-MENKHACH-STAGE:loyalty\nFN:Lan\nTEL:0912345678\n"
                       "X-MENKHACH-CONSENT:greeting:all:no\\;promotion:sms:yes\nEND:VCARD\n");
    QCOMPARE(report.created, 1);
    QCOMPARE(report.refusals, 1);
    QCOMPARE(report.consents, 1); // told, and not imported
    QCOMPARE(customer(shop, 1).stage, db::LifecycleStage::Loyalty);
}

void TestVcardImport::comesBackAsItWas()
{
    for (const quint32 seed : {1u, 2u, 3u}) {
        QRandomGenerator random(seed);
        TestShop shop;
        for (int i = 1; i <= 250; ++i)
            addRandomCustomer(shop, random, i);
        const QByteArray first = exported(shop, u"all.vcf"_s);
        TestShop fresh;
        QCOMPARE(imported(fresh, first).created, 250);
        QCOMPARE(exported(fresh, u"all.vcf"_s).split('\n'), first.split('\n'));
        QCOMPARE(exported(fresh).split('\n'), exported(shop).split('\n')); // nor is less in it than in a list
    }
}

void TestVcardImport::changesNothingInTheSameShop()
{
    QRandomGenerator random(5);
    TestShop shop;
    for (int i = 1; i <= 300; ++i)
        addRandomCustomer(shop, random, i);
    const QByteArray first = exported(shop, u"all.vcf"_s);
    QCOMPARE(imported(shop, first).unchanged, 300);
    QCOMPARE(exported(shop, u"all.vcf"_s), first);
}

void TestVcardImport::keepsWhoIsKnownByANumber()
{
    TestShop shop;
    imported(shop, "code,full_name,phone\nKH1,,0912345678\n");
    QCOMPARE(customer(shop, 1).fullName, u"0912345678"_s);
    QCOMPARE(customer(shop, 1).givenName, QString());
    const QByteArray cards = exported(shop, u"all.vcf"_s);
    QVERIFY2(cards.contains("\r\nN:0912345678;;;;\r\n"), cards.constData());
    QCOMPARE(imported(shop, cards).unchanged, 1); // else a greeting would call them by the number
    TestShop fresh;
    QCOMPARE(imported(fresh, cards).created, 1);
    QCOMPARE(customer(fresh, 1).givenName, QString());
}

void TestVcardImport::writesCardsThatPhonesRead()
{
    TestShop shop;
    db::Customer lan = TestShop::person(u"Nguyễn Thị Lan"_s, db::LifecycleStage::Loyalty);
    lan.contactPoints.first().normalized = u"+84912345678"_s;
    lan.honorific = u"chị"_s;
    lan.birthday = {.calendar = db::Calendar::Solar, .day = 8, .month = 3, .year = std::nullopt};
    lan.province = u"Huế"_s;
    lan.note = u"một, hai"_s;
    for (const QString &site : {u"hoalan.example/Menu;a"_s, u"http://lan.example"_s})
        lan.contactPoints.append({{},
                                  {},
                                  db::ContactKind::Website,
                                  site,
                                  site.section(u"://"_s, -1).toLower(),
                                  site.startsWith(u"hoalan"),
                                  false});
    shop.add(lan);
    QCOMPARE(QString::fromUtf8(exported(shop, u"Lan.VCF"_s)).split(u"\r\n"_s),
             (QStringList{u"BEGIN:VCARD"_s, u"VERSION:3.0"_s, u"PRODID:-//Men Khach//Men Khach//VI"_s,
                          u"X-MENKHACH-STAGE:loyalty"_s, u"FN:Nguyễn Thị Lan"_s, u"N:Nguyễn;Lan;Thị;chị;"_s,
                          u"TEL;TYPE=CELL,PREF:+84912345678"_s, u"URL:https://hoalan.example/Menu\\;a"_s,
                          u"URL:http://lan.example"_s, u"BDAY:--03-08"_s,
                          u"X-GENDER:"_s + db::keyOf(db::Gender::Female), u"ADR;TYPE=HOME:;;;;Huế;;"_s,
                          u"NOTE:một\\, hai"_s, u"END:VCARD"_s, QString()}));

    TestShop fresh;
    QCOMPARE(imported(fresh, exported(shop, u"all.vcf"_s)).created, 1);
    QCOMPARE(exported(fresh, u"all.vcf"_s), exported(shop, u"all.vcf"_s));
}

void TestVcardImport::leavesNoFileWhereItIsStopped()
{
    TestShop shop;
    for (int i = 1; i <= 1000; ++i)
        shop.add(TestShop::person(u"Nguyễn Lan"_s, db::LifecycleStage::Loyalty));
    const QString path = shop.file(u"stopped.vcf"_s);
    const auto stopped = app::exportCustomers(shop.session(), path, {}, [](qint64, qint64) { return false; });
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, db::ErrorKind::Cancelled);
    QVERIFY(!QFile::exists(path));
}

MK_TEST(TestVcardImport)
#include "tst_vcard_import.moc"
