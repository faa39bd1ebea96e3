#include "ui/customers/customer_filter_bar.h"

#include "ui/customers/filter_picks.h"
#include "ui/customers/pick_chip.h"
#include "ui/customers/segment_chip.h"
#include "ui/customers/sort_chip.h"
#include "ui/customers/tick_list.h"
#include "ui/language/word_labels.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/choice_menu.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/plain_text.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

using words::Chosen;

CustomerFilterBar::CustomerFilterBar(app::Clock clock, QWidget *parent)
    : QWidget(parent), m_clock(std::move(clock)), m_ticks(new TickList(this))
{
    setObjectName(u"customerFilterBar"_s);
    new FlowLayout(this);
    const auto addPick = [this](Chosen what, const QString &name, const QString &kind) {
        auto *made = new PickChip(what, name, this);
        made->setKind(kind);
        layout()->addWidget(made->chip());
        return made;
    };
    m_all = addChip(u"filterAllChip"_s);
    m_only = addChip(u"filterOnlyChip"_s);
    m_prospects = addChip(u"filterProspectsChip"_s);
    m_existing = addChip(u"filterExistingChip"_s);
    m_stage = addPick(Chosen::Stages, u"filterStageChip"_s, tr("Stage", "filter of customers"));
    m_province = addPick(Chosen::Provinces, u"filterProvinceChip"_s, tr("Province", "filter of customers"));
    m_birthday = addMenuChip(u"filterBirthdayChip"_s);
    m_tag = addPick(Chosen::Tags, u"filterTagChip"_s, tr("Tag", "filter of customers"));
    m_segment = new SegmentChip(this);
    layout()->addWidget(m_segment->chip());
    m_more = addMenuChip(u"filterMoreChip"_s);
    m_sort = new SortChip(this);
    layout()->addWidget(m_sort->chip());
    connectAll();
    fillBirthday();
    fillMore();
    fillPicks();
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

void CustomerFilterBar::connectAll()
{
    for (const FilterChip *chip : {m_all, m_only})
        connect(chip, &FilterChip::clicked, this, &CustomerFilterBar::clear);
    for (const auto &[chip, audience] :
         {std::pair(m_prospects, db::Audience::Prospect), {m_existing, db::Audience::Existing}}) {
        connect(chip, &FilterChip::clicked, this, [this, audience = audience](bool on) {
            putIn(m_filter.audiences, audience, on);
            tell();
        });
    }
    connect(m_stage, &PickChip::chosen, this, [this](const QStringList &keys) {
        m_filter.stages.clear();
        for (const QString &key : keys)
            m_filter.stages.append(*db::wordOf<db::LifecycleStage>(key));
        tell();
    });
    connect(m_province, &PickChip::chosen, this, [this](const QStringList &keys) {
        m_filter.provinces = keys;
        tell();
    });
    connect(m_tag, &PickChip::chosen, this, [this](const QStringList &keys) {
        m_filter.tags = keys;
        tell();
    });
    connect(m_segment, &SegmentChip::chosen, this, [this](const app::Condition &condition) {
        m_filter.condition = condition;
        tell();
    });
    connect(m_ticks, &TickList::ticked, this, &CustomerFilterBar::tell);
    connect(m_sort, &SortChip::chosen, this, &CustomerFilterBar::sortingChosen);
    connect(m_birthday.menu, &QMenu::aboutToShow, this, &CustomerFilterBar::fillBirthday);
    // What has stepped back stands in it.
    connect(m_more.menu, &QMenu::aboutToShow, this, &CustomerFilterBar::fillMore);
}

void CustomerFilterBar::fillBirthday()
{
    QMenu *menu = m_birthday.menu;
    menu->clear();
    const int thisMonth = m_clock.today().month();
    m_ticks->addValue(menu, words::birthdayThisMonth(thisMonth), m_filter.birthMonths, thisMonth);
    menu->addSeparator();
    for (int month = 1; month <= 12; ++month) {
        if (month != thisMonth)
            m_ticks->addValue(menu, QLocale().standaloneMonthName(month), m_filter.birthMonths, month);
    }
}

void CustomerFilterBar::fillPicks()
{
    m_stage->setPicks(stagePicks(m_choices.stageCounts, m_filter.audiences));
    m_province->setPicks(provincePicks(m_choices));
    m_tag->setPicks(tagPicks(m_choices));
}

void CustomerFilterBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fold();
}

void CustomerFilterBar::fold()
{
    const auto isThere = [this](const FilterChip *chip) {
        return (chip != m_tag->chip() || !m_choices.tags.isEmpty()) &&
               (chip != m_only || m_filter.only.has_value());
    };
    int needed = 0;
    for (const auto *chip : findChildren<FilterChip *>(Qt::FindDirectChildrenOnly)) {
        if (isThere(chip))
            needed += chip->sizeHint().width() + grid::small();
    }
    const QList<FilterChip *> mayFold{m_segment->chip(), m_tag->chip(), m_birthday.chip, m_province->chip(),
                                      m_stage->chip()};
    QList<FilterChip *> folded;
    for (FilterChip *chip : mayFold) {
        if (needed - grid::small() > width() && isThere(chip) && !chip->isChecked()) {
            needed -= chip->sizeHint().width() + grid::small();
            folded.prepend(chip);
        }
    }
    for (FilterChip *chip : mayFold)
        chip->setVisible(isThere(chip) && !folded.contains(chip));
    m_folded = folded;
}

