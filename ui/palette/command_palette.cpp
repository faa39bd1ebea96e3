#include "ui/palette/command_palette.h"

#include "ui/palette/palette_delegate.h"
#include "ui/palette/palette_model.h"
#include "ui/theme/grid.h"
#include "ui/theme/icons.h"
#include "ui/theme/palette.h"
#include "ui/theme/style_paint.h"
#include "ui/theme/text_style.h"

#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kRowsSeen = 8;
constexpr qsizetype kRemembered = 8;

int fieldHeight()
{
    return grid::px(52);
}

} // namespace

CommandPalette::CommandPalette(QWidget *window)
    : QWidget(window), m_model(new PaletteModel(this)), m_field(new QLineEdit(this)),
      m_list(new QListView(this)), m_nothing(makeLabel(TextStyle::Secondary, u"paletteNothingLabel"_s, this))
{
    setObjectName(u"commandPalette"_s);
    m_field->setObjectName(u"paletteLineEdit"_s);
    m_field->setFrame(false);
    m_field->addAction(Icons::icon(u"search"_s, Role::Text), QLineEdit::LeadingPosition);
    m_field->setFont(fontOf(TextStyle::Section));
    QFont plain = m_field->font();
    plain.setWeight(QFont::Normal);
    m_field->setFont(plain);
    m_field->installEventFilter(this);
    m_list->setObjectName(u"paletteListView"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setFocusPolicy(Qt::NoFocus); // the keyboard stays in the field
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    m_list->viewport()->setAutoFillBackground(false);
    m_nothing->setAlignment(Qt::AlignCenter);
    window->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::look);
    connect(m_list, &QListView::clicked, this, &CommandPalette::run);
    hide();
    retranslate();
}

void CommandPalette::addSource(PaletteSource *source)
{
    source->setParent(this);
    m_sources.append(source);
    connect(source, &PaletteSource::found, this, [this] {
        if (isOpen())
            refresh();
    });
}

