#include "ui/history/step_panel.h"

#include "app/desk/step_words.h"
#include "ui/history/history_words.h"
#include "ui/language/undelete_words.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/key_words.h"
#include "ui/widgets/plain_scroll_area.h"
#include "ui/widgets/tone_label.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using StepKind = db::JournalEntry::Kind;

/// A button that reads as a link, at the left edge.
QPushButton *stepLink(const QString &objectName, const QString &text = {})
{
    return makeButton(objectName, text, ButtonKind::Link);
}

} // namespace

StepPanel::StepPanel(const app::Clock &clock, QWidget *parent)
    : Card(parent), m_clock(clock), m_content(new QWidget),
      m_what(makeWrappedLabel(TextStyle::Section, u"stepWhatLabel"_s)),
      m_when(makeWrappedLabel(TextStyle::Secondary, u"stepWhenLabel"_s)),
      m_state(makeWrappedLabel(TextStyle::Body, u"stepStateLabel"_s)),
      m_undo(makeButton(u"stepUndoPushButton"_s, {}, ButtonKind::Primary)),
      m_partner(makeButton(u"stepPartnerPushButton"_s, {})), m_refusal(new ToneLabel(u"stepRefusalLabel"_s)),
      m_blocker(makeButton(u"stepBlockerPushButton"_s, tr("Show that step"))),
      m_whom(makeWrappedLabel(TextStyle::SecondaryStrong, u"stepWhomLabel"_s)),
      m_customers(columnOf(grid::tight(), {})), m_all(stepLink(u"stepAllPushButton"_s))
{
    setObjectName(u"stepPanel"_s);
    setMinimumWidth(grid::px(280));
    m_what->setTextInteractionFlags(Qt::TextSelectableByMouse);
    const int side = grid::large();
    m_content->setLayout(columnOf(
        grid::medium(),
        {columnOf(grid::tight(), {m_what, m_when}), m_state,
         rowOf(grid::small(), {m_undo, m_partner, BoxItem::rest()}), m_refusal,
         rowOf(grid::small(), {m_blocker, BoxItem::rest()}),
         columnOf(grid::tight(), {m_whom, m_customers, {m_all, 0, Qt::AlignLeft}}, {0, grid::small(), 0, 0}),
         BoxItem::rest()},
        {side, side, side, side}));
    setLayout(columnOf(0, {new PlainScrollArea(u"stepScrollArea"_s, m_content)}, {1, 1, 1, 1}));
    connect(m_undo, &QPushButton::clicked, this, &StepPanel::undoAsked);
    connect(m_all, &QPushButton::clicked, this, &StepPanel::customersAsked);
    connect(m_partner, &QPushButton::clicked, this, [this] {
        if (m_shown)
            emit stepAsked(m_shown->undoneBy ? m_shown->undoneBy->id : m_shown->entry.undoes);
    });
    connect(m_blocker, &QPushButton::clicked, this, [this] {
        if (m_inTheWay)
            emit stepAsked(m_inTheWay->id);
    });
    connect(addKey(this, Qt::Key_Escape, tr("Back to the list")), &QShortcut::activated, this,
            &StepPanel::left);
    clear();
}

void StepPanel::clear()
{
    m_shown.reset();
    m_inTheWay.reset();
    m_content->hide();
}

void StepPanel::show(const app::StepDetail &detail)
{
    const bool other = !m_shown || m_shown->entry.id != detail.entry.id;
    if (other || detail.entry.undoneBy)
        m_inTheWay.reset();
    if (other)
        setBusy(false);
    m_shown = detail;
    m_what->setText(app::stepWords(detail.entry));
    const QString moment = HistoryWords::moment(detail.entry, m_clock.zone());
    m_when->setText(detail.entry.agent.isEmpty()
                        ? moment
                        : tr("%1, by %2", "when, and who did it").arg(moment, detail.entry.agent));
    showState();
    showCustomers();
    m_content->show();
}

