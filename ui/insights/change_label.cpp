#include "ui/insights/change_label.h"

#include "ui/theme/palette.h"

#include <QPainter>

namespace ui {

ChangeLabel::ChangeLabel(TextStyle style, const QString &objectName, QWidget *parent) : QLabel(parent)
{
    setObjectName(objectName);
    setTextFormat(Qt::PlainText);
    setTextStyle(this, style);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void ChangeLabel::setChange(const QString &words, qint64 direction)
{
    m_direction = direction;
    setText(words);
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
