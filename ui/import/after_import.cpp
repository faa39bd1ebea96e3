#include "ui/import/after_import.h"

#include "app/desk/desk.h"
#include "ui/import/follow_up.h"
#include "ui/import/import_run.h"
#include "ui/import/rejects_exporter.h"
#include "ui/import/result_step.h"
#include "ui/import/step_frame.h"
#include "ui/shell/navigator.h"

#include <QPushButton>

namespace ui {

AfterImport::AfterImport(const ImportPage::Needs &needs, ResultStep &result, StepFrame &frame,
                         QObject *parent)
    : QObject(parent), m_needs(needs), m_result(result),
      m_followUp(new FollowUp(needs.desk, needs.notifications, needs.undo, result, this))
{
    connect(m_followUp, &FollowUp::working, &frame, &StepFrame::followBeside);
    connect(m_followUp, &FollowUp::ended, &frame, [&frame] { frame.followBeside(nullptr, {}); });
    connectButtons();
}

void AfterImport::connectButtons()
{
    ImportRun &run = m_needs.run;
    connect(m_result.undoButton(), &QPushButton::clicked, this,
            [&run] { run.takeBack(run.report()->batch); }); // may be refused, and asked for again
    connect(m_result.showButton(), &QPushButton::clicked, this, [this, &run] {
        if (run.report())
            emit m_needs.navigator.customersAsked(
                ImportPage::tr("Imported from %1", "title of a list of customers").arg(run.fileName()),
                run.report()->customers);
    });
    connect(m_result.duplicatesButton(), &QPushButton::clicked, this, [this, &run] {
        if (run.report())
            emit m_needs.navigator.duplicatesOfImportAsked(run.report()->batch, run.fileName());
    });
    auto *rejects = new RejectsExporter(run, m_needs.notifications, m_needs.state, m_needs.dialogs,
                                        static_cast<QWidget *>(parent()));
    connect(m_result.rejectsButton(), &QPushButton::clicked, rejects,
            [this, rejects] { rejects->chooseFile(m_result.rejectsButton()->text().remove(u'…')); });
    connect(m_result.againButton(), &QPushButton::clicked, this, &AfterImport::anotherAsked);
}

void AfterImport::show()
{
    const ImportRun &run = m_needs.run;
    if (!run.report())
        return m_followUp->clear();
    if (run.undone()) {
        m_followUp->clear();
        return m_result.show(*run.undone());
    }
    m_result.show(*run.report(), run.tookMs());
    m_followUp->ask(*run.report());
}

void AfterImport::clear()
{
    m_result.clear();
    m_followUp->clear();
}

void AfterImport::refresh()
{
    m_followUp->refresh();
}

} // namespace ui
