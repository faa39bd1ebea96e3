#include "ui/settings/safekeeping_section.h"

#include "app/start/setting_commands.h"
#include "db/core/beside_file.h"
#include "db/core/run_in.h"
#include "ui/language/explain.h"
#include "ui/language/restore_words.h"
#include "ui/settings/backup_reminder.h"
#include "ui/settings/restore_dialog.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/doer.h"
#include "ui/shell/link_opener.h"
#include "ui/shell/notification_bar.h"
#include "ui/widgets/job_progress.h"
#include "ui/widgets/plain_text.h"

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace ui {

SafekeepingSection::SafekeepingSection(const Needs &needs)
    : SettingCard(u"safekeepingSection"_s, tr("Data and backup")), m_needs(needs), m_desk(needs.doer.desk()),
      m_size(makeLabel(TextStyle::Body, u"databaseSizeLabel"_s)),
      m_backUp(makeButton(u"backUpPushButton"_s, tr("Back up now…"))),
      m_last(makeLabel(TextStyle::Secondary, u"lastBackupLabel"_s)), m_progress(new JobProgress),
      m_folder(makeWrappedLabel(TextStyle::Body, u"backupFolderLabel"_s)),
      m_change(makeButton(u"changeFolderPushButton"_s, tr("Change the folder…"))),
      m_usual(makeButton(u"usualFolderPushButton"_s, tr("Back to the usual folder"))),
      m_loader(m_desk, [this](const app::KeptBackups &kept) { showKept(kept); })
{
    addFileRows();
    addBackupRows();
    connect(&needs.backups, &BackupReminder::changed, this, &SafekeepingSection::showFacts);
    m_loader.askAgainWhen([](const db::ChangeSet &changes) { return changes.settings; });
    connect(&m_loader, &LoaderBase::failed, &needs.doer, &Doer::showError);
    m_loader.ask(app::asking(&app::keptBackups));
    showFacts();
}

void SafekeepingSection::addFileRows()
{
    auto *path = makeWrappedLabel(TextStyle::Body, u"databasePathLabel"_s);
    path->setText(QDir::toNativeSeparators(m_desk.path()));
    path->setTextInteractionFlags(Qt::TextSelectableByMouse);
    addRow(tr("Database"), path);
    addRow(tr("Size"), m_size);
    auto *open = makeButton(u"openFolderPushButton"_s, tr("Open the folder"));
    auto *copy = makeButton(u"copyPathPushButton"_s, tr("Copy the path"));
    addRow({}, u"databaseButtons"_s, {open, copy})->setBuddy(nullptr);
    connect(open, &QPushButton::clicked, this,
            [this] { m_needs.links.open(QUrl::fromLocalFile(QFileInfo(m_desk.path()).absolutePath())); });
    connect(copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(QDir::toNativeSeparators(m_desk.path()));
        m_needs.doer.bar().show({.text = tr("The path was copied.")});
    });
}

void SafekeepingSection::addBackupRows()
{
    addRow(tr("Backup"), u"backupButtons"_s, {m_backUp, m_last})->setBuddy(m_backUp);
    addWide(m_progress);
    m_folder->setTextInteractionFlags(Qt::TextSelectableByMouse);
    addRow(tr("Daily copies go to"), m_folder);
    m_copies = addHint(u"backupCopiesLabel"_s);
    addRow({}, u"folderButtons"_s, {m_change, m_usual})->setBuddy(nullptr);
    auto *restore = makeButton(u"restoreBackupPushButton"_s, tr("Restore a backup…"));
    auto *history = makeButton(u"historyPushButton"_s, tr("History: undo single steps"));
    if (!m_needs.history)
        history->hide();
    addRow(tr("Restore", "heading: going back to a backup, or to before a step"), u"restoreButtons"_s,
           {restore, history})
        ->setBuddy(restore);
    connect(m_backUp, &QPushButton::clicked, this, &SafekeepingSection::chooseFile);
    connect(m_change, &QPushButton::clicked, this, &SafekeepingSection::chooseFolder);
    connect(m_usual, &QPushButton::clicked, this, [this] { setFolder({}); });
    connect(restore, &QPushButton::clicked, this, &SafekeepingSection::restore);
    if (m_needs.history)
        connect(history, &QPushButton::clicked, m_needs.history, &QAction::trigger);
}

