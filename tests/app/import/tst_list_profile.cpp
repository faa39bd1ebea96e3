#include "app/import/list_profile.h"

#include "app/desk/undo.h"
#include "app/exchange/open_list.h"
#include "app/import/customer_import.h"
#include "app/import/profile_commands.h"
#include "app/support/test_shop.h"
#include "tests/support/test_main.h"

#include <QBuffer>
#include <QTest>

using namespace Qt::StringLiterals;

/// How a list was settled is remembered with its import, for the next list with the same headings.
class TestListProfile final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<TestShop>(); }
    void remembersHowAListWasSettled();
    void remembersNothingOfWhatSettlesItself_data();
    void remembersNothingOfWhatSettlesItself();
    void knowsAListByItsHeadingsInAnyOrder();
    void keepsTheLastSettlementOfTheSameHeadings();
    void findsTheHeadingsBelowOtherTitles();
    void readsTheNextListLikeTheLast();
    void letsTheCallSayOtherwise();
    void namesTwoFilesOfOneNameApart();
    void renamesAndUndoes();
    void refusesABadName_data();
    void refusesABadName();
    void forgetsAndRemembersAgain();
    void doesNotRememberTwiceAfterANewImport();

private:
    app::ImportReport import(const QByteArray &csv, app::ImportOptions options = {});
    QList<app::ListProfile> profiles() const { return *app::listProfiles(m_shop->session()); }
    template <class C> auto run(const C &command)
    {
        return app::run(m_shop->session(), command, m_shop->moment());
    }
    void undo(db::JournalId step)
    {
        const auto undone = app::undo(m_shop->session(), step, m_shop->moment());
        QVERIFY(undone);
        QCOMPARE(undone->value.state, app::UndoOutcome::State::Done);
    }

    std::unique_ptr<TestShop> m_shop;
};

app::ImportReport TestListProfile::import(const QByteArray &csv, app::ImportOptions options)
{
    QBuffer buffer;
    buffer.setData(csv);
    buffer.open(QIODevice::ReadOnly);
    if (options.fileName.isEmpty())
        options.fileName = u"khách tháng 5.csv"_s;
    const auto report = app::CustomerImport(m_shop->session(), m_shop->clock(), std::move(options))
                            .run(**app::openList(buffer));
    if (!report)
        qFatal("%s", qUtf8Printable(report.error().detail));
    return *report;
}

void TestListProfile::remembersHowAListWasSettled()
{
    app::ImportOptions options;
    options.columns = {{u"Cột lạ"_s, u"note"_s}};
    options.dates = {{u"Ngày sinh"_s, app::DateOrder::MonthFirst}};
    options.stageOfNew = db::LifecycleStage::Experience;
    import("Danh sách khách,,\nHọ tên,Ngày sinh,Cột lạ\nLê Lan,3/8/1990,quen\n", options);
    QCOMPARE(profiles().size(), 1);
    const app::ListProfile profile = profiles().constFirst();
    QCOMPARE(profile.name, u"khách tháng 5"_s);
    QCOMPARE(profile.titleLines, 1);
    QCOMPARE(profile.encoding, u"UTF-8"_s);
    QCOMPARE(profile.stageOfNew, db::LifecycleStage::Experience);
    QCOMPARE(profile.columns.size(), 3);
    QCOMPARE(profile.columns.at(1).field, app::ImportField::Birthday);
    QCOMPARE(profile.columns.at(1).dates, app::DateOrder::MonthFirst);
    QCOMPARE(profile.columns.at(2).heading, u"Cột lạ"_s);
    QCOMPARE(profile.columns.at(2).field, app::ImportField::Note);
}

