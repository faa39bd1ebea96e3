#include "ui/customers/campaign_work.h"

#include "app/segments/condition_json.h"
#include "ui/customers/condition_words.h"
#include "ui/customers/customer_filter_bar.h"
#include "ui/customers/customers_page.h"
#include "ui/customers/group_work.h"
#include "ui/customers/segment_chip.h"
#include "ui/customers/selection_bar.h"
#include "ui/shell/doer.h"
#include "ui/shell/notification_bar.h"
#include "ui/widgets/search_field.h"

namespace ui {

CampaignWork::CampaignWork(Doer &doer, CustomersPage &page, GroupWork &group, QObject *parent)
    : QObject(parent), m_doer(doer), m_page(page), m_group(group)
{
    connect(page.list()->selectionBar(), &SelectionBar::campaignAsked, this, &CampaignWork::toChosen);
    connect(page.filters()->segments(), &SegmentChip::campaignAsked, this, &CampaignWork::toShown);
}

void CampaignWork::toChosen()
{
    m_group.withChosen([this](const GroupWork::Ids &ids) { openTo({ids.begin(), ids.end()}); });
}

void CampaignWork::openTo(const QList<db::CustomerId> &customers)
{
    if (!customers.isEmpty())
        open({tr("To %Ln customers", "a campaign", static_cast<int>(customers.size())), {}, customers});
}

void CampaignWork::toShown()
{
    const bool isSearched = !m_page.search()->text().trimmed().isEmpty();
    if (!isSearched)
        return toFiltered();
    m_page.list()->withAll([this](const std::optional<std::vector<db::CustomerId>> &ids) {
        if (ids)
            openTo({ids->begin(), ids->end()});
        else
            toFiltered();
    });
}

void CampaignWork::toFiltered()
{
    const app::Condition condition = app::conditionOf(m_page.filters()->filter());
    const QString kept = app::conditionToText(condition);
    if (!app::conditionFromText(kept)) {
        m_doer.bar().show(
            {Notice::Kind::Info,
             tr("These are too many conditions for a campaign. Select the customers instead.")});
        return;
    }
    open({tr("To: %1", "a campaign; a condition in words").arg(words::described(condition)), kept});
}

void CampaignWork::open(const CampaignDialog::Whom &whom)
{
    auto *dialog = new CampaignDialog(m_doer, whom, m_page.window());
    connect(dialog, &CampaignDialog::customerAsked, &m_page, &CustomersPage::showCustomer);
    dialog->show(); // beside the list, where its customers are looked at
}

} // namespace ui
