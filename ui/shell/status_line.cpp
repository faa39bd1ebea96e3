#include "ui/shell/status_line.h"

#include "ui/theme/grid.h"
#include "ui/theme/palette.h"
#include "ui/theme/text_style.h"
#include "ui/widgets/boxes.h"

#include <QLabel>
#include <QMouseEvent>
#include <QPainter>

#include <functional>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// One fact, with a coloured dot when it says how things stand.
class StatusItem final : public QLabel
{
public:
    StatusItem(const QString &name, std::function<void()> clicked) : m_clicked(std::move(clicked))
    {
        setObjectName(name);
        setTextFormat(Qt::PlainText);
        setTextStyle(this, TextStyle::Secondary);
    }

    void makeClickable() { setCursor(Qt::PointingHandCursor); }

    void setDot(std::optional<Role> dot)
    {
        m_dot = dot;
        setContentsMargins(dot ? grid::px(15) : 0, 0, 0, 0);
        update();
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        if (!m_dot) {
            QLabel::paintEvent(event);
            return;
        }
        QPainter painter(this);
        const QColor color = colorOf(*m_dot, palette());
        const double size = grid::px(9);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(QRectF(1, (height() - size) / 2, size, size));
        painter.setPen(color);
        painter.drawText(contentsRect(), Qt::AlignLeft | Qt::AlignVCenter, text());
    }

    void mousePressEvent(QMouseEvent *event) override { event->accept(); } // the release comes here too
    void mouseReleaseEvent(QMouseEvent *event) override
    {
        if (event->button() == Qt::LeftButton && rect().contains(event->pos()))
            m_clicked();
    }

private:
    std::optional<Role> m_dot;
    std::function<void()> m_clicked;
};

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent), m_row(rowOf(grid::px(18), {})),
      m_right(makeLabel(TextStyle::Secondary, u"statusRightLabel"_s))
{
    setObjectName(u"statusLine"_s);
    setLayout(rowOf(-1, {m_row, BoxItem::rest(), m_right}, {grid::px(14), 1, grid::px(14), 0}));
    setFixedHeight(grid::compactRowHeight());
}

void StatusLine::setItem(const QString &id, const QString &text, std::optional<Role> dot)
{
    const QString name = id + u"StatusItem"_s;
    auto *item = static_cast<StatusItem *>(findChild<QLabel *>(name));
    if (!item) {
        item = new StatusItem(name, [this, id] { emit clicked(id); });
        m_row->addWidget(item);
    }
    item->setText(text);
    item->setDot(dot);
    item->setVisible(!text.isEmpty());
}

void StatusLine::makeClickable(const QString &id)
{
    static_cast<StatusItem *>(findChild<QLabel *>(id + u"StatusItem"_s))->makeClickable();
}

void StatusLine::setRight(const QString &text)
{
    m_right->setText(text);
}

QString StatusLine::item(const QString &id) const
{
    const auto *item = findChild<QLabel *>(id + u"StatusItem"_s);
    return item ? item->text() : QString();
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colorOf(Role::Surface1, palette()));
    painter.fillRect(0, 0, width(), 1, colorOf(Role::Line, palette()));
}

} // namespace ui
