#include "ui/customers/profile_buttons.h"

#include "app/people/channels.h"
#include "ui/language/word_labels.h"
#include "ui/theme/grid.h"
#include "ui/theme/icons.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/plain_text.h"

#include <QMenu>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

KeyHintButton *iconButton(const QString &icon, const QString &text, const QString &name)
{
    auto *button = named(new KeyHintButton, name);
    button->setText(text);
    button->setIconName(icon);
    return button;
}

QString firstOf(const db::Customer &customer, db::ContactKind kind, bool takesText = false)
{
    QString first;
    for (const db::ContactPoint &point : customer.contactPoints) {
        if (point.kind == kind && (!takesText || point.takesText) && (first.isEmpty() || point.primary))
            first = point.normalized;
    }
    return first;
}

} // namespace

ProfileButtons::ProfileButtons(QWidget *parent)
    : QWidget(parent), m_call(iconButton(u"phone"_s, tr("Call"), u"callPushButton"_s)),
      m_write(
          iconButton(u"messages"_s, tr("Message", "a verb: write to the customer"), u"writePushButton"_s)),
      m_log(iconButton(u"plus"_s, tr("Log", "a verb: record a contact"), u"logPushButton"_s)),
      m_more(named(new QToolButton, u"profileEditToolButton"_s))
{
    m_more->setIcon(Icons::icon(u"more"_s, Role::Text));
    m_log->setToolTip(tr("Record a contact in one line (Ctrl+L)"));
    m_more->setToolTip(tr("More actions"));
    m_more->setAccessibleName(tr("More actions"));
    m_more->setMenu(new QMenu(m_more));
    connect(m_more->menu(), &QMenu::aboutToShow, this, [this] { emit menuOpens(*m_more->menu()); });
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_more->setFixedHeight(grid::rowHeight() - 2);
    auto *row = new FlowLayout(this); // a narrow panel takes two lines
    for (QWidget *button : std::initializer_list<QWidget *>{m_call, m_write, m_log})
        row->addWidget(button);
    connect(m_call, &QPushButton::clicked, this, [this] { open({db::Channel::Phone, m_phone}); });
    connect(m_write, &QPushButton::clicked, this, &ProfileButtons::write);
    connect(m_log, &QPushButton::clicked, this, &ProfileButtons::logAsked);
}

void ProfileButtons::show(const db::Customer &customer)
{
    m_phone = firstOf(customer, db::ContactKind::Phone);
    m_roads.clear();
    const QString mobile = firstOf(customer, db::ContactKind::Phone, true);
    const QString zalo = firstOf(customer, db::ContactKind::Zalo);
    const QString mail = firstOf(customer, db::ContactKind::Email);
    if (zalo.startsWith(u'+') || !mobile.isEmpty())
        m_roads.append({db::Channel::Zalo, zalo.startsWith(u'+') ? zalo : mobile});
    if (!mobile.isEmpty())
        m_roads.append({db::Channel::Sms, mobile});
    if (!mail.isEmpty())
        m_roads.append({db::Channel::Email, mail});
    m_call->setEnabled(!m_phone.isEmpty());
    m_write->setEnabled(!m_roads.isEmpty());
    m_call->setToolTip(m_phone.isEmpty() ? tr("There is no phone number") : plainTip(phoneText(m_phone)));
    m_write->setToolTip(m_roads.isEmpty() ? tr("There is no mobile number, Zalo or e-mail")
                                          : tr("By Zalo, SMS or e-mail"));
}

void ProfileButtons::open(const Road &way)
{
    emit linkAsked(app::linkFor(way.channel, way.address, {}, {}));
}

void ProfileButtons::write()
{
    if (m_roads.size() == 1) {
        open(m_roads.first());
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Road &way : std::as_const(m_roads)) {
        menu->addAction(
            Icons::icon(iconOf(way.channel)),
            tr("%1 to %2", "a channel and an address").arg(labelOf(way.channel), phoneText(way.address)),
            this, [this, way] { open(way); });
    }
    menu->popup(m_write->mapToGlobal(QPoint(0, m_write->height())));
}

QList<QWidget *> ProfileButtons::keyboardStops() const
{
    return {m_call, m_write, m_log};
}

} // namespace ui
