#include "tests/app/cli/account_shop.h"
#include "tests/app/cli/planned_for_hoa.h"
#include "tests/app/transports/http_server.h"
#include "tests/app/transports/zalo_here.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// Zalo notifications from the command line, by a server of this computer: which approved template stands for
/// one of ours, what fills it, the token that is renewed, and what each answer means.
class TestZaloCalls final : public QObject, AccountShop
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { makeShop(); }
    void leavesTheChannelToPeopleWithoutAnApprovedTemplate();
    void sendsAnApprovedTemplateWithItsParameters();
    void renewsTheTokenAndKeepsBothNewOnes();
    void saysInWordsWhyItWasRefused();
    void refusesWordsThatWereNotApproved_data();
    void refusesWordsThatWereNotApproved();
    void refusesAWrongApproval_data();
    void refusesAWrongApproval();
    void takesAnApprovalBack();
    void sendsATestToOneself();

private:
    void addZalo(const QJsonArray &answers);
    /// Message to Hoa by Zalo, planned for today, of the template it names in m_text.
    QString planned(const QString &words = u"Chào chị Hoa"_s);
    void approveTemplate() const
    {
        m_shop->answer({u"account"_s, u"template"_s, u"Zalo"_s, m_text, u"--approved-id"_s, u"203972"_s,
                        u"--parameter"_s, u"customer_name:name"_s, u"--parameter"_s,
                        u"greeting:pronoun={{honorific|bạn}}"_s});
    }
    CliCall later(const QStringList &words)
    {
        return CliCall::run(QStringList{u"--db"_s, m_shop->database(), u"--now"_s, u"2026-11-21T10:05"_s} +
                                words,
                            {}, nullptr, {}, CliCall::Err::File, &m_secrets);
    }
    QJsonObject message(const QString &id)
    {
        return answer({u"outbox"_s, u"show"_s, id}).value(u"message"_s).toObject();
    }
    QByteArray held(const char *secret) const
    {
        for (auto one = m_secrets.held.cbegin(); one != m_secrets.held.cend(); ++one) {
            if (one.key().endsWith(u'/' + QString::fromLatin1(secret)))
                return one.value();
        }
        return {};
    }

    test::HttpServers m_servers;
    quint16 m_port = 0;
    QString m_text;
};

namespace {

const QString kZaloTook = u"{\"error\":0,\"data\":{\"msg_id\":\"z1\"}}"_s;

} // namespace

void TestZaloCalls::initTestCase()
{
    if (!m_servers.start())
        QSKIP("There is no /usr/bin/python3, so there is no server to ask.");
}

void TestZaloCalls::addZalo(const QJsonArray &answers)
{
    m_port = m_servers.open(answers);
    QVERIFY(m_port != 0);
    answer({u"account"_s, u"add"_s, u"Zalo"_s, u"--kind"_s, u"zalo"_s, u"--gateway-file"_s, u"-"_s,
            u"--field"_s, u"app_id=4711"_s},
           QJsonDocument(test::zaloAt(m_port)).toJson());
    for (const QString &secret : {u"access_token"_s, u"refresh_token"_s, u"app_secret"_s})
        answer({u"account"_s, u"password"_s, u"Zalo"_s, u"--secret"_s, secret},
               "first " + secret.toUtf8() + '\n');
}

QString TestZaloCalls::planned(const QString &words)
{
    const PlannedForHoa greeting(m_shop->database(), db::Channel::Zalo, u"Chúc mừng"_s, words);
    m_text = QString::number(greeting.text.value);
    return QString::number(greeting.message.value);
}

void TestZaloCalls::leavesTheChannelToPeopleWithoutAnApprovedTemplate()
{
    addZalo({});
    const QString id = planned();
    const CliCall refused = call({u"outbox"_s, u"approve"_s, id});
    QVERIFY2(refused.exitCode == 1 && refused.err.contains("no account sends by zalo"_L1),
             qPrintable(refused.err));
    QCOMPARE(call({u"outbox"_s, u"sent"_s, id}).exitCode, 0); // by hand, as without an account
    approveTemplate();
    const QString other = planned(u"Chào chị"_s); // of a template that was not approved
    const CliCall again = call({u"outbox"_s, u"approve"_s, other});
    QVERIFY2(again.exitCode == 1 && again.err.contains("no approved Zalo template"_L1),
             qPrintable(again.err));
    QVERIFY(m_servers.requests(m_port).isEmpty());
}

