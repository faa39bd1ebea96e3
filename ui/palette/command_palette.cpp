#include "ui/palette/command_palette.h"

#include "ui/palette/palette_delegate.h"
#include "ui/palette/palette_model.h"
#include "ui/theme/grid.h"
#include "ui/theme/icons.h"
#include "ui/theme/palette.h"
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
#include <utility>

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
    : PaletteFrame(window), m_model(new PaletteModel(this)), m_field(new QLineEdit(this)),
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
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::look);
    connect(m_list, &QListView::pressed, this, [this] { m_chosen = true; });
    connect(m_list, &QListView::clicked, this, &CommandPalette::run);
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

void CommandPalette::setFoot(QWidget *foot)
{
    m_foot = foot;
    foot->setParent(this);
    foot->installEventFilter(this);
}

void CommandPalette::open(const QString &text)
{
    if (isOpen()) {
        m_field->selectAll();
        return;
    }
    for (PaletteSource *source : m_sources)
        source->begin(m_recent);
    {
        const QSignalBlocker quiet(m_field);
        m_field->setText(text);
    }
    look();
    appear(m_field);
    m_field->end(false); // what comes next goes on in the text that was begun
}

void CommandPalette::look()
{
    m_chosen = false;
    m_runWhenFound = false;
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
    choose(kept.isEmpty() ? m_model->best() : std::max(0, m_model->rowOf(kept)));
    if (m_runWhenFound)
        runCurrent();
}

void CommandPalette::runCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    run(current.isValid() ? current : m_model->index(0, 0));
}

bool CommandPalette::isTypedIn() const
{
    return isOpen() && !m_field->text().isEmpty();
}

int CommandPalette::panelWidth() const
{
    return std::min(grid::px(640), width() - 2 * grid::pageMargin());
}

int CommandPalette::footHeight() const
{
    if (!m_foot || m_foot->isHidden())
        return 0;
    const int wide = panelWidth() - 2 * grid::medium();
    return std::max(m_foot->heightForWidth(wide), m_foot->minimumSizeHint().height()) + grid::small();
}

QRect CommandPalette::panel() const
{
    const int wide = panelWidth();
    const int top = height() / 8;
    const int rows = std::clamp(m_model->rowCount(), 1, kRowsSeen);
    const int room =
        (height() - top - fieldHeight() - footHeight() - grid::pageMargin()) / PaletteDelegate::rowHeight();
    const int high = fieldHeight() + 1 + grid::small() +
                     std::max(1, std::min(rows, room)) * PaletteDelegate::rowHeight() + grid::small() +
                     footHeight();
    return {(width() - wide) / 2, top, wide, high};
}

void CommandPalette::place()
{
    PaletteFrame::place();
    const QRect box = panel();
    m_field->setGeometry(box.left() + grid::small(), box.top() + 1, box.width() - 2 * grid::small(),
                         fieldHeight() - 2);
    const QRect list(box.left() + 1, box.top() + fieldHeight() + 1 + grid::small(), box.width() - 2,
                     box.height() - fieldHeight() - 1 - 2 * grid::small() - footHeight());
    if (m_foot)
        m_foot->setGeometry(box.left() + grid::medium(), box.bottom() - footHeight() + 1,
                            box.width() - 2 * grid::medium(), footHeight() - grid::small());
    m_list->setGeometry(list);
    m_nothing->setGeometry(list);
    m_nothing->setVisible(m_model->rowCount() == 0);
    m_list->setVisible(m_model->rowCount() > 0);
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
    // The first one, whoever that is then: Enter was quicker than the answer. One chosen by hand is meant.
    m_runWhenFound = entry->waits && !m_chosen;
    if (m_runWhenFound)
        return;
    if (entry->byHand && !std::exchange(m_chosen, true))
        return choose(index.row());
    const auto deed = entry->run; // the entries are gone when the palette is asked again
    if (!entry->id.isEmpty() && !entry->last) {
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
        runCurrent();
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
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *pressed = static_cast<QKeyEvent *>(event);
        if (press(pressed->key(), pressed->modifiers()))
            return true;
    } else if (watched == m_foot && isOpen() &&
               (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent ||
                event->type() == QEvent::LayoutRequest)) {
        place();
    }
    return PaletteFrame::eventFilter(watched, event);
}

void CommandPalette::paintEvent(QPaintEvent *event)
{
    PaletteFrame::paintEvent(event);
    const QRect box = panel();
    QPainter(this).fillRect(box.left() + 1, box.top() + fieldHeight(), box.width() - 2, 1,
                            colorOf(Role::Line, palette()));
}

void CommandPalette::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    PaletteFrame::changeEvent(event);
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
