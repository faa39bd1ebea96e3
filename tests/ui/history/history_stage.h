#pragma once

#include "app/customers/customer_commands.h"
#include "app/customers/group_commands.h"
#include "app/desk/history.h"
#include "tests/ui/shell/page_stage.h"
#include "ui/history/history_page.h"
#include "ui/shell/navigator.h"
#include "ui/shell/page_stack.h"
#include "ui/widgets/row_delegate.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>

/// The page of History in a window of its own, on a shop in a temporary file.
class HistoryStage final : public PageStage
{
public:
    HistoryStage() : PageStage(QStringLiteral("2026-11-21T19:05:00+07:00")) {}
    ~HistoryStage() { close(); }
    Q_DISABLE_COPY_MOVE(HistoryStage)

    void open()
    {
        makeWindow();
        navigator = new ui::Navigator(window.get());
        pages = new ui::PageStack;
        pages->add(ui::PageId::History, [this] {
            page = new ui::HistoryPage({*doer, *navigator, *state});
            list = page->findChild<QListView *>(QStringLiteral("stepsListView"));
            return page;
        });
        showWindow(pages);
        pages->show(ui::PageId::History);
    }
    db::CustomerId add(const QString &name)
    {
        return shop.add(TestShop::person(name, db::LifecycleStage::Loyalty));
    }
    /// In another program, or before the window was opened.
    template <class Command> db::JournalId done(const Command &command)
    {
        return app::run(shop.session(), command, shop.clock().act()).value().entry;
    }
    /// A row as it was written earlier.
    db::JournalId addStep(const QString &when, const QString &command, const QString &about,
                          const QString &agent = QStringLiteral("lan"))
    {
        db::JournalEntry entry;
        entry.atMs = QDateTime::fromString(when, Qt::ISODate).toMSecsSinceEpoch();
        entry.agent = agent;
        entry.command = command;
        entry.arguments = QStringLiteral("{}");
        entry.about = about;
        return shop.session().inTransaction([&] { return shop.session().journal().add(entry, {}); }).value();
    }
    /// As the list shows them: headings, and steps with their marks.
    QStringList rows() const
    {
        QStringList all;
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            const QModelIndex index = list->model()->index(row, 0);
            const QString mark = index.data(ui::row::ChipText).toString();
            const QString text = index.data().toString();
            all.append(index.data(ui::row::Heading).toBool() ? QStringLiteral("# ") + text
                       : mark.isEmpty()                      ? text
                                                             : text + QStringLiteral(" [%1]").arg(mark));
        }
        return all;
    }
    QString current() const { return list->currentIndex().data().toString(); }
    void choose(const QString &text) const
    {
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            const QModelIndex index = list->model()->index(row, 0);
            if (index.data().toString() == text)
                return list->setCurrentIndex(index);
        }
        QFAIL(qPrintable(text));
    }
    template <class Widget = QPushButton> Widget *find(const char *name) const
    {
        return page->findChild<Widget *>(QString::fromLatin1(name));
    }
    QString text(const char *label) const { return find<QLabel>(label)->text(); }
    QStringList customers() const
    {
        QStringList names;
        for (const auto *link : page->findChildren<QPushButton *>(QStringLiteral("stepCustomerPushButton"))) {
            if (link->isVisible())
                names.append(link->text());
        }
        return names;
    }

    ui::Navigator *navigator = nullptr;
    ui::PageStack *pages = nullptr;
    ui::HistoryPage *page = nullptr;
    QListView *list = nullptr;
};
