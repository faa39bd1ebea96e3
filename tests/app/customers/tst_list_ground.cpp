#include "app/customers/list_ground.h"

#include "app/support/test_shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// What every line of a list is worked out from is read again whenever it may have changed.
class TestListGround final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_kept.reset(); }
    void staysWhileNothingIsWritten();
    void isReadAgainAfterAWriteOfItsOwnSession();
    void isReadAgainAfterAWriteOfAnother();
    void isReadAgainOnAnotherDay();
    void isReadAgainWhenTheFileIsOpenedAgain();

private:
    /// A session that only reads, as that of lists.
    std::unique_ptr<db::Session> reader() const
    {
        auto opened = db::Session::open({m_shop->file(u"shop.db"_s), true});
        if (!opened)
            qFatal("%s", qUtf8Printable(opened.error().detail));
        return std::move(*opened);
    }
    QString nameBy(db::Session &session, QDate day)
    {
        const auto ground = app::groundOf(session, day, m_kept);
        return ground ? (*ground)->shop.name : ground.error().detail;
    }
    void rename(db::Session &session, const QString &name)
    {
        auto settings = app::ShopSettings::load(session).value();
        settings.name = name;
        QVERIFY(settings.save(session));
    }
    QDate today() const { return m_shop->clock().today(); }

    std::unique_ptr<TestShop> m_shop;
    std::optional<app::ListGround> m_kept;
};

void TestListGround::init()
{
    m_shop = std::make_unique<TestShop>();
}

void TestListGround::staysWhileNothingIsWritten()
{
    const auto session = reader();
    QCOMPARE(nameBy(*session, today()), u"Hoa Mai"_s);
    m_kept->shop.name = u"kept"_s;
    QCOMPARE(nameBy(*session, today()), u"kept"_s);
}

void TestListGround::isReadAgainAfterAWriteOfItsOwnSession()
{
    QCOMPARE(nameBy(m_shop->session(), today()), u"Hoa Mai"_s);
    rename(m_shop->session(), u"Hoa Lan"_s);
    QCOMPARE(nameBy(m_shop->session(), today()), u"Hoa Lan"_s);
}

void TestListGround::isReadAgainAfterAWriteOfAnother()
{
    const auto session = reader();
    QCOMPARE(nameBy(*session, today()), u"Hoa Mai"_s);
    rename(m_shop->session(), u"Hoa Lan"_s);
    QCOMPARE(nameBy(*session, today()), u"Hoa Lan"_s);
}

void TestListGround::isReadAgainOnAnotherDay()
{
    const auto session = reader();
    QCOMPARE(nameBy(*session, today()), u"Hoa Mai"_s);
    m_kept->shop.name = u"kept"_s;
    QCOMPARE(nameBy(*session, today().addDays(1)), u"Hoa Mai"_s);
    QCOMPARE(m_kept->day, today().addDays(1));
}

// The counts of a new session begin where those of the old one did.
void TestListGround::isReadAgainWhenTheFileIsOpenedAgain()
{
    auto session = reader();
    QCOMPARE(nameBy(*session, today()), u"Hoa Mai"_s);
    m_kept->shop.name = u"of the closed file"_s;
    session.reset();
    session = reader();
    QCOMPARE(nameBy(*session, today()), u"Hoa Mai"_s);
}

MK_TEST(TestListGround)
#include "tst_list_ground.moc"
