#include "ui/customers/command_row.h"

#include "ui/theme/grid.h"
#include "ui/theme/icons.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/plain_text.h"

#include <QEvent>
#include <QMenu>
#include <QPushButton>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace ui {

CommandRow::CommandRow(QWidget *parent)
    : QWidget(parent), m_more(makeButton(u"moreCommandsPushButton"_s, {}, ButtonKind::Quiet)),
      m_menu(new QMenu(this))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_more->setParent(this);
    m_more->setIcon(Icons::icon(u"more"_s, Role::Text));
    m_more->setAccessibleName(tr("More for those selected"));
    m_more->setToolTip(plainTip(m_more->accessibleName()));
    m_more->hide();
    m_menu->setObjectName(u"moreCommandsMenu"_s);
    connect(m_menu, &QMenu::aboutToShow, this, &CommandRow::fillMenu);
    connect(m_more, &QPushButton::clicked, this,
            [this] { m_menu->popup(m_more->mapToGlobal(m_more->rect().bottomLeft())); });
}

void CommandRow::add(QPushButton *button)
{
    button->setParent(this);
    m_commands.append(button);
    updateGeometry();
}

void CommandRow::setApart(QPushButton *button)
{
    m_apart = button;
    button->setParent(this);
    QWidget *before = nullptr; // the keyboard goes as one reads
    for (QPushButton *command : std::as_const(m_commands)) {
        if (before)
            setTabOrder(before, command);
        before = command;
    }
    if (before)
        setTabOrder(before, m_more);
    setTabOrder(m_more, m_apart);
    updateGeometry();
}

// Beside them the button of the menu where not all are there, and the one that is set apart.
int CommandRow::widthOf(qsizetype commands) const
{
    int width = m_apart ? grid::pageMargin() + m_apart->sizeHint().width() : 0;
    for (const QPushButton *command : m_commands.first(commands))
        width += command->sizeHint().width() + grid::tight();
    return commands < m_commands.size() ? width + m_more->sizeHint().width() : width;
}

qsizetype CommandRow::fitting() const
{
    qsizetype commands = m_commands.size();
    while (commands > 0 && widthOf(commands) > width())
        --commands;
    return commands;
}

QSize CommandRow::sizeHint() const
{
    return {widthOf(m_commands.size()), m_more->sizeHint().height()};
}

QSize CommandRow::minimumSizeHint() const
{
    return {widthOf(0), m_more->sizeHint().height()};
}

void CommandRow::arrange()
{
    const qsizetype shown = fitting();
    int left = 0;
    const auto place = [this, &left](QPushButton *button, int x) {
        const QRect room(QPoint(x, 0), QSize(button->sizeHint().width(), height()));
        button->setGeometry(QStyle::visualRect(layoutDirection(), rect(), room));
        button->show();
        left = x + room.width() + grid::tight();
    };
    for (qsizetype i = 0; i < m_commands.size(); ++i) {
        if (i < shown)
            place(m_commands.at(i), left);
        else
            m_commands.at(i)->hide();
    }
    if (shown < m_commands.size())
        place(m_more, left);
    else
        m_more->hide();
    if (m_apart)
        place(m_apart, width() - m_apart->sizeHint().width());
}

void CommandRow::fillMenu()
{
    m_menu->clear();
    for (QPushButton *command : std::as_const(m_commands)) {
        if (!command->isHidden())
            continue;
        if (QMenu *inside = command->menu()) {
            QAction *opens = m_menu->addMenu(inside);
            opens->setText(command->text());
            opens->setIcon(command->icon());
        } else {
            m_menu->addAction(command->icon(), command->text(), command, [command] { command->click(); });
        }
    }
}

void CommandRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void CommandRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        updateGeometry();
        arrange();
    }
}

} // namespace ui
