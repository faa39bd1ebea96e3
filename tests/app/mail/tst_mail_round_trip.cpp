#include "app/mail/incoming_mail.h"
#include "app/mail/mail_reader.h"
#include "app/mail/outgoing_mail.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using app::OutgoingMail;

/// What is written is read again, whatever it is.
class TestMailRoundTrip final : public QObject
{
    Q_OBJECT
private slots:
    void readsWhatWasWritten();
};

namespace {

/// Makes mails of letters that are likely to hurt.
class MailMaker final
{
public:
    explicit MailMaker(quint32 seed) : m_random(seed) {}

    OutgoingMail mail()
    {
        OutgoingMail made;
        made.messageId = app::newMessageId(u"shop.example"_s, m_random);
        made.sentAt =
            QDateTime(QDate(2026, 1, 1).addDays(m_random.bounded(365)), QTime(5, m_random.bounded(60), 3),
                      Qt::OffsetFromUTC, (m_random.bounded(27) - 12) * 1800);
        made.from = {field(), u"hoa@shop.example"_s};
        made.to = {field(), u"lan+1@example.vn"_s};
        made.subject = field();
        made.text = lines();
        if (m_random.bounded(2) == 0)
            made.html = u"<p>"_s + lines();
        while (!made.html.isEmpty() && m_random.bounded(2) == 0)
            made.pictures.append(
                {field(), "image/png", bytes(), u"p%1@shop.example"_s.arg(made.pictures.size())});
        while (m_random.bounded(2) == 0)
            made.attachments.append({field(), "application/octet-stream", bytes(), {}});
        return made;
    }

private:
    QString field() { return text(u"aế đ🌹\"\\,;:<>@()=?_'%*.-"_s, 60); }
    QString lines() { return text(u"aế \t🌹.\n\n-=<>&From \u0001"_s, 400); }

    QString text(const QString &alphabet, int most)
    {
        QString made;
        for (int length = m_random.bounded(most); length > 0; --length) {
            qsizetype at = m_random.bounded(alphabet.size());
            at -= alphabet.at(at).isLowSurrogate() ? 1 : 0;
            made += alphabet.mid(at, alphabet.at(at).isHighSurrogate() ? 2 : 1);
        }
        return made;
    }

    QByteArray bytes()
    {
        QByteArray made;
        for (int length = m_random.bounded(200); length > 0; --length)
            made.append(static_cast<char>(m_random.bounded(256)));
        return made;
    }

    QRandomGenerator m_random;
};

QString lineEnded(const QString &text)
{
    return text.isEmpty() || text.endsWith(u'\n') ? text : text + u'\n';
}

void collectLeaves(const app::MailPart &part, QList<app::MailPart> &leaves)
{
    if (part.children.isEmpty())
        leaves.append(part);
    for (const app::MailPart &child : part.children)
        collectLeaves(child, leaves);
}

} // namespace

void TestMailRoundTrip::readsWhatWasWritten()
{
    MailMaker maker(20261130);
    for (int round = 0; round < 1000; ++round) {
        const OutgoingMail mail = maker.mail();
        const auto bytes = app::mailBytes(mail);
        QVERIFY2(bytes, bytes ? "" : qPrintable(bytes.error().detail));
        const app::MailPart read = app::readMail(*bytes);
        const app::IncomingMail incoming = app::incomingOf(read);
        QCOMPARE(incoming.messageId, mail.messageId);
        QCOMPARE(incoming.sentAt.value(), mail.sentAt);
        QCOMPARE(incoming.sentAt.value().offsetFromUtc(), mail.sentAt.offsetFromUtc());
        QCOMPARE(incoming.subject, mail.subject.trimmed());
        QCOMPARE(incoming.from.name, mail.from.name.trimmed());
        QCOMPARE(incoming.from.address, mail.from.address);
        QCOMPARE(incoming.to.size(), 1);
        QCOMPARE(incoming.to.first().name, mail.to.name.trimmed());
        QCOMPARE(incoming.tag, u"1"_s);
        QList<app::MailPart> leaves;
        collectLeaves(read, leaves);
        const qsizetype texts = mail.html.isEmpty() ? 1 : 2;
        QCOMPARE(leaves.size(), texts + mail.pictures.size() + mail.attachments.size());
        QCOMPARE(leaves.takeFirst().text(), lineEnded(mail.text));
        if (!mail.html.isEmpty())
            QCOMPARE(leaves.takeFirst().text(), lineEnded(mail.html));
        for (const app::MailFile &file : mail.pictures + mail.attachments) {
            const app::MailPart leaf = leaves.takeFirst();
            QCOMPARE(leaf.content, file.content);
            QCOMPARE(leaf.header("content-id"),
                     file.contentId.isEmpty() ? QByteArray() : '<' + file.contentId.toLatin1() + '>');
            QCOMPARE(leaf.isAttachment(), file.contentId.isEmpty());
        }
    }
}

MK_TEST(TestMailRoundTrip)
#include "tst_mail_round_trip.moc"
