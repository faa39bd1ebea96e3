#include "tests/ui/outbox/outbox_stage.h"

#include "tests/support/test_main.h"
#include "ui/outbox/outbox_loader.h"
#include "ui/outbox/outbox_model.h"
#include "ui/outbox/outbox_words.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/filter_chip.h"

#include <QAbstractItemModelTester>
#include <QMenu>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using db::MessageState;
using db::Settlement;

/// The list of the outbox, and what narrows it.
class TestOutboxList final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_stage = std::make_unique<OutboxStage>(); }
    void cleanup() { m_stage.reset(); }
    void countsTheStates();
    void narrowsToAState();
    void findsACustomer();
    void narrowsToAChannel();
    void narrowsToAnAccount();
    void narrowsToDays();
    void saysWhereNothingPasses();
    void keepsItsPlaceInAnotherLanguage();
    void readsALongLedgerAsOneScrolls();
    void goesToTheNextWhereOneLeaves();
    void keepsRowsInPlace();
    void saysWhatCanBeDone_data();
    void saysWhatCanBeDone();
    void speaksBothLanguages();

private:
    OutboxStage &on() { return *m_stage; }
    BoardShop &board() { return m_stage->board; }
    ui::FilterChip *chip(const char *name) { return on().find<ui::FilterChip>(name); }
    /// Picks from the menu of a chip.
    void pick(const char *name, const QString &text);
    /// Three of different channels, states and days.
    void addThree();

    std::unique_ptr<OutboxStage> m_stage;
};

void TestOutboxList::pick(const char *name, const QString &text)
{
    chip(name)->click();
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    for (QAction *action : menu->actions()) {
        if (action->text() == text) {
            action->trigger();
            menu->close();
            return;
        }
    }
    QFAIL(qPrintable(text));
}

void TestOutboxList::addThree()
{
    board().plan(board().add(u"Lan"_s), db::Channel::Sms, u"2026-11-23"_s);
    board().settled(board().plan(board().add(u"Mai"_s)), Settlement::Result::Refused, u"550 no"_s);
    board().plan(board().add(u"Hoa"_s), db::Channel::Zalo, u"2026-11-20"_s);
}

void TestOutboxList::countsTheStates()
{
    addThree();
    on().open();
    QTRY_COMPARE(chip("allStateChip")->text(), u"All 3"_s);
    QCOMPARE(chip("failedStateChip")->text(), u"Failed 1"_s);
    QCOMPARE(chip("plannedStateChip")->text(), u"Planned 2"_s);
    QVERIFY(chip("failedStateChip")->isVisible());
    QVERIFY(!chip("sentStateChip")->isVisible());
    QVERIFY(chip("allStateChip")->isChecked());
}

void TestOutboxList::narrowsToAState()
{
    addThree();
    on().open();
    QTRY_VERIFY(chip("failedStateChip")->isVisible());
    chip("failedStateChip")->click();
    QTRY_COMPARE(on().rows(), QStringList({u"# Today"_s, u"Mai [Failed]"_s}));
    QCOMPARE(chip("plannedStateChip")->text(), u"Planned 2"_s); // counted all the same
    QVERIFY(chip("failedStateChip")->isChecked() && !chip("allStateChip")->isChecked());
    chip("allStateChip")->click();
    QTRY_COMPARE(on().rows().size(), 6);
}

void TestOutboxList::findsACustomer()
{
    addThree();
    on().open();
    QTRY_COMPARE(on().rows().size(), 6);
    QTest::keyClicks(on().find<QLineEdit>("outboxSearchLineEdit"), u"hoa"_s);
    QTRY_COMPARE(on().rows(), QStringList({u"# Yesterday"_s, u"Hoa [Planned]"_s}));
    QCOMPARE(chip("allStateChip")->text(), u"All 1"_s);
}

void TestOutboxList::narrowsToAChannel()
{
    addThree();
    on().open();
    QTRY_COMPARE(on().rows().size(), 6);
    pick("outboxChannelChip", u"Zalo"_s);
    QTRY_COMPARE(on().rows(), QStringList({u"# Yesterday"_s, u"Hoa [Planned]"_s}));
    QCOMPARE(chip("outboxChannelChip")->text(), u"Zalo"_s);
    pick("outboxChannelChip", u"All channels"_s);
    QTRY_COMPARE(on().rows().size(), 6);
}

