#include "app/import/import_row.h"

#include "app/exchange/csv_reader.h"
#include "tests/app/import/read_row.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;
using app::ImportField;

/// What the words of a row say: names, titles, kinds, consents, and what only looks like them.
class TestRowWords final : public QObject
{
    Q_OBJECT
private slots:
    void putsANameTogether();
    void recognisesCompanies();
    void neverImportsConsent();
    void keepsRefusalsOnly_data();
    void keepsRefusalsOnly();
    void understandsTitles();
    void keepsNamesThatOnlyLookLikeSomethingElse_data();
    void keepsNamesThatOnlyLookLikeSomethingElse();
    void composesDecomposedText();
};

void TestRowWords::putsANameTogether()
{
    const app::ImportRow split = row({u"Họ đệm"_s, u"Tên"_s}, {u"Nguyễn Thị"_s, u"Hương"_s});
    QCOMPARE(split.customer.fullName, u"Nguyễn Thị Hương"_s);
    QCOMPARE(split.customer.givenName, u"Hương"_s);
    const app::ImportRow own = row({u"Họ tên"_s, u"Tên gọi"_s}, {u"Nguyễn Bình Minh"_s, u"Bình Minh"_s});
    QCOMPARE(own.customer.givenName, u"Bình Minh"_s);
    const app::ImportRow described = row({u"Họ tên"_s}, {u"chị Quân tóc xoăn"_s});
    QCOMPARE(described.customer.fullName, u"Quân tóc xoăn"_s);
    QCOMPARE(described.customer.givenName, u"Quân"_s);
    QCOMPARE(described.customer.honorific, u"chị"_s);
}

void TestRowWords::recognisesCompanies()
{
    const QString name = u"Công ty TNHH Hoa Mai"_s;
    const app::ImportRow guessed = row({u"Tên"_s}, {name});
    QCOMPARE(guessed.customer.kind, db::CustomerKind::Company);
    QCOMPARE(guessed.customer.givenName, name);
    const app::ImportRow said = row({u"Tên"_s, u"Loại khách"_s}, {name, u"cá nhân"_s});
    QCOMPARE(said.customer.kind, db::CustomerKind::Person);
}

void TestRowWords::neverImportsConsent()
{
    const app::ImportRow read = row({u"Tên"_s, u"Đồng ý nhận tin"_s}, {u"Lan"_s, u"có"_s});
    QVERIFY(read.fate != app::RowFate::Rejected);
    QVERIFY(read.problems.isEmpty());
    QCOMPARE(read.customer.note, QString());
}

void TestRowWords::keepsRefusalsOnly_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("refused"); // channels of greetings
    QTest::addColumn<bool>("consents");
    QTest::newRow("a no") << u"Nhận SMS khuyến mãi"_s << u"Không"_s << u"sms"_s << false;
    QTest::newRow("a yes") << u"Accepts Email Marketing"_s << u"yes"_s << QString() << true;
    QTest::newRow("a yes to a refusal") << u"Từ chối nhận tin Zalo"_s << u"x"_s << u"zalo"_s << false;
    QTest::newRow("a no to a refusal")
        << u"Unsubscribed from all email"_s << u"false"_s << QString() << false;
    QTest::newRow("the word itself") << u"Unsubscribed"_s << u"unsubscribed"_s << u"all"_s << false;
    QTest::newRow("nothing") << u"Đồng ý nhận tin"_s << u"N/A"_s << QString() << false;
    QTest::newRow("our own export") << u"consent"_s << u"greeting:all:no;promotion:sms:yes"_s << u"all"_s
                                    << true;
    QTest::newRow("a channel that is none") << u"consent"_s << u"greeting:tom tom:no"_s << QString() << false;
}

void TestRowWords::keepsRefusalsOnly()
{
    QFETCH(QString, header);
    QFETCH(QString, cell);
    const app::ImportRow read = row({u"Tên"_s, header}, {u"Lan"_s, cell});
    QVERIFY(read.fate != app::RowFate::Rejected);
    QVERIFY(read.problems.isEmpty());
    QStringList channels;
    for (const app::RowRefusal &refusal : read.refusals) {
        if (refusal.purpose == db::Purpose::Greeting)
            channels.append(refusal.channel);
    }
    QTEST(channels.join(u' '), "refused");
    QTEST(read.consents, "consents");
}

