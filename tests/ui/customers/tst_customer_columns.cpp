#include "tests/support/test_main.h"
#include "tests/ui/customers/customer_stage.h"
#include "tests/ui/shell/table_column.h"
#include "ui/customers/list_columns.h"
#include "ui/widgets/table_cells.h"

#include <QHeaderView>

using namespace Qt::StringLiterals;

/// How the columns of the list share its width.
class TestCustomerColumns final : public QObject, CustomerStage
{
    Q_OBJECT
private slots:
    void init() { makeShop(); }
    void cleanup()
    {
        closeWindow();
        closeShop();
    }
    void hidesNothingForTheOrder_data();
    void hidesNothingForTheOrder();
    void cutsNoLandline();
    void givesTheNameItsRoom();
};

void TestCustomerColumns::hidesNothingForTheOrder_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("column");
    for (const QString &language : {u"en"_s, u"vi"_s}) {
        for (const auto &key : {"stage"_L1, "last_contact"_L1, "next_birthday"_L1})
            QTest::addRow("%s, %s", qPrintable(language), key.data()) << language << listColumn(key);
    }
}

void TestCustomerColumns::hidesNothingForTheOrder()
{
    QFETCH(const QString, language);
    QFETCH(const int, column);
    m_settings->setValue(u"language"_s, language);
    m_shop->add(TestShop::person(u"Nguyễn Thị Hương"_s, db::LifecycleStage::Experience));
    open();
    QHeaderView *header = m_table->horizontalHeader();
    const auto hidden = [header] {
        QList<int> columns;
        for (int i = 0; i < header->count(); ++i) {
            if (header->isSectionHidden(i))
                columns.append(i);
        }
        return columns;
    };
    const QList<int> before = hidden();
    header->setSortIndicator(column, Qt::DescendingOrder);
    QTRY_COMPARE(m_table->sorting().by, *ui::listColumns()[static_cast<std::size_t>(column)].sort);
    QCOMPARE(hidden(), before);
    QVERIFY(header->sectionSize(column) >= header->sectionSizeHint(column) ||
            header->isSectionHidden(column));
}

void TestCustomerColumns::cutsNoLandline()
{
    db::Customer customer = TestShop::person(u"Nguyễn Thị Hương"_s, db::LifecycleStage::Experience);
    customer.contactPoints = {
        {{}, {}, db::ContactKind::Phone, u"02838221234"_s, u"+842838221234"_s, true, false}};
    m_shop->add(customer);
    open();
    const QModelIndex phone = m_table->model()->index(0, listColumn("phone"_L1));
    QTRY_COMPARE(phone.data().toString(), u"028 3822 1234"_s);
    QVERIFY(m_table->columnWidth(phone.column()) >=
            ui::cellWidth(phone.data(ui::kCellLook).value<ui::CellLook>(), phone.data().toString()));
}

void TestCustomerColumns::givesTheNameItsRoom()
{
    m_shop->add(TestShop::person(u"Nguyễn Thị Mỹ Châu"_s, db::LifecycleStage::Experience));
    open();
    m_window->resize(1280, 800);
    const QModelIndex name = m_table->model()->index(0, listColumn("name"_L1));
    QTRY_COMPARE(name.data().toString(), u"Nguyễn Thị Mỹ Châu"_s);
    const int needed = ui::cellWidth(name.data(ui::kCellLook).value<ui::CellLook>(), name.data().toString());
    QTRY_VERIFY2(m_table->columnWidth(name.column()) >= needed,
                 qPrintable(u"%1 of %2"_s.arg(m_table->columnWidth(name.column())).arg(needed)));
    // Not at the cost of a column: what is to spare is the name's first.
    for (const auto &key : {"stage"_L1, "phone"_L1, "next_occasion"_L1})
        QVERIFY2(!m_table->isColumnHidden(listColumn(key)), key.data());
    QVERIFY(name.data(Qt::ToolTipRole).toString().contains(u"Nguyễn Thị Mỹ Châu"_s));
}

MK_TEST(TestCustomerColumns)
#include "tst_customer_columns.moc"
