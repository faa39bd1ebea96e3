#include "ui/settings/restore_dialog.h"

#include "app/desk/desk.h"
#include "ui/language/restore_words.h"
#include "ui/settings/restore_work.h"
#include "ui/shell/dialogs.h"
#include "ui/theme/grid.h"
#include "ui/theme/icons.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/job_progress.h"
#include "ui/widgets/tone_label.h"

#include <QDir>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

RestoreDialog::RestoreDialog(const Needs &needs, QWidget *window)
    : QDialog(window), m_needs(needs), m_copies(new BackupListModel(needs.desk.clock().today(), this)),
      m_list(named(new QListView, u"backupsListView"_s)),
      m_none(makeWrappedLabel(TextStyle::Secondary, u"noBackupsLabel"_s,
                              tr("There are no copies in the folder of backups yet."))),
      m_other(makeButton(u"otherFilePushButton"_s, tr("Another file…"))),
      m_look(makeButton(u"lookPushButton"_s, tr("Show what it would change"))), m_progress(new JobProgress),
      m_problem(new ToneLabel(u"restoreProblemLabel"_s)),
      m_reach(makeWrappedLabel(TextStyle::Strong, u"reachLabel"_s)),
      m_differences(makeWrappedLabel(TextStyle::Body, u"differencesLabel"_s)),
      m_question(makeWrappedLabel(TextStyle::Body, u"restoreQuestionLabel"_s)),
      m_restore(makeButton(u"restorePushButton"_s, tr("Restore…"))),
      m_yes(makeButton(u"restoreYesPushButton"_s, tr("Yes, restore"))),
      m_close(makeButton(u"closeRestorePushButton"_s, {})),
      m_loader(needs.desk, [this](const app::KeptBackups &kept) {
          m_folder = kept.folder;
          m_copies->setCopies(kept.copies);
          m_list->setCurrentIndex(m_copies->index(0));
          enter(State::Choosing);
      })
{
    setObjectName(u"restoreDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Restore a backup"));
    arrange();
    connect(m_list, &QListView::doubleClicked, m_look, &QPushButton::click);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { enter(State::Choosing); });
    connect(m_look, &QPushButton::clicked, this, [this] { look(m_copies->fileAt(m_list->currentIndex())); });
    connect(m_other, &QPushButton::clicked, this, &RestoreDialog::askForFile);
    connect(m_restore, &QPushButton::clicked, this, &RestoreDialog::ask);
    connect(m_yes, &QPushButton::clicked, this, &RestoreDialog::restore);
    connect(m_close, &QPushButton::clicked, this, &RestoreDialog::reject);
    connect(&m_loader, &LoaderBase::failed, this, &RestoreDialog::complain);
    m_loader.ask(app::asking(&app::keptBackups));
    enter(State::Choosing);
    m_list->setFocus();
}

void RestoreDialog::arrange()
{
    m_list->setModel(m_copies);
    m_list->setUniformItemSizes(true);
    m_list->setAccessibleName(tr("Backups, newest first"));
    m_look->setDefault(true); // Enter in the list
    for (QPushButton *button : {m_restore, m_yes}) {
        button->setIcon(Icons::icon(u"alert"_s, Role::Danger));
        button->setAutoDefault(false); // never in the accent of what one should do
    }
    auto *lead = makeWrappedLabel(
        TextStyle::Body, u"restoreLeadLabel"_s,
        tr("Choose a copy. Nothing is changed before you have seen what it would bring back and cost."));
    setLayout(columnOf(grid::medium(),
                       {lead,
                        {m_list, 1},
                        {m_none, 1, Qt::AlignTop},
                        rowOf(grid::small(), {m_look, m_other, BoxItem::rest()}),
                        m_progress,
                        m_problem,
                        m_reach,
                        m_differences,
                        m_question,
                        rowOf(grid::small(), {BoxItem::rest(), m_restore, m_yes, m_close})},
                       {grid::pageMargin(), grid::large(), grid::pageMargin(), grid::large()}));
    resize(grid::px(600), grid::px(600));
}

