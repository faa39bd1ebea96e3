#include "ui/insights/figure_head.h"

#include "app/insights/insight.h"
#include "ui/insights/insight_words.h"
#include "ui/insights/metric_words.h"
#include "ui/insights/unit_words.h"
#include "ui/theme/grid.h"
#include "ui/theme/palette.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/plain_text.h"

#include <QLabel>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

/// Quiet words that end in dots where there is no room, or go on in the next line. As the change of a figure
/// they wear the colour of more or fewer, which only repeats them.
class QuietLabel final : public QLabel
{
public:
    enum class Overflow
    {
        Dots,
        Wraps
    };
    QuietLabel(TextStyle style, const QString &objectName, Overflow overflow)
    {
        setWordWrap(overflow == Overflow::Wraps);
        setObjectName(objectName);
        setTextFormat(Qt::PlainText);
        setTextStyle(this, style);
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }

    /// The change since the period before, which a tooltip names; empty where nothing is compared.
    void setChange(const app::Insight &insight)
    {
        const app::Comparison compared = app::comparisonOf(insight);
        m_direction = insight.compares ? app::difference(compared.now, compared.before).value_or(0) : 0;
        setText(InsightWords::comparison(insight));
        setToolTip(insight.compares
                       ? plainTip(u"%1\n%2"_s.arg(text(), InsightWords::period(insight.periodBefore)))
                       : QString());
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Role role = m_direction > 0 ? Role::Good : m_direction < 0 ? Role::Danger : Role::TextSecondary;
        QPainter painter(this);
        painter.setPen(colorOf(role, palette()));
        if (wordWrap())
            painter.drawText(contentsRect(), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, text());
        else
            painter.drawText(contentsRect(), Qt::AlignLeft | Qt::AlignVCenter,
                             fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width()));
    }

private:
    double m_direction = 0;
};

FigureHead::FigureHead(const QString &name, TextStyle title, TextStyle number, int gap)
    : m_title(makeLabel(title, name + u"TitleLabel"_s)),
      m_unit(new QuietLabel(TextStyle::Secondary, name + u"UnitLabel"_s, QuietLabel::Overflow::Dots)),
      m_number(makeLabel(number, name + u"FigureLabel"_s)),
      m_change(
          new QuietLabel(TextStyle::SecondaryStrong, name + u"ChangeLabel"_s, QuietLabel::Overflow::Wraps)),
      m_meaning(makeWrappedLabel(TextStyle::Secondary, name + u"MeaningLabel"_s))
{
    setSpacing(grid::tight());
    addLayout(rowOf(grid::small(), {m_title, {m_unit, 1}}));
    addLayout(rowOf(gap, {m_number, {m_change, 1}}));
    addWidget(m_meaning);
}

void FigureHead::setInsight(const app::Insight &insight)
{
    const MetricWords &words = wordsOf(insight.metric());
    m_title->setText(words.title());
    m_unit->setText(UnitWords::unit(insight.metric(), insight.query.by));
    m_number->setText(UnitWords::figure(insight.metric(), insight.figure()));
    m_change->setChange(insight);
    m_meaning->setText(meaningOf(insight));
}

QString FigureHead::spokenName() const
{
    return u"%1: %2"_s.arg(m_title->text(), m_number->text());
}

QString FigureHead::spokenRest() const
{
    return u"%1. %2"_s.arg(m_change->text(), m_meaning->text());
}

} // namespace ui
