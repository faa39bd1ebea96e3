#include "ui/import/list_question.h"

#include "ui/theme/grid.h"
#include "ui/theme/palette.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/tone_label.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace ui {

ListQuestion::ListQuestion(const QString &name, const QStringList &answers, int first, QWidget *parent)
    : QWidget(parent), m_text(makeWrappedLabel(TextStyle::Body, name + u"Label"_s)),
      m_needed(new ToneLabel(name + u"NeededLabel"_s)), m_box(named(new QComboBox, name + u"ComboBox"_s)),
      m_first(first)
{
    m_box->setPlaceholderText(tr("Please choose"));
    m_box->setAccessibleName(answers.join(u", "_s)); // until it is asked
    m_box->addItems(answers);
    m_box->setCurrentIndex(first);
    m_text->setBuddy(m_box);
    m_needed->setWordWrap(false);
    setLayout(rowOf(grid::small(), {{m_text, 1}, m_needed, m_box}));
    setFocusProxy(m_box);
    hide();
    connect(m_box, &QComboBox::activated, this, [this](int answer) {
        m_insists = false;
        showState();
        emit answered(answer);
    });
}

void ListQuestion::ask(const QString &question)
{
    m_text->setText(question);
    show();
    showState();
}

int ListQuestion::answer() const
{
    return m_box->currentIndex();
}

void ListQuestion::setAnswer(int answer)
{
    m_box->setCurrentIndex(answer);
    showState();
}

void ListQuestion::forget()
{
    m_insists = false;
    m_box->setCurrentIndex(m_first);
    showState();
    hide();
}

void ListQuestion::insist()
{
    m_insists = true;
    showState();
    m_box->setFocus(Qt::OtherFocusReason);
}

void ListQuestion::showState()
{
    QPalette colours = palette();
    if (m_insists)
        colours.setColor(QPalette::WindowText, colorOf(Role::Danger, colours));
    m_text->setPalette(colours);
    const bool isNeeded = waits();
    setTextStyle(m_text, isNeeded ? TextStyle::Strong : TextStyle::Body);
    m_needed->say(isNeeded ? tr("Answer needed") : QString(), Role::Danger);
    if (isAsked())
        m_box->setAccessibleName(isNeeded ? m_text->text() + u' ' + m_needed->text() : m_text->text());
}

void ListQuestion::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        showState();
    QWidget::changeEvent(event);
}

} // namespace ui
