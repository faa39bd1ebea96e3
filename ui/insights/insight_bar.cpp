#include "ui/insights/insight_bar.h"

#include "ui/insights/insight_words.h"
#include "ui/insights/own_period.h"
#include "ui/insights/segment_menu.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/filter_chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/plain_text.h"

#include <QAction>
#include <QActionGroup>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMenu>

using namespace Qt::StringLiterals;
using app::Span;

namespace ui {

namespace {
constexpr int kWidestName = 200; // of a segment, on its chip
}

InsightBar::InsightBar(const app::InsightChoice &choice, QDate today, QWidget *parent)
    : QWidget(parent), m_choice(choice), m_today(today), m_segments(new SegmentMenu(this)),
      m_asOfLabel(makeLabel(TextStyle::Secondary, u"asOfLabel"_s)), m_own(new OwnPeriod(today))
{
    auto *chips = new FlowLayout;
    m_period = addChip(u"periodFilterChip"_s, true);
    m_step = addChip(u"stepFilterChip"_s, true);
    m_compare = addChip(u"compareFilterChip"_s, false);
    m_audience = addChip(u"audienceFilterChip"_s, true);
    m_segment = addChip(u"segmentFilterChip"_s, true);
    for (FilterChip *chip : {m_period, m_step, m_compare, m_audience, m_segment})
        chips->addWidget(chip);
    m_asOfLabel->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_asOfLabel->setFixedHeight(chipHeight());
    auto *line = rowOf(grid::medium(), {{chips, 1}});
    line->addWidget(m_asOfLabel, 0, Qt::AlignTop);
    setLayout(columnOf(grid::small(), {line, m_own}));
    connect(m_compare, &FilterChip::clicked, this,
            [this](bool compares) { set(&app::InsightChoice::compares, compares); });
    connect(m_own, &OwnPeriod::periodChosen, this,
            [this](const app::Period &period) { set(&app::InsightChoice::own, period); });
    connect(m_segments, &SegmentMenu::chosen, this,
            [this](const auto &segment) { set(&app::InsightChoice::segment, segment); });
    connect(m_segments, &SegmentMenu::makingAsked, this, &InsightBar::segmentMakingAsked);
    if (m_choice.own.from.isValid())
        m_own->setPeriod(m_choice.own);
    m_compare->setText(tr("Compare with the previous period"));
    m_compare->setAccessibleName(m_compare->text());
    showChoice();
}

FilterChip *InsightBar::addChip(const QString &name, bool opensMenu)
{
    auto *chip = new FilterChip;
    chip->setObjectName(name);
    chip->setOpensMenu(opensMenu);
    chip->setCheckable(!opensMenu);
    chip->installEventFilter(this);
    if (opensMenu)
        connect(chip, &FilterChip::clicked, this, [this, chip] { openMenu(chip); });
    return chip;
}

void InsightBar::openMenu(FilterChip *chip)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"insightMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(chip->accessibleName());
    auto *group = new QActionGroup(menu); // one of them is chosen
    const auto offer = [menu, group](const QString &words, const QString &key, bool chosen) {
        QAction *action = group->addAction(menu->addAction(words));
        action->setData(key);
        action->setCheckable(true);
        action->setChecked(chosen);
        if (chosen)
            menu->setActiveAction(action);
        return action;
    };
    if (chip == m_segment) {
        m_segments->fill(menu, m_choice.segment);
    } else if (chip == m_period) {
        for (const Span span : {Span::ThisMonth, Span::LastMonth, Span::ThreeMonths, Span::SixMonths,
                                Span::TwelveMonths, Span::ThisYear, Span::Own})
            connect(offer(InsightWords::span(span), app::keyOf(span), span == m_choice.span),
                    &QAction::triggered, this, [this, span] { choose(span); });
    } else if (chip == m_step) {
        for (const app::Bucket by : {app::Bucket::Day, app::Bucket::Week, app::Bucket::Month})
            connect(offer(InsightWords::step(by), app::keyOf(by), by == m_choice.bucket(m_today)),
                    &QAction::triggered, this, [this, by] { set(&app::InsightChoice::by, by); });
    } else {
        using Audience = std::optional<db::Audience>;
        for (const Audience audience :
             {Audience(), Audience(db::Audience::Prospect), Audience(db::Audience::Existing)})
            connect(offer(InsightWords::audience(audience), audience ? db::keyOf(*audience) : QString(),
                          audience == m_choice.audience),
                    &QAction::triggered, this,
                    [this, audience] { set(&app::InsightChoice::audience, audience); });
    }
    menu->popup(chip->mapToGlobal(QPoint(0, chip->height() + grid::tight())));
}

