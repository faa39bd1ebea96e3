#include "tests/support/test_main.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

/// What a text must not contain, and the rule of style it would break.
struct StyleRule
{
    const char16_t *wrong;
    const char16_t *rule;
};

/// Of every Vietnamese text, on the screen and in messages.
constexpr StyleRule kVietnamese[] = {
    {u"(?<![\\p{L}])(?:xoá|xoà|huỷ|hoà|hoá|khoẻ|loè|thuỷ|thuý|toà|thoả)(?![\\p{L}])",
     u"the tone stands on the classic place: xóa, hủy, hòa, khỏe, thủy"},
    {u"vui lòng", u"\"hãy\" and a verb, never \"vui lòng\""},
    {u"(?<![\\p{L}-])email(?![\\p{L}])", u"e-mail, with its hyphen"},
    {u"\\p{L},\\p{L}", u"a blank after a comma"},
    {u"\\p{L} …", u"no blank before an ellipsis"},
    {u"!.*!", u"at most one exclamation mark"},
    {u"\"[^\"]*\"", u"quotation marks are “ and ”"},
};

/// Of the interface only.
constexpr StyleRule kVietnameseInterface[] = {
    {u"(?<!sao )(?<![\\p{L}])chép(?![\\p{L}])", u"sao chép, never chép alone"},
    {u"(?<![\\p{L}“])shop(?![\\p{L}”])", u"cửa hàng, never shop"},
    {u"mãi mãi|(?<![\\p{L}])quát(?![\\p{L}])", u"no joke in the interface"},
    {u"lấy lại|rút lại|cất đi|đưa lại", u"hoàn tác, lưu trữ, khôi phục"},
    {u"tiếp xúc", u"liên hệ, never tiếp xúc"},
    {u"danh xưng", u"xưng hô, never danh xưng"},
    {u"nhấn (?:Ctrl|Alt|Enter|F\\d)", u"a key is bấm, never nhấn"},
    {u"hư cấu|tưởng tượng", u"khách mẫu, không có thật"},
    {u"(?<![\\p{L}])biến “", u"ô tự điền, never biến"},
};

/// Of greetings: texts that name an occasion.
constexpr StyleRule kGreeting[] = {
    {u"hôm nay|tối nay|đêm nay|sáng nay|ngày này", u"a greeting names its day, never \"hôm nay\""},
    {u"(?<![\\p{L}])(?:today|tonight|this evening|this day)(?![\\p{L}])",
     u"a greeting names its day, never \"today\""},
    {u"xinh đẹp|trẻ đẹp|con cháu|vợ|chồng", u"no wish presumes children, a spouse, youth or beauty"},
    {u"niềm vinh dự|cơ duyên|sâu sắc", u"said as people say it"},
    {u"chúng tôi", u"{{self}}, never a fixed \"chúng tôi\""},
};

/// Of English texts to customers.
constexpr StyleRule kEnglish[] = {
    {u"(?:^|\\n)Dear ", u"a text opens with \"Hello {{given_name|there}},\""},
    {u"\\bfine\\b|journey|Tell us anything|Health and joy", u"as a native would write it"},
    {u"this letter", u"reply to this e-mail, not to a letter"},
    {u"\\bcan not\\b", u"cannot is one word"},
};

template <std::size_t Count>
QStringList broken(const StyleRule (&rules)[Count], const QString &where, const QString &text)
{
    QStringList told;
    for (const StyleRule &rule : rules) {
        const QRegularExpression wrong(QString::fromUtf16(rule.wrong),
                                       QRegularExpression::CaseInsensitiveOption |
                                           QRegularExpression::UseUnicodePropertiesOption);
        const auto match = wrong.match(text);
        if (match.hasMatch())
            told.append(u"%1: \"%2\" breaks the rule: %3 (%4)"_s.arg(
                where, match.captured(), QString::fromUtf16(rule.rule), text.left(120)));
    }
    return told;
}

