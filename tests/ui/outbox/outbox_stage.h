#pragma once

#include "db/outbox/approval_store.h"
#include "tests/app/outbox/board/board_shop.h"
#include "tests/ui/shell/page_stage.h"
#include "ui/outbox/outbox_page.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/navigator.h"
#include "ui/shell/page_stack.h"
#include "ui/widgets/row_delegate.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>

/// The outbox in a window of its own, on a shop in a temporary file that sends by an account.
class OutboxStage final : public PageStage
{
public:
    OutboxStage() : PageStage(QStringLiteral("2026-11-21T10:00:00+07:00")), board(shop) {}
    ~OutboxStage() { close(); }
    Q_DISABLE_COPY_MOVE(OutboxStage)

    void open()
    {
        makeWindow();
        navigator = new ui::Navigator(window.get());
        dialogs = new ui::Dialogs(window.get(), *notifications);
        pages = new ui::PageStack;
        pages->add(ui::PageId::Outbox, [this] {
            page = new ui::OutboxPage({*doer, *navigator, *dialogs, *state});
            list = page->findChild<QListView *>(QStringLiteral("outboxListView"));
            return page;
        });
        showWindow(pages);
        pages->show(ui::PageId::Outbox);
    }
    db::MessageId failed(const QString &name)
    {
        return board.settled(board.plan(board.add(name)), db::Settlement::Result::Refused,
                             QStringLiteral("550 5.1.1 No such user"));
    }
    db::MessageId uncertain(const QString &name)
    {
        return board.settled(board.plan(board.add(name)), db::Settlement::Result::Unsure,
                             QStringLiteral("connection lost"));
    }
    /// Approved for the day before, when nothing was sending.
    db::MessageId missed(const QString &name)
    {
        const auto id = board.plan(board.add(name), db::Channel::Email, QStringLiteral("2026-11-20"));
        BoardShop::must(board.session().approvals().approve(id, 0, shop.moment()));
        return id;
    }
    /// Something was written by another program.
    void tell() { emit desk->changed(db::ChangeSet::everything()); }
    /// As the list shows them: headings, and names with their states.
    QStringList rows() const
    {
        QStringList all;
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            const QModelIndex index = list->model()->index(row, 0);
            all.append(index.data(ui::row::Heading).toBool()
                           ? QStringLiteral("# ") + index.data().toString()
                           : QStringLiteral("%1 [%2]").arg(index.data().toString(),
                                                           index.data(ui::row::ChipText).toString()));
        }
        return all;
    }
    /// Empty as long as there is none.
    QString lastRow() const
    {
        const QStringList all = rows();
        return all.isEmpty() ? QString() : all.constLast();
    }
    void choose(const QString &name) const
    {
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            const QModelIndex index = list->model()->index(row, 0);
            if (index.data().toString() == name)
                return list->setCurrentIndex(index);
        }
        QFAIL(qPrintable(name));
    }
    template <class Widget = QPushButton> Widget *find(const char *name) const
    {
        return page->findChild<Widget *>(QString::fromLatin1(name));
    }
    QString text(const char *label) const { return find<QLabel>(label)->text(); }
    bool shows(const char *widget) const { return find<QWidget>(widget)->isVisible(); }
    QStringList labels(const char *name) const
    {
        QStringList texts;
        for (const auto *label : page->findChildren<QLabel *>(QString::fromLatin1(name))) {
            if (label->isVisible())
                texts.append(label->text());
        }
        return texts;
    }

    BoardShop board;
    ui::Navigator *navigator = nullptr;
    ui::Dialogs *dialogs = nullptr;
    ui::PageStack *pages = nullptr;
    ui::OutboxPage *page = nullptr;
    QListView *list = nullptr;
};
