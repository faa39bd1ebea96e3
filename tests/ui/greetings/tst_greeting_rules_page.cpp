#include "db/greetings/greeting_store.h"
#include "db/messages/template_store.h"
#include "db/safekeeping/draft_store.h"
#include "tests/support/test_main.h"
#include "tests/ui/greetings/greetings_hands.h"

#include "app/customers/segment_commands.h"
#include "app/greetings/rule_checks.h"
#include "app/greetings/rule_commands.h"
#include "app/messages/template_commands.h"
#include "app/segments/condition_json.h"
#include "app/segments/condition_text.h"
#include "ui/greetings/calendar_model.h"
#include "ui/greetings/day_people_model.h"
#include "ui/greetings/day_words.h"
#include "ui/greetings/rule_hints.h"
#include "ui/greetings/rule_sentence.h"
#include "ui/greetings/rules_view.h"
#include "ui/widgets/time_field.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;

/// Rules are changed on the page of greetings, switched, made, deleted and taken back, by the keyboard alone.
class TestGreetingRulesPage final : public QObject, GreetingsHands
{
    Q_OBJECT
private slots:
    void init() { openGreetings(); }
    void cleanup() { m_stage.reset(); }
    void changesAnHourSeeingTheEffectAndTakesItBack();
    void takesTheDaysAheadAsTyped();
    void opensAPartByItsLink();
    void choosesASegment();
    void letsADeletedSegmentGo();
    void asksForATemplate();
    void saysWhichTemplateIsNoGreeting();
    void switchesNoRuleOnThatHasNoTemplate();
    void keepsWhatIsHalfDone();
    void switchesARuleBySpace();
    void makesAndDeletesARule();
    void sendsNothingAheadThatSpeaksOfToday();
    void looksForARule();
    void makesOneRuleHoweverOftenItIsSaved();

private:
    db::SegmentId chooseSegment();
};

void TestGreetingRulesPage::changesAnHourSeeingTheEffectAndTakesItBack()
{
    goTo(tab(1, u"rulesListView"_s), u"On birthdays"_s);
    QTRY_COMPARE(label(u"effectLabel"_s), u"2 greetings, as before"_s);
    // To prospects only: nobody is left of the two.
    auto *sentence = m_stage->find<QLabel>(u"ruleSentenceLabel"_s);
    sentence->setFocus(Qt::TabFocusReason);
    QCOMPARE(sentence->selectedText(), u"birthdays"_s);
    m_stage->press(Qt::Key_Tab);
    QCOMPARE(sentence->selectedText(), u"everyone"_s);
    QCOMPARE(sentence->accessibleDescription(), u"Audience: everyone"_s);
    m_stage->press(Qt::Key_Return);
    QTRY_VERIFY(QApplication::activePopupWidget());
    m_stage->press(Qt::Key_Down);
    m_stage->press(Qt::Key_Down);
    m_stage->press(Qt::Key_Return);
    QTRY_COMPARE(label(u"effectLabel"_s), u"2 → 0 greetings"_s);
    QCOMPARE(m_stage->window->focusWidget(), sentence);
    QCOMPARE(sentence->selectedText(), u"prospects"_s); // still there, in other words
    QVERIFY(sentence->accessibleName().startsWith(u"On birthdays, to prospects"_s));
    // Back to everybody, at another hour.
    m_stage->find<QPushButton>(u"ruleRevertButton"_s)->click();
    QTRY_COMPARE(label(u"effectLabel"_s), u"2 greetings, as before"_s);
    m_stage->window->activateWindow();
    QTRY_VERIFY(m_stage->window->isActiveWindow());
    m_stage->find<QWidget>(u"ruleOnCheckBox"_s)->setFocus();
    sentence->setFocus(Qt::BacktabFocusReason);
    QCOMPARE(sentence->selectedText(), u"on the day"_s);
    m_stage->press(Qt::Key_Backtab, Qt::ShiftModifier);
    m_stage->press(Qt::Key_Space);
    QTRY_VERIFY(QApplication::activePopupWidget());
    auto *hour = QApplication::activePopupWidget()->findChild<ui::TimeField *>();
    QVERIFY(hour);
    QTest::keyClicks(hour, u"915"_s); // what is typed replaces what was there
    QCOMPARE(hour->time(), QTime(9, 15));
    hour->selectAll();
    QTest::keyClicks(hour, u"99"_s);
    QTest::keyClick(hour, Qt::Key_Return); // which is no hour: the popup stays, and says so
    QVERIFY(QApplication::activePopupWidget()->findChild<QLabel *>(u"ruleHourProblemLabel"_s)->isVisible());
    QCOMPARE(hour->time(), QTime(19, 0));
    hour->selectAll();
    QTest::keyClicks(hour, u"19h30"_s);
    QTest::keyClick(hour, Qt::Key_Up);
    QTest::keyClick(hour, Qt::Key_Return);
    QTRY_VERIFY(!QApplication::activePopupWidget());
    auto *save = m_stage->find<QPushButton>(u"ruleSaveButton"_s);
    QVERIFY(save->isEnabled());
    QTest::keyClick(save, Qt::Key_Space);
    QTRY_COMPARE(m_stage->rule(u"birthday"_s).sendAt, QTime(20, 0));
    QTRY_VERIFY(!m_stage->undo->isEmpty());
    m_stage->undo->takeBackLast();
    QTRY_COMPARE(m_stage->rule(u"birthday"_s).sendAt, QTime(19, 0));
    QTRY_VERIFY(!save->isEnabled());
}

