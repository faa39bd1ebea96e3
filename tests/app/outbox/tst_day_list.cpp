#include "app/outbox/day_list.h"
#include "app/people/phone.h"

#include "app/messages/template_commands.h"
#include "app/outbox/not_reached.h"
#include "app/support/test_shop.h"
#include "db/customers/consent_store.h"
#include "db/messages/template_store.h"
#include "db/outbox/outbox_store.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using db::LifecycleStage;

/// The list of the day as a file, as rows to paste, and who is not on it.
class TestDayList final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<TestShop>(u"2026-11-21T19:30:00+07:00"_s); }
    void cleanup() { m_shop.reset(); }
    void writesTheDayOrSomeOfIt();
    void writesInTheWordsOfALanguage();
    void leavesOutWordsOfAnotherDay();
    void runsNoTextAsAFormula();
    void leavesNothingBehindWhenStopped();
    void namesWhoIsNotReachedAndWhy();
    void countsWhomItNames();

private:
    db::Session &session() { return m_shop->session(); }
    app::DayList listed(const app::DayListWish &wish)
    {
        return *app::readDayList(session(), m_shop->clock(), wish);
    }
    db::CustomerId birthday(const QString &name);
    QString written(const app::DayListWish &wish = {});
    QList<db::OutboxMessage> prepared();

    std::unique_ptr<TestShop> m_shop;
};

db::CustomerId TestDayList::birthday(const QString &name)
{
    db::Customer person = TestShop::person(name, LifecycleStage::Loyalty);
    person.birthday = {db::Calendar::Solar, 21, 11, 1981, false, false};
    return m_shop->add(person);
}

QList<db::OutboxMessage> TestDayList::prepared()
{
    if (!app::prepareToday(session(), m_shop->clock()))
        qFatal("prepare");
    return *session().outbox().list({});
}

