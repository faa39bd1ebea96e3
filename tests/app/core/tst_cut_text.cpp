#include "app/core/cut_text.h"

#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestCutText final : public QObject
{
    Q_OBJECT
private slots:
    void cutsBetweenCharactersOnly_data();
    void cutsBetweenCharactersOnly();
};

void TestCutText::cutsBetweenCharactersOnly_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("most");
    QTest::addColumn<QString>("cut");
    const QString flower = u"\U0001F338"_s;                                 // two units
    const QString family = u"\U0001F468\u200D\U0001F469\u200D\U0001F467"_s; // eight, one picture
    const QString far(200, u'b');
    QTest::newRow("short enough") << u"Lan"_s << 3 << u"Lan"_s;
    QTest::newRow("letters") << u"Lan Anh"_s << 3 << u"Lan"_s;
    QTest::newRow("no blank at the end") << u"Lan Anh"_s << 4 << u"Lan"_s;
    QTest::newRow("blanks at the beginning stay") << u"  Lan Anh"_s << 5 << u"  Lan"_s;
    QTest::newRow("an emoji on the border") << u"Lan"_s + flower << 4 << u"Lan"_s;
    QTest::newRow("an emoji before the border") << u"Lan"_s + flower + u"x"_s << 5 << u"Lan"_s + flower;
    QTest::newRow("a joined picture") << u"Lan"_s + family << 6 << u"Lan"_s;
    QTest::newRow("a thumb with its skin") << u"ok\U0001F44D\U0001F3FD"_s << 4 << u"ok"_s;
    QTest::newRow("a letter with its mark") << u"Me\u0301"_s << 2 << u"M"_s;
    QTest::newRow("far behind") << far + flower << 201 << far;
    QTest::newRow("nothing but one picture") << flower << 1 << QString();
    QTest::newRow("nothing at all") << u"Lan"_s << 0 << QString();
}

void TestCutText::cutsBetweenCharactersOnly()
{
    QFETCH(QString, text);
    QFETCH(int, most);
    QTEST(app::cutTo(text, most), "cut");
}

MK_TEST(TestCutText)
#include "tst_cut_text.moc"
