#include "ui/import/sample_offer.h"

#include "app/start/sample_shop.h"
#include "tests/support/test_main.h"
#include "tests/ui/shell/shop_window.h"
#include "ui/desk_pages.h"
#include "ui/shell/navigator.h"
#include "ui/shell/notification_bar.h"

#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

/// A list that comes into a sample shop: the invented people may go first, and nobody else.
class TestSampleOffer final : public QObject, ShopWindow
{
    Q_OBJECT
private slots:
    void init() { makeShop(); }
    void cleanup() { closeShop(); }
    void removesTheSampleFirst();
    void isNotThereInAShopOfItsOwn();

private:
    ui::SampleOffer *open();
};

ui::SampleOffer *TestSampleOffer::open()
{
    makeWindow();
    ui::addCustomers(*m_window, *m_desk, *m_translator);
    ui::addImport(*m_window, *m_desk);
    ui::addFirstStart(*m_window, *m_desk);
    showWindow(ui::PageId::Customers);
    emit m_window->navigator().importAsked({});
    return m_window->findChild<ui::SampleOffer *>();
}

void TestSampleOffer::removesTheSampleFirst()
{
    app::ShopSettings settings = *app::ShopSettings::load(m_shop->session());
    settings.name.clear();
    QVERIFY(settings.save(m_shop->session()));
    QVERIFY(app::makeSampleShop(m_shop->session(), m_shop->clock(), {40, 40, 1}));
    const auto lan = m_shop->add(TestShop::person(u"Lê Lan"_s, db::LifecycleStage::Loyalty));
    auto *offer = open();
    QVERIFY(offer);
    QTRY_VERIFY(offer->isVisible());
    auto *words = offer->findChild<QLabel *>(u"sampleOfferLabel"_s);
    QVERIFY2(words->text().contains(u"40 invented customers"_s), qPrintable(words->text()));
    offer->findChild<QPushButton *>(u"removeSampleFirstPushButton"_s)->click();
    QTRY_COMPARE(m_window->notifications().text(), u"The sample shop is gone. Choose your list."_s);
    QTRY_VERIFY(!offer->isVisible());
    QCOMPARE(*m_shop->session().customers().idsByName(), std::vector{lan});
    QVERIFY2(!m_window->covering(), "the import goes on");
}

void TestSampleOffer::isNotThereInAShopOfItsOwn()
{
    m_shop->add(TestShop::person(u"Lê Lan"_s, db::LifecycleStage::Loyalty));
    auto *offer = open();
    QVERIFY(offer);
    bool answered = false;
    m_desk->ask(this, app::asking(&app::loadSampleStanding),
                [&answered](const db::Result<app::SampleStanding> &) { answered = true; });
    QTRY_VERIFY(answered); // asked after it, and so is it
    QVERIFY(!offer->isVisible());
}

MK_TEST(TestSampleOffer)
#include "tst_sample_offer.moc"
