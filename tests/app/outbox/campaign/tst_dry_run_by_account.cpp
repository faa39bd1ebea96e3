#include "app/mail/mail_size.h"
#include "app/outbox/accounts/account_configuration.h"
#include "app/outbox/accounts/approved_template.h"
#include "app/outbox/accounts/gateway_choice.h"
#include "app/outbox/campaign/dry_run_report.h"
#include "db/messages/template_file_store.h"
#include "db/outbox/sending_account_store.h"
#include "tests/app/outbox/campaign/campaign_scene.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// A dry run also asks whether the account takes each message as it stands.
class TestDryRunByAccount final : public QObject, CampaignScene
{
    Q_OBJECT
private slots:
    void init() { makeShop(); }
    void findsAMailThatIsTooLarge();
    void readsTheFilesOnceForAll();
    void findsATextWithoutAnApprovedTemplate();
    void findsWordsThatWereNotApproved();
    void findsAValueThatIsTooLong();
    void findsAValueThatIsMissing();
    void findsNothingWhereAPersonSends();
    void saysWhatIsToBePaid();
    void saysNoCostWithoutAPrice();

private:
    QString findingsOf(const db::Customer &customer)
    {
        const auto report = reportOn({m_shop->add(customer)});
        return report.leftOut.isEmpty() ? QString() : report.leftOut.constFirst().findings;
    }
    static db::Customer lan(const QString &name = u"Lê Thị Lan"_s)
    {
        db::Customer customer = TestShop::person(name, db::LifecycleStage::Loyalty);
        const QString address = u"lan@example.vn"_s;
        customer.contactPoints.append({{}, {}, db::ContactKind::Email, address, address, true, true});
        return customer;
    }
    app::DryRunReport reportOn(const QList<db::CustomerId> &customers)
    {
        const auto report = app::reportDryRun(session(), draftTo(customers), m_shop->clock());
        if (!report)
            qFatal("%s", qPrintable(report.error().detail));
        return *report;
    }
    void addModem(std::optional<int> partPrice)
    {
        db::SendingAccount modem;
        modem.kind = db::AccountKind::Gammu;
        modem.name = u"Modem"_s;
        app::setPartPrice(modem, partPrice);
        QVERIFY(session().sendingAccounts().add(modem, m_shop->moment()));
    }
    void addMailAccount()
    {
        db::SendingAccount mail;
        mail.name = u"Shop"_s;
        mail.sender = u"hoa@shop.example"_s;
        mail.host = u"127.0.0.1"_s;
        QVERIFY(session().sendingAccounts().add(mail, m_shop->moment()));
    }
    /// Files that are too large for a mail together.
    void attachTooMuch()
    {
        db::TemplateFile file;
        file.templateId = m_text;
        file.mediaType = u"application/pdf"_s;
        for (const QString &name : {u"a.pdf"_s, u"b.pdf"_s}) {
            file.name = name;
            const QByteArray bytes = name.toUtf8() + QByteArray(11 * app::kMegabyte, 'x');
            QVERIFY(session().templateFiles().add(file, bytes, m_shop->moment()));
        }
    }
    void sayBy(db::Channel channel)
    {
        m_text = addText([channel](db::Template &text) {
            text.channel = channel;
            text.subject = channel == db::Channel::Email ? u"Khai trương"_s : QString();
        });
    }
    /// An account for Zalo with an approved template, of that version of ours.
    void approve(db::TemplateId text, const QString &name = u"{{full_name}}"_s)
    {
        db::SendingAccount zalo;
        zalo.kind = db::AccountKind::Zalo;
        zalo.name = u"Zalo"_s;
        zalo.configuration = app::gatewayConfiguration(u"zns"_s, {{u"app_id"_s, u"4711"_s}});
        app::setApprovedTemplate(
            zalo, text, app::ApprovedTemplate{u"203972"_s, 1, {{u"customer_name"_s, {u"name"_s, name}}}});
        QVERIFY(session().sendingAccounts().add(zalo, m_shop->moment()));
    }
};

