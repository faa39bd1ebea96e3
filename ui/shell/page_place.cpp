#include "ui/shell/page_place.h"

#include "ui/shell/page.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QLineEdit>
#include <QScrollBar>

#include <utility>

namespace ui {

PagePlace::PagePlace(const Page &page)
{
    QWidget *keyboard = QApplication::focusWidget();
    m_hadKeyboard = keyboard && page.isAncestorOf(keyboard);
    if (m_hadKeyboard) {
        m_keyboard = nameOf(page, keyboard);
        if (const auto *line = qobject_cast<QLineEdit *>(keyboard)) {
            m_line = line->text();
            m_cursor = line->cursorPosition();
        }
        keyboard->clearFocus();
    }
    m_own = page.place().value_or(QVariantMap());
    for (const auto *line : page.findChildren<QLineEdit *>()) {
        if (line->isModified() && !line->objectName().isEmpty())
            m_typed.insert(line->objectName(), line->text());
    }
    for (const auto *area : page.findChildren<QAbstractScrollArea *>()) {
        if (area->verticalScrollBar()->value() > 0 && !area->objectName().isEmpty())
            m_scrolled.insert(area->objectName(), area->verticalScrollBar()->value());
    }
}

PagePlace::Name PagePlace::nameOf(const Page &page, const QWidget *widget)
{
    const QString name = widget->objectName();
    if (name.isEmpty())
        return {};
    return {name, page.findChildren<QWidget *>(name).indexOf(widget)};
}

void PagePlace::restore(Page &page) const
{
    page.restorePlace(m_own);
    for (auto typed = m_typed.cbegin(); typed != m_typed.cend(); ++typed) {
        auto *line = page.findChild<QLineEdit *>(typed.key());
        if (!line || line->text() == typed.value())
            continue;
        line->setText(typed.value());
        line->setModified(true);
    }
}

bool PagePlace::settle(Page &page)
{
    m_scrolled.removeIf([&page](const QHash<QString, int>::iterator &scrolled) {
        const auto *area = page.findChild<QAbstractScrollArea *>(scrolled.key());
        if (!area || area->verticalScrollBar()->maximum() < scrolled.value())
            return !area;
        area->verticalScrollBar()->setValue(scrolled.value());
        return true;
    });
    if (m_keyboard.name.isEmpty())
        return m_scrolled.isEmpty();
    QWidget *keyboard = page.findChildren<QWidget *>(m_keyboard.name).value(m_keyboard.number);
    if (!m_keyboardIsBack && (!keyboard || !keyboard->isVisible() || !keyboard->isEnabled()))
        return false;
    if (!std::exchange(m_keyboardIsBack, true))
        keyboard->setFocus(Qt::OtherFocusReason);
    if (auto *line = qobject_cast<QLineEdit *>(keyboard); line && line->hasFocus()) {
        if (line->text() != m_line)
            return false; // it is still to be read
        line->setCursorPosition(m_cursor);
    }
    m_keyboard = {};
    return m_scrolled.isEmpty();
}

} // namespace ui
