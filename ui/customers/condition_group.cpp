#include "ui/customers/condition_group.h"

#include "ui/customers/condition_row.h"
#include "ui/theme/grid.h"
#include "ui/theme/icons.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/combo_box.h"
#include "ui/widgets/plain_text.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

ConditionGroup::ConditionGroup(Place place, const app::FilterChoices &known, QWidget *parent)
    : QWidget(parent), m_known(known),
      m_kind(makeComboBox(u"conditionKindComboBox"_s, tr("Which of these conditions must hold"))),
      m_remove(named(new QToolButton, u"conditionRemoveGroupToolButton"_s)),
      m_parts(columnOf(grid::small(), {})),
      m_addRow(makeButton(u"conditionAddPushButton"_s, tr("Add a condition"), ButtonKind::Link)),
      m_addGroup(makeButton(u"conditionAddGroupPushButton"_s, tr("Add a group"), ButtonKind::Link))
{
    build(place);
}

void ConditionGroup::build(Place place)
{
    m_kind->addItem(tr("All of these hold", "conditions"), static_cast<int>(app::Condition::Kind::All));
    m_kind->addItem(tr("Any of these holds", "conditions"), static_cast<int>(app::Condition::Kind::Any));
    m_kind->addItem(tr("None of these holds", "conditions"), static_cast<int>(app::Condition::Kind::None));
    m_addRow->setAutoDefault(false);
    m_addGroup->setAutoDefault(false);
    m_remove->setIcon(Icons::icon(u"close"_s, Role::TextSecondary));
    m_remove->setAutoRaise(true);
    m_remove->setAccessibleName(tr("Remove this group"));
    m_remove->setToolTip(plainTip(m_remove->accessibleName()));
    m_remove->setFocusPolicy(Qt::StrongFocus);
    m_remove->setVisible(place == Place::Inside);
    const int indent = place == Place::Inside ? grid::large() : 0;
    setLayout(columnOf(grid::small(),
                       {rowOf(grid::small(), {m_kind, BoxItem::rest(), m_remove}), m_parts,
                        rowOf(grid::small(), {m_addRow, m_addGroup, BoxItem::rest()})},
                       {indent, 0, 0, 0}));
    setFocusProxy(m_kind);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ConditionGroup::changed);
    connect(m_addRow, &QPushButton::clicked, this, &ConditionGroup::addRow);
    connect(m_addGroup, &QPushButton::clicked, this, &ConditionGroup::addGroup);
    connect(m_remove, &QToolButton::clicked, this, &ConditionGroup::removeAsked);
}

template <class Part> Part *ConditionGroup::addPart(Part *part)
{
    m_parts->addWidget(part);
    part->show(); // at once: it takes the keyboard
    connect(part, &Part::changed, this, &ConditionGroup::changed);
    connect(part, &Part::removeAsked, this, [this, part] {
        m_parts->removeWidget(part);
        part->hide(); // it goes once its own click is done
        part->deleteLater();
        m_addRow->setFocus(Qt::OtherFocusReason);
        emit changed();
    });
    return part;
}

void ConditionGroup::add(const app::Condition &part)
{
    if (ConditionRow::canShow(part))
        addPart(new ConditionRow(m_known, this))->setCondition(part);
    else
        addPart(new ConditionGroup(Place::Inside, m_known, this))->setCondition(part);
}

void ConditionGroup::addRow()
{
    addPart(new ConditionRow(m_known, this))->setFocus(Qt::OtherFocusReason);
    emit changed();
}

void ConditionGroup::addGroup()
{
    auto *group = addPart(new ConditionGroup(Place::Inside, m_known, this));
    group->addRow();
    group->setFocus(Qt::OtherFocusReason);
}

void ConditionGroup::setCondition(const app::Condition &condition)
{
    emptyOut(*m_parts);
    const QSignalBlocker quiet(this);
    // A comparison alone is a group of one.
    const bool isGroup = !ConditionRow::canShow(condition);
    const auto kind = isGroup ? condition.kind : app::Condition::Kind::All;
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(kind)));
    for (const app::Condition &part : isGroup ? condition.parts : QList<app::Condition>{condition})
        add(part);
    if (m_parts->count() == 0)
        addRow();
}

QList<QWidget *> ConditionGroup::keyboardStops() const
{
    QList<QWidget *> stops{m_kind, m_remove};
    for (int place = 0; place < m_parts->count(); ++place) {
        const QWidget *part = m_parts->itemAt(place)->widget();
        if (const auto *row = qobject_cast<const ConditionRow *>(part))
            stops += row->keyboardStops();
        else if (const auto *group = qobject_cast<const ConditionGroup *>(part))
            stops += group->keyboardStops();
    }
    return stops + QList<QWidget *>{m_addRow, m_addGroup};
}

std::optional<app::Condition> ConditionGroup::condition() const
{
    QList<app::Condition> parts;
    for (int place = 0; place < m_parts->count(); ++place) {
        const QWidget *widget = m_parts->itemAt(place)->widget();
        const auto *row = qobject_cast<const ConditionRow *>(widget);
        const auto *group = qobject_cast<const ConditionGroup *>(widget);
        const auto part = row ? row->condition() : group ? group->condition() : std::nullopt;
        if (!part)
            return std::nullopt;
        parts.append(*part);
    }
    return of(std::move(parts));
}

std::optional<app::Condition> ConditionGroup::finished() const
{
    QList<app::Condition> parts;
    for (int place = 0; place < m_parts->count(); ++place) {
        const QWidget *widget = m_parts->itemAt(place)->widget();
        const auto *row = qobject_cast<const ConditionRow *>(widget);
        const auto *group = qobject_cast<const ConditionGroup *>(widget);
        const auto part = row ? row->condition() : group ? group->finished() : std::nullopt;
        if (part)
            parts.append(*part);
    }
    return of(std::move(parts));
}

std::optional<app::Condition> ConditionGroup::of(QList<app::Condition> parts) const
{
    if (parts.isEmpty())
        return std::nullopt;
    switch (static_cast<app::Condition::Kind>(m_kind->currentData().toInt())) {
    case app::Condition::Kind::Any:
        return app::anyOf(std::move(parts));
    case app::Condition::Kind::None:
        return app::noneOf(std::move(parts));
    default:
        return app::allOf(std::move(parts));
    }
}

} // namespace ui
