#pragma once

#include "app/desk/desk.h"
#include "app/start/sample_shop.h"
#include "app/support/test_shop.h"
#include "tests/support/stillness.h"
#include "ui/desk_pages.h"
#include "ui/language/translator.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page_stack.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QSettings>
#include <QTest>

#include <memory>

namespace people {

/// The whole desk as an agent has it open: every page over a sample shop, 1280x800, an evening that stands
/// still.
class DeskStage final
{
public:
    DeskStage()
    {
        const auto made = app::makeSampleShop(m_shop.session(), m_shop.clock(), {1500, 9000, 1});
        if (!made)
            qFatal("%s", qUtf8Printable(made.error().detail));
        QApplication::setCursorFlashTime(0); // a caret that blinks is never still
    }
    ~DeskStage() { close(); }
    Q_DISABLE_COPY_MOVE(DeskStage)

    void open(ui::Language language, bool dark)
    {
        close();
        m_settings =
            std::make_unique<QSettings>(m_shop.file(QStringLiteral("desk.ini")), QSettings::IniFormat);
        m_settings->clear();
        m_settings->setValue(QStringLiteral("language"), ui::keyOf(language));
        m_settings->setValue(QStringLiteral("appearance"),
                             ui::keyOf(dark ? ui::Appearance::Dark : ui::Appearance::Light));
        m_desk = std::make_unique<app::Desk>(db::OpenOptions{m_shop.file(QStringLiteral("shop.db"))},
                                             m_shop.clock());
        m_theme = std::make_unique<ui::Theme>();
        m_translator = std::make_unique<ui::Translator>();
        m_window = std::make_unique<ui::MainWindow>(*m_theme, *m_translator, *m_settings);
        ui::addPages(*m_window, *m_desk, *m_translator);
        m_window->start(ui::PageId::Today);
        m_window->resize(1280, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QCOMPARE(m_window->size(), QSize(1280, 800));
    }

    /// Every page that exists, in the order of the sidebar.
    QList<ui::PageId> pages() const
    {
        QList<ui::PageId> found;
        for (int i = 0; i < ui::kPageCount; ++i)
            if (m_window->pages().has(static_cast<ui::PageId>(i)))
                found.append(static_cast<ui::PageId>(i));
        return found;
    }

    /// Shows a page and waits until what it asked the database for has come and was painted.
    void show(ui::PageId page)
    {
        m_window->openPage(page);
        test::whenStill([this] {
            settle();
            return m_window->grab().toImage();
        });
    }

    void close()
    {
        m_window.reset();
        m_translator.reset();
        m_theme.reset();
        m_desk.reset();
        m_settings.reset();
    }

    ui::MainWindow &window() { return *m_window; }
    app::Desk &desk() { return *m_desk; }

private:
    /// One trip to the database and back on either thread, behind whatever is waiting there.
    void settle()
    {
        int back = 0;
        const auto nothing = [](db::Session &) -> db::Result<int> { return 0; };
        m_desk->askInTurn(m_window.get(), app::asking(nothing), [&back](const auto &) { ++back; });
        m_desk->ask(m_window.get(), app::asking(nothing), [&back](const auto &) { ++back; });
        QTRY_COMPARE_WITH_TIMEOUT(back, 2, 20000);
    }

    TestShop m_shop{QStringLiteral("2026-11-21T19:05:00+07:00")};
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<app::Desk> m_desk;
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<ui::Translator> m_translator;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace people
