#pragma once

#include "app/import/list_shape.h"
#include "ui/import/import_run.h"

#include <QObject>

#include <utility>

namespace ui {

class ColumnsStep;
class FileStep;
class PreviewStep;
class ProfileBar;

/// What the person says about a list in the steps of the page goes to ImportRun from here, and the steps show
/// what holds.
class ListAnswers final : public QObject
{
    Q_OBJECT
public:
    struct Steps
    {
        FileStep *file;
        ProfileBar *profiles;
        ColumnsStep *columns;
        PreviewStep *preview;
    };

    /// All outlive this object.
    ListAnswers(ImportRun &run, const Steps &steps, QObject *parent = nullptr);

    /// The steps show the list that the run has.
    void show();
    /// Whether the list that is read again is looked at from the step of its columns on; asked once.
    bool takeColumnsAgain() { return std::exchange(m_columnsAgain, false); }

signals:
    /// Something else holds.
    void changed();
    /// Whether the new customers have bought has an answer.
    void stageAnswered();

private:
    void connectFile();
    void connectColumns();
    void connectPreview();
    void settle(const app::ListShape &shape);
    /// Reads the list again as it is said now.
    void lookAgain(const app::SaidOfList &said, bool fromColumns);

    ImportRun &m_run;
    const Steps m_steps;
    bool m_columnsAgain = false;
};

} // namespace ui