void CommandPalette::open()
{
    if (isOpen()) {
        m_field->selectAll();
        return;
    }
    m_before = QApplication::focusWidget();
    for (PaletteSource *source : m_sources)
        source->begin(m_recent);
    {
        const QSignalBlocker quiet(m_field);
        m_field->clear();
    }
    look();
    raise();
    show();
    place();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::close()
{
    if (!isOpen())
        return;
    const bool hadKeyboard = m_field->hasFocus();
    hide();
    if (hadKeyboard && m_before && m_before->isVisible())
        m_before->setFocus(Qt::OtherFocusReason);
}

void CommandPalette::keepKeyboard()
{
    QWidget *taker = QApplication::focusWidget();
    if (!isOpen() || !taker || taker->window() != window() || isAncestorOf(taker))
        return;
    m_before = taker;
    m_field->setFocus(Qt::OtherFocusReason);
}

void CommandPalette::look()
{
    m_chosen = false;
    const QString text = m_field->text().trimmed();
    for (PaletteSource *source : m_sources)
        source->look(text);
    refresh();
}

void CommandPalette::refresh()
{
    const QString text = m_field->text().trimmed();
    const PaletteEntry *before = m_model->entry(m_list->currentIndex());
    const QString kept = m_chosen && before ? before->id : QString();
    QList<PaletteEntry> candidates;
    for (const PaletteSource *source : m_sources)
        candidates += source->entries(text);
    m_model->setEntries(candidates, text, m_recent);
    place();
    choose(kept.isEmpty() ? 0 : std::max(0, m_model->rowOf(kept)));
}

QRect CommandPalette::panel() const
{
    const int wide = std::min(grid::px(640), width() - 2 * grid::pageMargin());
    const int top = height() / 8;
    const int rows = std::clamp(m_model->rowCount(), 1, kRowsSeen);
    const int room = (height() - top - fieldHeight() - grid::pageMargin()) / PaletteDelegate::rowHeight();
    const int high = fieldHeight() + 1 + grid::small() +
                     std::max(1, std::min(rows, room)) * PaletteDelegate::rowHeight() + grid::small();
    return {(width() - wide) / 2, top, wide, high};
}

void CommandPalette::place()
{
    setGeometry(parentWidget()->rect());
    const QRect box = panel();
    m_field->setGeometry(box.left() + grid::small(), box.top() + 1, box.width() - 2 * grid::small(),
                         fieldHeight() - 2);
    const QRect list(box.left() + 1, box.top() + fieldHeight() + 1 + grid::small(), box.width() - 2,
                     box.height() - fieldHeight() - 1 - 2 * grid::small());
    m_list->setGeometry(list);
    m_nothing->setGeometry(list);
    m_nothing->setVisible(m_model->rowCount() == 0);
    m_list->setVisible(m_model->rowCount() > 0);
    update();
}

void CommandPalette::choose(int row)
{
    const QModelIndex index = m_model->index(row, 0);
    m_list->setCurrentIndex(index);
    if (!index.isValid()) {
        m_list->clearSelection();
        return;
    }
    m_list->scrollTo(index);
    // The field keeps the keyboard, so a screen reader has to be told what is chosen in the list.
    if (isOpen() && QAccessible::isActive()) {
        QAccessibleEvent told(m_list, QAccessible::Focus);
        told.setChild(row);
        QAccessible::updateAccessibility(&told);
    }
}

void CommandPalette::run(const QModelIndex &index)
{
    const PaletteEntry *entry = m_model->entry(index);
    if (!entry)
        return;
    const auto deed = entry->run; // the entries are gone when the palette is asked again
    if (!entry->id.isEmpty()) {
        m_recent.removeAll(entry->id);
        m_recent.prepend(entry->id);
        m_recent = m_recent.mid(0, kRemembered);
        emit recentChanged(m_recent);
    }
    close();
    deed();
}

bool CommandPalette::press(int key, Qt::KeyboardModifiers modifiers)
{
    const int row = m_list->currentIndex().row();
    const int last = m_model->rowCount() - 1;
    const auto go = [this, last](int to) {
        m_chosen = true;
        if (last >= 0)
            choose(std::clamp(to, 0, last));
        return true;
    };
    switch (key) {
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run(m_list->currentIndex());
        return true;
    case Qt::Key_Up:
        return go(row <= 0 ? last : row - 1);
    case Qt::Key_Down:
        return go(row >= last ? 0 : row + 1);
    case Qt::Key_PageUp:
        return go(row - kRowsSeen + 1);
    case Qt::Key_PageDown:
        return go(row + kRowsSeen - 1);
    case Qt::Key_Home:
        return modifiers & Qt::ControlModifier && go(0);
    case Qt::Key_End:
        return modifiers & Qt::ControlModifier && go(last);
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return true; // there is nowhere else to go
    default:
        return false;
    }
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field) {
        if (event->type() == QEvent::KeyPress) {
            const auto *pressed = static_cast<QKeyEvent *>(event);
            if (press(pressed->key(), pressed->modifiers()))
                return true;
        } else if (event->type() == QEvent::FocusOut) {
            // A page that has just read something may take the keyboard: it gets it when the palette closes.
            // At once, because the next letter may be a key of that page.
            const auto why = static_cast<QFocusEvent *>(event)->reason();
            if (why != Qt::ActiveWindowFocusReason && why != Qt::PopupFocusReason)
                keepKeyboard();
        }
    } else if (watched == parentWidget() && event->type() == QEvent::Resize && isOpen()) {
        place();
    }
    return QWidget::eventFilter(watched, event);
}

void CommandPalette::mousePressEvent(QMouseEvent *event)
{
    if (!panel().contains(event->pos()))
        close();
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QColor veil(Qt::black);
    veil.setAlphaF(isDark(palette()) ? 0.45F : 0.22F);
    painter.fillRect(rect(), veil);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect box = panel();
    for (int ring = grid::px(10); ring > 0; --ring) { // a soft shadow under it
        QColor shade(Qt::black);
        shade.setAlphaF(0.012F);
        paint::box(painter, QRectF(box).adjusted(-ring, -ring / 2.0, ring, ring), shade, QColor(),
                   grid::px(10) + ring);
    }
    paint::box(painter, box, colorOf(Role::Surface1, palette()), colorOf(Role::Line, palette()),
               grid::px(10));
    painter.fillRect(box.left() + 1, box.top() + fieldHeight(), box.width() - 2, 1,
                     colorOf(Role::Line, palette()));
}

void CommandPalette::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void CommandPalette::retranslate()
{
    setAccessibleName(tr("Command palette"));
    m_field->setPlaceholderText(tr("Name, phone number, page, command or template"));
    m_field->setAccessibleName(tr("Search or command"));
    m_field->setAccessibleDescription(tr("Up and Down choose, Enter runs, Esc closes"));
    m_list->setAccessibleName(tr("What was found"));
    m_nothing->setText(tr("Nothing found."));
    if (isOpen())
        refresh();
}

} // namespace ui
