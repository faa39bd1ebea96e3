#include "ui/import/import_page.h"

#include "app/desk/desk.h"
#include "ui/import/after_import.h"
#include "ui/import/columns_step.h"
#include "ui/import/drop_area.h"
#include "ui/import/file_step.h"
#include "ui/import/import_words.h"
#include "ui/import/list_answers.h"
#include "ui/import/list_picker.h"
#include "ui/import/list_question.h"
#include "ui/import/preview_step.h"
#include "ui/import/profile_bar.h"
#include "ui/import/result_step.h"
#include "ui/import/sample_offer.h"
#include "ui/language/explain.h"
#include "ui/shell/notification_bar.h"
#include "ui/shell/page_header.h"
#include "ui/widgets/key_words.h"

#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

ImportPage::ImportPage(const Needs &needs, QWidget *parent)
    : Page(PageId::Import, parent), m_needs(needs), m_run(&needs.run),
      m_file(new FileStep(needs.desk.clock().zone())), m_columns(new ColumnsStep), m_preview(new PreviewStep),
      m_result(new ResultStep), m_frame(new StepFrame(needs.run, {m_file, m_columns, m_preview, m_result})),
      m_picker(new ListPicker(needs.notifications, needs.state, needs.dialogs, this)),
      m_after(new AfterImport(needs, *m_result, *m_frame, this))
{
    auto *profiles = new ProfileBar(needs.desk, needs.notifications, needs.undo);
    m_answers = new ListAnswers(*m_run, {m_file, profiles, m_columns, m_preview}, this);
    static_cast<QVBoxLayout *>(m_file->layout())
        ->insertWidget(0, new SampleOffer(needs.desk, needs.notifications));
    static_cast<QVBoxLayout *>(m_columns->layout())->insertWidget(0, profiles);
    body()->addWidget(m_frame, 1);
    connectRun();
    connectSteps();
    showState();
    m_run->readLast();
}

void ImportPage::connectRun()
{
    connect(m_run, &ImportRun::workChanged, this, &ImportPage::follow);
    for (const auto known : {&ImportRun::surveyed, &ImportRun::refused})
        connect(m_run, known, this, [this] {
            m_answers->show();
            const bool fromColumns = m_answers->takeColumnsAgain();
            goTo(m_run->survey() && fromColumns ? Columns : File);
        });
    connect(m_run, &ImportRun::profilesUnknown, this, [this](const db::Error &error) {
        m_needs.notifications.show(
            {Notice::Kind::Danger, tr("The column settings of earlier lists cannot be read. %1")
                                       .arg(explain(error, m_needs.desk.path()))});
    });
    connect(m_run, &ImportRun::rehearsed, this, [this] {
        const bool waited = m_preview->haveBought()->waits();
        m_preview->show(m_run->preview(), *m_run->rehearsal(), m_run->columnsWithoutStage());
        showState();
        if (step() == Preview && m_preview->table()->hasFocus() && !waited &&
            m_preview->haveBought()->waits())
            m_frame->takeKeyboard();
    });
    connect(m_run, &ImportRun::importDone, this, &ImportPage::takeIn);
    connect(m_run, &ImportRun::wasTakenBack, this, &ImportPage::showState);
    connect(m_run, &ImportRun::takenBack, this, &ImportPage::showTakenBack);
    connect(m_run, &ImportRun::refusedTakingBack, this, [this](const QString &later) {
        m_needs.notifications.show({Notice::Kind::Danger, import_words::inTheWay(later)});
        showState();
    });
    connect(m_run, &ImportRun::lastRead, this, [this] { m_file->showLast(m_run->last()); });
    connect(m_run, &ImportRun::failed, this, [this](const db::Error &error) {
        const bool stopped = error.kind == db::ErrorKind::Cancelled;
        const bool ofTheFile =
            error.kind == db::ErrorKind::FileAccess || error.kind == db::ErrorKind::InvalidInput;
        // Of the file, the first step says what is wrong, in better words.
        m_needs.notifications.show(
            {stopped || ofTheFile ? Notice::Kind::Info : Notice::Kind::Danger,
             ofTheFile ? tr("%1 has changed since it was read. Nothing was imported.").arg(m_run->fileName())
                       : explain(error, m_needs.desk.path())});
        if (step() == Result && !m_run->report())
            goTo(Preview);
        showState();
    });
    connect(&m_needs.desk, &app::Desk::changed, this, [this](const db::ChangeSet &changes) {
        if (changes.customers && m_run->work() == ImportRun::Work::None)
            m_run->readLast(); // another window, or the command line, may have imported too
    });
}

