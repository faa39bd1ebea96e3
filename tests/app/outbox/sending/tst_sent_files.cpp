#include "app/mail/mail_reader.h"
#include "app/mail/mail_size.h"
#include "app/outbox/board/outbox_item.h"
#include "app/outbox/board/sent_bytes.h"
#include "app/outbox/files/file_commands.h"
#include "app/outbox/sending/send_again.h"
#include "db/messages/template_file_store.h"
#include "tests/app/mail/made_pictures.h"
#include "tests/app/outbox/sending/sending_scene.h"
#include "tests/support/test_main.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using app::Released;
using db::FilePlace;

/// Files go with the mails they were approved with, and the exact bytes are kept.
class TestSentFiles final : public QObject, SendingScene
{
    Q_OBJECT
private slots:
    void init() { makeScene(); }
    void goWithTheMailAndAreKeptToTheByte();
    void stayThoseOfTheApproval();
    void areKeptOnceForManyMails();
    void areTheSameWhenTriedAgain();
    void goOnceMoreWhenNobodyKnowsWhetherTheyWent();
    void takeTheBytesOfARefusedAttemptWithThem();
    void areNotApprovedWhenTooLargeForTheAccount();
    void areSkippedWhenTheAccountTakesLessMeanwhile();

private:
    app::AttachedToTemplate attach(const QString &name, const QByteArray &bytes,
                                   FilePlace place = FilePlace::Attached)
    {
        return must(app::run(session(), app::AttachFile{m_text, name, place, bytes}, actAt(-120))).value;
    }
    /// Two of 11 MB, which make a mail of 30 MB; an account that takes them has let them in.
    void addLargeFiles()
    {
        const QByteArray large = "%PDF-1.4\n" + QByteArray(11 * app::kMegabyte, 'x');
        db::TemplateFile file;
        file.templateId = m_text;
        file.mediaType = u"application/pdf"_s;
        for (const QString &name : {u"a.pdf"_s, u"b.pdf"_s}) {
            file.name = name;
            must(session().templateFiles().add(file, large + name.toUtf8(), m_shop->moment()));
        }
    }
    qint64 keptBytes(db::MessageId id) { return session().sending().payloadOf(id)->size(); }

    const QByteArray m_list = "%PDF-1.4\n" + QByteArray(200000, '\xa7');
};

void TestSentFiles::goWithTheMailAndAreKeptToTheByte()
{
    attach(u"Bảng giá.pdf"_s, m_list);
    attach(u"hoa.png"_s, pictures::png(), FilePlace::InText);
    const auto id = approved();
    QCOMPARE(releaseOnce().count(Released::Sent), 1);
    const QByteArray handed = m_handed.first().mail->mail;
    QCOMPARE(app::sentBytes(session(), id).value(), handed);
    QVERIFY(keptBytes(id) < 5000);
    const app::MailPart read = app::readMail(handed);
    QCOMPARE(read.children.at(1).fileName(), u"Bảng giá.pdf"_s);
    QCOMPARE(read.children.at(1).content, m_list);
    QCOMPARE(read.children.at(0).children.at(1).children.at(1).content, pictures::pngOf({}));
    const auto item = app::outboxItem(session(), m_shop->clock(), id);
    QVERIFY(item);
    QCOMPARE(item->bytes, handed);
    QCOMPARE(item->mail->parts.size(), 4);
    QCOMPARE(item->mail->parts.last().size, m_list.size());
}

void TestSentFiles::stayThoseOfTheApproval()
{
    const auto list = attach(u"list.pdf"_s, m_list).file.id;
    const auto id = approved();
    must(app::run(session(), app::DetachFile{list}, actAt(-30)));
    attach(u"list.pdf"_s, "%PDF-1.4\nnewer");
    QCOMPARE(releaseOnce().count(Released::Sent), 1);
    QCOMPARE(app::readMail(app::sentBytes(session(), id).value()).children.at(1).content, m_list);
}