void TestGreetingRulesPage::takesTheDaysAheadAsTyped()
{
    goTo(tab(1, u"rulesListView"_s), u"On birthdays"_s);
    auto *sentence = m_stage->find<ui::RuleSentence>(u"ruleSentenceLabel"_s);
    QTRY_VERIFY(sentence->text().contains(u"part:6"_s));
    QTest::mouseClick(sentence, Qt::LeftButton, {}, sentence->under(ui::RulePart::Ahead) + QPoint(4, -4));
    QTRY_VERIFY(QApplication::activePopupWidget());
    auto *days = QApplication::activePopupWidget()->findChild<QSpinBox *>(u"ruleAheadSpinBox"_s);
    QVERIFY(days);
    QTest::keyClicks(days, u"8"_s); // what is typed replaces what was there
    QCOMPARE(days->value(), 8);
    QApplication::activePopupWidget()->close();
}

void TestGreetingRulesPage::opensAPartByItsLink()
{
    goTo(tab(1, u"rulesListView"_s), u"On birthdays"_s);
    auto *sentence = m_stage->find<ui::RuleSentence>(u"ruleSentenceLabel"_s);
    QTRY_VERIFY(sentence->text().contains(u"part:2"_s));
    const QPoint place = sentence->under(ui::RulePart::Narrow);
    QTest::mouseClick(sentence, Qt::LeftButton, {}, place + QPoint(4, -4));
    QTRY_VERIFY(QApplication::activePopupWidget());
    QVERIFY(QApplication::activePopupWidget()->pos().y() >= sentence->mapToGlobal(place).y());
    auto *work = QApplication::activePopupWidget()->findChild<QLineEdit *>(u"ruleOccupationLineEdit"_s);
    QVERIFY(work);
    work->setText(u"giáo viên,  Giao vien, <b>thợ"_s);
    QVERIFY2(sentence->text().contains(u"giáo viên, &lt;b&gt;thợ"_s), qPrintable(sentence->text()));
    QVERIFY(sentence->accessibleName().contains(u"(work: giáo viên, <b>thợ)"_s));
    QApplication::activePopupWidget()->close();
}