void InsightBar::choose(Span span)
{
    app::InsightChoice choice = m_choice;
    if (span == Span::Own && !choice.own.from.isValid())
        choice.own = choice.period(m_today); // to be changed from what is shown
    choice.span = span;
    choice.by.reset(); // steps that suit one period are too many or too few for another
    change(choice);
    if (span == Span::Own) {
        m_own->setPeriod(m_choice.own);
        m_own->takeFocus();
    }
}

template <class T> void InsightBar::set(T app::InsightChoice::*field, const std::type_identity_t<T> &value)
{
    app::InsightChoice choice = m_choice;
    choice.*field = value;
    change(choice);
}

void InsightBar::change(const app::InsightChoice &choice)
{
    const bool changed = choice != std::exchange(m_choice, choice);
    showChoice();
    if (changed)
        emit choiceChanged(m_choice);
}

void InsightBar::setChoice(const app::InsightChoice &choice)
{
    m_choice = choice;
    if (m_choice.own.from.isValid())
        m_own->setPeriod(m_choice.own);
    showChoice();
}

void InsightBar::setSegments(const QList<app::SavedSegment> &segments)
{
    m_segments->setSegments(segments);
    showChoice();
}

void InsightBar::setToday(QDate today)
{
    m_own->setToday(today);
    m_today = today;
    showChoice();
}

void InsightBar::setAudienceApplies(bool applies)
{
    m_audienceApplies = applies;
    showChoice();
}

void InsightBar::setAsOf(const QDateTime &asOf)
{
    m_asOf = asOf;
    showChoice();
}

void InsightBar::showChoice()
{
    const bool own = m_choice.span == Span::Own;
    m_own->setVisible(own);
    m_period->setText(own ? InsightWords::period(m_choice.period(m_today))
                          : InsightWords::span(m_choice.span));
    m_period->setToolTip(plainTip(InsightWords::period(m_choice.period(m_today))));
    m_step->setText(InsightWords::step(m_choice.bucket(m_today)));
    m_compare->setChecked(m_choice.compares);
    m_audience->setEnabled(m_audienceApplies);
    m_audience->setText(InsightWords::audience(m_audienceApplies ? m_choice.audience : std::nullopt));
    m_audience->setToolTip(
        m_audienceApplies ? QString() : tr("This figure is of one audience anyway, or about both at once."));
    m_audience->setAccessibleDescription(m_audience->toolTip());
    m_period->setAccessibleName(tr("Period: %1").arg(m_period->text()));
    m_step->setAccessibleName(tr("Steps: %1").arg(m_step->text()));
    m_audience->setAccessibleName(tr("Customers: %1").arg(m_audience->text()));
    m_asOfLabel->setText(m_asOf.isValid() ? tr("As of %1", "when the figures were read")
                                                .arg(QLocale().toString(m_asOf, u"dd/MM/yyyy HH:mm"))
                                          : QString());
    showSegment();
    for (FilterChip *chip : {m_period, m_step, m_audience, m_segment})
        chip->updateGeometry();
}

void InsightBar::showSegment()
{
    const QString name = m_segments->nameOf(m_choice.segment);
    const QString kind = tr("Segment", "a chip that opens a menu");
    m_segment->setText(
        name.isEmpty() ? kind
                       : m_segment->fontMetrics().elidedText(name, Qt::ElideRight, grid::px(kWidestName)));
    m_segment->setToolTip(name.isEmpty() ? QString() : plainTip(name));
    m_segment->setAccessibleName(tr("Segment: %1").arg(name.isEmpty() ? SegmentMenu::allCustomers() : name));
}

bool InsightBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        auto *chip = qobject_cast<FilterChip *>(watched);
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool down = key == Qt::Key_Down && chip && !chip->isCheckable();
        if (chip && (down || key == Qt::Key_Return || key == Qt::Key_Enter)) {
            chip->click();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ui
