#include "ui/outbox/message_panel.h"

#include "app/outbox/board/next_steps.h"
#include "ui/language/word_labels.h"
#include "ui/outbox/message_buttons.h"
#include "ui/outbox/outbox_words.h"
#include "ui/outbox/sent_mail_pane.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/key_words.h"
#include "ui/widgets/plain_scroll_area.h"
#include "ui/widgets/tone_label.h"

#include <QLabel>
#include <QLocale>
#include <QMap>
#include <QPushButton>
#include <QShortcut>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

bool wantsAPerson(db::MessageState state)
{
    return state == db::MessageState::Failed || state == db::MessageState::Uncertain;
}

ChipLook lookOf(db::MessageState state)
{
    return state == db::MessageState::Sent ? ChipLook::good()
           : wantsAPerson(state)           ? ChipLook::danger()
                                           : ChipLook();
}

/// "Approved 3 · Missed 1", in the order of the states.
QString countsByState(const QList<app::OutboxBoardRow> &rows)
{
    QMap<std::pair<db::MessageState, QString>, int> counts;
    for (const app::OutboxBoardRow &row : rows)
        ++counts[{row.message.state, OutboxWords::state(row.message, row.missed)}];
    QStringList states;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        states.append(u"%1 %2"_s.arg(count.key().second, QLocale().toString(count.value())));
    return states.join(u" · "_s);
}

} // namespace

MessagePanel::MessagePanel(const app::Clock &clock, QWidget *parent)
    : Card(parent), m_clock(clock), m_content(new QWidget),
      m_customer(makeButton(u"messageCustomerPushButton"_s, {}, ButtonKind::Link)),
      m_many(makeWrappedLabel(TextStyle::Section, u"messagesManyLabel"_s)),
      m_facts(makeWrappedLabel(TextStyle::Secondary, u"messageFactsLabel"_s)),
      m_state(named(new Chip, u"messageStateChip"_s)), m_bounced(new ToneLabel(u"messagesBouncedLabel"_s)),
      m_attempts(makeWrappedLabel(TextStyle::Secondary, u"messageAttemptsLabel"_s)),
      m_reason(new ToneLabel(u"messageReasonLabel"_s)),
      m_remedy(makeWrappedLabel(TextStyle::Body, u"messageRemedyLabel"_s)),
      m_buttons(named(new MessageButtons, u"messageButtons"_s)), m_one(new QWidget),
      m_subject(makeWrappedLabel(TextStyle::Strong, u"messageSubjectLabel"_s)),
      m_text(makeWrappedLabel(TextStyle::Body, u"messageTextLabel"_s)),
      m_eventsTitle(
          makeText(TextStyle::SecondaryStrong, u"messageEventsTitleLabel"_s, tr("What became of it"))),
      m_events(columnOf(grid::small(), {})), m_mail(named(new SentMailPane, u"sentMailPane"_s))
{
    setObjectName(u"messagePanel"_s);
    setMinimumWidth(grid::px(280));
    m_customer->setFont(fontOf(TextStyle::Section)); // the head of the panel, as of several messages
    for (QLabel *label : {m_subject, m_text})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    const int side = grid::large();
    m_one->setLayout(columnOf(grid::medium(), {columnOf(grid::tight(), {m_subject, m_text}),
                                               columnOf(grid::small(), {m_eventsTitle, m_events}), m_mail}));
    m_content->setLayout(columnOf(
        grid::medium(),
        {columnOf(grid::tight(), {{m_customer, 0, Qt::AlignLeft}, m_many, m_facts}),
         columnOf(grid::tight(), {{m_state, 0, Qt::AlignLeft}, m_bounced, m_attempts, m_reason, m_remedy}),
         m_buttons, m_one, BoxItem::rest()},
        {side, side, side, side}));
    setLayout(columnOf(0, {new PlainScrollArea(u"messageScrollArea"_s, m_content)}, {1, 1, 1, 1}));
    connect(m_customer, &QPushButton::clicked, this, [this] {
        if (m_shown)
            emit customerAsked(m_shown->message.customer);
    });
    connect(m_mail, &SentMailPane::saveAsked, this, &MessagePanel::saveAsked);
    connect(addKey(this, Qt::Key_Escape, tr("Back to the list")), &QShortcut::activated, this,
            &MessagePanel::left);
    clear();
}

void MessagePanel::clear()
{
    m_shown.reset();
    turnTo({});
    m_content->hide();
}

// The same one is shown again whenever something has changed, also while a reason is being typed.
void MessagePanel::turnTo(const QList<db::MessageId> &ids)
{
    if (m_ids != ids)
        m_buttons->forgetReason();
    m_ids = ids;
}

void MessagePanel::show(const app::OutboxItem &item)
{
    turnTo({item.message.id});
    m_shown = item;
    m_customer->show();
    m_bounced->say({});
    m_many->hide();
    m_one->show();
    showHead();
    showState();
    m_buttons->show(item.steps, item.message.state);
    m_buttons->offerMissed(item.missed.has_value());
    m_subject->setText(item.message.subject);
    m_subject->setVisible(!item.message.subject.isEmpty());
    m_text->setText(item.message.text);
    showEvents();
    m_mail->show(item);
    m_content->show();
}

