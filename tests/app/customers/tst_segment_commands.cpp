#include "app/customers/segment_commands.h"

#include "app/desk/step_words.h"
#include "app/desk/undo.h"
#include "app/segments/condition_json.h"
#include "app/segments/segment_query.h"
#include "app/support/test_shop.h"
#include "db/customers/segment_store.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using app::ConditionField;

/// What is done with segments, and taken back.
class TestSegmentCommands final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<TestShop>(); }
    void savesAndTakesBack();
    void changesAndTakesBack();
    void renamesNoneAsAConditionReads();
    void deletesAndTakesBack();
    void refusesABadNameOrCondition_data();
    void refusesABadNameOrCondition();
    void doesNothingTwice();
    void listsByNameAndFindsByIt();
    void keepsWhatALaterVersionWrote();

private:
    db::Session &session() { return m_shop->session(); }
    static QString loyal()
    {
        return app::conditionToText(app::isOneOf(ConditionField::Stage, {u"loyalty"_s}));
    }
    db::SegmentId add(const QString &name)
    {
        const auto saved = app::run(session(), app::SaveSegment{{}, name, loyal()}, m_shop->moment());
        return saved ? saved->value : db::SegmentId();
    }
    QStringList names()
    {
        QStringList names;
        const auto segments = app::loadSegments(session()).value();
        for (const app::SavedSegment &segment : segments)
            names.append(segment.name);
        return names;
    }
    void takeBack(db::JournalId entry)
    {
        const auto undone = app::undo(session(), entry, m_shop->moment());
        QVERIFY(undone);
    }

    std::unique_ptr<TestShop> m_shop;
};

void TestSegmentCommands::savesAndTakesBack()
{
    const auto saved =
        app::run(session(), app::SaveSegment{{}, u"  Khách   quen "_s, loyal()}, m_shop->moment());
    QVERIFY(saved && saved->changes.segments);
    QCOMPARE(names(), QStringList{u"Khách quen"_s});
    takeBack(saved->entry);
    QVERIFY(names().isEmpty());
}

void TestSegmentCommands::changesAndTakesBack()
{
    const db::SegmentId id = add(u"Khách quen"_s);
    const QString other = app::conditionToText(app::isOneOf(ConditionField::Tag, {u"VIP"_s}));
    const auto changed = app::run(session(), app::SaveSegment{id, u"VIP"_s, other}, m_shop->moment());
    QVERIFY(changed);
    QCOMPARE(session().segments().byId(id)->condition, other);
    const auto renamed = app::run(session(), app::RenameSegment{id, u"Quý"_s}, m_shop->moment());
    QVERIFY(renamed);
    QCOMPARE(names(), QStringList{u"Quý"_s});
    takeBack(renamed->entry);
    takeBack(changed->entry);
    QCOMPARE(names(), QStringList{u"Khách quen"_s});
    QCOMPARE(session().segments().byId(id)->condition, loyal());
}

void TestSegmentCommands::renamesNoneAsAConditionReads()
{
    const db::SegmentId id = add(u"Khách quen"_s);
    const auto renamed = app::run(session(), app::RenameSegment{id, u"stage = loyalty"_s}, m_shop->moment());
    QVERIFY(!renamed && renamed.error().kind == db::ErrorKind::InvalidInput);
    QVERIFY(renamed.error().detail.contains(u"reads as a condition"_s));
    QCOMPARE(names(), QStringList{u"Khách quen"_s});
}

void TestSegmentCommands::deletesAndTakesBack()
{
    const db::SegmentId id = add(u"Khách quen"_s);
    const db::Segment before = *session().segments().byId(id);
    const auto deleted = app::run(session(), app::DeleteSegment{id}, m_shop->moment());
    QVERIFY(deleted);
    QCOMPARE(deleted->value, u"Khách quen"_s);
    QVERIFY(names().isEmpty());
    takeBack(deleted->entry);
    QCOMPARE(*session().segments().byId(id), before);
}

void TestSegmentCommands::refusesABadNameOrCondition_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("condition");
    QTest::newRow("no name") << u" "_s << loyal();
    QTest::newRow("a name of signs") << u"_ -"_s << loyal();
    QTest::newRow("too long a name") << QString(app::kLongestSegmentName + 1, u'a') << loyal();
    QTest::newRow("a name in use, but for accents") << u"KHACH QUEN"_s << loyal();
    QTest::newRow("a name that reads as a condition") << u"stage = loyalty"_s << loyal();
    QTest::newRow("no condition") << u"VIP"_s << QString();
    QTest::newRow("an unknown field") << u"VIP"_s << u"{\"field\":\"shoe-size\"}"_s;
}

void TestSegmentCommands::refusesABadNameOrCondition()
{
    QFETCH(QString, name);
    QFETCH(QString, condition);
    add(u"Khách quen"_s);
    const auto saved = app::run(session(), app::SaveSegment{{}, name, condition}, m_shop->moment());
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, db::ErrorKind::InvalidInput);
    QCOMPARE(names(), QStringList{u"Khách quen"_s});
}

void TestSegmentCommands::doesNothingTwice()
{
    const db::SegmentId id = add(u"Khách quen"_s);
    const auto again = app::run(session(), app::SaveSegment{id, u"Khách quen"_s, loyal()}, m_shop->moment());
    QVERIFY(again && !again->entry);
    QVERIFY(app::run(session(), app::DeleteSegment{id}, m_shop->moment())->entry);
    QVERIFY(!app::run(session(), app::DeleteSegment{id}, m_shop->moment())->entry);
}

void TestSegmentCommands::listsByNameAndFindsByIt()
{
    for (const QString &name : {u"Ưu đãi"_s, u"Anh em"_s, u"Đà Nẵng"_s})
        add(name);
    QCOMPARE(names(), (QStringList{u"Anh em"_s, u"Đà Nẵng"_s, u"Ưu đãi"_s}));
    const auto segments = app::loadSegments(session()).value();
    const app::SavedSegment *found = app::segmentNamed(segments, u"da nang"_s);
    QVERIFY(found);
    QCOMPARE(found->name, u"Đà Nẵng"_s);
    QVERIFY(!app::segmentNamed(segments, u"Huế"_s));
}

void TestSegmentCommands::keepsWhatALaterVersionWrote()
{
    QVERIFY(session().segments().add({{}, u"Sau này"_s, u"{\"field\":\"shoe-size\"}"_s}, m_shop->moment()));
    const auto segments = app::loadSegments(session()).value();
    QCOMPARE(segments.size(), 1);
    QVERIFY(!segments.first().condition);
}

MK_TEST(TestSegmentCommands)
#include "tst_segment_commands.moc"
