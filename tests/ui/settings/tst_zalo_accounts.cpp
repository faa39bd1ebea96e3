#include "app/outbox/accounts/approved_template.h"
#include "app/outbox/accounts/gateway_choice.h"
#include "db/messages/template_store.h"
#include "tests/support/nameless.h"
#include "tests/support/test_main.h"
#include "tests/ui/settings/accounts_stage.h"

#include <QListWidget>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

/// An account for Zalo in the window: its secrets, and the templates that Zalo has approved.
class TestZaloAccounts final : public QObject, AccountsStage
{
    Q_OBJECT
private slots:
    void init() { openSection(); }
    void cleanup() { closeSection(); }
    void addsZalo();
    void saysWhichTemplatesAreApproved();
};

void TestZaloAccounts::addsZalo()
{
    const auto form = begun(db::AccountKind::Zalo);
    QCOMPARE(form->findChild<QComboBox *>(u"gatewayComboBox"_s)->count(), 1);
    enter(form, u"gatewayAccountNameLineEdit"_s, u"Zalo"_s);
    enter(form, u"gatewayField_app_id"_s, u"4711"_s);
    for (const QString &secret : {u"access_token"_s, u"refresh_token"_s, u"app_secret"_s})
        enter(form, u"gatewaySecret_"_s + secret, u"the "_s + secret);
    save(form);
    QTRY_VERIFY(!form);
    QCOMPARE(stored().constFirst().kind, db::AccountKind::Zalo);
    QCOMPARE(m_secrets->held.size(), 3);
    QCOMPARE(held(u"refresh_token"_s), "the refresh_token"_ba);
}

void TestZaloAccounts::saysWhichTemplatesAreApproved()
{
    db::Template text;
    text.title = u"A Zalo text"_s; // the first by name
    text.body = u"Chào"_s;
    text.channel = db::Channel::Zalo;
    text.audience = db::Audience::Existing;
    text.language = u"vi"_s;
    const auto added = m_stage->shop.session().templates().add(text, m_stage->shop.moment());
    QVERIFY(added);
    app::AccountEntry zalo;
    zalo.account.kind = db::AccountKind::Zalo;
    zalo.account.name = u"Zalo"_s;
    zalo.account.configuration = app::gatewayConfiguration(u"zns"_s, {{u"app_id"_s, u"4711"_s}});
    QVERIFY(app::run(m_stage->shop.session(), app::AddAccount{zalo}, m_stage->shop.moment()));
    auto *button = m_section->findChild<QPushButton *>(u"approvedTemplatesPushButton"_s);
    QTRY_VERIFY(button->isVisible());
    button->click();
    const QPointer<QDialog> dialog = m_section->findChild<QDialog *>(u"approvedDialog"_s);
    auto *list = dialog->findChild<QListWidget *>();
    QTRY_VERIFY(list->count() > 0 && list->item(0)->text() == "A Zalo text: by hand"_L1);
    QCOMPARE(test::reachedIn(dialog).nameless, QStringList());
    auto *parameters = dialog->findChild<QPlainTextEdit *>();
    auto *save = dialog->findChild<QPushButton *>(u"saveApprovedPushButton"_s);
    line(dialog, u"approvedIdLineEdit"_s)->setText(u"203972"_s);
    parameters->setPlainText(u"customer_name:colour={{full_name}}"_s);
    save->click();
    QVERIFY(app::approvedTemplatesOf(stored().constFirst()).isEmpty());
    parameters->setPlainText(u"customer_name:name\n"_s);
    save->click();
    QTRY_COMPARE(list->item(0)->text(), u"A Zalo text: approved as 203972"_s);
    const auto approved = app::approvedTemplateOf(stored().constFirst(), added->value);
    QVERIFY(approved);
    QCOMPARE(approved->parameters.value(u"customer_name"_s).text, u"{{full_name}}"_s);
    m_stage->window->undo().takeBackLast();
    QTRY_COMPARE(list->item(0)->text(), u"A Zalo text: by hand"_s);
}

MK_TEST(TestZaloAccounts)
#include "tst_zalo_accounts.moc"
