#pragma once

#include "ui/theme/calm_wheel.h"
#include "ui/theme/undo_keys.h"

#include <QProxyStyle>

class QStyleOptionButton;

class QAbstractScrollArea;
class QTabBar;

namespace ui {

/// The quiet style inside the pages, over Fusion: flat surfaces, radius 6, one-pixel lines, rows of 36.
/// A default push button is the primary one (filled with the accent), a flat one has no edge.
class AppStyle final : public QProxyStyle
{
    Q_OBJECT
public:
    AppStyle();

    using QProxyStyle::polish;
    void polish(QWidget *widget) override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *answer) const override;

private:
    void drawButtonLabel(const QStyleOptionButton &button, QPainter *painter, const QWidget *widget) const;
    void drawTabLabel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawScrollBar(const QStyleOptionComplex *option, QPainter *painter) const;
    void drawSpinBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;

    CalmWheel m_calmWheel;
    UndoKeys m_undoKeys;
};

/// The lines between the rows of a list reach its edge: the scroll bar lies over them, when there is one. The
/// rows keep what they say out from under it.
void letLinesReachTheEdge(QAbstractScrollArea &list);

/// All tabs are shown with their whole words, close to each other: none is hidden behind arrows.
void keepTabsReadable(QTabBar &tabs);

} // namespace ui
