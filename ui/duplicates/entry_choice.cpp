#include "ui/duplicates/entry_choice.h"

#include "ui/theme/grid.h"
#include "ui/widgets/plain_text.h"

#include <QStyle>

namespace ui {

EntryChoice::EntryChoice(const QString &objectName, const QString &text, const QFont &font)
    : m_line(text.simplified())
{
    setObjectName(objectName);
    setFont(font);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setText(QString(m_line).replace(QLatin1Char('&'), QLatin1String("&&")));
    if (!m_line.isEmpty())
        setToolTip(plainTip(text));
}

int EntryChoice::markWidth() const
{
    return style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth, nullptr, this) +
           style()->pixelMetric(QStyle::PM_RadioButtonLabelSpacing, nullptr, this) + grid::tight();
}

int EntryChoice::wordsWidth() const
{
    return fontMetrics().horizontalAdvance(m_line) + 1;
}

QSize EntryChoice::sizeHint() const
{
    return {markWidth() + qMin(wordsWidth(), grid::px(220)), QRadioButton::sizeHint().height()};
}

QSize EntryChoice::minimumSizeHint() const
{
    return {markWidth() + qMin(wordsWidth(), grid::px(110)), QRadioButton::sizeHint().height()};
}

void EntryChoice::resizeEvent(QResizeEvent *event)
{
    QRadioButton::resizeEvent(event);
    const QString seen = fontMetrics().elidedText(m_line, Qt::ElideRight, width() - markWidth());
    const QString shown = QString(seen).replace(QLatin1Char('&'), QLatin1String("&&"));
    if (shown != text())
        setText(shown);
}

} // namespace ui
