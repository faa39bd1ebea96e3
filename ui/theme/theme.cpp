#include "ui/theme/theme.h"

#include "ui/theme/app_style.h"
#include "ui/theme/palette.h"

#include <QApplication>
#include <QFont>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

// The body text of the drawings, 14 pixels at 96 dpi. A bare X server or Windows offers 9 points, too small
// for a day of reading; a larger system font is kept as it is.
constexpr double kSmallestPoints = 10.5;

bool platformIsDark()
{
    QApplication::setPalette(QPalette()); // forgets ours, so that the platform's own shows through
    return isDark(QApplication::palette());
}

void ensureReadableFont()
{
    QFont font = QApplication::font();
    if (font.pointSizeF() > 0 && font.pointSizeF() < kSmallestPoints) {
        font.setPointSizeF(kSmallestPoints);
        QApplication::setFont(font);
    }
}

} // namespace

QString keyOf(Appearance appearance)
{
    return appearance == Appearance::System  ? u"system"_s
           : appearance == Appearance::Light ? u"light"_s
                                             : u"dark"_s;
}

Appearance appearanceOf(QStringView key)
{
    if (key == u"light")
        return Appearance::Light;
    return key == u"dark" ? Appearance::Dark : Appearance::System;
}

Theme::Theme(DarkProbe systemIsDark, QObject *parent)
    : QObject(parent), m_systemIsDark(systemIsDark ? std::move(systemIsDark) : DarkProbe(platformIsDark))
{
    QApplication::setStyle(new AppStyle);
    ensureReadableFont();
    followSystem();
}

void Theme::setAppearance(Appearance appearance)
{
    m_appearance = appearance;
    followSystem();
}

void Theme::followSystem()
{
    const bool dark =
        m_appearance == Appearance::System ? m_systemIsDark() : m_appearance == Appearance::Dark;
    const bool other = dark != m_dark;
    m_dark = dark;
    QApplication::setPalette(makePalette(dark));
    if (other)
        emit changed();
}

} // namespace ui
