#include "app/customers/edit_merge.h"
#include "app/support/test_shop.h"
#include "tests/support/test_main.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using app::CustomerField;
using db::ContactKind;

namespace {

db::ContactPoint phone(const QString &number, bool primary = false)
{
    return {{}, {}, ContactKind::Phone, number, u"+84"_s + number.mid(1), primary, true};
}

db::ContactPoint email(const QString &address, bool primary = false)
{
    return {{}, {}, ContactKind::Email, address, address, primary, true};
}

QStringList shown(const db::Customer &customer, ContactKind kind = ContactKind::Phone)
{
    QStringList texts;
    for (const db::ContactPoint &point : customer.contactPoints) {
        if (point.kind == kind)
            texts.append(point.value + (point.primary ? u"*"_s : QString()));
    }
    return texts;
}

} // namespace

/// What becomes of one customer whom two have edited at the same time.
class TestEditMerge final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void keepsWhatEachChanged();
    void clashesWhereBothChangedTheSame();
    void agreesWhereBothSaidTheSame();
    void takesTagsOneByOne();
    void takesContactsOneByOne();
    void leavesOnePrimaryOfAKind_data();
    void leavesOnePrimaryOfAKind();
    void namesTheFieldsThatDiffer();

private:
    db::Customer m_base;
};

void TestEditMerge::init()
{
    m_base = TestShop::person(u"Nguyễn Thị Hương"_s, db::LifecycleStage::Acquisition);
    m_base.province = u"Đà Nẵng"_s;
    m_base.note = u"thích hoa hồng"_s;
    m_base.tags = {u"VIP"_s, u"hoa"_s};
    m_base.contactPoints = {phone(u"0905111111"_s, true), phone(u"0905222222"_s),
                            email(u"huong@example.vn"_s, true)};
}

void TestEditMerge::keepsWhatEachChanged()
{
    db::Customer mine = m_base;
    mine.fullName = u"Nguyễn Thị Thu Hương"_s;
    mine.birthday = {db::Calendar::Lunar, 15, 8, 1986, false, false};
    db::Customer theirs = m_base;
    theirs.stage = db::LifecycleStage::Loyalty;
    theirs.note = u"không gọi buổi trưa"_s;
    const auto merge = app::mergeChanges(m_base, mine, theirs);
    QVERIFY(merge.clashes.isEmpty());
    QCOMPARE(merge.merged.fullName, mine.fullName);
    QCOMPARE(merge.merged.birthday, mine.birthday);
    QCOMPARE(merge.merged.stage, theirs.stage);
    QCOMPARE(merge.merged.note, theirs.note);
    QVERIFY2(merge.merged.sortKey != m_base.sortKey, "a renamed customer is sorted by the new name");
}

void TestEditMerge::clashesWhereBothChangedTheSame()
{
    db::Customer mine = m_base;
    mine.province = u"Huế"_s;
    mine.note = u"thích hoa lan"_s;
    db::Customer theirs = m_base;
    theirs.province = u"Quảng Ngãi"_s;
    const auto merge = app::mergeChanges(m_base, mine, theirs);
    QCOMPARE(merge.clashes, QList{CustomerField::Province});
    QCOMPARE(merge.merged.province, u"Huế"_s);
    QCOMPARE(merge.merged.note, mine.note);
}

void TestEditMerge::agreesWhereBothSaidTheSame()
{
    db::Customer mine = m_base;
    mine.gender = db::Gender::Other;
    db::Customer theirs = mine;
    theirs.occupation = u"giáo viên"_s;
    const auto merge = app::mergeChanges(m_base, mine, theirs);
    QVERIFY(merge.clashes.isEmpty());
    QCOMPARE(merge.merged.gender, mine.gender);
    QCOMPARE(merge.merged.occupation, u"giáo viên"_s);
}

