#include "ui/desk_pages.h"

#include "ui/messages/messages_page.h"
#include "ui/messages/template_work.h"
#include "ui/palette/command_field.h"
#include "ui/shell/actions.h"
#include "ui/shell/doer.h"
#include "ui/shell/main_window.h"
#include "ui/shell/navigator.h"
#include "ui/shell/page_header.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

void addMessages(MainWindow &window, app::Desk &desk)
{
    auto *doer = new Doer(desk, window.notifications(), window.undo(), &window);
    auto *templates = new TemplateWork(*doer, window.undo(), &window);
    window.addPage(PageId::Messages, [&window, doer, templates] {
        auto *page =
            new MessagesPage({*doer, *templates, window.navigator(), window.state(), window.dialogs()});
        page->header()->addFirst(new CommandField(window.actions()));
        return page;
    });
    const auto page = [&window] {
        window.openPage(PageId::Messages);
        return static_cast<MessagesPage *>(window.pages().made(PageId::Messages));
    };
    window.actions().add(
        {.id = u"template.new"_s,
         .text = [] { return QCoreApplication::translate("ui::MessagesPage", "New message"); },
         .tip = {},
         .icon = u"plus"_s,
         .shortcut = Qt::CTRL | Qt::SHIFT | Qt::Key_N,
         .run = [page] { page()->newTemplate(); }});
    QObject::connect(&window.navigator(), &Navigator::templateAsked, &window,
                     [page](db::TemplateId id) { page()->openTemplate(id); });
}

} // namespace ui
