#include "ui/contacts/log_field.h"

#include "ui/contacts/history_line.h"
#include "ui/language/contact_words.h"
#include "ui/language/customer_words.h"
#include "ui/language/word_labels.h"
#include "ui/language/word_table.h"
#include "ui/theme/grid.h"
#include "ui/theme/icons.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/calendar_popup.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/filter_chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/tone_label.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

#include <array>
#include <span>
#include <tuple>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Kind = db::InteractionKind;

/// The first kQuickKinds are offered as buttons.
constexpr std::array kAllKinds{Kind::Visit,    Kind::Call,   Kind::Message,     Kind::Purchase,
                               Kind::Question, Kind::Review, Kind::Complaint,   Kind::Referral,
                               Kind::Comment,  Kind::Event,  Kind::SurveyAnswer};
constexpr std::size_t kQuickKinds = 8;
constexpr std::array kLogChannels{db::Channel::Store, db::Channel::Phone,  db::Channel::Zalo,
                                  db::Channel::Sms,   db::Channel::Email,  db::Channel::Facebook,
                                  db::Channel::Chat,  db::Channel::Social, db::Channel::Website};
constexpr int kDaysBack = 7;

constexpr Word<app::LogProblem> kProblems[] = {
    {app::LogProblem::AmountTooLarge,
     {QT_TRANSLATE_NOOP("ui::LogField", "This amount is too large. Check the zeros.")}},
    {app::LogProblem::ScoreOutOfRange,
     {QT_TRANSLATE_NOOP("ui::LogField", "A score goes from 0 to 10, stars from 0 to 5.")}},
    {app::LogProblem::InFuture,
     {QT_TRANSLATE_NOOP("ui::LogField", "This day is still to come. Choose today or a day before.")}},
};

FilterChip *choiceChip(const QString &name)
{
    auto *chip = named(new FilterChip, name);
    chip->setCheckable(false);
    return chip;
}

} // namespace

LogField::LogField(app::Clock clock, QWidget *parent)
    : QWidget(parent), m_clock(std::move(clock)), m_field(named(new QLineEdit, u"logLineEdit"_s)),
      m_kinds(new QWidget), m_chips(new QWidget), m_kind(choiceChip(u"logKindChip"_s)),
      m_channel(choiceChip(u"logChannelChip"_s)), m_direction(choiceChip(u"logDirectionChip"_s)),
      m_day(choiceChip(u"logDayChip"_s)), m_amount(new Chip({}, ChipLook::good())),
      m_score(new Chip({}, ChipLook::good())), m_message(new ToneLabel(u"logMessageLabel"_s))
{
    build();
    addMenus();
    connect(m_field, &QLineEdit::textEdited, this, [this](const QString &text) {
        present();
        emit edited(text);
    });
    connect(m_direction, &QAbstractButton::clicked, this, [this] {
        m_choice.direction = line().direction == db::Direction::In ? db::Direction::Out : db::Direction::In;
        present();
    });
    connect(qApp, &QApplication::focusChanged, this, [this] { present(); });
    present();
}

void LogField::build()
{
    m_field->setPlaceholderText(tr("Log: bought 250k orchids"));
    m_field->setAccessibleName(tr("Log a contact in one line"));
    m_field->addAction(Icons::icon(u"edit"_s), QLineEdit::LeadingPosition);
    QHBoxLayout *kinds = rowOf(grid::tight(), {});
    m_kinds->setLayout(kinds);
    for (const Kind kind : std::span(kAllKinds).first(kQuickKinds)) {
        auto *button = named(new QToolButton, u"logKindToolButton"_s);
        button->setIcon(Icons::icon(iconOf(kind)));
        button->setToolTip(plainTip(labelOf(kind)));
        button->setAccessibleName(labelOf(kind));
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QToolButton::clicked, this, [this, kind] { chooseKind(kind); });
        kinds->addWidget(button);
    }
    kinds->addStretch(1);
    auto *chips = new FlowLayout(m_chips);
    for (QWidget *chip :
         std::initializer_list<QWidget *>{m_kind, m_channel, m_direction, m_amount, m_score, m_day})
        chips->addWidget(chip);
    setLayout(columnOf(grid::px(6), {m_field, m_kinds, m_chips, m_message}));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_field, m_kind, m_channel, m_direction, m_day})
        widget->installEventFilter(this);
    m_kinds->hide();
    m_chips->hide();
}

