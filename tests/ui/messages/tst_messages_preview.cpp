#include "db/customers/customer_store.h"
#include "db/greetings/greeting_store.h"
#include "tests/support/test_main.h"
#include "tests/ui/messages/messages_hands.h"

#include "app/greetings/rule_commands.h"
#include "ui/messages/template_preview.h"
#include "ui/widgets/filter_chip.h"
#include "ui/widgets/row_delegate.h"
#include "ui/widgets/search_field.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>

#include <algorithm>

using namespace Qt::StringLiterals;

/// What is shown beside a text that is being written: how it looks, what is wrong with it, and who lacks a
/// value.
class TestMessagesPreview final : public QObject, MessagesHands
{
    Q_OBJECT
private slots:
    void init() { makeStage(); }
    void cleanup() { m_stage.reset(); }
    void errorsStopSavingWithTheReason();
    void warnsWhereRulesUseIt();
    void showsThePreviewInItsShape();
    void previewsTheNewOneNotTheOneBefore();
    void tellsWhenATextGoesOutAheadOfItsDay();
    void cutsNothingIn1024();
    void showsEveryCheckWhereThereIsRoom();
    void neverShowsTheOtherAudience();
    void tellsWhoLacksAValue();
    void mendsWithOneClick();
};

void TestMessagesPreview::errorsStopSavingWithTheReason()
{
    m_stage->open();
    m_stage->show(kBirthday);
    type(u" {{nobody}}"_s);
    QTRY_VERIFY(m_stage->checks().join(u' ').contains(u"There is no field “nobody”"_s));
    QVERIFY(!m_stage->find("saveTemplatePushButton")->isEnabled());
    MessagesStage::press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(m_stage->notifications->text().startsWith(u"Not saved yet: There is no field"_s));
    QCOMPARE(m_stage->text->textCursor().selectedText(), u"nobody"_s);
    QCOMPARE(m_stage->stored(kBirthday).version, 1);
}

void TestMessagesPreview::warnsWhereRulesUseIt()
{
    m_stage->open();
    m_stage->show(kBirthday);
    emit m_stage->head()->archiveAsked();
    QTRY_VERIFY(m_stage->notifications->text().contains(u"is used by 1 greeting rule: Birthday"_s));
    QVERIFY(!m_stage->stored(kBirthday).archived);
    m_stage->notifications->findChild<QPushButton *>(u"notificationActionPushButton"_s)->click();
    QTRY_VERIFY(m_stage->stored(kBirthday).archived);
}

void TestMessagesPreview::showsThePreviewInItsShape()
{
    m_stage->open();
    m_stage->show(kBirthday);
    QTRY_VERIFY(canvas()->words().text.contains(u"chị Hương"_s));
    QCOMPARE(canvas()->words().channel, db::Channel::Sms);
    QTRY_VERIFY(m_stage->find<QLabel>("previewLengthLabel")->text().contains(u"with accents"_s));
    type(u" Hen gap"_s);
    QVERIFY(canvas()->words().text.endsWith(u" Hen gap"_s)); // with the key itself
    m_stage->find<ui::FilterChip>("emailChannelFilterChip")->click();
    QCOMPARE(canvas()->words().channel, db::Channel::Email);
    QVERIFY(canvas()->words().subject.contains(u"Hương"_s));
    QVERIFY(!canvas()->grab().isNull());
}

void TestMessagesPreview::previewsTheNewOneNotTheOneBefore()
{
    m_stage->open();
    m_stage->show(kBirthday);
    QTRY_VERIFY(canvas()->words().text.contains(u"chị Hương"_s));
    m_stage->page->newTemplate();
    QCOMPARE(canvas()->words().text, QString());
    QCOMPARE(canvas()->words().empty, u"What you write shows here."_s);
    QCOMPARE(m_stage->find<QLabel>("previewWhoLabel")->text(), QString());
    m_stage->find("newCancelPushButton")->click(); // back to the one before
    QVERIFY(canvas()->words().text.contains(u"chị Hương"_s));
    m_stage->page->newTemplate();
    m_stage->find<ui::FilterChip>("newExistingFilterChip")->click();
    m_stage->find<QLineEdit>("newTitleLineEdit")->setText(u"Hỏi thăm"_s);
    m_stage->find("newMakePushButton")->click();
    QTRY_VERIFY(m_stage->text->hasFocus());
    QCOMPARE(canvas()->words().text, QString());
    type(u"Da chao"_s);
    QTRY_COMPARE(canvas()->words().text, u"Da chao"_s);
}

void TestMessagesPreview::tellsWhenATextGoesOutAheadOfItsDay()
{
    const auto rules = m_stage->shop.session().greetings().rules().value();
    const auto birthday = std::ranges::find(rules, u"birthday"_s, &db::GreetingRule::occasionKey);
    QVERIFY(birthday != rules.end());
    db::GreetingRule ahead = *birthday;
    ahead.daysAhead = 8;
    QVERIFY(app::run(m_stage->shop.session(), app::SaveRule{ahead, {}}, m_stage->shop.moment()));
    db::Customer born = TestShop::person(u"Trần Thị Mùi"_s, db::LifecycleStage::Loyalty);
    born.birthday = {db::Calendar::Solar, 1, 12, 1980, false, false};
    const db::CustomerId id = m_stage->shop.add(born);
    m_stage->open();
    m_stage->show(kBirthday);
    m_stage->page->findChild<ui::TemplatePreview *>()->choose(id);
    QTRY_VERIFY2(canvas()->words().when.contains(u"goes out on 23/11"_s), qPrintable(canvas()->words().when));
    QVERIFY2(canvas()->words().when.contains(u"for 1/12"_s), qPrintable(canvas()->words().when));
}

