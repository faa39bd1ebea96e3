#pragma once

#include "app/desk/desk.h"
#include "app/support/test_shop.h"
#include "ui/desk_pages.h"
#include "ui/language/translator.h"
#include "ui/shell/actions.h"
#include "ui/shell/main_window.h"
#include "ui/shell/navigator.h"
#include "ui/shell/notification_bar.h"
#include "ui/shell/status_line.h"
#include "ui/shell/tray_stay.h"
#include "ui/shell/undo_history.h"
#include "ui/shell/window_state.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

/// The whole window with all its pages, as the program has it, on a shop in a temporary file at five past
/// seven in the evening.
class WindowStage final
{
public:
    WindowStage()
        : theme([] { return false; }),
          settings(home.filePath(QStringLiteral("desk.ini")), QSettings::IniFormat)
    {
        settings.setValue(QStringLiteral("language"), QStringLiteral("en"));
    }
    ~WindowStage()
    {
        window.reset(); // before what it works with
        desk.reset();
    }
    Q_DISABLE_COPY_MOVE(WindowStage)

    /// On the stage's shop, or on another file; the window is not shown yet.
    void make(const QString &file = {})
    {
        const QString path = file.isEmpty() ? shop.file(QStringLiteral("shop.db")) : file;
        desk = std::make_unique<app::Desk>(db::OpenOptions{path}, shop.clock());
        window = std::make_unique<ui::MainWindow>(theme, translator, settings);
        stay = &ui::addPages(*window, *desk, translator, platform);
        window->start(ui::PageId::Today);
    }
    /// The same, and shows the window.
    void open(const QString &file = {})
    {
        make(file);
        window->resize(1280, 800);
        window->show();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        QTRY_VERIFY(!window->statusLine().item(QStringLiteral("ready")).isEmpty());
    }

    QAction *action(const QString &id) const { return window->actions().action(id); }
    template <class T> T *find(const QString &name) const { return window->findChild<T *>(name); }
    /// To whatever has the keyboard.
    static void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        QVERIFY(qApp->focusWidget());
        QTest::keyClick(qApp->focusWidget(), key, with);
    }
    static void type(const QString &text)
    {
        QVERIFY(qApp->focusWidget());
        for (const QChar letter : text) {
            auto *field = qobject_cast<QLineEdit *>(qApp->focusWidget());
            if (letter.unicode() < 128)
                QTest::keyClick(qApp->focusWidget(), letter.toLatin1());
            else if (field) // as an input method does it
                field->insert(QString(letter));
        }
    }

    TestShop shop{QStringLiteral("2026-11-21T19:05:00+07:00")};
    QTemporaryDir home;
    ui::Theme theme;
    ui::Translator translator;
    QSettings settings;
    ui::Platform platform; ///< nothing, unless the test puts something there before it opens the window
    std::unique_ptr<app::Desk> desk;
    std::unique_ptr<ui::MainWindow> window;
    ui::TrayStay *stay = nullptr;
};
