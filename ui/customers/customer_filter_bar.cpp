#include "ui/customers/customer_filter_bar.h"

#include "ui/customers/filter_picks.h"
#include "ui/customers/filter_words.h"
#include "ui/language/word_labels.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/choice_menu.h"
#include "ui/widgets/filter_chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/picker_popup.h"
#include "ui/widgets/plain_text.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

template <class Value> void put(QList<Value> &values, const Value &value, bool in)
{
    values.removeAll(value);
    if (in)
        values.append(value);
}

} // namespace

CustomerFilterBar::CustomerFilterBar(app::Clock clock, QWidget *parent)
    : QWidget(parent), m_clock(std::move(clock))
{
    setObjectName(u"customerFilterBar"_s);
    new FlowLayout(this);
    m_all = addChip(u"filterAllChip"_s);
    m_only = addChip(u"filterOnlyChip"_s);
    m_prospects = addChip(u"filterProspectsChip"_s);
    m_existing = addChip(u"filterExistingChip"_s);
    m_stage = addPickChip(u"filterStageChip"_s, [this](const QStringList &keys) {
        m_filter.stages.clear();
        for (const QString &key : keys)
            m_filter.stages.append(*db::wordOf<db::LifecycleStage>(key));
    });
    m_province =
        addPickChip(u"filterProvinceChip"_s, [this](const QStringList &keys) { m_filter.provinces = keys; });
    m_birthday = addMenuChip(u"filterBirthdayChip"_s);
    m_tag = addPickChip(u"filterTagChip"_s, [this](const QStringList &keys) { m_filter.tags = keys; });
    m_more = addMenuChip(u"filterMoreChip"_s);
    m_sort = addMenuChip(u"sortChip"_s);
    for (const FilterChip *chip : {m_all, m_only})
        connect(chip, &FilterChip::clicked, this, &CustomerFilterBar::clear);
    for (const auto &[chip, audience] :
         {std::pair(m_prospects, db::Audience::Prospect), {m_existing, db::Audience::Existing}}) {
        connect(chip, &FilterChip::clicked, this, [this, audience = audience](bool on) {
            put(m_filter.audiences, audience, on);
            tell();
        });
    }
    // What has stepped back stands in it.
    connect(m_more.menu, &QMenu::aboutToShow, this, &CustomerFilterBar::fillMore);
    fillMenus();
    showState();
}

FilterChip *CustomerFilterBar::addChip(const QString &name)
{
    auto *chip = named(new FilterChip, name);
    layout()->addWidget(chip);
    return chip;
}

CustomerFilterBar::MenuChip CustomerFilterBar::addMenuChip(const QString &name)
{
    const MenuChip made{addChip(name), new ChoiceMenu(this)};
    made.chip->setMenu(made.menu);
    return made;
}

CustomerFilterBar::PickChip
CustomerFilterBar::addPickChip(const QString &name, const std::function<void(const QStringList &)> &take)
{
    const PickChip made{addChip(name), new PickerPopup(PickerPopup::Choice::Several, this)};
    made.chip->setOpensMenu(true);
    made.chip->setCheckable(true);
    connect(made.chip, &FilterChip::clicked, made.popup, [popup = made.popup, chip = made.chip] {
        chip->setChecked(!popup->keys().isEmpty()); // the click itself chooses nothing
        popup->openUnder(chip);
    });
    connect(made.popup, &PickerPopup::chosen, this, [this, take](const QStringList &keys) {
        take(keys);
        tell();
    });
    return made;
}

void CustomerFilterBar::addTick(QMenu *menu, const QString &text, const std::function<bool()> &chosen,
                                const std::function<void(bool)> &choose)
{
    QAction *action = menu->addAction(QString(text).replace(u'&', u"&&"_s));
    action->setCheckable(true);
    action->setChecked(chosen());
    connect(action, &QAction::triggered, this, [this, choose](bool on) {
        choose(on);
        tell();
    });
    m_ticks.append({action, chosen});
}

template <class Value>
void CustomerFilterBar::addOne(QMenu *menu, const QString &text, Value &field, Value value)
{
    addTick(
        menu, text, [&field, value] { return field == value; },
        [&field, value](bool on) { field = on ? value : Value(); });
}

template <class Value>
void CustomerFilterBar::addValue(QMenu *menu, const QString &text, QList<Value> &values, Value value)
{
    addTick(
        menu, text, [&values, value] { return values.contains(value); },
        [&values, value](bool on) { put(values, value, on); });
}

