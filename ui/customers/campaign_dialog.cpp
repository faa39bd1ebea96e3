#include "ui/customers/campaign_dialog.h"

#include "app/outbox/campaign/campaign_commands.h"
#include "app/outbox/group_messages.h"
#include "ui/customers/campaign_form.h"
#include "ui/customers/campaign_result.h"
#include "ui/language/explain.h"
#include "ui/shell/doer.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/job_progress.h"
#include "ui/widgets/tone_label.h"

#include <QLabel>
#include <QPushButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

CampaignDialog::CampaignDialog(Doer &doer, const Whom &whom, QWidget *window)
    : QDialog(window), m_doer(doer), m_whom(whom), m_form(new CampaignForm(doer.desk().clock())),
      m_result(new CampaignResult), m_problem(new ToneLabel(u"campaignProblemLabel"_s)),
      m_why(new ToneLabel(u"campaignWhyLabel"_s)), m_progress(new JobProgress),
      m_try(makeButton(u"campaignTryPushButton"_s, tr("See whom it may go to"), ButtonKind::Primary)),
      m_plan(makeButton(u"campaignPlanPushButton"_s, tr("Plan the campaign"))),
      m_close(makeButton(u"campaignClosePushButton"_s, tr("Close")))
{
    build();
    const auto startOver = [this] { enter(m_state == State::Tried ? State::Editing : m_state); };
    connect(m_form, &CampaignForm::changed, this, startOver);
    connect(m_form, &CampaignForm::nameChanged, this, [this] { enter(m_state); });
    connect(m_form, &CampaignForm::entered, this, &CampaignDialog::tryIt);
    connect(m_result, &CampaignResult::leaveOutChanged, this, [this] { enter(m_state); });
    connect(m_result, &CampaignResult::customerAsked, this, &CampaignDialog::customerAsked);
    connect(m_try, &QPushButton::clicked, this, &CampaignDialog::tryIt);
    connect(m_plan, &QPushButton::clicked, this, &CampaignDialog::plan);
    connect(m_close, &QPushButton::clicked, this, &CampaignDialog::reject);
    enter(State::Editing);
    readTemplates();
}

void CampaignDialog::build()
{
    setObjectName(u"campaignDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Campaign"));
    for (QPushButton *button : {m_try, m_plan, m_close})
        button->setAutoDefault(false); // Enter in the table opens a customer, and plans nothing
    auto *whom = makeWrappedLabel(TextStyle::Section, u"campaignWhomLabel"_s, m_whom.words);
    const int margin = grid::large();
    setLayout(columnOf(grid::medium(),
                       {whom,
                        m_form,
                        {m_result, 1},
                        m_problem,
                        m_progress,
                        m_why,
                        rowOf(grid::small(), {m_try, BoxItem::rest(), m_plan, m_close})},
                       {margin, margin, margin, margin}));
    resize(grid::px(640), grid::px(620));
    setTabOrder(m_try, m_plan);
    setTabOrder(m_plan, m_close);
    m_form->setFocus();
}

void CampaignDialog::enter(State state)
{
    if (state == State::Editing && m_state != State::Editing)
        m_result->clear();
    m_state = state;
    const bool isRunning = state == State::Trying || state == State::Planning;
    const app::CampaignDraft draft = m_form->draft();
    m_form->setEnabled(!isRunning);
    m_result->setEnabled(!isRunning);
    m_try->setEnabled(!isRunning && draft.text && m_form->problem().isEmpty());
    m_plan->setEnabled(state == State::Tried && m_result->canBePlanned() && m_form->problem().isEmpty() &&
                       !draft.name.trimmed().isEmpty());
    m_why->say(m_plan->isEnabled() || isRunning ? QString() : whyNotPlanned(draft));
    for (QPushButton *button : {m_try, m_close, m_plan}) // a disabled one is not reached by Tab
        button->setAccessibleDescription(m_why->text());
    m_close->setEnabled(!isRunning); // Cancel stands beside the progress
}

