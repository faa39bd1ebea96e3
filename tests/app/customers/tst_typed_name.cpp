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

MK_TEST(TestTypedName)
#include "tst_typed_name.moc"
