#include "ui/today/greeting_head.h"

#include "app/customers/customer_profile.h"
#include "ui/language/word_labels.h"
#include "ui/theme/grid.h"
#include "ui/theme/text_style.h"
#include "ui/today/today_words.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/initials_disc.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

GreetingHead::GreetingHead(QWidget *parent)
    : QWidget(parent), m_disc(new QWidget), m_name(makeLabel(TextStyle::Section, u"greetingNameLabel"_s)),
      m_facts(makeLabel(TextStyle::Secondary, u"greetingFactsLabel"_s)), m_stage(new Chip)
{
    m_disc->setFixedSize(grid::px(46), grid::px(46));
    m_stage->setObjectName(u"greetingStageChip"_s);
    for (QLabel *label : {m_name, m_facts}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setFocusPolicy(Qt::NoFocus);
    }
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid::px(14));
    row->addWidget(m_disc, 0, Qt::AlignVCenter);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_name);
    words->addWidget(m_facts);
    row->addLayout(words, 1);
    row->addWidget(m_stage, 0, Qt::AlignVCenter);
}

void GreetingHead::show(const app::TodayItem &item, const app::CustomerProfile *profile)
{
    const db::OutboxMessage &message = item.message;
    m_initials = initialsOf(message.customerName);
    m_audience = db::audienceOf(message.stage);
    m_name->setText(TodayWords::person(item));
    QStringList facts{TodayWords::address(message)};
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
    m_stage->setLook(m_audience == db::Audience::Prospect ? ChipLook::prospect() : ChipLook::existing());
    m_stage->setMinimumWidth(m_stage->sizeHint().width());
    update();
}

void GreetingHead::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintInitialsDisc(painter, m_disc->geometry(), m_initials, m_audience, palette());
}

} // namespace ui
