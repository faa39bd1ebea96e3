#include "tests/support/test_main.h"
#include "tests/ui/customers/customer_stage.h"
#include "ui/customers/tag_field.h"
#include "ui/widgets/chip.h"

#include <QAbstractButton>
#include <QLineEdit>

using namespace Qt::StringLiterals;

/// Tags without number: few are shown, none is lost.
class TestCustomerTags final : public QObject, CustomerStage
{
    Q_OBJECT
private slots:
    void init() { makeShop(); }
    void cleanup() { closeShop(); }
    void boundsTheTagsThatItShows();
};

void TestCustomerTags::boundsTheTagsThatItShows()
{
    db::Customer customer = TestShop::person(u"Nguyễn Thị Hương"_s, db::LifecycleStage::Loyalty);
    for (int i = 0; i < 5000; ++i)
        customer.tags.append(u"nhãn %1"_s.arg(i, 4, 10, QLatin1Char('0')));
    m_shop->add(customer);
    open();
    const auto *profile = m_page->profile();
    const auto chips = profile->findChildren<ui::Chip *>();
    QVERIFY(chips.size() < 60);
    const auto *more = profile->findChild<ui::Chip *>(u"moreTagsChip"_s);
    QVERIFY(more && more->isVisible());
    QVERIFY(more->text().endsWith(u"more"_s));
    ui::TagField field;
    field.setTags(customer.tags);
    QVERIFY(field.findChildren<QAbstractButton *>().size() < 100);
    auto *show = field.findChild<QPushButton *>(u"moreTagsPushButton"_s);
    QVERIFY(show);
    show->click();
    QCOMPARE(field.tags(), customer.tags); // what is not shown is not lost
    field.field()->setText(u"mới"_s);
    QCOMPARE(field.tags().size(), 5001);
}

MK_TEST(TestCustomerTags)
#include "tst_customer_tags.moc"
