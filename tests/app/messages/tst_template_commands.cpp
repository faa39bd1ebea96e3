#include "app/desk/undo.h"
#include "app/messages/template_commands.h"
#include "app/messages/template_draft.h"
#include "db/messages/template_store.h"
#include "db/safekeeping/draft_store.h"
#include "tests/app/support/test_shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using State = app::UndoOutcome::State;

namespace {
const QString kBirthday = u"birthday.existing.sms.vi"_s;
}

/// What is done to templates, and how it is taken back.
class TestTemplateCommands final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void savesANewVersionAndLetsTheDraftGo();
    void refusesErrorsAndOtherAudiences();
    void writesNothingOverALaterVersion();
    void takesBackAVersion();
    void takesBackVersionsOneAfterTheOther();
    void refusesToTakeBackUnderALaterVersion();
    void refusesWhereTheWordsAreOthersUnnoticed();
    void takesBackANewTemplate();
    void archivesAndBringsBack();
    void leavesNoRowWhereNothingWasDone();
    void archivingIsNotInTheWayOfWords();

private:
    db::Session &session() { return m_shop->session(); }
    db::Act act() const { return m_shop->clock().act(); }
    db::Template stored(const QString &key = kBirthday) { return session().templates().byKey(key).value(); }
    /// What a version and its undo must leave alike; the count of versions only grows.
    db::Template said()
    {
        db::Template text = stored();
        text.version = 0;
        text.updatedAtMs = 0;
        return text;
    }
    db::JournalId reword(const QString &more)
    {
        db::Template text = stored();
        text.body += more;
        text.title += more;
        return app::run(session(), app::SaveTemplate{text, {}}, act()).value().entry;
    }
    State takeBack(db::JournalId id) { return app::undo(session(), id, act()).value().value.state; }
    qsizetype rows() { return session().journal().list(100).value().size(); }

    std::unique_ptr<TestShop> m_shop;
};

void TestTemplateCommands::init()
{
    m_shop = std::make_unique<TestShop>();
}

void TestTemplateCommands::savesANewVersionAndLetsTheDraftGo()
{
    db::Template text = stored();
    const QString key = app::draftKeyOf(text.id);
    const QString before = text.body;
    text.body = u"Dạ chào chị, chúc chị sinh nhật vui. Cảm ơn chị."_s;
    text.purpose = db::Purpose::Care;
    QVERIFY(session().drafts().put({key, app::draftContent(text), 1}));
    const auto done = app::run(session(), app::SaveTemplate{text, key}, act());
    QVERIFY(done && done->entry && done->changes.templates);
    QCOMPARE(done->value.id, text.id);
    QCOMPARE(done->value.version, 2);
    QVERIFY(!session().drafts().get(key)->has_value());
    const auto versions = session().templates().versions(text.id);
    QCOMPARE(versions->size(), 2);
    QCOMPARE(versions->at(0).body, text.body);
    QCOMPARE(versions->at(1).body, before);
    QCOMPARE(stored().purpose, db::Purpose::Care);
}

void TestTemplateCommands::refusesErrorsAndOtherAudiences()
{
    db::Template text = stored();
    text.body = u"Dạ chào {{khong_co}}. Cảm ơn."_s;
    const auto wrong = app::run(session(), app::SaveTemplate{text, {}}, act());
    QVERIFY(!wrong && wrong.error().kind == db::ErrorKind::InvalidInput);
    text = stored();
    text.audience = db::Audience::Prospect;
    const auto other = app::run(session(), app::SaveTemplate{text, {}}, act());
    QVERIFY(!other && other.error().kind == db::ErrorKind::Conflict);
    QCOMPARE(session().templates().versions(text.id)->size(), 1);
    QCOMPARE(rows(), 0);
}

