#include "ui/import/result_step.h"

#include "tests/support/test_main.h"
#include "ui/import/result_words.h"

#include <QLabel>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

/// What the last step says of duplicates, of buyers who are prospects still, and of its Undo.
class TestResultStep final : public QObject
{
    Q_OBJECT
private slots:
    void offersDuplicates_data();
    void offersDuplicates();
    void givesWhatIsToBeDecidedItsOwnLine();
    void tellsOfQuotesThatWereLeftOut();
    void saysWhatAnUndoWaitsFor();
    void offersTheRowsThatLookWrong();
    void givesEachFactItsLine();
    void saysHowManyLinesItLeavesOut_data();
    void saysHowManyLinesItLeavesOut();
};

void TestResultStep::offersDuplicates_data()
{
    QTest::addColumn<std::optional<qsizetype>>("groups");
    QTest::addColumn<bool>("offered");
    QTest::addColumn<QString>("said");
    QTest::newRow("none") << std::optional<qsizetype>(0) << false << QString();
    QTest::newRow("two") << std::optional<qsizetype>(2) << true << u"may be the same person"_s;
    QTest::newRow("the search was stopped") << std::optional<qsizetype>() << true << u"was stopped"_s;
}

void TestResultStep::offersDuplicates()
{
    QFETCH(const std::optional<qsizetype>, groups);
    QFETCH(const bool, offered);
    QFETCH(const QString, said);
    app::ImportReport report;
    report.created = 2;
    report.customers = {db::CustomerId{1}, db::CustomerId{2}};
    ui::ResultStep step;
    step.show(report, 100);
    step.showFollowUp({groups, {}});
    QCOMPARE(step.duplicatesButton()->isHidden(), !offered);
    const auto *line = step.findChild<QLabel *>(u"resultDuplicatesLabel"_s);
    QCOMPARE(line->isHidden(), !offered);
    QVERIFY2(line->text().contains(said), qPrintable(line->text()));
    QCOMPARE(line->text().contains(u"stopped"_s), !groups);
}

void TestResultStep::givesWhatIsToBeDecidedItsOwnLine()
{
    app::ImportReport report;
    report.customers = {db::CustomerId{1}};
    ui::ResultStep step;
    step.show(report, 100);
    QVERIFY(step.showButton()->isDefault());
    step.showFollowUp({0, {{db::CustomerId{1}, db::LifecycleStage::Consideration}}});
    const auto *line = step.findChild<QLabel *>(u"resultBuyersLabel"_s);
    QVERIFY(!line->isHidden());
    QVERIFY2(line->text().contains(u"still counts as a prospect"_s) ||
                 line->text().contains(u"still count as prospects"_s),
             qPrintable(line->text()));
    QVERIFY(!step.findChild<QLabel *>(u"resultFactsLabel"_s)->text().contains(u"prospect"_s));
    QVERIFY(step.moveButton()->isDefault());
    QVERIFY(!step.showButton()->isDefault());
    step.showFollowUp({});
    QVERIFY(line->isHidden());
    QVERIFY(step.showButton()->isDefault());
}

void TestResultStep::offersTheRowsThatLookWrong()
{
    app::ImportReport report;
    report.created = 1;
    report.customers = {db::CustomerId{1}};
    report.leftAsWritten = 1;
    ui::ResultStep step;
    step.show(report, 100);
    const QString facts = step.findChild<QLabel *>(u"resultFactsLabel"_s)->text();
    QVERIFY2(facts.contains(u"kept as written"_s), qPrintable(facts));
    QVERIFY2(!facts.contains(u"not understood"_s), qPrintable(facts));
    const auto *save = step.findChild<QPushButton *>(u"saveRejectsPushButton"_s);
    QVERIFY(!save->isHidden());
    QCOMPARE(save->text(), u"Save the rows to look at…"_s); // beside "0 with problems"
    report.rejected = 1;
    step.show(report, 100);
    QCOMPARE(save->text(), u"Save the rows with problems…"_s);
}

void TestResultStep::givesEachFactItsLine()
{
    app::ImportReport report;
    report.created = 2;
    report.customers = {db::CustomerId{1}};
    report.sumLines = 1;
    report.knownReferrers = 3;
    report.notedReferrers = 1234;
    ui::ResultStep step;
    step.show(report, 100);
    const QStringList facts = step.findChild<QLabel *>(u"resultFactsLabel"_s)->text().split(u'\n');
    QCOMPARE(facts.size(), 4);
    QVERIFY2(facts.at(2).startsWith(u"Who brought them: 3 known to the shop, "_s), qPrintable(facts.at(2)));
}

void TestResultStep::saysHowManyLinesItLeavesOut_data()
{
    QTest::addColumn<qint64>("count");
    QTest::addColumn<QString>("said");
    QTest::newRow("all are shown") << qint64{8} << u" 2, 3, 4, 5, 6, 7, 8, 9 of"_s;
    QTest::newRow("more than are shown") << qint64{20} << u" 2, 3, 4, 5, 6, 7, 8, 9 and 12 more of"_s;
    QTest::newRow("more than are known") << qint64{37} << u" 2, 3, 4, 5, 6, 7, 8, 9 and 29 more of"_s;
}

void TestResultStep::saysHowManyLinesItLeavesOut()
{
    QFETCH(const qint64, count);
    QFETCH(const QString, said);
    app::ImportReport report;
    report.unreached = count;
    for (qint64 line = 2; line < 2 + std::min<qint64>(count, app::ImportReport::kMostProblems); ++line)
        report.firstUnreached.append(line);
    const QString facts = ui::resultFacts(report, 100).join(u'\n');
    QVERIFY2(facts.contains(said), qPrintable(facts));
}

void TestResultStep::tellsOfQuotesThatWereLeftOut()
{
    app::ImportReport report;
    report.created = 2;
    report.customers = {db::CustomerId{1}};
    report.mendedQuotes = 2;
    ui::ResultStep step;
    step.show(report, 100);
    const QString facts = step.findChild<QLabel *>(u"resultFactsLabel"_s)->text();
    QVERIFY2(facts.contains(u"quotation mark left out"_s), qPrintable(facts));
    QVERIFY2(!facts.contains(u"kept as written"_s), qPrintable(facts));
    QVERIFY(!step.findChild<QPushButton *>(u"saveRejectsPushButton"_s)->isHidden());
}

void TestResultStep::saysWhatAnUndoWaitsFor()
{
    app::ImportReport report;
    report.customers = {db::CustomerId{1}};
    ui::ResultStep step;
    step.show(report, 100);
    const QString facts = step.findChild<QLabel *>(u"resultFactsLabel"_s)->text();
    QVERIFY2(facts.contains(u"one of the last 10"_s), qPrintable(facts));
    QVERIFY2(facts.contains(u"a later import of the same customers"_s), qPrintable(facts));
}

MK_TEST(TestResultStep)
#include "tst_result_step.moc"
