#include "ui/messages/messages_page.h"
#include "ui/messages/template_editor.h"
#include "ui/messages/template_filter_bar.h"
#include "ui/messages/template_preview.h"
#include "ui/widgets/search_field.h"

#include <QShortcut>

namespace ui {

// Keys of the page: they work wherever the keyboard is in it, the text included.
void MessagesPage::addKeys()
{
    const auto add = [this](const QKeySequence &keys, auto run) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, run);
    };
    add(QKeySequence::Find, [this] {
        m_bar->search()->setFocus(Qt::OtherFocusReason);
        m_bar->search()->selectAll();
    });
    add(QKeySequence::Save, [this] { save(); });
    add(Qt::Key_F8, [this] { m_editor->goToNextProblem(); });
    add(Qt::ALT | Qt::Key_Left, [this] { m_preview->step(-1); });
    add(Qt::ALT | Qt::Key_Right, [this] { m_preview->step(1); });
}

} // namespace ui