void TestZaloCalls::sendsAnApprovedTemplateWithItsParameters()
{
    addZalo({test::says(200, kZaloTook)});
    const QString id = planned();
    approveTemplate();
    answer({u"outbox"_s, u"approve"_s, id});
    const CliCall sent = later({u"send"_s, u"--due"_s});
    QVERIFY2(sent.exitCode == 0, qPrintable(sent.err));
    const QList<QJsonObject> asked = m_servers.requests(m_port);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][u"headers"_s].toObject()[u"access_token"_s].toString(), u"first access_token"_s);
    const QJsonObject body = QJsonDocument::fromJson(asked[0][u"body"_s].toString().toUtf8()).object();
    QCOMPARE(body[u"phone"_s].toString(), u"84912345678"_s);
    QCOMPARE(body[u"template_id"_s].toString(), u"203972"_s);
    const QJsonObject data = body[u"template_data"_s].toObject();
    QCOMPARE(data[u"customer_name"_s].toString(), u"Đào Thị Hoa"_s); // and no form of address before it
    QVERIFY(data[u"greeting"_s].toString().size() <= 5);
    const QJsonObject shown = answer({u"outbox"_s, u"show"_s, id});
    QCOMPARE(shown[u"message"_s][u"costParts"_s].toInt(), 1);
    const QByteArray bytes = QByteArray::fromBase64(shown[u"bytesBase64"_s].toString().toLatin1());
    QCOMPARE(QJsonDocument::fromJson(bytes)[u"template_data"_s].toObject(), data);
}

void TestZaloCalls::renewsTheTokenAndKeepsBothNewOnes()
{
    addZalo({test::says(200, u"{\"error\":-124,\"message\":\"Access token is invalid\"}"_s),
             test::says(200, u"{\"access_token\":\"second token\",\"refresh_token\":\"second refresh\","
                             "\"expires_in\":\"90000\"}"_s),
             test::says(200, kZaloTook)});
    const QString id = planned();
    approveTemplate();
    answer({u"outbox"_s, u"approve"_s, id});
    QCOMPARE(later({u"send"_s, u"--due"_s}).exitCode, 0);
    QCOMPARE(message(id)[u"state"_s].toString(), u"sent"_s);
    QCOMPARE(held("access_token"), "second token"_ba);
    QCOMPARE(held("refresh_token"), "second refresh"_ba);
    const QList<QJsonObject> asked = m_servers.requests(m_port);
    QCOMPARE(asked.size(), 3);
    QVERIFY(asked[1][u"body"_s].toString().contains("refresh_token=first%20refresh_token"_L1));
}

void TestZaloCalls::saysInWordsWhyItWasRefused()
{
    addZalo({test::says(200, u"{\"error\":-118,\"message\":\"Zalo account not existed\"}"_s)});
    const QString id = planned();
    approveTemplate();
    answer({u"outbox"_s, u"approve"_s, id});
    const QString told = later({u"send"_s, u"--due"_s}).out;
    QVERIFY2(told.contains("The number has no Zalo account."_L1), qPrintable(told));
    QCOMPARE(message(id)[u"reason"_s].toString(), u"gateway/zns/-118"_s);
    const QString shown = call({u"outbox"_s, u"show"_s, id}).out;
    QVERIFY2(shown.contains("The number has no Zalo account. (Zalo ZNS -118)"_L1), qPrintable(shown));
}

void TestZaloCalls::refusesWordsThatWereNotApproved_data()
{
    QTest::addColumn<QStringList>("change");
    QTest::newRow("edited for this once") << QStringList{u"outbox"_s, u"edit"_s};
    QTest::newRow("reworded since") << QStringList{u"template"_s, u"add"_s};
}

