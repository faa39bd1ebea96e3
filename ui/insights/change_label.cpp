#include "ui/insights/change_label.h"

#include "app/insights/insight.h"
#include "ui/insights/insight_words.h"
#include "ui/theme/palette.h"
#include "ui/widgets/plain_text.h"

#include <QPainter>

namespace ui {

ChangeLabel::ChangeLabel(TextStyle style, const QString &objectName, QWidget *parent) : QLabel(parent)
{
    setObjectName(objectName);
    setTextFormat(Qt::PlainText);
    setTextStyle(this, style);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void ChangeLabel::setChange(const app::Insight &insight)
{
    const auto now = insight.figure();
    const auto before = insight.compares ? insight.figureBefore() : std::nullopt;
    m_direction = app::difference(now, before).value_or(0);
    setText(InsightWords::change(now, before));
    setToolTip(insight.compares ? plainTip(InsightWords::period(insight.periodBefore)) : QString());
    update();
}

void ChangeLabel::paintEvent(QPaintEvent *)
{
    const Role role = m_direction > 0 ? Role::Good : m_direction < 0 ? Role::Danger : Role::TextSecondary;
    QPainter painter(this);
    painter.setPen(colorOf(role, palette()));
    painter.drawText(contentsRect(), Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width()));
}

} // namespace ui
