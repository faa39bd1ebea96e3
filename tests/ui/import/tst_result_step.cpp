#include "ui/import/result_step.h"

#include "tests/support/test_main.h"

#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

/// What the last step says of duplicates.
class TestResultStep final : public QObject
{
    Q_OBJECT
private slots:
    void offersDuplicates_data();
    void offersDuplicates();
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
    const QString facts = step.findChild<QLabel *>(u"resultFactsLabel"_s)->text();
    QVERIFY2(facts.contains(said), qPrintable(facts));
    QCOMPARE(facts.contains(u"stopped"_s), !groups);
}

MK_TEST(TestResultStep)
#include "tst_result_step.moc"
