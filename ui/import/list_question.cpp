#include "ui/import/list_question.h"

#include "ui/theme/grid.h"
#include "ui/theme/palette.h"
#include "ui/widgets/boxes.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace ui {

ListQuestion::ListQuestion(const QString &name, const QStringList &answers, int first, QWidget *parent)
    : QWidget(parent), m_text(makeWrappedLabel(TextStyle::Body, name + u"Label"_s)),
      m_box(named(new QComboBox, name + u"ComboBox"_s)), m_first(first)
{
    m_box->setPlaceholderText(tr("Please choose"));
    m_box->setAccessibleName(answers.join(u", "_s)); // until it is asked
    m_box->addItems(answers);
    m_box->setCurrentIndex(first);
    m_text->setBuddy(m_box);
    setLayout(rowOf(grid::small(), {{m_text, 1}, m_box}));
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
    m_box->setAccessibleName(question);
    show();
}

int ListQuestion::answer() const
{
    return m_box->currentIndex();
}

void ListQuestion::setAnswer(int answer)
{
    m_box->setCurrentIndex(answer);
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
}

void ListQuestion::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        showState();
    QWidget::changeEvent(event);
}

} // namespace ui
