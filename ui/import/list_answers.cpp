#include "ui/import/list_answers.h"

#include "ui/import/columns_step.h"
#include "ui/import/file_step.h"
#include "ui/import/preview_step.h"
#include "ui/import/profile_bar.h"

namespace ui {

ListAnswers::ListAnswers(ImportRun &run, const Steps &steps, QObject *parent)
    : QObject(parent), m_run(run), m_steps(steps)
{
    connectFile();
    connectColumns();
    connectPreview();
}

void ListAnswers::show()
{
    m_steps.file->show(m_run);
    if (!m_run.survey())
        return;
    m_steps.profiles->show(*m_run.survey(), m_run.profile());
    m_steps.columns->show(*m_run.survey(), m_run.shape());
    m_steps.preview->showAnswers(m_run.shape());
}

void ListAnswers::connectFile()
{
    connect(m_steps.file, &FileStep::encodingChosen, this,
            [this](const std::optional<app::TextEncoding> &encoding) {
                m_steps.preview->forgetQuestions();
                lookAgain({{}, {}, encoding}, false); // other letters may be other headings
            });
    connect(m_steps.profiles, &ProfileBar::chosen, this,
            [this](const std::optional<app::ListProfile> &profile) {
                const app::ListShape before = m_run.shape();
                m_run.settleBy(profile);
                if (m_run.shape() != before)
                    m_steps.preview->clear();
                show();
                emit changed();
            });
}

void ListAnswers::connectColumns()
{
    connect(m_steps.columns, &ColumnsStep::shapeChanged, this, [this](app::ListShape shape) {
        shape.sameCode = m_run.shape().sameCode;
        shape.stageOfNew = m_run.shape().stageOfNew;
        shape.unknownPeople = m_run.shape().unknownPeople;
        shape.edits = m_run.shape().edits;
        shape.leftOut = m_run.shape().leftOut;
        shape.encoding = m_run.shape().encoding;
        settle(shape);
    });
    connect(m_steps.columns, &ColumnsStep::headingChosen, this, [this](const app::HeadingLine &heading) {
        lookAgain({heading, {}, m_run.said().encoding}, true);
    });
    connect(m_steps.columns, &ColumnsStep::kindChosen, this,
            [this](const app::HeadingLine &heading, app::ListKind kind) {
                m_steps.preview->forgetQuestions();
                lookAgain({heading, kind, m_run.said().encoding}, true);
            });
}

void ListAnswers::connectPreview()
{
    connect(m_steps.preview->model(), &PreviewModel::cellWritten, &m_run, &ImportRun::writeCell);
    connect(m_steps.preview->model(), &PreviewModel::leftOutChosen, &m_run, &ImportRun::leaveOut);
    connect(m_steps.preview, &PreviewStep::sameCodeChosen, this, [this](app::SameCode sameCode) {
        app::ListShape shape = m_run.shape();
        shape.sameCode = sameCode;
        settle(shape);
    });
    connect(m_steps.preview, &PreviewStep::unknownPeopleChosen, this, [this](app::UnknownPeople unknown) {
        app::ListShape shape = m_run.shape();
        shape.unknownPeople = unknown;
        settle(shape);
    });
    connect(m_steps.preview, &PreviewStep::stageOfNewChosen, this, [this](db::LifecycleStage stage) {
        app::ListShape shape = m_run.shape();
        shape.stageOfNew = stage;
        emit stageAnswered();
        settle(shape);
    });
}

void ListAnswers::settle(const app::ListShape &shape)
{
    m_run.setShape(shape);
    m_steps.preview->clear();
    emit changed();
}

void ListAnswers::lookAgain(const app::SaidOfList &said, bool fromColumns)
{
    m_steps.preview->clear();
    m_columnsAgain = fromColumns;
    m_run.lookAt(m_run.path(), said);
}

} // namespace ui
