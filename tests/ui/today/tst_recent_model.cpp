#include "tests/support/test_main.h"
#include "ui/contacts/history_line.h"
#include "ui/language/translator.h"
#include "ui/today/recent_list.h"
#include "ui/widgets/row_delegate.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;

/// The last contacts with a customer, as rows.
class TestRecentModel final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_translator.speak(ui::Language::English); }
    void saysWhatAContactWas();
    void saysWhoCalled();
    void goesFromOneCustomerToTheNext();

private:
    static db::Interaction contact(db::InteractionKind kind, const QString &note);

    ui::Translator m_translator;
    ui::RecentModel m_model;
    QAbstractItemModelTester m_tester{&m_model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

db::Interaction TestRecentModel::contact(db::InteractionKind kind, const QString &note)
{
    db::Interaction contact;
    contact.kind = kind;
    contact.note = note;
    contact.occurredOn = QDate(2026, 11, 10);
    return contact;
}

void TestRecentModel::saysWhatAContactWas()
{
    db::Interaction bought = contact(db::InteractionKind::Purchase, u"Mua 2 chậu lan"_s);
    bought.amount = 640000;
    db::Interaction asked = contact(db::InteractionKind::SurveyAnswer, {});
    asked.score = 9;
    db::Interaction greeted = contact(db::InteractionKind::Message, u"Chúc chị\nvui"_s);
    greeted.channel = db::Channel::Zalo;
    greeted.direction = db::Direction::Out;
    m_model.setContacts({bought, asked, greeted});
    const auto said = [this](int row, int role) { return m_model.index(row, 0).data(role).toString(); };
    QCOMPARE(said(0, Qt::DisplayRole), u"Mua 2 chậu lan"_s);
    QCOMPARE(said(0, ui::row::RightText), u"640,000 ₫"_s);
    QCOMPARE(said(0, ui::row::IconName), u"store"_s);
    QVERIFY(said(0, ui::row::SecondLine).startsWith(u"10/11/2026 · "_s));
    QVERIFY(!said(1, Qt::DisplayRole).isEmpty()); // without a note, the kind of contact
    QCOMPARE(said(1, ui::row::RightText), u"9/10"_s);
    QCOMPARE(said(2, Qt::DisplayRole), u"Chúc chị vui"_s);
    QVERIFY(said(2, ui::row::SecondLine).contains(u"Zalo"_s));
    QVERIFY(said(2, Qt::AccessibleTextRole).startsWith(u"Chúc chị vui. 10/11/2026"_s));
}

// In the words of the profile's timeline, without a channel that is plain from them.
void TestRecentModel::saysWhoCalled()
{
    db::Interaction called = contact(db::InteractionKind::Call, {});
    called.channel = db::Channel::Phone;
    called.direction = db::Direction::In;
    db::Interaction noted = contact(db::InteractionKind::Call, u"Hỏi giá"_s);
    noted.channel = db::Channel::Zalo;
    noted.direction = db::Direction::Out;
    db::Interaction wrote = contact(db::InteractionKind::Message, {});
    wrote.channel = db::Channel::Sms;
    wrote.direction = db::Direction::Out;
    m_translator.speak(ui::Language::Vietnamese);
    m_model.setContacts({called, noted, wrote});
    const auto said = [this](int row, int role) { return m_model.index(row, 0).data(role).toString(); };
    QCOMPARE(said(0, Qt::DisplayRole), u"Khách gọi đến"_s);
    QCOMPARE(said(0, ui::row::SecondLine), u"10/11/2026"_s);
    QCOMPARE(said(1, Qt::DisplayRole), u"Hỏi giá"_s);
    QCOMPARE(said(1, ui::row::SecondLine), u"10/11/2026 · Cửa hàng gọi đi · Zalo"_s);
    QVERIFY(said(2, ui::row::SecondLine).startsWith(u"10/11/2026 · "_s));
    app::CustomerProfile profile;
    profile.timeline = {called, noted, wrote};
    const auto lines = ui::timelineOf(profile, app::Clock());
    for (int row = 0; row < lines.size(); ++row) {
        QCOMPARE(lines.at(row).text, said(row, Qt::DisplayRole));
        QCOMPARE(lines.at(row).detail.section(u" · "_s, 1),
                 said(row, ui::row::SecondLine).section(u" · "_s, 1));
    }
}

void TestRecentModel::goesFromOneCustomerToTheNext()
{
    m_model.setContacts(
        {contact(db::InteractionKind::Call, u"Một"_s), contact(db::InteractionKind::Call, {})});
    m_model.setContacts({contact(db::InteractionKind::Visit, u"Hai"_s)});
    QCOMPARE(m_model.rowCount(), 1);
    QCOMPARE(m_model.index(0, 0).data().toString(), u"Hai"_s);
    QVERIFY(!m_model.index(0, 0).data(Qt::UserRole + 77).isValid());
    m_model.setContacts({});
    QCOMPARE(m_model.rowCount(), 0);
}

MK_TEST(TestRecentModel)
#include "tst_recent_model.moc"
