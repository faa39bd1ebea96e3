#include "app/customers/customer_commands.h"
#include "app/safekeeping/backup_record.h"
#include "app/safekeeping/restore.h"
#include "app/support/test_shop.h"
#include "db/messages/template_file_store.h"
#include "db/messages/template_store.h"
#include "db/safekeeping/safekeeping.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using Kind = db::Contents::Kind;

/// What a backup would bring and cost, before anything is written.
class TestRestorePreview final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<TestShop>(); }
    void tellsWhatWouldComeBackAndWhatWouldGo();
    void tellsThatTheFilesOfATemplateAreOthers();

private:
    db::Session &session() { return m_shop->session(); }
    QString backUp()
    {
        const QString file = m_shop->file(u"monday.db"_s);
        if (!app::backUp(session(), m_shop->clock(), file))
            qFatal("no backup");
        return file;
    }
    db::CustomerId add(const QString &name)
    {
        return m_shop->add(TestShop::person(name, db::LifecycleStage::Loyalty));
    }

    std::unique_ptr<TestShop> m_shop;
};

void TestRestorePreview::tellsWhatWouldComeBackAndWhatWouldGo()
{
    const auto lan = add(u"Lê Lan"_s);
    const auto withoutNote = add(u"Hà Hoa"_s);
    const QString file = backUp();
    m_shop->setClock(u"2026-11-23T10:00:00+07:00"_s);
    QVERIFY(app::run(session(), app::DeleteCustomer{lan}, m_shop->clock().act()));
    const auto minh = add(u"Vũ Minh"_s);
    auto hoa = *session().customers().byId(withoutNote);
    hoa.note = u"thích hoa sen"_s;
    QVERIFY(session().customers().save(hoa, m_shop->moment()));

    const auto preview = app::previewRestore(session(), file);
    QVERIFY2(preview, preview ? "" : qUtf8Printable(preview.error().detail));
    const app::RestoreDifference &customers = preview->kinds[Kind::Customers];
    QCOMPARE(customers.back, 1);
    QCOMPARE(customers.gone, 1);
    QCOMPARE(customers.other, 1);
    QCOMPARE(preview->kinds[Kind::Templates].gone, 0);
    QCOMPARE(preview->shopName, u"Hoa Mai"_s);
    QVERIFY(preview->backupUntilMs < preview->shopUntilMs);
    QVERIFY(session().customers().byId(minh)); // only looked at
}

void TestRestorePreview::tellsThatTheFilesOfATemplateAreOthers()
{
    db::Template text;
    text.title = u"Thư"_s;
    text.audience = db::Audience::Existing;
    text.purpose = db::Purpose::Greeting;
    text.channel = db::Channel::Email;
    text.language = u"vi"_s;
    text.subject = text.body = u"Chào"_s;
    const auto id = session().templates().add(text, m_shop->moment())->value;
    const db::TemplateFile list{{}, id, u"list.pdf"_s, u"application/pdf"_s};
    const auto before = session().templateFiles().add(list, "before", m_shop->moment());
    QVERIFY(before);
    const QString file = backUp();
    m_shop->setClock(u"2026-11-23T10:00:00+07:00"_s);
    QVERIFY(session().templateFiles().remove(before->value, m_shop->moment()));
    QVERIFY(session().templateFiles().add(list, "newer", m_shop->moment()));
    const auto preview = app::previewRestore(session(), file);
    QVERIFY(preview);
    QCOMPARE(preview->kinds[Kind::Templates].other, 1);
}

MK_TEST(TestRestorePreview)
#include "tst_restore_preview.moc"
