#include "ui/widgets/picker_popup.h"

#include "ui/theme/grid.h"
#include "ui/theme/palette.h"
#include "ui/theme/style_paint.h"
#include "ui/theme/text_style.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/search_field.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kMostRows = 10;

/// The check mark where there are ticks, the text, and how many at the right.
class PickDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int count = QFontMetrics(fontOf(TextStyle::Secondary))
                              .horizontalAdvance(index.data(PickerModel::CountRole).toString());
        const int text = option.fontMetrics.horizontalAdvance(index.data().toString());
        return {textAt(index) + grid::px(2) + text + grid::large() + count + grid::medium(), grid::px(32)};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        const QPalette &palette = option.palette;
        const QRect row = option.rect.adjusted(grid::tight(), 0, -grid::tight(), 0);
        if (option.state & QStyle::State_Selected)
            paint::box(*painter, row, colorOf(Role::AccentSoft, palette), QColor(), grid::radius());
        else if (option.state & QStyle::State_MouseOver)
            paint::box(*painter, row, colorOf(Role::Surface2, palette), QColor(), grid::radius());
        if (hasTick(index)) {
            const int box = grid::px(16);
            QStyleOption mark;
            mark.palette = palette;
            mark.rect = QRect(row.left() + grid::small(), row.center().y() - box / 2, box, box);
            const bool chosen = index.data(Qt::CheckStateRole).value<Qt::CheckState>() == Qt::Checked;
            mark.state = QStyle::State_Enabled | (chosen ? QStyle::State_On : QStyle::State_Off);
            paint::indicator(*painter, mark, false);
        }
        QRect words = row.adjusted(textAt(index), 0, -grid::small(), 0);
        const QString count = index.data(PickerModel::CountRole).toString();
        painter->setFont(fontOf(TextStyle::Secondary));
        painter->setPen(colorOf(Role::TextSecondary, palette));
        painter->drawText(words, Qt::AlignRight | Qt::AlignVCenter, count);
        words.setRight(words.right() - painter->fontMetrics().horizontalAdvance(count) - grid::small());
        painter->setFont(fontOf(TextStyle::Body));
        painter->setPen(colorOf(Role::Text, palette));
        painter->drawText(
            words, Qt::AlignLeft | Qt::AlignVCenter,
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, words.width()));
        painter->restore();
    }

private:
    static bool hasTick(const QModelIndex &index) { return index.data(Qt::CheckStateRole).isValid(); }
    static int textAt(const QModelIndex &index) { return hasTick(index) ? grid::px(32) : grid::small(); }
};

} // namespace

PickerPopup::PickerPopup(Choice choice, QWidget *parent)
    : PopupFrame(parent), m_choice(choice), m_model(new PickerModel(this)), m_field(new SearchField),
      m_list(named(new QListView, u"pickerListView"_s)),
      m_nothing(makeLabel(TextStyle::Secondary, u"pickerNothingLabel"_s)),
      m_clear(makeButton(u"pickerClearPushButton"_s, {}, ButtonKind::Quiet))
{
    m_field->setObjectName(u"pickerLineEdit"_s);
    m_field->announceEachKey();
    m_model->setTicks(choice == Choice::Several);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PickDelegate(m_list));
    m_list->setFrameShape(NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_nothing->setContentsMargins(grid::medium(), grid::small(), grid::medium(), grid::small());
    const int edge = grid::small();
    setLayout(columnOf(grid::tight(), {m_field, {m_list, 1}, m_nothing, rowOf(0, {m_clear, BoxItem::rest()})},
                       {edge, edge, edge, edge}));
    m_clear->setVisible(choice == Choice::Several); // one choice acts at once: nothing to take back
    m_field->installEventFilter(this);
    m_list->installEventFilter(this);
    connect(m_field, &SearchField::searchChanged, this, [this](const QString &typed) {
        m_moved = false; // also where an input method typed it
        m_model->find(typed);
        setCurrent(typed.isEmpty() ? -1 : 0);
        showState();
    });
    connect(m_list, &QListView::clicked, this, &PickerPopup::choose);
    connect(m_clear, &QPushButton::clicked, this, &PickerPopup::clear);
    retranslate();
}

