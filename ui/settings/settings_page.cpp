#include "ui/settings/settings_page.h"

#include "ui/palette/command_field.h"
#include "ui/settings/accounts_section.h"
#include "ui/settings/limits_section.h"
#include "ui/settings/safekeeping_section.h"
#include "ui/settings/sections.h"
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

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// Whoever does one of these wants to stay where the page is.
bool isDoneByUser(const QEvent &event)
{
    static constexpr std::array kDone{QEvent::KeyPress, QEvent::MouseButtonPress, QEvent::Wheel};
    return std::ranges::find(kDone, event.type()) != kDone.end();
}

} // namespace

SettingsPage::SettingsPage(const Needs &needs, QWidget *parent)
    : Page(PageId::Settings, parent),
      m_safekeeping(new SafekeepingSection({needs.doer, needs.backups, needs.restoring, needs.links,
                                            needs.dialogs, needs.actions.action(u"history.open"_s)})),
      m_scroll(new PlainScrollArea(u"settingsScrollArea"_s))
{
    const QDate today = needs.doer.desk().clock().today();
    auto *keeper = new ShopWork(needs.doer, this);
    m_cards = {makeSampleSection(needs.doer.desk(), *keeper, needs.doer.bar()),
               makeShopSection(*keeper, today),
               makeDeskSection(needs.actions, needs.undo),
               makeBackgroundSection(needs.stay, needs.login, needs.undo),
               new AccountsSection({needs.doer, needs.accounts}),
               makeHoursSection(*keeper),
               new LimitsSection(needs.doer),
               makeBirthdaySection(*keeper, today),
               m_safekeeping};
    auto *column = columnOf(grid::large(), {}, {0, 0, grid::small(), grid::pageMargin()});
    for (SettingCard *card : m_cards)
        column->addWidget(card);
    column->addStretch(1);
    auto *sections = new QWidget;
    sections->setLayout(column);
    sections->setMaximumWidth(grid::px(880)); // lines of a length that can be read
    m_first = sections->findChild<QLineEdit *>(u"shopNameLineEdit"_s);
    m_scroll->hold(sections);
    m_scroll->keepWidth(); // at a scale of 2 the window is narrower than the sections
    body()->addWidget(m_scroll);

    header()->addWidget(new CommandField(needs.actions));
    m_menu = new QToolButton;
    m_menu->setObjectName(u"menuToolButton"_s);
    m_menu->setFocusPolicy(Qt::TabFocus);
    if (QAction *action = needs.actions.action(u"menu"_s))
        m_menu->setDefaultAction(action);
    m_menu->setAccessibleName(tr("Menu"));
    header()->addWidget(m_menu);
    qApp->installEventFilter(this);
}

void SettingsPage::enter()
{
    m_sought = nullptr;
    m_first->setFocus(Qt::OtherFocusReason);
    m_scroll->verticalScrollBar()->setValue(0);
}

QWidget *SettingsPage::menuPlace() const
{
    return m_menu;
}

void SettingsPage::showBackups()
{
    m_safekeeping->firstOfBackups()->setFocus(Qt::OtherFocusReason);
    m_scroll->ensureWidgetVisible(m_safekeeping, 0, 0);
}

void SettingsPage::showSection(const QString &name)
{
    for (SettingCard *card : std::as_const(m_cards)) {
        if (card->objectName() != name)
            continue;
        const auto parts = card->findChildren<QWidget *>();
        const auto first = std::ranges::find_if(parts, [card](const QWidget *part) {
            return part->isVisibleTo(card) && part->isEnabled() && (part->focusPolicy() & Qt::TabFocus) != 0;
        });
        if (first != parts.end())
            (*first)->setFocus(Qt::OtherFocusReason);
        m_sought = card;
        showSought();
    }
}

void SettingsPage::showSought()
{
    if (m_sought)
        m_scroll->ensureWidgetVisible(m_sought, 0, 0);
}

QVariantMap SettingsPage::place() const
{
    QVariantMap place;
    for (const SettingCard *card : m_cards)
        place.insert(card->objectName(), card->place());
    return place;
}

void SettingsPage::restorePlace(const QVariantMap &place)
{
    for (SettingCard *card : m_cards)
        card->restorePlace(place.value(card->objectName()));
}

// What gets the keyboard by Tab comes into sight. What the sections show arrives later and moves them.
bool SettingsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (isDoneByUser(*event))
        m_sought = nullptr;
    if (m_sought && event->type() == QEvent::Resize && watched == m_scroll->widget())
        QMetaObject::invokeMethod(this, &SettingsPage::showSought,
                                  Qt::QueuedConnection); // once it is laid out
    if (event->type() == QEvent::FocusIn) {
        auto *widget = qobject_cast<QWidget *>(watched);
        if (widget && m_scroll->widget()->isAncestorOf(widget))
            m_scroll->ensureWidgetVisible(widget, 0, grid::rowHeight());
    }
    return Page::eventFilter(watched, event);
}

} // namespace ui
