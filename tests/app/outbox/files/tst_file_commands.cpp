#include "app/outbox/files/file_commands.h"

#include "app/desk/undo.h"
#include "app/mail/mail_size.h"
#include "app/messages/template_commands.h"
#include "app/messages/template_draft.h"
#include "app/outbox/accounts/mail_presets.h"
#include "db/messages/template_file_store.h"
#include "db/messages/template_store.h"
#include "db/outbox/sending_account_store.h"
#include "db/safekeeping/journal_store.h"
#include "tests/app/mail/made_pictures.h"
#include "tests/app/support/test_shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::ErrorKind;
using db::FilePlace;
using State = app::UndoOutcome::State;

/// Files are given to a template and taken from it, and both are taken back.
class TestFileCommands final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void attachesAndTakesBack();
    void detachesAndTakesBack();
    void givesASecondFileAnotherName();
    void keepsNoBytesInTheJournal();
    void refusesWhatIsNoMail();
    void refusesAProgram();
    void refusesMoreThanTheAccountSends();
    void keepsAPictureThatTheTextShows();
    void replacesAPictureThatTheTextShows();
    void savesATextThatShowsItsPicture();
    void goWithACopyInOneStep();
    void doNotGoWithACopyThatIsNoMail();
    void knowsTheLimitOfAProvider();

private:
    db::Session &session() { return m_shop->session(); }
    template <class Command> auto does(const Command &command)
    {
        return app::run(session(), command, m_shop->clock().act());
    }
    auto attach(const QString &name, const QByteArray &bytes = "%PDF-1.4\n",
                FilePlace place = FilePlace::Attached)
    {
        return does(app::AttachFile{m_mail, name, place, bytes});
    }
    QStringList names()
    {
        QStringList names;
        const auto files = session().templateFiles().of(m_mail);
        for (const db::TemplateFile &file : files.value())
            names.append(file.name);
        return names;
    }
    db::Template copied()
    {
        db::Template copy = session().templates().byId(m_mail).value();
        copy.copyOf = std::exchange(copy.id, {});
        copy.key.clear();
        copy.title += u" (copy)"_s;
        return copy;
    }
    State takeBack(db::JournalId id)
    {
        return app::undo(session(), id, m_shop->clock().act()).value().value.state;
    }

    std::unique_ptr<TestShop> m_shop;
    db::TemplateId m_mail;
};

void TestFileCommands::init()
{
    m_shop = std::make_unique<TestShop>();
    m_mail = session().templates().byKey(u"birthday.existing.email.vi"_s)->id;
}

void TestFileCommands::attachesAndTakesBack()
{
    const auto done = attach(u"Bảng giá.pdf"_s);
    QVERIFY(done && done->changes.templates);
    QCOMPARE(done->value.file.mediaType, u"application/pdf"_s);
    QVERIFY(done->value.mailSize > done->value.file.size);
    QCOMPARE(names(), QStringList{u"Bảng giá.pdf"_s});
    QCOMPARE(takeBack(done->entry), State::Done);
    QCOMPARE(names(), QStringList());
}

void TestFileCommands::detachesAndTakesBack()
{
    const auto id = attach(u"a.pdf"_s)->value.file.id;
    const auto done = does(app::DetachFile{id});
    QVERIFY(done);
    QCOMPARE(names(), QStringList());
    QCOMPARE(takeBack(done->entry), State::Done);
    QCOMPARE(names(), QStringList{u"a.pdf"_s});
    QCOMPARE(session().templateFiles().bytesOf(id).value(), "%PDF-1.4\n"_ba);
}

void TestFileCommands::givesASecondFileAnotherName()
{
    QVERIFY(attach(u"a.pdf"_s));
    QCOMPARE(attach(u"a.pdf"_s)->value.file.name, u"a (2).pdf"_s);
}

void TestFileCommands::keepsNoBytesInTheJournal()
{
    QVERIFY(attach(u"a.pdf"_s, "%PDF-1.4\n" + QByteArray(100000, 'x')));
    const auto entry = session().journal().list(1)->constFirst();
    QCOMPARE(entry.command, u"template.attach-file"_s);
    QVERIFY(entry.arguments.size() < 200);
    QVERIFY(entry.about.startsWith(u"a.pdf"_s));
}

