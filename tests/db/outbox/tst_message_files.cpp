#include "db/outbox/message_file_store.h"

#include "db/messages/template_file_store.h"
#include "db/outbox/approval_store.h"
#include "db/safekeeping/erasure_store.h"
#include "db/safekeeping/safekeeping.h"
#include "tests/db/outbox/sending_shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::ErrorKind;
using db::FilePlace;
using Result = db::Settlement::Result;

/// What was approved with a message is what goes.
class TestMessageFiles final : public QObject, SendingShop
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { QCOMPARE(test::must(m_shop->session().safekeeping().check()), QStringList()); }
    void goesWithTheFilesOfItsApproval();
    void takesTheFilesOfALaterApproval();
    void keepsThemWhenItIsTriedAgain();
    void takesNoneWithoutAnApproval();
    void takesThemWhenLetGoOnceMore();
    void keepsBytesThatAMessageStillNeeds();
    void keepsWhereTheirBodiesStood();
    void neverChangesWhatAServerWasGiven();
    void forgetsThoseOfAnErasedPerson();

private:
    const db::TemplateFileStore &files() { return m_shop->session().templateFiles(); }
    db::ApprovalStore &approvals() { return m_shop->session().approvals(); }
    db::TemplateFileId attach(const QString &name, const QByteArray &bytes,
                              FilePlace place = FilePlace::Attached)
    {
        db::TemplateFile file;
        file.templateId = m_mail;
        file.name = name;
        file.mediaType = u"image/png"_s;
        file.place = place;
        return test::must(files().add(file, bytes, test::moment())).value;
    }
    db::MessageId planMail(const QString &occasion = u"tet"_s)
    {
        return m_shop->addMessage(m_shop->greeting(m_lan, m_mail, occasion, db::Channel::Email));
    }
    QList<QByteArray> bytesOf(db::MessageId id)
    {
        QList<QByteArray> all;
        for (const db::MessageFile &file : test::must(m_shop->session().messageFiles().of(id)))
            all.append(file.bytes);
        return all;
    }
    db::MessageId claimedMail()
    {
        const auto id = planMail();
        test::must(approvals().approve(id, 0, test::moment()));
        auto claim = claimOf(id);
        claim.fileBodiesAt = {3, 7};
        test::must(sending().claim(claim, m_desk, test::moment()));
        return id;
    }

    db::TemplateId m_mail;
};

void TestMessageFiles::init()
{
    makeSendingShop();
    m_mail = m_shop->addTemplate(db::Audience::Existing, db::Channel::Email);
}

void TestMessageFiles::goesWithTheFilesOfItsApproval()
{
    const auto list = attach(u"list.pdf"_s, "list");
    attach(u"hoa.png"_s, "picture", FilePlace::InText);
    const auto id = planMail();
    MK_VERIFY_OK(approvals().approve(id, 0, test::moment()));
    MK_VERIFY_OK(files().remove(list, test::moment()));
    attach(u"later.pdf"_s, "later");
    MK_VERIFY_OK(approvals().approve(id, 5, test::moment())); // its hour alone is another
    const auto with = test::must(m_shop->session().messageFiles().of(id));
    QCOMPARE(with.size(), 2);
    QCOMPARE(with.first().name, u"hoa.png"_s);
    QCOMPARE(with.first().place, FilePlace::InText);
    QCOMPARE(with.first().mediaType, u"image/png"_s);
    QCOMPARE(bytesOf(id), (QList<QByteArray>{"picture", "list"}));
}

void TestMessageFiles::takesTheFilesOfALaterApproval()
{
    const auto list = attach(u"list.pdf"_s, "list");
    const auto id = planMail();
    MK_VERIFY_OK(approvals().approve(id, 0, test::moment()));
    MK_VERIFY_OK(approvals().withdraw(id, test::moment()));
    QCOMPARE(bytesOf(id), QList<QByteArray>());
    MK_VERIFY_OK(files().remove(list, test::moment()));
    attach(u"list.pdf"_s, "newer");
    MK_VERIFY_OK(approvals().approve(id, 0, test::moment()));
    QCOMPARE(bytesOf(id), QList<QByteArray>{"newer"});
}

