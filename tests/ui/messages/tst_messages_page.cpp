#include "db/messages/template_store.h"
#include "db/safekeeping/draft_store.h"
#include "tests/support/nameless.h"
#include "tests/support/test_main.h"
#include "tests/ui/messages/messages_hands.h"
#include "ui/widgets/row_delegate.h"

#include "app/messages/template_commands.h"
#include "ui/messages/template_preview.h"
#include "ui/widgets/filter_chip.h"
#include "ui/widgets/search_field.h"

#include <QListWidget>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

/// The page driven as somebody does who writes templates.
class TestMessagesPage final : public QObject, MessagesHands
{
    Q_OBJECT
private slots:
    void init() { makeStage(); }
    void cleanup() { m_stage.reset(); }
    void listsBothAudiencesUnderTheirHeads();
    void searchesWithoutAccents();
    void switchesLanguageOfTheTexts();
    void writesANewTemplateByKeyboardAlone();
    void keepsWhatWasTypedThroughAKill();
    void savesAVersionAndTakesItBack();
    void keepsWhatIsTypedWhileItIsSaved();
    void keepsWhatIsTypedWhileANewOneIsSaved();
    void discardsAndTakesBack();
    void archivesAndTakesBack();
    void goesOnInATextArchivedByAnotherProgram();
    void restoresAnEarlierVersion();
    void restoringLosesNothingTyped();
    void keepsWordsWhenSomebodyElseSaved();
    void namesEveryFocusableWidget();
    void speaksVietnameseAtOnce();
};

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