void CustomerFilterBar::fillMenus()
{
    m_ticks.clear();
    for (ChoiceMenu *menu : findChildren<ChoiceMenu *>(Qt::FindDirectChildrenOnly)) {
        qDeleteAll(menu->findChildren<ChoiceMenu *>(Qt::FindDirectChildrenOnly));
        menu->clear();
    }
    fillPicks();
    const int thisMonth = m_clock.today().month();
    addValue(m_birthday.menu, words::birthdayThisMonth(thisMonth), m_filter.birthMonths, thisMonth);
    m_birthday.menu->addSeparator();
    for (int month = 1; month <= 12; ++month) {
        if (month != thisMonth)
            addValue(m_birthday.menu, QLocale().standaloneMonthName(month), m_filter.birthMonths, month);
    }
    fillMore();
    fillSort();
}

void CustomerFilterBar::fillPicks()
{
    m_stage.popup->setPicks(stagePicks(m_counts));
    m_province.popup->setPicks(provincePicks(m_choices));
    m_tag.popup->setPicks(tagPicks(m_choices));
}

void CustomerFilterBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fold();
}

void CustomerFilterBar::fold()
{
    const auto isThere = [this](const FilterChip *chip) {
        return (chip != m_tag.chip || !m_choices.tags.isEmpty()) &&
               (chip != m_only || m_filter.only.has_value());
    };
    int needed = 0;
    for (const auto *chip : findChildren<FilterChip *>(Qt::FindDirectChildrenOnly)) {
        if (isThere(chip))
            needed += chip->sizeHint().width() + grid::small();
    }
    QList<FilterChip *> folded;
    for (FilterChip *chip : {m_tag.chip, m_birthday.chip, m_province.chip, m_stage.chip}) {
        if (needed - grid::small() > width() && isThere(chip) && !chip->isChecked()) {
            needed -= chip->sizeHint().width() + grid::small();
            folded.prepend(chip);
        }
    }
    for (FilterChip *chip : {m_stage.chip, m_province.chip, m_birthday.chip, m_tag.chip})
        chip->setVisible(isThere(chip) && !folded.contains(chip));
    m_folded = folded;
}

void CustomerFilterBar::fillMore()
{
    QMenu *menu = m_more.menu;
    qDeleteAll(menu->findChildren<ChoiceMenu *>(Qt::FindDirectChildrenOnly));
    menu->clear();
    m_ticks.removeIf([](const auto &tick) { return tick.first.isNull(); });
    for (const PickChip &pick : {m_stage, m_province, m_tag}) {
        if (m_folded.contains(pick.chip))
            menu->addAction(pick.chip->text() + u"…"_s, pick.popup,
                            [this, popup = pick.popup] { popup->openUnder(m_more.chip); });
    }
    if (m_folded.contains(m_birthday.chip)) {
        m_birthday.menu->setTitle(m_birthday.chip->text());
        menu->addMenu(m_birthday.menu);
    }
    if (!m_folded.isEmpty())
        menu->addSeparator();
    for (const int days : {90, 180})
        addOne(menu, words::noContact(days), m_filter.noContactDays, days);
    menu->addSeparator();
    addOne(menu, words::withoutPhone(), m_filter.withoutPhone, true);
    addOne(menu, words::withoutBirthday(), m_filter.withoutBirthday, true);
    menu->addSeparator();
    for (const db::Gender gender : {db::Gender::Female, db::Gender::Male})
        addValue(menu, words::people(gender), m_filter.genders, gender);
    if (m_choices.occupations.isEmpty())
        return;
    menu->addSeparator();
    auto *occupations = new ChoiceMenu(tr("Occupation", "filter of customers"), menu);
    menu->addMenu(occupations);
    for (const QString &occupation : m_choices.occupations)
        addValue(occupations, occupation, m_filter.occupations, occupation);
}

void CustomerFilterBar::fillSort()
{
    for (const app::CustomerSort sort : {app::CustomerSort::Name, app::CustomerSort::Stage,
                                         app::CustomerSort::LastContact, app::CustomerSort::NextBirthday}) {
        addTick(
            m_sort.menu, words::sort(sort), [this, sort] { return m_sorting.by == sort; },
            [this, sort](bool) {
                emit sortingChosen({sort, false});
            });
    }
    m_sort.menu->addSeparator();
    addTick(
        m_sort.menu, tr("Descending", "order of the list"), [this] { return m_sorting.descending; },
        [this](bool on) {
            emit sortingChosen({m_sorting.by, on});
        });
}

void CustomerFilterBar::setCounts(const db::CustomerCounts &counts)
{
    m_counts = counts;
    fillPicks();
    showState();
}

void CustomerFilterBar::setChoices(const app::FilterChoices &choices)
{
    const bool other = choices.tags != m_choices.tags || choices.occupations != m_choices.occupations;
    m_choices = choices;
    if (other)
        fillMenus();
    else
        fillPicks();
    showState();
}

