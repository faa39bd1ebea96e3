#include "ui/theme/text_style.h"

#include <QApplication>
#include <QLabel>

namespace ui {

namespace {

double factorOf(TextStyle style)
{
    switch (style) {
    case TextStyle::PageTitle:
        return 1.5;
    case TextStyle::Section:
        return 1.15;
    case TextStyle::Secondary:
    case TextStyle::SecondaryStrong:
        return 0.9;
    case TextStyle::Strong:
    case TextStyle::Body:
        break;
    }
    return 1.0;
}

bool isStrong(TextStyle style)
{
    return style != TextStyle::Body && style != TextStyle::Secondary;
}

} // namespace

QFont fontOf(TextStyle style)
{
    QFont font = QApplication::font();
    const double factor = factorOf(style);
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(font.pixelSize() * factor));
    if (isStrong(style))
        font.setWeight(QFont::DemiBold);
    return font;
}

void setTextStyle(QLabel *label, TextStyle style)
{
    label->setFont(fontOf(style));
    const bool secondary = style == TextStyle::Secondary || style == TextStyle::SecondaryStrong;
    label->setForegroundRole(secondary ? QPalette::PlaceholderText : QPalette::WindowText);
}

QLabel *makeLabel(TextStyle style, const QString &objectName, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    setTextStyle(label, style);
    return label;
}

} // namespace ui
