#include "tests/support/test_main.h"
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
