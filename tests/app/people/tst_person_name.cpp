#include "app/people/name_order.h"
#include "app/people/name_spelling.h"
#include "app/people/person_name.h"
#include "tests/support/cpu_timer.h"
#include "tests/support/test_main.h"

#include <QCollator>
#include <QFile>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

class TestPersonName final : public QObject
{
    Q_OBJECT
private slots:
    void cleansBlanksAndComposition();
    void takesTheLastWordAsGivenName_data();
    void takesTheLastWordAsGivenName();
    void splitsCompoundFamilyNames_data();
    void splitsCompoundFamilyNames();
    void sortsLettersBeforeTones();
    void sortsByGivenThenFamilyThenMiddle();
    void agreesWithTheCollatorOnEveryPairOfSyllables();
    void agreesWithTheCollatorOnTenThousandNames();
    void honoursAGivenNameOfTwoWords();
    void sortsOtherScriptsAfterLatin();
    void sortKeysSurviveDecomposedInput();
    void sortsOtherTextsWithoutRegardToCase();
    void treatsSpellingsOfOneNameAlike_data();
    void treatsSpellingsOfOneNameAlike();
    void keepsDifferentNamesApart_data();
    void keepsDifferentNamesApart();
    void hintsAtGender();
    void makesInitials_data();
    void makesInitials();
    void isFastEnoughForAMillion();
};

namespace {

QByteArray key(const QString &full, const QString &given = {})
{
    return app::nameSortKey(full, given).toUtf8();
}

QStringList namesOfTheShop()
{
    QFile file(QStringLiteral(MK_TEST_DATA "/customers_10000.csv"));
    QStringList names;
    if (!file.open(QIODevice::ReadOnly))
        return names;
    file.readLine();
    while (!file.atEnd())
        names.append(QString::fromUtf8(file.readLine()).section(u',', 1, 1));
    names.removeDuplicates();
    return names;
}

QCollator vietnamese()
{
    QCollator collator(QLocale(u"vi_VN"_s));
    collator.setNumericMode(false);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    return collator;
}

int sign(int value)
{
    return value < 0 ? -1 : (value > 0 ? 1 : 0);
}

} // namespace

void TestPersonName::cleansBlanksAndComposition()
{
    QCOMPARE(app::cleanName(u"  Nguyễn\u00A0 Thị \t Hương\u200B "), u"Nguyễn Thị Hương"_s);
    QCOMPARE(app::cleanName(u"Nguyễn"_s.normalized(QString::NormalizationForm_D)), u"Nguyễn"_s);
    QCOMPARE(app::cleanName(u"\u202ALan\u202C\u0007"), u"Lan"_s);
    QCOMPARE(app::cleanName(u" \n "), QString());
}

void TestPersonName::takesTheLastWordAsGivenName_data()
{
    QTest::addColumn<QString>("full");
    QTest::addColumn<QString>("given");
    QTest::newRow("family, middle, given") << u"Nguyễn Thị Hương"_s << u"Hương"_s;
    QTest::newRow("one word") << u"Madonna"_s << u"Madonna"_s;
    QTest::newRow("foreign") << u"John Smith"_s << u"Smith"_s;
    QTest::newRow("remark in brackets") << u"Trần Lan (mẹ bé Bi)"_s << u"Lan"_s;
    QTest::newRow("remark behind a dash") << u"Nguyễn Thị Lan - sỉ"_s << u"Lan"_s;
    QTest::newRow("a number") << u"Tuấn 0901"_s << u"Tuấn"_s;
    QTest::newRow("a district") << u"Lan Anh Q3"_s << u"Anh"_s;
    QTest::newRow("a flower") << u"Lê Thị Thu \U0001F338"_s << u"Thu"_s;
    QTest::newRow("only a number") << u"0901"_s << QString();
    QTest::newRow("trailing dash") << u"Trần Lan -"_s << u"Lan"_s;
    QTest::newRow("nothing") << u""_s << u""_s;
    QTest::newRow("only signs") << u"(?)"_s << u"(?)"_s;
    QTest::newRow("Chinese") << u"王小明"_s << u"王小明"_s;
}

