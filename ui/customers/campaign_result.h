#pragma once

#include "app/outbox/campaign/dry_run_report.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QTableView;

namespace ui {

class CampaignFindingsModel;

/// What a dry run found: how many messages may go, whom they may not go to and why, and an example.
class CampaignResult final : public QWidget
{
    Q_OBJECT
public:
    explicit CampaignResult(QWidget *parent = nullptr);

    /// Nothing was asked yet, or no longer what the form says.
    void clear();
    void setReport(const app::DryRunReport &report);
    /// Nothing is in the way, or those with findings are to be left out; and there is a message to plan.
    bool canBePlanned() const;
    /// Why it cannot, in a sentence; empty: it can.
    QString whyNotPlanned() const;
    bool leavesOut() const;
    /// Gives the keyboard to those with something in the way; false: there are none.
    bool takeFocus();

signals:
    void leaveOutChanged();
    void customerAsked(db::CustomerId id);

private:
    void build();
    void fillFindings(const app::DryRunReport &report);
    void showParts(bool hasFindings);

    qint64 m_ready = 0;
    qsizetype m_inTheWay = 0;
    QLabel *m_summary;
    QLabel *m_example;
    QComboBox *m_finding;
    CampaignFindingsModel *m_model;
    QTableView *m_table;
    QCheckBox *m_leaveOut;
};

} // namespace ui
