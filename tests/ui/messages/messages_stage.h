#pragma once

#include "app/desk/desk.h"
#include "app/support/test_shop.h"
#include "db/messages/template_store.h"
#include "db/safekeeping/draft_store.h"
#include "ui/language/translator.h"
#include "ui/messages/messages_page.h"
#include "ui/messages/template_edit.h"
#include "ui/messages/template_head.h"
#include "ui/messages/template_list.h"
#include "ui/messages/template_work.h"
#include "ui/shell/actions.h"
#include "ui/shell/doer.h"
#include "ui/shell/navigator.h"
#include "ui/shell/notification_bar.h"
#include "ui/shell/page_stack.h"
#include "ui/shell/undo_history.h"
#include "ui/shell/window_state.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QTest>
#include <QVBoxLayout>

/// The page of templates in a window of its own, on a shop in a temporary file.
class MessagesStage final
{
public:
    MessagesStage() : theme([] { return false; }) { translator.speak(ui::Language::English); }
    ~MessagesStage() { close(); }
    Q_DISABLE_COPY_MOVE(MessagesStage)

    void open()
    {
        desk =
            std::make_unique<app::Desk>(db::OpenOptions{shop.file(QStringLiteral("shop.db"))}, shop.clock());
        settings = std::make_unique<QSettings>(shop.file(QStringLiteral("desk.ini")), QSettings::IniFormat);
        window = std::make_unique<QWidget>();
        state = new ui::WindowState(*settings, window.get());
        actions = new ui::Actions(window.get());
        notifications = new ui::NotificationBar(window.get());
        undo = new ui::UndoHistory(*actions, *notifications, window.get());
        doer = new ui::Doer(*desk, *notifications, *undo, window.get());
        navigator = new ui::Navigator(window.get());
        auto *templates = new ui::TemplateWork(*doer, *undo, window.get());
        pages = new ui::PageStack;
        pages->add(ui::PageId::Messages, [this, templates] {
            page = new ui::MessagesPage({*doer, *templates, *navigator, *state});
            list = page->findChild<ui::TemplateList *>();
            text = page->findChild<ui::TemplateEdit *>(QStringLiteral("templateTextEdit"));
            return page;
        });
        auto *column = new QVBoxLayout(window.get());
        column->addWidget(pages);
        window->resize(1100, 760);
        window->show();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        pages->show(ui::PageId::Messages);
        QTRY_VERIFY(list->model()->rowCount() > 0);
        QTRY_VERIFY(!text->source().isEmpty());
    }
    /// As a kill does: without a word.
    void close()
    {
        window.reset();
        desk.reset();
    }
    static void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        QVERIFY(qApp->focusWidget());
        QTest::keyClick(qApp->focusWidget(), key, with);
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

    TestShop shop{QStringLiteral("2026-11-21T19:05:00+07:00")};
    ui::Theme theme;
    ui::Translator translator;
    std::unique_ptr<app::Desk> desk;
    std::unique_ptr<QSettings> settings;
    std::unique_ptr<QWidget> window;
    ui::WindowState *state = nullptr;
    ui::Actions *actions = nullptr;
    ui::NotificationBar *notifications = nullptr;
    ui::UndoHistory *undo = nullptr;
    ui::Doer *doer = nullptr;
    ui::Navigator *navigator = nullptr;
    ui::PageStack *pages = nullptr;
    ui::MessagesPage *page = nullptr;
    ui::TemplateList *list = nullptr;
    ui::TemplateEdit *text = nullptr;
};
