#pragma once

#include "app/desk/desk.h"
#include "app/support/test_shop.h"
#include "db/greetings/greeting_store.h"
#include "ui/greetings/greeting_setup_loader.h"
#include "ui/greetings/greetings_page.h"
#include "ui/language/translator.h"
#include "ui/shell/actions.h"
#include "ui/shell/doer.h"
#include "ui/shell/navigator.h"
#include "ui/shell/notification_bar.h"
#include "ui/shell/undo_history.h"
#include "ui/shell/window_state.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QSettings>
#include <QTest>
#include <QVBoxLayout>

/// The page of greetings in a window of its own, on a shop in a temporary file, on Saturday 21 November 2026.
class GreetingsStage final
{
public:
    GreetingsStage() : theme([] { return false; }) { translator.speak(ui::Language::English); }
    ~GreetingsStage() { window.reset(); }
    Q_DISABLE_COPY_MOVE(GreetingsStage)

    db::CustomerId addBirthday(const QString &name, QDate born)
    {
        db::Customer person = TestShop::person(name, db::LifecycleStage::Loyalty);
        person.birthday = {db::Calendar::Solar, born.day(), born.month(), born.year(), false, false};
        return shop.add(person);
    }

    void open()
    {
        desk =
            std::make_unique<app::Desk>(db::OpenOptions{shop.file(QStringLiteral("shop.db"))}, shop.clock());
        settings = std::make_unique<QSettings>(shop.file(QStringLiteral("desk.ini")), QSettings::IniFormat);
        state = std::make_unique<ui::WindowState>(*settings);
        window = std::make_unique<QWidget>();
        actions = new ui::Actions(window.get());
        notifications = new ui::NotificationBar(window.get());
        undo = new ui::UndoHistory(*actions, *notifications, window.get());
        doer = new ui::Doer(*desk, *notifications, *undo, window.get());
        book = new ui::GreetingSetupLoader(*desk, window.get());
        page = new ui::GreetingsPage({*doer, *book, navigator, *state});
        auto *column = new QVBoxLayout(window.get());
        column->addWidget(page);
        window->resize(1100, 760);
        window->show();
        page->enter();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
    }

    /// To whatever has the keyboard.
    static void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        QWidget *popup = QApplication::activePopupWidget();
        QWidget *target = popup && popup->focusWidget() ? popup->focusWidget()
                          : popup                       ? popup
                                                        : QApplication::focusWidget();
        QVERIFY(target);
        QTest::keyClick(target, key, with);
    }
    template <class Widget> Widget *find(const QString &name) const
    {
        return page->findChild<Widget *>(name);
    }
    db::GreetingRule rule(const QString &occasion)
    {
        const auto rules = shop.session().greetings().rules();
        for (const db::GreetingRule &one : *rules) {
            if (one.occasionKey == occasion)
                return one;
        }
        return {};
    }

    TestShop shop{QStringLiteral("2026-11-21T10:00:00+07:00")};
    ui::Theme theme;
    ui::Translator translator;
    ui::Navigator navigator;
    std::unique_ptr<app::Desk> desk;
    std::unique_ptr<QSettings> settings;
    std::unique_ptr<ui::WindowState> state;
    std::unique_ptr<QWidget> window;
    ui::Actions *actions = nullptr;
    ui::NotificationBar *notifications = nullptr;
    ui::UndoHistory *undo = nullptr;
    ui::Doer *doer = nullptr;
    ui::GreetingSetupLoader *book = nullptr;
    ui::GreetingsPage *page = nullptr;
};
