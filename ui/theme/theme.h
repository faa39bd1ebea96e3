#pragma once

#include "ui/theme/roles.h"

#include <QObject>

#include <functional>

namespace ui {

enum class Appearance
{
    System,
    Light,
    Dark
};

QString keyOf(Appearance appearance);
/// System for a key that is not known.
Appearance appearanceOf(QStringView key);

/// Owns how the application looks: style, palette and smallest font. One object, made after QApplication and
/// before the first widget. Widgets do not hold it: they take colours from their palette (see palette.h).
class Theme final : public QObject
{
    Q_OBJECT
public:
    using DarkProbe = std::function<bool()>;

    /// `systemIsDark` tells what the system wears; the default reads the platform's palette.
    explicit Theme(DarkProbe systemIsDark = {}, QObject *parent = nullptr);

    Appearance appearance() const { return m_appearance; }
    void setAppearance(Appearance appearance);
    bool isDark() const { return m_dark; }
    QColor color(Role role) const { return colorOf(role, m_dark); }

public slots:
    /// The system may have changed its colours (QEvent::ThemeChange): look again.
    void followSystem();

signals:
    void changed();

private:
    DarkProbe m_systemIsDark;
    Appearance m_appearance = Appearance::System;
    bool m_dark = false;
};

} // namespace ui
