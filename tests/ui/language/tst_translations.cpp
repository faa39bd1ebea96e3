#include "tests/support/test_main.h"
#include "ui/language/translator.h"

#include <QFile>
#include <QLibraryInfo>
#include <QLocale>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Counted
{
    QStringList messages; // context, source, comment
    QStringList faults;   // unfinished, vanished, obsolete or empty
};

Counted read(const QString &path)
{
    Counted counted;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return counted;
    QXmlStreamReader xml(&file);
    QString context;
    QString source;
    QString comment;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto name = xml.name();
        if (name == u"name") {
            context = xml.readElementText();
        } else if (name == u"source") {
            source = xml.readElementText();
            comment.clear();
        } else if (name == u"comment") {
            comment = xml.readElementText();
        } else if (name == u"translation") {
            const QString type = xml.attributes().value(u"type"_s).toString();
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
            counted.messages.append(u"%1 / %2 / %3"_s.arg(context, source, comment));
            if (!type.isEmpty() || text.isEmpty())
                counted.faults.append(
                    u"%1: %2"_s.arg(type.isEmpty() ? u"empty"_s : type, counted.messages.last()));
        }
    }
    counted.messages.sort();
    return counted;
}

} // namespace

class TestTranslations final : public QObject
{
    Q_OBJECT
private slots:
    void areCompleteAndUpToDate_data();
    void areCompleteAndUpToDate();
    void haveNoHoleInQtsOwnWords();
    void speakBothLanguages();
};

void TestTranslations::areCompleteAndUpToDate_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("pluralOnly");
    QTest::newRow("Vietnamese, every sentence") << u"vi"_s << false;
    QTest::newRow("English, the plurals") << u"en"_s << true;
}

void TestTranslations::areCompleteAndUpToDate()
{
    QFETCH(QString, language);
    QFETCH(bool, pluralOnly);
    const QString kept = QStringLiteral(MK_SOURCE_DIR "/resources/i18n/menkhach_%1.ts").arg(language);
    const QTemporaryDir dir;
    const QString fresh = dir.filePath(u"fresh.ts"_s);
    QStringList call{u"-silent"_s,
                     u"-locations"_s,
                     u"none"_s,
                     u"-I"_s,
                     QStringLiteral(MK_SOURCE_DIR),
                     QStringLiteral(MK_SOURCE_DIR "/ui"),
                     QStringLiteral(MK_SOURCE_DIR "/app"),
                     u"-source-language"_s,
                     u"en"_s,
                     u"-target-language"_s,
                     language == u"vi" ? u"vi_VN"_s : u"en"_s};
    if (pluralOnly)
        call << u"-pluralonly"_s;
    call << u"-ts"_s << fresh;
    QProcess lupdate;
    lupdate.start(QLibraryInfo::path(QLibraryInfo::BinariesPath) + u"/lupdate"_s, call);
    QVERIFY2(lupdate.waitForFinished(120000), "lupdate is part of qt6-l10n-tools");
    QCOMPARE(lupdate.exitCode(), 0);

    const Counted sources = read(fresh);
    const Counted translated = read(kept);
    QVERIFY(!sources.messages.isEmpty());
    QCOMPARE(translated.messages,
             sources.messages); // else: cmake --build --preset dev --target update_translations
    QVERIFY2(translated.faults.isEmpty(), qPrintable(translated.faults.join(u'\n')));
}

void TestTranslations::haveNoHoleInQtsOwnWords()
{
    const Counted words = read(QStringLiteral(MK_SOURCE_DIR "/resources/i18n/qt_vi.ts"));
    QVERIFY(words.messages.size() > 30);
    QVERIFY2(words.faults.isEmpty(), qPrintable(words.faults.join(u'\n')));
}

void TestTranslations::speakBothLanguages()
{
    ui::Translator translator;
    translator.speak(ui::Language::Vietnamese);
    QCOMPARE(QCoreApplication::translate("ui::PageId", "Today"), u"Hôm nay"_s);
    QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), u"Hủy"_s);
    QCOMPARE(QLocale().toString(QDate(2026, 11, 21), QLocale::ShortFormat), u"21/11/2026"_s);
    translator.speak(ui::Language::English);
    QCOMPARE(QCoreApplication::translate("ui::PageId", "Today"), u"Today"_s);
    QCOMPARE(QCoreApplication::translate("ui::SidebarButton", "%1, %n waiting",
                                         "name of a page, and what waits there", 3),
             u"%1, 3 waiting"_s);
    QCOMPARE(QLocale().toString(QDate(2026, 11, 21), QLocale::ShortFormat), u"21/11/2026"_s);
    QCOMPARE(ui::translated(ui::Language::Vietnamese, "ui::PageId", "Today"), u"Hôm nay"_s);
}

MK_TEST(TestTranslations)
#include "tst_translations.moc"