void TestSentFiles::areKeptOnceForManyMails()
{
    attach(u"list.pdf"_s, m_list);
    const auto ids = approvedMany(20);
    QCOMPARE(releaseOnce().count(Released::Sent), 20);
    qint64 kept = 0;
    for (const db::MessageId id : ids)
        kept += keptBytes(id);
    QVERIFY2(kept < m_list.size(), qPrintable(QString::number(kept)));
    for (const db::MessageId id : ids) {
        const auto handed = std::ranges::find(m_handed, message(id).address, &app::OutgoingItem::recipient);
        QVERIFY(handed != m_handed.end());
        QCOMPARE(app::sentBytes(session(), id).value(), handed->mail->mail);
    }
}

void TestSentFiles::areTheSameWhenTriedAgain()
{
    attach(u"list.pdf"_s, m_list);
    m_answer = [](const app::OutgoingItem &) {
        return answer(Kind::RefusedForNow, app::SmtpPhase::Content, 451);
    };
    const auto id = approved();
    app::MessageReleaser releaser(setup());
    release(releaser);
    QCOMPARE(app::sentBytes(session(), id).value(), m_handed.last().mail->mail);
    m_answer = [](const app::OutgoingItem &) { return answer(Kind::Accepted); };
    pass(60);
    release(releaser);
    QCOMPARE(m_handed.size(), 2);
    QCOMPARE(app::sentBytes(session(), id).value(), m_handed.last().mail->mail);
    QCOMPARE(app::readMail(m_handed.last().mail->mail).children.at(1).content, m_list);
}

void TestSentFiles::goOnceMoreWhenNobodyKnowsWhetherTheyWent()
{
    attach(u"list.pdf"_s, m_list);
    m_answer = [](const app::OutgoingItem &) { return answer(Kind::Unsure); };
    const auto id = approved();
    QCOMPARE(releaseOnce().count(Released::Uncertain), 1);
    changeAccount([](db::SendingAccount &account) { account.senderName = u"Hoa Mai"_s; }); // other bytes
    must(app::run(session(), app::SendMessagesAgain{{id}}, m_shop->clock().act()));
    pass(10);
    m_answer = [](const app::OutgoingItem &) { return answer(Kind::Accepted); };
    QCOMPARE(releaseOnce().count(Released::Sent), 1);
    QCOMPARE(m_handed.size(), 2);
    QCOMPARE(app::sentBytes(session(), id).value(), m_handed.last().mail->mail);
}

void TestSentFiles::takeTheBytesOfARefusedAttemptWithThem()
{
    attach(u"list.pdf"_s, m_list);
    m_answer = [](const app::OutgoingItem &) {
        return answer(Kind::RefusedForNow, app::SmtpPhase::Content, 451);
    };
    const auto id = approved();
    releaseOnce();
    QCOMPARE(app::sentBytes(session(), id).value(), m_handed.last().mail->mail);
    must(app::run(session(), app::WithdrawApprovals{{id}}, m_shop->clock().act()));
    QCOMPARE(app::sentBytes(session(), id).value(), QByteArray()); // and not a mail without its file
    must(app::run(session(), app::ApproveMessages{{id}}, m_shop->clock().act()));
    QCOMPARE(app::sentBytes(session(), id).value(), QByteArray());
}

void TestSentFiles::areNotApprovedWhenTooLargeForTheAccount()
{
    addLargeFiles();
    const auto id = plan();
    const auto refused = app::run(session(), app::ApproveMessages{{id}}, actAt(-60));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, db::ErrorKind::Conflict);
    QCOMPARE(refused.error().reason, u"mail-too-large"_s);
    QCOMPARE(stateOf(id), db::MessageState::Planned);
}

void TestSentFiles::areSkippedWhenTheAccountTakesLessMeanwhile()
{
    changeAccount([](db::SendingAccount &account) { account.host = u"smtp.office365.com"_s; }); // 35 MB
    addLargeFiles();
    const auto id = approved();
    changeAccount([](db::SendingAccount &account) { account.host = u"127.0.0.1"_s; });
    QCOMPARE(releaseOnce().count(Released::Skipped), 1);
    QVERIFY(m_handed.isEmpty());
    QCOMPARE(message(id).reason, u"mail-too-large"_s);
}

MK_TEST(TestSentFiles)
#include "tst_sent_files.moc"
