#pragma once

#include "app/desk/desk.h"
#include "app/segments/condition_json.h"
#include "app/segments/condition_text.h"
#include "app/support/test_shop.h"
#include "db/customers/interaction_store.h"
#include "db/customers/segment_store.h"
#include "tests/ui/shell/fake_links.h"
#include "ui/insights/chart_view.h"
#include "ui/insights/figures_table.h"
#include "ui/insights/insight_tabs.h"
#include "ui/insights/insights_page.h"
#include "ui/insights/overview_panel.h"
#include "ui/language/translator.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notification_bar.h"
#include "ui/shell/window_state.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLabel>
#include <QSettings>
#include <QTest>

/// The page of figures in the window, over a shop in a file, on 21/11/2026 at ten.
class InsightsStage final
{
public:
    InsightsStage()
        : settings(shop.file(QStringLiteral("desk.ini")), QSettings::IniFormat), theme([] { return false; })
    {
        settings.setValue(QStringLiteral("language"), QStringLiteral("en"));
    }
    ~InsightsStage() { close(); }
    Q_DISABLE_COPY_MOVE(InsightsStage)

    void contact(db::CustomerId who, QDate day, db::Channel channel)
    {
        db::Interaction one;
        one.customer = who;
        one.occurredOn = day;
        one.occurredAtMs = day.startOfDay(Qt::UTC).toMSecsSinceEpoch();
        one.channel = channel;
        if (!shop.session().interactions().add(one))
            qFatal("interaction");
    }
    /// Two customers; contacts in October and November, by shop and by Zalo.
    void addContacts()
    {
        lan = shop.add(TestShop::person(QStringLiteral("Lê Lan"), db::LifecycleStage::Loyalty));
        mai = shop.add(TestShop::person(QStringLiteral("Lê Mai"), db::LifecycleStage::Awareness));
        contact(lan, QDate(2026, 11, 3), db::Channel::Store);
        contact(lan, QDate(2026, 11, 12), db::Channel::Zalo);
        contact(mai, QDate(2026, 11, 12), db::Channel::Zalo);
        contact(mai, QDate(2026, 11, 12), db::Channel::Store);
        contact(mai, QDate(2026, 10, 12), db::Channel::Store);
    }

    /// Keeps a segment, its condition as it is typed.
    db::SegmentId keepSegment(const QString &name, const QString &condition)
    {
        const auto read = app::conditionOf(condition);
        if (!read)
            qFatal("%s", qUtf8Printable(read.error().text));
        const auto added =
            shop.session().segments().add({{}, name, app::conditionToText(*read)}, shop.moment());
        if (!added)
            qFatal("segment");
        return added->value;
    }

    void open()
    {
        desk =
            std::make_unique<app::Desk>(db::OpenOptions{shop.file(QStringLiteral("shop.db"))}, shop.clock());
        window = std::make_unique<ui::MainWindow>(theme, translator, settings);
        window->addPage(ui::PageId::Insights, [this] {
            page = new ui::InsightsPage(
                {*desk, window->notifications(), window->state(), folders, window->dialogs()});
            tabs = page->findChild<ui::InsightTabs *>();
            chart = page->findChild<ui::ChartView *>(QStringLiteral("figureChart"));
            table = page->findChild<ui::FiguresTable *>();
            return page;
        });
        window->setWindowState(Qt::WindowNoState); // the offscreen screen is small
        window->resize(1280, 800);
        window->start(ui::PageId::Insights);
        window->show();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        QTRY_VERIFY(!label("asOfLabel").isEmpty());
    }
    /// A dashboard, and behind a blank the figure of it that is at large.
    void openAt(const QString &place)
    {
        settings.setValue(QStringLiteral("notes/insights/place"), place);
        open();
    }
    void close()
    {
        window.reset();
        desk.reset();
    }
    QString label(const char *name) const
    {
        const auto *found = page->findChild<QLabel *>(QLatin1String(name));
        return found ? found->text() : QString();
    }
    /// To whatever has the keyboard.
    static void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        QVERIFY(qApp->focusWidget());
        QTest::keyClick(qApp->focusWidget(), key, with);
    }
    /// A cell of the table, by the heading of its column.
    QString cell(int row, const QString &heading) const
    {
        const auto *model = table->model();
        for (int column = 0; column < model->columnCount(); ++column) {
            if (model->headerData(column, Qt::Horizontal).toString() == heading)
                return model->index(row, column).data().toString();
        }
        return QStringLiteral("no such column");
    }
    /// Shows this month by day, at large, of a segment where one is given.
    void openThisMonth(const QString &figure = QStringLiteral("interactions"), db::SegmentId segment = {})
    {
        const QString choice = QStringLiteral("this-month - - day compare -");
        settings.setValue(QStringLiteral("notes/insights/choice"),
                          segment ? choice + QStringLiteral(" %1").arg(segment.value) : choice);
        openAt(QStringLiteral("overview %1").arg(figure));
        QTRY_VERIFY(table->model()->rowCount() > 0);
        QTRY_VERIFY(chart->isDrawn());
    }

    TestShop shop;
    QSettings settings;
    ui::Theme theme;
    ui::Translator translator;
    FakeLinks folders;
    std::unique_ptr<app::Desk> desk;
    std::unique_ptr<ui::MainWindow> window;
    ui::InsightsPage *page = nullptr;
    ui::InsightTabs *tabs = nullptr;
    ui::ChartView *chart = nullptr;
    ui::FiguresTable *table = nullptr;
    db::CustomerId lan;
    db::CustomerId mai;
};
