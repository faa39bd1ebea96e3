#include "app/import/import_preview.h"
#include "db/customers/import_batch_store.h"
#include "tests/support/test_main.h"
#include "ui/import/import_words.h"
#include "ui/import/preview_remark.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;
using app::RowOutcome;

/// What the preview of a list of purchases says of a row, and what the list is called once it is in.
class TestPreviewRemark final : public QObject
{
    Q_OBJECT
private slots:
    void saysInShortWhyAPurchaseStaysOut();
    void saysWhatIsWrongWithQuotes();
    void doubtsAnEncoding();
    void tellsASumFromAWalkIn();
    void givesTheSameReceiptOneName();
    void callsPurchasesPurchases();
    void namesTheLastImportByItsPurchases();
};

void TestPreviewRemark::saysInShortWhyAPurchaseStaysOut()
{
    app::PreviewRow row;
    row.outcome = RowOutcome::LeftOut;
    row.problems = {{u"Điện thoại"_s, u"0903 000 111"_s, u"unknown-person"_s, {}}};
    QCOMPARE(ui::shortRemarkOn(row), u"not in the book"_s);
    QVERIFY2(ui::remarkOn(row).contains(u"no customer has this code"_s), qPrintable(ui::remarkOn(row)));
    row.problems.append({u"Ngày"_s, {}, u"no-time"_s, {}});
    QCOMPARE(ui::shortRemarkOn(row), ui::remarkOn(row)); // two reasons: none is hidden
    row.problems.clear();
    row.outcome = RowOutcome::Skipped;
    for (const auto &[state, words] : {std::pair(app::ReceiptState::Cancelled, u"cancelled"_s),
                                       {app::ReceiptState::Returned, u"returned"_s},
                                       {app::ReceiptState::Draft, u"not finished"_s}}) {
        row.receiptState = state;
        QCOMPARE(ui::shortRemarkOn(row), words);
        QCOMPARE(ui::remarkOn(row), words);
    }
}

void TestPreviewRemark::saysWhatIsWrongWithQuotes()
{
    app::PreviewRow row;
    row.outcome = RowOutcome::Rejected;
    row.problems = {{{}, {}, u"open-quote"_s, {}}};
    QVERIFY2(ui::remarkOn(row).contains(u"a quotation mark is opened here and not closed"_s),
             qPrintable(ui::remarkOn(row)));
    row.outcome = RowOutcome::Created;
    row.problems = {{{}, {}, u"rows-in-quotes"_s, {}, false}};
    QVERIFY2(ui::remarkOn(row).contains(u"hold lines that look like rows"_s), qPrintable(ui::remarkOn(row)));
    QVERIFY2(!ui::remarkOn(row).contains(u"Left empty"_s), qPrintable(ui::remarkOn(row)));
}

void TestPreviewRemark::doubtsAnEncoding()
{
    app::SourceFacts facts{u"Windows-1252"_s, u','};
    QCOMPARE(ui::import_words::source(facts), (QStringList{u"separated by comma"_s, u"Windows-1252"_s}));
    facts.doubtful = u"Jiøí"_s;
    facts.doubtfulLine = 3;
    QVERIFY(ui::import_words::source(facts).last().startsWith(u"line 3, “Jiøí”"_s));
}

void TestPreviewRemark::tellsASumFromAWalkIn()
{
    app::PreviewRow row;
    row.outcome = RowOutcome::LeftOut;
    QCOMPARE(ui::shortRemarkOn(row), u"walk-in"_s);
    row.fate = app::RowFate::SumsUp;
    QCOMPARE(ui::shortRemarkOn(row), u"sum of the list"_s);
    QVERIFY2(ui::remarkOn(row).contains(u"sums up the list"_s), qPrintable(ui::remarkOn(row)));
}

void TestPreviewRemark::givesTheSameReceiptOneName()
{
    const QString word =
        ui::import_words::outcome(RowOutcome::Duplicate, app::ListKind::Interactions).toLower();
    QCOMPARE(word, u"same receipt"_s);
    app::PreviewRow row;
    row.outcome = RowOutcome::Duplicate;
    row.occurredOn = QDate(2026, 11, 3);
    row.receipt = u"HD7"_s;
    QCOMPARE(ui::shortRemarkOn(row), u"HD7"_s);
    QVERIFY2(ui::remarkOn(row).startsWith(word), qPrintable(ui::remarkOn(row)));
    QCOMPARE(ui::import_words::outcome(RowOutcome::Duplicate), u"Duplicate"_s); // of a list of customers
}

void TestPreviewRemark::callsPurchasesPurchases()
{
    app::ImportReport report;
    report.kind = app::ListKind::Interactions;
    report.interactions = 6;
    report.purchases = 6;
    const QString bought = ui::import_words::recorded(u"hoa-don.csv"_s, report);
    QVERIFY2(bought.contains(u"6 purchase"_s), qPrintable(bought));
    report.purchases = 5;
    const QString mixed = ui::import_words::recorded(u"hoa-don.csv"_s, report);
    QVERIFY2(mixed.contains(u"6 contact"_s), qPrintable(mixed));
}

void TestPreviewRemark::namesTheLastImportByItsPurchases()
{
    db::ImportBatch batch;
    batch.fileName = u"banhang.csv"_s;
    batch.updated = 2;
    const auto words = [&batch] { return ui::import_words::batch(batch, QTimeZone::utc()); };
    QVERIFY2(words().endsWith(u"0 new, 2 updated"_s), qPrintable(words()));
    batch.interactions = 3;
    batch.purchases = 3;
    QVERIFY2(words().contains(u"3 purchase"_s), qPrintable(words()));
    QVERIFY2(!words().contains(u"updated"_s), qPrintable(words()));
    batch.purchases = 2;
    QVERIFY2(words().contains(u"3 contact"_s), qPrintable(words()));
}

MK_TEST(TestPreviewRemark)
#include "tst_preview_remark.moc"