void CustomerFilterBar::setFilter(const app::Condition &filter, const QString &title)
{
    m_filter = filter;
    m_title = title;
    tell();
}

bool CustomerFilterBar::isChoosing() const
{
    const auto menus = findChildren<ChoiceMenu *>();
    return std::any_of(menus.begin(), menus.end(), [](const ChoiceMenu *menu) { return menu->isVisible(); });
}

void CustomerFilterBar::setSorting(const app::CustomerSorting &sorting)
{
    m_sorting = sorting;
    showState();
}

void CustomerFilterBar::tell()
{
    showState();
    emit changed();
}

QStringList CustomerFilterBar::moreChosen() const
{
    QStringList chosen;
    if (m_filter.noContactDays > 0)
        chosen.append(words::noContact(m_filter.noContactDays));
    if (m_filter.withoutPhone)
        chosen.append(words::withoutPhone());
    if (m_filter.withoutBirthday)
        chosen.append(words::withoutBirthday());
    for (const db::Gender gender : m_filter.genders)
        chosen.append(words::people(gender));
    return chosen + m_filter.occupations;
}

void CustomerFilterBar::showState()
{
    const QLocale locale;
    m_all->setText(tr("All", "filter of customers"));
    m_all->setChecked(m_filter.isEmpty());
    m_all->setToolTip(m_filter.isEmpty() ? QString() : tr("Clear filters"));
    m_all->setAccessibleDescription(m_all->toolTip());
    m_prospects->setText(tr("Prospects %1", "how many there are").arg(locale.toString(m_counts.prospects)));
    m_prospects->setChecked(m_filter.audiences.contains(db::Audience::Prospect));
    m_existing->setText(
        tr("Existing customers %1", "how many there are").arg(locale.toString(m_counts.existing)));
    m_existing->setChecked(m_filter.audiences.contains(db::Audience::Existing));

    m_only->setVisible(m_filter.only.has_value());
    m_only->setChecked(true);
    m_only->setText(m_title + u"  ✕"_s);
    m_only->setAccessibleName(tr("Show others again, not only: %1").arg(m_title));
    m_only->setToolTip(plainTip(m_only->accessibleName()));

    using words::Chosen;
    const auto show = [](FilterChip *chip, Chosen what, const QString &kind, const QStringList &chosen) {
        chip->setText(chosen.isEmpty() ? kind : words::chosen(what, chosen));
        chip->setChecked(!chosen.isEmpty());
        chip->setAccessibleName(chosen.isEmpty() ? tr("Filter: %1").arg(kind)
                                                 : tr("Filter: %1, %2").arg(kind, chosen.join(u", ")));
        chip->setToolTip(chosen.size() > 1 ? plainTip(chosen.join(u", ")) : QString());
    };
    QStringList stages;
    for (const db::LifecycleStage stage : m_filter.stages)
        stages.append(labelOf(stage));
    QStringList months;
    for (const int month : m_filter.birthMonths)
        months.append(words::birthdayIn(month));
    show(m_stage.chip, Chosen::Stages, tr("Stage", "filter of customers"), stages);
    show(m_province.chip, Chosen::Provinces, tr("Province", "filter of customers"), m_filter.provinces);
    show(m_birthday.chip, Chosen::Months, tr("Birthday", "filter of customers"), months);
    show(m_tag.chip, Chosen::Tags, tr("Tag", "filter of customers"), m_filter.tags);
    show(m_more.chip, Chosen::Conditions, tr("+ More", "more filters of customers"), moreChosen());
    QStringList stageKeys;
    for (const db::LifecycleStage stage : m_filter.stages)
        stageKeys.append(db::keyOf(stage));
    for (const auto &[pick, keys] :
         {std::pair(m_stage, stageKeys), {m_province, m_filter.provinces}, {m_tag, m_filter.tags}}) {
        if (pick.popup->keys() != keys) // else it lies open, and what was ticked last stays where it is
            pick.popup->setChosen(keys);
    }
    m_stage.popup->setAccessibleName(tr("Stage", "filter of customers"));
    m_province.popup->setAccessibleName(tr("Province", "filter of customers"));
    m_tag.popup->setAccessibleName(tr("Tag", "filter of customers"));
    m_sort.chip->setText(words::sortedBy(m_sorting));
    m_sort.chip->setAccessibleName(words::sortedBy(m_sorting));
    m_sort.chip->setChecked(false);
    for (const auto &[action, chosen] : m_ticks) {
        if (action)
            action->setChecked(chosen());
    }
    fold();
}

} // namespace ui