void TestEditMerge::takesTagsOneByOne()
{
    db::Customer mine = m_base;
    mine.tags = {u"hoa"_s, u"sỉ"_s}; // VIP taken away, one added
    db::Customer theirs = m_base;
    theirs.tags = {u"VIP"_s, u"nợ"_s}; // "hoa" taken away, one added
    QStringList tags = app::mergeChanges(m_base, mine, theirs).merged.tags;
    tags.sort();
    QCOMPARE(tags, (QStringList{u"nợ"_s, u"sỉ"_s}));
}

void TestEditMerge::takesContactsOneByOne()
{
    db::Customer mine = m_base;
    mine.contactPoints.append(phone(u"0905333333"_s));
    db::Customer theirs = m_base;
    for (int i = 0; i < theirs.contactPoints.size(); ++i)
        theirs.contactPoints[i].id = db::ContactPointId{70 + i};
    theirs.contactPoints.removeAt(1);
    theirs.contactPoints.append(phone(u"0905444444"_s));
    const auto merge = app::mergeChanges(m_base, mine, theirs);
    QCOMPARE(shown(merge.merged), (QStringList{u"0905111111*"_s, u"0905333333"_s, u"0905444444"_s}));
    QCOMPARE(shown(merge.merged, ContactKind::Email), QStringList{u"huong@example.vn*"_s});
    QVERIFY2(merge.merged.contactPoints.at(0).id == db::ContactPointId{70},
             "a stored one stays the same row");
}

void TestEditMerge::leavesOnePrimaryOfAKind_data()
{
    using Points = QList<db::ContactPoint>;
    QTest::addColumn<Points>("mine");
    QTest::addColumn<Points>("theirs");
    QTest::addColumn<QStringList>("phones");
    const db::ContactPoint first = phone(u"0905111111"_s, true);
    const db::ContactPoint firstNow = phone(u"0905111111"_s);
    const db::ContactPoint second = phone(u"0905222222"_s);
    const db::ContactPoint secondNow = phone(u"0905222222"_s, true);
    QTest::newRow("the primary was taken away there, another made it")
        << Points{first, second} << Points{secondNow} << QStringList{u"0905222222*"_s};
    QTest::newRow("the primary was taken away there, none made it")
        << Points{first, second} << Points{second} << QStringList{u"0905222222*"_s};
    QTest::newRow("both chose another one") << Points{firstNow, secondNow} << Points{first, second}
                                            << QStringList{u"0905111111"_s, u"0905222222*"_s};
    QTest::newRow("a new primary there, ours stands")
        << Points{first, second} << Points{firstNow, second, phone(u"0905333333"_s, true)}
        << QStringList{u"0905111111*"_s, u"0905222222"_s, u"0905333333"_s};
    QTest::newRow("all but theirs were taken away here")
        << Points{} << Points{first, second, phone(u"0905333333"_s)} << QStringList{u"0905333333*"_s};
}

void TestEditMerge::leavesOnePrimaryOfAKind()
{
    using Points = QList<db::ContactPoint>;
    QFETCH(Points, mine);
    QFETCH(Points, theirs);
    db::Customer ours = m_base;
    ours.contactPoints = mine;
    db::Customer others = m_base;
    others.contactPoints = theirs;
    QTEST(shown(app::mergeChanges(m_base, ours, others).merged), "phones");
}

void TestEditMerge::namesTheFieldsThatDiffer()
{
    QVERIFY(app::changedFields(m_base, m_base).isEmpty());
    db::Customer after = m_base;
    after.fullName = u"Nguyễn Hương"_s;
    after.tags = {u"hoa"_s, u"VIP"_s}; // in another order only
    after.contactPoints.removeLast();
    after.since = QDate(2024, 2, 29);
    QCOMPARE(app::changedFields(m_base, after),
             (QList{CustomerField::Name, CustomerField::Contacts, CustomerField::Since}));
}

MK_TEST(TestEditMerge)
#include "tst_edit_merge.moc"
