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

QString EntryChoice::wrapped(int room) const
{
    const QFontMetrics metrics = fontMetrics();
    qsizetype end = metrics.horizontalAdvance(m_line) <= room ? -1 : m_line.lastIndexOf(u' ');
    while (end > 0 && metrics.horizontalAdvance(m_line.left(end)) > room)
        end = m_line.lastIndexOf(u' ', end - 1);
    if (end <= 0) // it fits, or not even its first word does
        return metrics.elidedText(m_line, Qt::ElideRight, room);
    return m_line.left(end) + u'\n' + metrics.elidedText(m_line.mid(end + 1), Qt::ElideRight, room);
}

void EntryChoice::resizeEvent(QResizeEvent *event)
{
    QRadioButton::resizeEvent(event);
    const QString shown = wrapped(width() - markWidth()).replace(QLatin1Char('&'), QLatin1String("&&"));
    if (shown != text())
        setText(shown);
}

} // namespace ui
