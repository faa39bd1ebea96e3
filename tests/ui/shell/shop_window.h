#pragma once

#include "app/desk/desk.h"
#include "app/support/test_shop.h"
#include "ui/language/translator.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"

#include <QSettings>
#include <QTest>

/// A window over a shop in a file, in English, on an evening that stands still; the test adds the pages it is
/// about.
class ShopWindow
{
protected:
    void makeShop()
    {
        m_shop = std::make_unique<TestShop>(QStringLiteral("2026-11-21T19:05:00+07:00"));
        m_settings =
            std::make_unique<QSettings>(m_shop->file(QStringLiteral("desk.ini")), QSettings::IniFormat);
        m_settings->setValue(QStringLiteral("language"), QStringLiteral("en"));
        m_theme = std::make_unique<ui::Theme>([] { return false; });
        m_translator = std::make_unique<ui::Translator>();
    }
    void makeWindow(const QString &database = QStringLiteral("shop.db"))
    {
        m_desk = std::make_unique<app::Desk>(db::OpenOptions{m_shop->file(database)}, m_shop->clock());
        m_window = std::make_unique<ui::MainWindow>(*m_theme, *m_translator, *m_settings);
    }
    void showWindow(ui::PageId page)
    {
        m_window->setWindowState(Qt::WindowNoState); // the offscreen screen is small
        m_window->resize(1280, 800);
        m_window->start(page);
        m_window->openPage(page);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void closeWindow()
    {
        m_window.reset();
        m_desk.reset();
    }
    void closeShop()
    {
        closeWindow();
        m_translator.reset();
        m_theme.reset();
        m_settings.reset();
        m_shop.reset();
    }

    std::unique_ptr<TestShop> m_shop;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<ui::Translator> m_translator;
    std::unique_ptr<app::Desk> m_desk;
    std::unique_ptr<ui::MainWindow> m_window;
};
