#pragma once

#include "ui/platform/desktop_notifier.h"
#include "ui/platform/platform.h"
#include "ui/platform/tray_icon.h"

#include <QList>
#include <QMenu>
#include <QPair>
#include <QPointer>

/// A tray that is there when a test says so.
class FakeTrayIcon final : public ui::TrayIcon
{
public:
    bool isAvailable() const override { return available; }
    void show(QMenu *shownMenu) override
    {
        menu = shownMenu;
        isShown = true;
    }
    void hide() override { isShown = false; }
    void setWords(const QString &text) override { words = text; }
    void tell(const QString &title, const QString &text) override { told.append({title, text}); }

    QAction *action(const QString &name) const { return menu ? menu->findChild<QAction *>(name) : nullptr; }

    bool available = true;
    bool isShown = false;
    QPointer<QMenu> menu;
    QString words;
    QList<QPair<QString, QString>> told;
};

/// Keeps what it is to show.
class FakeNotifier final : public ui::DesktopNotifier
{
public:
    void show(const ui::DesktopNotice &notice) override { shown.append(notice); }

    QList<ui::DesktopNotice> shown;
};

/// A system that starts programs at login, or refuses to.
class FakeLogin final : public app::LoginStart
{
public:
    QString file() const override { return QStringLiteral("/config/autostart/desk.desktop"); }
    db::Result<app::LoginStanding> standing() const override
    {
        if (isUnreadable)
            return db::failure(db::ErrorKind::FileAccess, QStringLiteral("it cannot be read"));
        return now;
    }
    db::Result<QString> foreignStart() const override { return foreign; }
    db::Result<void> switchOn() override { return become(app::LoginStanding::On); }
    db::Result<void> switchOff() override { return become(app::LoginStanding::Off); }

    app::LoginStanding now = app::LoginStanding::Off;
    QString foreign;
    bool refuses = false;
    bool isUnreadable = false;

private:
    db::Result<void> become(app::LoginStanding wanted)
    {
        if (refuses)
            return db::failure(db::ErrorKind::FileAccess, QStringLiteral("a folder is in the way"));
        now = wanted;
        foreign.clear();
        return {};
    }
};