void TestListProfile::remembersNothingOfWhatSettlesItself_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<bool>("rehearsal");
    QTest::newRow("a rehearsal") << QByteArray("Họ tên,SĐT\nLê Lan,0912345678\n") << true;
    QTest::newRow("no headings") << QByteArray("Lê Lan,0912345678\nVõ Minh,0912345679\n") << false;
    QTest::newRow("address cards")
        << QByteArray("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Lê Lan\r\nTEL:0912345678\r\nEND:VCARD\r\n") << false;
    QTest::newRow("our own export") << QByteArray(
                                           "full_name,given_name,birthday,birthday_calendar\nLê Lan,Lan,,\n")
                                    << false;
}

void TestListProfile::remembersNothingOfWhatSettlesItself()
{
    QFETCH(const QByteArray, list);
    QFETCH(const bool, rehearsal);
    app::ImportOptions options;
    options.dryRun = rehearsal;
    QCOMPARE(import(list, options).rejected, 0);
    QCOMPARE(profiles().size(), 0);
}

void TestListProfile::knowsAListByItsHeadingsInAnyOrder()
{
    import("Họ tên,SĐT,Cột lạ\nLê Lan,0912345678,quen\n");
    QVERIFY(app::profileFor(profiles(), {u"cot la"_s, u"SĐT "_s, QString(), u"HỌ TÊN"_s}));
    QVERIFY(!app::profileFor(profiles(), {u"Họ tên"_s, u"SĐT"_s}));
    QVERIFY(!app::profileFor(profiles(), {u"Họ tên"_s, u"SĐT"_s, u"Cột lạ"_s, u"Cột lạ"_s}));
}

void TestListProfile::keepsTheLastSettlementOfTheSameHeadings()
{
    import("Họ tên,Cột lạ\nLê Lan,quen\n");
    const db::ImportProfileId id = profiles().constFirst().id;
    QVERIFY(run(app::RenameListProfile{id, u"Sổ của tôi"_s}));
    app::ImportOptions options;
    options.columns = {{u"Cột lạ"_s, u"note"_s}};
    options.fileName = u"khác.csv"_s;
    import("Cột lạ,Họ tên\nquen,Lê Lan\n", options);
    QCOMPARE(profiles().size(), 1);
    QCOMPARE(profiles().constFirst().name, u"Sổ của tôi"_s);
    QCOMPARE(profiles().constFirst().columns.constFirst().field, app::ImportField::Note);
}

void TestListProfile::findsTheHeadingsBelowOtherTitles()
{
    import("Họ tên,Cột lạ\nLê Lan,quen\n");
    const app::ListProfile profile = profiles().constFirst();
    const auto found =
        app::headingsOf(profile, {{u"Tiệm Hoa Mai"_s}, {u"a"_s, u"b"_s}, {u"Cột lạ"_s, u"Họ tên"_s}});
    QCOMPARE(found, (app::HeadingLine{true, 2}));
    QVERIFY(!app::headingsOf(profile, {{u"Họ tên"_s}}));
}

void TestListProfile::readsTheNextListLikeTheLast()
{
    app::ImportOptions settled;
    settled.columns = {{u"Cột lạ"_s, u"note"_s}, {u"Mã"_s, u"ignore"_s}};
    settled.dates = {{u"Ngày sinh"_s, app::DateOrder::MonthFirst}};
    import("Mã,Họ tên,Ngày sinh,Cột lạ\nK1,Lê Lan,3/8/1990,quen\n", settled);
    app::ImportOptions next;
    next.profile = profiles().constFirst();
    QCOMPARE(import("Tháng 6,,,\nNgày sinh,Cột lạ,Mã,Họ tên\n4/9/1991,mới,K2,Võ Minh\n", next).created, 1);
    const db::Customer minh = *m_shop->session().customers().byId(db::CustomerId{2});
    QCOMPARE(minh.fullName, u"Võ Minh"_s);
    QCOMPARE(minh.note, u"mới"_s);
    QCOMPARE(minh.code, QString());
    QCOMPARE(minh.birthday.month, 4);
    QCOMPARE(minh.birthday.day, 9);
}

