#include "db/outbox/unanswered_attempts.h"

#include "db/outbox/outbox_message.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::DeliveryKind;
using db::DeliverySource;

/// From which attempts a server may have a message.
class TestUnansweredAttempts final : public QObject
{
    Q_OBJECT
private slots:
    void areThoseOfWhichNobodySaysThatTheyFailed();

private:
    static db::DeliveryEvent news(DeliveryKind kind, DeliverySource source, const QString &reference)
    {
        return {{}, kind, 1, source, reference};
    }
};

void TestUnansweredAttempts::areThoseOfWhichNobodySaysThatTheyFailed()
{
    db::OutboxMessage message;
    QCOMPARE(db::unansweredAttempts(message, {}), QList<int>());
    message.sending.attempts = 5;
    QCOMPARE(db::unansweredAttempts(message, {}), (QList{1, 2, 3, 4, 5}));
    const QList events{news(DeliveryKind::Failed, DeliverySource::Transport, u"1"_s),
                       news(DeliveryKind::Failed, DeliverySource::Transport, u"2-77"_s), // counts as none
                       news(DeliveryKind::Accepted, DeliverySource::Transport, u"3"_s),
                       news(DeliveryKind::Failed, DeliverySource::Hand, u"4"_s),
                       news(DeliveryKind::Failed, DeliverySource::Gateway, u"5"_s)};
    QCOMPARE(db::unansweredAttempts(message, events), (QList{2, 3, 5}));
}

MK_TEST(TestUnansweredAttempts)
#include "tst_unanswered_attempts.moc"
