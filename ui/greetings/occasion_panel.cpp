#include "ui/greetings/occasion_panel.h"

#include "app/greetings/occasion_commands.h"
#include "app/greetings/occasion_kind.h"
#include "app/greetings/own_occasion.h"
#include "ui/greetings/greeting_setup_loader.h"
#include "ui/language/lunar_words.h"
#include "ui/shell/doer.h"
#include "ui/theme/grid.h"
#include "ui/theme/text_style.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kLastYear = 2100;

template <class Button> Button *named(Button *widget, const QString &name)
{
    widget->setObjectName(name);
    return widget;
}

QLabel *wrapped(TextStyle style, const QString &name)
{
    QLabel *label = makeLabel(style, name);
    label->setWordWrap(true);
    return label;
}

} // namespace

OccasionPanel::OccasionPanel(GreetingSetupLoader &book, Doer &doer, QDate today, QWidget *parent)
    : Card(parent), m_book(book), m_doer(doer), m_today(today),
      m_title(wrapped(TextStyle::Section, u"occasionTitleLabel"_s)),
      m_facts(wrapped(TextStyle::Body, u"occasionFactsLabel"_s)),
      m_rules(wrapped(TextStyle::Secondary, u"occasionRulesLabel"_s)), m_dateRow(new QWidget),
      m_dateLabel(wrapped(TextStyle::SecondaryStrong, u"occasionDateLabel"_s)),
      m_date(named(new QDateEdit, u"occasionDateEdit"_s)),
      m_setDate(named(new QPushButton, u"occasionSetDateButton"_s)),
      m_unsetDate(named(new QPushButton, u"occasionUnsetDateButton"_s)), m_form(new QWidget),
      m_fields(new QFormLayout(m_form)), m_vi(named(new QLineEdit, u"occasionNameViLineEdit"_s)),
      m_en(named(new QLineEdit, u"occasionNameEnLineEdit"_s)),
      m_calendar(named(new QComboBox, u"occasionCalendarComboBox"_s)),
      m_day(named(new QSpinBox, u"occasionDaySpinBox"_s)),
      m_month(named(new QSpinBox, u"occasionMonthSpinBox"_s)),
      m_from(named(new QSpinBox, u"occasionFromSpinBox"_s)),
      m_solemn(named(new QCheckBox, u"occasionSolemnCheckBox"_s)),
      m_hint(wrapped(TextStyle::Secondary, u"occasionHintLabel"_s)),
      m_save(named(new QPushButton, u"occasionSaveButton"_s)),
      m_giveUp(named(new QPushButton, u"occasionGiveUpButton"_s)),
      m_delete(named(new QPushButton, u"occasionDeleteButton"_s))
{
    setObjectName(u"occasionPanel"_s);
    setMinimumWidth(grid::px(260));
    m_save->setDefault(true);
    m_delete->setFlat(true);
    m_calendar->addItem({}, db::keyOf(db::Calendar::Solar));
    m_calendar->addItem({}, db::keyOf(db::Calendar::Lunar));
    m_day->setRange(1, 31);
    m_month->setRange(1, 12);
    m_from->setRange(0, kLastYear);
    m_date->setDisplayFormat(u"dd/MM/yyyy"_s);
    m_date->setCalendarPopup(true);

    auto *dates = new QVBoxLayout(m_dateRow);
    dates->setContentsMargins(0, 0, 0, 0);
    dates->setSpacing(grid::small());
    dates->addWidget(m_dateLabel);
    dates->addWidget(m_date);
    auto *dateButtons = new QHBoxLayout;
    dateButtons->addWidget(m_setDate);
    dateButtons->addWidget(m_unsetDate);
    dateButtons->addStretch(1);
    dates->addLayout(dateButtons);
    m_dateLabel->setBuddy(m_date);

    m_fields->setContentsMargins(0, 0, 0, 0);
    m_fields->setSpacing(grid::small());
    m_fields->setRowWrapPolicy(QFormLayout::WrapLongRows);
    for (QWidget *field : std::initializer_list<QWidget *>{m_vi, m_en, m_calendar, m_day, m_month, m_from})
        m_fields->addRow(u" "_s, field);
    m_fields->addRow(m_solemn);
    m_fields->addRow(m_hint);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addWidget(m_giveUp);
    buttons->addStretch(1);
    buttons->addWidget(m_delete);
    m_fields->addRow(buttons);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::large(), grid::large(), grid::large(), grid::medium());
    column->setSpacing(grid::medium());
    column->addWidget(m_title);
    column->addWidget(m_facts);
    column->addWidget(m_rules);
    column->addWidget(m_form);
    column->addWidget(m_dateRow);
    column->addStretch(1);

    for (QLineEdit *field : {m_vi, m_en})
        connect(field, &QLineEdit::textChanged, this, &OccasionPanel::check);
    for (QSpinBox *field : {m_day, m_month, m_from})
        connect(field, &QSpinBox::valueChanged, this, &OccasionPanel::check);
    connect(m_calendar, &QComboBox::currentIndexChanged, this, &OccasionPanel::check);
    connect(m_solemn, &QCheckBox::toggled, this, &OccasionPanel::check);
    connect(m_save, &QPushButton::clicked, this, &OccasionPanel::save);
    connect(m_giveUp, &QPushButton::clicked, this, [this] {
        if (!m_new) {
            fillForm();
            return;
        }
        m_new = false;
        emit gone();
    });
    connect(m_delete, &QPushButton::clicked, this, &OccasionPanel::remove);
    connect(m_setDate, &QPushButton::clicked, this, [this] { setDate(m_date->date()); });
    connect(m_unsetDate, &QPushButton::clicked, this, [this] { setDate({}); });
    const QStringList words{
        tr("Name in &Vietnamese"), tr("Name in &English"), tr("&Calendar"), tr("&Day"), tr("&Month"),
        tr("&First year")};
    for (int row = 0; row < words.size(); ++row) {
        auto *label = qobject_cast<QLabel *>(m_fields->itemAt(row, QFormLayout::LabelRole)->widget());
        auto *field = m_fields->itemAt(row, QFormLayout::FieldRole)->widget();
        label->setText(words.at(row));
        field->setAccessibleName(QString(words.at(row)).remove(u'&'));
    }
    m_calendar->setItemText(0, tr("Solar", "calendar"));
    m_calendar->setItemText(1, tr("Lunar", "calendar"));
    m_from->setSpecialValueText(tr("Every year"));
    m_solemn->setText(tr("A sole&mn day: quiet words only"));
    m_save->setText(tr("&Save"));
    m_delete->setText(tr("De&lete"));
    m_setDate->setText(tr("Set &this date"));
    m_unsetDate->setText(tr("&Usual date"));
    m_date->setAccessibleName(tr("Date in the year shown"));
    fill();
    check();
}

