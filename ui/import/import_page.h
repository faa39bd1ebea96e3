#pragma once

#include "db/core/error.h"
#include "ui/import/import_run.h"
#include "ui/shell/page.h"

namespace app {
class Desk;
}

class QStackedWidget;

namespace ui {

class ColumnsStep;
class Dialogs;
class FileStep;
class KeyHintButton;
class Navigator;
class PreviewStep;
class ProfileBar;
class JobProgress;
class RejectsExporter;
class ResultStep;
class StepBar;
class NotificationBar;
class UndoHistory;
class WindowState;

/// A list of customers into the shop, in four steps: the file, its columns, the preview, the result.
///
///     FileStep -> ImportRun (survey) -> ColumnsStep -> ImportRun (rehearsal) -> PreviewStep
///              -> ImportRun (import) -> ResultStep -> ImportRun (way back)
///
/// ImportUndo says what was imported and undone.
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
    enum Step
    {
        File,
        Columns,
        Preview,
        Result
    };

    /// All outlive the page.
    explicit ImportPage(const Needs &needs, QWidget *parent = nullptr);

    void enter() override { takeKeyboard(); }
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
    void showFile();
    void goTo(Step step);
    void goOn();
    void goBack();
    void takeKeyboard();
    void showState();
    void follow();
    void takeIn();
    void showTakenBack();
    void paste();
    bool forgetList();
    bool canGoOn() const;
    /// The furthest step that can be gone to now.
    Step reachable() const;

    const Needs m_needs;
    ImportRun *m_run;
    StepBar *m_bar;
    QStackedWidget *m_stack;
    FileStep *m_file;
    ProfileBar *m_profiles;
    ColumnsStep *m_columns;
    PreviewStep *m_preview;
    ResultStep *m_result;
    RejectsExporter *m_rejects;
    JobProgress *m_progress;
    KeyHintButton *m_back;
    KeyHintButton *m_next;
    quint64 m_unanswered = 0;    // the notice that a question waits
    bool m_lookingAgain = false; // for another line of headings: the step stays
};

} // namespace ui
