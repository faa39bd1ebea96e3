#include "app/messages/sms_parts.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using app::SmsCount;

class TestSmsParts final : public QObject
{
    Q_OBJECT
private slots:
    void agreesWithTheTable_data();
    void agreesWithTheTable();
    void countsEdges_data();
    void countsEdges();
    void takesDiacriticsOff_data();
    void takesDiacriticsOff();
    void makesVietnameseGsm7();
};

namespace {

/// The fields of one CSV record; quotes as in RFC 4180.
QStringList fieldsOf(const QString &line)
{
    QStringList fields{QString()};
    bool quoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line.at(i);
        if (c == u'"' && quoted && i + 1 < line.size() && line.at(i + 1) == u'"') {
            fields.last().append(c);
            ++i;
        } else if (c == u'"') {
            quoted = !quoted;
        } else if (c == u',' && !quoted) {
            fields.append(QString());
        } else {
            fields.last().append(c);
        }
    }
    return fields;
}

} // namespace

void TestSmsParts::agreesWithTheTable_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<int>("units");
    QTest::addColumn<int>("parts");
    QFile file(QStringLiteral(MK_TEST_DATA "/sms_segments.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    lines.removeFirst();
    QVERIFY(lines.size() >= 50);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QStringList fields = fieldsOf(lines.at(i));
        QCOMPARE(fields.size(), 5);
        QTest::addRow("row %d: %s", static_cast<int>(i + 2), qPrintable(fields.at(4)))
            << fields.at(0) << fields.at(1) << fields.at(2).toInt() << fields.at(3).toInt();
    }
}

void TestSmsParts::agreesWithTheTable()
{
    QFETCH(QString, text);
    QFETCH(QString, encoding);
    QFETCH(int, units);
    QFETCH(int, parts);
    QCOMPARE(app::countSms(text), (SmsCount{encoding, units, parts}));
}

void TestSmsParts::countsEdges_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<int>("units");
    QTest::addColumn<int>("parts");
    QTest::newRow("nothing sends nothing") << QString() << u"GSM-7"_s << 0 << 0;
    QTest::newRow("one blank is sent") << u" "_s << u"GSM-7"_s << 1 << 1;
    QTest::newRow("decomposed text counts as NFC")
        << u"ế"_s.normalized(QString::NormalizationForm_D) << u"UCS-2"_s << 1 << 1;
    QTest::newRow("extension characters cost two") << u"[QC]"_s << u"GSM-7"_s << 6 << 1;
    QTest::newRow("an extension character is not split")
        << QString(152, u'a') + u"€"_s + QString(8, u'a') << u"GSM-7"_s << 162 << 2;
    QTest::newRow("what that costs") << QString(152, u'a') + u"€"_s + QString(152, u'a') << u"GSM-7"_s << 306
                                     << 3;
    QTest::newRow("an emoji is not split")
        << QString(66, u'ạ') + u"🎂"_s + QString(66, u'ạ') << u"UCS-2"_s << 134 << 3;
    QTest::newRow("134 units fill two parts") << QString(134, u'ạ') << u"UCS-2"_s << 134 << 2;
    QTest::newRow("135 units need three") << QString(135, u'ạ') << u"UCS-2"_s << 135 << 3;
    QTest::newRow("NUL is not in the alphabet") << QString(QChar(0)) << u"UCS-2"_s << 1 << 1;
    QTest::newRow("half an emoji") << QString(QChar(0xD83C)) << u"UCS-2"_s << 1 << 1;
    QTest::newRow("a million letters") << QString(1'000'000, u'a') << u"GSM-7"_s << 1'000'000 << 6536;
}

void TestSmsParts::countsEdges()
{
    agreesWithTheTable();
}

void TestSmsParts::takesDiacriticsOff_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("plain");
    QTest::newRow("all kinds of marks")
        << u"Kính chúc chị Đặng Thị Hường đêm ấm"_s << u"Kinh chuc chi Dang Thi Huong dem am"_s;
    QTest::newRow("decomposed") << u"Nguyễn Đức"_s.normalized(QString::NormalizationForm_D)
                                << u"Nguyen Duc"_s;
    QTest::newRow("typographic signs") << u"“Tết”\u00A0– ‘vui’… 5₫"_s << u"\"Tet\" - 'vui'... 5d"_s;
    QTest::newRow("line breaks and emoji stay") << u"Chào\n🎂"_s << u"Chao\n🎂"_s;
    QTest::newRow("other scripts stay") << u"สวัสดี й が"_s << u"สวัสดี й が"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void TestSmsParts::takesDiacriticsOff()
{
    QFETCH(QString, text);
    QFETCH(QString, plain);
    QCOMPARE(app::withoutDiacritics(text), plain);
}

void TestSmsParts::makesVietnameseGsm7()
{
    const QString letters = u"àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"_s;
    const QString plain = app::withoutDiacritics(letters + letters.toUpper());
    QCOMPARE(plain.size(), 2 * letters.size());
    QCOMPARE(app::countSms(plain).encoding, u"GSM-7"_s);
}

MK_TEST(TestSmsParts)
#include "tst_sms_parts.moc"