void OccasionPanel::save()
{
    m_doer.run(this, app::SaveOccasion{typed()},
               {.told = [isNew = m_new](const auto &) { return isNew ? tr("Day made") : tr("Day saved"); },
                .then =
                    [this](const QString &key) {
                        m_new = false;
                        emit saved(key);
                    },
                .failed = [this](const auto &) { check(); }});
    m_save->setEnabled(false); // one day, however often it is pressed
}

void OccasionPanel::remove()
{
    m_doer.run(
        this, app::RemoveOccasion{m_shown.key},
        {.told =
             [name = GreetingWords::occasion(m_shown)](qsizetype rules) {
                 return rules == 0
                            ? tr("Deleted: %1", "day").arg(name)
                            : tr("Deleted: %1, with %Ln rules", "day", static_cast<int>(rules)).arg(name);
             },
         .then = [this](qsizetype) { emit gone(); }});
}

void OccasionPanel::setDate(QDate date)
{
    m_doer.run(this, app::SetOccasionDate{m_shown.key, m_year, date},
               {.told = [date, year = m_year](const auto &) {
                   return date.isValid() ? tr("Day of %1 set", "year").arg(year)
                                         : tr("The usual day of %1 counts again", "year").arg(year);
               }});
}

void OccasionPanel::show(const QString &key, int year)
{
    const db::Occasion *occasion = m_book.occasion(key);
    if (!occasion)
        return;
    const bool other = m_new || m_shown.key != key;
    m_new = false;
    m_shown = *occasion;
    m_year = year;
    if (other)
        fillForm();
    fill();
}

void OccasionPanel::begin()
{
    m_new = true;
    m_shown = {};
    m_shown.own = true;
    m_shown.month = m_today.month();
    m_shown.day = m_today.day();
    fillForm();
    fill();
}

void OccasionPanel::refresh()
{
    if (m_new)
        return;
    if (const db::Occasion *occasion = m_book.occasion(m_shown.key)) {
        const bool typed = m_shown.own && m_giveUp->isEnabled();
        m_shown = *occasion;
        if (typed)
            check();
        else
            fillForm();
        fill();
    }
}

void OccasionPanel::fillForm()
{
    const QList<QObject *> fields{m_vi, m_en, m_calendar, m_day, m_month, m_from, m_solemn};
    for (QObject *field : fields)
        field->blockSignals(true);
    m_vi->setText(m_shown.nameVi);
    m_en->setText(m_shown.nameEn);
    m_calendar->setCurrentIndex(m_shown.calendar == db::Calendar::Lunar ? 1 : 0);
    m_day->setValue(m_shown.day);
    m_month->setValue(m_shown.month);
    m_from->setValue(m_shown.fromYear);
    m_solemn->setChecked(m_shown.solemn);
    for (QObject *field : fields)
        field->blockSignals(false);
    check();
}