void TestPersonName::takesTheLastWordAsGivenName()
{
    QFETCH(QString, full);
    QTEST(app::givenNameOf(full), "given");
}

void TestPersonName::splitsCompoundFamilyNames_data()
{
    QTest::addColumn<QString>("full");
    QTest::addColumn<QStringList>("parts");
    QTest::newRow("plain") << u"Nguyễn Thị Thu Hương"_s << QStringList{u"Nguyễn"_s, u"Thị Thu"_s, u"Hương"_s};
    QTest::newRow("Tôn Nữ") << u"Tôn Nữ Hoàng Oanh"_s << QStringList{u"Tôn Nữ"_s, u"Hoàng"_s, u"Oanh"_s};
    QTest::newRow("Công Tằng Tôn Nữ")
        << u"Công Tằng Tôn Nữ Ngọc Lan"_s << QStringList{u"Công Tằng Tôn Nữ"_s, u"Ngọc"_s, u"Lan"_s};
    QTest::newRow("upper case") << u"ÂU DƯƠNG PHONG"_s << QStringList{u"ÂU DƯƠNG"_s, u""_s, u"PHONG"_s};
    QTest::newRow("only a compound family is family and given")
        << u"Tôn Nữ"_s << QStringList{u"Tôn"_s, u""_s, u"Nữ"_s};
    QTest::newRow("two words") << u"Lê Hà"_s << QStringList{u"Lê"_s, u""_s, u"Hà"_s};
    QTest::newRow("one word") << u"Hà"_s << QStringList{u""_s, u""_s, u"Hà"_s};
    QTest::newRow("Hoàng is not Hoàng Phủ")
        << u"Hoàng Phúc Anh"_s << QStringList{u"Hoàng"_s, u"Phúc"_s, u"Anh"_s};
}

void TestPersonName::splitsCompoundFamilyNames()
{
    QFETCH(QString, full);
    const app::NameParts parts = app::namePartsOf(full);
    QTEST((QStringList{parts.family, parts.middle, parts.given}), "parts");
}

void TestPersonName::sortsLettersBeforeTones()
{
    const QStringList ordered{u"an"_s, u"àn"_s, u"ản"_s, u"ãn"_s, u"án"_s, u"ạn"_s, u"ang"_s,
                              u"ăn"_s, u"ằn"_s, u"ân"_s, u"ần"_s, u"ba"_s, u"da"_s, u"đa"_s,
                              u"đà"_s, u"e"_s,  u"ê"_s,  u"o"_s,  u"ô"_s,  u"ơ"_s,  u"p"_s,
                              u"u"_s,  u"ư"_s,  u"v"_s,  u"y"_s,  u"ỳ"_s};
    for (qsizetype i = 1; i < ordered.size(); ++i)
        QVERIFY2(key(ordered.at(i - 1)) < key(ordered.at(i)), qPrintable(ordered.at(i)));
    QCOMPARE(key(u"HƯƠNG"_s), key(u"hương"_s));
}

void TestPersonName::sortsByGivenThenFamilyThenMiddle()
{
    QStringList names{u"Trần Văn An"_s, u"Nguyễn Văn Bình"_s, u"Nguyễn Thị An"_s, u"Nguyễn Văn An"_s,
                      u"An"_s,          u"Nguyễn An"_s,       u"Lê Thị Ánh"_s};
    std::sort(names.begin(), names.end(), [](const QString &a, const QString &b) { return key(a) < key(b); });
    const QStringList expected{u"An"_s,          u"Nguyễn An"_s,  u"Nguyễn Thị An"_s,  u"Nguyễn Văn An"_s,
                               u"Trần Văn An"_s, u"Lê Thị Ánh"_s, u"Nguyễn Văn Bình"_s};
    QCOMPARE(names, expected);
}