void TestMessagesPreview::cutsNothingIn1024()
{
    db::Customer long1 = TestShop::person(u"Nguyễn Hoàng Thị Thanh Uyên"_s, db::LifecycleStage::Loyalty);
    const db::CustomerId id = m_stage->shop.add(long1);
    m_stage->open();
    m_stage->show(kBirthday);
    m_stage->page->findChild<ui::TemplatePreview *>()->choose(id);
    m_stage->window->resize(970, 620); // what the sidebar leaves of 1024
    const auto *who = m_stage->find<QLabel>("previewWhoLabel");
    QTRY_VERIFY(who->text().contains(u"Uyên"_s));
    QTRY_VERIFY(who->height() >= who->heightForWidth(who->width()));
    QTRY_VERIFY2(canvas()->width() > 180, qPrintable(QString::number(canvas()->width())));
    m_stage->page->newTemplate();
    const auto *companies = m_stage->find<QCheckBox>("newCompaniesCheckBox");
    QTRY_VERIFY(companies->isVisible());
    QVERIFY(companies->width() >= companies->sizeHint().width());
}

void TestMessagesPreview::showsEveryCheckWhereThereIsRoom()
{
    m_stage->open();
    m_stage->window->resize(1000, 900);
    type(u" {{nobody}} {{nothing}}"_s);
    QTRY_VERIFY(m_stage->checks().size() > 2);
    const auto *area = m_stage->page->findChild<QAbstractScrollArea *>(u"checksScrollArea"_s);
    QTRY_COMPARE(area->verticalScrollBar()->maximum(), 0);
    // Right under the text, not at the foot of the page.
    const int text = m_stage->text->mapTo(m_stage->page, QPoint(0, m_stage->text->height())).y();
    const int checks = area->mapTo(m_stage->page, QPoint()).y();
    QVERIFY2(checks - text < 60, qPrintable(u"%1 %2"_s.arg(text).arg(checks)));
    const auto *button = m_stage->find<QPushButton>("saveTemplatePushButton");
    QVERIFY(button->mapTo(m_stage->page, QPoint()).y() - (checks + area->height()) > 20);
}

void TestMessagesPreview::neverShowsTheOtherAudience()
{
    m_stage->open();
    m_stage->show(u"first_contact.prospect.zalo.vi"_s);
    QTRY_VERIFY(canvas()->words().text.contains(u"Bình"_s));
    for (int i = 0; i < 3; ++i) {
        MessagesStage::press(Qt::Key_Right, Qt::AltModifier);
        QVERIFY(!canvas()->words().text.contains(u"Hương"_s));
    }
    // The one looked at becomes an existing customer: there is nobody left for this text.
    const auto ids = m_stage->shop.session().customers().idsByName();
    for (const db::CustomerId id : *ids)
        QVERIFY(m_stage->shop.session().customers().setStage(id, db::LifecycleStage::Loyalty,
                                                             m_stage->shop.moment()));
    QTRY_VERIFY_WITH_TIMEOUT(canvas()->words().text.isEmpty(), 10000);
}

void TestMessagesPreview::tellsWhoLacksAValue()
{
    db::Customer unknown = TestShop::person(u"Trần An"_s, db::LifecycleStage::Loyalty);
    unknown.gender.reset();
    unknown.birthday = {db::Calendar::Solar, 2, 3, 1985, false, false};
    const db::CustomerId id = m_stage->shop.add(unknown);
    m_stage->open();
    m_stage->show(kBirthday);
    QTRY_VERIFY(m_stage->checks().contains(u"Enough data for 1 / 2 recipients"_s));
    QSignalSpy asked(m_stage->navigator, &ui::Navigator::customersAsked);
    for (QPushButton *button : m_stage->page->findChildren<QPushButton *>(u"checkPushButton"_s)) {
        if (button->isVisible() && button->text() == u"See"_s)
            button->click();
    }
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.constFirst().at(1).value<QList<db::CustomerId>>(), QList<db::CustomerId>{id});
}

void TestMessagesPreview::mendsWithOneClick()
{
    m_stage->open();
    m_stage->show(kBirthday);
    const QString before = m_stage->text->source();
    QPushButton *remove = nullptr;
    for (QPushButton *button : m_stage->page->findChildren<QPushButton *>(u"checkPushButton"_s)) {
        if (button->text().startsWith(u"Remove accents"_s))
            remove = button;
    }
    QVERIFY(remove);
    remove->click();
    QTRY_VERIFY(m_stage->find<QLabel>("previewLengthLabel")->text().contains(u"without accents"_s));
    QVERIFY(canvas()->words().text.contains(u"chi Huong"_s));
    m_stage->text->undo();
    QCOMPARE(m_stage->text->source(), before);
}

MK_TEST(TestMessagesPreview)
#include "tst_messages_preview.moc"