std::optional<StepPanel::Way> StepPanel::way() const
{
    if (!m_shown)
        return std::nullopt;
    const db::JournalEntry &entry = m_shown->entry;
    const auto &by = m_shown->undoneBy;
    if (entry.canBeTakenBack()) {
        const bool again = entry.kind == StepKind::Undo;
        return Way{entry.id, again, app::stepWords(again && m_shown->undid ? *m_shown->undid : entry)};
    }
    if (entry.kind != StepKind::Undo && by && by->canBeTakenBack())
        return Way{by->id, true, app::stepWords(entry)};
    return std::nullopt;
}

void StepPanel::showState()
{
    const app::StepDetail &detail = *m_shown;
    const auto back = way();
    const bool undo = detail.entry.kind == StepKind::Undo;
    QStringList lines;
    if (detail.undid)
        lines.append(undo ? tr("This undid “%1”.").arg(app::stepWords(*detail.undid))
                          : tr("This was done again after it had been undone."));
    if (detail.undoneBy)
        lines.append((undo ? tr("It was done again: %1.", "%1: when") : tr("It was undone: %1.", "%1: when"))
                         .arg(HistoryWords::moment(*detail.undoneBy, m_clock.zone())));
    else if (!back)
        lines.append(undo ? tr("It cannot be done again from here.") : tr("This cannot be undone."));
    if (detail.stayedCount > 0)
        lines.append(undelete_words::stayed(detail.stayed, detail.stayedCount));
    m_state->setText(lines.join(u'\n'));
    m_state->setVisible(!lines.isEmpty());
    m_undo->setText(back && back->again ? tr("Do it again") : tr("Undo"));
    m_undo->setVisible(back.has_value());
    m_partner->setVisible(detail.undid || detail.undoneBy);
    m_partner->setText(detail.undoneBy ? tr("Show what undid it") : tr("Show what it undid"));
    m_refusal->say(
        m_inTheWay
            ? tr("“%1” came later and changed the same. Undo that first.").arg(app::stepWords(*m_inTheWay))
            : QString(),
        Role::Danger);
    m_blocker->setVisible(m_inTheWay.has_value());
}

void StepPanel::showCustomers()
{
    const app::StepDetail &detail = *m_shown;
    emptyOut(*m_customers);
    for (const db::TouchedCustomer &customer : detail.customers)
        addCustomer(customer);
    const qint64 named = detail.customers.size();
    const qint64 more = detail.count.everybody - named;
    m_whom->setText(tr("Whom it touched"));
    m_whom->setVisible(named > 0);
    m_all->setVisible(more > 0 && detail.count.here > 0);
    m_all->setText(detail.count.here > named
                       ? tr("and %Ln more", "customers a step touched", static_cast<int>(more))
                       : tr("Show them in Customers"));
}

void StepPanel::addCustomer(const db::TouchedCustomer &customer)
{
    if (customer.deleted) {
        auto *gone = makeWrappedLabel(TextStyle::Body, u"stepGoneLabel"_s,
                                      tr("%1 (deleted)", "a customer's name").arg(customer.fullName));
        gone->setForegroundRole(QPalette::PlaceholderText);
        m_customers->addWidget(gone);
        return;
    }
    auto *link = stepLink(u"stepCustomerPushButton"_s, customer.fullName);
    link->setText(QString(customer.fullName).replace(u'&', u"&&"_s)); // no mnemonic
    link->setAccessibleName(tr("Show %1", "a customer").arg(customer.fullName));
    m_customers->addWidget(link, 0, Qt::AlignLeft);
    connect(link, &QPushButton::clicked, this, [this, id = customer.id] { emit customerAsked(id); });
}

void StepPanel::setBusy(bool busy)
{
    m_undo->setEnabled(!busy);
}

void StepPanel::refuse(const db::JournalEntry &other)
{
    if (!m_shown)
        return;
    m_inTheWay = other;
    showState();
    m_blocker->setFocus(Qt::OtherFocusReason);
}

void StepPanel::takeFocus()
{
    if (!m_shown)
        return;
    auto *customer = findChild<QPushButton *>(u"stepCustomerPushButton"_s);
    for (QWidget *first : std::initializer_list<QWidget *>{m_undo, m_partner, customer}) {
        if (!first || first->isHidden() || !first->isEnabled())
            continue;
        first->setFocus(Qt::OtherFocusReason);
        return;
    }
}

} // namespace ui