QByteArray contentOf(const QString &path)
{
    QFile file(QStringLiteral(MK_SOURCE_DIR "/") + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList bodiesIn(const QJsonObject &texts)
{
    QStringList bodies{texts[u"zalo"_s].toString(), texts[u"sms"_s].toString(),
                       texts[u"email"_s][u"subject"_s].toString()};
    for (const auto &paragraph : texts[u"email"_s][u"body"_s].toArray())
        bodies.append(paragraph.toString());
    return bodies;
}

} // namespace

/// The words of the program keep to its style where a machine can tell.
class TestWordStyle final : public QObject
{
    Q_OBJECT
private slots:
    void startersKeepToTheStyle();
    void theVietnameseInterfaceKeepsToTheStyle();
    void englishSourcesSayCannot();
    void theCommandLineSpeaksOfCustomers();
    void catchesWhatIsPlanted_data();
    void catchesWhatIsPlanted();
};

void TestWordStyle::startersKeepToTheStyle()
{
    const QJsonArray groups =
        QJsonDocument::fromJson(contentOf(u"resources/data/starter_templates.json"_s))[u"groups"_s].toArray();
    QVERIFY(groups.size() > 10);
    QStringList told;
    for (const auto &one : groups) {
        const QJsonObject group = one.toObject();
        const bool greeting = group.contains(u"occasion"_s);
        for (const QString &audience : {u"prospect"_s, u"existing"_s}) {
            for (const QString &language : {u"vi"_s, u"en"_s}) {
                const QString where = u"%1.%2.%3"_s.arg(group[u"name"_s].toString(), audience, language);
                const QJsonObject texts = group[audience][language].toObject();
                for (const QString &body : texts.isEmpty() ? QStringList() : bodiesIn(texts)) {
                    told += language == "vi"_L1 ? broken(kVietnamese, where, body)
                                                : broken(kEnglish, where, body);
                    if (greeting)
                        told += broken(kGreeting, where, body);
                }
                const QString sms = texts[u"sms"_s].toString();
                if (sms.startsWith(u"Dạ"))
                    told.append(where + u": an SMS does not open with \"Dạ,\", which unaccented is skin"_s);
            }
        }
    }
    QVERIFY2(told.isEmpty(), qPrintable(u'\n' + told.join(u'\n')));
}

void TestWordStyle::theVietnameseInterfaceKeepsToTheStyle()
{
    QXmlStreamReader xml(contentOf(u"resources/i18n/menkhach_vi.ts"_s));
    QStringList told;
    QString context;
    QString source;
    int texts = 0;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "source"_L1)
            source = xml.readElementText();
        else if (xml.name() == "translation"_L1 || xml.name() == "numerusform"_L1) {
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
            ++texts;
            told += broken(kVietnamese, context, text);
            told += broken(kVietnameseInterface, context, text);
        }
    }
    QVERIFY(texts > 1000);
    QVERIFY2(told.isEmpty(), qPrintable(u'\n' + told.join(u'\n')));
}

void TestWordStyle::englishSourcesSayCannot()
{
    QStringList told;
    for (const QString &floor : {u"app"_s, u"ui"_s}) {
        QDirIterator files(QStringLiteral(MK_SOURCE_DIR "/") + floor, {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(file.readAll());
            static const QRegularExpression split(u"\\bcan not\\b"_s);
            if (const auto match = split.match(text); match.hasMatch())
                told.append(u"%1: cannot is one word"_s.arg(file.fileName()));
        }
    }
    QVERIFY2(told.isEmpty(), qPrintable(u'\n' + told.join(u'\n')));
}

// "A customer", "no customer", "a user": not "somebody" and "nobody".
void TestWordStyle::theCommandLineSpeaksOfCustomers()
{
    const auto wordsIn = [](const QString &path, const QRegularExpression &said) {
        QFile file(path);
        QStringList told;
        if (!file.open(QIODevice::ReadOnly))
            told.append(path + u": cannot be read"_s);
        const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
        for (const QString &line : lines) {
            if (!line.trimmed().startsWith("//"_L1) && said.match(line).hasMatch())
                told.append(u"%1: %2"_s.arg(path, line.trimmed()));
        }
        return told;
    };
    static const QRegularExpression word(u"\\b(?:some|no)body\\b"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression quoted(u"\"[^\"]*\\b(?:some|no)body\\b"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    const QString top = QStringLiteral(MK_SOURCE_DIR "/");
    QStringList told;
    for (const QString &text : {u"README.md"_s, u"packaging/man/menkhach-cli.1"_s,
                                u"packaging/man/menkhach.1"_s, u"packaging/completions/_menkhach-cli"_s})
        told += wordsIn(top + text, word);
    QDirIterator files(top + u"app"_s, {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        told += wordsIn(files.next(), quoted);
    QVERIFY2(told.isEmpty(), qPrintable(u'\n' + told.join(u'\n')));
}

void TestWordStyle::catchesWhatIsPlanted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("caught");
    QTest::newRow("tone") << u"Đã xoá khách"_s << true;
    QTest::newRow("classic tone") << u"Đã xóa, hủy và hòa, hoàn tác"_s << false;
    QTest::newRow("please") << u"Vui lòng chờ"_s << true;
    QTest::newRow("email") << u"mở email"_s << true;
    QTest::newRow("e-mail") << u"mở e-mail"_s << false;
    QTest::newRow("comma") << u"một,hai"_s << true;
    QTest::newRow("number") << u"12,5 %"_s << false;
    QTest::newRow("ellipsis") << u"Đang đọc …"_s << true;
    QTest::newRow("two exclamation marks") << u"Vui! Vui!"_s << true;
    QTest::newRow("copy") << u"Chép và mở"_s << true;
    QTest::newRow("copy, whole") << u"Sao chép và mở"_s << false;
    QTest::newRow("shop") << u"Tên shop"_s << true;
}

void TestWordStyle::catchesWhatIsPlanted()
{
    QFETCH(QString, text);
    const QStringList told =
        broken(kVietnamese, u"here"_s, text) + broken(kVietnameseInterface, u"here"_s, text);
    QTEST(!told.isEmpty(), "caught");
}

MK_TEST(TestWordStyle)
#include "tst_word_style.moc"