void TestZaloCalls::refusesWordsThatWereNotApproved()
{
    QFETCH(const QStringList, change);
    addZalo({});
    const QString id = planned();
    approveTemplate();
    {
        const auto session = db::Session::open({m_shop->database()});
        const db::Act now{2, QDate(2026, 11, 21)};
        if (change.constFirst() == "outbox"_L1) {
            QVERIFY((*session)->outbox().setText(db::MessageId{id.toLongLong()}, {u"Lời khác"_s, true}, now));
        } else {
            auto text = *(*session)->templates().byId(db::TemplateId{m_text.toLongLong()});
            text.body = u"Lời khác"_s;
            QVERIFY((*session)->templates().addVersion(text, now));
        }
    }
    if (change.constFirst() == "template"_L1) {
        const QJsonObject listed =
            answer({u"account"_s, u"templates"_s, u"Zalo"_s})[u"templates"_s][0].toObject();
        QCOMPARE(listed[u"current"_s].toBool(true), false);
        return;
    }
    const CliCall refused = call({u"outbox"_s, u"approve"_s, id});
    QVERIFY2(refused.exitCode == 1 && refused.err.contains("not those that Zalo has approved"_L1),
             qPrintable(refused.err));
}

void TestZaloCalls::refusesAWrongApproval_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("said");
    const QString id = u"--approved-id"_s;
    const QString parameter = u"--parameter"_s;
    QTest::newRow("no ID") << QStringList{parameter, u"a:name"_s} << 2 << u"--approved-id"_s;
    QTest::newRow("an empty ID") << QStringList{id, u" "_s} << 1 << u"ID of the approved one"_s;
    QTest::newRow("no type") << QStringList{id, u"1"_s, parameter, u"a=b"_s} << 2 << u"NAME:TYPE=TEXT"_s;
    QTest::newRow("a type nobody knows")
        << QStringList{id, u"1"_s, parameter, u"a:colour=b"_s} << 1 << u"pronoun"_s;
    QTest::newRow("nothing fills it")
        << QStringList{id, u"1"_s, parameter, u"a:address"_s} << 1 << u"nothing fills it"_s;
    QTest::newRow("an error in its text")
        << QStringList{id, u"1"_s, parameter, u"a:name={{nobody}}"_s} << 1 << u"has an error"_s;
    QTest::newRow("no name of a parameter")
        << QStringList{id, u"1"_s, parameter, u"a b:name"_s} << 1 << u"no name of a parameter"_s;
}

void TestZaloCalls::refusesAWrongApproval()
{
    QFETCH(const QStringList, options);
    QFETCH(const int, exitCode);
    QFETCH(const QString, said);
    addZalo({});
    planned();
    const CliCall refused = call(QStringList{u"account"_s, u"template"_s, u"Zalo"_s, m_text} + options);
    QVERIFY2(refused.exitCode == exitCode && refused.err.contains(said), qPrintable(refused.err));
    QVERIFY(answer({u"account"_s, u"templates"_s, u"Zalo"_s})[u"templates"_s].toArray().isEmpty());
}

void TestZaloCalls::takesAnApprovalBack()
{
    addZalo({});
    planned();
    approveTemplate();
    const QStringList list{u"account"_s, u"templates"_s, u"Zalo"_s};
    QCOMPARE(answer(list)[u"templates"_s][0][u"approvedId"_s].toString(), u"203972"_s);
    answer({u"account"_s, u"template"_s, u"Zalo"_s, m_text, u"--remove"_s});
    QVERIFY(answer(list)[u"templates"_s].toArray().isEmpty());
    QCOMPARE(call({u"undo"_s}).exitCode, 0);
    QCOMPARE(answer(list)[u"templates"_s].toArray().size(), 1);
    QCOMPARE(held("app_secret"), "first app_secret"_ba); // it logs in where it did
}

void TestZaloCalls::sendsATestToOneself()
{
    addZalo({test::says(200, kZaloTook)});
    planned();
    const QStringList words{u"account"_s, u"test"_s, u"Zalo"_s, u"--to"_s, u"0977654321"_s};
    QVERIFY(call(words).err.contains("approved templates only"_L1));
    const QStringList filled = words + QStringList{u"--customer"_s, u"1"_s, u"--template"_s, m_text};
    QVERIFY(call(filled).err.contains("no approved one"_L1));
    approveTemplate();
    answer(filled);
    const QJsonObject asked = m_servers.requests(m_port).first();
    const QJsonObject body = QJsonDocument::fromJson(asked[u"body"_s].toString().toUtf8()).object();
    QCOMPARE(body[u"phone"_s].toString(), u"84977654321"_s);
    QCOMPARE(body[u"template_data"_s][u"customer_name"_s].toString(), u"Đào Thị Hoa"_s);
}

MK_TEST(TestZaloCalls)
#include "tst_zalo_calls.moc"