void ImportPage::connectSteps()
{
    connect(m_frame, &StepFrame::chosen, this, &ImportPage::goTo);
    connect(m_frame, &StepFrame::nextAsked, this, &ImportPage::goOn);
    connect(m_frame, &StepFrame::backAsked, this, &ImportPage::goBack);
    connect(m_file, &FileStep::chooseAsked, this, &ImportPage::chooseFile);
    connect(m_file, &FileStep::pasteAsked, this, &ImportPage::paste);
    connect(m_picker, &ListPicker::fileChosen, this, &ImportPage::open);
    connect(m_picker, &ListPicker::textPasted, this, [this](const QString &text) {
        if (forgetList())
            m_run->lookAtPasted(text);
    });
    connect(m_after, &AfterImport::anotherAsked, this, [this] { open({}); });
    connect(m_file, &FileStep::takeBackAsked, m_run, &ImportRun::takeBack);
    connect(m_answers, &ListAnswers::changed, this, &ImportPage::showState);
    connect(m_answers, &ListAnswers::stageAnswered, this,
            [this] { m_needs.notifications.withdraw(m_unanswered); });
    const auto key = [this](const QKeySequence &keys, const QString &what, void (ImportPage::*run)()) {
        connect(addKey(this, keys, what), &QShortcut::activated, this, run);
    };
    key(QKeySequence(Qt::CTRL | Qt::Key_Return), tr("Next step"), &ImportPage::goOn);
    key(QKeySequence(Qt::CTRL | Qt::Key_Enter), tr("Next step"), &ImportPage::goOn);
    key(QKeySequence(Qt::ALT | Qt::Key_Left), tr("One step back"), &ImportPage::goBack);
    key(QKeySequence(QKeySequence::Open), tr("Choose a list"), &ImportPage::chooseFile);
    key(QKeySequence(QKeySequence::Paste), tr("Paste copied rows as a list"), &ImportPage::paste);
}

ImportPage::Step ImportPage::step() const
{
    return m_frame->step();
}

void ImportPage::goTo(Step step)
{
    const bool other = m_frame->showStep(step);
    showState();
    if (isVisible() && (other || step == File))
        m_frame->takeKeyboard();
}

void ImportPage::goOn()
{
    if (!m_frame->canGoOn())
        return;
    if (step() == Preview && m_preview->haveBought()->waits()) {
        m_preview->haveBought()->insist();
        m_unanswered = m_needs.notifications.show(
            {Notice::Kind::Info, tr("First choose whether these customers have bought from you: prospects "
                                    "and existing customers get different messages.")});
        return;
    }
    if (step() == Preview) {
        m_result->showRunning(m_run->fileName());
        goTo(Result);
        m_run->importNow();
        return;
    }
    goTo(static_cast<Step>(step() + 1));
}

void ImportPage::goBack()
{
    if (m_frame->canGoBack())
        goTo(static_cast<Step>(step() - 1));
}

QVariantMap ImportPage::place() const
{
    return QVariantMap{{u"step"_s, step()},
                       {u"rows"_s, static_cast<int>(m_preview->model()->filter())},
                       {u"row"_s, m_preview->table()->currentIndex().row()}};
}

void ImportPage::restorePlace(const QVariantMap &place)
{
    m_answers->show();
    if (m_run->report()) {
        m_after->show();
    } else if (m_run->preview() && m_run->rehearsal()) {
        m_preview->showAnswers(m_run->shape());
        m_preview->show(m_run->preview(), *m_run->rehearsal(), m_run->columnsWithoutStage());
        m_preview->choose(static_cast<RowsShown>(place.value(u"rows"_s).toInt()));
        m_preview->table()->selectRow(place.value(u"row"_s).toInt());
    }
    goTo(static_cast<Step>(place.value(u"step"_s).toInt()));
}

void ImportPage::enter()
{
    m_after->refresh();
    m_frame->takeKeyboard();
}

bool ImportPage::isBusy() const
{
    return m_run->work() != ImportRun::Work::None;
}

void ImportPage::open(const QString &path)
{
    // Without a file one comes back to where one was, unless that is over.
    if (path.isEmpty() && m_run->survey() && !m_run->report() && !m_run->isWriting())
        return;
    if (!forgetList() || path.isEmpty())
        return;
    m_picker->remember(path);
    m_run->lookAt(path);
}

void ImportPage::paste()
{
    if (step() == File)
        m_picker->paste();
}

// Makes room for another list; false while one is on its way in.
bool ImportPage::forgetList()
{
    if (m_run->isWriting()) {
        m_needs.notifications.show(
            {Notice::Kind::Info, tr("One list at a time: another one is on its way in.")});
        return false;
    }
    m_run->forget();
    m_answers->show();
    m_columns->clear();
    m_preview->clear();
    m_preview->forgetQuestions();
    m_after->clear();
    m_answers->takeColumnsAgain();
    goTo(File);
    return true;
}

void ImportPage::chooseFile()
{
    m_picker->chooseFile();
}

void ImportPage::follow()
{
    m_frame->follow();
    showState();
    if (step() == Result && isVisible() && isBusy())
        m_frame->takeKeyboard();
}

void ImportPage::takeIn()
{
    m_after->show();
    m_preview->clear();
    goTo(Result);
    m_frame->takeKeyboard();
}

void ImportPage::showTakenBack()
{
    m_after->show();
    showState();
    if (isVisible())
        m_frame->takeKeyboard();
}

void ImportPage::showState()
{
    m_frame->showState(step() == Preview && m_run->rehearsal() && m_preview->haveBought()->waits()
                           ? tr("First choose whether the new customers have bought from you.")
                           : QString());
    header()->setSubtitle(step() == File ? QString() : m_run->fileName());
}

} // namespace ui
