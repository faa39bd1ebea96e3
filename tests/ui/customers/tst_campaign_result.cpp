#include "ui/customers/campaign_result.h"

#include "tests/support/test_main.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

/// What the dialog of a campaign says of a dry run.
class TestCampaignResult final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void saysWhatIsToBePaid_data();
    void saysWhatIsToBePaid();
    void showsWhatIsInTheWayBesideALongExample();
    void letsTabThrough();
};

void TestCampaignResult::saysWhatIsToBePaid_data()
{
    QTest::addColumn<qint64>("parts");
    QTest::addColumn<std::optional<qint64>>("cost");
    QTest::addColumn<QString>("said"); // beside how many may go
    const auto row = [](const char *name, qint64 parts, std::optional<qint64> cost, const QString &said) {
        QTest::newRow(name) << parts << cost << said;
    };
    row("nothing", 0, {}, {});
    row("parts without a price", 20, {}, u" There are 20 parts to pay for."_s);
    row("parts and their price", 20, 15'000, u" There are 20 parts to pay for, 15,000 ₫."_s);
}

void TestCampaignResult::saysWhatIsToBePaid()
{
    QFETCH(const qint64, parts);
    QFETCH(const std::optional<qint64>, cost);
    QFETCH(const QString, said);
    app::DryRunReport report;
    report.recipients = report.ready = 10;
    ui::CampaignResult result;
    const auto *summary = result.findChild<QLabel *>(u"campaignSummaryLabel"_s);
    result.setReport(report);
    const QString free = summary->text();
    report.parts = parts;
    report.cost = cost;
    result.setReport(report);
    QCOMPARE(summary->text(), free + said);
}

void TestCampaignResult::showsWhatIsInTheWayBesideALongExample()
{
    app::DryRunReport report;
    for (qint64 id = 1; id <= 48; ++id)
        report.leftOut.append({db::CustomerId{id}, u"Lê Thị Lan"_s, u"no-contact"_s});
    report.counts.insert(u"no-contact"_s, 48);
    report.recipients = 49;
    report.ready = 1;
    db::OutboxMessage letter;
    letter.customerName = u"Đào Thị Hoa"_s;
    letter.text = u"Một dòng của bức thư.\n\n"_s.repeated(30);
    report.samples.append(letter);
    ui::CampaignResult result;
    result.setReport(report);
    result.resize(600, 400);
    result.show();
    QVERIFY(QTest::qWaitForWindowExposed(&result));
    const auto *table = result.findChild<QTableView *>(u"campaignTableView"_s);
    QVERIFY2(table->viewport()->height() >= 4 * table->rowHeight(0),
             qPrintable(QString::number(table->viewport()->height())));
    QVERIFY(result.height() <= 400); // the letter is scrolled
}

void TestCampaignResult::letsTabThrough()
{
    QWidget dialog;
    auto *before = new QLineEdit;
    auto *result = new ui::CampaignResult;
    auto *after = new QPushButton;
    auto *column = new QVBoxLayout(&dialog);
    for (QWidget *part : std::initializer_list<QWidget *>{before, result, after})
        column->addWidget(part);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    before->setFocus();
    QTest::keyClick(before, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), after); // nothing is known yet
    app::DryRunReport report;
    report.leftOut.append({db::CustomerId{1}, u"Lê Thị Lan"_s, u"no-contact"_s});
    report.counts.insert(u"no-contact"_s, 1);
    report.recipients = 1;
    result->setReport(report);
    before->setFocus();
    const QList<QWidget *> order{result->findChild<QComboBox *>(), result->findChild<QTableView *>(),
                                 result->findChild<QCheckBox *>(), after};
    for (QWidget *next : order) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), next);
    }
}

MK_TEST(TestCampaignResult)
#include "tst_campaign_result.moc"
