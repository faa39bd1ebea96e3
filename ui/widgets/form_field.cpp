#include "ui/widgets/form_field.h"

#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/tone_label.h"

#include <QLabel>

using namespace Qt::StringLiterals;

namespace ui {

FormField::FormField(QWidget *editor, QWidget *keyboard, QWidget *parent)
    : QWidget(parent), m_keyboard(keyboard ? keyboard : editor),
      m_label(makeLabel(TextStyle::Secondary, u"fieldLabel"_s)),
      m_message(new ToneLabel(u"fieldMessageLabel"_s))
{
    m_label->setBuddy(m_keyboard);
    setLayout(columnOf(grid::px(3), {m_label, editor, m_message}));
}

void FormField::setLabel(const QString &label)
{
    m_label->setText(label);
    m_keyboard->setAccessibleName(QString(label).remove(u'&'));
}

void FormField::setHint(const QString &text)
{
    m_hintText = text;
    say();
}

void FormField::setProblem(const QString &text)
{
    m_problemText = text;
    say();
}

void FormField::say()
{
    const QString text = hasProblem() ? m_problemText : m_hintText;
    m_message->say(text, hasProblem() ? Role::Danger : Role::TextSecondary);
    m_keyboard->setAccessibleDescription(text);
}

} // namespace ui