void TestPersonName::agreesWithTheCollatorOnEveryPairOfSyllables()
{
    const QCollator collator = vietnamese();
    QSet<QString> words;
    for (const QString &name : namesOfTheShop()) {
        for (const QString &word : name.split(u' '))
            words.insert(word);
    }
    for (const QChar vowel : u"aăâeêioôơuưy"_s) {
        for (const auto mark : {u"", u"\u0300", u"\u0309", u"\u0303", u"\u0301", u"\u0323"}) {
            const QString letter =
                QString(vowel + QString::fromUtf16(mark)).normalized(QString::NormalizationForm_C);
            words.insert(letter);
            words.insert(u"b"_s + letter + u"n"_s);
        }
    }
    for (const auto *word : {u"d", u"đ", u"f", u"j", u"w", u"z", u"Đa", u"da", u"7", u"42", u"a'b", u"a-b"})
        words.insert(QString::fromUtf16(word));
    for (const QString &a : words) {
        for (const QString &b : words)
            QVERIFY2(sign(key(a).compare(key(b))) == sign(collator.compare(a, b)),
                     qPrintable(a + u" / "_s + b));
    }
}

void TestPersonName::agreesWithTheCollatorOnTenThousandNames()
{
    const QCollator collator = vietnamese();
    const auto before = [&](const QString &a, const QString &b) {
        const app::NameParts x = app::namePartsOf(a);
        const app::NameParts y = app::namePartsOf(b);
        if (const int given = collator.compare(x.given, y.given); given != 0)
            return given;
        if (const int family = collator.compare(x.family, y.family); family != 0)
            return family;
        return collator.compare(x.middle, y.middle);
    };
    QStringList names = namesOfTheShop();
    QVERIFY(names.size() > 5000);
    std::sort(names.begin(), names.end(), [](const QString &a, const QString &b) { return key(a) < key(b); });
    for (qsizetype i = 1; i < names.size(); ++i)
        QVERIFY2(before(names.at(i - 1), names.at(i)) <= 0, qPrintable(names.at(i)));
    QRandomGenerator random(7);
    for (int i = 0; i < 20000; ++i) {
        const QString &a = names.at(random.bounded(names.size()));
        const QString &b = names.at(random.bounded(names.size()));
        QCOMPARE(sign(key(a).compare(key(b))), sign(before(a, b)));
    }
}

void TestPersonName::honoursAGivenNameOfTwoWords()
{
    QCOMPARE(key(u"Nguyễn Bình Minh"_s, u"Bình Minh"_s).left(10),
             key(u"Bình Minh"_s, u"Bình Minh"_s).left(10));
    QVERIFY(key(u"Nguyễn Bình Minh"_s, u"Bình Minh"_s) < key(u"Nguyễn Bình Minh"_s));
    QVERIFY(key(u"H'Hen Niê"_s, u"H'Hen"_s) < key(u"H'Hen Niê"_s)); // called by the first word
}

void TestPersonName::sortsOtherScriptsAfterLatin()
{
    QVERIFY(key(u"Yến"_s) < key(u"Жанна"_s));
    QVERIFY(key(u"Жанна"_s) < key(u"王"_s));
    QVERIFY(key(u"王"_s) < key(u"😀"_s));
    QVERIFY(key(u"7 Ngọc"_s) < key(u"Ngọc"_s + u"z"_s));
    QCOMPARE(key(u"ЖАННА"_s), key(u"жанна"_s));
    QVERIFY(key(u"Müller"_s) > key(u"Muller"_s));
    QVERIFY(key(u"Müller"_s) < key(u"Mulles"_s));
}

void TestPersonName::sortsOtherTextsWithoutRegardToCase()
{
    QCOMPARE(app::inVietnameseOrder(
                 {u"VIP"_s, u"đại lý"_s, u"Zalo"_s, u"ăn chay"_s, u"khách sỉ"_s, u"Dễ tính"_s, u"Áo dài"_s}),
             (QStringList{u"Áo dài"_s, u"ăn chay"_s, u"Dễ tính"_s, u"đại lý"_s, u"khách sỉ"_s, u"VIP"_s,
                          u"Zalo"_s}));
}

