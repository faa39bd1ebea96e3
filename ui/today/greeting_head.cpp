#include "ui/today/greeting_head.h"

#include "app/customers/customer_profile.h"
#include "ui/language/word_labels.h"
#include "ui/theme/grid.h"
#include "ui/today/today_words.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/initials_disc.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kHeadDisc = 46;
constexpr int kBesideHeadDisc = 14;
constexpr int kLeastBesideStage = 420; ///< narrower, the stage leaves a name no room

} // namespace

GreetingHead::GreetingHead(QWidget *parent)
    : QWidget(parent), m_disc(new QWidget),
      m_name(makeWrappedLabel(TextStyle::Section, u"greetingNameLabel"_s)),
      m_facts(makeWrappedLabel(TextStyle::Secondary, u"greetingFactsLabel"_s)), m_stage(new Chip)
{
    m_disc->setFixedSize(grid::px(kHeadDisc), grid::px(kHeadDisc));
    m_stage->setObjectName(u"greetingStageChip"_s);
    for (QLabel *label : {m_name, m_facts}) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setFocusPolicy(Qt::NoFocus);
    }
    m_words = rowOf(grid::small(),
                    {{columnOf(0, {m_name, m_facts}), 1}, {m_stage, 0, Qt::AlignLeft | Qt::AlignVCenter}});
    setLayout(rowOf(grid::px(kBesideHeadDisc), {{m_disc, 0, Qt::AlignVCenter}, {m_words, 1}}));
}

QSize GreetingHead::minimumSizeHint() const
{
    const int words = qMax(m_stage->sizeHint().width(), m_facts->minimumSizeHint().width());
    return {grid::px(kHeadDisc) + grid::px(kBesideHeadDisc) + words, QWidget::minimumSizeHint().height()};
}

void GreetingHead::resizeEvent(QResizeEvent *event)
{
    m_words->setDirection(width() < grid::px(kLeastBesideStage) ? QBoxLayout::TopToBottom
                                                                : QBoxLayout::LeftToRight);
    QWidget::resizeEvent(event);
}

void GreetingHead::show(const app::TodayItem &item, const app::CustomerProfile *profile)
{
    const db::OutboxMessage &message = item.message;
    m_initials = initialsOf(message.customerName);
    m_audience = db::audienceOf(message.stage);
    m_name->setText(TodayWords::person(item));
    QStringList facts{phoneText(message.address)};
    if (profile) {
        if (!profile->customer.province.isEmpty())
            facts.append(profile->customer.province);
        if (profile->customer.since.isValid())
            facts.append(tr("since %1", "month in which the customer came")
                             .arg(profile->customer.since.toString(u"MM/yyyy"_s)));
    }
    m_facts->setText(facts.join(u" · "_s));
    m_stage->setText(
        tr("%1 · %2", "kind of customer, stage").arg(labelOf(m_audience), labelOf(message.stage)));
    m_stage->setLook(ChipLook::of(m_audience));
    m_stage->setMinimumWidth(m_stage->sizeHint().width());
    update();
}

void GreetingHead::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintInitialsDisc(painter, m_disc->geometry(), m_initials, m_audience, palette());
}

} // namespace ui
