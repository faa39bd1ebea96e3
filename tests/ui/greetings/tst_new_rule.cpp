#include "tests/support/test_main.h"
#include "tests/ui/greetings/greetings_hands.h"
#include "ui/greetings/effect_view.h"
#include "ui/greetings/rule_sentence.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;

/// What a new rule begins with.
class TestNewRule final : public QObject, GreetingsHands
{
    Q_OBJECT
private slots:
    void init() { openGreetings(); }
    void cleanup() { m_stage.reset(); }
    void beginsWithoutADay();
    void takesTheTemplatesOfTheDayChosen();

private:
    void beginOne()
    {
        goTo(tab(1, u"rulesListView"_s), u"On birthdays"_s); // another rule is in the editor before
        QTRY_COMPARE(label(u"ruleTitleLabel"_s), u"Rule"_s);
        m_stage->find<QPushButton>(u"greetingsNewButton"_s)->click();
        QTRY_COMPARE(label(u"ruleTitleLabel"_s), u"New rule"_s);
    }
    QString said() const { return m_stage->find<ui::RuleSentence>(u"ruleSentenceLabel"_s)->accessibleName(); }
    QPushButton *save() const { return m_stage->find<QPushButton>(u"ruleSaveButton"_s); }
};

void TestNewRule::beginsWithoutADay()
{
    beginOne();
    QVERIFY2(said().contains(u"a day to be chosen"_s) && said().contains(u"no template yet"_s),
             qPrintable(said()));
    QVERIFY(said().contains(u"to everyone (all of them)"_s));
    QCOMPARE(label(u"ruleHintsLabel"_s),
             u"Choose the day on which this rule greets; its templates follow."_s);
    QVERIFY(!save()->isEnabled());
    QVERIFY(!m_stage->page->findChild<ui::EffectView *>()->isVisible()); // that of the rule before
}

void TestNewRule::takesTheTemplatesOfTheDayChosen()
{
    beginOne();
    auto *sentence = m_stage->find<ui::RuleSentence>(u"ruleSentenceLabel"_s);
    QTest::mouseClick(sentence, Qt::LeftButton, {}, sentence->under(ui::RulePart::Occasion) + QPoint(4, -4));
    QTRY_VERIFY(QApplication::activePopupWidget());
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QAction *birthdays = nullptr;
    for (const QMenu *sub : menu->findChildren<QMenu *>()) {
        for (QAction *action : sub->actions())
            birthdays = action->text() == u"Birthday"_s ? action : birthdays;
    }
    QVERIFY(birthdays);
    birthdays->trigger();
    menu->close();
    QTRY_VERIFY2(said().contains(u"On birthdays"_s) && !said().contains(u"no template yet"_s),
                 qPrintable(said()));
    QVERIFY(m_stage->page->findChild<ui::EffectView *>()->isVisible());
    QTRY_VERIFY(save()->isEnabled());
}

MK_TEST(TestNewRule)
#include "tst_new_rule.moc"
