#include "tests/support/test_main.h"
#include "ui/today/today_stage.h"

#include "db/session/session.h"

#include <QClipboard>
#include <QTextEdit>

using namespace Qt::StringLiterals;
using db::MessageState;

/// Other words for one greeting, for this once.
class TestTodayRewording final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_stage = std::make_unique<TodayStage>(); }
    void cleanup() { m_stage.reset(); }
    void editsForThisOnce();
    void tellsOfAnEditAndTakesItBack();
    void keepsWordsThatSomebodyElseOvertook();
    void keepsKeysOutOfTheEdit();

private:
    std::unique_ptr<TodayStage> m_stage;
};

void TestTodayRewording::editsForThisOnce()
{
    m_stage->addBirthdays(1);
    m_stage->open();
    auto *text = m_stage->inPane<QTextEdit>(u"greetingTextEdit"_s);
    const QString before = text->toPlainText();
    TodayStage::press(Qt::Key_E);
    QVERIFY(text->hasFocus());
    text->insertPlainText(u" Chúc chị vui."_s);
    TodayStage::press(Qt::Key_Escape);
    QCOMPARE(text->toPlainText(), before);
    QVERIFY(m_stage->list->hasFocus());
    TodayStage::press(Qt::Key_E);
    QTest::keyClicks(text, u" See you soon."_s);
    TodayStage::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_stage->ledger().constFirst().text, before + u" See you soon."_s);
    QVERIFY(m_stage->ledger().constFirst().edited);
    QTRY_VERIFY(m_stage->label(u"greetingReasonsLabel"_s).contains(u"Reworded by hand."_s));
    TodayStage::press(Qt::Key_Return);
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), before + u" See you soon."_s);
}

void TestTodayRewording::tellsOfAnEditAndTakesItBack()
{
    m_stage->addBirthdays(1);
    m_stage->open();
    auto *text = m_stage->inPane<QTextEdit>(u"greetingTextEdit"_s);
    const QString before = text->toPlainText();
    for (const QString &words : {u" One."_s, u" Two."_s}) { // the second before the first is written
        TodayStage::press(Qt::Key_E);
        QTest::keyClicks(text, words);
        TodayStage::press(Qt::Key_Return, Qt::ControlModifier);
    }
    QTRY_COMPARE(m_stage->ledger().constFirst().text, before + u" One. Two."_s);
    QTRY_VERIFY(m_stage->notifications->text().startsWith(u"Reworded: greeting to "_s));
    TodayStage::press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_stage->ledger().constFirst().text, before + u" One."_s);
    QTRY_COMPARE(text->toPlainText(), before + u" One."_s);
}

void TestTodayRewording::keepsWordsThatSomebodyElseOvertook()
{
    m_stage->addBirthdays(2);
    m_stage->open();
    const db::MessageId id = m_stage->ledger().constFirst().id;
    auto *text = m_stage->inPane<QTextEdit>(u"greetingTextEdit"_s);
    TodayStage::press(Qt::Key_E);
    text->selectAll();
    QTest::keyClicks(text, u"Mine."_s);
    QVERIFY(m_stage->shop.session().outbox().setText(id, {u"Theirs."_s}, m_stage->shop.moment()));
    TodayStage::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_stage->notifications->text().contains(u"Your words are still in the editor."_s));
    QVERIFY(m_stage->notifications->stays());
    QCOMPARE(m_stage->ledger().constFirst().text, u"Theirs."_s);
    QCOMPARE(text->toPlainText(), u"Mine."_s);
    QVERIFY(!text->isReadOnly());
    // Told of it, the person may insist: the words now build on the others, once these are known here.
    QTRY_COMPARE(m_stage->loader->board().due.constFirst().message.text, u"Theirs."_s);
    TodayStage::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_stage->ledger().constFirst().text, u"Mine."_s);
}

void TestTodayRewording::keepsKeysOutOfTheEdit()
{
    m_stage->addBirthdays(1);
    m_stage->open();
    auto *text = m_stage->inPane<QTextEdit>(u"greetingTextEdit"_s);
    TodayStage::press(Qt::Key_E);
    text->selectAll();
    QTest::keyClicks(text, u"dsen"_s);
    QCOMPARE(text->toPlainText(), u"dsen"_s);
    TodayStage::press(Qt::Key_Z, Qt::ControlModifier); // of the text, not of the ledger
    QVERIFY(text->toPlainText() != u"dsen"_s);
    QCOMPARE(m_stage->inState(MessageState::Planned), 1);
    QVERIFY(!QApplication::activePopupWidget());
    // Only to be read, the text lets the keys pass.
    TodayStage::press(Qt::Key_Escape);
    text->setFocus();
    TodayStage::press(Qt::Key_D);
    QTRY_COMPARE(m_stage->inState(MessageState::Sent), 1);
}

MK_TEST(TestTodayRewording)
#include "tst_today_rewording.moc"
