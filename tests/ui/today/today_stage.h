#pragma once

#include "app/desk/desk.h"
#include "app/support/test_shop.h"
#include "db/outbox/outbox_store.h"
#include "ui/language/translator.h"
#include "ui/shell/actions.h"
#include "ui/shell/doer.h"
#include "ui/shell/link_opener.h"
#include "ui/shell/notification_bar.h"
#include "ui/shell/page_stack.h"
#include "ui/shell/undo_history.h"
#include "ui/theme/theme.h"
#include "ui/today/greeting_work.h"
#include "ui/today/today_list.h"
#include "ui/today/today_loader.h"
#include "ui/today/today_page.h"

#include <QApplication>
#include <QLabel>
#include <QTest>
#include <QVBoxLayout>

/// Takes links and opens nothing.
class FakeLinks final : public ui::LinkOpener
{
public:
    bool open(const QUrl &link) override
    {
        opened.append(link);
        return answers;
    }
    QList<QUrl> opened;
    bool answers = true;
};

/// The page Today in a window of its own, on a shop in a temporary file, at five past seven in the evening.
class TodayStage final
{
public:
    TodayStage() : theme([] { return false; }) { translator.speak(ui::Language::English); }
    ~TodayStage()
    {
        window.reset(); // the page before what it works with
    }
    Q_DISABLE_COPY_MOVE(TodayStage)

    /// Existing customers born on this day, in the order of their names.
    void addBirthdays(int count)
    {
        for (int i = 0; i < count; ++i)
            addBirthday(QStringLiteral("Nguyễn Thị Lan %1").arg(i, 2, 10, QLatin1Char('0')));
    }
    db::CustomerId addBirthday(const QString &name)
    {
        db::Customer person = TestShop::person(name, db::LifecycleStage::Loyalty);
        person.birthday = {db::Calendar::Solar, 21, 11, 1981, false, false};
        return shop.add(person);
    }

    void open()
    {
        desk =
            std::make_unique<app::Desk>(db::OpenOptions{shop.file(QStringLiteral("shop.db"))}, shop.clock());
        loader = std::make_unique<ui::TodayLoader>(*desk);
        window = std::make_unique<QWidget>();
        actions = new ui::Actions(window.get());
        notifications = new ui::NotificationBar(window.get());
        undo = new ui::UndoHistory(*actions, *notifications, window.get());
        doer = new ui::Doer(*desk, *notifications, *undo, window.get());
        work = std::make_unique<ui::GreetingWork>(*doer, *loader, links);
        auto *pages = new ui::PageStack;
        pages->add(ui::PageId::Today, [this] {
            page = new ui::TodayPage({*doer, *loader, *work, *actions});
            list = page->findChild<ui::TodayList *>();
            return page;
        });
        auto *column = new QVBoxLayout(window.get());
        column->addWidget(pages);
        window->resize(1100, 760);
        window->show();
        pages->show(ui::PageId::Today);
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        QTRY_VERIFY(loader->isLoaded());
        QTRY_VERIFY(!qApp->focusWidget() || qApp->focusWidget()->isVisible());
    }

    /// To whatever has the keyboard.
    static void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        QVERIFY(qApp->focusWidget());
        QTest::keyClick(qApp->focusWidget(), key, with);
    }
    QString chosen() const { return list->currentIndex().data().toString(); }
    /// What a visible label of this name says.
    QString label(const QString &name) const
    {
        for (const QLabel *label : page->findChildren<QLabel *>(name)) {
            if (label->isVisible())
                return label->text();
        }
        return {};
    }
    QList<db::OutboxMessage> ledger() { return *shop.session().outbox().list({}); }
    int inState(db::MessageState state)
    {
        const auto rows = ledger();
        return static_cast<int>(std::count_if(rows.cbegin(), rows.cend(),
                                              [state](const auto &row) { return row.state == state; }));
    }

    TestShop shop{QStringLiteral("2026-11-21T19:05:00+07:00")};
    ui::Theme theme;
    ui::Translator translator;
    FakeLinks links;
    std::unique_ptr<app::Desk> desk;
    std::unique_ptr<ui::TodayLoader> loader;
    std::unique_ptr<ui::GreetingWork> work;
    std::unique_ptr<QWidget> window;
    ui::Actions *actions = nullptr;
    ui::NotificationBar *notifications = nullptr;
    ui::UndoHistory *undo = nullptr;
    ui::Doer *doer = nullptr;
    ui::TodayPage *page = nullptr;
    ui::TodayList *list = nullptr;
};
