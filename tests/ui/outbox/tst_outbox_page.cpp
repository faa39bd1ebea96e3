#include "tests/ui/outbox/outbox_stage.h"

#include "tests/support/nameless.h"
#include "tests/support/test_main.h"
#include "ui/outbox/outbox_filter_bar.h"
#include "ui/theme/grid.h"
#include "ui/widgets/filter_chip.h"

#include <QClipboard>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using db::MessageState;
using db::Settlement;

/// Every message in full, as it changes.
class TestOutboxPage final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_stage = std::make_unique<OutboxStage>(); }
    void cleanup() { m_stage.reset(); }
    void listsMessagesByDay();
    void showsTheExactTextAndWhatBecameOfIt();
    void tellsOfAttemptsThatNoServerAnswered();
    void showsTheMailAsItWasSent();
    void savesTheMailByteByByte();
    void showsWhatChangesMeanwhile();
    void leadsToTheCustomer();
    void isEmptyAtFirst();
    void keepsItsFiltersWithinANarrowList();
    void takesWhatIsTypedOnEachVisitForTheSearch();
    void worksByKeyboard();
    void namesEverything();

private:
    OutboxStage &on() { return *m_stage; }
    BoardShop &board() { return m_stage->board; }
    std::unique_ptr<OutboxStage> m_stage;
};

void TestOutboxPage::listsMessagesByDay()
{
    board().plan(board().add(u"Lan"_s), db::Channel::Sms, u"2026-11-23"_s);
    on().failed(u"Mai"_s);
    board().plan(board().add(u"Hoa"_s), db::Channel::Email, u"2026-11-20"_s);
    on().open();
    const QStringList wanted{u"# Monday 23/11"_s, u"Lan [Planned]"_s, u"# Today"_s,
                             u"Mai [Failed]"_s,   u"# Yesterday"_s,   u"Hoa [Planned]"_s};
    QTRY_COMPARE(on().rows(), wanted);
    const QModelIndex mai = on().list->model()->index(3, 0);
    QCOMPARE(mai.data(ui::row::RightText).toString(), u"08:30"_s);
    const QString second = mai.data(ui::row::SecondLine).toString();
    QVERIFY2(second.contains(u"550 5.1.1 No such user"_s), qPrintable(second));
    QVERIFY2(second.contains(u"1 attempt"_s), qPrintable(second));
    QVERIFY2(second.contains(u"Shop mail"_s), qPrintable(second));
}

void TestOutboxPage::showsTheExactTextAndWhatBecameOfIt()
{
    on().failed(u"Mai"_s);
    on().open();
    QTRY_COMPARE(on().find("messageCustomerPushButton")->text(), u"Mai"_s);
    QCOMPARE(on().text("messageTextLabel"), u"Chúc chị một ngày vui."_s);
    QCOMPARE(on().text("messageSubjectLabel"), u"Lời chúc"_s);
    QCOMPARE(on().text("messageReasonLabel"), u"550 5.1.1 No such user"_s);
    QVERIFY(on().text("messageRemedyLabel").startsWith(u"It was surely not sent."_s));
    QTRY_COMPARE(on().labels("messageEventLabel"),
                 QStringList{u"21/11/2026, 10:00 · Not accepted (the server)"_s});
    QTRY_COMPARE(on().labels("messageEventDetailLabel"), QStringList{u"550 5.1.1 No such user"_s});
}

void TestOutboxPage::tellsOfAttemptsThatNoServerAnswered()
{
    on().uncertain(u"Mai"_s);
    on().open();
    QTRY_COMPARE(on().labels("messageAttemptLabel"),
                 QStringList{u"Attempt 1: it is not known whether the server took it"_s});
    QVERIFY(on().shows("messageEventsTitleLabel"));
}

void TestOutboxPage::showsTheMailAsItWasSent()
{
    const auto id = on().failed(u"Mai"_s);
    on().open();
    QTRY_VERIFY(on().shows("sentMailPane"));
    QVERIFY(on().text("mailFieldsLabel").contains(u"Subject: Lời chúc"_s));
    QVERIFY(on().text("mailPartsLabel").contains(u"text/html"_s));
    auto *raw = on().find<QPlainTextEdit>("mailBytesPlainTextEdit");
    QVERIFY(!raw->isVisible());
    on().find("mailBytesPushButton")->click();
    QVERIFY(raw->isVisible());
    QCOMPARE(raw->toPlainText(), QString::fromUtf8(board().bytesOf(id)).replace(u"\r\n"_s, u"\n"_s));
    on().find("mailBytesPushButton")->click();
    QVERIFY(!raw->isVisible());
}

void TestOutboxPage::savesTheMailByteByByte()
{
    const auto id = on().failed(u"Mai"_s);
    on().open();
    QTRY_VERIFY(on().shows("mailSavePushButton"));
    const QString file = on().shop.file(u"saved.eml"_s);
    QString offered;
    on().dialogs->setAnswer([&](const ui::FileQuestion &question) {
        offered = question.name;
        return file;
    });
    on().find("mailSavePushButton")->click();
    QTRY_VERIFY(QFile::exists(file));
    QCOMPARE(offered, u"message-%1.eml"_s.arg(id.value));
    QFile saved(file);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QCOMPARE(saved.readAll(), board().bytesOf(id));
    QTRY_VERIFY(on().notifications->text().startsWith(u"Saved: "_s));
}

