#include "app/cli/text_table.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Columns stay below each other whatever the cells hold.
class TestTextTable final : public QObject
{
    Q_OBJECT
private slots:
    void cutsInTheMiddle();
    void measuresWhatATerminalShows_data();
    void measuresWhatATerminalShows();
    void cutsAndFills();
    void alignsColumns();
    void keepsControlCharactersOut();
};

void TestTextTable::measuresWhatATerminalShows_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("width");
    QTest::newRow("nothing") << QString() << qsizetype(0);
    QTest::newRow("Vietnamese") << u"Đặng Thị Đào"_s << qsizetype(12);
    QTest::newRow("marks apart") << u"e\u0323\u0302"_s << qsizetype(1);
    QTest::newRow("emoji") << u"🎂"_s << qsizetype(2);
    QTest::newRow("Chinese") << u"中文"_s << qsizetype(4);
}

void TestTextTable::measuresWhatATerminalShows()
{
    QFETCH(QString, text);
    QFETCH(qsizetype, width);
    QCOMPARE(app::shownWidth(text), width);
}

void TestTextTable::cutsAndFills()
{
    QCOMPARE(app::fitted(u"Đào"_s, 5), u"Đào  "_s);
    QCOMPARE(app::fitted(u"Đặng Thị Đào"_s, 5), u"Đặng…"_s);
    QCOMPARE(app::fitted(u"🎂🎂🎂"_s, 4), u"🎂… "_s);
}

void TestTextTable::alignsColumns()
{
    app::TextTable table({u"ID"_s, u"NAME"_s, u"TOTAL"_s});
    QVERIFY(table.isEmpty());
    table.add({u"7"_s, u"Đào"_s, u"1200"_s});
    table.add({u"120"_s, u"An\nBình"_s, QString()});
    QCOMPARE(table.text(), u" ID  NAME     TOTAL\n  7  Đào       1200\n120  An Bình"_s);
}

void TestTextTable::keepsControlCharactersOut()
{
    QVERIFY(!app::fitted(u"a\x1b[31mb"_s, 20).contains(QChar(0x1b)));
}

void TestTextTable::cutsInTheMiddle()
{
    QCOMPARE(app::fittedAtBothEnds(u"Nguyễn Văn A1"_s, 13), u"Nguyễn Văn A1"_s);
    QCOMPARE(app::fittedAtBothEnds(u"Nguyễn Văn A12"_s, 11), u"Nguyễ…n A12"_s);
    QCOMPARE(app::fittedAtBothEnds(u"日本日本日本"_s, 7), u"日本…本"_s);
}

MK_TEST(TestTextTable)
#include "tst_text_table.moc"
