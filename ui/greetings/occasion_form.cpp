#include "ui/greetings/occasion_form.h"

#include "app/greetings/occasion_commands.h"
#include "app/greetings/occasion_kind.h"
#include "ui/greetings/greeting_setup_loader.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/key_words.h"
#include "ui/widgets/tone_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QShortcut>
#include <QSpinBox>

#include <tuple>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kLastYear = 2100;

auto fieldsOf(const db::Occasion &day)
{
    return std::tie(day.nameVi, day.nameEn, day.calendar, day.month, day.day, day.fromYear, day.solemn);
}

} // namespace

OccasionForm::OccasionForm(const GreetingSetupLoader &setup, QDate today, QWidget *parent)
    : QWidget(parent), m_setup(setup), m_today(today), m_vi(new QLineEdit), m_en(new QLineEdit),
      m_calendar(new QComboBox), m_day(new QSpinBox), m_month(new QSpinBox), m_from(new QSpinBox),
      m_solemn(named(new QCheckBox(tr("A sole&mn day: quiet words only")), u"occasionSolemnCheckBox"_s)),
      m_hint(new ToneLabel(u"occasionHintLabel"_s))
{
    auto *fields = new QFormLayout(this);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(grid::small());
    fields->setRowWrapPolicy(QFormLayout::WrapLongRows);
    const auto add = [fields](QWidget *field, const QString &name, const QString &label) {
        field->setObjectName(name);
        field->setAccessibleName(QString(label).remove(u'&'));
        fields->addRow(label, field);
    };
    add(m_vi, u"occasionNameViLineEdit"_s, tr("Name in &Vietnamese"));
    add(m_en, u"occasionNameEnLineEdit"_s, tr("Name in &English"));
    add(m_calendar, u"occasionCalendarComboBox"_s, tr("&Calendar"));
    add(m_day, u"occasionDaySpinBox"_s, tr("&Day"));
    add(m_month, u"occasionMonthSpinBox"_s, tr("&Month"));
    add(m_from, u"occasionFromSpinBox"_s, tr("&First year"));
    fields->addRow(m_solemn);
    fields->addRow(m_hint);
    m_calendar->addItems({tr("Solar", "calendar"), tr("Lunar", "calendar")});
    m_day->setRange(1, 31);
    m_month->setRange(1, 12);
    m_from->setRange(0, kLastYear);
    m_from->setSpecialValueText(tr("Every year"));
    setFocusProxy(m_vi);

    for (QLineEdit *field : {m_vi, m_en})
        connect(field, &QLineEdit::textChanged, this, &OccasionForm::check);
    for (QSpinBox *field : {m_day, m_month, m_from})
        connect(field, &QSpinBox::valueChanged, this, &OccasionForm::check);
    connect(m_calendar, &QComboBox::currentIndexChanged, this, &OccasionForm::check);
    connect(m_solemn, &QCheckBox::toggled, this, &OccasionForm::check);
    for (const int key : {Qt::Key_Return, Qt::Key_Enter})
        connect(addKey(this, key, tr("Save the occasion")), &QShortcut::activated, this,
                &OccasionForm::submitted);
}

void OccasionForm::fill(const db::Occasion &stored)
{
    m_stored = stored;
    put(stored);
}

void OccasionForm::setStored(const db::Occasion &stored)
{
    m_stored = stored;
    check();
}

void OccasionForm::put(const db::Occasion &occasion)
{
    m_pointedOut = false;
    {
        const QSignalBlocker once(this);
        m_vi->setText(occasion.nameVi);
        m_en->setText(occasion.nameEn);
        m_calendar->setCurrentIndex(occasion.calendar == db::Calendar::Lunar ? 1 : 0);
        m_day->setValue(occasion.day);
        m_month->setValue(occasion.month);
        m_from->setValue(occasion.fromYear);
        m_solemn->setChecked(occasion.solemn);
    }
    check();
}

db::Occasion OccasionForm::typed() const
{
    db::Occasion occasion = m_stored;
    occasion.nameVi = m_vi->text();
    occasion.nameEn = m_en->text();
    occasion.calendar = m_calendar->currentIndex() == 1 ? db::Calendar::Lunar : db::Calendar::Solar;
    occasion.day = m_day->value();
    occasion.month = m_month->value();
    occasion.fromYear = m_from->value();
    occasion.solemn = m_solemn->isChecked();
    occasion.own = true;
    return occasion;
}

bool OccasionForm::isChanged() const
{
    const db::Occasion now = typed();
    return fieldsOf(now) != fieldsOf(m_stored);
}

bool OccasionForm::isSound() const
{
    return app::faultOf(typed()) == app::OwnOccasionFault::None && !sameName();
}

bool OccasionForm::sameName() const
{
    return app::sameNameAs(typed(), m_setup.content().occasions) != nullptr;
}

void OccasionForm::check()
{
    const db::Occasion occasion = typed();
    const auto fault = app::faultOf(occasion);
    const auto hint = app::hintOf(occasion);
    QStringList hints;
    if (fault == app::OwnOccasionFault::NoName)
        hints.append(tr("Give the day a name, in one language at least."));
    else if (fault == app::OwnOccasionFault::LongName)
        hints.append(tr("A name of %Ln characters at most.", nullptr, int(app::kLongestOccasionName)));
    else if (sameName())
        hints.append(tr("There is a day of this name already. Give this one another name."));
    else if (fault == app::OwnOccasionFault::NoSuchDay)
        hints.append(
            occasion.calendar == db::Calendar::Lunar
                ? tr("Lunar months have 29 or 30 days. Choose a day from 1 to 30.")
                : tr("Month %1 has no day %2. Choose another day.").arg(occasion.month).arg(occasion.day));
    else if (hint == app::OwnOccasionHint::LunarThirty)
        hints.append(
            tr("In years whose month has 29 days only, it is held on the 29th, the last day of the month."));
    else if (hint == app::OwnOccasionHint::LeapDay)
        hints.append(tr("29 February: held in leap years only."));
    if (const QDate next = m_setup.nextDay(occasion, m_today); isSound() && next.isValid())
        hints.append(tr("Next: %1", "date").arg(GreetingWords::weekday(next)));
    m_pointedOut = m_pointedOut && !isSound();
    m_hint->say(hints.join(u'\n'), m_pointedOut ? Role::Danger : Role::TextSecondary);
    emit changed();
}

void OccasionForm::pointOut()
{
    m_pointedOut = true;
    check();
    const auto fault = app::faultOf(typed());
    QWidget *toBlame = m_vi;
    if (fault == app::OwnOccasionFault::NoSuchDay)
        toBlame = m_day;
    else if (m_vi->text().trimmed().isEmpty() && fault != app::OwnOccasionFault::NoName)
        toBlame = m_en;
    toBlame->setFocus(Qt::OtherFocusReason);
}

QVariantMap OccasionForm::place() const
{
    return app::ReviseOccasion{typed()}.toJson().toVariantMap();
}

void OccasionForm::restorePlace(const QVariantMap &place)
{
    if (const auto typed = app::ReviseOccasion::fromJson(QJsonObject::fromVariantMap(place)))
        put(typed->occasion);
}

} // namespace ui
