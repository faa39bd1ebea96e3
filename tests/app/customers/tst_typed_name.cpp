#include "app/customers/typed_name.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// A name as somebody types it into the form.
class TestTypedName final : public QObject
{
    Q_OBJECT
private slots:
    void tellsACompanyByItsName();
    void takesANameApart_data();
    void takesANameApart();
    void leavesAPlainNameAlone_data();
    void leavesAPlainNameAlone();
    void keepsWhatIsChosen();
    void putsASearchWhereItBelongs_data();
    void putsASearchWhereItBelongs();
    void makesACustomerAtOnce_data();
    void makesACustomerAtOnce();
    void makesNoCustomerOfHalfANumber_data();
    void makesNoCustomerOfHalfANumber();
};

void TestTypedName::tellsACompanyByItsName()
{
    QCOMPARE(app::kindByName(u"Công ty TNHH Hoàng Công"_s), db::CustomerKind::Company);
    QCOMPARE(app::kindByName(u"  công ty  Hoa Sen"_s), db::CustomerKind::Company);
    QCOMPARE(app::kindByName(u"Trần Thành Công"_s), db::CustomerKind::Person);
    QCOMPARE(app::kindByName(QString()), db::CustomerKind::Person);
}

void TestTypedName::takesANameApart_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("honorific");
    QTest::addColumn<QString>("remark");
    QTest::newRow("an honorific") << u"Chị Lan"_s << u"Lan"_s << u"chị"_s << QString();
    QTest::newRow("and a remark") << u"chị Hà (mẹ bé Bi)"_s << u"Hà"_s << u"chị"_s << u"mẹ bé Bi"_s;
    QTest::newRow("a remark only") << u"Nguyễn Thị Lan - sỉ"_s << u"Nguyễn Thị Lan"_s << QString() << u"sỉ"_s;
    QTest::newRow("a foreign one") << u"Ms. Jane"_s << u"Jane"_s << QString() << QString();
}

void TestTypedName::takesANameApart()
{
    QFETCH(const QString, typed);
    app::CustomerDraft draft;
    draft.fullName = typed;
    draft.note = u"gọi buổi tối"_s;
    const auto apart = app::nameApart(draft);
    QVERIFY(apart);
    QTEST(apart->name, "name");
    QTEST(apart->honorific, "honorific");
    QTEST(apart->remark, "remark");
    const app::CustomerDraft after = app::withNameApart(draft, *apart);
    QTEST(after.fullName, "name");
    QTEST(after.honorific, "honorific");
    QVERIFY(after.note.startsWith(draft.note));
    QVERIFY(after.note.endsWith(apart->remark));
    QVERIFY(!app::nameApart(after)); // once is enough
}

void TestTypedName::leavesAPlainNameAlone_data()
{
    QTest::addColumn<QString>("typed");
    for (const QString &name : {u"Nguyễn Thị Lan"_s, u"Anh Thư"_s, u"LÊ LAN"_s, u"Chị"_s, u"Cô"_s, QString(),
                                u"Công ty Chị Em"_s, u"Shop Bé Na"_s})
        QTest::newRow(qPrintable(u"“%1”"_s.arg(name))) << name;
}

void TestTypedName::leavesAPlainNameAlone()
{
    QFETCH(const QString, typed);
    app::CustomerDraft draft;
    draft.fullName = typed;
    QVERIFY(!app::nameApart(draft));
}

void TestTypedName::keepsWhatIsChosen()
{
    app::CustomerDraft draft;
    draft.fullName = u"Chị Lan"_s;
    draft.honorific = u"bác"_s;
    const app::CustomerDraft after = app::withNameApart(draft, *app::nameApart(draft));
    QCOMPARE(after.honorific, u"bác"_s);
    QCOMPARE(after.gender, std::optional(db::Gender::Female));
    draft.kind = db::CustomerKind::Company; // chosen: then it is no person's name
    QVERIFY(!app::nameApart(draft));
}

void TestTypedName::putsASearchWhereItBelongs_data()
{
    QTest::addColumn<QString>("searched");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("contact");
    QTest::addColumn<db::ContactKind>("kind");
    QTest::newRow("a name") << u" vũ  an"_s << u"vũ an"_s << QString() << db::ContactKind::Phone;
    QTest::newRow("a number") << u"0912 345 678"_s << QString() << u"0912 345 678"_s
                              << db::ContactKind::Phone;
    QTest::newRow("the beginning of one")
        << u"+84 91"_s << QString() << u"+84 91"_s << db::ContactKind::Phone;
    QTest::newRow("an e-mail") << u"an@example.vn"_s << QString() << u"an@example.vn"_s
                               << db::ContactKind::Email;
    QTest::newRow("a name with a digit") << u"Lan 2"_s << u"Lan 2"_s << QString() << db::ContactKind::Phone;
    QTest::newRow("nothing") << QString() << QString() << QString() << db::ContactKind::Phone;
}

void TestTypedName::putsASearchWhereItBelongs()
{
    QFETCH(const QString, searched);
    QFETCH(const QString, contact);
    const app::CustomerDraft draft = app::withSearched({}, searched);
    QTEST(draft.fullName, "name");
    QCOMPARE(draft.contacts.size(), contact.isEmpty() ? 0 : 1);
    if (!contact.isEmpty()) {
        QCOMPARE(draft.contacts.constFirst().text, contact);
        QTEST(draft.contacts.constFirst().kind, "kind");
    }
    app::CustomerDraft typed; // earlier, and not saved
    typed.fullName = u"Hà"_s;
    typed.contacts = {{db::ContactKind::Zalo, u"ha"_s}};
    QCOMPARE(app::withSearched(typed, searched), typed);
}

void TestTypedName::makesACustomerAtOnce_data()
{
    QTest::addColumn<QString>("searched");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("contact");
    QTest::newRow("a number") << u"0987654321"_s << u"0987 654 321"_s << QString() << u"+84987654321"_s;
    QTest::newRow("an e-mail") << u"An@example.vn"_s << u"an@example.vn"_s << QString() << u"an@example.vn"_s;
    QTest::newRow("a name") << u" Vũ  An "_s << u"Vũ An"_s << u"An"_s << QString();
    QTest::newRow("with an honorific") << u"chị Lan"_s << u"Lan"_s << u"Lan"_s << QString();
}

void TestTypedName::makesACustomerAtOnce()
{
    QFETCH(const QString, searched);
    QFETCH(const QString, contact);
    const auto customer = app::customerAtOnce(searched, QDate(2026, 11, 21));
    QVERIFY(customer);
    QTEST(customer->fullName, "name");
    QTEST(customer->givenName, "given");
    QCOMPARE(customer->contactPoints.size(), contact.isEmpty() ? 0 : 1);
    if (!contact.isEmpty())
        QCOMPARE(customer->contactPoints.constFirst().normalized, contact);
    QCOMPARE(app::phoneAtOnce(*customer), contact.startsWith(u'+') ? contact : QString());
}

void TestTypedName::makesNoCustomerOfHalfANumber_data()
{
    QTest::addColumn<QString>("searched");
    for (const QString &text : {u"777"_s, u"777777"_s, u"09876"_s, u"an@"_s, u"  "_s, QString()})
        QTest::newRow(qPrintable(u"“%1”"_s.arg(text))) << text;
}

void TestTypedName::makesNoCustomerOfHalfANumber()
{
    QFETCH(const QString, searched);
    QVERIFY(!app::customerAtOnce(searched, QDate(2026, 11, 21)));
}

MK_TEST(TestTypedName)
#include "tst_typed_name.moc"
