#include "ui/customers/segment_dialog.h"

#include "app/customers/segment_commands.h"
#include "app/people/name_spelling.h"
#include "app/segments/condition_text.h"
#include "db/core/fold.h"
#include "ui/customers/condition_group.h"
#include "ui/customers/condition_words.h"
#include "ui/language/explain.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/plain_scroll_area.h"
#include "ui/widgets/tone_label.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

SegmentDialog::SegmentDialog(app::Desk &desk, const Start &start, QWidget *window)
    : QDialog(window), m_desk(desk), m_start(start), m_name(named(new QLineEdit, u"segmentNameLineEdit"_s)),
      m_group(new ConditionGroup(ConditionGroup::Place::Whole, m_start.choices)),
      m_described(makeWrappedLabel(TextStyle::Secondary, u"segmentDescribedLabel"_s)),
      m_counted(makeWrappedLabel(TextStyle::Strong, u"segmentCountLabel"_s)),
      m_problem(new ToneLabel(u"segmentProblemLabel"_s)),
      m_cancel(makeButton(u"segmentCancelPushButton"_s, tr("Cancel"))),
      m_save(makeButton(u"segmentSavePushButton"_s, tr("Save the segment"), ButtonKind::Primary)),
      m_count(desk)
{
    build();
    m_name->setText(m_start.segment.name);
    m_group->setCondition(m_start.segment.condition.value_or(app::Condition()));
    m_count.setPause(200ms);
    connect(&m_count, &LoaderBase::slow, this, [this] { m_counted->setText(tr("Counting…")); });
    connect(&m_count, &LoaderBase::failed, this, [this](const db::Error &error) {
        m_counted->clear();
        m_problem->say(explain(error, m_desk.path()), Role::Danger);
    });
    const auto lookAgain = [this] { enter(State::Changed); };
    connect(m_name, &QLineEdit::textChanged, this, lookAgain);
    connect(m_group, &ConditionGroup::changed, this, lookAgain);
    connect(m_group, &ConditionGroup::changed, this, &SegmentDialog::orderKeyboard);
    connect(m_save, &QPushButton::clicked, this, &SegmentDialog::save);
    m_name->setFocus();
    orderKeyboard();
    look();
}

void SegmentDialog::build()
{
    setObjectName(u"segmentDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setWindowTitle(m_start.segment.id ? tr("Edit a segment") : tr("New segment"));
    auto *caption = makeText(TextStyle::Body, u"segmentNameLabel"_s, tr("&Name", "of a segment"));
    caption->setBuddy(m_name);
    m_name->setAccessibleName(tr("Name of the segment"));
    m_name->setMaxLength(static_cast<int>(app::kLongestSegmentName));
    m_name->setPlaceholderText(tr("What you call these customers"));
    auto *conditions = new PlainScrollArea(u"segmentScrollArea"_s);
    auto *held = new QWidget;
    held->setLayout(columnOf(0, {m_group, BoxItem::rest()}));
    conditions->hold(held);
    m_cancel->setAutoDefault(false);
    m_save->setDefault(true);
    connect(m_cancel, &QPushButton::clicked, this, &SegmentDialog::reject);
    const int margin = grid::large();
    setLayout(columnOf(grid::medium(),
                       {caption,
                        m_name,
                        {conditions, 1},
                        m_described,
                        m_counted,
                        m_problem,
                        rowOf(grid::small(), {BoxItem::rest(), m_save, m_cancel})},
                       {margin, margin, margin, margin}));
    resize(grid::px(720), grid::px(480));
    setTabOrder(m_save, m_cancel);
}

void SegmentDialog::enter(State state)
{
    m_state = state;
    m_cancel->setText(state == State::Leaving ? tr("Discard", "the changes to a segment") : tr("Cancel"));
    look();
}

// Conditions come and go, and each new one would be the last that Tab reaches.
void SegmentDialog::orderKeyboard()
{
    QWidget *before = m_name;
    for (QWidget *stop : m_group->keyboardStops() + QList<QWidget *>{m_save, m_cancel})
        setTabOrder(std::exchange(before, stop), stop);
}

QString SegmentDialog::problem() const
{
    const auto condition = m_group->condition();
    if (!condition)
        return tr("A condition has no value yet.");
    if (condition->leaves() > app::Condition::kMostLeaves || condition->depth() > app::Condition::kDeepest)
        return tr("These are too many conditions. Remove some.");
    const QString name = app::cleanName(m_name->text());
    if (name.isEmpty())
        return tr("The segment has no name yet.");
    if (name != m_start.segment.name && app::isOfSigns(name))
        return tr("This name has neither a letter nor a digit. Choose another name.");
    if (name != m_start.segment.name && app::conditionOf(name))
        return tr("This name reads as a condition. Choose another name.");
    for (const app::SavedSegment &other : m_start.others) {
        if (other.id != m_start.segment.id && db::fold(other.name) == db::fold(name))
            return tr("There is a segment “%1” already. Choose another name.").arg(other.name);
    }
    return {};
}

void SegmentDialog::look()
{
    const QString why = problem();
    m_save->setEnabled(why.isEmpty());
    if (m_state == State::Leaving)
        m_problem->say(tr("The segment is not saved. Esc or Discard throws away what you entered."),
                       Role::Danger);
    else
        m_problem->say(m_state == State::Untouched ? QString() : why);
    const auto condition = m_group->finished();
    const bool isWhole = m_group->condition().has_value();
    m_described->setText(condition ? words::described(*condition) : QString());
    if (!condition) {
        m_count.cancel();
        m_counted->clear();
        return;
    }
    m_count.ask(
        app::asking(&app::countMeeting, *condition, m_desk.clock()), [this, isWhole](qint64 customers) {
            const auto count = static_cast<int>(customers);
            m_counted->setText(isWhole ? tr("%Ln customers meet this", nullptr, count)
                                       : tr("%Ln customer(s) meet what is filled in so far", nullptr, count));
        });
}

void SegmentDialog::reject()
{
    if (m_state == State::Changed)
        enter(State::Leaving);
    else
        QDialog::reject();
}

void SegmentDialog::save()
{
    const auto condition = m_group->condition();
    if (!condition || !problem().isEmpty())
        return;
    const QString name = app::cleanName(m_name->text());
    accept();
    emit answered(name, *condition);
}

} // namespace ui
