#pragma once

#include "db/outbox/outbox_store.h"
#include "tests/ui/shell/fake_links.h"
#include "tests/ui/shell/page_stage.h"
#include "ui/shell/page_stack.h"
#include "ui/today/greeting_pane.h"
#include "ui/today/greeting_work.h"
#include "ui/today/selection_pane.h"
#include "ui/today/today_list.h"
#include "ui/today/today_loader.h"
#include "ui/today/today_page.h"

#include <QLabel>

/// The page Today in a window of its own, on a shop in a temporary file, at five past seven in the evening.
class TodayStage final : public PageStage
{
public:
    TodayStage() : PageStage(QStringLiteral("2026-11-21T19:05:00+07:00")) {}
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
    /// An existing customer born on that day of November.
    db::CustomerId addBirthday(const QString &name, int day = 21)
    {
        db::Customer person = TestShop::person(name, db::LifecycleStage::Loyalty);
        person.birthday = {db::Calendar::Solar, day, 11, 1981, false, false};
        return shop.add(person);
    }

    void open()
    {
        makeWindow();
        loader = std::make_unique<ui::TodayLoader>(*desk);
        work = std::make_unique<ui::GreetingWork>(*doer, *loader, links);
        auto *pages = new ui::PageStack;
        pages->add(ui::PageId::Today, [this] {
            page = new ui::TodayPage({*doer, *loader, *work, *actions});
            list = page->findChild<ui::TodayList *>();
            return page;
        });
        pages->show(ui::PageId::Today);
        showWindow(pages);
        QTRY_VERIFY(loader->isLoaded());
        QTRY_VERIFY(!qApp->focusWidget() || qApp->focusWidget()->isVisible());
    }

    QString chosen() const { return list->currentIndex().data().toString(); }
    bool showsTheChosenOne() const
    {
        return list->viewport()->rect().contains(list->visualRect(list->currentIndex()));
    }
    /// What a visible label of this name says.
    QString label(const QString &name) const
    {
        for (const QLabel *label : page->findChildren<QLabel *>(name)) {
            if (label->isVisible())
                return label->text();
        }
        return {};
    }
    /// Of the pane that shows the chosen greeting.
    template <class Widget> Widget *inPane(const QString &name) const
    {
        return page->findChild<ui::GreetingPane *>()->findChild<Widget *>(name);
    }
    /// Of the pane that shows several.
    template <class Widget> Widget *inSelection(const QString &name) const
    {
        return page->findChild<ui::SelectionPane *>()->findChild<Widget *>(name);
    }
    QList<db::OutboxMessage> ledger() { return *shop.session().outbox().list({}); }
    int inState(db::MessageState state)
    {
        const auto rows = ledger();
        return static_cast<int>(std::count_if(rows.cbegin(), rows.cend(),
                                              [state](const auto &row) { return row.state == state; }));
    }

    FakeLinks links;
    std::unique_ptr<ui::TodayLoader> loader;
    std::unique_ptr<ui::GreetingWork> work;
    ui::TodayPage *page = nullptr;
    ui::TodayList *list = nullptr;
};
