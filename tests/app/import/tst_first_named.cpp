#include "app/import/first_named.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

app::ImportRow rowOf(const QString &code, const QStringList &phones)
{
    app::ImportRow row;
    row.customer.code = code;
    if (!code.isEmpty())
        row.given.set(static_cast<std::size_t>(app::ImportField::Code));
    for (const QString &phone : phones) {
        db::ContactPoint point;
        point.kind = db::ContactKind::Phone;
        point.normalized = phone;
        row.customer.contactPoints.append(point);
    }
    return row;
}

} // namespace

class TestFirstNamed final : public QObject
{
    Q_OBJECT
private slots:
    void saysNothingUnlessTheShopWasEmpty();
    void takesNobodyRememberedForNew();
    void knowsMostStrangers();
};

void TestFirstNamed::saysNothingUnlessTheShopWasEmpty()
{
    app::FirstNamed named;
    QVERIFY(!named.isNew(rowOf(u"KH1"_s, {u"+84912345678"_s})));
    named.remember(rowOf(u"KH1"_s, {}).customer);
    QVERIFY(!named.isNew(rowOf(u"KH2"_s, {})));
}

void TestFirstNamed::takesNobodyRememberedForNew()
{
    app::FirstNamed named;
    named.begin();
    named.remember(rowOf(u"KH1"_s, {u"+84912345678"_s, u"+84987654321"_s}).customer);
    QVERIFY(!named.isNew(rowOf(u"KH1"_s, {})));
    QVERIFY(!named.isNew(rowOf({}, {u"+84987654321"_s})));
    QVERIFY(!named.isNew(rowOf(u"KH2"_s, {u"+84900000000"_s, u"+84912345678"_s})));
    QVERIFY(!named.isNew(rowOf({}, {}))); // known by name alone
    QVERIFY(named.isNew(rowOf(u"KH2"_s, {u"+84900000000"_s})));
    app::ImportRow mail = rowOf({}, {u"+84912345678"_s});
    mail.customer.contactPoints.first().kind = db::ContactKind::Zalo; // another way to the same number
    QVERIFY(named.isNew(mail));
}

void TestFirstNamed::knowsMostStrangers()
{
    app::FirstNamed named;
    named.begin();
    int asked = 0;
    for (int i = 0; i < 20'000; ++i) {
        const app::ImportRow row = rowOf(u"KH%1"_s.arg(i), {u"+849%1"_s.arg(i, 8, 10, QLatin1Char('0'))});
        asked += named.isNew(row) ? 0 : 1;
        named.remember(row.customer);
    }
    QVERIFY2(asked < 200, /* one in a hundred */ qPrintable(QString::number(asked)));
}

MK_TEST(TestFirstNamed)
#include "tst_first_named.moc"