void TestDryRunByAccount::findsAMailThatIsTooLarge()
{
    sayBy(db::Channel::Email);
    addMailAccount();
    QCOMPARE(findingsOf(lan()), QString());
    attachTooMuch();
    QCOMPARE(findingsOf(lan()), u"mail-too-large"_s);
}

// Two recipients are told the same, whatever becomes of the files meanwhile.
void TestDryRunByAccount::readsTheFilesOnceForAll()
{
    sayBy(db::Channel::Email);
    addMailAccount();
    attachTooMuch();
    const QList<db::CustomerId> both{m_shop->add(lan()), m_shop->add(lan(u"Lê Thị Mai"_s))};
    auto run = app::DryRun::begin(session(), draftTo(both), m_shop->clock());
    QVERIFY(run);
    QVERIFY(run->ask(session(), both.constFirst())->findings.contains(u"mail-too-large"_s));
    const auto files = session().templateFiles().of(m_text).value();
    QVERIFY(session().templateFiles().remove(files.constFirst().id, m_shop->moment()));
    QVERIFY(run->ask(session(), both.constLast())->findings.contains(u"mail-too-large"_s));
}

void TestDryRunByAccount::findsATextWithoutAnApprovedTemplate()
{
    sayBy(db::Channel::Zalo);
    approve(addText([](db::Template &text) { text.channel = db::Channel::Zalo; }));
    QCOMPARE(findingsOf(lan()), u"no-approved-template"_s);
}

void TestDryRunByAccount::findsWordsThatWereNotApproved()
{
    sayBy(db::Channel::Zalo);
    approve(m_text);
    QCOMPARE(findingsOf(lan()), QString());
    db::Template text = session().templates().byId(m_text).value();
    text.body += u" Mời ghé."_s;
    QVERIFY(session().templates().addVersion(text, m_shop->moment()));
    QCOMPARE(findingsOf(lan()), u"words-not-approved"_s);
}

void TestDryRunByAccount::findsAValueThatIsTooLong()
{
    sayBy(db::Channel::Zalo);
    approve(m_text);
    QCOMPARE(findingsOf(lan(u"Công Tằng Tôn Nữ "_s.repeated(4) + u"Lan"_s)), u"parameter-too-long"_s);
}

void TestDryRunByAccount::findsAValueThatIsMissing()
{
    sayBy(db::Channel::Zalo);
    approve(m_text, u"{{phone}}"_s);
    QCOMPARE(findingsOf(lan()), u"missing-data"_s);
}

void TestDryRunByAccount::findsNothingWhereAPersonSends()
{
    sayBy(db::Channel::Zalo);
    QCOMPARE(findingsOf(lan()), QString());
}

void TestDryRunByAccount::saysWhatIsToBePaid()
{
    m_text =
        addText([](db::Template &text) { text.body = u"Chào {{given_name}}, "_s + u"ơ"_s.repeated(70); });
    const auto huong = add(u"Nguyễn Thị Hương"_s);
    const auto lan = add(u"Lê Thị Lan"_s);
    const auto stranger = add(u"Trần Quốc Bảo"_s, db::LifecycleStage::Awareness); // whom it may not go to
    QCOMPARE(reportOn({huong, lan, stranger}).parts, 0); // a person sends, and nobody knows what it costs
    addModem(750);
    const auto report = reportOn({huong, lan, stranger});
    QCOMPARE(report.ready, 2);
    QCOMPARE(report.parts, 4);
    QCOMPARE(report.cost, std::optional<qint64>(3000));
}

void TestDryRunByAccount::saysNoCostWithoutAPrice()
{
    addModem({});
    const auto report = reportOn({add(u"Lê Thị Lan"_s)});
    QCOMPARE(report.parts, 1);
    QVERIFY(!report.cost);
}

MK_TEST(TestDryRunByAccount)
#include "tst_dry_run_by_account.moc"
