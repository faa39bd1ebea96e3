#include "app/rights/person_export.h"

#include "app/customers/consent_commands.h"
#include "app/customers/contact_commands.h"
#include "app/customers/merge_customers.h"
#include "app/exchange/open_list.h"
#include "app/import/customer_import.h"
#include "app/outbox/policy/limit_commands.h"
#include "app/rights/person_page.h"
#include "app/rights/person_words.h"
#include "db/messages/template_file_store.h"
#include "db/messages/template_store.h"
#include "db/outbox/approval_store.h"
#include "db/outbox/outbox_store.h"
#include "db/safekeeping/erasure_store.h"
#include "tests/app/support/test_shop.h"
#include "tests/support/test_main.h"

#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

/// All that the shop holds about one person, and nothing of another.
class TestPersonExport final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void writesEverythingAsJson();
    void namesTheFilesOfAMessage();
    void writesAPageThatStandsAlone();
    void speaksTheLanguageOfTheShopsMessages();
    void hasAWordForEveryKey();
    void writesOfADeletedOneToo();
    void writesTheEntriesThatWereMerged();
    void refusesOneWhoWasErased();
    void neverWritesOverTheShop();

private:
    db::Session &session() { return m_shop->session(); }
    QByteArray written(const QString &name)
    {
        const auto done = app::exportPerson(session(), m_id, m_shop->file(name), m_shop->clock());
        if (!done)
            QTest::qFail(qPrintable(done.error().detail), __FILE__, __LINE__);
        QFile file(m_shop->file(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<TestShop> m_shop;
    db::CustomerId m_id;
};

void TestPersonExport::init()
{
    m_shop = std::make_unique<TestShop>();
    db::Customer person = TestShop::person(u"Lê Thị Đào"_s, db::LifecycleStage::Loyalty);
    person.code = u"K1"_s;
    person.occupation = u"thợ <b>may</b> & thêu"_s;
    person.birthday = {.day = 1, .month = 2, .year = 1990};
    m_id = m_shop->add(person);
    m_shop->add(TestShop::person(u"Trần An"_s, db::LifecycleStage::Loyalty));
    db::Consent consent{{}, m_id, u"sms"_s, db::Purpose::Promotion, true, u"counter"_s, u"form 7"_s};
    consent.way = db::ConsentWay::Paper;
    QVERIFY(app::run(session(), app::RecordConsent{consent}, m_shop->moment()));
    QVERIFY(app::run(session(), app::SaveSendingWish{m_id, 2, 30, 0b1100000}, m_shop->moment()));
    db::Interaction bought;
    bought.customer = m_id;
    bought.kind = db::InteractionKind::Purchase;
    bought.amount = 1'250'000;
    bought.note = u"<script>alert(1)</script>"_s;
    bought.occurredOn = m_shop->clock().today();
    bought.occurredAtMs = m_shop->clock().nowMs();
    QVERIFY(app::run(session(), app::LogContact{bought, {}}, m_shop->moment()));
    bought.kind = db::InteractionKind::Referral;
    bought.amount.reset();
    bought.occurredAtMs -= 60'000;
    bought.note = u"Trần An"_s; // whom they brought
    QVERIFY(app::run(session(), app::LogContact{bought, {}}, m_shop->moment()));
    QBuffer list;
    list.setData("code,full_name,note\nK1,Lê Thị Đào,likes white\n");
    list.open(QIODevice::ReadOnly);
    const auto imported = app::CustomerImport(session(), m_shop->clock(), {}).run(**app::openList(list));
    QVERIFY(imported && imported->updated == 1);
}

void TestPersonExport::writesEverythingAsJson()
{
    const QByteArray bytes = written(u"person.json"_s);
    const QJsonObject document = QJsonDocument::fromJson(bytes).object();
    QCOMPARE(document.value(u"format"_s).toString(), u"menkhach.person"_s);
    QCOMPARE(document.value(u"shop"_s).toString(), u"Hoa Mai"_s);
    const QJsonObject customer = document.value(u"customer"_s).toObject();
    QCOMPARE(customer.value(u"name"_s).toString(), u"Lê Thị Đào"_s);
    QCOMPARE(customer.value(u"note"_s).toString(), u"likes white"_s);
    QCOMPARE(customer.value(u"birthYear"_s).toInt(), 1990);
    const auto first = [&document](const QString &key) {
        return document.value(key).toArray().first().toObject();
    };
    QVERIFY(first(u"contactPoints"_s).value(u"normalized"_s).toString().startsWith(u"+84"));
    QCOMPARE(first(u"consents"_s).value(u"way"_s).toString(), u"paper"_s);
    QCOMPARE(first(u"consents"_s).value(u"wording"_s).toString(), u"form 7"_s);
    QCOMPARE(first(u"sendingWishes"_s).value(u"most"_s).toInt(), 2);
    QCOMPARE(first(u"sendingWishes"_s).value(u"quietWeekdays"_s).toString(), u"sat,sun"_s);
    QCOMPARE(first(u"interactions"_s).value(u"amount"_s).toInteger(), 1'250'000);
    QCOMPARE(first(u"stages"_s).value(u"to"_s).toString(), u"loyalty"_s);
    QCOMPARE(document.value(u"imports"_s).toArray().size(), 1);
    QVERIFY(document.value(u"messages"_s).toArray().isEmpty());
    QVERIFY(!bytes.contains("Trần An")); // nothing of another
}

void TestPersonExport::namesTheFilesOfAMessage()
{
    db::Template text;
    text.title = u"Thư"_s;
    text.audience = db::Audience::Existing;
    text.purpose = db::Purpose::Greeting;
    text.channel = db::Channel::Email;
    text.language = u"vi"_s;
    text.subject = text.body = u"Chào"_s;
    const auto templateId = session().templates().add(text, m_shop->moment())->value;
    db::TemplateFile file{{}, templateId, u"Bảng giá.pdf"_s, u"application/pdf"_s};
    QVERIFY(session().templateFiles().add(file, "list", m_shop->moment()));
    file.name = u"hoa.png"_s;
    file.place = db::FilePlace::InText;
    QVERIFY(session().templateFiles().add(file, "picture", m_shop->moment()));
    db::OutboxMessage message;
    message.customer = m_id;
    message.purpose = db::Purpose::Greeting;
    message.channel = db::Channel::Email;
    message.templateId = templateId;
    message.templateVersion = 1;
    message.address = u"dao@example.vn"_s;
    message.dueOn = m_shop->clock().today();
    message.dueAt = QTime(9, 0);
    message.subject = message.text = u"Chào"_s;
    const auto id = **session().outbox().add(message, m_shop->moment());
    QVERIFY(session().approvals().approve(id, 0, m_shop->moment()));
    const QJsonObject document = QJsonDocument::fromJson(written(u"person.json"_s)).object();
    const QJsonObject first = document.value(u"messages"_s).toArray().first().toObject();
    QCOMPARE(first.value(u"files"_s).toString(), u"hoa.png, Bảng giá.pdf"_s);
    QVERIFY(QString::fromUtf8(written(u"person.html"_s)).contains(u"Bảng giá.pdf"));
}

void TestPersonExport::writesAPageThatStandsAlone()
{
    const QString page = QString::fromUtf8(written(u"person.html"_s));
    QVERIFY(page.startsWith(u"<!DOCTYPE html>"));
    QVERIFY(page.contains(u"<html lang=\"vi\">"));
    QVERIFY(page.contains(u"thợ &lt;b&gt;may&lt;/b&gt; &amp; thêu"));
    QVERIFY(page.contains(u"&lt;script&gt;"));
    QVERIFY(!page.contains(u"<script") && !page.contains(u"<b>") && !page.contains(u"http"));
    QVERIFY(page.contains(u"1.250.000 ₫"));
    QVERIFY(page.contains(u"phiếu giấy"));
    QVERIFY(page.contains(u"@media print"));
}

void TestPersonExport::speaksTheLanguageOfTheShopsMessages()
{
    auto shop = app::ShopSettings::load(session()).value();
    shop.language = u"en"_s;
    QVERIFY(shop.save(session()));
    const QString page = QString::fromUtf8(written(u"person.html"_s));
    QVERIFY(page.contains(u"<html lang=\"en\">"));
    QVERIFY(page.contains(u"<h2>Consents and refusals</h2>") && page.contains(u"paper form"));
}

void TestPersonExport::hasAWordForEveryKey()
{
    const auto sections = app::loadPersonFacts(session(), m_id).value();
    QFile file(QString::fromUtf8(MK_SOURCE_DIR) + u"/docs/person-export.md"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray documented = file.readAll();
    for (const app::PersonSection &section : sections) {
        QVERIFY2(app::personWord(QString::fromLatin1(section.key), u"vi") != QLatin1StringView(section.key),
                 section.key);
        QVERIFY2(documented.contains('`' + QByteArray(section.key) + '`'), section.key);
        for (const auto &row : section.rows) {
            for (const app::PersonFact &fact : row) {
                QVERIFY2(app::personWord(QString::fromLatin1(fact.key), u"vi") != QLatin1StringView(fact.key),
                         fact.key);
                QVERIFY2(documented.contains('`' + QByteArray(fact.key) + '`'), fact.key);
            }
        }
    }
}

void TestPersonExport::writesOfADeletedOneToo()
{
    QVERIFY(session().customers().remove(m_id, m_shop->moment()));
    const QJsonObject document = QJsonDocument::fromJson(written(u"person.json"_s)).object();
    QCOMPARE(document.value(u"customer"_s).toObject().value(u"deleted"_s).toBool(), true);
}

void TestPersonExport::writesTheEntriesThatWereMerged()
{
    const auto other = m_shop->add(TestShop::person(u"Chị Đào"_s, db::LifecycleStage::Loyalty));
    QVERIFY(app::run(session(), app::MergeCustomers{m_id, {other}}, m_shop->moment()));
    const QJsonObject document = QJsonDocument::fromJson(written(u"person.json"_s)).object();
    const QJsonArray merged = document.value(u"mergedEntries"_s).toArray();
    QCOMPARE(merged.size(), 1);
    QCOMPARE(merged.first().toObject().value(u"name"_s).toString(), u"Chị Đào"_s);
    hasAWordForEveryKey();
}

void TestPersonExport::refusesOneWhoWasErased()
{
    QVERIFY(session().inTransaction([this] {
        return session().erasure().erase(
            m_id, m_shop->clock().nowMs(),
            [](const auto &, const auto &) -> std::optional<db::StepOfPerson> { return std::nullopt; });
    }));
    const auto refused = app::exportPerson(session(), m_id, m_shop->file(u"person.html"_s), m_shop->clock());
    QVERIFY(!refused && refused.error().kind == db::ErrorKind::NotFound);
    QVERIFY(!QFile::exists(m_shop->file(u"person.html"_s)));
}

void TestPersonExport::neverWritesOverTheShop()
{
    const auto refused = app::exportPerson(session(), m_id, session().path(), m_shop->clock());
    QVERIFY(!refused && refused.error().kind == db::ErrorKind::OwnFile);
}

MK_TEST(TestPersonExport)
#include "tst_person_export.moc"
