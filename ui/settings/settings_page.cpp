#include "ui/settings/settings_page.h"

#include "app/desk/desk.h"
#include "ui/palette/command_field.h"
#include "ui/settings/birthday_section.h"
#include "ui/settings/desk_section.h"
#include "ui/settings/hours_section.h"
#include "ui/settings/safekeeping_section.h"
#include "ui/settings/sample_section.h"
#include "ui/settings/shop_section.h"
#include "ui/settings/shop_work.h"
#include "ui/shell/actions.h"
#include "ui/shell/page_header.h"
#include "ui/theme/grid.h"
#include "ui/widgets/plain_scroll_area.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

SettingsPage::SettingsPage(const Needs &needs, QWidget *parent)
    : Page(PageId::Settings, parent), m_keeper(new ShopWork(needs.doer, this)),
      m_sample(new SampleSection(needs.desk, *m_keeper, needs.notifications)),
      m_hours(new HoursSection(*m_keeper)),
      m_safekeeping(new SafekeepingSection(
          {needs.desk, needs.backups, needs.links, needs.notifications, needs.dialogs})),
      m_scroll(new PlainScrollArea(u"settingsScrollArea"_s))
{
    const QDate today = needs.desk.clock().today();
    auto *sections = new QWidget;
    auto *column = new QVBoxLayout(sections);
    column->setContentsMargins(0, 0, grid::small(), grid::pageMargin());
    column->setSpacing(grid::large());
    auto *shop = new ShopSection(*m_keeper, today);
    const QList<QWidget *> cards{m_sample,
                                 shop,
                                 new DeskSection(needs.actions, needs.undo),
                                 m_hours,
                                 new BirthdaySection(*m_keeper, today),
                                 m_safekeeping};
    for (QWidget *card : cards)
        column->addWidget(card);
    sections->setMaximumWidth(grid::px(880)); // lines of a length that can be read
    column->addStretch(1);
    m_first = shop->findChild<QLineEdit *>(u"shopNameLineEdit"_s);
    m_scroll->hold(sections);
    body()->addWidget(m_scroll);

    header()->addWidget(new CommandField(needs.actions));
    auto *menu = new QToolButton;
    menu->setObjectName(u"menuToolButton"_s);
    menu->setFocusPolicy(Qt::TabFocus);
    if (QAction *action = needs.actions.action(u"menu"_s))
        menu->setDefaultAction(action);
    menu->setAccessibleName(tr("Menu"));
    header()->addWidget(menu);
    qApp->installEventFilter(this);
}

void SettingsPage::enter()
{
    m_first->setFocus(Qt::OtherFocusReason);
    m_scroll->verticalScrollBar()->setValue(0);
}

QVariantMap SettingsPage::place() const
{
    return QVariantMap{{u"hours"_s, m_hours->unsaved()}, {u"asking"_s, m_sample->isAsking()}};
}

void SettingsPage::restorePlace(const QVariantMap &place)
{
    m_hours->resume(place.value(u"hours"_s).toList());
    if (place.value(u"asking"_s).toBool())
        m_sample->ask();
}

// What gets the keyboard by Tab comes into sight.
bool SettingsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) {
        auto *widget = qobject_cast<QWidget *>(watched);
        if (widget && m_scroll->widget()->isAncestorOf(widget))
            m_scroll->ensureWidgetVisible(widget, 0, grid::rowHeight());
    }
    return Page::eventFilter(watched, event);
}

} // namespace ui
