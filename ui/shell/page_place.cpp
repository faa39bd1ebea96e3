#include "ui/shell/page_place.h"

#include "ui/shell/page.h"

#include <QAbstractScrollArea>
#include <QLineEdit>
#include <QScrollBar>
#include <QTextEdit>

#include <utility>

namespace ui {

namespace {

QString textIn(const QWidget *field)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(field))
        return line->text();
    const auto *text = qobject_cast<const QTextEdit *>(field);
    return text ? text->toPlainText() : QString();
}

int cursorIn(const QWidget *field)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(field))
        return line->cursorPosition();
    const auto *text = qobject_cast<const QTextEdit *>(field);
    return text ? text->textCursor().position() : 0;
}

void setCursor(QWidget *field, int position)
{
    if (auto *line = qobject_cast<QLineEdit *>(field))
        line->setCursorPosition(position);
    if (auto *text = qobject_cast<QTextEdit *>(field)) {
        QTextCursor cursor = text->textCursor();
        cursor.setPosition(position);
        text->setTextCursor(cursor);
    }
}

} // namespace

PagePlace::PagePlace(const Page &page)
{
    QWidget *keyboard = page.window()->focusWidget();
    m_hadKeyboard = keyboard && page.isAncestorOf(keyboard);
    if (m_hadKeyboard) {
        m_keyboard = nameOf(page, keyboard);
        m_text = textIn(keyboard);
        m_cursor = cursorIn(keyboard);
        keyboard->clearFocus();
    }
    m_own = page.place();
    for (const auto *line : page.findChildren<QLineEdit *>()) {
        if (line->isModified())
            m_typed.append({nameOf(page, line), line->text()});
    }
    for (const auto *area : page.findChildren<QAbstractScrollArea *>()) {
        if (area->verticalScrollBar()->value() > 0)
            m_scrolled.append({nameOf(page, area), area->verticalScrollBar()->value()});
    }
}

PagePlace::Name PagePlace::nameOf(const Page &page, const QWidget *widget)
{
    const QString name = widget->objectName();
    if (name.isEmpty())
        return {};
    return {name, page.findChildren<QWidget *>(name).indexOf(widget)};
}

template <class T> T *PagePlace::find(const Page &page, const Name &name)
{
    if (name.name.isEmpty())
        return nullptr;
    return qobject_cast<T *>(page.findChildren<QWidget *>(name.name).value(name.number));
}

void PagePlace::restore(Page &page) const
{
    page.restorePlace(m_own);
    for (const auto &[name, text] : m_typed) {
        auto *line = find<QLineEdit>(page, name);
        if (!line || line->text() == text)
            continue;
        line->setText(text);
        line->setModified(true);
    }
}

bool PagePlace::settle(Page &page)
{
    m_scrolled.removeIf([&page](const std::pair<Name, int> &scrolled) {
        const auto *area = find<QAbstractScrollArea>(page, scrolled.first);
        if (area && area->verticalScrollBar()->maximum() < scrolled.second)
            return false;
        if (area)
            area->verticalScrollBar()->setValue(scrolled.second);
        return true;
    });
    if (m_keyboard.name.isEmpty())
        return m_scrolled.isEmpty();
    auto *keyboard = find<QWidget>(page, m_keyboard);
    if (!m_keyboardIsBack && (!keyboard || !keyboard->isVisible() || !keyboard->isEnabled()))
        return false;
    if (!std::exchange(m_keyboardIsBack, true))
        keyboard->setFocus(Qt::OtherFocusReason);
    if (keyboard && keyboard->hasFocus() && textIn(keyboard) != m_text)
        return false; // it is still to be read
    setCursor(keyboard, m_cursor);
    m_keyboard = {};
    return m_scrolled.isEmpty();
}

} // namespace ui