void TestFileCommands::refusesWhatIsNoMail()
{
    m_mail = session().templates().byKey(u"birthday.existing.sms.vi"_s)->id;
    QCOMPARE(attach(u"a.pdf"_s).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(names(), QStringList());
}

void TestFileCommands::refusesAProgram()
{
    const auto refused = attach(u"a.exe"_s, "x");
    QCOMPARE(refused.error().kind, ErrorKind::InvalidInput);
    QVERIFY2(refused.error().detail.contains(u"program"_s), qPrintable(refused.error().detail));
}

void TestFileCommands::refusesMoreThanTheAccountSends()
{
    const QByteArray large = "%PDF-1.4\n" + QByteArray(10 * app::kMegabyte, 'x');
    QVERIFY(attach(u"a.pdf"_s, large)->value.mailSize > app::kLargeMail);
    const auto refused = attach(u"b.pdf"_s, large); // 20 MB, and a third more on the way
    QCOMPARE(refused.error().kind, ErrorKind::InvalidInput);
    QVERIFY2(refused.error().detail.contains(u"at most 25 MB"_s), qPrintable(refused.error().detail));
    db::SendingAccount account;
    account.name = u"Shop"_s;
    account.sender = u"hoa@shop.example"_s;
    account.host = u"smtp.office365.com"_s;
    QVERIFY(session().sendingAccounts().add(account, m_shop->moment()));
    QVERIFY(attach(u"b.pdf"_s, large));
    QCOMPARE(names().size(), 2);
}

void TestFileCommands::keepsAPictureThatTheTextShows()
{
    const auto picture = attach(u"hoa.png"_s, pictures::png(), FilePlace::InText)->value.file;
    db::Template text = session().templates().byId(m_mail).value();
    const QString before = text.body;
    text.body += u"\n{{picture:hoa.png}}"_s;
    QVERIFY(does(app::SaveTemplate{text, {}}));
    QCOMPARE(does(app::DetachFile{picture.id}).error().kind, ErrorKind::Conflict);
    QCOMPARE(names(), QStringList{u"hoa.png"_s});
    text = session().templates().byId(m_mail).value();
    text.body = before;
    QVERIFY(does(app::SaveTemplate{text, {}}));
    QVERIFY(does(app::DetachFile{picture.id}));
}

void TestFileCommands::replacesAPictureThatTheTextShows()
{
    const auto picture = attach(u"hoa.png"_s, pictures::png(), FilePlace::InText)->value.file;
    db::Template text = session().templates().byId(m_mail).value();
    text.body += u"\n{{picture:hoa.png}}"_s;
    QVERIFY(does(app::SaveTemplate{text, {}}));
    const QByteArray other = pictures::pngOf(pictures::chunk("gAMA", "1234"));
    const auto bytes = [this] {
        return session().templateFiles().bytesOf(session().templateFiles().of(m_mail)->first().id).value();
    };
    const auto done = does(app::ReplaceFile{picture.id, other});
    QVERIFY(done);
    QCOMPARE(names(), QStringList{u"hoa.png"_s});
    QCOMPARE(bytes(), other);
    QCOMPARE(takeBack(done->entry), State::Done); // one step
    QCOMPARE(names(), QStringList{u"hoa.png"_s});
    QCOMPARE(bytes(), pictures::pngOf({}));
    QCOMPARE(does(app::ReplaceFile{done->value.file.id, other}).error().kind, ErrorKind::NotFound);
    QCOMPARE(does(app::ReplaceFile{picture.id, "no picture"}).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(bytes(), pictures::pngOf({}));
}

void TestFileCommands::savesATextThatShowsItsPicture()
{
    db::Template text = session().templates().byId(m_mail).value();
    text.body += u"\n{{picture:hoa.png}}"_s;
    QCOMPARE(does(app::SaveTemplate{text, {}}).error().kind, ErrorKind::InvalidInput);
    QVERIFY(attach(u"hoa.png"_s, pictures::png(), FilePlace::InText));
    QVERIFY(does(app::SaveTemplate{text, {}})); // what it has is looked up, not believed
}

void TestFileCommands::goWithACopyInOneStep()
{
    QVERIFY(attach(u"a.pdf"_s));
    QVERIFY(attach(u"hoa.png"_s, pictures::png(), FilePlace::InText));
    db::Template copy = copied();
    copy.body += u"\n{{picture:hoa.png}}"_s;
    const auto draft = app::readDraft(u"template/new/1"_s, app::draftContent(copy)); // after a restart, too
    QVERIFY(draft && draft->text.copyOf == m_mail);
    const auto done = does(app::SaveTemplate{draft->text, {}});
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    m_mail = done->value.id;
    QCOMPARE(names(), (QStringList{u"hoa.png"_s, u"a.pdf"_s}));
    QCOMPARE(session().templates().byId(m_mail)->pictures, QStringList{u"hoa.png"_s});
    QCOMPARE(takeBack(done->entry), State::Done);
    QVERIFY(session().templates().byId(m_mail)->archived);
}

void TestFileCommands::doNotGoWithACopyThatIsNoMail()
{
    QVERIFY(attach(u"a.pdf"_s));
    db::Template copy = copied();
    copy.channel = db::Channel::Zalo;
    const auto done = does(app::SaveTemplate{copy, {}});
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    m_mail = done->value.id;
    QCOMPARE(names(), QStringList());
}

void TestFileCommands::knowsTheLimitOfAProvider()
{
    const auto presets = app::mailPresets().value();
    db::SendingAccount account;
    account.host = u"SMTP.gmail.com"_s;
    QCOMPARE(app::mailLimitOf(account, presets), 25 * app::kMegabyte);
    account.host = u"smtp.office365.com"_s;
    QCOMPARE(app::mailLimitOf(account, presets), 35 * app::kMegabyte);
    account.host = u"mail.shop.example"_s;
    QCOMPARE(app::mailLimitOf(account, presets), app::kUsualMailLimit);
}

MK_TEST(TestFileCommands)
#include "tst_file_commands.moc"
