#include "ui/greetings/effect_view.h"

#include "ui/greetings/day_words.h"
#include "ui/greetings/greeting_words.h"
#include "ui/theme/grid.h"
#include "ui/theme/palette.h"
#include "ui/widgets/boxes.h"

#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto kEffectPause = 120ms;
constexpr int kEffectStepMs = 30;

/// A pair of bars a day: grey as it is, teal as it would be.
class Bars final : public QWidget
{
public:
    using QWidget::QWidget;
    void setDays(const QList<app::RuleEffect::Day> &days)
    {
        m_days = days;
        update();
    }
    QSize sizeHint() const override { return {grid::px(240), grid::px(52)}; }
    QSize minimumSizeHint() const override { return {grid::px(120), grid::px(52)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const QColor line = colorOf(Role::Line, palette());
        painter.fillRect(0, height() - 1, width(), 1, line);
        qint64 most = 1;
        for (const app::RuleEffect::Day &day : m_days)
            most = std::max({most, day.before, day.after});
        const double step = double(width()) / app::RuleRehearsal::kDays;
        const QColor before =
            mixed(colorOf(Role::Surface1, palette()), colorOf(Role::TextSecondary, palette()), 0.45);
        for (qsizetype i = 0; i < m_days.size(); ++i) {
            const auto bar = [&](qint64 people, double from, double to, const QColor &color) {
                if (people == 0)
                    return;
                const double tall = qMax(2.0, (height() - 2) * double(people) / double(most));
                painter.fillRect(
                    QRectF(step * (double(i) + from), height() - 1 - tall, step * (to - from), tall), color);
            };
            bar(m_days.at(i).before, 0.12, 0.46, before);
            bar(m_days.at(i).after, 0.5, 0.88, colorOf(Role::Accent, palette()));
        }
    }

private:
    QList<app::RuleEffect::Day> m_days;
};

} // namespace

EffectView::EffectView(app::Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_begin(desk,
                                             [this](std::shared_ptr<app::RuleRehearsal> rehearsal) {
                                                 m_rehearsal = std::move(rehearsal);
                                                 goOn();
                                             }),
      m_step(desk,
             [this](const app::RuleEffect &effect) {
                 m_effect = effect;
                 m_stopped = false;
                 if (effect.done < effect.total)
                     goOn();
                 fill();
             }),
      m_words(makeWrappedLabel(TextStyle::Strong, u"effectLabel"_s)),
      m_left(makeWrappedLabel(TextStyle::Secondary, u"effectLeftLabel"_s)),
      m_next(makeWrappedLabel(TextStyle::Secondary, u"effectNextLabel"_s)), m_bars(new Bars),
      m_stop(makeButton(u"effectStopButton"_s, {}, ButtonKind::Quiet))
{
    QLabel *title = makeText(TextStyle::SecondaryStrong, u"effectTitleLabel"_s, tr("In the next 30 days"));
    setLayout(columnOf(grid::tight(),
                       {rowOf(grid::small(), {{title, 1}, m_stop}), m_words, m_bars, m_left, m_next}));
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_stopped)
            rehearse(m_rule, m_groups);
        else
            stop();
    });
    m_begin.setPause(kEffectPause);
    for (LoaderBase *loader : std::initializer_list<LoaderBase *>{&m_begin, &m_step})
        connect(loader, &LoaderBase::failed, this, [this](const db::Error &error) {
            stop();
            emit failed(error);
        });
    fill();
}

void EffectView::rehearse(const db::GreetingRule &rule, std::shared_ptr<app::CustomerGroups> groups)
{
    m_rule = rule;
    m_groups = std::move(groups);
    m_step.cancel();
    m_begin.ask(app::asking(&app::RuleRehearsal::load, m_desk.clock().today(), rule, m_groups));
}

void EffectView::goOn()
{
    m_step.ask(app::askingOf(m_rehearsal, &app::RuleRehearsal::goOn, kEffectStepMs));
}

void EffectView::stop()
{
    m_begin.cancel();
    m_step.cancel();
    m_stopped = true;
    fill();
}

void EffectView::fill()
{
    static_cast<Bars *>(m_bars)->setDays(m_effect.days);
    const bool counting = m_effect.done < m_effect.total;
    m_stop->setVisible(counting);
    m_stop->setText(m_stopped ? tr("Continue counting") : tr("Stop counting"));
    const QLocale locale;
    QString words = m_effect.before == m_effect.after
                        ? tr("%Ln greetings, as before", nullptr, forPlural(m_effect.after))
                        : tr("%1 → %Ln greetings", "number before, and after", forPlural(m_effect.after))
                              .arg(locale.toString(m_effect.before));
    if (counting)
        words = tr("%1 (counted %2 of %3 days)", "effect so far")
                    .arg(words)
                    .arg(m_effect.done)
                    .arg(m_effect.total);
    m_words->setText(words);
    m_bars->setAccessibleName(tr("Greetings of each of the next 30 days, before and after. %1").arg(words));
    const QString reasons = DayWords::reasons(m_effect.left);
    m_left->setText(reasons.isEmpty() ? QString()
                                      : tr("Not greeted · %1", "reasons with counts").arg(reasons));
    m_left->setVisible(!reasons.isEmpty());
    m_next->setVisible(m_effect.next.has_value());
    if (!m_effect.next)
        return;
    const QString date = GreetingWords::weekday(m_effect.next->date);
    const int after = forPlural(m_effect.next->after);
    m_next->setText(m_effect.next->before == m_effect.next->after
                        ? tr("Next time, %1: %Ln greetings", "date", after).arg(date)
                        : tr("Next time, %1: %2 → %Ln greetings", "date; number before, and after", after)
                              .arg(date, locale.toString(m_effect.next->before)));
}

} // namespace ui
