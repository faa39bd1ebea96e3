#pragma once

#include "db/messages/template_store.h"
#include "db/safekeeping/draft_store.h"
#include "tests/ui/shell/page_stage.h"
#include "ui/messages/messages_page.h"
#include "ui/messages/template_edit.h"
#include "ui/messages/template_head.h"
#include "ui/messages/template_work.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/navigator.h"
#include "ui/shell/page_stack.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>

/// The page of templates in a window of its own, on a shop in a temporary file.
class MessagesStage final : public PageStage
{
public:
    MessagesStage() : PageStage(QStringLiteral("2026-11-21T19:05:00+07:00")) {}
    ~MessagesStage() { close(); }
    Q_DISABLE_COPY_MOVE(MessagesStage)

    void open()
    {
        makeWindow();
        navigator = new ui::Navigator(window.get());
        dialogs = new ui::Dialogs(window.get(), *notifications); // the window's child
        auto *templates = new ui::TemplateWork(*doer, *undo, window.get());
        pages = new ui::PageStack;
        pages->add(ui::PageId::Messages, [this, templates] {
            page = new ui::MessagesPage({*doer, *templates, *navigator, *state, *dialogs});
            list = page->findChild<QListView *>(QStringLiteral("templateListView"));
            text = page->findChild<ui::TemplateEdit *>(QStringLiteral("templateTextEdit"));
            return page;
        });
        showWindow(pages);
        pages->show(ui::PageId::Messages);
        QTRY_VERIFY(list->model()->rowCount() > 0);
        QTRY_VERIFY(!text->source().isEmpty());
    }
    template <class Widget = QPushButton> Widget *find(const char *name) const
    {
        return page->findChild<Widget *>(QString::fromLatin1(name));
    }
    ui::TemplateHead *head() const { return page->findChild<ui::TemplateHead *>(); }
    db::Template stored(const QString &key) { return *shop.session().templates().byKey(key); }
    void show(const QString &key)
    {
        const db::Template wanted = stored(key);
        page->openTemplate(wanted.id);
        QTRY_COMPARE(text->source(), wanted.body);
    }
    QStringList checks() const
    {
        QStringList all;
        for (const QLabel *label : page->findChildren<QLabel *>(QStringLiteral("checkLabel"))) {
            if (label->isVisible())
                all.append(label->text());
        }
        return all;
    }

    ui::Dialogs *dialogs = nullptr;
    ui::Navigator *navigator = nullptr;
    ui::PageStack *pages = nullptr;
    ui::MessagesPage *page = nullptr;
    QListView *list = nullptr;
    ui::TemplateEdit *text = nullptr;
};
