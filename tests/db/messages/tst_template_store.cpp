#include "db/messages/template_store.h"

#include "db/support/shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::Audience;
using db::ErrorKind;

class TestTemplateStore final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void readsBackWhatWasWritten();
    void findsAStarterByItsKey();
    void keepsEveryWordingAsAVersion();
    void archivesAndBringsBack();
    void refusesAnEmptyTextAndKeepsNothing();
    void neverChangesTheAudienceOrAPastWording();
    void saysNotFound();

private:
    db::TemplateStore &templates() { return m_shop->session().templates(); }
    db::Result<db::Changed<db::TemplateId>> add(const db::Template &text)
    {
        return m_shop->session().inTransaction([&] { return templates().add(text, {5, {}}); });
    }
    static db::Template text()
    {
        db::Template text;
        text.title = u"Sinh nhật"_s;
        text.audience = Audience::Existing;
        text.purpose = db::Purpose::Greeting;
        text.channel = db::Channel::Email;
        text.occasionKey = u"birthday"_s;
        text.language = u"vi"_s;
        text.subject = u"Chúc mừng sinh nhật"_s;
        text.body = u"Chúc {{honorific}} {{given_name}}…\n🎂"_s;
        return text;
    }

    std::unique_ptr<test::Shop> m_shop;
};

void TestTemplateStore::init()
{
    m_shop = std::make_unique<test::Shop>();
}

void TestTemplateStore::readsBackWhatWasWritten()
{
    db::Template written = text();
    const auto added = add(written);
    MK_VERIFY_OK(added);
    QVERIFY(added->changes.templates);
    written.id = added->value;
    written.version = 1;
    written.updatedAtMs = 5;
    QVERIFY(test::must(templates().byId(added->value)) == written);
    db::Template plain = text();
    plain.subject = QString(); // a text message has none
    plain.occasionKey = QString();
    const auto second = test::must(add(plain)).value;
    QCOMPARE(test::must(templates().byId(second)).subject, QString());
    QCOMPARE(test::must(templates().byId(second)).occasionKey, QString());
    QCOMPARE(test::must(templates().all()).size(), 2);
}

void TestTemplateStore::findsAStarterByItsKey()
{
    db::Template starter = text();
    starter.key = u"birthday.existing.email.vi"_s;
    MK_VERIFY_OK(add(starter));
    QCOMPARE(test::must(templates().byKey(starter.key)).title, starter.title);
    MK_COMPARE_ERROR(add(starter), ErrorKind::Conflict);
    MK_COMPARE_ERROR(templates().byKey(u"no.such"_s), ErrorKind::NotFound);
    MK_VERIFY_OK(add(text())); // without a key there may be many
    MK_VERIFY_OK(add(text()));
}

void TestTemplateStore::keepsEveryWordingAsAVersion()
{
    db::Template changed = text();
    changed.id = test::must(add(text())).value;
    changed.body = u"Lời mới"_s;
    changed.title = u"Tên mới"_s;
    for (int version = 2; version <= 3; ++version) {
        MK_VERIFY_OK(m_shop->session().inTransaction([&] {
            return templates().addVersion(changed, {6, {}});
        }));
        const auto read = test::must(templates().byId(changed.id));
        QCOMPARE(read.version, version);
        QCOMPARE(read.body, u"Lời mới"_s);
        QCOMPARE(read.title, u"Tên mới"_s);
        QCOMPARE(read.updatedAtMs, 6);
    }
    QCOMPARE(m_shop->scalar(u"SELECT body FROM template_version WHERE version = 1"_s).toString(),
             text().body);
    QCOMPARE(test::must(templates().all()).size(), 1);
}

void TestTemplateStore::archivesAndBringsBack()
{
    const auto id = test::must(add(text())).value;
    MK_VERIFY_OK(templates().setArchived(id, true, {7, {}}));
    QVERIFY(test::must(templates().byId(id)).archived);
    MK_VERIFY_OK(templates().setArchived(id, false, {8, {}}));
    QVERIFY(!test::must(templates().byId(id)).archived);
}

void TestTemplateStore::refusesAnEmptyTextAndKeepsNothing()
{
    db::Template empty = text();
    empty.body.clear();
    MK_COMPARE_ERROR(add(empty), ErrorKind::Conflict);
    QCOMPARE(m_shop->count(u"template"_s), 0);
    empty.id = test::must(add(text())).value;
    MK_COMPARE_ERROR(m_shop->session().inTransaction([&] {
        return templates().addVersion(empty, {6, {}});
    }),
                     ErrorKind::Conflict);
    QCOMPARE(test::must(templates().byId(empty.id)).version, 1);
}

void TestTemplateStore::neverChangesTheAudienceOrAPastWording()
{
    MK_VERIFY_OK(add(text()));
    for (const char *sql :
         {"UPDATE template SET audience = 'prospect'", "UPDATE template_version SET body = 'x'"})
        MK_COMPARE_ERROR(m_shop->raw().execute(QLatin1StringView(sql)), ErrorKind::Conflict);
    MK_VERIFY_OK(m_shop->raw().execute(u"UPDATE template SET audience = 'existing', title = 'x'"_s));
}

void TestTemplateStore::saysNotFound()
{
    db::Template nobody = text();
    nobody.id = {77};
    MK_COMPARE_ERROR(templates().byId({77}), ErrorKind::NotFound);
    MK_COMPARE_ERROR(templates().addVersion(nobody, {1, {}}), ErrorKind::NotFound);
    MK_COMPARE_ERROR(templates().setArchived({77}, true, {1, {}}), ErrorKind::NotFound);
}

MK_TEST(TestTemplateStore)
#include "tst_template_store.moc"
