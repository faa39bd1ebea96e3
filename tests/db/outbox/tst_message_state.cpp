#include "db/outbox/message_state.h"

#include "tests/support/test_main.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using db::MessageAction;
using db::MessageState;

class TestMessageState final : public QObject
{
    Q_OBJECT
private slots:
    void saysWhatAStateAllows_data();
    void saysWhatAStateAllows();
    void settlesEachOnce();
};

void TestMessageState::saysWhatAStateAllows_data()
{
    QTest::addColumn<MessageAction>("action");
    QTest::addColumn<QStringList>("states");
    QTest::newRow("change") << MessageAction::Change << QStringList{u"planned"_s, u"approved"_s};
    QTest::newRow("mark as sent") << MessageAction::MarkSent
                                  << QStringList{u"planned"_s, u"approved"_s, u"sending"_s, u"uncertain"_s,
                                                 u"cancelled"_s};
    QTest::newRow("skip") << MessageAction::Skip
                          << QStringList{u"planned"_s, u"approved"_s, u"failed"_s, u"uncertain"_s,
                                         u"cancelled"_s};
    QTest::newRow("reopen") << MessageAction::Reopen << QStringList{u"sent"_s, u"skipped"_s};
}

void TestMessageState::saysWhatAStateAllows()
{
    QFETCH(MessageAction, action);
    QFETCH(QStringList, states);
    for (const QString &key : db::allKeys<MessageState>())
        QCOMPARE(db::allows(*db::wordOf<MessageState>(key), action), states.contains(key));
    const auto json = QJsonDocument::fromJson(db::keysAllowing(action).toUtf8());
    QCOMPARE(json.toVariant().toStringList(), states);
}

void TestMessageState::settlesEachOnce()
{
    for (const QString &key : db::allKeys<MessageState>()) {
        const MessageState state = *db::wordOf<MessageState>(key);
        const bool settles =
            db::allows(state, MessageAction::MarkSent) || db::allows(state, MessageAction::Skip);
        QVERIFY(!(settles && db::allows(state, MessageAction::Reopen)));
        QVERIFY(!db::isOpen(state) || settles);
    }
}

MK_TEST(TestMessageState)
#include "tst_message_state.moc"
