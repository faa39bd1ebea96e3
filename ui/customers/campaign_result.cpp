#include "ui/customers/campaign_result.h"

#include "app/outbox/rules/send_rule.h"
#include "ui/customers/campaign_findings_model.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/combo_box.h"
#include "ui/widgets/plain_scroll_area.h"
#include "ui/widgets/table_cells.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kFindingHeight = 32; ///< of a row, see grid::px()
constexpr int kFewestFindings = 4; ///< that are seen beside an example, however long that is

/// "not at this hour (3)".
QString countedFinding(const QString &words, qint64 count)
{
    return u"%1 (%2)"_s.arg(words, QLocale().toString(count));
}

/// "20 parts to pay for, 15,000 ₫".
QString paidText(const app::DryRunReport &report)
{
    const QString parts = CampaignResult::tr("%Ln parts to pay for", "of SMS, or Zalo notifications",
                                             static_cast<int>(report.parts));
    return report.cost ? CampaignResult::tr("%1, %2 ₫", "parts to pay for; an amount of money in dong")
                             .arg(parts, QLocale().toString(*report.cost))
                       : parts;
}

} // namespace

CampaignResult::CampaignResult(QWidget *parent)
    : QWidget(parent), m_summary(makeWrappedLabel(TextStyle::Strong, u"campaignSummaryLabel"_s)),
      m_example(makeWrappedLabel(TextStyle::Secondary, u"campaignExampleLabel"_s)),
      m_finding(makeComboBox(u"campaignFindingComboBox"_s, tr("What is in the way"))),
      m_model(new CampaignFindingsModel(this)), m_table(named(new QTableView, u"campaignTableView"_s)),
      m_leaveOut(named(new QCheckBox, u"campaignLeaveOutCheckBox"_s))
{
    build();
    connect(m_finding, &QComboBox::currentIndexChanged, this,
            [this] { m_model->setFinding(m_finding->currentData().toString()); });
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex &index) { emit customerAsked(m_model->customerAt(index.row())); });
    connect(m_leaveOut, &QCheckBox::toggled, this, &CampaignResult::leaveOutChanged);
    clear();
}

void CampaignResult::build()
{
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Customers whom the message may not go to"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    showRows(*m_table, grid::px(kFindingHeight));
    m_table->setMinimumHeight(grid::px(kFindingHeight) * (kFewestFindings + 1)); // with its heading
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->horizontalHeader()->resizeSection(CampaignFindingsModel::Customer, grid::px(220));
    m_table->horizontalHeader()->setSectionResizeMode(CampaignFindingsModel::Why, QHeaderView::Stretch);
    m_example->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto *example = new PlainScrollArea(u"campaignExampleScrollArea"_s, m_example);
    setLayout(columnOf(grid::small(), {m_summary, m_finding, {m_table, 2}, m_leaveOut, {example, 1}}));
}

void CampaignResult::showParts(bool hasFindings)
{
    for (QWidget *part : std::initializer_list<QWidget *>{m_finding, m_table, m_leaveOut})
        part->setVisible(hasFindings);
}

void CampaignResult::clear()
{
    m_ready = 0;
    m_inTheWay = 0;
    m_summary->setText(tr("See first whom it may go to. Nothing is sent or stored by that."));
    m_example->clear();
    m_model->setRecipients({});
    m_leaveOut->setChecked(false);
    showParts(false);
}

void CampaignResult::setReport(const app::DryRunReport &report)
{
    m_model->setChannel(report.channel);
    m_ready = report.ready;
    m_inTheWay = report.leftOut.size();
    const QLocale locale;
    QString summary = m_inTheWay == 0
                          ? tr("Nothing is in the way: %Ln messages may go.", "", static_cast<int>(m_ready))
                          : tr("%1 of %Ln messages may go.", "", static_cast<int>(report.recipients))
                                .arg(locale.toString(m_ready));
    if (report.moved > 0) {
        QStringList reasons;
        for (const auto &[key, count] : report.movedFor.asKeyValueRange())
            reasons.append(countedFinding(app::reasonInBrief(key), count));
        summary = tr("%1 Moved to the next hour that is allowed: %2.", "a sentence; reasons and counts")
                      .arg(summary, locale.createSeparatedList(reasons));
    }
    if (report.parts > 0)
        summary = tr("%1 There are %2.", "a sentence; parts to pay for").arg(summary, paidText(report));
    m_summary->setText(summary);
    fillFindings(report);
    m_leaveOut->setText(tr("Leave these %Ln customers out", "", static_cast<int>(m_inTheWay)));
    m_leaveOut->setChecked(false);
    if (report.samples.isEmpty()) {
        m_example->clear();
    } else {
        const db::OutboxMessage &first = report.samples.constFirst();
        m_example->setText(
            tr("To %1: %2", "a customer; the text they get").arg(first.customerName, first.text));
    }
    showParts(m_inTheWay > 0);
}

void CampaignResult::fillFindings(const app::DryRunReport &report)
{
    const QSignalBlocker quiet(m_finding);
    m_finding->clear();
    m_finding->addItem(tr("All %Ln with something in the way", "customers", static_cast<int>(m_inTheWay)));
    for (const auto &[key, count] : report.counts.asKeyValueRange())
        m_finding->addItem(countedFinding(m_model->inBrief(key), count), key);
    m_model->setFinding({});
    m_model->setRecipients(report.leftOut);
}

bool CampaignResult::canBePlanned() const
{
    return m_ready > 0 && (m_inTheWay == 0 || leavesOut());
}

QString CampaignResult::whyNotPlanned() const
{
    if (canBePlanned())
        return {};
    if (m_ready == 0)
        return tr("None of these customers may be written to, so there is nothing to plan.");
    return tr("Leave out those with something in the way; then it can be planned for the others.");
}

bool CampaignResult::leavesOut() const
{
    return m_leaveOut->isChecked();
}

// No focus proxy: Tab would come to the table first, or to nothing while it is hidden.
bool CampaignResult::takeFocus()
{
    if (m_inTheWay > 0)
        m_table->setFocus(Qt::OtherFocusReason);
    return m_inTheWay > 0;
}

} // namespace ui
