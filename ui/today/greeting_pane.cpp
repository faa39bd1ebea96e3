#include "ui/today/greeting_pane.h"

#include "app/core/nfc.h"
#include "app/messages/sms_parts.h"
#include "app/people/channels.h"
#include "ui/language/word_labels.h"
#include "ui/theme/grid.h"
#include "ui/theme/palette.h"
#include "ui/theme/style_paint.h"
#include "ui/today/greeting_buttons.h"
#include "ui/today/greeting_head.h"
#include "ui/today/greeting_text.h"
#include "ui/today/recent_list.h"
#include "ui/today/today_words.h"
#include "ui/widgets/boxes.h"

#include <QDateTime>
#include <QLabel>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

GreetingPane::GreetingPane(const app::Clock &clock, QWidget *parent)
    : QWidget(parent), m_clock(clock), m_head(new GreetingHead),
      m_subject(makeWrappedLabel(TextStyle::Strong, u"greetingSubjectLabel"_s)), m_text(new GreetingText),
      m_buttons(new GreetingButtons(GreetingButtons::Modes(GreetingButtons::Mode::Open) |
                                    GreetingButtons::Mode::Done | GreetingButtons::Mode::Editing |
                                    GreetingButtons::Mode::Approved)),
      m_bar(new QWidget), m_reasons(makeWrappedLabel(TextStyle::Secondary, u"greetingReasonsLabel"_s)),
      m_line(new QWidget), m_recentTitle(makeLabel(TextStyle::SecondaryStrong, u"recentTitleLabel"_s)),
      m_recent(new RecentList)
{
    m_reasons->setTextFormat(Qt::RichText); // the rule's name stands out; what is put in is escaped
    m_recentTitle->setBuddy(m_recent);

    m_bar->setFixedWidth(grid::px(3));
    m_line->setFixedHeight(1);
    m_recentTitle->setContentsMargins(grid::px(14), 0, grid::px(14), 0);
    auto *why = rowOf(grid::medium(), {m_bar, {m_reasons, 1}});
    auto *upper = columnOf(grid::medium(), {m_head, m_subject, m_text, m_buttons, why},
                           {grid::px(18), 0, grid::px(18), 0});
    setLayout(columnOf(grid::medium(), {upper, m_line, m_recentTitle, {m_recent, 1}, BoxItem::rest(0)},
                       {1, grid::large(), 1, grid::tight()}));

    connect(m_text, &GreetingText::accepted, this, &GreetingPane::keep);
    connect(m_text, &GreetingText::cancelled, this, &GreetingPane::stopEditing);
    connect(m_buttons, &GreetingButtons::editWanted, this, &GreetingPane::startEditing);
    connect(m_buttons, &GreetingButtons::saveWanted, this, &GreetingPane::keep);
    connect(m_buttons, &GreetingButtons::cancelWanted, this, &GreetingPane::stopEditing);
    connect(m_buttons, &GreetingButtons::skipCancelled, this, &GreetingPane::editingEnded);
    m_text->setAccessibleName(tr("Text of the greeting"));
    m_recent->setAccessibleName(tr("Recent contacts"));
}

void GreetingPane::show(const app::TodayItem &item)
{
    const bool same = m_item && m_item->message.id == item.message.id;
    if (m_editing && same) {
        if (m_overtaken && m_item->message != item.message) {
            m_item = item;
            m_overtaken = false;
        }
        return;
    }
    if (m_editing)
        keep();
    if (m_profile && m_profile->customer.id != item.message.customer) {
        m_profile.reset();
        m_recent->contacts().setContacts({});
    }
    m_editing = false;
    m_overtaken = false;
    const bool sameWords =
        same && m_item->message.text == item.message.text && m_item->message.state == item.message.state;
    m_item = item;
    if (!sameWords) {
        m_text->setEditing(false);
        m_text->setWords(item.message.text);
        showMode();
    }
    fill();
}

void GreetingPane::showMode()
{
    using Mode = GreetingButtons::Mode;
    const db::MessageState state = m_item->message.state;
    m_buttons->setMode(m_editing                             ? Mode::Editing
                       : state == db::MessageState::Approved ? Mode::Approved
                       : db::isOpen(state)                   ? Mode::Open
                                                             : Mode::Done);
}

void GreetingPane::setProfile(const app::CustomerProfile &profile)
{
    if (!m_item || profile.customer.id != m_item->message.customer)
        return;
    m_profile = profile;
    m_recent->contacts().setContacts(profile.timeline);
    fill();
}

void GreetingPane::startEditing()
{
    if (!m_item || m_item->message.state != db::MessageState::Planned || m_editing)
        return;
    m_editing = true;
    m_text->setEditing(true);
    m_text->moveCursor(QTextCursor::End);
    showMode();
    m_text->setFocus(Qt::OtherFocusReason);
}

void GreetingPane::goOnEditing(const QString &words)
{
    startEditing();
    if (m_editing)
        m_text->setPlainText(words);
}

void GreetingPane::goOnEditing(const QString &words, const app::TodayItem &before, db::ErrorKind why)
{
    if (!m_item || m_item->message.id != before.message.id)
        return;
    if (m_item->message.text == words)
        m_item = before; // it was shown before the ledger agreed
    m_overtaken = why == db::ErrorKind::Conflict && m_item->message == before.message;
    goOnEditing(words);
}

QString GreetingPane::words() const
{
    return m_text->toPlainText();
}

void GreetingPane::stopEditing()
{
    if (!m_editing)
        return;
    m_editing = false;
    m_overtaken = false;
    m_text->setEditing(false);
    m_text->setWords(m_item->message.text);
    showMode();
    emit editingEnded();
}

