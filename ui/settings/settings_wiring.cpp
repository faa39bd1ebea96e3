#include "ui/desk_pages.h"

#include "app/desk/desk.h"
#include "app/outbox/accounts/account_work.h"
#include "ui/language/restore_words.h"
#include "ui/language/translator.h"
#include "ui/settings/backup_reminder.h"
#include "ui/settings/daily_backup.h"
#include "ui/settings/keys_dialog.h"
#include "ui/settings/restore_work.h"
#include "ui/settings/safekeeping_section.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/actions.h"
#include "ui/shell/doer.h"
#include "ui/shell/link_opener.h"
#include "ui/shell/main_window.h"
#include "ui/shell/navigator.h"
#include "ui/shell/notification_bar.h"
#include "ui/shell/status_line.h"
#include "ui/shell/tray_stay.h"
#include "ui/shell/window_state.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// Page, commands and status line of the settings; lives as long as the window.
class SettingsFrame final : public QObject
{
    Q_DECLARE_TR_FUNCTIONS(ui::SettingsFrame)
public:
    SettingsFrame(MainWindow &window, app::Desk &desk, Translator &translator, app::AccountWork &accounts,
                  TrayStay &stay, std::shared_ptr<app::LoginStart> login)
        : QObject(&window), m_window(window), m_doer(desk, window.notifications(), window.undo()),
          m_backups(desk, this), m_restoring(desk, window.notifications(), window.undo(), this),
          m_daily(
              desk, &window, [this](const QString &trouble) { tellTrouble(trouble); }, this),
          m_accounts(accounts), m_stay(stay), m_login(std::move(login))
    {
        // Their places from left to right; who fills the middle one comes later.
        for (const QString &id : {u"ready"_s, u"today"_s, u"backup"_s})
            window.statusLine().setItem(id, {});
        window.statusLine().makeClickable(u"backup"_s);
        connect(&window.statusLine(), &StatusLine::clicked, this, [this](const QString &id) {
            if (id == u"backup"_s)
                showBackups();
        });
        m_daily.waitWhile([this] { return m_window.covering() != nullptr; });
        connect(&m_daily, &DailyBackup::looked, this, [this](bool well) { m_backups.setFailing(!well); });
        connect(&m_daily, &DailyBackup::copied, this, [this, shop = desk.path()](const QString &folder) {
            m_window.state().setBackupFolder(shop, folder);
        });
        connect(&m_daily, &DailyBackup::repaired, this, [this](const QStringList &made) {
            m_window.notifications().show({.text = words::repaired(made)});
        });
        connect(&m_backups, &BackupReminder::changed, this, [this] {
            if (m_backups.last())
                m_restoring.hear(*m_backups.last());
            tell();
        });
        connect(&translator, &Translator::changed, this, &SettingsFrame::tell);
        connect(&desk, &app::Desk::openFailed, this, [this] {
            m_failed = true;
            tell();
        });
        window.addPage(PageId::Settings, [this] {
            return new SettingsPage({m_doer, m_window.actions(), m_window.undo(), m_backups, m_restoring,
                                     m_links, m_window.dialogs(), m_accounts, m_stay, m_login.get()});
        });
        connect(&window.navigator(), &Navigator::settingAsked, this, [this](const QString &section) {
            if (auto *shown = page())
                shown->showSection(section);
        });
        window.actions().add({.id = u"backup"_s,
                              .text = [] { return tr("Back up now"); },
                              .icon = u"export"_s,
                              .run =
                                  [this] {
                                      if (auto *shown = page())
                                          shown->safekeeping().chooseFile();
                                  }});
        window.actions().add({.id = u"restore"_s,
                              .text = [] { return tr("Restore a backup"); },
                              .icon = u"import"_s,
                              .run =
                                  [this] {
                                      if (auto *shown = page())
                                          shown->safekeeping().restore();
                                  }});
        window.actions().add({.id = u"keys"_s,
                              .text = [] { return tr("Keyboard shortcuts"); },
                              .icon = u"keyboard"_s,
                              .shortcut = QKeySequence(Qt::Key_F1),
                              .run = [this] { showKeys(m_window.actions(), m_window.pages(), &m_window); }});
    }

private:
    /// The page, in front.
    SettingsPage *page()
    {
        m_window.openPage(PageId::Settings);
        return qobject_cast<SettingsPage *>(m_window.pages().made(PageId::Settings));
    }

    void showBackups()
    {
        if (auto *shown = page())
            shown->showBackups();
    }

    void tellTrouble(const QString &trouble)
    {
        m_window.notifications().show(
            {Notice::Kind::Danger, trouble, tr("Settings"), [this] { showBackups(); }});
    }

    void tell()
    {
        StatusLine &line = m_window.statusLine();
        // True whatever the network does: nothing on this desk needs it to work.
        if (m_failed || !m_backups.isKnown())
            line.setItem(u"ready"_s, {});
        else
            line.setItem(u"ready"_s, tr("Ready offline"), Role::Good);
        line.setItem(u"backup"_s, m_backups.words(),
                     m_backups.isWorrying() ? std::optional(Role::Prospect) : std::nullopt);
    }

    MainWindow &m_window;
    Doer m_doer;
    BackupReminder m_backups;
    RestoreWork m_restoring;
    DailyBackup m_daily;
    app::AccountWork &m_accounts;
    TrayStay &m_stay;
    std::shared_ptr<app::LoginStart> m_login;
    DesktopLinkOpener m_links;
    bool m_failed = false;
};

} // namespace

void addSettings(MainWindow &window, app::Desk &desk, Translator &translator, app::AccountWork &accounts,
                 TrayStay &stay, const std::shared_ptr<app::LoginStart> &login)
{
    new SettingsFrame(window, desk, translator, accounts, stay, login); // the window's child
}

} // namespace ui
