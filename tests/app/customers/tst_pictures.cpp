#include "app/customers/picture_commands.h"
#include "app/desk/undo.h"
#include "app/import/random_customers.h"
#include "db/customers/picture_store.h"
#include "tests/support/test_main.h"

/// Pictures are set and taken back, and go with an address card.
class TestPictures final : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_shop = std::make_unique<TestShop>();
        m_lan = m_shop->add(TestShop::person(u"Lan"_s, db::LifecycleStage::Loyalty));
    }
    void areSetReplacedAndTakenBack();
    void areSmallJpegs_data();
    void areSmallJpegs();
    void goOutAndInWithACard();

private:
    static QByteArray jpeg(char fill, qsizetype size = 600)
    {
        return "\xFF\xD8\xFF" + QByteArray(size - 5, fill) + "\xFF\xD9";
    }
    static QString base64(const QByteArray &bytes) { return QString::fromLatin1(bytes.toBase64()); }
    auto set(const QByteArray &picture)
    {
        return app::run(m_shop->session(), app::SetPicture{m_lan, base64(picture)}, m_shop->moment());
    }
    QByteArray stored(db::CustomerId id) { return *m_shop->session().pictures().of(id); }
    void undo() { QVERIFY(app::undoLast(m_shop->session(), m_shop->moment())); }

    std::unique_ptr<TestShop> m_shop;
    db::CustomerId m_lan;
};

void TestPictures::areSetReplacedAndTakenBack()
{
    QVERIFY(set(jpeg('a')));
    QVERIFY(set(jpeg('b')));
    QVERIFY(!set(jpeg('b'))->entry); // nothing was done
    QCOMPARE(stored(m_lan), jpeg('b'));
    undo();
    QCOMPARE(stored(m_lan), jpeg('a'));
    undo();
    QVERIFY(stored(m_lan).isEmpty());
}

void TestPictures::areSmallJpegs_data()
{
    QTest::addColumn<QByteArray>("picture");
    QTest::addColumn<bool>("taken");
    QTest::newRow("as large as may be") << jpeg('a', db::PictureStore::kMostBytes) << true;
    QTest::newRow("larger") << jpeg('a', db::PictureStore::kMostBytes + 1) << false;
    QTest::newRow("a PNG") << QByteArray("\x89PNG\r\n and so on") << false;
    QTest::newRow("cut off") << jpeg('a').chopped(2) << false;
}

void TestPictures::areSmallJpegs()
{
    QFETCH(const QByteArray, picture);
    const auto done = set(picture);
    QTEST(done.has_value(), "taken");
    if (!done)
        QCOMPARE(done.error().kind, db::ErrorKind::InvalidInput);
}

void TestPictures::goOutAndInWithACard()
{
    QVERIFY(set(jpeg('c', 5000)));
    const QByteArray cards = exported(*m_shop, u"all.vcf"_s);
    QVERIFY(cards.contains("PHOTO;ENCODING=b;TYPE=JPEG:"));
    TestShop other;
    QCOMPARE(imported(other, cards).created, 1);
    QCOMPARE(*other.session().pictures().of(db::CustomerId{1}), jpeg('c', 5000));
}

MK_TEST(TestPictures)
#include "tst_pictures.moc"
