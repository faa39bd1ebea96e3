#include "app/start/starter_renewal.h"

#include "app/desk/undo.h"
#include "app/messages/template_commands.h"
#include "app/start/shop_setup.h"
#include "db/messages/template_store.h"
#include "db/shop/setting_store.h"
#include "tests/app/support/test_shop.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const QString kUntouched = u"birthday.existing.zalo.vi"_s;
const QString kEdited = u"birthday.existing.sms.vi"_s;
const QString kOldWords = u"Dạ chào {{honorific|quý khách}}, lời của bản cũ. Cảm ơn ạ."_s;
const QString kOwnWords = u"Dạ chào chị, lời của cửa hàng. Cảm ơn chị."_s;
} // namespace

/// A shop of an earlier edition gets the new words of the texts it never touched, in one step it can undo.
class TestStarterRenewal final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void renewsWhatNobodyEdited();
    void renewsOnce();
    void takesAllOfThemBack();
    void renewsAgainWhatAnEditionRenewed();
    void leavesWhatTheShopDecided();

private:
    db::Template stored(const QString &key) { return m_session->templates().byKey(key).value(); }
    db::JournalEntry last() { return m_session->journal().list(1).value().constFirst(); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<db::Session> m_session;
    app::Clock m_clock = TestShop::at(u"2026-11-21T10:00:00+07:00"_s);
};

// The shop as the first edition left it: two of its texts, one of them edited since.
void TestStarterRenewal::init()
{
    m_session.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    auto opened = db::Session::open({m_dir->filePath(u"shop.db"_s)});
    QVERIFY(opened);
    m_session = std::move(*opened);
    for (const QString &key : {kUntouched, kEdited}) {
        db::Template old;
        old.key = key;
        old.title = u"Sinh nhật"_s;
        old.audience = db::Audience::Existing;
        old.purpose = db::Purpose::Greeting;
        old.channel = key == kEdited ? db::Channel::Sms : db::Channel::Zalo;
        old.occasionKey = u"birthday"_s;
        old.language = u"vi"_s;
        old.body = kOldWords;
        const auto added = m_session->templates().add(old, m_clock.act());
        QVERIFY(added);
        old.id = added->value;
        old.body = kOwnWords;
        if (key == kEdited)
            QVERIFY(m_session->templates().addVersion(old, m_clock.act()));
    }
    QVERIFY(m_session->settings().set(u"shop.edition"_s, u"1"_s));
    QVERIFY(app::ensureShop(*m_session, m_clock));
}

void TestStarterRenewal::renewsWhatNobodyEdited()
{
    QVERIFY(stored(kUntouched).body != kOldWords);
    QCOMPARE(stored(kUntouched).version, 2);
    QCOMPARE(stored(kEdited).body, kOwnWords);
    QCOMPARE(stored(kEdited).version, 2);
    QVERIFY(m_session->templates().byKey(u"new_year_company.existing.zalo.vi"_s)); // what is new comes too
    QCOMPARE(last().command, app::RenewStarters::kName.toString());
}

void TestStarterRenewal::renewsOnce()
{
    const qsizetype rows = m_session->journal().list(100).value().size();
    QVERIFY(app::ensureShop(*m_session, m_clock));
    const auto again = app::run(*m_session, app::RenewStarters(), m_clock.act());
    QVERIFY(again);
    QCOMPARE(again->value, 0);
    QCOMPARE(m_session->journal().list(100).value().size(), rows);
}

void TestStarterRenewal::takesAllOfThemBack()
{
    const db::JournalId renewal = last().id;
    const QString fresh = stored(kUntouched).body;
    QCOMPARE(app::undo(*m_session, renewal, m_clock.act()).value().value.state,
             app::UndoOutcome::State::Done);
    QCOMPARE(stored(kUntouched).body, kOldWords);
    QCOMPARE(stored(kEdited).body, kOwnWords);
    const auto again = app::run(*m_session, app::RenewStarters(), m_clock.act());
    QCOMPARE(again->value, 0); // who took it back wants the words as they were
    QCOMPARE(app::undo(*m_session, last().id, m_clock.act()).value().value.state,
             app::UndoOutcome::State::Done);
    QCOMPARE(stored(kUntouched).body, fresh);
    QVERIFY(m_session->templates().asShipped()->contains(stored(kUntouched).id));
}

// The first edition's words, then a second's, then these.
void TestStarterRenewal::renewsAgainWhatAnEditionRenewed()
{
    const QString fresh = stored(kUntouched).body;
    db::Template second = stored(kUntouched);
    second.body = u"Dạ, lời của bản thứ hai. Cảm ơn ạ."_s;
    QVERIFY(m_session->templates().addVersion(second, m_clock.act(), db::WordsOf::Program));
    QVERIFY(m_session->settings().set(u"shop.edition"_s, u"1"_s));
    QVERIFY(app::ensureShop(*m_session, m_clock));
    QCOMPARE(stored(kUntouched).body, fresh);
    QCOMPARE(stored(kUntouched).version, 4);
    QCOMPARE(stored(kEdited).body, kOwnWords);
}

void TestStarterRenewal::leavesWhatTheShopDecided()
{
    const auto isShipped = [this] {
        return m_session->templates().asShipped()->contains(stored(kUntouched).id);
    };
    QVERIFY(isShipped());
    db::Template own = stored(kUntouched);
    const QString fresh = own.body;
    own.body = kOwnWords;
    QVERIFY(app::run(*m_session, app::SaveTemplate{own, {}}, m_clock.act()));
    QVERIFY(!isShipped());
    QCOMPARE(app::undo(*m_session, last().id, m_clock.act()).value().value.state,
             app::UndoOutcome::State::Done);
    QCOMPARE(stored(kUntouched).body, fresh);
    QVERIFY(isShipped()); // an edit that was taken back is none
}

MK_TEST(TestStarterRenewal)
#include "tst_starter_renewal.moc"
