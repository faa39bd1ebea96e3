#include "app/cli/safe_text.h"
#include "tests/support/test_main.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace {

/// As a disk that is full.
class Full final : public QIODevice
{
protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64) override { return -1; }
};

} // namespace

/// What customers' names carry never steers a terminal.
class TestSafeText final : public QObject
{
    Q_OBJECT
private slots:
    void replacesWhatSteersATerminal_data();
    void replacesWhatSteersATerminal();
    void keepsWhatJsonSays();
    void takesALetterInTwoPieces();
    void tellsThatNothingWasTaken();
};

void TestSafeText::replacesWhatSteersATerminal_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("names") << u"Nguyễn Thị Ánh\t0912\n"_s << u"Nguyễn Thị Ánh\t0912\n"_s;
    QTest::newRow("a return over the line") << u"Hà\rNga"_s << u"Hà�Nga"_s;
    QTest::newRow("a family of pictures") << u"👨‍👩‍👧 Hà"_s << u"👨‍👩‍👧 Hà"_s;
    QTest::newRow("an escape") << u"\x1b[2JHà"_s << u"�[2JHà"_s;
    QTest::newRow("one of the second set") << u"\u009b31mHà"_s << u"�31mHà"_s;
    QTest::newRow("delete and bell") << u"Hà\x7f\x07"_s << u"Hà��"_s;
    QTest::newRow("text turned round") << u"Hà \u202egnp.exe\u2066x"_s << u"Hà �gnp.exe�x"_s;
}

void TestSafeText::replacesWhatSteersATerminal()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(app::safeText(text), shown);
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    app::SafeTextDevice device(&buffer);
    QTextStream(&device) << text;
    QCOMPARE(QString::fromUtf8(buffer.data()), shown);
    QBuffer progress;
    QVERIFY(progress.open(QIODevice::WriteOnly));
    app::SafeTextDevice watched(&progress, app::SafeTextDevice::Returns::Kept);
    QTextStream(&watched) << "\rcopying: 5 %\x1b";
    QCOMPARE(progress.data(), "\rcopying: 5 %\xef\xbf\xbd");
}

void TestSafeText::keepsWhatJsonSays()
{
    const QJsonObject object{{u"name"_s, u"Hà \u009b\u202e\x1b \\ \"x\""_s}};
    const QString safe =
        app::safeJson(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
    QCOMPARE(app::safeText(safe), safe);
    QCOMPARE(QJsonDocument::fromJson(safe.toUtf8()).object(), object);
}

void TestSafeText::takesALetterInTwoPieces()
{
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    app::SafeTextDevice device(&buffer);
    const QByteArray letter = u"ế"_s.toUtf8();
    QCOMPARE(device.write(letter.left(1)), 1);
    QCOMPARE(device.write(letter.mid(1)), letter.size() - 1);
    QCOMPARE(buffer.data(), letter);
}

void TestSafeText::tellsThatNothingWasTaken()
{
    Full full;
    QVERIFY(full.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    app::SafeTextDevice device(&full);
    QCOMPARE(device.write("x"), qint64(-1));
}

MK_TEST(TestSafeText)
#include "tst_safe_text.moc"
