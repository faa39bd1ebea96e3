#include "ui/settings/safekeeping_section.h"

#include "app/desk/desk.h"
#include "db/core/run_in.h"
#include "ui/language/explain.h"
#include "ui/settings/backup_reminder.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/link_opener.h"
#include "ui/shell/notification_bar.h"
#include "ui/widgets/job_progress.h"
#include "ui/widgets/plain_text.h"

#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace ui {

SafekeepingSection::SafekeepingSection(const Needs &needs)
    : SettingCard(u"safekeepingSection"_s, tr("Data and backup")), m_needs(needs),
      m_size(makeLabel(TextStyle::Body, u"databaseSizeLabel"_s)),
      m_backUp(makeButton(u"backUpPushButton"_s, tr("Back up now…"))),
      m_last(makeLabel(TextStyle::Secondary, u"lastBackupLabel"_s)), m_progress(new JobProgress)
{
    auto *path = makeWrappedLabel(TextStyle::Body, u"databasePathLabel"_s);
    path->setText(QDir::toNativeSeparators(needs.desk.path()));
    path->setTextInteractionFlags(Qt::TextSelectableByMouse);
    addRow(tr("Database"), path);
    addRow(tr("Size"), m_size);
    auto *open = makeButton(u"openFolderPushButton"_s, tr("Open the folder"));
    auto *copy = makeButton(u"copyPathPushButton"_s, tr("Copy the path"));
    addRow({}, u"databaseButtons"_s, {open, copy})->setBuddy(nullptr);
    addRow(tr("Backup"), u"backupButtons"_s, {m_backUp, m_last})->setBuddy(m_backUp);
    addWide(m_progress);
    connect(&needs.backups, &BackupReminder::changed, this, &SafekeepingSection::showFacts);
    connect(open, &QPushButton::clicked, this, [this] {
        m_needs.links.open(QUrl::fromLocalFile(QFileInfo(m_needs.desk.path()).absolutePath()));
    });
    connect(copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(QDir::toNativeSeparators(m_needs.desk.path()));
        m_needs.notifications.show({.text = tr("The path was copied.")});
    });
    connect(m_backUp, &QPushButton::clicked, this, &SafekeepingSection::chooseFile);
    showFacts();
}

void SafekeepingSection::showEvent(QShowEvent *event)
{
    SettingCard::showEvent(event);
    // With the log beside it, which holds what was written last.
    db::runInPool(
        this,
        [path = m_needs.desk.path()] { return QFileInfo(path).size() + QFileInfo(path + u"-wal"_s).size(); },
        [this](qint64 bytes) {
            m_bytes = bytes;
            showFacts();
        });
}

void SafekeepingSection::chooseFile()
{
    const QString day = m_needs.desk.clock().today().toString(Qt::ISODate);
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
    const auto work = app::doing(&app::backUp, m_needs.desk.clock(), file, progress);
    m_needs.desk.write(this, work, [this, file](const db::Result<db::Changed<app::BackupRecord>> &made) {
        m_progress->end();
        m_backUp->setEnabled(true);
        m_backUp->setFocus(Qt::OtherFocusReason);
        const QString name = QDir::toNativeSeparators(file);
        if (made)
            m_needs.notifications.show({Notice::Kind::Good, tr("The whole shop is copied in %1.").arg(name)});
        else if (made.error().kind == db::ErrorKind::Cancelled)
            m_needs.notifications.show({Notice::Kind::Info, tr("Stopped. No copy was made.")});
        else
            m_needs.notifications.show({Notice::Kind::Danger, explain(made.error(), name)});
    });
}

void SafekeepingSection::showFacts()
{
    m_last->setText(m_needs.backups.words());
    if (const auto &last = m_needs.backups.last())
        m_last->setToolTip(plainTip(QDir::toNativeSeparators(last->file)));
    m_size->setText(m_bytes < 0
                        ? QString()
                        : QLocale().formattedDataSize(m_bytes, 1, QLocale::DataSizeTraditionalFormat));
}

} // namespace ui
