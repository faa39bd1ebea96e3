#include "tests/support/nameless.h"
#include "tests/support/test_main.h"
#include "ui/messages/messages_stage.h"

#include "app/greetings/rule_commands.h"
#include "app/messages/template_commands.h"
#include "db/greetings/greeting_store.h"
#include "ui/messages/preview_canvas.h"
#include "ui/messages/template_preview.h"
#include "ui/widgets/filter_chip.h"
#include "ui/widgets/row_delegate.h"
#include "ui/widgets/search_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
const QString kBirthday = u"birthday.existing.sms.vi"_s;
}

/// The page driven as somebody does who writes templates.
class TestMessagesPage final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_stage.reset(); }
    void listsBothAudiencesUnderTheirHeads();
    void searchesWithoutAccents();
    void switchesLanguageOfTheTexts();
    void writesANewTemplateByKeyboardAlone();
    void keepsWhatWasTypedThroughAKill();
    void savesAVersionAndTakesItBack();
    void keepsWhatIsTypedWhileItIsSaved();
    void keepsWhatIsTypedWhileANewOneIsSaved();
    void errorsStopSavingWithTheReason();
    void discardsAndTakesBack();
    void archivesAndTakesBack();
    void goesOnInATextArchivedByAnotherProgram();
    void warnsWhereRulesUseIt();
    void restoresAnEarlierVersion();
    void restoringLosesNothingTyped();
    void showsThePreviewInItsShape();
    void previewsTheNewOneNotTheOneBefore();
    void tellsWhenATextGoesOutAheadOfItsDay();
    void cutsNothingIn1024();
    void showsEveryCheckWhereThereIsRoom();
    void neverShowsTheOtherAudience();
    void tellsWhoLacksAValue();
    void mendsWithOneClick();
    void keepsWordsWhenSomebodyElseSaved();
    void namesEveryFocusableWidget();
    void speaksVietnameseAtOnce();

private:
    ui::PreviewCanvas *canvas() const { return m_stage->page->findChild<ui::PreviewCanvas *>(); }
    void type(const QString &words)
    {
        m_stage->text->setFocus();
        m_stage->text->moveCursor(QTextCursor::End);
        QTest::keyClicks(m_stage->text, words);
    }
    std::unique_ptr<MessagesStage> m_stage;
};

void TestMessagesPage::init()
{
    m_stage = std::make_unique<MessagesStage>();
    db::Customer huong = TestShop::person(u"Nguyễn Thị Hương"_s, db::LifecycleStage::Loyalty);
    huong.birthday = {db::Calendar::Solar, 21, 11, 1981, false, false};
    m_stage->shop.add(huong);
    m_stage->shop.add(TestShop::person(u"Lê Thị Bình"_s, db::LifecycleStage::Awareness));
}

void TestMessagesPage::listsBothAudiencesUnderTheirHeads()
{
    m_stage->open();
    const auto *model = m_stage->list->model();
    QStringList heads;
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, 0).data(ui::row::Heading).toBool())
            heads.append(model->index(row, 0).data().toString());
        else
            QVERIFY(
                model->index(row, 0).data(ui::row::SecondLine).toString().startsWith(u"Zalo, SMS, E-mail"_s));
    }
    QCOMPARE(heads, (QStringList{u"Prospects"_s, u"Existing customers"_s}));
    QCOMPARE(model->rowCount(), 46 + 2);
}

