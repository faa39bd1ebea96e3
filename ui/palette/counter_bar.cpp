#include "ui/palette/counter_bar.h"

#include "ui/contacts/history_line.h"
#include "ui/contacts/log_field.h"
#include "ui/language/customer_words.h"
#include "ui/language/word_labels.h"
#include "ui/palette/counter_keys.h"
#include "ui/palette/counter_note.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/key_hint_button.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// Last contact and next occasion.
QString factsOf(const app::CustomerLine &line, QDate today)
{
    QStringList facts{
        line.row.lastContactOn.isValid()
            ? CounterBar::tr("Last contact: %1", "a day").arg(words::day(line.row.lastContactOn, today))
            : CounterBar::tr("No contact yet")};
    if (line.nextOccasion)
        facts.append(CounterBar::tr("Next occasion: %1", "a day and its occasion")
                         .arg(words::nextOccasion(line, today)));
    return facts.join(u"  ·  "_s);
}

} // namespace

CounterBar::CounterBar(app::Clock clock, QWidget *window)
    : PaletteFrame(window), m_clock(clock),
      m_name(makeWrappedLabel(TextStyle::Section, u"counterNameLabel"_s)),
      m_phone(makeLabel(TextStyle::Secondary, u"counterPhoneLabel"_s)),
      m_facts(makeWrappedLabel(TextStyle::Secondary, u"counterFactsLabel"_s)), m_stage(new Chip),
      m_line(new LogField(clock)), m_note(new CounterNote), m_box(makeBox())
{
    setObjectName(u"counterBar"_s);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleDescription(
        tr("A letter records, Enter opens the profile, Esc or another letter goes on to the next customer"));
    for (const CounterKey &key : kCounterKeys) {
        const QString word = labelOf(key.kind);
        addButton(key.takesWords ? word + u'…' : word, tr(key.cap.text, key.cap.comment), iconOf(key.kind),
                  [this, kind = key.kind] { press(kind); });
    }
    addButton(tr("Open the profile"), tr("Enter", "a key"), u"customers"_s, [this] { emit profileAsked(); });
    addButton(tr("Next customer"), u"Esc"_s, u"skip"_s, [this] { emit nextAsked({}); });
    m_line->hide();
    m_line->keepOnLeave();
    connect(m_line, &LogField::entered, this, &CounterBar::entered);
    // Later: the field takes the keyboard back once it has asked.
    connect(m_line, &LogField::leaveAsked, this, &CounterBar::leaveLine, Qt::QueuedConnection);
    m_box->installEventFilter(this);
}

QWidget *CounterBar::makeBox()
{
    auto *box = new QWidget;
    auto *buttons = new QWidget;
    m_buttons = new FlowLayout(buttons);
    const int margin = grid::large();
    box->setLayout(
        columnOf(grid::medium(),
                 {rowOf(grid::medium(), {{m_name, 1}, m_stage, m_phone}), m_facts, buttons, m_line, m_note},
                 {margin, margin, margin, margin}));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(box);
    column->addStretch(1);
    return box;
}

void CounterBar::addButton(const QString &text, const QString &key, const QString &icon,
                           const std::function<void()> &run)
{
    auto *button = named(new KeyHintButton, u"counterPushButton"_s);
    button->setText(text);
    button->setAccessibleName(text);
    button->setAccessibleDescription(tr("Key: %1").arg(key));
    button->setKeyHint(key);
    button->setIconName(icon);
    connect(button, &QPushButton::clicked, this, run);
    m_buttons->addWidget(button);
}

void CounterBar::showPerson(const app::CustomerLine &line)
{
    const QDate today = m_clock.today();
    const db::Audience audience = db::audienceOf(line.row.stage);
    m_name->setText(line.row.fullName);
    m_phone->setText(phoneText(line.row.phone));
    m_stage->setText(labelOf(line.row.stage));
    m_stage->setLook(ChipLook::of(audience));
    m_facts->setText(factsOf(line, today));
    setAccessibleName(words::sentence(line, today));
}

void CounterBar::beginLine(db::InteractionKind kind, const QString &typed)
{
    m_note->clear();
    m_line->show();
    m_line->begin(kind);
    m_line->field()->insert(typed);
}

std::optional<CounterLine> CounterBar::halfTyped() const
{
    if (m_line->text().trimmed().isEmpty())
        return std::nullopt;
    return CounterLine{m_line->line().kind, m_line->text()};
}

void CounterBar::leaveLine()
{
    setFocus(Qt::OtherFocusReason);
    m_line->hide();
    if (halfTyped())
        m_note->tell(tr("“%1” is kept. Esc again discards it.", "what is half typed").arg(m_line->text()));
}

void CounterBar::goOn()
{
    m_line->setText({});
    emit nextAsked({});
}

void CounterBar::press(db::InteractionKind kind)
{
    const auto key = std::ranges::find(kCounterKeys, kind, &CounterKey::kind);
    if (key->takesWords)
        beginLine(kind, QString(m_line->text()));
    else
        emit entered(app::parseLogLine({}, m_clock.today(), {.kind = kind, .kindFirst = true}), {});
}

void CounterBar::keyPressEvent(QKeyEvent *event)
{
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    QWidget *focus = QApplication::focusWidget();
    if (!plain || m_line->isAncestorOf(focus)) {
        PaletteFrame::keyPressEvent(event);
        return;
    }
    const auto key = std::ranges::find_if(kCounterKeys, [event](const CounterKey &one) {
        return std::ranges::find(one.keys, event->key()) != one.keys.end();
    });
    if (key != kCounterKeys.end() && event->isAutoRepeat())
        return; // a key that is held records once
    if (key != kCounterKeys.end())
        press(key->kind);
    else if (!event->text().isEmpty() && event->text().front().isLetterOrNumber())
        emit nextAsked(event->text());
    else if (event->key() == Qt::Key_Escape)
        goOn();
    else if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        PaletteFrame::keyPressEvent(event);
    else if (auto *button = qobject_cast<QPushButton *>(focus))
        button->click();
    else
        emit profileAsked();
}

bool CounterBar::focusNextPrevChild(bool next)
{
    QWidget *start = QApplication::focusWidget();
    if (!isOpen() || !start || !(start == this || isAncestorOf(start)))
        return PaletteFrame::focusNextPrevChild(next);
    // Round within the bar: behind it there is nothing for the keyboard now.
    const auto step = [next](const QWidget *from) {
        return next ? from->nextInFocusChain() : from->previousInFocusChain();
    };
    for (QWidget *at = step(start); at && at != start; at = step(at)) {
        const bool stops = at->isVisible() && at->isEnabled() && (at->focusPolicy() & Qt::TabFocus) != 0;
        if (stops && (at == this || isAncestorOf(at))) {
            at->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            break;
        }
    }
    return true;
}

bool CounterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_box && event->type() == QEvent::Resize)
        update(); // the panel is painted around it
    return PaletteFrame::eventFilter(watched, event);
}

void CounterBar::resizeEvent(QResizeEvent *event)
{
    PaletteFrame::resizeEvent(event);
    // Margins instead of an alignment: an aligned box is given the height its rows need in the whole width of
    // the window, where the buttons do not wrap.
    const int side = std::max(grid::pageMargin(), (width() - grid::px(640)) / 2);
    layout()->setContentsMargins(side, height() / 8, side, 0);
}

QRect CounterBar::panel() const
{
    return m_box->geometry();
}

} // namespace ui
