#pragma once

#include "db/greetings/greeting_store.h"
#include "tests/ui/shell/page_stage.h"
#include "ui/greetings/greeting_setup_loader.h"
#include "ui/greetings/greetings_page.h"
#include "ui/shell/navigator.h"

/// The page of greetings in a window of its own, on a shop in a temporary file, on Saturday 21 November 2026.
class GreetingsStage final : public PageStage
{
public:
    GreetingsStage() : PageStage(QStringLiteral("2026-11-21T10:00:00+07:00")) {}
    ~GreetingsStage() { close(); }
    Q_DISABLE_COPY_MOVE(GreetingsStage)

    db::CustomerId addBirthday(const QString &name, QDate born)
    {
        db::Customer person = TestShop::person(name, db::LifecycleStage::Loyalty);
        person.birthday = {db::Calendar::Solar, born.day(), born.month(), born.year(), false, false};
        return shop.add(person);
    }

    void open()
    {
        makeWindow();
        book = new ui::GreetingSetupLoader(*desk, window.get());
        page = new ui::GreetingsPage({*doer, *book, navigator, *state});
        showWindow(page);
        page->enter();
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

    ui::Navigator navigator;
    ui::GreetingSetupLoader *book = nullptr;
    ui::GreetingsPage *page = nullptr;
};
