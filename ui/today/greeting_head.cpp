#include "ui/today/greeting_head.h"

#include "app/customers/customer_profile.h"
#include "ui/language/word_labels.h"
#include "ui/theme/grid.h"
#include "ui/today/today_words.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/initials_disc.h"

#include <QLabel>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

GreetingHead::GreetingHead(QWidget *parent)
    : QWidget(parent), m_disc(new QWidget),
      m_name(makeWrappedLabel(TextStyle::Section, u"greetingNameLabel"_s)),
      m_facts(makeWrappedLabel(TextStyle::Secondary, u"greetingFactsLabel"_s)), m_stage(new Chip)
{
    m_disc->setFixedSize(grid::px(46), grid::px(46));
    m_stage->setObjectName(u"greetingStageChip"_s);
    for (QLabel *label : {m_name, m_facts}) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setFocusPolicy(Qt::NoFocus);
    }
    setLayout(rowOf(grid::px(14), {{m_disc, 0, Qt::AlignVCenter},
                                   {columnOf(0, {m_name, m_facts}), 1},
                                   {m_stage, 0, Qt::AlignVCenter}}));
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