void TestListProfile::letsTheCallSayOtherwise()
{
    app::ImportOptions settled;
    settled.columns = {{u"Cột lạ"_s, u"note"_s}};
    import("Họ tên,Cột lạ\nLê Lan,quen\n", settled);
    app::ImportOptions next;
    next.profile = profiles().constFirst();
    next.columns = {{u"Cột lạ"_s, u"occupation"_s}};
    import("Họ tên,Cột lạ\nVõ Minh,thợ mộc\n", next);
    QCOMPARE(m_shop->session().customers().byId(db::CustomerId{2})->occupation, u"thợ mộc"_s);
}

void TestListProfile::namesTwoFilesOfOneNameApart()
{
    import("Họ tên,Cột lạ\nLê Lan,quen\n");
    import("Họ tên,Cột khác\nLê Lan,quen\n");
    QStringList names;
    for (const app::ListProfile &profile : profiles())
        names.append(profile.name);
    names.sort();
    QCOMPARE(names, (QStringList{u"khách tháng 5"_s, u"khách tháng 5 (2)"_s}));
}

void TestListProfile::renamesAndUndoes()
{
    import("Họ tên,Cột lạ\nLê Lan,quen\n");
    const db::ImportProfileId id = profiles().constFirst().id;
    const auto renamed = run(app::RenameListProfile{id, u"  Sổ   của tôi "_s});
    QVERIFY(renamed);
    QCOMPARE(renamed->value, u"Sổ của tôi"_s);
    QVERIFY(app::profileNamed(profiles(), u"sổ của tôi"_s));
    undo(renamed->entry);
    QCOMPARE(profiles().constFirst().name, u"khách tháng 5"_s);
    const auto same = run(app::RenameListProfile{id, u"khách tháng 5"_s});
    QVERIFY(same && !same->entry); // nothing was done
}

void TestListProfile::refusesABadName_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("none") << u"  "_s;
    QTest::newRow("too long") << QString(61, u'a');
    QTest::newRow("another's") << u"KHÁCH THÁNG 5"_s;
}

void TestListProfile::refusesABadName()
{
    QFETCH(const QString, name);
    import("Họ tên,Cột lạ\nLê Lan,quen\n");
    import("Họ tên,Cột khác\nLê Lan,quen\n");
    const auto second = app::profileNamed(profiles(), u"khách tháng 5 (2)"_s);
    QVERIFY(second);
    const auto refused = run(app::RenameListProfile{second->id, name});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, db::ErrorKind::InvalidInput);
    QVERIFY(app::profileNamed(profiles(), second->name));
}

void TestListProfile::forgetsAndRemembersAgain()
{
    import("Họ tên,Cột lạ\nLê Lan,quen\n");
    const app::ListProfile before = profiles().constFirst();
    const auto forgotten = run(app::ForgetListProfile{before.id});
    QVERIFY(forgotten);
    QCOMPARE(forgotten->value, before.name);
    QCOMPARE(profiles().size(), 0);
    QVERIFY(run(app::ForgetListProfile{before.id})); // once is enough
    undo(forgotten->entry);
    QCOMPARE(profiles().size(), 1);
    const app::ListProfile after = profiles().constFirst();
    QCOMPARE(after.id, before.id);
    QCOMPARE(after.name, before.name);
    QCOMPARE(after.columns.size(), before.columns.size());
}

void TestListProfile::doesNotRememberTwiceAfterANewImport()
{
    import("Họ tên,Cột lạ\nLê Lan,quen\n");
    const auto forgotten = run(app::ForgetListProfile{profiles().constFirst().id});
    import("Họ tên,Cột lạ\nLê Lan,quen\n");
    const auto refused = app::undo(m_shop->session(), forgotten->entry, m_shop->moment());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, db::ErrorKind::Conflict);
    QCOMPARE(profiles().size(), 1);
}

MK_TEST(TestListProfile)
#include "tst_list_profile.moc"
