#include "ui/desk_pages.h"

#include "app/desk/desk.h"
#include "ui/language/translator.h"
#include "ui/settings/backup_reminder.h"
#include "ui/settings/keys_dialog.h"
#include "ui/settings/safekeeping_section.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/actions.h"
#include "ui/shell/doer.h"
#include "ui/shell/link_opener.h"
#include "ui/shell/main_window.h"
#include "ui/shell/status_line.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// Page, commands and status line of the settings; lives as long as the window.
class SettingsFrame final : public QObject
{
    Q_DECLARE_TR_FUNCTIONS(ui::SettingsFrame)
public:
    SettingsFrame(MainWindow &window, app::Desk &desk, Translator &translator)
        : QObject(&window), m_window(window), m_doer(desk, window.notifications(), window.undo()),
          m_backups(desk, this)
    {
        // Their places from left to right; who fills the middle one comes later.
        for (const QString &id : {u"ready"_s, u"today"_s, u"backup"_s})
            window.statusLine().setItem(id, {});
        connect(&m_backups, &BackupReminder::changed, this, &SettingsFrame::tell);
        connect(&translator, &Translator::changed, this, &SettingsFrame::tell);
        connect(&desk, &app::Desk::openFailed, this, [this] {
            m_failed = true;
            tell();
        });
        window.addPage(PageId::Settings, [this] {
            return new SettingsPage(
                {m_doer, m_window.actions(), m_window.undo(), m_backups, m_links, m_window.dialogs()});
        });
        window.actions().add({.id = u"backup"_s,
                              .text = [] { return tr("Back up now"); },
                              .icon = u"export"_s,
                              .run = [this] { backUp(); }});
        window.actions().add({.id = u"keys"_s,
                              .text = [] { return tr("Keyboard shortcuts"); },
                              .icon = u"keyboard"_s,
                              .shortcut = QKeySequence(Qt::Key_F1),
                              .run = [this] { showKeys(m_window.actions(), &m_window); }});
    }

private:
    void backUp()
    {
        m_window.openPage(PageId::Settings);
        if (auto *page = qobject_cast<SettingsPage *>(m_window.pages().made(PageId::Settings)))
            page->safekeeping().chooseFile();
    }

    void tell()
    {
        StatusLine &line = m_window.statusLine();
        // True whatever the network does: nothing on this desk needs it to work.
        if (m_failed || !m_backups.isKnown())
            line.setItem(u"ready"_s, {});
        else
            line.setItem(u"ready"_s, tr("Ready offline"), Role::Good);
        line.setItem(u"backup"_s, m_backups.words());
    }

    MainWindow &m_window;
    Doer m_doer;
    BackupReminder m_backups;
    DesktopLinkOpener m_links;
    bool m_failed = false;
};

} // namespace

void addSettings(MainWindow &window, app::Desk &desk, Translator &translator)
{
    new SettingsFrame(window, desk, translator); // the window's child
}

} // namespace ui
