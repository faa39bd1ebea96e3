#pragma once

#include "db/core/error.h"
#include "ui/import/import_run.h"
#include "ui/import/step_frame.h"
#include "ui/shell/page.h"

namespace app {
class Desk;
}

namespace ui {

class AfterImport;
class ColumnsStep;
class Dialogs;
class FileStep;
class ListAnswers;
class ListPicker;
class Navigator;
class NotificationBar;
class PreviewStep;
class ResultStep;
class UndoHistory;
class WindowState;

/// A list of customers into the shop, in four steps: the file, its columns, the preview, the result.
///
///     FileStep -> ImportRun (survey) -> ColumnsStep -> ImportRun (rehearsal) -> PreviewStep
///              -> ImportRun (import) -> ResultStep -> ImportRun (way back)
///
/// ListAnswers takes what the person says on the way, AfterImport what is done in the end; ImportUndo says
/// what was imported and undone.
class ImportPage final : public Page
{
    Q_OBJECT
public:
    struct Needs
    {
        app::Desk &desk;
        ImportRun &run;
        NotificationBar &notifications;
        Navigator &navigator;
        WindowState &state;
        Dialogs &dialogs;
        UndoHistory &undo;
    };
    using Step = StepFrame::Step;
    static constexpr Step File = StepFrame::File;
    static constexpr Step Columns = StepFrame::Columns;
    static constexpr Step Preview = StepFrame::Preview;
    static constexpr Step Result = StepFrame::Result;

    /// All outlive the page.
    explicit ImportPage(const Needs &needs, QWidget *parent = nullptr);

    void enter() override;
    QVariantMap place() const override;
    void restorePlace(const QVariantMap &place) override;
    bool isBusy() const override;
    /// Takes this file as the list, unless an import is running.
    void open(const QString &path);
    /// Asks for the file in a dialog.
    void chooseFile();
    Step step() const;
    ImportRun *run() const { return m_run; }

private:
    void connectRun();
    void connectSteps();
    void goTo(Step step);
    void goOn();
    void goBack();
    void showState();
    void follow();
    void takeIn();
    void showTakenBack();
    void paste();
    bool forgetList();

    const Needs m_needs;
    ImportRun *m_run;
    FileStep *m_file;
    ColumnsStep *m_columns;
    PreviewStep *m_preview;
    ResultStep *m_result;
    StepFrame *m_frame;
    ListPicker *m_picker;
    AfterImport *m_after;
    ListAnswers *m_answers = nullptr;
    quint64 m_unanswered = 0; // the notice that a question waits
};

} // namespace ui