void TestOutboxList::narrowsToAnAccount()
{
    addThree();
    on().open();
    QTRY_VERIFY(chip("outboxAccountChip")->isVisible());
    pick("outboxAccountChip", u"Shop mail"_s);
    QTRY_COMPARE(on().rows(), QStringList({u"# Today"_s, u"Mai [Failed]"_s}));
    QCOMPARE(chip("outboxAccountChip")->text(), u"Shop mail"_s);
}

void TestOutboxList::narrowsToDays()
{
    addThree();
    on().open();
    QTRY_COMPARE(on().rows().size(), 6);
    pick("outboxDaysChip", u"The last 7 days"_s);
    QTRY_COMPARE(on().rows().size(), 4);
    QCOMPARE(chip("outboxDaysChip")->text(), u"Sunday 15/11 – Today"_s);
    pick("outboxDaysChip", u"Today"_s);
    QTRY_COMPARE(on().rows(), QStringList({u"# Today"_s, u"Mai [Failed]"_s}));
    auto *to = on().find<ui::DateField>("outboxToDateField");
    QVERIFY(!to->isVisible());
    pick("outboxDaysChip", u"Other days…"_s);
    QTRY_VERIFY(to->isVisible());
    to->setFocus();
    to->selectAll();
    QTest::keyClicks(to, u"23/11/2026"_s);
    QTest::keyClick(to, Qt::Key_Return);
    QTRY_COMPARE(on().rows().size(), 4);
    QCOMPARE(on().rows().first(), u"# Monday 23/11"_s);
    to->selectAll();
    QTest::keyClicks(to, u"1/11/2026"_s); // before the first day: the two change places
    QTest::keyClick(to, Qt::Key_Return);
    QTRY_COMPARE(on().rows().size(), 4);
    QTRY_COMPARE(on().lastRow(), u"Hoa [Planned]"_s);
    pick("outboxDaysChip", u"All days"_s);
    QTRY_COMPARE(on().rows().size(), 6);
    QVERIFY(!to->isVisible());
}

void TestOutboxList::saysWhereNothingPasses()
{
    addThree();
    on().open();
    QTRY_COMPARE(on().rows().size(), 6);
    QTest::keyClicks(on().find<QLineEdit>("outboxSearchLineEdit"), u"xyz"_s);
    QTRY_COMPARE(on().text("emptyTitleLabel"), u"No message like that"_s);
    on().find("emptyStartPushButton")->click();
    QTRY_COMPARE(on().rows().size(), 6);
    QVERIFY(on().find<QLineEdit>("outboxSearchLineEdit")->text().isEmpty());
}

void TestOutboxList::keepsItsPlaceInAnotherLanguage()
{
    addThree();
    on().open();
    QTRY_COMPARE(on().rows().size(), 6);
    pick("outboxChannelChip", u"E-mail"_s);
    QTRY_COMPARE(on().rows().size(), 2);
    const QVariantMap place = on().page->place();
    on().page->restorePlace({});
    QTRY_COMPARE(on().rows().size(), 6);
    on().page->restorePlace(place);
    QTRY_COMPARE(on().rows(), QStringList({u"# Today"_s, u"Mai [Failed]"_s}));
    QCOMPARE(on().list->currentIndex().data().toString(), u"Mai"_s);
}

void TestOutboxList::readsALongLedgerAsOneScrolls()
{
    const auto lan = board().add(u"Lan"_s);
    const auto planned = board().session().inTransaction([&]() -> db::Result<bool> {
        for (int i = 0; i < 450; ++i)
            board().plan(lan);
        return true;
    });
    QVERIFY(planned);
    on().open();
    QTRY_COMPARE(on().list->model()->rowCount(), 201); // a heading, and a part
    on().list->setFocus();
    OutboxStage::press(Qt::Key_End);
    QTRY_COMPARE(on().list->model()->rowCount(), 401);
    QSignalSpy read(on().page->findChild<ui::OutboxLoader *>(), &ui::OutboxLoader::changed);
    on().tell();
    QTRY_VERIFY(!read.isEmpty());
    QCOMPARE(on().list->model()->rowCount(), 401); // as far as one has looked
    OutboxStage::press(Qt::Key_End);
    QTRY_COMPARE(on().list->model()->rowCount(), 451);
    QCOMPARE(chip("allStateChip")->text(), u"All 450"_s);
}

