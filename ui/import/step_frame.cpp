#include "ui/import/step_frame.h"

#include "ui/import/import_page.h"
#include "ui/import/import_run.h"
#include "ui/import/import_words.h"
#include "ui/import/step_bar.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/job_progress.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/tone_label.h"

#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace ui {

StepFrame::StepFrame(const ImportRun &run, const std::array<QWidget *, 4> &steps, QWidget *parent)
    : QWidget(parent), m_run(run), m_bar(new StepBar), m_stack(new QStackedWidget),
      m_progress(new JobProgress), m_missing(new ToneLabel(u"importMissingLabel"_s)),
      m_back(named(new KeyHintButton, u"importBackPushButton"_s)),
      m_next(named(new KeyHintButton, u"importNextPushButton"_s))
{
    for (QWidget *step : steps)
        m_stack->addWidget(step);
    m_back->setText(ImportPage::tr("Back"));
    m_next->setKeyHint(QKeySequence(Qt::CTRL | Qt::Key_Enter).toString(QKeySequence::NativeText));
    m_next->setDefault(true);
    m_missing->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setLayout(columnOf(
        grid::medium(),
        {m_bar,
         {m_stack, 1},
         rowOf(grid::small(), {m_back, {m_progress, 1}, BoxItem::rest(0), {m_missing, 1}, m_next})}));
    connect(m_bar, &StepBar::chosen, this, [this](int step) { emit chosen(static_cast<Step>(step)); });
    connect(m_back, &QPushButton::clicked, this, &StepFrame::backAsked);
    connect(m_next, &QPushButton::clicked, this, &StepFrame::nextAsked);
}

StepFrame::Step StepFrame::step() const
{
    return static_cast<Step>(m_stack->currentIndex());
}

bool StepFrame::showStep(Step step)
{
    const bool other = m_stack->currentIndex() != step;
    m_stack->setCurrentIndex(step);
    return other;
}

StepFrame::Step StepFrame::reachable() const
{
    if (m_run.report() || !m_run.survey())
        return File;
    return app::problemsOf(m_run.shape().fields, m_run.shape().kind).isEmpty() ? Preview : Columns;
}

bool StepFrame::canGoOn() const
{
    if (m_run.isWriting())
        return false;
    if (step() == Preview)
        return m_run.rehearsal() && m_run.rehearsal()->stored() > 0;
    return step() != Result && reachable() > step();
}

bool StepFrame::isBusy() const
{
    return m_run.work() != ImportRun::Work::None;
}

QString StepFrame::nextText() const
{
    const auto &rehearsal = m_run.rehearsal();
    if (step() == File)
        return ImportPage::tr("Check the columns");
    if (step() == Columns)
        return ImportPage::tr("See the preview");
    if (rehearsal && !canGoOn())
        return ImportPage::tr("Nothing to import");
    if (rehearsal && rehearsal->kind == app::ListKind::Interactions)
        return import_words::recording(*rehearsal);
    if (rehearsal)
        return ImportPage::tr("Import %Ln customer(s)", nullptr,
                              static_cast<int>(rehearsal->created + rehearsal->updated));
    return ImportPage::tr("Import");
}

void StepFrame::showState(const QString &missing)
{
    m_bar->setState(step(), m_run.isWriting() ? -1 : reachable());
    m_back->setVisible(canGoBack());
    m_next->setVisible(step() != Result);
    m_missing->say(missing, Role::Danger);
    m_next->setEnabled(canGoOn() && missing.isEmpty());
    m_next->setAccessibleDescription(missing);
    m_next->setText(nextText());
    m_next->updateGeometry();
}

void StepFrame::follow()
{
    // In the order of ImportRun::Work.
    static constexpr const char *doing[]{
        "", QT_TRANSLATE_NOOP("ui::ImportPage", "The file is being read."),
        QT_TRANSLATE_NOOP("ui::ImportPage", "The import is being rehearsed."),
        QT_TRANSLATE_NOOP("ui::ImportPage", "The list is being imported."),
        QT_TRANSLATE_NOOP("ui::ImportPage", "The import is being undone.")};
    if (isBusy())
        m_progress->follow(m_run.progress(), ImportPage::tr(doing[static_cast<std::size_t>(m_run.work())]));
    else
        m_progress->end();
}

void StepFrame::followBeside(const SharedCount &count, const QString &doing)
{
    if (isBusy())
        return;
    if (count)
        m_progress->follow(count, doing);
    else
        m_progress->end();
}

void StepFrame::takeKeyboard()
{
    QWidget *start = m_stack->currentWidget();
    if (step() == File && m_next->isEnabled())
        start = m_next;
    else if (step() == Result && isBusy())
        start = m_progress->cancelButton();
    start->setFocus(Qt::OtherFocusReason);
}

} // namespace ui
