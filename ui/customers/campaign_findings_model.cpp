#include "ui/customers/campaign_findings_model.h"

#include "app/greetings/occurrence.h"
#include "app/outbox/rules/send_rule.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/table_cells.h"

using namespace Qt::StringLiterals;

namespace ui {

void CampaignFindingsModel::setRecipients(const QList<app::LeftOutRecipient> &recipients)
{
    beginResetModel();
    m_recipients = recipients;
    choose();
    endResetModel();
}

void CampaignFindingsModel::setFinding(const QString &key)
{
    beginResetModel();
    m_finding = key;
    choose();
    endResetModel();
}

QString CampaignFindingsModel::inBrief(const QString &key) const
{
    if (key != app::keyOf(app::SkipReason::NoContact)) // a campaign has no rule that names channels
        return app::reasonInBrief(key);
    if (m_channel == db::Channel::Email)
        return tr("no e-mail address", "why a customer gets no message");
    if (m_channel == db::Channel::Facebook)
        return tr("no Facebook contact", "why a customer gets no message");
    return tr("no phone number", "why a customer gets no message");
}

QString CampaignFindingsModel::inFull(const QString &keys) const
{
    const QString noContact = app::keyOf(app::SkipReason::NoContact);
    QStringList words;
    for (const QString &key : keys.split(u','))
        words.append(key == noContact ? inBrief(key) : app::reasonInFull(key));
    return words.join(u"; "_s);
}

void CampaignFindingsModel::choose()
{
    m_shown.clear();
    for (qsizetype place = 0; place < m_recipients.size(); ++place) {
        if (m_finding.isEmpty() || m_recipients.at(place).findings.split(u',').contains(m_finding))
            m_shown.append(place);
    }
}

db::CustomerId CampaignFindingsModel::customerAt(int row) const
{
    return row >= 0 && row < m_shown.size() ? m_recipients.at(m_shown.at(row)).customer : db::CustomerId();
}

int CampaignFindingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int CampaignFindingsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CampaignFindingsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const app::LeftOutRecipient &one = m_recipients.at(m_shown.at(index.row()));
    const QString why = inFull(one.findings);
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == Why)
            return why;
        return one.name.isEmpty() ? tr("no longer there", "a customer") : one.name;
    case Qt::ToolTipRole:
        return index.column() == Why ? plainTip(why) : QVariant();
    case kCellLook:
        return index.column() == Why ? QVariant()
                                     : QVariant::fromValue(CellLook{TextStyle::Strong, Role::Text});
    case Qt::AccessibleTextRole:
        return tr("%1: %2", "a customer; why they get no message").arg(one.name, why);
    default:
        return {};
    }
}

QVariant CampaignFindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Customer ? tr("Customer") : tr("What is in the way");
}

} // namespace ui