void LogField::addMenus()
{
    auto *kinds = new QMenu(this);
    for (const Kind kind : kAllKinds)
        kinds->addAction(Icons::icon(iconOf(kind)), labelOf(kind), this, [this, kind] { chooseKind(kind); });
    m_kind->setMenu(kinds);
    auto *channels = new QMenu(this);
    for (const db::Channel channel : kLogChannels) {
        channels->addAction(Icons::icon(iconOf(channel)), labelOf(channel), this, [this, channel] {
            m_choice.channel = channel;
            present();
        });
    }
    m_channel->setMenu(channels);
    auto *days = new QMenu(this);
    connect(days, &QMenu::aboutToShow, this, [this, days] {
        days->clear();
        const QDate today = m_clock.today();
        for (int back = 0; back <= kDaysBack; ++back) {
            const QDate day = today.addDays(-back);
            days->addAction(words::day(day, today), this, [this, day] {
                m_choice.day = day;
                present();
            });
        }
        days->addAction(tr("Another day…"), this, [this, today] {
            auto *calendar = new CalendarPopup(m_choice.day.value_or(today), today, m_day);
            calendar->setDateRange(QDate(1900, 1, 1), today);
            connect(calendar, &CalendarPopup::chosen, this, [this](QDate day) {
                m_choice.day = day;
                present();
            });
            calendar->openUnder(m_day);
        });
    });
    m_day->setMenu(days);
}

QString LogField::text() const
{
    return m_field->text();
}

void LogField::setText(const QString &text)
{
    m_choice = {};
    m_field->setText(text);
    present();
}

void LogField::begin(db::InteractionKind kind)
{
    m_field->clear();
    m_choice = {.kind = kind, .kindFirst = true};
    m_field->setFocus(Qt::OtherFocusReason);
    present();
}

app::LogLine LogField::line() const
{
    return app::parseLogLine(m_field->text(), m_clock.today(), m_choice);
}

void LogField::present()
{
    const QWidget *focus = QApplication::focusWidget();
    const bool inside = focus && (focus == this || isAncestorOf(focus));
    const bool something = !m_field->text().trimmed().isEmpty() || !m_choice.isEmpty();
    m_kinds->setVisible(inside && !something);
    m_chips->setVisible(something);
    if (!something) {
        m_message->say({});
        return;
    }
    const app::LogLine read = line();
    for (const auto &[chip, name, text] :
         {std::tuple(m_kind, tr("Kind: %1"), labelOf(read.kind)),
          {m_channel, tr("Channel: %1"), labelOf(read.channel)},
          {m_direction, tr("Direction: %1"), directionText(read.kind, read.direction)},
          {m_day, tr("Day: %1"), words::day(read.day, m_clock.today())}}) {
        chip->setText(text);
        chip->setAccessibleName(name.arg(text));
        chip->updateGeometry();
    }
    m_amount->setVisible(read.amount.has_value());
    if (read.amount)
        m_amount->setText(tr("%1 ₫", "an amount of money in dong").arg(QLocale().toString(*read.amount)));
    m_score->setVisible(read.score.has_value());
    if (read.score)
        m_score->setText(tr("%1/10", "a score").arg(*read.score));
    if (read.problem != app::LogProblem::None)
        m_message->say(wordIn(kProblems, "ui::LogField", read.problem), Role::Danger);
    else
        m_message->say(read.note.isEmpty() ? tr("Enter records it")
                                           : tr("Note: %1 · Enter records it").arg(read.note));
    m_chips->layout()->invalidate();
    updateGeometry();
}

void LogField::enter()
{
    const app::LogLine read = line();
    const bool something = !m_field->text().trimmed().isEmpty() || m_choice.kind;
    if (!something || read.problem != app::LogProblem::None)
        return;
    const QString typed = m_field->text();
    setText({});
    emit entered(read, typed);
}

void LogField::clear()
{
    m_choice =
        m_choice.kindFirst ? app::LogChoice{.kind = m_choice.kind, .kindFirst = true} : app::LogChoice();
    m_field->selectAll();
    m_field->del(); // what was typed can be taken back into the field
    present();
}

void LogField::chooseKind(db::InteractionKind kind)
{
    m_choice.kind = kind;
    m_choice.channel.reset(); // each kind has its usual ones
    m_choice.direction.reset();
    m_field->setFocus(Qt::OtherFocusReason);
    present();
}

bool LogField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && watched == m_field && !m_field->isUndoAvailable() &&
        static_cast<QKeyEvent *>(event)->matches(QKeySequence::Undo)) {
        event->ignore(); // nothing to take back in the field: the window's turn
        return true;
    }
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool plain = key->modifiers() == Qt::NoModifier || key->modifiers() == Qt::KeypadModifier;
    if (plain && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
        enter();
        return true;
    }
    if (key->key() == Qt::Key_Escape) {
        if (m_isKept || (m_field->text().isEmpty() && (m_choice.isEmpty() || m_choice.kindFirst)))
            emit leaveAsked();
        else
            clear();
        m_field->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ui
