#include "ui/import/import_page.h"

#include "app/desk/desk.h"
#include "ui/import/columns_step.h"
#include "ui/import/drop_area.h"
#include "ui/import/file_step.h"
#include "ui/import/import_run.h"
#include "ui/import/import_words.h"
#include "ui/import/list_question.h"
#include "ui/import/preview_step.h"
#include "ui/import/profile_bar.h"
#include "ui/import/rejects_exporter.h"
#include "ui/import/result_step.h"
#include "ui/import/sample_offer.h"
#include "ui/import/step_bar.h"
#include "ui/language/explain.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/navigator.h"
#include "ui/shell/notification_bar.h"
#include "ui/shell/page_header.h"
#include "ui/shell/window_state.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/job_progress.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/key_words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <QMimeData>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

ImportPage::ImportPage(const Needs &needs, QWidget *parent)
    : Page(PageId::Import, parent), m_needs(needs), m_run(&needs.run), m_bar(new StepBar),
      m_stack(new QStackedWidget), m_file(new FileStep(needs.desk.clock().zone())),
      m_profiles(new ProfileBar(needs.desk, needs.notifications, needs.undo)), m_columns(new ColumnsStep),
      m_preview(new PreviewStep), m_result(new ResultStep),
      m_rejects(new RejectsExporter(needs.run, needs.notifications, needs.state, needs.dialogs, this)),
      m_progress(new JobProgress), m_back(new KeyHintButton), m_next(new KeyHintButton)
{
    for (QWidget *step : std::initializer_list<QWidget *>{m_file, m_columns, m_preview, m_result})
        m_stack->addWidget(step);
    m_back->setText(tr("Back"));
    m_next->setKeyHint(QKeySequence(Qt::CTRL | Qt::Key_Enter).toString(QKeySequence::NativeText));
    m_back->setObjectName(u"importBackPushButton"_s);
    m_next->setObjectName(u"importNextPushButton"_s);
    m_next->setDefault(true);
    body()->addWidget(m_bar);
    static_cast<QVBoxLayout *>(m_file->layout())
        ->insertWidget(0, new SampleOffer(needs.desk, needs.notifications));
    static_cast<QVBoxLayout *>(m_columns->layout())->insertWidget(0, m_profiles);
    body()->addWidget(m_stack, 1);
    body()->addLayout(rowOf(grid::small(), {m_back, {m_progress, 1}, BoxItem::rest(0), m_next}));
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
            showFile();
            goTo(m_run->survey() && m_lookingAgain ? Columns : File);
            m_lookingAgain = false;
        });
    connect(m_run, &ImportRun::rehearsed, this, [this] {
        m_preview->show(m_run->preview(), *m_run->rehearsal());
        showState();
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

void ImportPage::showFile()
{
    m_file->show(m_run->path(), m_run->survey(), m_run->trouble());
    if (!m_run->survey())
        return;
    m_profiles->show(*m_run->survey(), m_run->profile());
    m_columns->show(*m_run->survey(), m_run->shape());
    m_preview->showAnswers(m_run->shape());
}

void ImportPage::connectSteps()
{
    connect(m_bar, &StepBar::chosen, this, [this](int step) { goTo(static_cast<Step>(step)); });
    connect(m_file, &FileStep::chooseAsked, this, &ImportPage::chooseFile);
    connect(m_file, &FileStep::pasteAsked, this, &ImportPage::paste);
    connect(m_file, &FileStep::takeBackAsked, m_run, &ImportRun::takeBack);
    const auto settle = [this](const app::ListShape &shape) {
        m_run->setShape(shape);
        m_preview->clear();
        showState();
    };
    connect(m_columns, &ColumnsStep::shapeChanged, this, [this, settle](app::ListShape shape) {
        shape.sameCode = m_run->shape().sameCode;
        shape.stageOfNew = m_run->shape().stageOfNew;
        shape.unknownPeople = m_run->shape().unknownPeople;
        shape.edits = m_run->shape().edits;
        settle(shape);
    });
    connect(m_profiles, &ProfileBar::chosen, this, [this](const std::optional<app::ListProfile> &profile) {
        const app::ListShape before = m_run->shape();
        m_run->settleBy(profile);
        if (m_run->shape() != before)
            m_preview->clear();
        showFile();
        showState();
    });
    connect(m_columns, &ColumnsStep::headingChosen, this, [this](const app::HeadingLine &heading) {
        m_preview->clear();
        m_lookingAgain = true;
        m_run->lookAt(m_run->path(), heading);
    });
    connect(m_columns, &ColumnsStep::kindChosen, this,
            [this](const app::HeadingLine &heading, app::ListKind kind) {
                m_preview->clear();
                m_preview->forgetQuestions();
                m_lookingAgain = true;
                m_run->lookAt(m_run->path(), heading, kind);
            });
    connect(m_preview->model(), &PreviewModel::cellWritten, m_run, &ImportRun::writeCell);
    connect(m_preview, &PreviewStep::sameCodeChosen, this, [this, settle](app::SameCode sameCode) {
        app::ListShape shape = m_run->shape();
        shape.sameCode = sameCode;
        settle(shape);
    });
    connect(m_preview, &PreviewStep::unknownPeopleChosen, this, [this, settle](app::UnknownPeople unknown) {
        app::ListShape shape = m_run->shape();
        shape.unknownPeople = unknown;
        settle(shape);
    });
    connect(m_preview, &PreviewStep::stageOfNewChosen, this, [this, settle](db::LifecycleStage stage) {
        app::ListShape shape = m_run->shape();
        shape.stageOfNew = stage;
        m_needs.notifications.withdraw(m_unanswered);
        settle(shape);
    });
    connect(m_result->undoButton(), &QPushButton::clicked, this,
            [this] { m_run->takeBack(m_run->report()->batch); }); // may be refused, and asked for again
    connect(m_result->showButton(), &QPushButton::clicked, this, [this] {
        if (m_run->report())
            emit m_needs.navigator.customersAsked(
                tr("Imported from %1", "title of a list of customers").arg(m_run->fileName()),
                m_run->report()->customers);
    });
    connect(m_result->rejectsButton(), &QPushButton::clicked, m_rejects, &RejectsExporter::chooseFile);
    connect(m_result->againButton(), &QPushButton::clicked, this, [this] { open({}); });
    connect(m_back, &QPushButton::clicked, this, &ImportPage::goBack);
    connect(m_next, &QPushButton::clicked, this, &ImportPage::goOn);
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
    return static_cast<Step>(m_stack->currentIndex());
}

ImportPage::Step ImportPage::reachable() const
{
    if (m_run->report() || !m_run->survey())
        return File;
    return app::problemsOf(m_run->shape().fields, m_run->shape().kind).isEmpty() ? Preview : Columns;
}

bool ImportPage::canGoOn() const
{
    if (m_run->isWriting())
        return false;
    if (step() == Preview)
        return m_run->rehearsal() && m_run->rehearsal()->stored() > 0;
    return step() != Result && reachable() > step();
}

void ImportPage::goTo(Step step)
{
    const bool other = m_stack->currentIndex() != step;
    m_stack->setCurrentIndex(step);
    showState();
    if (isVisible() && (other || step == File))
        takeKeyboard();
}

void ImportPage::goOn()
{
    if (!canGoOn())
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
    if (m_back->isVisible())
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
    showFile();
    if (m_run->report()) {
        m_result->show(*m_run->report(), m_run->tookMs());
        if (m_run->undone())
            m_result->show(*m_run->undone());
    } else if (m_run->preview() && m_run->rehearsal()) {
        m_preview->showAnswers(m_run->shape());
        m_preview->show(m_run->preview(), *m_run->rehearsal());
        m_preview->choose(static_cast<RowsShown>(place.value(u"rows"_s).toInt()));
        m_preview->table()->selectRow(place.value(u"row"_s).toInt());
    }
    goTo(static_cast<Step>(place.value(u"step"_s).toInt()));
}

bool ImportPage::isBusy() const
{
    return m_run->work() != ImportRun::Work::None;
}

void ImportPage::takeKeyboard()
{
    QWidget *start = m_stack->currentWidget();
    if (step() == File && m_next->isEnabled())
        start = m_next;
    else if (step() == Result && isBusy())
        start = m_progress->cancelButton();
    start->setFocus(Qt::OtherFocusReason);
}

void ImportPage::open(const QString &path)
{
    // Without a file one comes back to where one was, unless that is over.
    if (path.isEmpty() && m_run->survey() && !m_run->report() && !m_run->isWriting())
        return;
    if (!forgetList() || path.isEmpty())
        return;
    m_needs.state.setNote(u"folder.import"_s, QFileInfo(path).absolutePath());
    m_run->lookAt(path);
}

void ImportPage::paste()
{
    if (step() != File)
        return;
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    const QList<QUrl> files = copied ? copied->urls() : QList<QUrl>();
    if (files.size() == 1 && files.constFirst().isLocalFile()) {
        open(files.constFirst().toLocalFile());
        return;
    }
    const QString text = copied ? copied->text() : QString();
    if (text.trimmed().isEmpty()) {
        m_needs.notifications.show(
            {Notice::Kind::Info,
             tr("Nothing is copied. Copy the rows in your spreadsheet first, with their headings.")});
        return;
    }
    if (forgetList())
        m_run->lookAtPasted(text);
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
    showFile();
    m_columns->clear();
    m_preview->clear();
    m_preview->forgetQuestions();
    m_result->clear();
    m_lookingAgain = false;
    goTo(File);
    return true;
}

void ImportPage::chooseFile()
{
    m_needs.dialogs.ask(this,
                        {.title = tr("Import a list"),
                         .folder = m_needs.state.note(u"folder.import"_s),
                         .name = {},
                         .suffix = {},
                         .filters = {tr("Lists and address cards (*.xlsx *.xlsm *.csv *.tsv *.txt *.vcf)"),
                                     tr("All files (*)")}},
                        [this](const QString &file) { open(file); });
}

void ImportPage::follow()
{
    // In the order of ImportRun::Work.
    static constexpr const char *doing[]{
        "", QT_TR_NOOP("The file is being read."), QT_TR_NOOP("The import is being rehearsed."),
        QT_TR_NOOP("The list is being imported."), QT_TR_NOOP("The import is being undone.")};
    if (isBusy())
        m_progress->follow(m_run->progress(), tr(doing[static_cast<std::size_t>(m_run->work())]));
    else
        m_progress->end();
    showState();
    if (step() == Result && isVisible() && isBusy())
        takeKeyboard();
}

void ImportPage::takeIn()
{
    m_result->show(*m_run->report(), m_run->tookMs());
    m_preview->clear();
    goTo(Result);
    takeKeyboard();
}

void ImportPage::showTakenBack()
{
    if (m_run->report())
        m_result->show(*m_run->undone());
    showState();
    if (isVisible())
        takeKeyboard();
}

void ImportPage::showState()
{
    const Step now = step();
    m_bar->setState(now, m_run->isWriting() ? -1 : reachable());
    m_back->setVisible(now == Columns || now == Preview);
    m_next->setVisible(now != Result);
    m_next->setEnabled(canGoOn());
    const auto &rehearsal = m_run->rehearsal();
    if (now == File)
        m_next->setText(tr("Check the columns"));
    else if (now == Columns)
        m_next->setText(tr("See the preview"));
    else if (rehearsal && !canGoOn())
        m_next->setText(tr("Nothing to import"));
    else if (rehearsal && rehearsal->kind == app::ListKind::Interactions)
        m_next->setText(import_words::recording(*rehearsal));
    else if (rehearsal)
        m_next->setText(
            tr("Import %Ln customer(s)", nullptr, static_cast<int>(rehearsal->created + rehearsal->updated)));
    else
        m_next->setText(tr("Import"));
    m_next->updateGeometry();
    header()->setSubtitle(now == File ? QString() : m_run->fileName());
}

} // namespace ui