void TestPersonName::sortKeysSurviveDecomposedInput()
{
    const QString name = u"Nguyễn Thị Phượng"_s;
    QCOMPARE(key(name.normalized(QString::NormalizationForm_D)), key(name));
}

void TestPersonName::treatsSpellingsOfOneNameAlike_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::newRow("tone of oa") << u"Lê Hoà"_s << u"lê hòa"_s;
    QTest::newRow("tone of uy") << u"Thuý"_s << u"Thúy"_s;
    QTest::newRow("tone of qu") << u"Quý"_s << u"Qúy"_s;
    QTest::newRow("y or i at the end") << u"Lý"_s << u"Lí"_s;
    QTest::newRow("y or i with a hook") << u"Mỹ"_s << u"Mĩ"_s;
    QTest::newRow("y or i after qu") << u"Quý"_s << u"Quí"_s;
    QTest::newRow("case and blanks") << u"NGUYỄN  HOA "_s << u"Nguyễn Hoa"_s;
    QTest::newRow("composition") << u"Nguyễn"_s << u"Nguyễn"_s.normalized(QString::NormalizationForm_D);
}

void TestPersonName::treatsSpellingsOfOneNameAlike()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QVERIFY2(app::sameName(a, b), qPrintable(app::nameEqualityKey(a) + u" / "_s + app::nameEqualityKey(b)));
}

void TestPersonName::keepsDifferentNamesApart_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::newRow("another tone") << u"Hoa"_s << u"Hòa"_s;
    QTest::newRow("another vowel") << u"Hà"_s << u"Hạ"_s;
    QTest::newRow("uy is not ui") << u"Thúy"_s << u"Thúi"_s;
    QTest::newRow("ay is not ai") << u"Hay"_s << u"Hai"_s;
    QTest::newRow("d is not đ") << u"Dung"_s << u"Đung"_s;
    QTest::newRow("another word") << u"Lê Hà"_s << u"Lê Hà An"_s;
}

void TestPersonName::keepsDifferentNamesApart()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QVERIFY(!app::sameName(a, b));
}

void TestPersonName::hintsAtGender()
{
    QCOMPARE(app::genderHint(u"Nguyễn Thị Hương"), std::optional(db::Gender::Female));
    QCOMPARE(app::genderHint(u"TRẦN VĂN NAM"), std::optional(db::Gender::Male));
    QVERIFY(!app::genderHint(u"Lê Minh Anh"));
    QVERIFY(!app::genderHint(u"Văn Cao"));    // a family name
    QVERIFY(!app::genderHint(u"Lê Văn"));     // a given name
    QVERIFY(!app::genderHint(u"Lê Vân Anh")); // another word
}

void TestPersonName::makesInitials_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("initials");
    QTest::newRow("three words") << u"Nguyễn Thị Hương"_s << u"NH"_s;
    QTest::newRow("lower case with stroke") << u"đặng ánh"_s << u"ĐÁ"_s;
    QTest::newRow("one word") << u"Hà"_s << u"H"_s;
    QTest::newRow("nothing") << u""_s << u""_s;
    QTest::newRow("beyond the basic plane") << u"\U0002000B Lan"_s << u"\U0002000BL"_s;
    QTest::newRow("a picture is no name") << u"\U0001F338 Lan"_s << u"L"_s;
}

void TestPersonName::makesInitials()
{
    QFETCH(QString, name);
    QTEST(app::initialsOf(name), "initials");
}

void TestPersonName::isFastEnoughForAMillion()
{
    const QString name = u"Nguyễn Thị Thu Hương"_s;
    test::CpuTimer timer;
    timer.start();
    qsizetype length = 0;
    for (int i = 0; i < 20000; ++i)
        length += app::nameSortKey(name, u"Hương").size();
    QVERIFY(length > 0);
    qInfo("one sort key: %lld ns", static_cast<long long>(timer.nsecsElapsed() / 20000));
    QVERIFY(timer.nsecsElapsed() / 20000 < 200000);
}

MK_TEST(TestPersonName)
#include "tst_person_name.moc"
