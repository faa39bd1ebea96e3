#pragma once

#include "app/outbox/campaign/dry_run_report.h"

#include <QAbstractTableModel>

namespace ui {

/// The recipients whose message a dry run would not plan, all of them or those with one finding.
///
///     DryRunReport -> CampaignFindingsModel -> CampaignResult's table
class CampaignFindingsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column
    {
        Customer,
        Why,
        ColumnCount
    };
    using QAbstractTableModel::QAbstractTableModel;

    void setRecipients(const QList<app::LeftOutRecipient> &recipients);
    /// By which the campaign goes: what a customer has no contact of.
    void setChannel(db::Channel channel) { m_channel = channel; }
    /// A finding as a clause: "no e-mail address".
    QString inBrief(const QString &key) const;
    /// Only those with this finding; empty: all.
    void setFinding(const QString &key);
    db::CustomerId customerAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void choose();

    QString inFull(const QString &keys) const;

    QList<app::LeftOutRecipient> m_recipients;
    db::Channel m_channel = db::Channel::Sms;
    QString m_finding;
    QList<qsizetype> m_shown; ///< places of m_recipients
};

} // namespace ui
