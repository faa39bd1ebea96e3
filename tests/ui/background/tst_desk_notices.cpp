#include "app/outbox/collecting/take_incoming_mail.h"
#include "app/outbox/sending/sending_commands.h"
#include "tests/app/outbox/collecting/incoming_mails.h"
#include "tests/support/test_main.h"
#include "tests/ui/platform/fake_platform.h"
#include "tests/ui/shell/window_stage.h"

using namespace Qt::StringLiterals;

/// What the desktop shows to who does not look at the window.
class TestDeskNotices final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_stage.reset(); }
    void sumUpTheDayOnce();
    void sayNothingToWhoLooks();
    void keepToTheHoursOfTheShop();
    void sayNothingWhereNothingWaits();
    void tellOnceOfWhatCameBack();
    void tellInTheMorningWhatCameOvernight();
    void tellOnceThatSomethingWentWrong();
    void openTheDesk();

private:
    void addBirthday();
    /// As the collector takes it in.
    void receive(const QByteArray &mail);
    QList<ui::DesktopNotice> shown() const { return m_notifier->shown; }

    std::unique_ptr<WindowStage> m_stage;
    std::shared_ptr<FakeNotifier> m_notifier;
};

void TestDeskNotices::init()
{
    m_stage = std::make_unique<WindowStage>();
    m_notifier = std::make_shared<FakeNotifier>();
    m_stage->platform.notifier = m_notifier;
}

void TestDeskNotices::addBirthday()
{
    const QString address = u"lan@example.vn"_s;
    db::Customer lan = TestShop::person(u"Nguyễn Thị Lan"_s, db::LifecycleStage::Loyalty);
    lan.birthday = {db::Calendar::Solar, 21, 11, 1981, false, false};
    lan.contactPoints.append({{}, {}, db::ContactKind::Email, address, address, false, false});
    m_stage->shop.add(lan);
}

void TestDeskNotices::receive(const QByteArray &mail)
{
    bool isTaken = false;
    m_stage->desk->run(m_stage->window.get(), app::takingOf(mail), [&isTaken](const auto &done) {
        isTaken = done.has_value() && done->value == app::MailEffect::Reply;
    });
    QTRY_VERIFY(isTaken);
}

void TestDeskNotices::sumUpTheDayOnce()
{
    addBirthday();
    m_stage->make();
    QTRY_COMPARE(shown().size(), 1);
    const ui::DesktopNotice notice = shown().constFirst();
    QCOMPARE(notice.key, u"morning"_s);
    QVERIFY2(notice.text.contains(u"1 birthday"_s) && notice.text.contains(u"1 to send"_s),
             qPrintable(notice.text));
    QVERIFY2(!notice.text.contains(u"Lan"_s), "a desktop shows notices on a locked screen, too");
    m_stage->window.reset();
    m_notifier->shown.clear();
    m_stage->make(); // another start on the same day
    QVERIFY(!QTest::qWaitFor([this] { return !shown().isEmpty(); }, 4000));
}

void TestDeskNotices::sayNothingToWhoLooks()
{
    addBirthday();
    m_stage->open();
    const auto summedUp = [this] {
        return m_stage->window->state().shopNote(m_stage->desk->path(), u"morning"_s);
    };
    QTRY_COMPARE(summedUp(), u"2026-11-21"_s);
    m_stage->window->hide(); // the day was seen
    m_stage->desk->run(m_stage->window.get(), app::PauseSending{true},
                       [](const db::Result<app::Done<app::Nothing>> &done) { QVERIFY(done); });
    QVERIFY(!QTest::qWaitFor([this] { return !shown().isEmpty(); }, 2000));
}

void TestDeskNotices::keepToTheHoursOfTheShop()
{
    m_stage->shop.setClock(u"2026-11-21T05:00:00+07:00"_s);
    addBirthday();
    m_stage->make();
    QVERIFY(!QTest::qWaitFor([this] { return !shown().isEmpty(); }, 4000));
}

void TestDeskNotices::sayNothingWhereNothingWaits()
{
    m_stage->make();
    QVERIFY(!QTest::qWaitFor([this] { return !shown().isEmpty(); }, 4000));
}

void TestDeskNotices::tellOnceOfWhatCameBack()
{
    addBirthday();
    m_stage->make();
    QTRY_COMPARE(shown().size(), 1); // the morning
    receive(test::textMail({}));
    QTRY_COMPARE(shown().size(), 2);
    QCOMPARE(shown().constLast().key, u"incoming"_s);
    QVERIFY2(shown().constLast().text.startsWith(u"1 repl"_s), qPrintable(shown().constLast().text));
    receive(test::textMail({.id = "reply-2@example.vn"}));
    QVERIFY(!QTest::qWaitFor([this] { return shown().size() > 2; }, 2000)); // no flood
}

void TestDeskNotices::tellInTheMorningWhatCameOvernight()
{
    addBirthday();
    m_stage->make();
    QTRY_COMPARE(shown().size(), 1);
    m_stage->window.reset();
    m_stage->desk.reset();
    m_notifier->shown.clear();
    const auto taken = app::run(m_stage->shop.session(), app::takingOf(test::textMail({})),
                                m_stage->shop.clock().act()); // by a program without a window
    QVERIFY(taken);
    QCOMPARE(taken->value, app::MailEffect::Reply);
    m_stage->shop.setClock(u"2026-11-22T08:00:00+07:00"_s);
    m_stage->make();
    QTRY_COMPARE(shown().size(), 1);
    QCOMPARE(shown().constFirst().key, u"morning"_s);
    QVERIFY2(shown().constFirst().text.contains(u"1 repl"_s), qPrintable(shown().constFirst().text));
}

void TestDeskNotices::tellOnceThatSomethingWentWrong()
{
    m_stage->make();
    ui::NotificationBar &bar = m_stage->window->notifications();
    bar.show({ui::Notice::Kind::Info, u"All is well"_s});
    QVERIFY(!QTest::qWaitFor([this] { return !shown().isEmpty(); }, 3000));
    const QString words = u"Nothing can be sent from Shop for now: <b>no</b>"_s;
    bar.show({ui::Notice::Kind::Danger, words});
    QTRY_COMPARE(shown().size(), 1);
    QCOMPARE(shown().constFirst().key, u"trouble"_s);
    QVERIFY2(!shown().constFirst().text.contains(u"Shop"_s), "a desktop shows notices on a locked screen");
    bar.show({ui::Notice::Kind::Danger, words});
    QVERIFY(!QTest::qWaitFor([this] { return shown().size() > 1; }, 500));
}

void TestDeskNotices::openTheDesk()
{
    addBirthday();
    m_stage->make();
    m_stage->window->openPage(ui::PageId::Customers);
    QTRY_COMPARE(shown().size(), 1);
    emit m_notifier->opened();
    QVERIFY(m_stage->window->isVisible());
    QCOMPARE(m_stage->window->pages().currentWidget()->objectName(), u"todayPage"_s);
}

MK_TEST(TestDeskNotices)
#include "tst_desk_notices.moc"