void TestOutboxList::goesToTheNextWhereOneLeaves()
{
    addThree();
    on().open();
    QTRY_VERIFY(chip("plannedStateChip")->isVisible());
    chip("plannedStateChip")->click();
    QTRY_COMPARE(on().rows().size(), 4);
    on().choose(u"Lan"_s);
    QTRY_COMPARE(on().find("messageCustomerPushButton")->text(), u"Lan"_s);
    on().find("messageSentPushButton")->click();
    QTRY_COMPARE(on().rows(), QStringList({u"# Yesterday"_s, u"Hoa [Planned]"_s}));
    QTRY_COMPARE(on().find("messageCustomerPushButton")->text(), u"Hoa"_s);
}

void TestOutboxList::keepsRowsInPlace()
{
    ui::OutboxModel model(on().shop.clock());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto message = [](qint64 id, int day, MessageState state = MessageState::Planned) {
        app::OutboxBoardRow row;
        row.message.id = db::MessageId{id};
        row.message.dueOn = QDate(2026, 11, day);
        row.message.dueAt = QTime(8, 30);
        row.message.state = state;
        return row;
    };
    model.setMessages({message(9, 22), message(8, 21)}, false);
    QCOMPARE(model.rowCount(), 4);
    QVERIFY(model.canFetchMore({}));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setMessages({message(9, 22, MessageState::Sent), message(8, 21), message(7, 21)}, true);
    QCOMPARE(reset.size(), 0); // another state, and one more
    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(model.index(1).data(ui::row::ChipText).toString(), u"Sent"_s);
    QVERIFY(!model.canFetchMore({}));
    QCOMPARE(model.rowOf(db::MessageId{7}), 4);
    QCOMPARE(model.rowOf(db::MessageId{1}), -1);
    model.setMessages({message(8, 21)}, true);
    QCOMPARE(reset.size(), 1);
    QCOMPARE(model.rowCount(), 2);
    model.setMessages({}, true);
    QCOMPARE(model.firstMessage(), -1);
}

void TestOutboxList::saysWhatCanBeDone_data()
{
    QTest::addColumn<db::DeliveryKind>("news");
    QTest::addColumn<QString>("begins");
    QTest::newRow("no such mailbox") << db::DeliveryKind::BouncedHard
                                     << u"This mailbox or number does not exist."_s;
    QTest::newRow("full") << db::DeliveryKind::BouncedSoft << u"The mailbox did not take it this time"_s;
    QTest::newRow("blocked") << db::DeliveryKind::BouncedBlock << u"The other side does not take"_s;
    QTest::newRow("spam") << db::DeliveryKind::Complained << u"The customer reported the message."_s;
    QTest::newRow("well") << db::DeliveryKind::Delivered << QString();
}

void TestOutboxList::saysWhatCanBeDone()
{
    QFETCH(db::DeliveryKind, news);
    QFETCH(QString, begins);
    app::OutboxItem item;
    item.message.state = MessageState::Sent;
    item.events = {{{}, db::DeliveryKind::Accepted, 1, db::DeliverySource::Transport},
                   {{}, news, 2, db::DeliverySource::Mailbox}};
    const QString remedy = ui::OutboxWords::remedy(item);
    QVERIFY2(begins.isEmpty() ? remedy.isEmpty() : remedy.startsWith(begins), qPrintable(remedy));
}

void TestOutboxList::speaksBothLanguages()
{
    const QDate today(2026, 11, 21);
    QCOMPARE(ui::OutboxWords::day(today.addDays(1), today), u"Tomorrow"_s);
    QCOMPARE(ui::OutboxWords::day({2027, 1, 4}, today), u"Monday 04/01/2027"_s);
    on().translator.speak(ui::Language::Vietnamese);
    QCOMPARE(ui::OutboxWords::day(today.addDays(1), today), u"Ngày mai"_s);
    QCOMPARE(ui::OutboxWords::event(db::DeliveryKind::BouncedHard, db::DeliverySource::Mailbox),
             u"Bị trả lại: không có hộp thư hoặc số này"_s);
    on().translator.speak(ui::Language::English);
}

MK_TEST(TestOutboxList)
#include "tst_outbox_list.moc"