void TestRowWords::understandsTitles()
{
    const auto read = [](const QString &title) {
        const db::Customer customer = row({u"Title"_s, u"Name"_s}, {title, u"Lan"_s}).customer;
        return customer.honorific + u'|' + customer.occupation + u'|' +
               (customer.gender ? db::keyOf(*customer.gender) : QString());
    };
    QCOMPARE(read(u"Chị"_s), u"chị||female"_s);
    QCOMPARE(read(u"Mr."_s), u"||male"_s); // no word of a Vietnamese greeting
    QCOMPARE(read(u"Marketing Manager"_s), u"|Marketing Manager|"_s);
    QCOMPARE(row({u"Xưng hô"_s, u"Tên"_s}, {u"mợ Tư"_s, u"Lan"_s}).customer.honorific, u"mợ Tư"_s);
    const db::Customer google = row({u"Given Name"_s, u"Family Name"_s}, {u"Chị"_s, u"Lan"_s}).customer;
    QCOMPARE(google.fullName + u'|' + google.honorific, u"Lan|chị"_s);
    for (const QString &given : {u"Anh"_s, u"Em"_s, u"Bé"_s}) { // many people are called so
        const QStringList headers{u"Given Name"_s, u"Additional Name"_s, u"Family Name"_s};
        const db::Customer tuan = row(headers, {given, u"Tuấn"_s, u"Nguyễn"_s}).customer;
        QCOMPARE(tuan.fullName + u'|' + tuan.givenName + u'|' + tuan.honorific,
                 u"Nguyễn Tuấn %1|%1|"_s.arg(given));
        QCOMPARE(row(headers, {given, u""_s, u"Nguyễn"_s}).customer.fullName, u"Nguyễn "_s + given);
    }
}

void TestRowWords::keepsNamesThatOnlyLookLikeSomethingElse_data()
{
    QTest::addColumn<QString>("written");
    QTest::newRow("Na") << u"Na"_s;
    QTest::newRow("Trọng") << u"Trọng"_s;
    QTest::newRow("a woman called Anh Thư") << u"Anh Thư"_s;
    QTest::newRow("the family name behind") << u"Anh Nguyễn"_s;
    QTest::newRow("Anh at the end") << u"Nguyễn Tuấn Anh"_s;
    QTest::newRow("Quân is no quán") << u"Quân Văn An"_s;
    QTest::newRow("Trường Giang is no school") << u"Trường Giang"_s;
    QTest::newRow("Trương is no school") << u"Trương Mậu Nghĩa"_s;
    QTest::newRow("two people") << u"Lan & Mai"_s;
    QTest::newRow("an initial") << u"John F. Smith"_s;
    QTest::newRow("an apostrophe") << u"Sean O'Brien"_s;
    QTest::newRow("another script") << u"王小明"_s;
}

void TestRowWords::keepsNamesThatOnlyLookLikeSomethingElse()
{
    QFETCH(QString, written);
    const db::Customer customer = row({u"Tên"_s}, {written}).customer;
    QCOMPARE(customer.fullName, written);
    QCOMPARE(customer.honorific, QString());
    QCOMPARE(customer.kind, db::CustomerKind::Person);
    QCOMPARE(customer.note, QString());
}

void TestRowWords::composesDecomposedText()
{
    const auto decomposed = [](const QString &text) { return text.normalized(QString::NormalizationForm_D); };
    const app::ImportRow read =
        row({u"Tên"_s, u"Giới tính"_s, u"Ghi chú"_s, u"Tags"_s, u"Tỉnh"_s},
            {decomposed(u"Nguyễn Hương"_s), decomposed(u"Nữ"_s), decomposed(u"khách cũ"_s),
             decomposed(u"thân thiết"_s), decomposed(u"Huế"_s)});
    QVERIFY(read.fate != app::RowFate::Rejected);
    QCOMPARE(read.customer.fullName, u"Nguyễn Hương"_s);
    QCOMPARE(read.customer.note, u"khách cũ"_s);
    QCOMPARE(read.customer.tags, QStringList{u"thân thiết"_s});
    QCOMPARE(read.customer.province, u"Huế"_s);
}

MK_TEST(TestRowWords)
#include "tst_row_words.moc"
