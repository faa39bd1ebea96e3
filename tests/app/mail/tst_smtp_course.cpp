#include "app/mail/smtp_course.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <curl/curl.h>

using namespace Qt::StringLiterals;
using app::SmtpPhase;
using Kind = app::SendOutcome::Kind;

Q_DECLARE_METATYPE(app::SmtpCourse)
Q_DECLARE_METATYPE(app::SendOutcome::Kind)

/// What is accepted, what surely is not, and what nobody knows.
class TestSmtpCourse final : public QObject
{
    Q_OBJECT
private slots:
    void tellsWhatBecameOfTheMail_data();
    void tellsWhatBecameOfTheMail();
    void isNeverSureOfAMailThatWasBegun();
    void neverSaysAcceptedBeforeTheMail();
    void triesOnceMoreOnlyWhatWasLostWhileIdle_data();
    void triesOnceMoreOnlyWhatWasLostWhileIdle();
};

void TestSmtpCourse::tellsWhatBecameOfTheMail_data()
{
    QTest::addColumn<app::SmtpCourse>("course");
    QTest::addColumn<Kind>("kind");
    const auto row = [](const char *name, int result, SmtpPhase phase, int reply, Kind kind) {
        QTest::newRow(name) << app::SmtpCourse{result, phase, reply} << kind;
    };
    row("taken", CURLE_OK, SmtpPhase::Content, 250, Kind::Accepted);
    row("taken, said otherwise", CURLE_WEIRD_SERVER_REPLY, SmtpPhase::Content, 251, Kind::Accepted);
    row("taken, and stopped a moment later", CURLE_ABORTED_BY_CALLBACK, SmtpPhase::Content, 250,
        Kind::Accepted);
    row("read and put off", CURLE_WEIRD_SERVER_REPLY, SmtpPhase::Content, 451, Kind::RefusedForNow);
    row("read and refused", CURLE_WEIRD_SERVER_REPLY, SmtpPhase::Content, 554, Kind::Refused);
    row("read, and a login wanted", CURLE_WEIRD_SERVER_REPLY, SmtpPhase::Content, 530, Kind::NeedsLogin);
    row("cut while it was handed over", CURLE_SEND_ERROR, SmtpPhase::Content, 354, Kind::Unsure);
    row("cut before the answer", CURLE_RECV_ERROR, SmtpPhase::Content, 354, Kind::Unsure);
    row("closed before the answer", CURLE_GOT_NOTHING, SmtpPhase::Content, 354, Kind::Unsure);
    row("no answer in time", CURLE_OPERATION_TIMEDOUT, SmtpPhase::Content, 354, Kind::Unsure);
    row("stopped under way", CURLE_ABORTED_BY_CALLBACK, SmtpPhase::Content, 354, Kind::Unsure);
    row("an answer that means nothing", CURLE_WEIRD_SERVER_REPLY, SmtpPhase::Content, 333, Kind::Unsure);
    row("sent, and nothing was read of it", CURLE_OK, SmtpPhase::Data, 250, Kind::Unsure);

    for (const SmtpPhase phase :
         {SmtpPhase::Opening, SmtpPhase::Sender, SmtpPhase::Recipient, SmtpPhase::Data}) {
        row("stopped before", CURLE_ABORTED_BY_CALLBACK, phase, 250, Kind::Stopped);
        row("a login wanted", CURLE_SEND_ERROR, phase, 530, Kind::NeedsLogin);
        row("a stronger login wanted", CURLE_SEND_ERROR, phase, 534, Kind::NeedsLogin);
        row("cut before", CURLE_RECV_ERROR, phase, 250, Kind::NotReached);
        row("silent before", CURLE_OPERATION_TIMEDOUT, phase, 250, Kind::NotReached);
        row("cut before any answer", CURLE_SEND_ERROR, phase, 0, Kind::NotReached);
    }
    for (const SmtpPhase phase : {SmtpPhase::Sender, SmtpPhase::Recipient, SmtpPhase::Data}) {
        row("put off", CURLE_SEND_ERROR, phase, 450, Kind::RefusedForNow);
        row("put off, and closed", CURLE_SEND_ERROR, phase, 421, Kind::RefusedForNow);
        row("refused", CURLE_SEND_ERROR, phase, 550, Kind::Refused);
        row("out of step", CURLE_SEND_ERROR, phase, 354, Kind::NotReached);
    }

    const SmtpPhase opening = SmtpPhase::Opening;
    row("no such name", CURLE_COULDNT_RESOLVE_HOST, opening, 0, Kind::NotReached);
    row("nobody there", CURLE_COULDNT_CONNECT, opening, 0, Kind::NotReached);
    row("no TLS spoken", CURLE_SSL_CONNECT_ERROR, opening, 0, Kind::NotReached);
    row("a greeting that refuses", CURLE_WEIRD_SERVER_REPLY, opening, 554, Kind::NotReached);
    row("a greeting that is busy", CURLE_WEIRD_SERVER_REPLY, opening, 421, Kind::NotReached);
    row("our name refused", CURLE_REMOTE_ACCESS_DENIED, opening, 550, Kind::NotReached);
    row("a certificate of nobody", CURLE_PEER_FAILED_VERIFICATION, opening, 220, Kind::NotTrusted);
    row("an issuer of nobody", CURLE_SSL_ISSUER_ERROR, opening, 220, Kind::NotTrusted);
    row("no list of authorities", CURLE_SSL_CACERT_BADFILE, opening, 220, Kind::NotTrusted);
    row("no list of revoked ones", CURLE_SSL_CRL_BADFILE, opening, 220, Kind::NotTrusted);
    row("another key than known", CURLE_SSL_PINNEDPUBKEYNOTMATCH, opening, 220, Kind::NotTrusted);
    row("a status that is wrong", CURLE_SSL_INVALIDCERTSTATUS, opening, 220, Kind::NotTrusted);
    row("no STARTTLS", CURLE_USE_SSL_FAILED, opening, 250, Kind::NotTrusted);
    row("STARTTLS refused", CURLE_USE_SSL_FAILED, opening, 502, Kind::NotTrusted);
    row("no STARTTLS just now", CURLE_USE_SSL_FAILED, opening, 454, Kind::NotReached);
    row("a wrong secret", CURLE_LOGIN_DENIED, opening, 535, Kind::NeedsLogin);
    row("no kind of login in common", CURLE_LOGIN_DENIED, opening, 250, Kind::NeedsLogin);
    row("a login that cannot be made", CURLE_AUTH_ERROR, opening, 250, Kind::NeedsLogin);
    row("another kind of login wanted", CURLE_LOGIN_DENIED, opening, 432, Kind::NeedsLogin);
    row("logins out of order just now", CURLE_LOGIN_DENIED, opening, 454, Kind::NotReached);
}

