#include "ui/shell/sidebar.h"

#include "ui/shell/sidebar_button.h"
#include "ui/theme/grid.h"
#include "ui/theme/palette.h"
#include "ui/theme/style_paint.h"
#include "ui/theme/text_style.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

int brandHeight()
{
    return grid::px(56);
}

} // namespace

Sidebar::Sidebar(QWidget *parent)
    : QWidget(parent), m_group(new QButtonGroup(this)), m_pages(new QVBoxLayout),
      m_menuButton(new SidebarButton(u"settings"_s, this))
{
    setObjectName(u"pagesRail"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::small(), brandHeight(), grid::small() + 1, grid::px(10));
    column->setSpacing(0);
    m_pages->setSpacing(0);
    column->addLayout(m_pages);
    column->addStretch(1);
    column->addWidget(m_menuButton);
    m_menuButton->setObjectName(u"menuRailButton"_s);
    adopt(m_menuButton);
    setTabStop(m_menuButton);
    connect(m_menuButton, &SidebarButton::clicked, this, [this] {
        if (m_settingsPage)
            emit chosen(PageId::Settings);
        else
            openMenu();
    });
    retranslate();
    fit();
}

void Sidebar::addPage(PageId id)
{
    if (id == PageId::Settings) { // its place is the foot
        m_settingsPage = true;
        m_menuButton->setCheckable(true);
        m_group->addButton(m_menuButton);
        return;
    }
    auto *button = new SidebarButton(iconOf(id));
    button->setObjectName(keyOf(id) + u"SidebarButton"_s);
    button->setCheckable(true);
    button->setAutoExclusive(true); // announced as one choice of several
    button->setTitle(titleOf(id));
    button->setNarrow(m_narrow);
    adopt(button);
    m_group->addButton(button);
    const auto place = m_buttons.emplace(id, button).first;
    m_pages->insertWidget(int(std::distance(m_buttons.begin(), place)), button);
    connect(button, &SidebarButton::clicked, this, [this, id] { emit chosen(id); });
    if (m_buttons.size() == 1)
        setTabStop(button);
    fit();
}

void Sidebar::setCurrent(PageId id)
{
    if (SidebarButton *chosen = button(id)) {
        chosen->setChecked(true);
        setTabStop(chosen);
    }
}

void Sidebar::setCount(PageId id, int waiting)
{
    if (SidebarButton *counted = button(id))
        counted->setCount(waiting);
}

void Sidebar::setNarrow(bool narrow)
{
    if (m_narrow == narrow)
        return;
    m_narrow = narrow;
    for (SidebarButton *button : inOrder())
        button->setNarrow(narrow);
    fit();
}

void Sidebar::setMenu(QMenu *menu)
{
    m_menu = menu;
}

void Sidebar::openMenu()
{
    if (!m_menu)
        return;
    const QSize size = m_menu->sizeHint();
    m_menu->popup(m_menuButton->mapToGlobal(
        QPoint(m_menuButton->width() + grid::tight(), m_menuButton->height() - size.height())));
}

SidebarButton *Sidebar::button(PageId id) const
{
    if (id == PageId::Settings && m_settingsPage)
        return m_menuButton;
    const auto found = m_buttons.find(id);
    return found == m_buttons.end() ? nullptr : found->second;
}

void Sidebar::adopt(SidebarButton *button)
{
    button->installEventFilter(this);
}

QList<SidebarButton *> Sidebar::inOrder() const
{
    QList<SidebarButton *> buttons;
    for (const auto &[id, button] : m_buttons)
        buttons.append(button);
    buttons.append(m_menuButton);
    return buttons;
}

bool Sidebar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *press = static_cast<QKeyEvent *>(event);
        if (auto *from = qobject_cast<SidebarButton *>(watched)) {
            if (press->key() == Qt::Key_Return || press->key() == Qt::Key_Enter) {
                from->click();
                return true;
            }
            if (move(from, press->key()))
                return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

bool Sidebar::move(SidebarButton *from, int key)
{
    const QList<SidebarButton *> buttons = inOrder();
    const qsizetype at = buttons.indexOf(from);
    const qsizetype last = buttons.size() - 1;
    qsizetype to = 0;
    switch (key) {
    case Qt::Key_Up:
        to = at == 0 ? last : at - 1;
        break;
    case Qt::Key_Down:
        to = at == last ? 0 : at + 1;
        break;
    case Qt::Key_Home:
        to = 0;
        break;
    case Qt::Key_End:
        to = last;
        break;
    default:
        return false;
    }
    setTabStop(buttons.at(to));
    buttons.at(to)->setFocus(Qt::TabFocusReason);
    return true;
}

// One stop for Tab: the others take no keyboard until an arrow reaches them.
void Sidebar::setTabStop(SidebarButton *button)
{
    for (SidebarButton *other : inOrder())
        other->setFocusPolicy(other == button ? Qt::TabFocus : Qt::NoFocus);
}

void Sidebar::fit()
{
    int width = grid::px(176);
    if (m_narrow) {
        width = grid::px(56);
    } else {
        for (const SidebarButton *button : inOrder())
            width = qMax(width, button->sizeHint().width() + 2 * grid::small());
    }
    setFixedWidth(width);
}

void Sidebar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void Sidebar::retranslate()
{
    setAccessibleName(tr("Pages"));
    for (const auto &[id, button] : m_buttons)
        button->setTitle(titleOf(id));
    m_menuButton->setTitle(titleOf(PageId::Settings));
    fit();
}

void Sidebar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colorOf(Role::Surface2, palette()));
    painter.fillRect(width() - 1, 0, 1, height(), colorOf(Role::Line, palette()));
    const int size = grid::px(26);
    const QRectF mark(m_narrow ? (width() - size) / 2 : grid::large(), grid::large(), size, size);
    paint::box(painter, mark, colorOf(Role::Accent, palette()), QColor(), grid::px(7));
    QFont font = fontOf(TextStyle::Strong);
    font.setWeight(QFont::ExtraBold);
    painter.setFont(font);
    painter.setPen(colorOf(Role::OnAccent, palette()));
    painter.drawText(mark, Qt::AlignCenter, u"M"_s);
    if (m_narrow)
        return;
    painter.setFont(fontOf(TextStyle::Strong));
    painter.setPen(colorOf(Role::Text, palette()));
    painter.drawText(QRectF(mark.right() + grid::small(), mark.top(), width(), mark.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, u"Mến Khách"_s);
}

} // namespace ui