void PickerPopup::retranslate()
{
    m_field->setPlaceholderText(tr("Type to find"));
    m_field->setAccessibleName(m_field->placeholderText());
    static_cast<QLabel *>(m_nothing)->setText(tr("No choice is called that."));
    m_clear->setText(tr("&Clear", "takes all ticks of a menu away"));
}

void PickerPopup::setPicks(const QList<Pick> &picks)
{
    const QString current = m_list->currentIndex().data().toString();
    m_model->setPicks(picks);
    for (int row = 0; row < m_model->rowCount() && !current.isEmpty(); ++row) {
        if (m_model->index(row).data().toString() == current)
            setCurrent(row);
    }
    showState();
}

void PickerPopup::setChosen(const QStringList &keys)
{
    m_model->setChosen(keys);
    showState();
}

void PickerPopup::openUnder(const QWidget *anchor)
{
    m_list->setAccessibleName(accessibleName());
    m_field->clear();
    m_field->searchNow();
    m_model->setChosen(m_model->chosen()); // those of a long list come first
    m_moved = false;
    setCurrent(-1);
    const bool many = m_model->picks().size() > PickerModel::kSeenAtOnce;
    m_field->setVisible(many);
    showState();
    m_list->scrollToTop();
    m_list->setFixedHeight(listHeight());
    const int wide = m_list->sizeHintForColumn(0) + grid::px(24);
    const int widest = anchor->screen()->availableGeometry().width() / 2;
    resize(qBound(grid::px(220), wide + 2 * grid::small(), widest), sizeHint().height());
    placeUnder(anchor);
    show();
    (many ? static_cast<QWidget *>(m_field) : m_list)->setFocus(Qt::PopupFocusReason);
    if (!many)
        setCurrent(0);
}

int PickerPopup::listHeight() const
{
    const int row = m_list->sizeHintForRow(0);
    const int few = std::min(PickerModel::kSeenAtOnce, static_cast<int>(m_model->picks().size()));
    const int rows = qBound(std::max(1, few), m_model->rowCount(), kMostRows);
    return rows * qMax(row, grid::px(32));
}

void PickerPopup::showState()
{
    const bool nothing = m_model->rowCount() == 0;
    m_nothing->setVisible(nothing);
    m_list->setVisible(!nothing);
    m_clear->setEnabled(!m_model->chosen().isEmpty());
}

void PickerPopup::setCurrent(int row)
{
    m_list->setCurrentIndex(m_model->index(row));
}

void PickerPopup::moveTo(int row)
{
    setCurrent(row);
    m_moved = true;
}

void PickerPopup::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    setCurrent(index.row());
    if (m_choice == Choice::Several) {
        m_model->toggle(index.row());
        m_field->selectAll(); // the next name replaces what was typed
    } else {
        m_model->chooseOnly(index.row());
        close();
    }
    showState();
    emit chosen(keys());
}

void PickerPopup::clear()
{
    m_model->clear();
    (m_field->isVisible() ? static_cast<QWidget *>(m_field) : m_list)->setFocus();
    showState();
    emit chosen(keys());
}

bool PickerPopup::press(int key)
{
    const int row = m_list->currentIndex().row();
    const int last = m_model->rowCount() - 1;
    switch (key) {
    case Qt::Key_Down:
        moveTo(qMin(row + 1, last));
        return true;
    case Qt::Key_Up:
        moveTo(qMax(row - 1, 0));
        return true;
    case Qt::Key_PageDown:
        moveTo(qMin(row + kMostRows - 1, last));
        return true;
    case Qt::Key_PageUp:
        moveTo(qMax(row - kMostRows + 1, 0));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentIndex());
        return true;
    default:
        return false;
    }
}

bool PickerPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Space && (watched == m_list || m_moved)) {
            choose(m_list->currentIndex());
            return true;
        }
        if (press(key))
            return true;
        m_moved = false;
    }
    return PopupFrame::eventFilter(watched, event);
}

void PickerPopup::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    PopupFrame::changeEvent(event);
}

} // namespace ui