db::SegmentId TestGreetingRulesPage::chooseSegment()
{
    const auto json = app::conditionToText(*app::conditionOf(u"tag = none"_s));
    m_stage->doer->run(m_stage->page, app::SaveSegment{{}, u"Khách quen"_s, json});
    [this] { QTRY_COMPARE(m_stage->book->content().segments.size(), 1); }();
    goTo(tab(1, u"rulesListView"_s), u"On birthdays"_s);
    auto *sentence = m_stage->find<ui::RuleSentence>(u"ruleSentenceLabel"_s);
    [=] { QTRY_VERIFY(sentence->text().contains(u"part:2"_s)); }();
    QTest::mouseClick(sentence, Qt::LeftButton, {}, sentence->under(ui::RulePart::Narrow) + QPoint(4, -4));
    [] { QTRY_VERIFY(QApplication::activePopupWidget()); }();
    auto *choice = QApplication::activePopupWidget()->findChild<QComboBox *>(u"ruleSegmentComboBox"_s);
    choice->setCurrentIndex(choice->findText(u"Khách quen"_s));
    [=] { QVERIFY(sentence->accessibleName().contains(u"(segment “Khách quen”)"_s)); }();
    QApplication::activePopupWidget()->close();
    return m_stage->book->content().segments.value(0).id;
}

void TestGreetingRulesPage::choosesASegment()
{
    const db::SegmentId kept = chooseSegment();
    QTest::keyClick(m_stage->find<QPushButton>(u"ruleSaveButton"_s), Qt::Key_Space);
    QTRY_COMPARE(m_stage->rule(u"birthday"_s).segment, std::optional(kept));
}

void TestGreetingRulesPage::letsADeletedSegmentGo()
{
    const db::SegmentId kept = chooseSegment(); // and does not save it
    m_stage->doer->run(m_stage->page, app::DeleteSegment{kept});
    auto *sentence = m_stage->find<ui::RuleSentence>(u"ruleSentenceLabel"_s);
    QTRY_VERIFY(!sentence->accessibleName().contains(u"segment"_s));
    QTRY_VERIFY(!m_stage->find<QPushButton>(u"ruleSaveButton"_s)->isEnabled()); // as it is stored
}

/// Keeps a segment on another page, and chooses it for the rule on birthdays.
void TestGreetingRulesPage::asksForATemplate()
{
    goTo(tab(1, u"rulesListView"_s), u"On birthdays"_s);
    auto *sentence = m_stage->find<QLabel>(u"ruleSentenceLabel"_s);
    QTRY_VERIFY(sentence->isVisible());
    emit sentence->linkActivated(u"part:4"_s); // by telephone only, for which no template is made
    QTRY_VERIFY(QApplication::activePopupWidget());
    auto *channels = QApplication::activePopupWidget()->findChild<QListWidget *>();
    for (int row = 0; row < channels->count(); ++row)
        channels->item(row)->setCheckState(row == channels->count() - 1 ? Qt::Checked : Qt::Unchecked);
    QApplication::activePopupWidget()->close();
    QVERIFY(sentence->accessibleName().contains(u"no template yet"_s));
    QVERIFY(label(u"ruleHintsLabel"_s).contains(u"Choose a template, or switch the rule off"_s));
    m_stage->find<QAbstractButton>(u"ruleOnCheckBox"_s)->click();
    QVERIFY(!label(u"ruleHintsLabel"_s).contains(u"Choose a template, or"_s));
}

void TestGreetingRulesPage::saysWhichTemplateIsNoGreeting()
{
    QTRY_VERIFY(!m_stage->book->content().templates.isEmpty());
    const QList<db::Template> &templates = m_stage->book->content().templates;
    const auto care = std::find_if(templates.cbegin(), templates.cend(), [](const db::Template &one) {
        return one.purpose == db::Purpose::Care && one.channel == db::Channel::Zalo &&
               one.audience == db::Audience::Existing && one.recipient == db::CustomerKind::Person;
    });
    QVERIFY(care != templates.cend());
    db::GreetingRule rule = m_stage->rule(u"birthday"_s);
    rule.audience = db::Audience::Existing;
    rule.channels = {db::Channel::Zalo};
    rule.words = {{db::Audience::Existing, db::Channel::Zalo, care->id}};
    const QStringList hints = ui::RuleHints::of(rule, *m_stage->book);
    QVERIFY2(hints.join(u'|').contains(u"“%1” is no greeting; its purpose is care."_s.arg(care->title)),
             qPrintable(hints.join(u'|')));
    const auto offered = app::templatesFor(templates, u"birthday"_s, db::Audience::Existing,
                                           db::Channel::Zalo, care->language);
    QVERIFY(!offered.isEmpty());
    for (const db::Template &text : offered)
        QCOMPARE(text.purpose, db::Purpose::Greeting);
}

