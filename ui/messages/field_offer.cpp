#include "ui/messages/field_offer.h"

#include "ui/messages/variable_popup.h"

#include <QKeyEvent>
#include <QTextBlock>
#include <QTextEdit>

using namespace Qt::StringLiterals;

namespace ui {

FieldOffer::~FieldOffer()
{
    delete m_popup;
}

bool FieldOffer::isOpen() const
{
    return m_popup && m_popup->isVisible();
}

void FieldOffer::hide()
{
    if (m_popup)
        m_popup->hide();
}

void FieldOffer::follow(const QString &language)
{
    if (const auto typed = typedField(m_edit.textCursor()))
        offer(*typed, language);
    else
        hide();
}

void FieldOffer::open(const QString &language)
{
    offer(typedField(m_edit.textCursor()).value_or(QString()), language);
}

void FieldOffer::offer(const QString &typed, const QString &language)
{
    if (!m_popup) {
        m_popup = new VariablePopup(&m_edit);
        QObject::connect(m_popup, &VariablePopup::picked, &m_edit, m_picked);
    }
    const QRect line = m_edit.cursorRect();
    m_popup->offer(typed, language, {m_edit.viewport()->mapTo(&m_edit, line.topLeft()), line.size()});
}

bool FieldOffer::takeKey(const QKeyEvent &event)
{
    if (!isOpen())
        return false;
    switch (event.key()) {
    case Qt::Key_Down:
        m_popup->moveBy(1);
        return true;
    case Qt::Key_Up:
        m_popup->moveBy(-1);
        return true;
    case Qt::Key_Escape:
        m_popup->hide();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        if (const auto variable = m_popup->chosen())
            m_picked(*variable);
        return true;
    default:
        return false;
    }
}

std::optional<QString> FieldOffer::typedField(const QTextCursor &cursor)
{
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    const qsizetype open = before.lastIndexOf(u"{{"_s);
    if (open < 0 || before.indexOf(u'}', open) >= 0 ||
        before.indexOf(QChar::ObjectReplacementCharacter, open) >= 0)
        return std::nullopt;
    return before.mid(open + 2);
}

} // namespace ui