void CustomerFilterBar::fillMore()
{
    QMenu *menu = m_more.menu;
    qDeleteAll(menu->findChildren<ChoiceMenu *>(Qt::FindDirectChildrenOnly));
    menu->clear();
    for (PickChip *pick : {m_stage, m_province, m_tag}) {
        if (m_folded.contains(pick->chip()))
            menu->addAction(pick->chip()->text() + u"…"_s, pick,
                            [this, pick] { pick->openUnder(m_more.chip); });
    }
    for (const auto &[chip, folded] :
         {std::pair(m_birthday.chip, m_birthday.menu), {m_segment->chip(), m_segment->menu()}}) {
        if (m_folded.contains(chip)) {
            folded->setTitle(chip->text());
            menu->addMenu(folded);
        }
    }
    if (!m_folded.isEmpty())
        menu->addSeparator();
    for (const int days : {90, 180})
        m_ticks->addOne(menu, words::noContact(days), m_filter.noContactDays, days);
    menu->addSeparator();
    m_ticks->addOne(menu, words::withoutPhone(), m_filter.withoutPhone, true);
    m_ticks->addOne(menu, words::withoutBirthday(), m_filter.withoutBirthday, true);
    menu->addSeparator();
    for (const db::Gender gender : {db::Gender::Female, db::Gender::Male})
        m_ticks->addValue(menu, words::people(gender), m_filter.genders, gender);
    if (m_choices.occupations.isEmpty())
        return;
    menu->addSeparator();
    auto *occupations = new ChoiceMenu(tr("Occupation", "filter of customers"), menu);
    menu->addMenu(occupations);
    for (const QString &occupation : m_choices.occupations)
        m_ticks->addValue(occupations, occupation, m_filter.occupations, occupation);
}

void CustomerFilterBar::setChoices(const app::FilterChoices &choices)
{
    m_choices = choices;
    fillPicks();
    fillMore();
    showState();
}

void CustomerFilterBar::setStageCounts(const std::array<qint64, 5> &customers)
{
    m_choices.stageCounts = customers;
    fillPicks();
    showState();
}

void CustomerFilterBar::setFilter(const app::CustomerFilter &filter, const QString &title)
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
    m_sort->setSorting(sorting);
    fold();
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

void CustomerFilterBar::showAudiences()
{
    const QLocale locale;
    const auto count = [&](db::Audience audience) {
        const auto customers = customersOf(audience, m_choices.stageCounts, m_filter.stages);
        return customers ? locale.toString(*customers) : QString();
    };
    const QString prospects = count(db::Audience::Prospect);
    const QString existing = count(db::Audience::Existing);
    m_prospects->setText(prospects.isEmpty() ? tr("Prospects", "filter of customers")
                                             : tr("Prospects %1", "how many there are").arg(prospects));
    m_existing->setText(existing.isEmpty() ? tr("Existing customers", "filter of customers")
                                           : tr("Existing customers %1", "how many there are").arg(existing));
    m_prospects->setChecked(m_filter.audiences.contains(db::Audience::Prospect));
    m_existing->setChecked(m_filter.audiences.contains(db::Audience::Existing));
}

void CustomerFilterBar::showState()
{
    m_all->setText(tr("All", "filter of customers"));
    m_all->setChecked(m_filter.isEmpty());
    m_all->setToolTip(m_filter.isEmpty() ? QString() : tr("Clear filters"));
    m_all->setAccessibleDescription(m_all->toolTip());
    m_only->setVisible(m_filter.only.has_value());
    m_only->setChecked(true);
    m_only->setText(m_title + u"  ✕"_s);
    m_only->setAccessibleName(tr("Show others again, not only: %1").arg(m_title));
    m_only->setToolTip(plainTip(m_only->accessibleName()));
    showAudiences();
    QStringList stages;
    QStringList stageKeys;
    for (const db::LifecycleStage stage : m_filter.stages) {
        stages.append(labelOf(stage));
        stageKeys.append(db::keyOf(stage));
    }
    QStringList months;
    for (const int month : m_filter.birthMonths)
        months.append(words::birthdayIn(month));
    m_stage->setChosen(stageKeys, stages);
    m_province->setChosen(m_filter.provinces, m_filter.provinces);
    m_tag->setChosen(m_filter.tags, m_filter.tags);
    m_segment->setFilter(m_filter);
    sayChosen(*m_birthday.chip, Chosen::Months, tr("Birthday", "filter of customers"), months);
    sayChosen(*m_more.chip, Chosen::Conditions, tr("+ More", "more filters of customers"), moreChosen());
    m_ticks->refresh();
    fold();
}

} // namespace ui
