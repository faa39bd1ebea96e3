#include "app/people/name_order.h"

#include "app/people/person_name.h"
#include "tests/support/cpu_timer.h"
#include "tests/support/test_main.h"

#include <QCollator>
#include <QFile>
#include <QRandomGenerator>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

/// The Vietnamese order of names.
class TestNameOrder final : public QObject
{
    Q_OBJECT
private slots:
    void sortsLettersBeforeTones();
    void sortsByGivenThenFamilyThenMiddle();
    void agreesWithTheCollatorOnEveryPairOfSyllables();
    void agreesWithTheCollatorOnTenThousandNames();
    void honoursAGivenNameOfTwoWords();
    void sortsOtherScriptsAfterLatin();
    void sortKeysSurviveDecomposedInput();
    void sortsOtherTextsWithoutRegardToCase();
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

void TestNameOrder::sortsLettersBeforeTones()
{
    const QStringList ordered{u"an"_s, u"àn"_s, u"ản"_s, u"ãn"_s, u"án"_s, u"ạn"_s, u"ang"_s,
                              u"ăn"_s, u"ằn"_s, u"ân"_s, u"ần"_s, u"ba"_s, u"da"_s, u"đa"_s,
                              u"đà"_s, u"e"_s,  u"ê"_s,  u"o"_s,  u"ô"_s,  u"ơ"_s,  u"p"_s,
                              u"u"_s,  u"ư"_s,  u"v"_s,  u"y"_s,  u"ỳ"_s};
    for (qsizetype i = 1; i < ordered.size(); ++i)
        QVERIFY2(key(ordered.at(i - 1)) < key(ordered.at(i)), qPrintable(ordered.at(i)));
    QCOMPARE(key(u"HƯƠNG"_s), key(u"hương"_s));
}

void TestNameOrder::sortsByGivenThenFamilyThenMiddle()
{
    QStringList names{u"Trần Văn An"_s, u"Nguyễn Văn Bình"_s, u"Nguyễn Thị An"_s, u"Nguyễn Văn An"_s,
                      u"An"_s,          u"Nguyễn An"_s,       u"Lê Thị Ánh"_s};
    std::sort(names.begin(), names.end(), [](const QString &a, const QString &b) { return key(a) < key(b); });
    const QStringList expected{u"An"_s,          u"Nguyễn An"_s,  u"Nguyễn Thị An"_s,  u"Nguyễn Văn An"_s,
                               u"Trần Văn An"_s, u"Lê Thị Ánh"_s, u"Nguyễn Văn Bình"_s};
    QCOMPARE(names, expected);
}

void TestNameOrder::agreesWithTheCollatorOnEveryPairOfSyllables()
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

void TestNameOrder::agreesWithTheCollatorOnTenThousandNames()
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

void TestNameOrder::honoursAGivenNameOfTwoWords()
{
    QCOMPARE(key(u"Nguyễn Bình Minh"_s, u"Bình Minh"_s).left(10),
             key(u"Bình Minh"_s, u"Bình Minh"_s).left(10));
    QVERIFY(key(u"Nguyễn Bình Minh"_s, u"Bình Minh"_s) < key(u"Nguyễn Bình Minh"_s));
    QVERIFY(key(u"H'Hen Niê"_s, u"H'Hen"_s) < key(u"H'Hen Niê"_s)); // called by the first word
}

void TestNameOrder::sortsOtherScriptsAfterLatin()
{
    QVERIFY(key(u"Yến"_s) < key(u"Жанна"_s));
    QVERIFY(key(u"Жанна"_s) < key(u"王"_s));
    QVERIFY(key(u"王"_s) < key(u"😀"_s));
    QVERIFY(key(u"7 Ngọc"_s) < key(u"Ngọc"_s + u"z"_s));
    QCOMPARE(key(u"ЖАННА"_s), key(u"жанна"_s));
    QVERIFY(key(u"Müller"_s) > key(u"Muller"_s));
    QVERIFY(key(u"Müller"_s) < key(u"Mulles"_s));
}

void TestNameOrder::sortKeysSurviveDecomposedInput()
{
    const QString name = u"Nguyễn Thị Phượng"_s;
    QCOMPARE(key(name.normalized(QString::NormalizationForm_D)), key(name));
}

void TestNameOrder::sortsOtherTextsWithoutRegardToCase()
{
    QCOMPARE(app::inVietnameseOrder(
                 {u"VIP"_s, u"đại lý"_s, u"Zalo"_s, u"ăn chay"_s, u"khách sỉ"_s, u"Dễ tính"_s, u"Áo dài"_s}),
             (QStringList{u"Áo dài"_s, u"ăn chay"_s, u"Dễ tính"_s, u"đại lý"_s, u"khách sỉ"_s, u"VIP"_s,
                          u"Zalo"_s}));
}

void TestNameOrder::isFastEnoughForAMillion()
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

MK_TEST(TestNameOrder)
#include "tst_name_order.moc"
