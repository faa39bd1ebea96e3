#include "ui/greetings/occasion_panel.h"

#include "app/greetings/occasion_commands.h"
#include "app/greetings/occasion_kind.h"
#include "ui/greetings/greeting_setup_loader.h"
#include "ui/greetings/occasion_form.h"
#include "ui/language/lunar_words.h"
#include "ui/shell/doer.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/key_words.h"
#include "ui/widgets/plain_scroll_area.h"
#include "ui/widgets/tone_label.h"

#include <QLabel>
#include <QPushButton>
#include <QShortcut>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

OccasionPanel::OccasionPanel(GreetingSetupLoader &setup, Doer &doer, QDate today, QWidget *parent)
    : Card(parent), m_setup(setup), m_doer(doer), m_today(today),
      m_title(makeWrappedLabel(TextStyle::Section, u"occasionTitleLabel"_s)),
      m_facts(makeWrappedLabel(TextStyle::Body, u"occasionFactsLabel"_s)),
      m_rules(makeWrappedLabel(TextStyle::Secondary, u"occasionRulesLabel"_s)),
      m_makeRule(makeButton(u"occasionMakeRuleButton"_s, tr("Create a &rule for this day"))),
      m_hide(makeButton(u"occasionHideButton"_s, tr("Take &out of the calendar"), ButtonKind::Quiet)),
      m_dateRow(new QWidget),
      m_dateLabel(makeWrappedLabel(TextStyle::SecondaryStrong, u"occasionDateLabel"_s)),
      m_date(named(new DateField(today), u"occasionDateField"_s)),
      m_unsetDate(makeButton(u"occasionUnsetDateButton"_s, tr("&Usual date"))), m_own(new QWidget),
      m_form(new OccasionForm(setup, today)),
      m_save(makeButton(u"occasionSaveButton"_s, tr("&Save"), ButtonKind::Primary)),
      m_giveUp(makeButton(u"occasionGiveUpButton"_s, {})),
      m_delete(makeButton(u"occasionDeleteButton"_s, tr("De&lete"), ButtonKind::Quiet))
{
    setObjectName(u"occasionPanel"_s);
    setMinimumWidth(grid::px(260));
    m_date->setAccessibleName(tr("Date in the year shown"));
    m_dateLabel->setBuddy(m_date);
    QPushButton *setThis = makeButton(u"occasionSetDateButton"_s, tr("Set &this date"));
    auto *dateProblem = new ToneLabel(u"occasionDateProblemLabel"_s);
    m_dateRow->setLayout(
        columnOf(grid::small(), {m_dateLabel, m_date, dateProblem,
                                 rowOf(grid::small(), {setThis, m_unsetDate, BoxItem::rest()})}));
    m_own->setLayout(columnOf(grid::small(),
                              {m_form, rowOf(grid::small(), {m_save, m_giveUp, BoxItem::rest(), m_delete})}));
    auto *content = new QWidget;
    content->setLayout(columnOf(grid::medium(),
                                {m_title, m_facts, m_rules, rowOf(0, {m_makeRule, BoxItem::rest()}),
                                 rowOf(0, {m_hide, BoxItem::rest()}), m_own, m_dateRow, BoxItem::rest()},
                                {grid::large(), grid::large(), grid::large(), grid::medium()}));
    // A day with rules and a form of its own is higher than many windows.
    setLayout(columnOf(0, {new PlainScrollArea(u"occasionScrollArea"_s, content)}, {1, 1, 1, 1}));

    connect(m_makeRule, &QPushButton::clicked, this, [this] { emit ruleAsked(m_shown.key); });
    connect(m_hide, &QPushButton::clicked, this, [this] {
        m_doer.run(this, app::SwitchOccasion{m_shown.key, false},
                   {.told = [name = GreetingWords::occasion(m_shown)](const auto &) {
                       return tr("%1 is no longer in the calendar", "occasion").arg(name);
                   }});
    });
    connect(m_form, &OccasionForm::changed, this, &OccasionPanel::allow);
    connect(m_form, &OccasionForm::submitted, this, [this] {
        if (m_save->isEnabled())
            save();
        else if (!m_form->isSound())
            m_form->pointOut();
    });
    connect(m_save, &QPushButton::clicked, this, &OccasionPanel::save);
    connect(m_giveUp, &QPushButton::clicked, this, [this] {
        if (!m_new)
            return m_form->fill(m_shown);
        m_new = false;
        emit gone();
    });
    connect(m_delete, &QPushButton::clicked, this, &OccasionPanel::remove);
    connect(m_date, &DateField::problemChanged, this, [=](const QString &problem) {
        dateProblem->say(problem, Role::Danger);
        setThis->setEnabled(problem.isEmpty()); // the field still has the date before
    });
    connect(setThis, &QPushButton::clicked, this, [this] { setDate(m_date->date()); });
    connect(m_unsetDate, &QPushButton::clicked, this, [this] { setDate({}); });
    connect(addKey(this, QKeySequence::Save, tr("Save the occasion")), &QShortcut::activated, m_save,
            &QPushButton::click);
    fill();
    allow();
}