void GreetingPane::keep()
{
    const QString words = app::nfc(m_text->toPlainText().trimmed());
    if (!m_editing || words.isEmpty())
        return;
    const app::TodayItem before = *m_item;
    const bool changed = words != before.message.text;
    if (changed) { // shown at once; the ledger's word follows
        m_item->message.text = words;
        m_item->message.edited = true;
    }
    stopEditing();
    if (changed)
        emit textChosen(before, words);
}

void GreetingPane::fill()
{
    if (!m_item)
        return;
    const db::OutboxMessage &message = m_item->message;
    m_head->show(*m_item, m_profile ? &*m_profile : nullptr);
    m_subject->setVisible(!message.subject.isEmpty());
    m_subject->setText(message.subject);
    m_buttons->setChannel(message.channel);
    m_reasons->setText(reasons());
    const bool before = m_profile && !m_profile->timeline.isEmpty();
    m_recentTitle->setText(before || !m_profile ? tr("Recently") : tr("No contact yet"));
}

QStringList GreetingPane::notices() const
{
    const db::OutboxMessage &message = m_item->message;
    const QDateTime now = m_clock.now();
    QStringList sentences;
    if (!db::isOpen(message.state))
        return sentences;
    if (message.state == db::MessageState::Approved)
        sentences.append(TodayWords::goesAt(*m_item, now));
    if (message.late)
        sentences.append(
            tr("Missed on %1: it goes with late words.", "date").arg(message.dueOn.toString(u"dd/MM"_s)));
    if (m_item->outOfPlace)
        sentences.append(
            tr("<b>These words speak of today, but the day is %1: change them first.</b>", "date")
                .arg(message.occasionOn.toString(u"dd/MM"_s)));
    if (message.state == db::MessageState::Planned && message.dueOn == now.date() &&
        message.dueAt > now.time())
        sentences.append(
            tr("Planned for %1; it may go earlier.", "hour").arg(TodayWords::hour(message.dueAt)));
    if (m_item->openedAt.isValid())
        sentences.append(tr("%1 was opened at %2; it is not marked as sent.", "channel; hour")
                             .arg(labelOf(message.channel).toHtmlEscaped(),
                                  TodayWords::moment(m_item->openedAt, now.date())));
    else if (m_item->copiedAt.isValid())
        sentences.append(tr("The text was copied at %1; it is not marked as sent.", "hour")
                             .arg(TodayWords::moment(m_item->copiedAt, now.date())));
    return sentences;
}

QString GreetingPane::reasons() const
{
    const db::OutboxMessage &message = m_item->message;
    QStringList sentences = notices();
    if (message.state == db::MessageState::Sent)
        sentences.append(tr("Sent %1.", "date and hour").arg(timeText(message.sentAtMs, u"dd/MM HH:mm"_s)));
    if (message.state == db::MessageState::Skipped)
        sentences.append(
            tr("Skipped: %1.", "reason").arg(TodayWords::skipReason(message.reason).toHtmlEscaped()));
    const QString rule = tr("%1 → %2", "occasion, kind of customer")
                             .arg(TodayWords::occasion(m_item->occasion).toHtmlEscaped(),
                                  labelOf(db::audienceOf(message.stage)).toHtmlEscaped());
    sentences.append(tr("From the rule <b>%1</b>, template “%2”.", "rule, title of a template")
                         .arg(rule, m_item->templateTitle.toHtmlEscaped()));
    const int length = static_cast<int>(message.text.size());
    if (app::isPaidByPart(message.channel))
        sentences.append(tr("By SMS, %Ln to pay for.", "parts", app::countSms(message.text).parts));
    else
        sentences.append(tr("By %1, %Ln characters.", "channel", length).arg(labelOf(message.channel)));
    if (message.edited)
        sentences.append(tr("Reworded by hand."));
    const QString agreed = consent();
    if (!agreed.isEmpty())
        sentences.append(agreed);
    return sentences.join(u' ');
}

QString GreetingPane::consent() const
{
    if (!m_profile)
        return {};
    const QString channel = db::keyOf(m_item->message.channel);
    const db::Consent *latest = nullptr;
    for (const db::Consent &line : m_profile->consents) {
        const bool concerns = line.channel == channel || line.channel == "all"_L1;
        if (concerns && line.purpose == m_item->message.purpose &&
            (!latest || line.recordedAtMs > latest->recordedAtMs))
            latest = &line;
    }
    if (!latest || !latest->granted)
        return {};
    return tr("Agreed to it on %1.", "date of a consent")
        .arg(timeText(latest->recordedAtMs, u"dd/MM/yyyy"_s));
}

QString GreetingPane::timeText(qint64 ms, const QString &format) const
{
    return QDateTime::fromMSecsSinceEpoch(ms, m_clock.zone()).toString(format);
}

// In a low window the greeting and its buttons come first: what was before gives way, then the reasons.
void GreetingPane::resizeEvent(QResizeEvent *)
{
    const bool roomy = height() >= grid::px(490);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_line, m_recentTitle, m_recent})
        widget->setVisible(roomy);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_bar, m_reasons})
        widget->setVisible(height() >= grid::px(390));
}

void GreetingPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint::box(painter, rect(), colorOf(Role::Surface1, palette()), colorOf(Role::Line, palette()),
               grid::radius());
    if (m_bar->isVisible())
        painter.fillRect(m_bar->geometry(), colorOf(Role::Accent, palette()));
    if (m_line->isVisible())
        painter.fillRect(m_line->geometry(), colorOf(Role::Line, palette()));
}

} // namespace ui
