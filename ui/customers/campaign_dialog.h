#pragma once

#include "app/outbox/campaign/dry_run_report.h"
#include "ui/widgets/job_count.h"

#include <QDialog>

class QPushButton;

namespace ui {

class CampaignForm;
class CampaignResult;
class Doer;
class JobProgress;
class ToneLabel;

/// Plans one template to a list of customers, once: the rules of sending are asked of each of them first. It
/// stays open beside the list, where each of them can be looked at.
class CampaignDialog final : public QDialog
{
    Q_OBJECT
public:
    struct Whom
    {
        QString words;          ///< a sentence
        QString condition = {}; ///< JSON, as a segment's; empty: `customers`
        QList<db::CustomerId> customers = {};
    };
    /// The doer outlives the dialog.
    CampaignDialog(Doer &doer, const Whom &whom, QWidget *window);

    /// Stops what runs; else closes.
    void reject() override;

signals:
    void customerAsked(db::CustomerId id);

private:
    enum class State
    {
        Editing,
        Trying,
        Tried,
        Planning
    };
    void build();
    void enter(State state);
    /// Why the campaign cannot be planned yet, for those who do not reach a disabled button.
    QString whyNotPlanned(const app::CampaignDraft &draft) const;
    void readTemplates();
    void tryIt();
    void take(const db::Result<app::DryRunReport> &report);
    void plan();
    void tell(const db::Error &error);
    app::CampaignDraft draft() const;
    app::Progress begin(State state, const QString &doing);
    void end(State state);

    Doer &m_doer;
    const Whom m_whom;
    CampaignForm *m_form;
    CampaignResult *m_result;
    ToneLabel *m_problem;
    ToneLabel *m_why;
    JobProgress *m_progress;
    QPushButton *m_try;
    QPushButton *m_plan;
    QPushButton *m_close;
    SharedCount m_running;
    int m_textVersion = 0; ///< that was tried
    State m_state = State::Editing;
};

} // namespace ui