void OccasionPanel::save()
{
    m_doer.run(this, app::SaveOccasion{m_form->typed()},
               {.told = [isNew = m_new](const auto &) { return isNew ? tr("Day created") : tr("Day saved"); },
                .then =
                    [this](const QString &key) {
                        m_new = false;
                        emit saved(key);
                    },
                .failed = [this](const auto &) { allow(); }});
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
    const db::Occasion *occasion = m_setup.occasion(key);
    if (!occasion)
        return;
    const bool other = m_new || m_shown.key != key;
    m_new = false;
    m_shown = *occasion;
    m_year = year;
    if (other)
        m_form->fill(m_shown);
    fill();
}

void OccasionPanel::begin()
{
    m_new = true;
    m_shown = {};
    m_shown.own = true;
    m_shown.month = m_today.month();
    m_shown.day = m_today.day();
    m_form->fill(m_shown);
    fill();
}

void OccasionPanel::refresh()
{
    const db::Occasion *occasion = m_new ? nullptr : m_setup.occasion(m_shown.key);
    if (!occasion)
        return;
    const bool typed = m_shown.own && m_giveUp->isEnabled();
    m_shown = *occasion;
    if (typed)
        m_form->setStored(m_shown);
    else
        m_form->fill(m_shown);
    fill();
}

void OccasionPanel::allow()
{
    const bool changed = m_new || m_form->isChanged();
    m_save->setEnabled(changed && m_form->isSound());
    m_giveUp->setEnabled(changed);
}

void OccasionPanel::fill()
{
    m_title->setText(m_new ? tr("New day of the shop") : GreetingWords::occasion(m_shown));
    m_own->setVisible(m_new || m_shown.own);
    m_delete->setVisible(!m_new);
    m_giveUp->setText(m_new ? tr("Cancel") : tr("Discard changes"));
    QStringList facts;
    if (!m_new) {
        if (const QString kind = GreetingWords::kind(m_shown); !kind.isEmpty())
            facts.append(kind);
        if (const QDate next = m_setup.nextDay(m_shown, m_today); next.isValid())
            facts.append(tr("Next: %1 · %2", "solar date, lunar date")
                             .arg(GreetingWords::weekday(next), LunarWords::dayOf(next)));
        if (app::isMonthly(m_shown))
            facts.append(tr("Each of these days is greeted by itself."));
        if (!m_shown.enabled)
            facts.append(tr("Switched off: no one is greeted on it."));
    }
    m_facts->setText(facts.join(u"\n"_s));
    m_facts->setVisible(!facts.isEmpty());
    QStringList rules;
    bool used = false;
    if (!m_new) {
        for (const db::GreetingRule &rule : m_setup.content().rules) {
            if (rule.occasionKey == m_shown.key)
                rules.append(u"• "_s + GreetingWords::plain(GreetingWords::sentence(rule, m_setup.names())));
        }
        used = !rules.isEmpty();
        if (!used)
            rules.append(m_shown.enabled ? tr("No one is greeted: no rule uses this day yet.")
                                         : tr("No rule uses this day."));
    }
    m_makeRule->setVisible(!m_new && m_shown.enabled);
    m_hide->setVisible(!m_new && m_shown.enabled && !used);
    m_rules->setText(rules.join(u"\n"_s));
    m_rules->setVisible(!rules.isEmpty());

    m_dateRow->setVisible(!m_new && app::takesDates(m_shown));
    const auto days = app::occasionDatesIn(m_shown, m_year, m_setup.content().table);
    m_dateLabel->setText(
        tr("D&ate in %1, where a decree or a calendar of that faith gives another").arg(m_year));
    m_date->setDateRange(QDate(m_year, 1, 1), QDate(m_year, 12, 31));
    m_date->setDate(days.isEmpty() ? QDate(m_year, m_today.month(), qMin(m_today.day(), 28))
                                   : days.first().date);
    m_unsetDate->setVisible(
        std::ranges::any_of(m_setup.content().ownDates, [this](const db::OccasionDateRow &row) {
            return row.occasionKey == m_shown.key && row.year == m_year;
        }));
}

QVariantMap OccasionPanel::place() const
{
    if (!m_giveUp->isEnabled())
        return {};
    QVariantMap place = m_form->place();
    place.insert(u"new"_s, m_new);
    return place;
}

void OccasionPanel::restorePlace(const QVariantMap &place)
{
    if (place.isEmpty())
        return;
    if (place.value(u"new"_s).toBool())
        begin();
    m_form->restorePlace(place);
}

void OccasionPanel::takeFocus()
{
    (m_own->isVisible() ? static_cast<QWidget *>(m_form) : m_date)->setFocus(Qt::OtherFocusReason);
}

} // namespace ui
