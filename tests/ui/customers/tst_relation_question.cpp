#include "ui/customers/relation_question.h"

#include "db/customers/relation_store.h"
#include "tests/support/test_main.h"
#include "tests/ui/customers/editor_stage.h"
#include "ui/customers/relation_work.h"

#include <QCheckBox>
#include <QComboBox>
#include <QListWidget>
#include <QPushButton>

using namespace Qt::StringLiterals;
using Kind = db::RelationKind;

/// The question who another customer is to this one.
class TestRelationQuestion final : public QObject, EditorStage
{
    Q_OBJECT
private slots:
    void init() { makeStage(); }
    void cleanup() { dropStage(); }
    void findsTheOtherAndAddsTheRelation();
    void entersItFromTheOtherSide();
    void offersNeitherThisCustomerNorNobody();

private:
    ui::RelationQuestion *ask(db::CustomerId id)
    {
        m_page->findChild<ui::RelationWork *>()->askFor(id, u"Lê Thị Đào"_s);
        return m_window->findChild<ui::RelationQuestion *>();
    }
    QList<db::SeenRelation> of(db::CustomerId id) { return *m_shop->session().relations().of(id); }
    template <class Widget> static Widget *in(ui::RelationQuestion *question, const QString &name)
    {
        return question->findChild<Widget *>(name);
    }
};

void TestRelationQuestion::findsTheOtherAndAddsTheRelation()
{
    const db::CustomerId other =
        m_shop->add(TestShop::person(u"Trần Văn Minh"_s, db::LifecycleStage::Loyalty));
    const db::CustomerId id = m_shop->add(TestShop::person(u"Lê Thị Đào"_s, db::LifecycleStage::Experience));
    open();
    ui::RelationQuestion *question = ask(id);
    QVERIFY(question);
    auto *yes = in<QPushButton>(question, u"relationPushButton"_s);
    QVERIFY(!yes->isEnabled());
    QVERIFY(in<QCheckBox>(question, u"relationLogsCheckBox"_s)->isHidden());
    in<QLineEdit>(question, u"relationSearchLineEdit"_s)->setText(u"tran van"_s);
    QTRY_VERIFY(yes->isEnabled());
    yes->click();
    QTRY_COMPARE(of(id).size(), 1);
    QCOMPARE(of(id).first().relation, (db::Relation{id, other, Kind::Spouse}));
}

void TestRelationQuestion::entersItFromTheOtherSide()
{
    const db::CustomerId other =
        m_shop->add(TestShop::person(u"Trần Văn Minh"_s, db::LifecycleStage::Loyalty));
    const db::CustomerId id = m_shop->add(TestShop::person(u"Lê Thị Đào"_s, db::LifecycleStage::Experience));
    open();
    ui::RelationQuestion *question = ask(id);
    auto *kind = in<QComboBox>(question, u"relationKindComboBox"_s);
    kind->setCurrentIndex(kind->findText(u"Has referred"_s));
    QVERIFY(!in<QCheckBox>(question, u"relationLogsCheckBox"_s)->isHidden());
    in<QLineEdit>(question, u"relationSearchLineEdit"_s)->setText(u"minh"_s);
    QTRY_VERIFY(in<QPushButton>(question, u"relationPushButton"_s)->isEnabled());
    in<QPushButton>(question, u"relationPushButton"_s)->click();
    QTRY_COMPARE(of(id).size(), 1);
    QCOMPARE(of(id).first().relation, (db::Relation{other, id, Kind::ReferredBy}));
}

void TestRelationQuestion::offersNeitherThisCustomerNorNobody()
{
    const db::CustomerId id = addShown(u"Lê Thị Đào"_s);
    ui::RelationQuestion *question = ask(id);
    in<QLineEdit>(question, u"relationSearchLineEdit"_s)->setText(u"dao"_s);
    auto *found = in<QListWidget>(question, u"relationListWidget"_s);
    QTRY_COMPARE(found->count(), 1);
    QCOMPARE(found->item(0)->text(), u"No such customer. Add them first."_s);
    QVERIFY(!in<QPushButton>(question, u"relationPushButton"_s)->isEnabled());
    question->reject();
}

MK_TEST(TestRelationQuestion)
#include "tst_relation_question.moc"