void RestoreDialog::enter(State state)
{
    m_state = state;
    const bool looked = state == State::Looked || state == State::Asking;
    const bool free = state == State::Choosing || state == State::Looked;
    const bool none = m_copies->rowCount() == 0 && !m_loader.isLoading();
    m_none->setVisible(none);
    m_list->setVisible(!none);
    m_list->setEnabled(free);
    m_other->setEnabled(free);
    m_look->setEnabled(free && m_list->currentIndex().isValid());
    m_reach->setVisible(looked);
    m_differences->setVisible(looked);
    m_question->setVisible(state == State::Asking);
    m_restore->setVisible(state == State::Looked);
    m_yes->setVisible(state == State::Asking);
    m_close->setVisible(state != State::Running); // Cancel stands beside the progress
    m_close->setText(state == State::Asking ? tr("No, leave it as it is") : tr("Close"));
    if (state != State::Choosing)
        m_problem->say({});
}

void RestoreDialog::askForFile()
{
    m_needs.dialogs.ask(this,
                        {.purpose = FileQuestion::For::Opening,
                         .title = windowTitle(),
                         .folder = QDir(m_folder).exists() ? m_folder : QDir::homePath(),
                         .filters = {tr("Databases (*.db)"), tr("All files (*)")}},
                        [this](const QString &file) {
                            m_list->clearSelection();
                            look(file);
                        });
}

void RestoreDialog::look(const QString &file)
{
    m_file = file;
    m_running = m_progress->begin(tr("The backup is being read and checked."));
    enter(State::Running);
    const std::function<bool(qint64, qint64)> progress = std::bind_front(&JobCount::tell, m_running);
    m_needs.desk.askAside(this, app::asking(&app::previewRestore, file, progress),
                          [this](const db::Result<app::RestorePreview> &preview) { take(preview); });
}

void RestoreDialog::take(const db::Result<app::RestorePreview> &preview)
{
    m_progress->end();
    m_running.reset();
    if (!preview) {
        complain(preview.error());
        return;
    }
    const QStringList lines = words::differences(*preview);
    m_reach->setText(words::reach(*preview, m_needs.desk.clock()));
    m_differences->setText(lines.isEmpty() ? tr("Nothing would change: the shop is as in this copy.")
                                           : lines.join(u'\n'));
    enter(State::Looked);
    m_restore->setFocus(Qt::OtherFocusReason);
}

void RestoreDialog::ask()
{
    m_question->setText(
        tr("Shall the shop become as in this copy? The shop as it is now is kept first, in %1.")
            .arg(QDir::toNativeSeparators(m_folder)));
    enter(State::Asking);
    m_close->setFocus(Qt::OtherFocusReason); // Enter by habit does no harm
}

void RestoreDialog::restore()
{
    m_running = m_progress->begin(tr("The shop is being restored."));
    enter(State::Running);
    m_needs.work.restore(m_file, m_running, [dialog = QPointer(this)](const db::Result<void> &done) {
        if (!dialog)
            return;
        dialog->m_progress->end();
        dialog->m_running.reset();
        if (done)
            dialog->accept();
        else
            dialog->complain(done.error());
    });
}

void RestoreDialog::complain(const db::Error &error)
{
    enter(State::Choosing);
    m_problem->say(words::restoreFailed(error, m_file),
                   error.kind == db::ErrorKind::Cancelled ? Role::TextSecondary : Role::Danger);
    (m_list->isVisible() ? static_cast<QWidget *>(m_list) : m_other)->setFocus(Qt::OtherFocusReason);
}

// Enter belongs to the button that has the keyboard, the default one or not.
void RestoreDialog::keyPressEvent(QKeyEvent *event)
{
    auto *button = qobject_cast<QPushButton *>(focusWidget());
    if (button && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        button->click();
    else
        QDialog::keyPressEvent(event);
}

void RestoreDialog::reject()
{
    if (m_running)
        m_running->stop();
    else if (m_state == State::Asking)
        enter(State::Looked);
    else
        QDialog::reject();
}

} // namespace ui
