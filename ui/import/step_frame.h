#pragma once

#include "ui/widgets/job_count.h"

#include <QWidget>

#include <array>

class QStackedWidget;

namespace ui {

class ImportRun;
class JobProgress;
class KeyHintButton;
class StepBar;
class ToneLabel;

/// The steps of an import, one of them shown, with the way on and back, and what is going on meanwhile.
class StepFrame final : public QWidget
{
    Q_OBJECT
public:
    enum Step
    {
        File,
        Columns,
        Preview,
        Result
    };

    /// `run` outlives this widget; `steps`: in the order of the enum.
    StepFrame(const ImportRun &run, const std::array<QWidget *, 4> &steps, QWidget *parent = nullptr);

    Step step() const;
    /// False: it is shown already.
    bool showStep(Step step);
    bool canGoOn() const;
    bool canGoBack() const { return step() == Columns || step() == Preview; }
    /// The buttons and the bar, as the run stands now. `missing`: the sentence that says why one cannot go on
    /// yet; empty: nothing is missing.
    void showState(const QString &missing);
    /// What the run is doing, if anything.
    void follow();
    /// Work beside the run's; null: it has ended.
    void followBeside(const SharedCount &count, const QString &doing);
    /// Where the keyboard begins in the step that is shown.
    void takeKeyboard();

signals:
    void chosen(ui::StepFrame::Step step);
    void nextAsked();
    void backAsked();

private:
    /// The furthest step that can be gone to now.
    Step reachable() const;
    bool isBusy() const;
    QString nextText() const;

    const ImportRun &m_run;
    StepBar *m_bar;
    QStackedWidget *m_stack;
    JobProgress *m_progress;
    ToneLabel *m_missing;
    KeyHintButton *m_back;
    KeyHintButton *m_next;
};

} // namespace ui
