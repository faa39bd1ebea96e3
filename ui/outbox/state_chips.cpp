#include "ui/outbox/state_chips.h"

#include "ui/language/word_labels.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/filter_chip.h"
#include "ui/widgets/flow_layout.h"

#include <QLocale>

#include <array>
#include <numeric>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// What asks for a person comes first.
constexpr std::array kChipStates{db::MessageState::Uncertain, db::MessageState::Failed,
                                 db::MessageState::Planned,   db::MessageState::Approved,
                                 db::MessageState::Sending,   db::MessageState::Sent,
                                 db::MessageState::Skipped,   db::MessageState::Cancelled};

} // namespace

StateChips::StateChips(QWidget *parent) : QWidget(parent)
{
    auto *flow = new FlowLayout(this);
    flow->setContentsMargins({});
    flow->setSpacing(grid::tight());
    addChip({});
    for (const db::MessageState state : kChipStates)
        addChip(state);
    showChips();
}

void StateChips::addChip(State state)
{
    const QString name = state ? keyOf(*state) : u"all"_s;
    auto *chip = named(new FilterChip, name + u"StateChip"_s);
    layout()->addWidget(chip);
    m_chips.append({state, chip});
    connect(chip, &QAbstractButton::clicked, this, [this, state] {
        setChosen(state);
        emit chosen(state);
    });
}

void StateChips::setCounts(const QHash<db::MessageState, qint64> &counts)
{
    m_counts = counts;
    showChips();
}

void StateChips::setChosen(State state)
{
    m_chosen = state;
    showChips();
}

void StateChips::showChips()
{
    const qint64 all = std::accumulate(m_counts.cbegin(), m_counts.cend(), qint64{0});
    for (const auto &[state, chip] : std::as_const(m_chips)) {
        const qint64 count = state ? m_counts.value(*state) : all;
        const QString name = state ? labelOf(*state) : tr("All", "messages of all states");
        chip->setText(u"%1 %2"_s.arg(name, QLocale().toString(count)));
        chip->setAccessibleName(
            tr("%1: %Ln messages", "a state; how many are in it", static_cast<int>(count)).arg(name));
        chip->setChecked(state == m_chosen);
        chip->setVisible(!state || count > 0 || state == m_chosen);
        chip->updateGeometry();
    }
}

} // namespace ui
