#pragma once

#include "app/desk/desk.h"
#include "app/support/test_shop.h"
#include "ui/language/translator.h"
#include "ui/shell/actions.h"
#include "ui/shell/doer.h"
#include "ui/shell/notification_bar.h"
#include "ui/shell/undo_history.h"
#include "ui/shell/window_state.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QSettings>
#include <QTest>
#include <QVBoxLayout>

/// A page in a window of its own, without the sidebar, on a shop in a temporary file, in English.
class PageStage
{
public:
    Q_DISABLE_COPY_MOVE(PageStage)

    /// As a kill does: without a word.
    void close()
    {
        window.reset();
        desk.reset();
    }
    /// To whatever has the keyboard.
    static void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        QWidget *popup = QApplication::activePopupWidget();
        QWidget *target = popup ? popup : QApplication::focusWidget();
        if (popup && popup->focusWidget())
            target = popup->focusWidget();
        QVERIFY(target);
        QTest::keyClick(target, key, with);
    }

    TestShop shop;
    ui::Theme theme;
    ui::Translator translator;
    std::unique_ptr<app::Desk> desk;
    std::unique_ptr<QSettings> settings;
    std::unique_ptr<QWidget> window;
    ui::WindowState *state = nullptr;
    ui::Actions *actions = nullptr;
    ui::NotificationBar *notifications = nullptr;
    ui::UndoHistory *undo = nullptr;
    ui::Doer *doer = nullptr;

protected:
    explicit PageStage(const QString &now) : shop(now), theme([] { return false; })
    {
        translator.speak(ui::Language::English);
    }
    ~PageStage() { close(); }

    /// The desk, and what a window has that a page works with.
    void makeWindow()
    {
        desk =
            std::make_unique<app::Desk>(db::OpenOptions{shop.file(QStringLiteral("shop.db"))}, shop.clock());
        settings = std::make_unique<QSettings>(shop.file(QStringLiteral("desk.ini")), QSettings::IniFormat);
        window = std::make_unique<QWidget>();
        state = new ui::WindowState(*settings, window.get());
        actions = new ui::Actions(window.get());
        notifications = new ui::NotificationBar(window.get());
        undo = new ui::UndoHistory(*actions, *notifications, window.get());
        doer = new ui::Doer(*desk, *notifications, *undo, window.get());
    }
    void showWindow(QWidget *content)
    {
        auto *column = new QVBoxLayout(window.get());
        column->addWidget(content);
        window->resize(1100, 760);
        window->show();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
    }
};