void MessagePanel::showHead()
{
    const db::OutboxMessage &message = m_shown->message;
    m_customer->setText(QString(message.customerName).replace(u'&', u"&&"_s)); // no mnemonic
    m_customer->setAccessibleName(tr("Show %1", "a customer").arg(message.customerName));
    const QString due =
        tr("%1 at %2", "day, hour")
            .arg(OutboxWords::day(message.dueOn, m_clock.today()), message.dueAt.toString(u"HH:mm"_s));
    const QString to = tr("%1 to %2", "channel, number or address")
                           .arg(labelOf(message.channel), OutboxWords::address(message));
    const QString &text = m_shown->templateTitle;
    QStringList facts{OutboxWords::why(message, m_shown->occasion), due, to,
                      text.isEmpty() ? QString() : tr("template “%1”").arg(text), m_shown->accountName};
    if (message.sending.costParts)
        facts.append(tr("%Ln parts to pay", "of an SMS", *message.sending.costParts));
    facts.removeAll(QString());
    m_facts->setText(facts.join(u" · "_s));
}

void MessagePanel::showState()
{
    const db::OutboxMessage &message = m_shown->message;
    const QString state = OutboxWords::state(message, m_shown->missed);
    m_state->setText(state);
    m_state->setLook(m_shown->missed ? ChipLook::danger() : lookOf(message.state));
    m_state->setAccessibleName(state);
    m_state->show();
    const QString attempts = OutboxWords::attempts(message, m_clock.zone());
    m_attempts->setText(attempts);
    m_attempts->setVisible(!attempts.isEmpty());
    m_reason->say(OutboxWords::reason(message.reason),
                  wantsAPerson(message.state) ? Role::Danger : Role::TextSecondary);
    const QString remedy = OutboxWords::remedy(*m_shown);
    m_remedy->setText(remedy);
    m_remedy->setVisible(!remedy.isEmpty());
}

void MessagePanel::showEvents()
{
    emptyOut(*m_events);
    for (const db::DeliveryEvent &event : m_shown->events) {
        auto *line = makeWrappedLabel(
            TextStyle::Body, u"messageEventLabel"_s,
            tr("%1 · %2 (%3)", "day and hour; what became of a message; who says it")
                .arg(OutboxWords::moment(event.atMs, m_clock.zone()),
                     OutboxWords::event(event.kind, event.source), OutboxWords::source(event.source)));
        m_events->addWidget(line);
        if (event.detail.isEmpty())
            continue;
        auto *detail = makeWrappedLabel(TextStyle::Secondary, u"messageEventDetailLabel"_s,
                                        OutboxWords::reason(event.detail));
        detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_events->addWidget(detail);
    }
    for (const int attempt : std::as_const(m_shown->unheard))
        m_events->addWidget(
            makeWrappedLabel(TextStyle::Body, u"messageAttemptLabel"_s,
                             tr("Attempt %L1: it is not known whether the server took it").arg(attempt)));
    m_eventsTitle->setVisible(!m_shown->events.isEmpty() || !m_shown->unheard.isEmpty());
}

void MessagePanel::showMany(const QList<app::OutboxBoardRow> &rows, const app::ChannelAccounts &selfSending)
{
    m_shown.reset();
    QList<db::OutboxMessage> messages;
    QList<db::MessageId> ids;
    for (const app::OutboxBoardRow &row : rows) {
        messages.append(row.message);
        ids.append(row.message.id);
    }
    if (m_ids != ids)
        m_bounced->say({});
    turnTo(ids);
    m_many->setText(tr("%Ln messages", "chosen", static_cast<int>(rows.size())));
    m_facts->setText(countsByState(rows));
    QList<db::MessageAction> actions;
    for (const db::MessageAction action : app::kPersonActions) {
        if (!app::messagesFor(action, messages, selfSending).isEmpty())
            actions.append(action);
    }
    m_buttons->show(actions, {});
    m_buttons->offerMissed(
        std::ranges::any_of(rows, [](const app::OutboxBoardRow &row) { return row.missed.has_value(); }));
    const bool hasUncertain = std::ranges::any_of(messages, [](const db::OutboxMessage &message) {
        return message.state == db::MessageState::Uncertain || app::mayHaveGoneBefore(message);
    });
    m_remedy->setText(tr("Messages of which nobody knows whether they went out are sent again one by one."));
    m_remedy->setVisible(hasUncertain);
    m_reason->say({});
    m_attempts->hide();
    m_state->hide();
    m_customer->hide();
    m_one->hide();
    m_many->show();
    m_content->show();
}

void MessagePanel::sayBounced(qint64 messages)
{
    m_bounced->say(
        messages == 0 ? QString()
                      : tr("%Ln of them go to a mailbox or number that does not exist. Sent again, they come "
                           "back or are kept back: correct it in the profile first.",
                           "messages", static_cast<int>(messages)),
        Role::Danger);
}

} // namespace ui