void TestMessageFiles::keepsThemWhenItIsTriedAgain()
{
    const auto list = attach(u"list.pdf"_s, "list");
    const auto id = claimedMail();
    MK_VERIFY_OK(sending().settle(news(id, Result::Refused, u"550"_s), m_desk, test::moment()));
    MK_VERIFY_OK(files().remove(list, test::moment()));
    MK_VERIFY_OK(sending().sendAgain(id, test::moment()));
    QCOMPARE(bytesOf(id), QList<QByteArray>{"list"});
}

void TestMessageFiles::takesNoneWithoutAnApproval()
{
    attach(u"list.pdf"_s, "list");
    QCOMPARE(bytesOf(planMail()), QList<QByteArray>());
    const auto sms = m_shop->addMessage(m_shop->greeting(m_lan, m_words, u"birthday"_s));
    MK_VERIFY_OK(approvals().approve(sms, 0, test::moment()));
    QCOMPARE(bytesOf(sms), QList<QByteArray>());
}

void TestMessageFiles::takesThemWhenLetGoOnceMore()
{
    attach(u"list.pdf"_s, "list");
    const auto id = planMail();
    force(u"state = 'uncertain'"_s);
    MK_VERIFY_OK(sending().sendAgain(id, test::moment()));
    QCOMPARE(bytesOf(id), QList<QByteArray>{"list"});
}

void TestMessageFiles::keepsBytesThatAMessageStillNeeds()
{
    const auto list = attach(u"list.pdf"_s, "list");
    const auto id = planMail();
    MK_VERIFY_OK(approvals().approve(id, 0, test::moment()));
    MK_VERIFY_OK(files().remove(list, test::moment()));
    db::TemplateFile other;
    other.templateId = m_mail;
    other.name = u"other.pdf"_s;
    other.mediaType = u"application/pdf"_s;
    MK_VERIFY_OK(files().add(other, "other", test::moment(db::TemplateFileStore::kDaysKept + 1)));
    MK_COMPARE_ERROR(files().byId(list), ErrorKind::NotFound);
    QCOMPARE(bytesOf(id), QList<QByteArray>{"list"});
}

void TestMessageFiles::keepsWhereTheirBodiesStood()
{
    attach(u"a.pdf"_s, "a");
    attach(u"b.pdf"_s, "b");
    const auto with = test::must(m_shop->session().messageFiles().of(claimedMail()));
    QCOMPARE(with.at(0).bodyAt, std::optional<qint64>(3));
    QCOMPARE(with.at(1).bodyAt, std::optional<qint64>(7));
}

void TestMessageFiles::neverChangesWhatAServerWasGiven()
{
    attach(u"a.pdf"_s, "a");
    const auto id = claimedMail();
    for (const QString &sql : {u"UPDATE message_file SET name = 'x'"_s, u"DELETE FROM message_file"_s})
        MK_COMPARE_ERROR(m_shop->raw().execute(sql), ErrorKind::Conflict);
    QCOMPARE(bytesOf(id), QList<QByteArray>{"a"});
}

void TestMessageFiles::forgetsThoseOfAnErasedPerson()
{
    attach(u"a.pdf"_s, "a");
    const auto id = claimedMail();
    MK_VERIFY_OK(sending().settle(news(id, Result::Accepted), m_desk, test::moment()));
    const auto erased = m_shop->session().inTransaction([&] {
        return m_shop->session().erasure().erase(
            m_lan, test::moment().ms,
            [](const db::StepOfPerson &, const QSet<qint64> &) { return std::nullopt; });
    });
    MK_VERIFY_OK(erased);
    QCOMPARE(bytesOf(id), QList<QByteArray>());
    QCOMPARE(m_shop->count(u"template_file"_s), 1); // the shop's own
}

MK_TEST(TestMessageFiles)
#include "tst_message_files.moc"
