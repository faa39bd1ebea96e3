#include "db/customers/import_profile_store.h"

#include "db/support/shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::ErrorKind;

class TestImportProfileStore final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<test::Shop>(); }
    void listsTheLatestFirst();
    void keepsNamesAndHeadingsApart();
    void restoresWhatWasDeleted();
    void saysWhatIsNotThere();

private:
    db::ImportProfileStore &profiles() { return m_shop->session().importProfiles(); }
    db::ImportProfileId add(const QString &name, const QString &headings, int day = 0)
    {
        return test::must(profiles().add({{}, name, headings, u"{}"_s}, test::moment(day))).value;
    }
    QStringList names()
    {
        QStringList names;
        for (const db::ImportProfile &profile : test::must(profiles().list()))
            names.append(profile.name);
        return names;
    }

    std::unique_ptr<test::Shop> m_shop;
};

void TestImportProfileStore::listsTheLatestFirst()
{
    const auto may = add(u"tháng 5"_s, u"ho ten"_s);
    add(u"tháng 6"_s, u"ho ten\nsdt"_s, 1);
    QCOMPARE(names(), (QStringList{u"tháng 6"_s, u"tháng 5"_s}));
    MK_VERIFY_OK(profiles().setLayout(may, u"{\"titleLines\":1}"_s, test::moment(2)));
    const db::ImportProfile first = test::must(profiles().list()).constFirst();
    QCOMPARE(first.name, u"tháng 5"_s);
    QCOMPARE(first.headings, u"ho ten"_s);
    QCOMPARE(first.layout, u"{\"titleLines\":1}"_s);
    QCOMPARE(first.updatedAtMs, test::moment(2).ms);
}

void TestImportProfileStore::keepsNamesAndHeadingsApart()
{
    const auto may = add(u"tháng 5"_s, u"ho ten"_s);
    add(u"tháng 6"_s, u"sdt"_s);
    MK_COMPARE_ERROR(profiles().add({{}, u"tháng 5"_s, u"ten"_s, u"{}"_s}, test::moment()),
                     ErrorKind::Conflict);
    MK_COMPARE_ERROR(profiles().add({{}, u"tháng 7"_s, u"ho ten"_s, u"{}"_s}, test::moment()),
                     ErrorKind::Conflict);
    MK_COMPARE_ERROR(profiles().rename(may, u"tháng 6"_s), ErrorKind::Conflict);
    MK_VERIFY_OK(profiles().rename(may, u"sổ tay"_s));
    QVERIFY(names().contains(u"sổ tay"_s));
}

void TestImportProfileStore::restoresWhatWasDeleted()
{
    const auto may = add(u"tháng 5"_s, u"ho ten"_s);
    MK_VERIFY_OK(profiles().remove(may, test::moment()));
    QVERIFY(names().isEmpty());
    const auto newer = add(u"tháng 5"_s, u"ho ten"_s); // what is deleted is in nobody's way
    MK_COMPARE_ERROR(profiles().restore(may, u"tháng 5 cũ"_s), ErrorKind::Conflict);
    MK_VERIFY_OK(profiles().remove(newer, test::moment()));
    MK_VERIFY_OK(profiles().restore(may, u"tháng 5 cũ"_s));
    QCOMPARE(names(), QStringList{u"tháng 5 cũ"_s});
}

void TestImportProfileStore::saysWhatIsNotThere()
{
    const db::ImportProfileId none{4711};
    MK_COMPARE_ERROR(profiles().byId(none), ErrorKind::NotFound);
    MK_COMPARE_ERROR(profiles().rename(none, u"tên"_s), ErrorKind::NotFound);
    MK_COMPARE_ERROR(profiles().remove(none, test::moment()), ErrorKind::NotFound);
    MK_COMPARE_ERROR(profiles().restore(none, u"tên"_s), ErrorKind::NotFound);
    MK_COMPARE_ERROR(profiles().setLayout(none, u"{}"_s, test::moment()), ErrorKind::NotFound);
}

MK_TEST(TestImportProfileStore)
#include "tst_import_profile_store.moc"
