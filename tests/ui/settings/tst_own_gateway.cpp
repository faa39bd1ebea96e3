#include "app/outbox/accounts/gateway_choice.h"
#include "tests/support/test_main.h"
#include "tests/ui/settings/accounts_stage.h"

#include <QLabel>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

/// An account by a gateway that is none of those we know.
class TestOwnGateway final : public QObject, AccountsStage
{
    Q_OBJECT
private slots:
    void init() { openSection(); }
    void cleanup() { closeSection(); }
    void addsAGatewayOfOnesOwn();
    void marksTheFieldThatIsWrong_data();
    void marksTheFieldThatIsWrong();

private:
    /// What stands under a field.
    static QString saidOf(QDialog *form, const QString &name)
    {
        const auto *edit = form->findChild<QWidget *>(name);
        return edit->parentWidget()->findChild<QLabel *>(u"fieldMessageLabel"_s)->text();
    }
};

void TestOwnGateway::addsAGatewayOfOnesOwn()
{
    const auto form = begun(db::AccountKind::SmsGateway);
    choose(form, u"own"_s);
    enter(form, u"gatewayAccountNameLineEdit"_s, u"Own"_s);
    enter(form, u"ownUrlLineEdit"_s, u"https://sms.example/send"_s);
    auto *body = form->findChild<QPlainTextEdit *>(u"ownBodyPlainTextEdit"_s);
    body->setPlainText(u"{ \"to\": "_s);
    save(form);
    QVERIFY(stored().isEmpty());
    QVERIFY(saidOf(form, u"ownBodyPlainTextEdit"_s).startsWith(u"This is no JSON"_s));
    body->setPlainText(u"{\"to\": \"{{phone}}\", \"text\": \"{{text}}\", \"pass\": \"{{code}}\"}"_s);
    enter(form, u"ownSecretsLineEdit"_s, u"code"_s);
    enter(form, u"ownSuccessPathLineEdit"_s, u"result"_s);
    enter(form, u"ownSuccessValueLineEdit"_s, u"OK"_s);
    QVERIFY(!line(form, u"gatewayField_sender"_s)); // nothing asks for it any more
    enter(form, u"gatewaySecret_code"_s, u"s3cret"_s);
    save(form);
    QTRY_VERIFY(!form);
    const auto gateway = app::gatewayOf(stored().constFirst());
    QVERIFY2(gateway, gateway ? "" : qPrintable(gateway.error().detail));
    QCOMPARE(gateway->config.send.url, u"https://sms.example/send"_s);
    QCOMPARE(gateway->config.answer.successValues, QStringList(u"OK"_s));
    QCOMPARE(held(u"code"_s), "s3cret"_ba);
}

void TestOwnGateway::marksTheFieldThatIsWrong_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("said");
    QTest::newRow("no address") << u"ownUrlLineEdit"_s << u"This is needed."_s;
    QTest::newRow("no place of the answer") << u"ownSuccessPathLineEdit"_s << u"This is needed."_s;
    QTest::newRow("nothing that stands there") << u"ownSuccessValueLineEdit"_s << u"This is needed."_s;
    QTest::newRow("a secret that is not named")
        << u"ownSecretsLineEdit"_s << u"Nothing stands for {{api_key}}."_s;
}

void TestOwnGateway::marksTheFieldThatIsWrong()
{
    QFETCH(const QString, name);
    QFETCH(const QString, said);
    const auto form = begun(db::AccountKind::SmsGateway);
    choose(form, u"own"_s);
    enter(form, u"gatewayAccountNameLineEdit"_s, u"Own"_s);
    enter(form, u"ownUrlLineEdit"_s, u"https://sms.example/send"_s);
    enter(form, u"gatewayField_sender"_s, u"HOAMAI"_s);
    const QString before = line(form, name)->text();
    enter(form, name, {});
    save(form);
    QVERIFY2(saidOf(form, name).startsWith(said), qPrintable(saidOf(form, name)));
    QCOMPARE(form->focusWidget()->objectName(), name);
    QVERIFY(stored().isEmpty());
    enter(form, name, before);
    save(form);
    QTRY_COMPARE(stored().size(), 1);
}

MK_TEST(TestOwnGateway)
#include "tst_own_gateway.moc"