QString TestDayList::written(const app::DayListWish &wish)
{
    const QString name = m_shop->file(u"day.csv"_s);
    const auto report = app::writeDayList(listed(wish), name, app::dayListWords(app::ListLanguage::Keys));
    if (!report)
        qFatal("%s", qUtf8Printable(report.error().detail));
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void TestDayList::writesTheDayOrSomeOfIt()
{
    birthday(u"Nguyễn Thị An"_s);
    birthday(u"Nguyễn Thị Bình"_s);
    const auto messages = prepared();
    const QString all = written();
    QVERIFY(all.startsWith(u"phone,name,channel,hour,occasion,text\r\n"_s));
    const auto line = [](const db::OutboxMessage &message) {
        return u"%1,%2,zalo,19:00,Birthday,\"%3\"\r\n"_s.arg(message.address, message.customerName,
                                                             message.text);
    };
    QVERIFY(all.contains(line(messages.at(0))) && all.contains(line(messages.at(1))));
    const QString one = written({QSet{messages.at(1).id}});
    QVERIFY(!one.contains(messages.at(0).customerName));
    QVERIFY(one.contains(line(messages.at(1))));
}

void TestDayList::writesInTheWordsOfALanguage()
{
    birthday(u"Nguyễn Thị An"_s);
    const db::OutboxMessage message = prepared().constFirst();
    const QString name = m_shop->file(u"day.csv"_s);
    QVERIFY(app::writeDayList(listed({}), name, app::dayListWords(app::ListLanguage::Vietnamese)));
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString list = QString::fromUtf8(file.readAll());
    QVERIFY2(list.contains(u"Điện thoại,Tên,Kênh,Giờ,Dịp,Nội dung\r\n"_s), qPrintable(list));
    const QString number = app::parsePhone(message.address).display;
    QVERIFY2(list.contains(number + u",Nguyễn Thị An,Zalo,19:00,Sinh nhật,"_s), qPrintable(list));
}

void TestDayList::leavesOutWordsOfAnotherDay()
{
    birthday(u"Nguyễn Thị An"_s);
    const db::MessageId id = prepared().constFirst().id;
    QVERIFY(session().outbox().setText(id, {u"Hôm nay vui nhé."_s}, m_shop->moment()));
    QCOMPARE(app::readDayList(session(), m_shop->clock(), {})->items.size(), 1); // it is the day
    m_shop->setClock(u"2026-11-22T09:00:00+07:00"_s);
    prepared();
    const auto list = app::readDayList(session(), m_shop->clock(), {});
    QVERIFY(list->items.isEmpty());
    QCOMPARE(list->outOfPlace, 1);
}

void TestDayList::runsNoTextAsAFormula()
{
    birthday(u"Nguyễn Thị An"_s);
    const db::MessageId id = prepared().constFirst().id;
    QVERIFY(session().outbox().setText(id, {u"=HYPERLINK(\"x\")\nvui"_s}, m_shop->moment()));
    QVERIFY(written().contains(u"\"'=HYPERLINK(\"\"x\"\")\nvui\""_s));
    const auto board = app::loadTodayOf(session(), m_shop->clock(), {});
    QCOMPARE(app::clipboardText(board->due),
             board->due.constFirst().message.address + u"\t\"'=HYPERLINK(\"\"x\"\")\nvui\"\n"_s);
}

void TestDayList::leavesNothingBehindWhenStopped()
{
    birthday(u"Nguyễn Thị An"_s);
    prepared();
    const QString name = m_shop->file(u"stopped.csv"_s);
    const auto stopped = app::writeDayList(listed({}), name, app::dayListWords(app::ListLanguage::Keys),
                                           [](qint64, qint64) { return false; });
    QCOMPARE(stopped.error().kind, db::ErrorKind::Cancelled);
    QVERIFY(!QFile::exists(name));
}

void TestDayList::namesWhoIsNotReachedAndWhy()
{
    db::Customer silent = TestShop::person(u"Lê Văn Câm"_s, LifecycleStage::Loyalty);
    silent.birthday = {db::Calendar::Solar, 21, 11, 1981, false, false};
    silent.contactPoints = {};
    m_shop->add(silent);
    db::Customer guessed = TestShop::person(u"Lê Văn Đoán"_s, LifecycleStage::Loyalty);
    guessed.birthday = {db::Calendar::Solar, 21, 11, 1981, false, true};
    m_shop->add(guessed);
    db::Consent no;
    no.customer = birthday(u"Nguyễn Thị An"_s);
    no.channel = u"all"_s;
    no.purpose = db::Purpose::Greeting;
    no.source = u"phone"_s;
    QVERIFY(session().consents().record(no));
    birthday(u"Nguyễn Thị Bình"_s); // can be greeted
    const auto report = app::prepareToday(session(), m_shop->clock());
    const auto list = app::loadNotReached(session(), m_shop->clock());
    QVERIFY(report && list);
    QCOMPARE(list->total, report->value.notReached + report->value.unwritten);
    QMap<QString, app::NotReachedBecause> why;
    for (const app::NotReachedRow &row : list->rows)
        why.insert(row.name, row.why);
    using enum app::NotReachedBecause;
    QCOMPARE(why, (QMap<QString, app::NotReachedBecause>{{u"Lê Văn Câm"_s, NoContact},
                                                         {u"Lê Văn Đoán"_s, ApproximateBirthday},
                                                         {u"Nguyễn Thị An"_s, Refused}}));
    const std::atomic_bool stale = true;
    QCOMPARE(app::loadNotReached(session(), m_shop->clock(), &stale).error().kind, db::ErrorKind::Cancelled);
}

void TestDayList::countsWhomItNames()
{
    const auto ageless = [this](const QString &name) {
        db::Customer person = TestShop::person(name, LifecycleStage::Loyalty);
        person.birthday = {db::Calendar::Solar, 21, 11, std::nullopt, false, false};
        m_shop->add(person);
    };
    ageless(u"Nguyễn Thị An"_s);
    const db::OutboxMessage entered = prepared().constFirst();
    db::Template text = session().templates().byId(entered.templateId).value();
    text.body = u"Chúc {{honorific|Quý khách}} {{age}} tuổi thật vui. Cảm ơn {{honorific|Quý khách}} ạ."_s;
    QVERIFY(app::run(session(), app::SaveTemplate{text, {}}, m_shop->clock().act()));
    ageless(u"Nguyễn Thị Bình"_s); // too late for words without the age
    const auto report = app::prepareToday(session(), m_shop->clock());
    const auto list = app::loadNotReached(session(), m_shop->clock());
    QVERIFY(report && list);
    QCOMPARE(list->total, 1);
    QCOMPARE(list->rows.constFirst().name, u"Nguyễn Thị Bình"_s);
    QCOMPARE(list->rows.constFirst().why, app::NotReachedBecause::NoWords);
    QCOMPARE(report->value.notReached + report->value.unwritten, list->total);
}

MK_TEST(TestDayList)
#include "tst_day_list.moc"
