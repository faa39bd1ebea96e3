#include "app/import/list_survey.h"
#include "app/import/other_person.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using Field = app::ImportField;
using app::ListKind;

/// Columns about somebody beside the customer: nothing of them is taken for the customer's own.
class TestOtherPerson final : public QObject
{
    Q_OBJECT
private slots:
    void leavesOutWhatIsOfAnotherPerson_data();
    void leavesOutWhatIsOfAnotherPerson();
    void takesWhatIsTheCustomersOwn_data();
    void takesWhatIsTheCustomersOwn();
    void takesWhoReceivesTheGoodsForTheBuyer();

private:
    /// What a second column of phone numbers is taken for.
    app::ListColumn columnHeaded(const QString &heading)
    {
        QFile file(m_dir.filePath(u"list.csv"_s));
        const QString list = u"Họ tên,%1\nNguyễn Thị Lan,0912345678\nLê Văn Sơn,0987654321\n"_s.arg(heading);
        if (!file.open(QIODevice::WriteOnly) || file.write(list.toUtf8()) < 0)
            qFatal("%s", qPrintable(file.errorString()));
        file.close();
        const auto survey = app::surveyList(file.fileName());
        if (!survey)
            qFatal("%s", qPrintable(survey.error().detail));
        return survey->columns.at(1);
    }
    QTemporaryDir m_dir;
};

void TestOtherPerson::leavesOutWhatIsOfAnotherPerson_data()
{
    QTest::addColumn<QString>("heading");
    for (const QString &heading :
         {u"Mã giới thiệu"_s, u"Hoa hồng người giới thiệu"_s, u"SĐT người nhận"_s, u"Số điện thoại shipper"_s,
          u"Điện thoại vợ/chồng"_s, u"Emergency contact"_s, u"SĐT nhân viên"_s, u"Hotline chi nhánh"_s,
          u"Phone (shipper)"_s, u"Assistant's Phone"_s})
        QTest::newRow(qUtf8Printable(heading)) << heading;
}

void TestOtherPerson::leavesOutWhatIsOfAnotherPerson()
{
    QFETCH(QString, heading);
    const app::ListColumn column = columnHeaded(heading);
    QCOMPARE(column.guess, Field::Ignore);
    QCOMPARE(column.sureness, app::Sureness::None); // so that it is named among what is left out
}

void TestOtherPerson::takesWhatIsTheCustomersOwn_data()
{
    QTest::addColumn<QString>("heading");
    for (const QString &heading :
         {u"Điện thoại (chính)"_s, u"Số gọi được"_s, u"SĐT mới"_s, u"Contact"_s, u"c2"_s})
        QTest::newRow(qUtf8Printable(heading)) << heading;
}

void TestOtherPerson::takesWhatIsTheCustomersOwn()
{
    QFETCH(QString, heading);
    QCOMPARE(columnHeaded(heading).guess, Field::Phone);
}

void TestOtherPerson::takesWhoReceivesTheGoodsForTheBuyer()
{
    QVERIFY(app::namesAnotherPerson(u"Số ĐT người nhận", ListKind::Customers));
    QVERIFY(!app::namesAnotherPerson(u"Số ĐT người nhận", ListKind::Interactions));
    QVERIFY(app::namesAnotherPerson(u"SĐT người giới thiệu", ListKind::Interactions));
}

MK_TEST(TestOtherPerson)
#include "tst_other_person.moc"