void TestTemplateCommands::writesNothingOverALaterVersion()
{
    db::Template mine = stored();
    reword(u" A"_s);
    const db::Template theirs = stored();
    mine.body += u" B."_s;
    const QString key = app::draftKeyOf(mine.id);
    QVERIFY(session().drafts().put({key, app::draftContent(mine), 1}));
    const auto late = app::run(session(), app::SaveTemplate{mine, key}, act());
    QVERIFY(late && late->value.overtaken && !late->entry);
    QCOMPARE(late->value.version, theirs.version);
    QCOMPARE(stored(), theirs);
    QVERIFY(session().drafts().get(key)->has_value()); // what was typed is not lost
}

void TestTemplateCommands::takesBackAVersion()
{
    const db::Template before = said();
    const auto undone = app::undo(session(), reword(u" A"_s), act());
    QVERIFY(undone && undone->value.state == State::Done);
    QCOMPARE(said(), before);
    QCOMPARE(session().templates().versions(stored().id)->size(), 3); // a version is never changed
    QCOMPARE(takeBack(undone->entry), State::Done);                   // done again
    QCOMPARE(said().body, before.body + u" A"_s);
}

void TestTemplateCommands::takesBackVersionsOneAfterTheOther()
{
    const db::Template before = said();
    const auto first = reword(u" A"_s);
    const auto second = reword(u" B"_s);
    QCOMPARE(takeBack(second), State::Done);
    QCOMPARE(takeBack(first), State::Done);
    QCOMPARE(said(), before);
}

void TestTemplateCommands::refusesToTakeBackUnderALaterVersion()
{
    const auto first = reword(u" A"_s);
    reword(u" B"_s);
    const db::Template now = stored();
    QCOMPARE(takeBack(first), State::InTheWay);
    QCOMPARE(stored(), now);
}

void TestTemplateCommands::refusesWhereTheWordsAreOthersUnnoticed()
{
    const auto entry = reword(u" A"_s);
    db::Template theirs = stored(); // by a program that keeps no journal
    theirs.body += u" B"_s;
    QVERIFY(session().inTransaction([&] {
        return session().templates().addVersion(theirs, db::Act{1, QDate(2026, 11, 21)});
    }));
    const auto refused = app::undo(session(), entry, act());
    QVERIFY(!refused && refused.error().kind == db::ErrorKind::Conflict);
    QCOMPARE(stored().body, theirs.body);
}

void TestTemplateCommands::takesBackANewTemplate()
{
    db::Template own = stored();
    own.id = {};
    own.key.clear();
    own.title = u"  Hỏi thăm riêng "_s;
    own.subject = u"not for a text message"_s;
    const auto done = app::run(session(), app::SaveTemplate{own, {}}, act());
    QVERIFY(done && done->entry);
    const auto added = session().templates().byId(done->value.id);
    QCOMPARE(added->title, u"Hỏi thăm riêng"_s);
    QCOMPARE(added->subject, QString());
    QCOMPARE(added->version, done->value.version);
    QCOMPARE(takeBack(done->entry), State::Done);
    QVERIFY(session().templates().byId(done->value.id)->archived);
}

void TestTemplateCommands::archivesAndBringsBack()
{
    const db::Template before = said();
    const auto done = app::run(session(), app::ArchiveTemplate{stored().id}, act());
    QVERIFY(done && stored().archived);
    QCOMPARE(takeBack(done->entry), State::Done);
    QCOMPARE(said(), before);
    QCOMPARE(takeBack(done->entry), State::BackAlready);
    const auto nobody = app::run(session(), app::ArchiveTemplate{db::TemplateId{77777}}, act());
    QVERIFY(!nobody && nobody.error().kind == db::ErrorKind::NotFound);
}

void TestTemplateCommands::leavesNoRowWhereNothingWasDone()
{
    const auto done = app::run(session(), app::RestoreTemplate{stored().id}, act());
    QVERIFY(done && !done->entry);
    QCOMPARE(rows(), 0);
}

void TestTemplateCommands::archivingIsNotInTheWayOfWords()
{
    const auto entry = reword(u" A"_s);
    QVERIFY(app::run(session(), app::ArchiveTemplate{stored().id}, act()));
    QCOMPARE(takeBack(entry), State::Done);
    QVERIFY(stored().archived);
}

MK_TEST(TestTemplateCommands)
#include "tst_template_commands.moc"
