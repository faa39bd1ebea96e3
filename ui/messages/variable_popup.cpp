#include "ui/messages/variable_popup.h"

#include "db/core/fold.h"
#include "ui/messages/message_words.h"
#include "ui/theme/app_style.h"
#include "ui/theme/grid.h"
#include "ui/theme/palette.h"
#include "ui/theme/style_paint.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/row_delegate.h"

#include <QListWidget>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString foldedName(const QString &name)
{
    return db::fold(name).replace(u'_', u' ').replace(u'-', u' ');
}

/// Whether a word of one of its names begins like this.
bool matches(const app::VariableInfo &info, const QString &typed)
{
    const QStringList names =
        QStringList{info.key, info.nameVi, MessageWords::variable(info.variable)} + info.aliases;
    return std::ranges::any_of(names, [&typed](const QString &name) {
        return (u' ' + foldedName(name)).contains(typed.isEmpty() ? typed : u' ' + typed);
    });
}

} // namespace

VariablePopup::VariablePopup(QWidget *owner)
    : QFrame(owner), m_owner(owner), m_list(named(new QListWidget, u"variableListWidget"_s))
{
    setObjectName(u"variablePopup"_s);
    setFocusPolicy(Qt::NoFocus);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new RowDelegate(m_list));
    letLinesReachTheEdge(*m_list);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->viewport()->setAttribute(Qt::WA_Hover);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setLayout(columnOf(0, {m_list}, {1, 1, 1, 1}));
    connect(m_list, &QListWidget::itemClicked, this, [this] {
        if (const auto variable = chosen())
            emit picked(*variable);
    });
    hide();
}

void VariablePopup::offer(const QString &typed, const QString &language, const QRect &line)
{
    m_list->clear();
    const QString folded = foldedName(typed).trimmed();
    for (const app::VariableInfo &info : app::variableTable()) {
        if (!matches(info, folded))
            continue;
        const QString name = MessageWords::variable(info.variable);
        const QString meaning = MessageWords::meaning(info.variable);
        auto *item = new QListWidgetItem(name, m_list);
        item->setData(row::SecondLine, meaning);
        item->setData(row::RightText, language == "en"_L1 ? info.sampleEn : info.sampleVi);
        item->setData(Qt::AccessibleTextRole, u"%1. %2"_s.arg(name, meaning));
        item->setData(Qt::UserRole, static_cast<int>(info.variable));
    }
    if (m_list->count() == 0) {
        hide();
        return;
    }
    m_list->setCurrentRow(0);
    QWidget *window = m_owner->window();
    setParent(window);
    const int rows = std::min(m_list->count(), 5);
    const int width = std::min(grid::px(420), window->width() - 2 * grid::medium());
    resize(width, rows * grid::twoLineRowHeight() + 2);
    QPoint place = m_owner->mapTo(window, line.bottomLeft()) + QPoint(0, grid::tight());
    if (place.y() + height() > window->height())
        place.setY(m_owner->mapTo(window, line.topLeft()).y() - height() - grid::tight());
    place.setX(qBound(0, place.x(), window->width() - width - grid::tight()));
    move(place);
    show();
    raise();
}

void VariablePopup::moveBy(int rows)
{
    m_list->setCurrentRow(qBound(0, m_list->currentRow() + rows, m_list->count() - 1));
}

std::optional<app::Variable> VariablePopup::chosen() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? std::optional(static_cast<app::Variable>(item->data(Qt::UserRole).toInt())) : std::nullopt;
}

void VariablePopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colorOf(Role::Surface1, palette()));
    paint::box(painter, rect(), colorOf(Role::Surface1, palette()), colorOf(Role::TextSecondary, palette()),
               0);
}

} // namespace ui
