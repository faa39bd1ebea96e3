#include "app/transports/placeholders.h"
#include "tests/support/test_main.h"

#include <QJsonObject>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using app::PlaceholderValues;

namespace {

/// What would break out of a text that is put together by hand.
const QString kHard = u"a\"b\\c\n&d=e %2 {{text}} Đ€🌸"_s;

PlaceholderValues values()
{
    return {{u"text"_s, kHard},
            {u"unicode"_s, true},
            {u"type"_s, u"8"_s},
            {u"word"_s, u"eight"_s},
            {u"parameters"_s, QJsonObject{{u"name"_s, kHard}}}};
}

} // namespace

/// What is put in the place of a placeholder, and how it is escaped there.
class TestPlaceholders final : public QObject
{
    Q_OBJECT
private slots:
    void fillsAText();
    void fillsJsonByTheKindAskedFor_data();
    void fillsJsonByTheKindAskedFor();
    void leavesOtherJsonAlone();
    void refusesWhatItCannotFill_data();
    void refusesWhatItCannotFill();
};

void TestPlaceholders::fillsAText()
{
    QCOMPARE(app::filledText(u"a {{text}} b {{unicode?1:0}}"_s, values()).value(),
             u"a "_s + kHard + u" b 1"_s);
    const auto escape = [](const QString &text) {
        return QString::fromLatin1(QUrl::toPercentEncoding(text));
    };
    const QString filled = app::filledText(u"?q={{text}}&r=1"_s, values(), escape).value();
    QCOMPARE(filled.count(u'&'), 1);
    const QString within = filled.sliced(3).section(u'&', 0, 0);
    QCOMPARE(QUrl::fromPercentEncoding(within.toLatin1()), kHard);
}

void TestPlaceholders::fillsJsonByTheKindAskedFor_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QJsonValue>("filled");
    QTest::newRow("text") << u"{{text}}"_s << QJsonValue(kHard);
    QTest::newRow("text within a text") << u"<{{text}}>"_s << QJsonValue(u'<' + kHard + u'>');
    QTest::newRow("a text of digits stays one") << u"{{type}}"_s << QJsonValue(u"8"_s);
    QTest::newRow("a number") << u"{{type|number}}"_s << QJsonValue(8);
    QTest::newRow("a choice") << u"{{unicode?8:0}}"_s << QJsonValue(u"8"_s);
    QTest::newRow("a choice of numbers") << u"{{unicode?8:0|number}}"_s << QJsonValue(8);
    QTest::newRow("a choice of nothing") << u"{{unicode?:0}}"_s << QJsonValue(QString());
    QTest::newRow("true") << u"{{unicode|bool}}"_s << QJsonValue(true);
    QTest::newRow("an object") << u"{{parameters|object}}"_s << QJsonValue(QJsonObject{{u"name"_s, kHard}});
}

void TestPlaceholders::fillsJsonByTheKindAskedFor()
{
    QFETCH(QString, pattern);
    QTEST(app::filledJson(QJsonValue(pattern), values()).value(), "filled");
}

void TestPlaceholders::leavesOtherJsonAlone()
{
    const QJsonObject pattern{{u"{{text}}"_s, 1.5},
                              {u"list"_s, QJsonArray{true, QJsonValue::Null, u"{{type}}"_s}}};
    const QJsonObject filled{{u"{{text}}"_s, 1.5}, {u"list"_s, QJsonArray{true, QJsonValue::Null, u"8"_s}}};
    QCOMPARE(app::filledJson(QJsonValue(pattern), values()).value(), QJsonValue(filled));
    QCOMPARE(app::placeholderNames(u"{{a}} {{b?1:2}} {{a|number}}"_s), QStringList({u"a"_s, u"b"_s, u"a"_s}));
}

void TestPlaceholders::refusesWhatItCannotFill_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::newRow("no such name") << u"{{other}}"_s;
    QTest::newRow("no such name within a text") << u"a {{other}}"_s;
    QTest::newRow("no number") << u"{{word|number}}"_s;
    QTest::newRow("neither true nor false") << u"{{type|bool}}"_s;
    QTest::newRow("no choice of a text") << u"{{type?1:0}}"_s;
    QTest::newRow("no object") << u"{{type|object}}"_s;
    QTest::newRow("an object within a text") << u"a {{parameters}}"_s;
    QTest::newRow("not closed") << u"{{text"_s;
    QTest::newRow("another kind") << u"{{text|date}}"_s;
    QTest::newRow("blanks") << u"{{ text }}"_s;
}

void TestPlaceholders::refusesWhatItCannotFill()
{
    QFETCH(QString, pattern);
    const auto filled = app::filledJson(QJsonValue(pattern), values());
    QVERIFY(!filled);
    QCOMPARE(filled.error().kind, db::ErrorKind::InvalidInput);
}

MK_TEST(TestPlaceholders)
#include "tst_placeholders.moc"
