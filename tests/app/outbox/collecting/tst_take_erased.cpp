#include "app/outbox/collecting/mail_scene.h"
#include "app/safekeeping/erasure.h"
#include "tests/support/test_main.h"

#include <QFile>

using namespace Qt::StringLiterals;
using app::MailEffect;

/// What came back from a person goes with them when they are erased.
class TestTakeErased final : public QObject, MailScene
{
    Q_OBJECT
private slots:
    void init() { makeShop(); }
    void leavesNoByteOfTheirMails();
    void takesNothingOfThemAfterwards();

private:
    void takeAll()
    {
        QCOMPARE(take(test::textMail({.words = "zyxwuq zyxwuq"})), MailEffect::Reply);
        QCOMPARE(take(test::textMail({.id = "zyxwuq-2@example.vn", .words = "STOP"})), MailEffect::OptOut);
        QCOMPARE(take(test::reportMail({.id = "3@mx", .diagnostic = "550 5.1.1 zyxwuq"})),
                 MailEffect::HardBounce);
    }
    bool holds(const QByteArray &word)
    {
        for (const QString &part : {u"shop.db"_s, u"shop.db-wal"_s}) {
            QFile file(m_shop->file(part));
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(word))
                return true;
        }
        return false;
    }
};

void TestTakeErased::leavesNoByteOfTheirMails()
{
    const auto id = sentToLan();
    takeAll();
    QVERIFY(holds("zyxwuq"));
    const auto news = mailNews(id).size();
    const auto erased = app::erasePerson(session(), m_shop->clock(), m_lan);
    QVERIFY2(erased, erased ? "" : qPrintable(erased.error().detail));
    QVERIFY(!holds("zyxwuq"));
    QVERIFY(!holds(kLanAt));
    QCOMPARE(mailNews(id).size(), news); // that there were any, the figures need
}

void TestTakeErased::takesNothingOfThemAfterwards()
{
    const auto id = sentToLan();
    QVERIFY(app::erasePerson(session(), m_shop->clock(), m_lan));
    QCOMPARE(take(test::textMail({.words = "zyxwuq"})), MailEffect::Other);
    QCOMPARE(take(test::reportMail({})), MailEffect::Other);
    QCOMPARE(take(test::textMail({.words = "STOP"})), MailEffect::UnknownRefusal);
    QVERIFY(mailNews(id).isEmpty());
    QVERIFY(!holds("zyxwuq"));
}

MK_TEST(TestTakeErased)
#include "tst_take_erased.moc"
