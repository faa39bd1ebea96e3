#include "ui/customers/condition_row.h"

#include "ui/customers/condition_words.h"
#include "ui/customers/pick_chip.h"
#include "ui/theme/grid.h"
#include "ui/theme/icons.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/combo_box.h"
#include "ui/widgets/filter_chip.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/tone_label.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// How words compare, as the combo box keeps it.
enum class Among
{
    Them,
    Others
};

QList<Pick> picksOf(app::ConditionField field, const QStringList &keys)
{
    QList<Pick> picks;
    for (const QString &key : keys)
        picks.append({key, words::value(field, key), {}});
    return picks;
}

} // namespace

ConditionRow::ConditionRow(const app::FilterChoices &known, QWidget *parent)
    : QWidget(parent), m_known(known), m_field(makeComboBox(u"conditionFieldComboBox"_s, tr("Field"))),
      m_how(makeComboBox(u"conditionHowComboBox"_s, tr("Comparison"))),
      m_pick(new PickChip(words::Chosen::Values, u"conditionPickChip"_s, this)),
      m_typed(named(new QLineEdit, u"conditionWordsLineEdit"_s)),
      m_number(named(new QDoubleSpinBox, u"conditionNumberSpinBox"_s)),
      m_days(named(new QSpinBox, u"conditionDaysSpinBox"_s)),
      m_missing(new ToneLabel(u"conditionMissingLabel"_s)),
      m_remove(named(new QToolButton, u"conditionRemoveToolButton"_s))
{
    build();
    showField();
    mark();
}

void ConditionRow::build()
{
    for (const app::FieldRule &rule : app::conditionFields())
        m_field->addItem(words::field(rule.field), static_cast<int>(rule.field));
    m_number->setGroupSeparatorShown(true);
    m_days->setRange(0, app::FieldRule::kMostDays);
    m_days->setSpecialValueText(tr("ever", "purchases: in all the time"));
    m_days->setSuffix(tr(" days", "purchases: within so many days"));
    m_days->setAccessibleName(tr("Within so many days"));
    m_days->setToolTip(plainTip(m_days->accessibleName()));
    m_remove->setIcon(Icons::icon(u"close"_s, Role::TextSecondary));
    m_remove->setAutoRaise(true);
    m_remove->setAccessibleName(tr("Remove this condition"));
    m_remove->setToolTip(plainTip(m_remove->accessibleName()));
    m_remove->setFocusPolicy(Qt::StrongFocus);
    setLayout(rowOf(grid::small(), {m_field,
                                    m_how,
                                    m_pick->chip(),
                                    {m_typed, 1},
                                    m_number,
                                    m_days,
                                    m_missing,
                                    BoxItem::rest(),
                                    m_remove}));
    m_missing->setWordWrap(false);
    connect(this, &ConditionRow::changed, this, &ConditionRow::mark);
    setFocusProxy(m_field);
    connect(m_field, &QComboBox::currentIndexChanged, this, [this] {
        showField();
        emit changed();
    });
    connect(m_how, &QComboBox::currentIndexChanged, this, &ConditionRow::changed);
    connect(m_pick, &PickChip::chosen, this, [this](const QStringList &keys) {
        setWords(keys);
        emit changed();
    });
    connect(m_typed, &QLineEdit::textChanged, this, &ConditionRow::changed);
    connect(m_number, &QDoubleSpinBox::valueChanged, this, &ConditionRow::changed);
    connect(m_days, &QSpinBox::valueChanged, this, &ConditionRow::changed);
    connect(m_remove, &QToolButton::clicked, this, &ConditionRow::removeAsked);
}

bool ConditionRow::canShow(const app::Condition &condition)
{
    if (condition.kind == app::Condition::Kind::Leaf)
        return true;
    const bool isDenial = condition.kind == app::Condition::Kind::None && condition.parts.size() == 1;
    const auto &part = isDenial ? condition.parts.constFirst() : condition;
    return isDenial && part.kind == app::Condition::Kind::Leaf &&
           app::ruleOf(part.leaf.field).values == app::FieldRule::Values::Words;
}

app::ConditionField ConditionRow::field() const
{
    return static_cast<app::ConditionField>(m_field->currentData().toInt());
}

QList<QWidget *> ConditionRow::keyboardStops() const
{
    return {m_field, m_how, m_pick->chip(), m_typed, m_number, m_days, m_remove};
}

bool ConditionRow::isNumber() const
{
    return app::ruleOf(field()).values == app::FieldRule::Values::Number;
}

bool ConditionRow::isPicked() const
{
    const bool known = (field() == app::ConditionField::Tag && !m_known.tags.isEmpty()) ||
                       (field() == app::ConditionField::Occupation && !m_known.occupations.isEmpty());
    return !isNumber() && (known || app::ruleOf(field()).choices);
}