db::Occasion OccasionPanel::typed() const
{
    db::Occasion occasion = m_shown;
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

void OccasionPanel::check()
{
    const db::Occasion occasion = typed();
    const bool changed = m_new || occasion.nameVi != m_shown.nameVi || occasion.nameEn != m_shown.nameEn ||
                         occasion.calendar != m_shown.calendar || occasion.day != m_shown.day ||
                         occasion.month != m_shown.month || occasion.fromYear != m_shown.fromYear ||
                         occasion.solemn != m_shown.solemn;
    const auto fault = app::faultOf(occasion);
    QString hint;
    if (fault == app::OwnOccasionFault::NoName)
        hint = tr("Give the day a name, in one language at least.");
    else if (fault == app::OwnOccasionFault::NoSuchDay)
        hint = occasion.calendar == db::Calendar::Lunar
                   ? tr("Lunar months have 29 or 30 days. Choose a day from 1 to 30.")
                   : tr("Month %1 has no day %2. Choose another day.").arg(occasion.month).arg(occasion.day);
    else if (app::hintOf(occasion) == app::OwnOccasionHint::LunarThirty)
        hint =
            tr("In years whose month has 29 days only, it is held on the 29th, the last day of the month.");
    else if (app::hintOf(occasion) == app::OwnOccasionHint::LeapDay)
        hint = tr("29 February: held in leap years only.");
    if (fault == app::OwnOccasionFault::None) {
        if (const QDate next = m_book.nextDay(occasion, m_today); next.isValid())
            hint = (hint.isEmpty() ? QString() : hint + u"\n"_s) +
                   tr("Next: %1", "date").arg(GreetingWords::weekday(next));
    }
    m_hint->setText(hint);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_save->setEnabled(changed && fault == app::OwnOccasionFault::None);
    m_giveUp->setEnabled(changed);
}

void OccasionPanel::fill()
{
    m_title->setText(m_new ? tr("New day of the shop") : GreetingWords::occasion(m_shown));
    m_form->setVisible(m_new || m_shown.own);
    m_delete->setVisible(!m_new);
    m_giveUp->setText(m_new ? tr("Give up") : tr("Discard changes"));
    QStringList facts;
    if (!m_new) {
        if (const QString kind = GreetingWords::kind(m_shown); !kind.isEmpty())
            facts.append(kind);
        if (const QDate next = m_book.nextDay(m_shown, m_today); next.isValid())
            facts.append(tr("Next: %1 · %2", "solar date, lunar date")
                             .arg(GreetingWords::weekday(next), LunarWords::dayOf(next)));
        if (app::isMonthly(m_shown))
            facts.append(tr("Each of these days is greeted by itself."));
        if (!m_shown.enabled)
            facts.append(tr("Switched off: nobody is greeted on it."));
    }
    m_facts->setText(facts.join(u"\n"_s));
    m_facts->setVisible(!facts.isEmpty());
    QStringList rules;
    if (!m_new) {
        for (const db::GreetingRule &rule : m_book.content().rules) {
            if (rule.occasionKey == m_shown.key)
                rules.append(u"• "_s + GreetingWords::plain(GreetingWords::sentence(rule, m_book.names())));
        }
        if (rules.isEmpty())
            rules.append(tr("No rule uses this day."));
    }
    m_rules->setText(rules.join(u"\n"_s));
    m_rules->setVisible(!rules.isEmpty());

    m_dateRow->setVisible(!m_new && app::takesDates(m_shown));
    const auto days = app::occasionDatesIn(m_shown, m_year, m_book.content().table);
    m_dateLabel->setText(
        tr("D&ate in %1, where a decree or a calendar of that faith gives another").arg(m_year));
    m_date->setDateRange(QDate(m_year, 1, 1), QDate(m_year, 12, 31));
    m_date->setDate(days.isEmpty() ? QDate(m_year, m_today.month(), qMin(m_today.day(), 28))
                                   : days.first().date);
    const auto own = std::any_of(m_book.content().ownDates.cbegin(), m_book.content().ownDates.cend(),
                                 [this](const db::OccasionDateRow &row) {
                                     return row.occasionKey == m_shown.key && row.year == m_year;
                                 });
    m_unsetDate->setVisible(own);
}

QVariantMap OccasionPanel::place() const
{
    if (!m_giveUp->isEnabled())
        return {};
    const db::Occasion day = typed();
    return {{u"new"_s, m_new},         {u"vi"_s, day.nameVi},
            {u"en"_s, day.nameEn},     {u"lunar"_s, day.calendar == db::Calendar::Lunar},
            {u"day"_s, day.day},       {u"month"_s, day.month},
            {u"from"_s, day.fromYear}, {u"solemn"_s, day.solemn}};
}

void OccasionPanel::restorePlace(const QVariantMap &place)
{
    if (place.isEmpty())
        return;
    if (place.value(u"new"_s).toBool())
        begin();
    m_vi->setText(place.value(u"vi"_s).toString());
    m_en->setText(place.value(u"en"_s).toString());
    m_calendar->setCurrentIndex(place.value(u"lunar"_s).toBool() ? 1 : 0);
    m_day->setValue(place.value(u"day"_s).toInt());
    m_month->setValue(place.value(u"month"_s).toInt());
    m_from->setValue(place.value(u"from"_s).toInt());
    m_solemn->setChecked(place.value(u"solemn"_s).toBool());
}

void OccasionPanel::takeFocus()
{
    if (m_form->isVisible())
        m_vi->setFocus(Qt::OtherFocusReason);
    else
        m_date->setFocus(Qt::OtherFocusReason);
}

} // namespace ui