void TestOutboxPage::showsWhatChangesMeanwhile()
{
    const auto id = board().plan(board().add(u"Lan"_s));
    on().open();
    QTRY_COMPARE(on().lastRow(), u"Lan [Planned]"_s);
    board().settled(id, Settlement::Result::Accepted, u"250 ok"_s);
    on().tell();
    QTRY_COMPARE(on().lastRow(), u"Lan [Sent]"_s);
    QTRY_COMPARE(on().labels("messageEventLabel").size(), 1);
    QVERIFY(!on().shows("messageSentPushButton"));
    board().plan(board().add(u"Mai"_s), db::Channel::Sms, u"2026-11-25"_s);
    on().tell();
    QTRY_COMPARE(on().rows().size(), 4);
    QCOMPARE(on().list->currentIndex().data().toString(), u"Lan"_s); // what is read stays
}

void TestOutboxPage::leadsToTheCustomer()
{
    const auto lan = board().add(u"Lan"_s);
    board().plan(lan);
    on().open();
    QTRY_COMPARE(on().find("messageCustomerPushButton")->text(), u"Lan"_s);
    QSignalSpy asked(on().navigator, &ui::Navigator::customerAsked);
    on().find("messageCustomerPushButton")->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<db::CustomerId>(), lan);
}

void TestOutboxPage::isEmptyAtFirst()
{
    on().open();
    QTRY_COMPARE(on().text("emptyTitleLabel"), u"No messages yet"_s);
    QVERIFY(!on().shows("messageButtons"));
    QSignalSpy today(on().page, &ui::OutboxPage::todayAsked);
    on().find("emptyStartPushButton")->click();
    QCOMPARE(today.size(), 1);
}

void TestOutboxPage::keepsItsFiltersWithinANarrowList()
{
    on().failed(u"Mai"_s);
    on().open();
    QTRY_VERIFY(on().find<QWidget>("outboxAccountChip")->isVisible());
    auto *bar = on().page->findChild<ui::OutboxFilterBar *>();
    const auto *search = on().find<QLineEdit>("outboxSearchLineEdit");
    QVERIFY(search->width() > search->fontMetrics().horizontalAdvance(search->placeholderText())); // whole
    const int narrow = ui::grid::px(300);
    QVERIFY2(bar->minimumSizeHint().width() <= narrow,
             qPrintable(QString::number(bar->minimumSizeHint().width())));
    bar->resize(narrow, bar->heightForWidth(narrow));
    for (const auto *chip : bar->findChildren<ui::FilterChip *>()) {
        if (chip->isVisible())
            QVERIFY(bar->rect().contains(QRect(chip->mapTo(bar, QPoint()), chip->size())));
    }
}

void TestOutboxPage::takesWhatIsTypedOnEachVisitForTheSearch()
{
    const auto mai = board().plan(board().add(u"Mai"_s));
    on().open();
    on().pages->add(ui::PageId::Today, [] { return new ui::Page(ui::PageId::Today); });
    QTRY_VERIFY(on().find("messageSentPushButton")->isEnabled());
    on().list->setFocus(Qt::OtherFocusReason);
    on().pages->show(ui::PageId::Today);
    on().pages->show(ui::PageId::Outbox);
    const auto *search = on().find<QLineEdit>("outboxSearchLineEdit");
    QVERIFY(search->hasFocus());
    for (const Qt::Key letter : {Qt::Key_D, Qt::Key_S, Qt::Key_W})
        OutboxStage::press(letter);
    QCOMPARE(search->text(), u"dsw"_s);
    QTRY_COMPARE(on().text("emptyTitleLabel"), u"No message like that"_s);
    QCOMPARE(board().stateOf(mai), MessageState::Planned);
}

void TestOutboxPage::worksByKeyboard()
{
    const auto mai = on().failed(u"Mai"_s);
    const auto hoa = board().plan(board().add(u"Hoa"_s), db::Channel::Email, u"2026-11-20"_s);
    on().open();
    QTRY_COMPARE(on().find("messageCustomerPushButton")->text(), u"Mai"_s);
    OutboxStage::press(Qt::Key_Down);
    QVERIFY(on().list->hasFocus());
    OutboxStage::press(Qt::Key_Return);
    QVERIFY(on().find("sendAgainPushButton")->hasFocus());
    OutboxStage::press(Qt::Key_Escape);
    QVERIFY(on().list->hasFocus());
    OutboxStage::press(Qt::Key_R);
    QTRY_COMPARE(board().stateOf(mai), MessageState::Approved);
    QVERIFY(on().list->hasFocus());
    OutboxStage::press(Qt::Key_Down);
    QTRY_COMPARE(on().find("messageCustomerPushButton")->text(), u"Hoa"_s);
    QTRY_VERIFY(on().find("messageSentPushButton")->isEnabled());
    OutboxStage::press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Chúc chị một ngày vui."_s);
    OutboxStage::press(Qt::Key_D);
    QTRY_COMPARE(board().stateOf(hoa), MessageState::Sent);
    OutboxStage::press(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(on().find<QLineEdit>("outboxSearchLineEdit")->hasFocus());
}

void TestOutboxPage::namesEverything()
{
    on().failed(u"Mai"_s);
    on().open();
    QTRY_VERIFY(on().shows("mailBytesPushButton"));
    on().find("mailBytesPushButton")->click();
    const test::Reached reached = test::reachedIn(on().page);
    QVERIFY(reached.widgets > 8);
    QVERIFY2(reached.nameless.isEmpty(), qPrintable(reached.nameless.join(u'\n')));
}

MK_TEST(TestOutboxPage)
#include "tst_outbox_page.moc"