void TestGreetingRulesPage::switchesNoRuleOnThatHasNoTemplate()
{
    db::GreetingRule rule = m_stage->rule(u"tet_mung_1"_s);
    rule.enabled = false;
    rule.words.clear();
    m_stage->doer->run(m_stage->page, app::SaveRule{rule});
    QTRY_VERIFY(m_stage->book->rule(rule.id));
    QTRY_VERIFY(!m_stage->book->rule(rule.id)->enabled);
    goTo(tab(1, u"rulesListView"_s), u"On Lunar New Year day 1"_s);
    m_stage->press(Qt::Key_Space);
    QVERIFY2(m_stage->notifications->text().contains(u"no template yet"_s),
             qPrintable(m_stage->notifications->text()));
    QVERIFY(!m_stage->rule(u"tet_mung_1"_s).enabled);
}

void TestGreetingRulesPage::keepsWhatIsHalfDone()
{
    goTo(tab(1, u"rulesListView"_s), u"On birthdays"_s);
    const db::RuleId id = m_stage->rule(u"birthday"_s).id;
    auto *on = m_stage->find<QAbstractButton>(u"ruleOnCheckBox"_s);
    QTRY_VERIFY(on->isChecked());
    on->click();
    const QString key = u"rule/%1"_s.arg(id.value);
    QTRY_VERIFY(m_stage->shop.session().drafts().get(key)->has_value());
    QVERIFY(m_stage->rule(u"birthday"_s).enabled);
    goTo(tab(1, u"rulesListView"_s), u"On Lunar New Year day 1"_s);
    QTRY_VERIFY(on->isChecked());
    goTo(tab(1, u"rulesListView"_s), u"On birthdays"_s);
    QTRY_VERIFY(!on->isChecked()); // the draft
    m_stage->find<QPushButton>(u"ruleRevertButton"_s)->click();
    QVERIFY(on->isChecked());
    QTRY_VERIFY(!m_stage->shop.session().drafts().get(key)->has_value());
}

void TestGreetingRulesPage::switchesARuleBySpace()
{
    goTo(tab(1, u"rulesListView"_s), u"On birthdays"_s);
    m_stage->press(Qt::Key_Space);
    QTRY_VERIFY(!m_stage->rule(u"birthday"_s).enabled);
    m_stage->page->showDay(QDate(2026, 11, 24));
    QTRY_VERIFY(cell().contains(u"Culture"_s) && !cell().contains(u"birthdays"_s));
}

void TestGreetingRulesPage::makesAndDeletesARule()
{
    const auto count = [this] { return m_stage->shop.session().greetings().rules()->size(); };
    const auto before = count();
    QTRY_VERIFY(tab(1, u"rulesListView"_s)->model()->rowCount() > before); // their heads stand between them
    m_stage->page->findChild<ui::RulesView *>()->begin(u"birthday"_s);
    // The same people as the rule of the house: it says which one goes first.
    QTRY_VERIFY2(label(u"ruleHintsLabel"_s).contains(u"are greeted by it"_s),
                 qPrintable(label(u"ruleHintsLabel"_s)));
    m_stage->find<QPushButton>(u"ruleSaveButton"_s)->click();
    QTRY_COMPARE(count(), before + 1);
    auto *remove = m_stage->find<QPushButton>(u"ruleDeleteButton"_s);
    QTRY_VERIFY(remove->isVisible());
    remove->click();
    QTRY_COMPARE(count(), before);
    QTRY_VERIFY(m_stage->notifications->text().contains(u"deleted"_s));
    m_stage->undo->takeBackLast();
    QTRY_COMPARE(count(), before + 1);
}

