#include "db/customers/search_query.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;
using db::SearchQuery;

namespace {

/// "everybody", "nobody", or the tokens; '*' before those that are found anywhere.
QString read(const QString &typed)
{
    const SearchQuery query = SearchQuery::parse(typed);
    if (query.everybody)
        return u"everybody"_s;
    if (query.nobody)
        return u"nobody"_s;
    QStringList tokens;
    for (const SearchQuery::Token &token : query.tokens)
        tokens.append((token.anywhere ? u"*"_s : QString()) + QString::fromUtf8(token.text));
    return tokens.join(QLatin1Char(' '));
}

} // namespace

class TestSearchQuery final : public QObject
{
    Q_OBJECT
private slots:
    void understandsWhatIsTyped_data();
    void understandsWhatIsTyped();
    void knowsWhatFindsNobodyNew_data();
    void knowsWhatFindsNobodyNew();
};

void TestSearchQuery::understandsWhatIsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("understood");
    const auto row = [](const char *name, const QString &typed, const QString &understood) {
        QTest::newRow(name) << typed << understood;
    };
    row("nothing", QString(), u"everybody"_s);
    row("only blanks", u" \t\u00a0 "_s, u"everybody"_s);
    row("accents and đ", u"Đặng Ước"_s, u"dang uoc"_s);
    row("decomposed accents", u"Đặng"_s.normalized(QString::NormalizationForm_D), u"dang"_s);
    row("the longest first, equals in their order", u"ha nguyen thi"_s, u"nguyen thi ha"_s);
    row("the same word twice", u"Hà ha HÀ"_s, u"ha"_s);
    row("only a percent sign", u"%"_s, u"nobody"_s);
    row("only quotes", u"\"' \u201c\u201d"_s, u"nobody"_s);
    row("wildcards of SQL and globs", u"*?[]\\"_s, u"nobody"_s);
    row("quotes around a word", u"\"Lan\""_s, u"lan"_s);
    row("an emoji", u"🌸"_s, u"🌸"_s);
    row("an e-mail", u"Lan.Tran-2_x@Example.VN"_s, u"lan.tran-2_x@example.vn"_s);
    row("a phone number as it is said", u"0912 345 678"_s, u"*0912345678"_s);
    row("a phone number with dots", u"0912.345.678"_s, u"*0912345678"_s);
    row("a phone number with hyphens and brackets", u"(091) 234-5678"_s, u"*0912345678"_s);
    row("a phone number with +84", u"+84 912 345 678"_s, u"*0912345678"_s);
    row("a phone number with +84 begun", u"+84912"_s, u"*0912"_s);
    row("a phone number with 84", u"84912345678"_s, u"*0912345678"_s);
    row("the middle of a phone number that begins with 84", u"8491234"_s, u"*8491234"_s);
    row("a foreign phone number", u"+49 89 1234567"_s, u"*49891234567"_s);
    row("full-width digits", u"０９１２"_s, u"*0912"_s);
    row("the last digits", u"678"_s, u"*678"_s);
    row("a name and digits", u"Lan 678"_s, u"lan *678"_s);
    row("a name and a phone number in blocks", u"lan 0912 345"_s, u"*0912 lan *345"_s);
    row("a name and a phone number with dots", u"Lan 0912.345.678"_s, u"*0912345678 lan"_s);
    row("a name and a phone number with +84", u"Lan +84912345678"_s, u"*0912345678 lan"_s);
    row("a code of letters and digits", u"KH-0012"_s, u"kh-0012"_s);
    row("a date within a name", u"Cửa hàng 2-9"_s, u"hang cua 2-9"_s);
}

void TestSearchQuery::understandsWhatIsTyped()
{
    QFETCH(QString, typed);
    QFETCH(QString, understood);
    QCOMPARE(read(typed), understood);
}

void TestSearchQuery::knowsWhatFindsNobodyNew_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("before");
    QTest::addColumn<bool>("narrows");
    const auto row = [](const char *name, const QString &before, const QString &typed, bool narrows) {
        QTest::newRow(name) << typed << before << narrows;
    };
    row("a letter more", u"tra"_s, u"tran"_s, true);
    row("a letter less", u"tran"_s, u"tra"_s, false);
    row("a word more", u"tran"_s, u"tran an"_s, true);
    row("the same in another order", u"tran an"_s, u"an tran"_s, true);
    row("another word", u"tran"_s, u"le"_s, false);
    row("a letter in front", u"ran"_s, u"tran"_s, false);
    row("digits around", u"23"_s, u"1234"_s, true);
    row("digits that begin a word", u"tran 2"_s, u"tran 2-9"_s, true);
    row("a word that was digits", u"kh"_s, u"09kh"_s, false);
    row("a domain that begins no word", u"@gm"_s, u"lan@gmail.com"_s, true);
    row("a word within what begins none", u"gm"_s, u"@gmail"_s, false);
    row("everybody before", QString(), u"tran"_s, true);
    row("everybody now", u"tran"_s, QString(), false);
    row("nobody before", u"%"_s, u"tran"_s, false);
    row("nobody now", u"tran"_s, u"%"_s, true);
}

void TestSearchQuery::knowsWhatFindsNobodyNew()
{
    QFETCH(QString, typed);
    QFETCH(QString, before);
    QTEST(SearchQuery::parse(typed).narrows(SearchQuery::parse(before)), "narrows");
}

MK_TEST(TestSearchQuery)
#include "tst_search_query.moc"