void TestMessagesPage::searchesWithoutAccents()
{
    m_stage->open();
    MessagesStage::press(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(qApp->focusWidget(), u"sinh nhat khach hang"_s);
    QTRY_VERIFY(m_stage->list->model()->rowCount() < 10);
    MessagesStage::press(Qt::Key_Down);
    QVERIFY(m_stage->list->hasFocus());
    m_stage->find<ui::SearchField>("templateSearchLineEdit")->setText(u"zzzz"_s);
    QTRY_COMPARE(m_stage->list->model()->rowCount(), 0);
    auto *start = m_stage->find("emptyStartPushButton");
    QVERIFY(start->isVisible());
    start->click();
    QCOMPARE(m_stage->list->model()->rowCount(), 48);
}

void TestMessagesPage::switchesLanguageOfTheTexts()
{
    m_stage->open();
    m_stage->show(u"birthday.existing.email.en"_s);
    QCOMPARE(m_stage->find<ui::FilterChip>("languageFilterChip")->text(), u"English"_s);
    QVERIFY(m_stage->find<ui::TemplateEdit>("subjectTextEdit")->isVisible());
}

void TestMessagesPage::writesANewTemplateByKeyboardAlone()
{
    m_stage->open();
    m_stage->page->newTemplate();
    auto *make = m_stage->find("newMakePushButton");
    QVERIFY(!make->isEnabled()); // nobody is spoken to by chance
    QTRY_COMPARE(qApp->focusWidget()->objectName(), u"newProspectFilterChip"_s);
    MessagesStage::press(Qt::Key_Right); // one of a group: arrows go about in it
    MessagesStage::press(Qt::Key_Space);
    QVERIFY(m_stage->find<ui::FilterChip>("newExistingFilterChip")->isChecked());
    MessagesStage::press(Qt::Key_Tab);
    QTest::keyClicks(qApp->focusWidget(), u"Hoi tham rieng"_s);
    MessagesStage::press(Qt::Key_Return);
    QTRY_VERIFY(m_stage->text->hasFocus());
    QCOMPARE(m_stage->text->source(), QString());
    QTest::keyClicks(m_stage->text, u"Da chao {{danh"_s);
    MessagesStage::press(Qt::Key_Return);
    QTest::keyClicks(m_stage->text, u". Cam on."_s);
    QCOMPARE(m_stage->text->source(), u"Da chao {{honorific|quý khách}}. Cam on."_s);
    QTRY_VERIFY(m_stage->find("saveTemplatePushButton")->isEnabled());
    MessagesStage::press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(m_stage->notifications->text(), u"New template “Hoi tham rieng”"_s);
    const auto all = m_stage->shop.session().templates().all();
    const auto made =
        std::find_if(all->cbegin(), all->cend(), [](const auto &text) { return text.key.isEmpty(); });
    QVERIFY(made != all->cend());
    QCOMPARE(made->audience, db::Audience::Existing);
    QCOMPARE(made->body, m_stage->text->source());
    QTRY_VERIFY(m_stage->shop.session().drafts().list(u"template/"_s)->isEmpty());
    QTRY_COMPARE(m_stage->list->currentIndex().data().toString(), u"Hoi tham rieng"_s);
}

void TestMessagesPage::keepsWhatWasTypedThroughAKill()
{
    m_stage->open();
    m_stage->show(kBirthday);
    const QString before = m_stage->text->source();
    type(u" Hen gap"_s);
    QTRY_COMPARE(m_stage->list->currentIndex().data(ui::row::ChipText).toString(), u"Draft"_s);
    QTRY_COMPARE(m_stage->shop.session().drafts().list(u"template/"_s)->size(), 1);
    m_stage->close();
    m_stage->open();
    m_stage->page->openTemplate(m_stage->stored(kBirthday).id);
    QTRY_COMPARE(m_stage->text->source(), before + u" Hen gap"_s);
    QCOMPARE(m_stage->stored(kBirthday).body, before);
    QVERIFY(m_stage->find("discardPushButton")->isVisible());
}

void TestMessagesPage::savesAVersionAndTakesItBack()
{
    m_stage->open();
    m_stage->show(kBirthday);
    const QString before = m_stage->text->source();
    type(u" Cam on chi."_s);
    QTRY_VERIFY(m_stage->find("saveTemplatePushButton")->isEnabled());
    MessagesStage::press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(m_stage->stored(kBirthday).version, 2);
    QCOMPARE(m_stage->stored(kBirthday).body, before + u" Cam on chi."_s);
    QTRY_VERIFY(m_stage->notifications->text().startsWith(u"Saved"_s));
    QTRY_VERIFY(!m_stage->find("saveTemplatePushButton")->isEnabled());
    m_stage->undo->takeBackLast();
    QTRY_COMPARE(m_stage->stored(kBirthday).version, 3);
    QCOMPARE(m_stage->stored(kBirthday).body, before);
    QTRY_COMPARE(m_stage->text->source(), before);
}

void TestMessagesPage::keepsWhatIsTypedWhileItIsSaved()
{
    m_stage->open();
    m_stage->show(kBirthday);
    const QString before = m_stage->text->source();
    type(u" Cam on chi."_s);
    QTRY_VERIFY(m_stage->find("saveTemplatePushButton")->isEnabled());
    m_stage->find("saveTemplatePushButton")->click();
    type(u" Hen gap."_s); // the answer is still on its way
    QTRY_COMPARE(m_stage->stored(kBirthday).body, before + u" Cam on chi."_s);
    QTRY_VERIFY(m_stage->notifications->text().startsWith(u"Saved"_s));
    QCOMPARE(m_stage->text->source(), before + u" Cam on chi. Hen gap."_s);
    QTRY_VERIFY(m_stage->find("saveTemplatePushButton")->isEnabled());
    m_stage->find("saveTemplatePushButton")->click(); // on top of the version just saved
    QTRY_COMPARE(m_stage->stored(kBirthday).version, 3);
    QCOMPARE(m_stage->stored(kBirthday).body, before + u" Cam on chi. Hen gap."_s);
}

void TestMessagesPage::keepsWhatIsTypedWhileANewOneIsSaved()
{
    m_stage->open();
    m_stage->show(kBirthday);
    emit m_stage->head()->addChannelAsked(db::Channel::Phone);
    const QString before = m_stage->text->source();
    QTRY_VERIFY(m_stage->find("saveTemplatePushButton")->isEnabled());
    m_stage->find("saveTemplatePushButton")->click();
    type(u" Hen gap."_s); // the answer is still on its way
    QTRY_VERIFY(m_stage->notifications->text().startsWith(u"New template"_s));
    QCOMPARE(m_stage->text->source(), before + u" Hen gap."_s);
    QTRY_COMPARE(m_stage->shop.session().drafts().list(u"template/"_s)->size(), 1);
    QTRY_VERIFY(m_stage->find("saveTemplatePushButton")->isEnabled());
    m_stage->find("saveTemplatePushButton")->click();
    QTRY_VERIFY(m_stage->shop.session().drafts().list(u"template/"_s)->isEmpty());
    const auto all = m_stage->shop.session().templates().all();
    const auto made =
        std::find_if(all->cbegin(), all->cend(), [](const auto &text) { return text.key.isEmpty(); });
    QVERIFY(made != all->cend());
    QCOMPARE(made->version, 2);
    QCOMPARE(made->body, before + u" Hen gap."_s);
}

void TestMessagesPage::errorsStopSavingWithTheReason()
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

void TestMessagesPage::discardsAndTakesBack()
{
    m_stage->open();
    m_stage->show(kBirthday);
    const QString before = m_stage->text->source();
    type(u" xyz"_s);
    m_stage->find("discardPushButton")->click();
    QTRY_COMPARE(m_stage->text->source(), before);
    QTRY_VERIFY(m_stage->shop.session().drafts().list(u"template/"_s)->isEmpty());
    m_stage->undo->takeBackLast();
    QTRY_COMPARE(m_stage->text->source(), before + u" xyz"_s);
}

void TestMessagesPage::archivesAndTakesBack()
{
    m_stage->open();
    m_stage->show(u"first_contact.prospect.zalo.vi"_s);
    emit m_stage->head()->archiveAsked();
    QTRY_VERIFY(m_stage->stored(u"first_contact.prospect.zalo.vi"_s).archived);
    QTRY_VERIFY(m_stage->notifications->text().startsWith(u"Archived"_s));
    m_stage->undo->takeBackLast();
    QTRY_VERIFY(!m_stage->stored(u"first_contact.prospect.zalo.vi"_s).archived);
    QTRY_VERIFY(m_stage->notifications->text().startsWith(u"Undone: Message archived"_s));
    m_stage->notifications->findChild<QPushButton *>(u"notificationActionPushButton"_s)
        ->click(); // do it again
    QTRY_VERIFY(m_stage->stored(u"first_contact.prospect.zalo.vi"_s).archived);
}

void TestMessagesPage::goesOnInATextArchivedByAnotherProgram()
{
    const QString key = u"first_contact.prospect.zalo.vi"_s;
    m_stage->open();
    m_stage->show(key);
    const QString before = m_stage->text->source();
    type(u" mot"_s);
    QVERIFY(app::run(m_stage->shop.session(), app::ArchiveTemplate{m_stage->stored(key).id},
                     m_stage->shop.clock().act()));
    QTRY_VERIFY(m_stage->notifications->text().contains(u"was archived meanwhile"_s));
    type(u" hai"_s);
    QCOMPARE(m_stage->text->source(), before + u" mot hai"_s);
    MessagesStage::press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(m_stage->stored(key).body, before + u" mot hai"_s);
    QCOMPARE(m_stage->stored(kBirthday).version, 1); // which stands first in the list
    emit m_stage->head()->archiveAsked();            // its menu says "Bring back" by now
    QTRY_VERIFY(!m_stage->stored(key).archived);
}

void TestMessagesPage::warnsWhereRulesUseIt()
{
    m_stage->open();
    m_stage->show(kBirthday);
    emit m_stage->head()->archiveAsked();
    QTRY_VERIFY(m_stage->notifications->text().contains(u"is used by 1 greeting rule: Birthday"_s));
    QVERIFY(!m_stage->stored(kBirthday).archived);
    m_stage->notifications->findChild<QPushButton *>(u"notificationActionPushButton"_s)->click();
    QTRY_VERIFY(m_stage->stored(kBirthday).archived);
}

void TestMessagesPage::restoresAnEarlierVersion()
{
    m_stage->open();
    m_stage->show(kBirthday);
    const QString first = m_stage->text->source();
    type(u" Cam on chi."_s);
    QTRY_VERIFY(m_stage->find("saveTemplatePushButton")->isEnabled());
    m_stage->find("saveTemplatePushButton")->click();
    QTRY_COMPARE(m_stage->stored(kBirthday).version, 2);
    QTRY_COMPARE(m_stage->find<ui::FilterChip>("versionFilterChip")->text(), u"Version 2"_s);
    m_stage->find<ui::FilterChip>("versionFilterChip")->click();
    auto *versions = m_stage->find<QListWidget>("versionListWidget");
    QTRY_COMPARE(versions->count(), 2);
    QTRY_VERIFY(versions->hasFocus());
    const auto *shown = m_stage->page->findChild<QTextEdit *>(u"versionTextBrowser"_s);
    QTRY_VERIFY(shown->toPlainText().contains(u"[+ Cam on chi.+]"_s));
    QVERIFY2(shown->toPlainText().contains(u"[honorific]"_s), qPrintable(shown->toPlainText()));
    QVERIFY2(!shown->toPlainText().contains(u"{{"_s), qPrintable(shown->toPlainText()));
    MessagesStage::press(Qt::Key_Down);
    m_stage->find("versionRestorePushButton")->click();
    QTRY_COMPARE(m_stage->stored(kBirthday).version, 3);
    QCOMPARE(m_stage->stored(kBirthday).body, first);
}

void TestMessagesPage::restoringLosesNothingTyped()
{
    m_stage->open();
    m_stage->show(kBirthday);
    const QString first = m_stage->text->source();
    type(u" Cam on chi."_s);
    QTRY_VERIFY(m_stage->find("saveTemplatePushButton")->isEnabled());
    m_stage->find("saveTemplatePushButton")->click();
    QTRY_COMPARE(m_stage->find<ui::FilterChip>("versionFilterChip")->text(), u"Version 2"_s);
    type(u" Typed."_s);
    const QString typed = m_stage->text->source();
    m_stage->find<ui::FilterChip>("versionFilterChip")->click();
    auto *versions = m_stage->find<QListWidget>("versionListWidget");
    QTRY_COMPARE(versions->count(), 2);
    versions->setCurrentRow(1);
    m_stage->find("versionRestorePushButton")->click();
    QCOMPARE(m_stage->text->source(), first);
    QCOMPARE(m_stage->stored(kBirthday).version, 2); // only in the text so far
    m_stage->text->undo();
    QCOMPARE(m_stage->text->source(), typed);
}

void TestMessagesPage::previewsTheNewOneNotTheOneBefore()
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

void TestMessagesPage::showsThePreviewInItsShape()
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

void TestMessagesPage::tellsWhenATextGoesOutAheadOfItsDay()
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

void TestMessagesPage::cutsNothingIn1024()
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

void TestMessagesPage::showsEveryCheckWhereThereIsRoom()
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

void TestMessagesPage::neverShowsTheOtherAudience()
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

void TestMessagesPage::tellsWhoLacksAValue()
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

void TestMessagesPage::mendsWithOneClick()
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

void TestMessagesPage::keepsWordsWhenSomebodyElseSaved()
{
    m_stage->open();
    m_stage->show(kBirthday);
    type(u" Cam on chi."_s);
    const QString mine = m_stage->text->source();
    QTRY_COMPARE(m_stage->shop.session().drafts().list(u"template/"_s)->size(), 1);
    db::Template theirs = m_stage->stored(kBirthday);
    theirs.body += u" Theirs."_s;
    QVERIFY(m_stage->shop.session().inTransaction([&] {
        return m_stage->shop.session().templates().addVersion(theirs, {1, {}});
    }));
    QTRY_VERIFY(m_stage->find("saveTemplatePushButton")->isEnabled());
    m_stage->find("saveTemplatePushButton")->click();
    QTRY_VERIFY(m_stage->notifications->text().startsWith(u"Someone has saved"_s));
    m_stage->notifications->dismiss();
    QVERIFY(!m_stage->notifications->isShowing()); // one trouble, told once
    QCOMPARE(m_stage->text->source(), mine);
    QCOMPARE(m_stage->stored(kBirthday).body, theirs.body);
    // Told of it, the person saves on top.
    QTRY_COMPARE(m_stage->shop.session().drafts().list(u"template/"_s)->size(), 1);
    QTRY_VERIFY([&] {
        m_stage->find("saveTemplatePushButton")->click();
        return QTest::qWaitFor([&] { return m_stage->stored(kBirthday).version == 3; }, 500);
    }());
    QCOMPARE(m_stage->stored(kBirthday).body, mine);
}

void TestMessagesPage::namesEveryFocusableWidget()
{
    m_stage->open();
    m_stage->show(u"birthday.existing.email.vi"_s);
    int focusable = 0;
    auto *middle = m_stage->page->findChild<QStackedWidget *>();
    for (int panel = 0; panel < middle->count(); ++panel) {
        middle->setCurrentIndex(panel);
        const test::Reached reached = test::reachedIn(m_stage->page);
        QVERIFY2(reached.nameless.isEmpty(), qPrintable(reached.nameless.join(u'\n')));
        focusable += reached.widgets;
    }
    QVERIFY(focusable >= 20);
}

void TestMessagesPage::speaksVietnameseAtOnce()
{
    m_stage->open();
    m_stage->show(kBirthday);
    m_stage->translator.speak(ui::Language::Vietnamese);
    QTRY_COMPARE(m_stage->find("newTemplatePushButton")->text(), u"Mẫu mới"_s);
    QCOMPARE(m_stage->list->model()->index(0, 0).data().toString(), u"Khách tiềm năng"_s);
    QCOMPARE(m_stage->find<QAbstractButton>("honorificFieldChip")->text(), u"Xưng hô"_s);
}

MK_TEST(TestMessagesPage)
#include "tst_messages_page.moc"
