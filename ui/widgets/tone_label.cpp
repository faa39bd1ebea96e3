#include "ui/widgets/tone_label.h"

#include "ui/theme/palette.h"
#include "ui/theme/text_style.h"

#include <QPainter>

namespace ui {

ToneLabel::ToneLabel(const QString &objectName, QWidget *parent) : QLabel(parent)
{
    setObjectName(objectName);
    setTextFormat(Qt::PlainText);
    setFont(fontOf(TextStyle::Secondary));
    setWordWrap(true);
    hide();
}

void ToneLabel::say(const QString &text, Role role)
{
    m_role = role;
    setText(text);
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    update();
}

void ToneLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(colorOf(m_role, palette()));
    painter.drawText(contentsRect(), Qt::TextWordWrap | static_cast<int>(alignment()), text());
}

} // namespace ui