void TestSmtpCourse::tellsWhatBecameOfTheMail()
{
    QFETCH(app::SmtpCourse, course);
    QFETCH(Kind, kind);
    QCOMPARE(app::sendKindOf(course), kind);
}

void TestSmtpCourse::isNeverSureOfAMailThatWasBegun()
{
    for (int result = 0; result < CURL_LAST; ++result) {
        QCOMPARE(app::sendKindOf({result, SmtpPhase::Content, 354}), Kind::Unsure);
        QCOMPARE(app::sendKindOf({result, SmtpPhase::Content, 0}), Kind::Unsure);
        QVERIFY(!app::isLostWhileIdle({result, SmtpPhase::Content, 354}));
    }
}

void TestSmtpCourse::neverSaysAcceptedBeforeTheMail()
{
    for (int result = 0; result < CURL_LAST; ++result) {
        for (const SmtpPhase phase :
             {SmtpPhase::Opening, SmtpPhase::Sender, SmtpPhase::Recipient, SmtpPhase::Data}) {
            for (const int reply : {0, 220, 235, 250, 354, 421, 550}) {
                QVERIFY(app::sendKindOf({result, phase, reply}) != Kind::Accepted);
                QVERIFY(result == CURLE_OK || app::sendKindOf({result, phase, reply}) != Kind::Unsure);
            }
        }
    }
}

void TestSmtpCourse::triesOnceMoreOnlyWhatWasLostWhileIdle_data()
{
    QTest::addColumn<app::SmtpCourse>("course");
    QTest::addColumn<bool>("isLost");
    const auto row = [](const char *name, int result, SmtpPhase phase, int reply, bool isLost) {
        QTest::newRow(name) << app::SmtpCourse{result, phase, reply} << isLost;
    };
    row("closed", CURLE_RECV_ERROR, SmtpPhase::Sender, 0, true);
    row("closed, and said so", CURLE_SEND_ERROR, SmtpPhase::Sender, 421, true);
    row("silent", CURLE_OPERATION_TIMEDOUT, SmtpPhase::Sender, 0, true);
    row("closed behind the first answer", CURLE_RECV_ERROR, SmtpPhase::Recipient, 250, true);
    row("stopped", CURLE_ABORTED_BY_CALLBACK, SmtpPhase::Sender, 0, false);
    row("put off", CURLE_SEND_ERROR, SmtpPhase::Recipient, 450, false);
    row("refused", CURLE_SEND_ERROR, SmtpPhase::Recipient, 550, false);
    row("no way there", CURLE_COULDNT_CONNECT, SmtpPhase::Opening, 0, false);
    row("cut within the mail", CURLE_SEND_ERROR, SmtpPhase::Content, 354, false);
    row("421 behind the mail", CURLE_WEIRD_SERVER_REPLY, SmtpPhase::Content, 421, false);
}

void TestSmtpCourse::triesOnceMoreOnlyWhatWasLostWhileIdle()
{
    QFETCH(app::SmtpCourse, course);
    QFETCH(bool, isLost);
    QCOMPARE(app::isLostWhileIdle(course), isLost);
}

MK_TEST(TestSmtpCourse)
#include "tst_smtp_course.moc"