void ConditionRow::showField()
{
    const app::FieldRule &rule = app::ruleOf(field());
    const QString name = words::field(field());
    const QSignalBlocker quietHow(m_how);
    const QSignalBlocker quietNumber(m_number);
    const QSignalBlocker quietDays(m_days);
    m_how->clear();
    if (isNumber()) {
        for (const auto comparison : {db::Comparison::AtLeast, db::Comparison::AtMost, db::Comparison::More,
                                      db::Comparison::Less, db::Comparison::Equal})
            m_how->addItem(words::comparison(comparison), static_cast<int>(comparison));
        m_number->setDecimals(rule.parts == 1 ? 0 : 1);
        m_number->setRange(0, static_cast<double>(rule.most) / rule.parts);
        m_number->setValue(1);
    } else {
        m_how->addItem(tr("is one of", "a field and its values"), static_cast<int>(Among::Them));
        m_how->addItem(tr("is none of", "a field and its values"), static_cast<int>(Among::Others));
        const QStringList known = field() == app::ConditionField::Tag          ? m_known.tags
                                  : field() == app::ConditionField::Occupation ? m_known.occupations
                                                                               : QStringList();
        m_pick->setPicks(picksOf(field(), rule.choices ? rule.choices() : known));
    }
    m_days->setValue(0);
    setWords({});
    m_pick->chip()->setVisible(isPicked());
    m_typed->setVisible(!isNumber() && !isPicked());
    m_number->setVisible(isNumber());
    m_days->setVisible(rule.hasDays);
    m_typed->setAccessibleName(name);
    m_typed->setPlaceholderText(tr("one, or several with commas"));
    m_number->setAccessibleName(name);
}

void ConditionRow::setWords(const QStringList &keys)
{
    m_picked = keys;
    QStringList labels;
    for (const QString &key : keys)
        labels.append(words::value(field(), key));
    m_pick->setKind(keys.isEmpty() ? tr("Choose…", "values of a condition") : words::field(field()));
    m_pick->setChosen(keys, labels);
    m_pick->chip()->setAccessibleName(words::field(field()));
    m_pick->chip()->setAccessibleDescription(labels.join(u", "_s));
    const QSignalBlocker quiet(m_typed);
    m_typed->setText(keys.join(u", "_s));
}

QStringList ConditionRow::words() const
{
    if (isPicked())
        return m_picked;
    QStringList kept;
    for (const QString &typed : m_typed->text().split(u',')) {
        const auto word = app::keptWord(app::ruleOf(field()), typed);
        if (word && !kept.contains(*word))
            kept.append(*word);
    }
    return kept;
}

void ConditionRow::setCondition(const app::Condition &condition)
{
    const bool isDenial = condition.kind == app::Condition::Kind::None;
    const app::ConditionLeaf &leaf = isDenial ? condition.parts.constFirst().leaf : condition.leaf;
    const QSignalBlocker quiet(this);
    m_field->setCurrentIndex(m_field->findData(static_cast<int>(leaf.field)));
    showField();
    if (isNumber()) {
        m_how->setCurrentIndex(m_how->findData(static_cast<int>(leaf.comparison)));
        m_number->setValue(static_cast<double>(leaf.number) / app::ruleOf(leaf.field).parts);
        m_days->setValue(leaf.days);
    } else {
        m_how->setCurrentIndex(m_how->findData(static_cast<int>(isDenial ? Among::Others : Among::Them)));
        setWords(leaf.words);
    }
    mark();
}

void ConditionRow::mark()
{
    m_missing->say(condition() ? QString() : tr("no value yet", "a condition"), Role::Prospect);
    if (isPicked() && m_picked.isEmpty())
        m_pick->chip()->setAccessibleDescription(m_missing->text());
    m_typed->setAccessibleDescription(m_missing->text());
}

std::optional<app::Condition> ConditionRow::condition() const
{
    if (isNumber()) {
        const auto number = static_cast<qint64>(std::llround(m_number->value() * app::ruleOf(field()).parts));
        return app::numberIs(field(), static_cast<db::Comparison>(m_how->currentData().toInt()), number,
                             app::ruleOf(field()).hasDays ? m_days->value() : 0);
    }
    const QStringList kept = words();
    if (kept.isEmpty())
        return std::nullopt;
    const app::Condition leaf = app::isOneOf(field(), kept);
    const bool others = static_cast<Among>(m_how->currentData().toInt()) == Among::Others;
    return others ? app::noneOf({leaf}) : leaf;
}

} // namespace ui
