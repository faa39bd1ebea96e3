#include "ui/messages/preview_canvas.h"

#include "app/people/channels.h"
#include "ui/messages/preview_body.h"
#include "ui/theme/grid.h"
#include "ui/theme/palette.h"
#include "ui/theme/style_paint.h"
#include "ui/theme/text_style.h"

#include <QApplication>
#include <QPainter>

namespace ui {

namespace {

/// Beside the message; where the room is narrow the words need it more.
int margin(int width)
{
    return width < grid::px(260) ? grid::small() : grid::large();
}

int inset()
{
    return grid::px(13);
}

} // namespace

PreviewCanvas::PreviewCanvas(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusPolicy(Qt::NoFocus);
}

void PreviewCanvas::show(const Words &words)
{
    m_words = words;
    setAccessibleName(words.text.isEmpty() ? words.empty : words.when);
    QString all = words.subject.isEmpty() ? words.text : words.subject + u'\n' + words.text;
    if (!words.files.isEmpty())
        all += u'\n' + words.files;
    setAccessibleDescription(all);
    updateGeometry();
    update();
}

int PreviewCanvas::heightForWidth(int width) const
{
    const int outside = margin(width);
    const double inner = width - 2 * outside - 2 * inset();
    double height = outside * 2 + whenHeight(width - 2 * outside) + grid::px(14) + 2 * inset();
    if (app::hasSubject(m_words.channel))
        height += grid::px(30) + setWords(nullptr, fontOf(TextStyle::Strong), m_words.subject, {}, inner);
    return qCeil(height + setBody(nullptr, QApplication::font(), m_words, {}, inner));
}

int PreviewCanvas::whenHeight(int width) const
{
    const QFontMetrics metrics(fontOf(TextStyle::Secondary));
    const QRect needed = metrics.boundingRect(QRect(0, 0, width, 0), Qt::TextWordWrap, m_words.when);
    return qMax(grid::px(20), needed.height());
}

QSize PreviewCanvas::sizeHint() const
{
    return {grid::px(286), heightForWidth(grid::px(286))};
}

QSize PreviewCanvas::minimumSizeHint() const
{
    return {grid::px(120), grid::px(160)};
}

void PreviewCanvas::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateGeometry();
}

void PreviewCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto color = [this](Role role) { return colorOf(role, palette()); };
    paint::box(painter, rect(), color(Role::Surface2), QColor(), grid::px(14));
    const double left = margin(this->width());
    const double width = this->width() - 2 * left;
    painter.setFont(fontOf(TextStyle::Secondary));
    painter.setPen(color(Role::TextSecondary));
    if (m_words.text.isEmpty()) {
        painter.setFont(QApplication::font());
        const int outside = margin(this->width());
        painter.drawText(rect().adjusted(outside, 0, -outside, 0), Qt::AlignCenter | Qt::TextWordWrap,
                         m_words.empty);
        return;
    }
    const int when = whenHeight(qRound(width));
    painter.drawText(QRectF(left, left, width, when), Qt::AlignCenter | Qt::TextWordWrap, m_words.when);
    const double top = left + when + grid::px(14);
    const double inner = width - 2 * inset();
    const QFont body = QApplication::font();
    const double words = setBody(nullptr, body, m_words, {}, inner);
    if (app::hasSubject(m_words.channel)) {
        const QFont strong = fontOf(TextStyle::Strong);
        const double subject = setWords(nullptr, strong, m_words.subject, {}, inner);
        const double head = grid::px(24) + subject;
        paint::box(painter, QRectF(left, top, width, head + words + 2 * inset() + grid::px(6)),
                   color(Role::Surface1), color(Role::Line), grid::px(4));
        painter.drawText(QRectF(left + inset(), top + inset() - grid::px(3), inner, grid::px(20)),
                         Qt::AlignLeft | Qt::AlignVCenter, m_words.from);
        painter.setPen(color(Role::Text));
        setWords(&painter, strong, m_words.subject, {left + inset(), top + inset() + grid::px(18)}, inner);
        painter.fillRect(QRectF(left, top + inset() + head - grid::px(2), width, 1), color(Role::Line));
        setBody(&painter, body, m_words, {left + inset(), top + inset() + head + grid::px(4)}, inner);
        return;
    }
    // A received message: square at its lower left corner. SMS wears the quiet accent of a phone.
    const bool sms = m_words.channel == db::Channel::Sms;
    const QRectF bubble(left, top, width, words + 2 * inset());
    const QColor fill = color(sms ? Role::AccentSoft : Role::Surface1);
    paint::box(painter, bubble, fill, QColor(), grid::px(14));
    painter.fillRect(QRectF(bubble.left(), bubble.bottom() - grid::px(14), grid::px(14), grid::px(14)), fill);
    painter.setPen(color(Role::Text));
    setBody(&painter, body, m_words, {left + inset(), top + inset()}, inner);
}

} // namespace ui