void TestGreetingRulesPage::sendsNothingAheadThatSpeaksOfToday()
{
    m_stage.reset(); // what follows is there before the page is
    m_stage = std::make_unique<GreetingsStage>();
    m_stage->addBirthday(u"Nguyễn Thị Lan"_s, QDate(1981, 11, 24));
    db::Template text = m_stage->shop.session().templates().byKey(u"birthday.existing.zalo.vi"_s).value();
    text.body = u"Dạ chào chị. Hôm nay là sinh nhật của chị, em chúc chị {{given_name}} vui. Cảm ơn chị."_s;
    text.version = 1;
    QVERIFY(app::run(m_stage->shop.session(), app::SaveTemplate{text, {}}, m_stage->shop.moment()));
    db::GreetingRule ahead = m_stage->rule(u"birthday"_s);
    ahead.daysAhead = 8;
    QVERIFY(
        m_stage->shop.session().drafts().put({u"rule/%1"_s.arg(ahead.id.value), app::ruleToText(ahead), 1}));
    m_stage->open();
    goTo(tab(1, u"rulesListView"_s), u"On lunar birthdays"_s);
    goTo(tab(1, u"rulesListView"_s), u"On birthdays"_s);
    auto *save = m_stage->find<QPushButton>(u"ruleSaveButton"_s);
    const auto remedies = [this] { return m_stage->page->findChildren<QPushButton *>(u"checkPushButton"_s); };
    const auto offered = [&] {
        return !remedies().isEmpty() && remedies().constLast()->isVisible() && !save->isEnabled() &&
               remedies().constLast()->accessibleName().contains(u"Proposed"_s);
    };
    QTRY_VERIFY(offered());
    const auto rewording = remedies().constLast();
    const QString proposal = rewording->accessibleName();
    QVERIFY2(proposal.contains(u"as Nguyễn Thị Lan would get it"_s) &&
                 proposal.contains(u"Nhân ngày sinh nhật của chị, em chúc chị Lan vui"_s),
             qPrintable(proposal));
    rewording->click();
    QTRY_VERIFY2(save->isEnabled(), qPrintable(m_stage->notifications->text()));
    QVERIFY(remedies().isEmpty() || !remedies().constFirst()->isVisible());
    const QString body =
        m_stage->shop.session().templates().byKey(u"birthday.existing.zalo.vi"_s).value().body;
    QVERIFY(body.contains(u"Nhân ngày sinh nhật"_s));
}

void TestGreetingRulesPage::looksForARule()
{
    auto *list = tab(1, u"rulesListView"_s);
    QTRY_VERIFY(list->model()->rowCount() > 5);
    auto *search = m_stage->find<QLineEdit>(u"rulesSearchLineEdit"_s);
    search->setFocus();
    QTest::keyClicks(search, u"mid-autumn"_s);
    QTRY_COMPARE(list->model()->rowCount(), 2); // the rule under its head
    search->clear();
    QTRY_VERIFY(list->model()->rowCount() > 5);
}

void TestGreetingRulesPage::makesOneRuleHoweverOftenItIsSaved()
{
    const auto count = [this] { return m_stage->shop.session().greetings().rules()->size(); };
    const auto before = count();
    QTRY_VERIFY(tab(1, u"rulesListView"_s)->model()->rowCount() > before); // their heads stand between them
    m_stage->page->findChild<ui::RulesView *>()->begin(u"birthday"_s);
    auto *save = m_stage->find<QPushButton>(u"ruleSaveButton"_s);
    QTRY_VERIFY(save->isEnabled());
    save->click();
    save->click();
    QTRY_VERIFY(m_stage->find<QPushButton>(u"ruleDeleteButton"_s)->isVisible());
    QCOMPARE(count(), before + 1);
}

MK_TEST(TestGreetingRulesPage)
#include "tst_greeting_rules_page.moc"
