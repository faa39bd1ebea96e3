#include "ui/shell/sidebar.h"

#include "ui/shell/program_icon.h"
#include "ui/shell/sidebar_button.h"
#include "ui/theme/grid.h"
#include "ui/theme/palette.h"
#include "ui/theme/text_style.h"
#include "ui/widgets/boxes.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

Sidebar::Sidebar(QWidget *parent)
    : QWidget(parent), m_group(new QButtonGroup(this)), m_pages(columnOf(0, {})),
      m_fold(named(new SidebarButton(u"sidebar"_s, this), u"foldSidebarButton"_s)),
      m_menuButton(new SidebarButton(u"settings"_s, this))
{
    setObjectName(u"pagesRail"_s);
    const int brandHeight = grid::px(56);
    setLayout(columnOf(0, {m_pages, BoxItem::rest(), m_fold, m_menuButton},
                       {grid::small(), brandHeight, grid::small() + 1, grid::px(10)}));
    m_menuButton->setObjectName(u"menuRailButton"_s);
    for (SidebarButton *button : {m_fold, m_menuButton})
        button->installEventFilter(this);
    setTabStop(m_menuButton);
    connect(m_fold, &SidebarButton::clicked, this, &Sidebar::foldAsked);
    connect(m_menuButton, &SidebarButton::clicked, this, [this] {
        if (m_settingsPage)
            emit chosen(PageId::Settings);
        else
            openMenu();
    });
    present();
}

void Sidebar::addPage(PageId id)
{
    if (id == PageId::Settings) { // its place is the foot
        m_settingsPage = true;
        m_menuButton->setCheckable(true);
        m_group->addButton(m_menuButton);
        return;
    }
    auto *button = new SidebarButton(keyOf(id));
    button->setObjectName(keyOf(id) + u"SidebarButton"_s);
    button->setCheckable(true);
    button->setAutoExclusive(true); // announced as one choice of several
    button->installEventFilter(this);
    m_group->addButton(button);
    const auto place = m_buttons.insert(id, button);
    m_pages->insertWidget(int(std::distance(m_buttons.begin(), place)), button);
    connect(button, &SidebarButton::clicked, this, [this, id] { emit chosen(id); });
    if (m_buttons.size() == 1)
        setTabStop(button);
    present();
}

void Sidebar::setCurrent(std::optional<PageId> id)
{
    if (SidebarButton *chosen = id ? button(*id) : nullptr) {
        chosen->setChecked(true);
        setTabStop(chosen);
    } else if (QAbstractButton *marked = id ? nullptr : m_group->checkedButton()) {
        m_group->setExclusive(false); // one of an exclusive group is always checked
        marked->setChecked(false);
        m_group->setExclusive(true);
    }
}

void Sidebar::setCount(PageId id, int waiting)
{
    if (SidebarButton *counted = button(id))
        counted->setCount(waiting);
}

void Sidebar::setKey(PageId id, const QKeySequence &key)
{
    if (SidebarButton *opened = button(id))
        opened->setKey(key);
}

void Sidebar::setNarrow(bool narrow)
{
    if (m_narrow == narrow)
        return;
    m_narrow = narrow;
    present();
}

void Sidebar::setFolded(bool folded)
{
    if (m_folded == folded)
        return;
    m_folded = folded;
    present();
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
    return m_buttons.value(id);
}

QList<SidebarButton *> Sidebar::inOrder() const
{
    QList<SidebarButton *> all = m_buttons.values();
    if (!m_fold->isHidden())
        all.append(m_fold);
    return all << m_menuButton;
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
    const qsizetype count = buttons.size();
    const qsizetype at = buttons.indexOf(from);
    const QHash<int, qsizetype> places{
        {Qt::Key_Up, at + count - 1}, {Qt::Key_Down, at + 1}, {Qt::Key_Home, 0}, {Qt::Key_End, count - 1}};
    if (!places.contains(key))
        return false;
    SidebarButton *to = buttons.at(places.value(key) % count);
    setTabStop(to);
    to->setFocus(Qt::TabFocusReason);
    return true;
}

// One stop for Tab: the others take no keyboard until an arrow reaches them.
void Sidebar::setTabStop(SidebarButton *button)
{
    for (SidebarButton *other : inOrder())
        other->setFocusPolicy(other == button ? Qt::TabFocus : Qt::NoFocus);
}

void Sidebar::present()
{
    setAccessibleName(tr("Pages"));
    m_menuButton->setTitle(titleOf(PageId::Settings));
    for (const auto &[id, button] : m_buttons.asKeyValueRange())
        button->setTitle(titleOf(id));
    m_fold->setTitle(m_folded ? tr("Show the names", "of the pages in the sidebar")
                              : tr("Icons only", "in the sidebar"));
    if (m_narrow && m_fold->hasFocus())
        setTabStop(m_menuButton);
    m_fold->setVisible(!m_narrow); // there would be no room for the names
    int width = grid::px(isNarrow() ? 56 : 176);
    for (SidebarButton *button : inOrder()) {
        button->setNarrow(isNarrow());
        if (!isNarrow())
            width = qMax(width, button->sizeHint().width() + 2 * grid::small());
    }
    setFixedWidth(width);
}

void Sidebar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        present();
    QWidget::changeEvent(event);
}

void Sidebar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colorOf(Role::Surface2, palette()));
    painter.fillRect(width() - 1, 0, 1, height(), colorOf(Role::Line, palette()));
    const int size = grid::px(26);
    const QRect mark(isNarrow() ? (width() - size) / 2 : grid::large(), grid::large(), size, size);
    programIcon().paint(&painter, mark);
    if (isNarrow())
        return;
    painter.setFont(fontOf(TextStyle::Strong));
    painter.setPen(colorOf(Role::Text, palette()));
    painter.drawText(QRect(mark.right() + grid::small(), mark.top(), width(), mark.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, u"Mến Khách"_s);
}

} // namespace ui
