#include "ui/theme/text_style.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QLabel>
#include <QtMath>

namespace ui {

namespace {

// In the order of TextStyle.
constexpr double kFactors[]{1.5, 1.15, 1.0, 1.0, 0.9, 0.9};

} // namespace

QFont fontOf(TextStyle style)
{
    QFont font = QApplication::font();
    const double factor = kFactors[static_cast<std::size_t>(style)];
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(font.pixelSize() * factor));
    if (style != TextStyle::Body && style != TextStyle::Secondary)
        font.setWeight(QFont::DemiBold);
    return font;
}

int uncutWidth(const QString &text, TextStyle style)
{
    return qCeil(QFontMetricsF(fontOf(style)).horizontalAdvance(text));
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
