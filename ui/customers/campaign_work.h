#pragma once

#include "ui/customers/campaign_dialog.h"

#include <QObject>

namespace ui {

class CustomersPage;
class GroupWork;

/// Opens a campaign to the customers chosen in the list, or to those whom it shows.
class CampaignWork final : public QObject
{
    Q_OBJECT
public:
    /// All outlive this object.
    CampaignWork(Doer &doer, CustomersPage &page, GroupWork &group, QObject *parent);

    void toChosen();
    /// To those found where something is searched for, else to whoever meets the filter when it is planned.
    void toShown();

private:
    void toFiltered();
    void openTo(const QList<db::CustomerId> &customers);
    void open(const CampaignDialog::Whom &whom);

    Doer &m_doer;
    CustomersPage &m_page;
    GroupWork &m_group;
};

} // namespace ui
