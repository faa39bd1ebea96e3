#include "ui/settings/limit_editor.h"

#include "ui/language/limit_words.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/time_field.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kWeekdayBoxes = 7;
const QString kAnyLimit = u"any"_s;

/// "25/12" as it is stored, "12-25"; as it is where it is none, so that it is refused.
QString storedDate(const QString &typed)
{
    const QStringList parts = typed.trimmed().split(u'/');
    return parts.size() == 2 ? u"%1-%2"_s.arg(parts.at(1).trimmed().rightJustified(2, u'0'),
                                              parts.at(0).trimmed().rightJustified(2, u'0'))
                             : typed.trimmed();
}

} // namespace

LimitEditor::LimitEditor(const app::SendLimit &limit, const app::SendLimits &limits, QWidget *parent)
    : QWidget(parent), m_limit(limit)
{
    using Kind = app::SendLimit::Kind;
    setLayout(columnOf(grid::small(), {}));
    const QString stored = limit.text(limits);
    switch (limit.kind) {
    case Kind::Hours:
        addHours(stored);
        break;
    case Kind::Count:
        addNumbers({stored}, {tr("Messages in 24 hours at most")});
        break;
    case Kind::Cap:
        addNumbers(stored.split(u'/'), {tr("Messages at most"), tr("Within so many days")});
        break;
    case Kind::Distance:
        addNumbers({stored}, {tr("Days between two messages")});
        break;
    case Kind::Weekdays:
        addWeekdays(limits.quiet.weekdays);
        break;
    case Kind::Dates:
        addLine(u"limitDatesLineEdit"_s, tr("Day and month, of each year"),
                limits.quiet.dates.isEmpty() ? QString() : words::limitValue(limit, limits),
                tr("As in 1/1, 25/12. Empty: none."));
        break;
    case Kind::Demand:
        m_demand = addBox(u"limitDemandCheckBox"_s, tr("This rule is kept"), stored == "on"_L1);
        break;
    }
}

QCheckBox *LimitEditor::addBox(const QString &objectName, const QString &text, bool isChecked)
{
    auto *box = named(new QCheckBox(text), objectName);
    box->setChecked(isChecked);
    connect(box, &QCheckBox::toggled, this, &LimitEditor::changed);
    layout()->addWidget(box);
    return box;
}

QLineEdit *LimitEditor::addLine(const QString &objectName, const QString &label, const QString &text,
                                const QString &hint)
{
    auto *edit = named(new QLineEdit(text), objectName);
    auto *shown = new FormField(edit);
    shown->setLabel(label);
    shown->setHint(hint);
    connect(edit, &QLineEdit::textChanged, this, &LimitEditor::changed);
    layout()->addWidget(shown);
    m_lines.append(edit);
    return edit;
}

void LimitEditor::addHours(const QString &stored)
{
    std::optional<app::OpenHours> hours;
    app::readText(stored, hours);
    const app::OpenHours shown = hours.value_or(app::OpenHours{{7, 0}, {22, 0}});
    m_from = named(new TimeField(shown.from), u"limitFromTimeField"_s);
    m_until = named(new TimeField(shown.until), u"limitUntilTimeField"_s);
    auto *from = new FormField(m_from);
    from->setLabel(tr("&From"));
    auto *until = new FormField(m_until);
    until->setLabel(tr("&Until"));
    static_cast<QVBoxLayout *>(layout())->addLayout(sideBySide(from, until));
    for (TimeField *field : {m_from, m_until})
        connect(field, &TimeField::timeChanged, this, &LimitEditor::changed);
    m_any = addBox(u"limitAnyCheckBox"_s, tr("At any hour"), !hours);
    const auto lock = [this] {
        m_from->setEnabled(!m_any->isChecked());
        m_until->setEnabled(!m_any->isChecked());
    };
    connect(m_any, &QCheckBox::toggled, this, lock);
    lock();
}

void LimitEditor::addNumbers(const QStringList &stored, const QStringList &labels)
{
    for (qsizetype i = 0; i < labels.size(); ++i) {
        const QString text = stored.value(i) == kAnyLimit ? QString() : stored.value(i);
        addLine(u"limitNumber%1LineEdit"_s.arg(i + 1), labels.at(i), text, tr("Empty: no limit."));
    }
}

void LimitEditor::addWeekdays(int weekdays)
{
    auto *days = new QWidget;
    auto *row = new FlowLayout(days);
    row->setContentsMargins(0, 0, 0, 0);
    for (int day = 1; day <= kWeekdayBoxes; ++day) {
        QCheckBox *box =
            addBox(u"limitDay%1CheckBox"_s.arg(day), words::weekdayName(day), (weekdays >> (day - 1)) & 1);
        row->addWidget(box);
        m_weekdays.append(box);
    }
    layout()->addWidget(days);
}

QString LimitEditor::hoursEntered() const
{
    if (m_any->isChecked())
        return kAnyLimit;
    if (!m_from->problem().isEmpty() || !m_until->problem().isEmpty())
        return {};
    return u"%1-%2"_s.arg(m_from->time().toString(u"HH:mm"_s), m_until->time().toString(u"HH:mm"_s));
}

QString LimitEditor::weekdaysEntered() const
{
    int weekdays = 0;
    for (int i = 0; i < m_weekdays.size(); ++i)
        weekdays |= m_weekdays.at(i)->isChecked() ? 1 << i : 0;
    return app::weekdaysText(weekdays);
}

QString LimitEditor::datesEntered() const
{
    QStringList dates;
    for (const QString &typed : m_lines.constFirst()->text().split(u',', Qt::SkipEmptyParts)) {
        if (!typed.trimmed().isEmpty())
            dates.append(storedDate(typed));
    }
    return dates.isEmpty() ? u"none"_s : dates.join(u',');
}

QString LimitEditor::text() const
{
    using Kind = app::SendLimit::Kind;
    switch (m_limit.kind) {
    case Kind::Hours:
        return hoursEntered();
    case Kind::Weekdays:
        return weekdaysEntered();
    case Kind::Dates:
        return datesEntered();
    case Kind::Demand:
        return m_demand->isChecked() ? u"on"_s : u"off"_s;
    case Kind::Count:
    case Kind::Cap:
    case Kind::Distance:
        break;
    }
    QStringList numbers;
    for (const QLineEdit *line : m_lines)
        numbers.append(line->text().trimmed());
    const bool isEmpty = numbers.join(QString()).isEmpty();
    return isEmpty ? kAnyLimit : numbers.join(u'/');
}

} // namespace ui
