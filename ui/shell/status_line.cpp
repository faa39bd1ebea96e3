#include "ui/shell/status_line.h"

#include "ui/shell/status_item.h"
#include "ui/theme/grid.h"
#include "ui/theme/palette.h"
#include "ui/theme/text_style.h"

#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent), m_row(new QHBoxLayout), m_right(makeLabel(TextStyle::Secondary, u"statusRightLabel"_s))
{
    setObjectName(u"statusLine"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(grid::px(14), 1, grid::px(14), 0);
    m_row->setSpacing(grid::px(18));
    row->addLayout(m_row);
    row->addStretch(1);
    row->addWidget(m_right);
    setFixedHeight(grid::compactRowHeight());
}

void StatusLine::setItem(const QString &id, const QString &text, std::optional<Role> dot)
{
    const QString name = id + u"StatusItem"_s;
    auto *item = findChild<StatusItem *>(name);
    if (!item) {
        item = new StatusItem;
        item->setObjectName(name);
        m_row->addWidget(item);
    }
    item->setText(text);
    item->setDot(dot);
    item->setVisible(!text.isEmpty());
}

void StatusLine::setRight(const QString &text)
{
    m_right->setText(text);
}

QString StatusLine::item(const QString &id) const
{
    const auto *item = findChild<StatusItem *>(id + u"StatusItem"_s);
    return item ? item->text() : QString();
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colorOf(Role::Surface1, palette()));
    painter.fillRect(0, 0, width(), 1, colorOf(Role::Line, palette()));
}

} // namespace ui
