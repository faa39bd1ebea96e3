#include "ui/language/field_words.h"

#include "db/customers/customer.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;
using app::CustomerField;

/// What stands in a field, where two entries are compared.
class TestFieldWords final : public QObject
{
    Q_OBJECT
private slots:
    void tellsALunarBirthdayFromASolarOne();
    void saysNothingOfAnEmptyField();
};

void TestFieldWords::tellsALunarBirthdayFromASolarOne()
{
    db::Customer customer;
    customer.birthday = {db::Calendar::Solar, 20, 11, 1990};
    QCOMPARE(ui::words::value(CustomerField::Birthday, customer), u"20/11/1990"_s);
    customer.birthday.calendar = db::Calendar::Lunar;
    QCOMPARE(ui::words::value(CustomerField::Birthday, customer), u"20/11/1990 lunar"_s);
}

void TestFieldWords::saysNothingOfAnEmptyField()
{
    for (const CustomerField field :
         {CustomerField::Birthday, CustomerField::Since, CustomerField::Gender, CustomerField::PersonalDays,
          CustomerField::PreferredChannel, CustomerField::PreferredHour})
        QCOMPARE(ui::words::value(field, {}), QString());
}

MK_TEST(TestFieldWords)
#include "tst_field_words.moc"
