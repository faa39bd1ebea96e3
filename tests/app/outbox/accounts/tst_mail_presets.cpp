#include "app/outbox/accounts/mail_presets.h"

#include "app/outbox/accounts/account_check.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// What is known of providers of e-mail, as data.
class TestMailPresets final : public QObject
{
    Q_OBJECT
private slots:
    void makeGoodAccounts_data();
    void makeGoodAccounts();
    void areFoundByTheDomain();
    void putTheDomainIntoTheHost();
    void sayWhereTheyAreFrom();
    void refuseWhatIsNoPreset_data();
    void refuseWhatIsNoPreset();

private:
    static QList<app::MailPreset> presets() { return app::mailPresets().value(); }
};

void TestMailPresets::makeGoodAccounts_data()
{
    QTest::addColumn<QString>("key");
    for (const app::MailPreset &preset : presets())
        QTest::newRow(qPrintable(preset.key)) << preset.key;
}

void TestMailPresets::makeGoodAccounts()
{
    QFETCH(const QString, key);
    const auto all = presets();
    const auto preset = std::ranges::find(all, key, &app::MailPreset::key);
    app::AccountEntry entry = app::filledEntry(*preset, u"hoa@shop.example"_s);
    entry.account.name = preset->name;
    if (key == "other"_L1) {
        QCOMPARE(app::accountProblems(entry).size(), 2); // the servers, which only the person knows
        entry.account.host = u"smtp.shop.example"_s;
        entry.mailbox->host = u"imap.shop.example"_s;
    }
    const auto checked = app::checkAccount(entry);
    QVERIFY2(checked, checked ? "" : qPrintable(checked.error().detail));
    QCOMPARE(entry.account.userName, u"hoa@shop.example"_s);
    QVERIFY(entry.account.security != db::LinkSecurity::None);
}

void TestMailPresets::areFoundByTheDomain()
{
    const auto found = app::mailPresetOf(u"Hoa.Mai@GMail.com"_s, presets());
    QVERIFY(found);
    QCOMPARE(found->key, u"gmail"_s);
    QCOMPARE(found->perDay, 500);
    QVERIFY(!app::mailPresetOf(u"hoa@shop.example"_s, presets()));
    QVERIFY(!app::mailPresetOf(u"hoa"_s, presets()));
}

void TestMailPresets::putTheDomainIntoTheHost()
{
    const auto all = presets();
    const auto preset = std::ranges::find(all, u"vietnam-hosting"_s, &app::MailPreset::key);
    const app::AccountEntry entry = app::filledEntry(*preset, u"hoa@shop.example"_s);
    QCOMPARE(entry.account.host, u"mail.shop.example"_s);
    QCOMPARE(entry.mailbox->host, u"mail.shop.example"_s);
}

void TestMailPresets::sayWhereTheyAreFrom()
{
    QSet<QString> keys;
    for (const app::MailPreset &preset : presets()) {
        keys.insert(preset.key);
        QVERIFY2(!preset.source.isEmpty(), qPrintable(preset.key));
        QVERIFY2(!preset.english.isEmpty() && !preset.vietnamese.isEmpty(), qPrintable(preset.key));
    }
    QCOMPARE(keys.size(), presets().size());
    QCOMPARE(presets().constLast().key, u"other"_s);
}

void TestMailPresets::refuseWhatIsNoPreset_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("no key") << u"key"_s << QJsonValue();
    QTest::newRow("no source") << u"source"_s << QJsonValue();
    QTest::newRow("no server") << u"smtp"_s << QJsonValue();
    QTest::newRow("in the clear") << u"imap"_s
                                  << QJsonValue(QJsonObject{{u"host"_s, u"a.example"_s},
                                                            {u"port"_s, 143},
                                                            {u"security"_s, u"none"_s}});
    QTest::newRow("no such login") << u"login"_s << QJsonValue(u"magic"_s);
}

void TestMailPresets::refuseWhatIsNoPreset()
{
    QFETCH(const QString, member);
    QFETCH(const QJsonValue, value);
    const QJsonObject server{{u"host"_s, u"a.example"_s}, {u"port"_s, 993}, {u"security"_s, u"tls"_s}};
    QJsonObject json{{u"key"_s, u"a"_s},  {u"name"_s, u"A"_s}, {u"source"_s, u"B"_s},
                     {u"smtp"_s, server}, {u"imap"_s, server}, {u"login"_s, u"password"_s}};
    QVERIFY(app::readMailPreset(json));
    json.insert(member, value);
    QCOMPARE(app::readMailPreset(json).error().kind, db::ErrorKind::InvalidInput);
}

MK_TEST(TestMailPresets)
#include "tst_mail_presets.moc"