void SafekeepingSection::showEvent(QShowEvent *event)
{
    SettingCard::showEvent(event);
    // With the log beside it, which holds what was written last.
    db::runInPool(
        this, [path = m_desk.path()] { return QFileInfo(path).size() + QFileInfo(db::logOf(path)).size(); },
        [this](qint64 bytes) {
            m_bytes = bytes;
            showFacts();
        });
    m_loader.again(); // others may have copied or removed files there
}

void SafekeepingSection::chooseFile()
{
    const QString day = m_desk.clock().today().toString(Qt::ISODate);
    const auto &last = m_needs.backups.last();
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString folder = last ? QFileInfo(last->file).absolutePath() : documents;
    m_needs.dialogs.ask(this,
                        {.purpose = FileQuestion::For::Saving,
                         .title = tr("Back up the shop"),
                         .folder = QDir(folder).exists() ? folder : QDir::homePath(),
                         .name = u"menkhach-%1.db"_s.arg(day),
                         .suffix = u"db"_s,
                         .filters = {tr("Databases (*.db)"), tr("All files (*)")}},
                        [this](const QString &file) { backUp(file); });
}

void SafekeepingSection::backUp(const QString &file)
{
    if (m_progress->isRunning())
        return;
    const auto count = m_progress->begin(tr("The shop is being copied."));
    m_backUp->setEnabled(false);
    const std::function<bool(int, int)> progress = std::bind_front(&JobCount::tell, count);
    const auto work = app::doing(&app::backUp, m_desk.clock(), file, progress);
    m_desk.write(this, work, [this, file](const db::Result<db::Changed<app::BackupRecord>> &made) {
        m_progress->end();
        m_backUp->setEnabled(true);
        m_backUp->setFocus(Qt::OtherFocusReason);
        m_needs.doer.bar().show(noticeOf(made, QDir::toNativeSeparators(file)));
    });
}

Notice SafekeepingSection::noticeOf(const db::Result<db::Changed<app::BackupRecord>> &made,
                                    const QString &file) const
{
    const auto error = made ? made->value.failed : std::optional(made.error());
    Notice notice{Notice::Kind::Good, tr("The whole shop is copied in %1.").arg(file)};
    if (error && error->kind == db::ErrorKind::Cancelled)
        notice = {Notice::Kind::Info, tr("Stopped. No copy was made.")};
    else if (error)
        notice = {Notice::Kind::Danger,
                  explain(*error, app::isOfTheShop(error->kind) ? m_desk.path() : file)};
    if (made && !made->value.repaired.isEmpty())
        notice.text += u' ' + words::repaired(made->value.repaired);
    return notice;
}

void SafekeepingSection::chooseFolder()
{
    m_needs.dialogs.ask(
        this,
        {.purpose = FileQuestion::For::Folder,
         .title = tr("Folder of the daily copies"),
         .folder = QDir(m_kept.folder).exists() ? m_kept.folder : QDir::homePath()},
        [this](const QString &folder) {
            if (QFileInfo(folder).isWritable())
                setFolder(folder);
            else
                m_needs.doer.bar().show(
                    {Notice::Kind::Danger, explain({db::ErrorKind::FileAccess, folder}, folder)});
        });
}

void SafekeepingSection::setFolder(const std::optional<QString> &folder)
{
    const QString told = folder
                             ? tr("Daily copies go to %1 from now on.").arg(QDir::toNativeSeparators(*folder))
                             : tr("Daily copies go to the usual folder again.");
    m_needs.doer.run(this, app::ChangeSettings{{{app::kBackupFolderKey, folder}}},
                     {.told = [told](const app::Nothing &) { return told; }});
}

void SafekeepingSection::restore()
{
    (new RestoreDialog({m_desk, m_needs.restoring, m_needs.dialogs}, window()))->open();
}

QWidget *SafekeepingSection::firstOfBackups() const
{
    return m_backUp;
}

void SafekeepingSection::showKept(const app::KeptBackups &kept)
{
    m_kept = kept;
    m_folder->setText(QDir::toNativeSeparators(kept.folder));
    const QString copies = words::copiesKept(kept.copies, m_desk.clock().today());
    m_copies->setText(copies.isEmpty() ? tr("There is no copy there yet; the first comes by itself.")
                                       : copies);
    m_usual->setVisible(!kept.isUsualFolder);
}

void SafekeepingSection::showFacts()
{
    m_last->setText(m_needs.backups.words());
    if (const auto &last = m_needs.backups.last())
        m_last->setToolTip(plainTip(QDir::toNativeSeparators(last->file)));
    m_size->setText(m_bytes < 0 ? QString() : words::size(m_bytes));
}

} // namespace ui
