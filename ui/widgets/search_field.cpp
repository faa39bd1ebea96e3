#include "ui/widgets/search_field.h"

#include "ui/theme/grid.h"
#include "ui/theme/icons.h"
#include "ui/theme/text_style.h"
#include "ui/theme/undo_keys.h"

#include <QAction>
#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

SearchField::SearchField(QWidget *parent)
    : QLineEdit(parent), m_clear(new QAction(Icons::icon(u"close"_s), tr("Clear the search"), this))
{
    setObjectName(u"searchLineEdit"_s);
    addAction(Icons::icon(u"search"_s, Role::Text), QLineEdit::LeadingPosition);
    addAction(m_clear, QLineEdit::TrailingPosition);
    m_clear->setVisible(false);
    m_pause.setSingleShot(true);
    m_pause.setInterval(150ms);
    connect(&m_pause, &QTimer::timeout, this, &SearchField::searchNow);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_clear->setVisible(!text.isEmpty());
        if (m_eachKey)
            searchNow();
        else
            m_pause.start();
    });
    connect(m_clear, &QAction::triggered, this, [this] {
        clear();
        searchNow();
        setFocus(Qt::OtherFocusReason);
    });
    setAccessibleName(tr("Search"));
}

void SearchField::setHint(const QString &hint)
{
    m_hint = hint;
    update();
}

void SearchField::searchNow()
{
    m_pause.stop();
    const QString wanted = text().trimmed();
    if (wanted == m_announced)
        return;
    m_announced = wanted;
    emit searchChanged(wanted);
}

QSize SearchField::sizeHint() const
{
    return {QLineEdit::sizeHint().width(), grid::rowHeight() + grid::px(2)};
}

bool SearchField::event(QEvent *event)
{
    // With nothing typed, Ctrl+Z undoes what was done, and no search of before.
    if (event->type() == QEvent::ShortcutOverride && text().isEmpty() &&
        asksForUndoOrRedo(*static_cast<QKeyEvent *>(event))) {
        event->ignore();
        return false;
    }
    return QLineEdit::event(event);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (key == Qt::Key_Escape && !text().isEmpty()) { // with an empty field it is the window's
        clear();
        searchNow();
    } else if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
        searchNow();
        emit goToList();
    } else {
        QLineEdit::keyPressEvent(event);
    }
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    const QFont font = fontOf(TextStyle::Secondary);
    const int needed = QFontMetrics(font).horizontalAdvance(m_hint) + grid::medium();
    const QString before = text().isEmpty() ? placeholderText() : text();
    const int clearRoom = m_clear->isVisible() ? grid::px(36) : 0;
    const int used = grid::px(52) + fontMetrics().horizontalAdvance(before) + clearRoom;
    if (m_hint.isEmpty() || used + needed > width())
        return;
    QPainter painter(this);
    painter.setFont(font);
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(rect().adjusted(0, 0, -grid::medium() - clearRoom, 0), Qt::AlignRight | Qt::AlignVCenter,
                     m_hint);
}

} // namespace ui
