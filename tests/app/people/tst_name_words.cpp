#include "app/people/name_words.h"

#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// The words of a name, without what stands beside it.
class TestNameWords final : public QObject
{
    Q_OBJECT
private slots:
    void findsWhereARemarkBegins_data();
    void findsWhereARemarkBegins();
    void takesWrittenWordsWithoutBrackets_data();
    void takesWrittenWordsWithoutBrackets();
    void takesWordsToCallAPersonBy_data();
    void takesWordsToCallAPersonBy();
    void countsTheWordsOfAFamilyName_data();
    void countsTheWordsOfAFamilyName();
    void joinsWordsWithBlanks();

private:
    static QStringList listOf(const app::NameWords &words)
    {
        QStringList list;
        for (const QStringView word : words)
            list.append(word.toString());
        return list;
    }
};

void TestNameWords::findsWhereARemarkBegins_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("before");
    QTest::newRow("none") << u"Trần Lan"_s << u"Trần Lan"_s;
    QTest::newRow("in brackets") << u"Trần Lan (mẹ bé Bi)"_s << u"Trần Lan"_s;
    QTest::newRow("in square brackets") << u"Trần Lan [sỉ]"_s << u"Trần Lan"_s;
    QTest::newRow("a bracket without a blank") << u"Lan(sỉ)"_s << u"Lan"_s;
    QTest::newRow("behind a dash") << u"Trần Lan - sỉ"_s << u"Trần Lan"_s;
    QTest::newRow("behind a long dash") << u"Trần Lan \u2013 sỉ"_s << u"Trần Lan"_s;
    QTest::newRow("behind a bar") << u"Trần Lan | sỉ"_s << u"Trần Lan"_s;
    QTest::newRow("the first of two") << u"Lan (Q3) - sỉ"_s << u"Lan"_s;
    QTest::newRow("a dash within a word") << u"Anne-Marie"_s << u"Anne-Marie"_s;
    QTest::newRow("a dash at the end") << u"Trần Lan -"_s << u"Trần Lan -"_s;
    QTest::newRow("all of it") << u"(mẹ bé Bi)"_s << u"(mẹ bé Bi)"_s;
    QTest::newRow("nothing") << u""_s << u""_s;
}

void TestNameWords::findsWhereARemarkBegins()
{
    QFETCH(QString, name);
    QTEST(name.left(app::remarkIn(name)), "before");
}

void TestNameWords::takesWrittenWordsWithoutBrackets_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("plain") << u"Nguyễn Thị Hoa"_s << QStringList{u"Nguyễn"_s, u"Thị"_s, u"Hoa"_s};
    QTest::newRow("with a remark") << u"Trần Lan (mẹ bé Bi)"_s << QStringList{u"Trần"_s, u"Lan"_s};
    QTest::newRow("with a number") << u"Hoa Q3 0901"_s << QStringList{u"Hoa"_s, u"Q3"_s, u"0901"_s};
    QTest::newRow("signs are no words") << u"Lan - sỉ"_s << QStringList{u"Lan"_s, u"sỉ"_s};
    QTest::newRow("nothing") << u""_s << QStringList();
}

void TestNameWords::takesWrittenWordsWithoutBrackets()
{
    QFETCH(QString, name);
    QTEST(listOf(app::writtenWordsOf(name)), "words");
}

void TestNameWords::takesWordsToCallAPersonBy_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("plain") << u"Nguyễn Thị Hoa"_s << QStringList{u"Nguyễn"_s, u"Thị"_s, u"Hoa"_s};
    QTest::newRow("behind a dash") << u"Trần Lan - sỉ"_s << QStringList{u"Trần"_s, u"Lan"_s};
    QTest::newRow("a district and a number") << u"Lan Anh Q3 0901"_s << QStringList{u"Lan"_s, u"Anh"_s};
    QTest::newRow("a description") << u"Lan tóc xoăn"_s << QStringList{u"Lan"_s};
    QTest::newRow("a picture") << u"Thu \U0001F338"_s << QStringList{u"Thu"_s};
    QTest::newRow("all where there is none") << u"Q3 0901"_s << QStringList{u"Q3"_s, u"0901"_s};
    QTest::newRow("only signs") << u"?!"_s << QStringList();
}

void TestNameWords::takesWordsToCallAPersonBy()
{
    QFETCH(QString, name);
    QTEST(listOf(app::nameWordsOf(name)), "words");
}

void TestNameWords::countsTheWordsOfAFamilyName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<qsizetype>("count");
    QTest::newRow("nothing") << u""_s << qsizetype{0};
    QTest::newRow("a given name alone") << u"Hoa"_s << qsizetype{0};
    QTest::newRow("family and given name") << u"Lê Hoa"_s << qsizetype{1};
    QTest::newRow("one word") << u"Nguyễn Thị Hoa"_s << qsizetype{1};
    QTest::newRow("two words") << u"Tôn Nữ Hoàng Oanh"_s << qsizetype{2};
    QTest::newRow("four words") << u"Công Tằng Tôn Nữ Ngọc Lan"_s << qsizetype{4};
    QTest::newRow("one is left for the given name") << u"Huyền Tôn Nữ"_s << qsizetype{1};
    QTest::newRow("upper case") << u"ÂU DƯƠNG PHONG"_s << qsizetype{2};
    QTest::newRow("a beginning is not the whole") << u"Hoàng Phúc Anh"_s << qsizetype{1};
}

void TestNameWords::countsTheWordsOfAFamilyName()
{
    QFETCH(QString, name);
    QTEST(app::familyWords(app::writtenWordsOf(name)), "count");
}

void TestNameWords::joinsWordsWithBlanks()
{
    const QString name = u"Nguyễn Thị Thu Hoa"_s;
    const app::NameWords words = app::writtenWordsOf(name);
    QCOMPARE(app::joinedWords(words, 0, words.size()), name);
    QCOMPARE(app::joinedWords(words, 1, 3), u"Thị Thu"_s);
    QCOMPARE(app::joinedWords(words, 2, 2), QString());
}

MK_TEST(TestNameWords)
#include "tst_name_words.moc"
