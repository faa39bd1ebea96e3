#include "ui/insights/insight_bar.h"

#include "ui/insights/insight_words.h"
#include "ui/insights/own_period.h"
#include "ui/theme/grid.h"
#include "ui/theme/text_style.h"
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
#include <QVBoxLayout>

#include <initializer_list>

using namespace Qt::StringLiterals;
using app::Span;

namespace ui {

InsightBar::InsightBar(const app::InsightChoice &choice, QDate today, QWidget *parent)
    : QWidget(parent), m_choice(choice), m_today(today),
      m_asOfLabel(makeLabel(TextStyle::Secondary, u"asOfLabel"_s)), m_own(new OwnPeriod)
{
    auto *chips = new FlowLayout;
    m_period = addChip(u"periodFilterChip"_s, true);
    m_step = addChip(u"stepFilterChip"_s, true);
    m_compare = addChip(u"compareFilterChip"_s, false);
    m_audience = addChip(u"audienceFilterChip"_s, true);
    for (FilterChip *chip : {m_period, m_step, m_compare, m_audience})
        chips->addWidget(chip);
    m_asOfLabel->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_asOfLabel->setFixedHeight(chipHeight());
    auto *line = new QHBoxLayout;
    line->setSpacing(grid::medium());
    line->addLayout(chips, 1);
    line->addWidget(m_asOfLabel, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::small());
    column->addLayout(line);
    column->addWidget(m_own);

    connect(m_compare, &FilterChip::clicked, this, [this](bool compares) {
        app::InsightChoice choice = m_choice;
        choice.compares = compares;
        change(choice);
    });
    connect(m_own, &OwnPeriod::periodChosen, this, [this](const app::Period &period) {
        app::InsightChoice choice = m_choice;
        choice.own = period;
        change(choice);
    });
    if (m_choice.own.from.isValid())
        m_own->setPeriod(m_choice.own);
    m_compare->setText(tr("Compare with the period before"));
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
    if (chip == m_period)
        fillPeriods(menu);
    else if (chip == m_step)
        fillSteps(menu);
    else
        fillAudiences(menu);
    auto *group = new QActionGroup(menu); // one of them is chosen
    for (QAction *action : menu->actions()) {
        group->addAction(action);
        action->setCheckable(true);
        action->setChecked(action->property("chosen").toBool());
        if (action->isChecked())
            menu->setActiveAction(action);
    }
    menu->popup(chip->mapToGlobal(QPoint(0, chip->height() + grid::tight())));
}

void InsightBar::fillPeriods(QMenu *menu)
{
    for (const Span span : {Span::ThisMonth, Span::LastMonth, Span::ThreeMonths, Span::SixMonths,
                            Span::TwelveMonths, Span::ThisYear, Span::Own}) {
        QAction *action = menu->addAction(InsightWords::span(span));
        action->setData(app::keyOf(span));
        action->setProperty("chosen", span == m_choice.span);
        connect(action, &QAction::triggered, this, [this, span] {
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
        });
    }
}

void InsightBar::fillSteps(QMenu *menu)
{
    for (const app::Bucket by : {app::Bucket::Day, app::Bucket::Week, app::Bucket::Month}) {
        QAction *action = menu->addAction(InsightWords::step(by));
        action->setData(app::keyOf(by));
        action->setProperty("chosen", by == m_choice.bucket(m_today));
        connect(action, &QAction::triggered, this, [this, by] {
            app::InsightChoice choice = m_choice;
            choice.by = by;
            change(choice);
        });
    }
}

void InsightBar::fillAudiences(QMenu *menu)
{
    for (const std::optional<db::Audience> audience :
         {std::optional<db::Audience>(), std::optional(db::Audience::Prospect),
          std::optional(db::Audience::Existing)}) {
        QAction *action = menu->addAction(InsightWords::audience(audience));
        action->setData(audience ? db::keyOf(*audience) : QString());
        action->setProperty("chosen", audience == m_choice.audience);
        connect(action, &QAction::triggered, this, [this, audience] {
            app::InsightChoice choice = m_choice;
            choice.audience = audience;
            change(choice);
        });
    }
}

void InsightBar::change(const app::InsightChoice &choice)
{
    if (choice == m_choice) {
        showChoice();
        return;
    }
    m_choice = choice;
    showChoice();
    emit choiceChanged(m_choice);
}

void InsightBar::setToday(QDate today)
{
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
    m_audience->setToolTip(m_audienceApplies
                               ? QString()
                               : tr("New customers step from one audience to the other, so they are about "
                                    "both."));
    m_audience->setAccessibleDescription(m_audience->toolTip());
    m_period->setAccessibleName(tr("Period: %1").arg(m_period->text()));
    m_step->setAccessibleName(tr("Steps: %1").arg(m_step->text()));
    m_audience->setAccessibleName(tr("Customers: %1").arg(m_audience->text()));
    m_asOfLabel->setText(m_asOf.isValid() ? tr("As of %1", "when the figures were read")
                                                .arg(QLocale().toString(m_asOf, u"dd/MM/yyyy HH:mm"))
                                          : QString());
    for (FilterChip *chip : {m_period, m_step, m_audience})
        chip->updateGeometry();
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