QString CampaignDialog::whyNotPlanned(const app::CampaignDraft &draft) const
{
    if (!draft.text)
        return tr("A campaign needs a template before it can be tried.");
    if (!m_form->problem().isEmpty())
        return m_form->problem();
    if (m_state != State::Tried)
        return tr("The campaign can be planned once you have seen whom it may go to.");
    if (draft.name.trimmed().isEmpty())
        return tr("The campaign has no name yet.");
    return m_result->whyNotPlanned();
}

void CampaignDialog::readTemplates()
{
    const std::vector<db::CustomerId> ids(m_whom.customers.begin(), m_whom.customers.end());
    m_doer.desk().ask(this, app::asking(&app::templatesForGroup, ids),
                      [this](const db::Result<QList<db::Template>> &known) {
                          if (!known)
                              return tell(known.error());
                          m_form->setTemplates(*known);
                          if (known->isEmpty())
                              m_problem->say(tr("There is no template yet: write one in Messages."));
                          enter(m_state);
                      });
}

app::CampaignDraft CampaignDialog::draft() const
{
    app::CampaignDraft draft = m_form->draft();
    draft.condition = m_whom.condition;
    draft.customers = m_whom.customers;
    return draft;
}

app::Progress CampaignDialog::begin(State state, const QString &doing)
{
    m_problem->say({});
    m_running = m_progress->begin(doing);
    enter(state);
    return std::bind_front(&JobCount::tell, m_running);
}

void CampaignDialog::end(State state)
{
    m_progress->end();
    m_running.reset();
    enter(state);
}

void CampaignDialog::tryIt()
{
    if (!m_try->isEnabled()) {
        if (m_state == State::Editing && !m_form->draft().text)
            m_problem->say(tr("Choose a template first."));
        return;
    }
    const app::Progress telling =
        begin(State::Trying, tr("The rules of sending are asked of each customer."));
    m_doer.desk().askAside(this, app::asking(&app::reportDryRun, draft(), m_doer.desk().clock(), telling),
                           [this](const db::Result<app::DryRunReport> &report) { take(report); });
}

void CampaignDialog::take(const db::Result<app::DryRunReport> &report)
{
    if (!report) {
        end(State::Editing);
        tell(report.error());
        return;
    }
    m_textVersion = report->textVersion;
    m_result->setReport(*report);
    end(State::Tried);
    if (m_plan->isEnabled())
        m_plan->setFocus(Qt::OtherFocusReason);
    else if (!m_result->takeFocus())
        m_form->setFocus(Qt::OtherFocusReason); // the name is missing, or another template is needed
}

void CampaignDialog::plan()
{
    app::PlanCampaign command{draft(), m_result->leavesOut()};
    command.draft.textVersion = m_textVersion;
    const QString name = command.draft.name.trimmed();
    command.progress = begin(State::Planning, tr("The messages are being planned."));
    m_doer.run(this, std::move(command),
               {.told =
                    [name](const app::PlannedCampaign &done) {
                        return tr("Campaign “%1”: %Ln messages planned", "", static_cast<int>(done.planned))
                            .arg(name);
                    },
                .then =
                    [this](const app::PlannedCampaign &) {
                        end(State::Editing);
                        accept();
                    },
                .failed =
                    [this](const db::Error &error) {
                        end(State::Editing); // the customers may have changed
                        tell(error);
                    }});
}

void CampaignDialog::tell(const db::Error &error)
{
    if (error.kind == db::ErrorKind::Cancelled)
        m_problem->say(tr("Stopped. Nothing was planned."));
    else
        m_problem->say(explain(error, m_doer.desk().path()), Role::Danger);
}

void CampaignDialog::reject()
{
    if (m_running)
        m_running->stop();
    else
        QDialog::reject();
}

} // namespace ui
