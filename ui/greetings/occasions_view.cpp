#include "ui/greetings/occasions_view.h"

#include "app/greetings/occasion_commands.h"
#include "ui/greetings/greeting_setup_loader.h"
#include "ui/greetings/occasion_model.h"
#include "ui/greetings/occasion_panel.h"
#include "ui/greetings/switch_delegate.h"
#include "ui/shell/doer.h"
#include "ui/theme/grid.h"
#include "ui/theme/icons.h"
#include "ui/theme/palette.h"
#include "ui/theme/style_paint.h"
#include "ui/theme/text_style.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/card.h"
#include "ui/widgets/table_cells.h"

#include <QApplication>
#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QStyle>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kMostOfName = 360; ///< drawn pixels; what is longer may be cut beside the kind

/// As far in as the headings.
int side()
{
    return QApplication::style()->pixelMetric(QStyle::PM_HeaderMargin);
}

/// A row of the table; the switch stands before the name.
class OccasionDelegate final : public SwitchDelegate
{
public:
    using SwitchDelegate::SwitchDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        const QPalette &palette = option.palette;
        QRect rect = option.rect;
        if (option.state & QStyle::State_Selected)
            painter->fillRect(rect, colorOf(Role::AccentSoft, palette));
        // Under the row, where it goes on below the scroll bar.
        painter->fillRect(rect.left(), rect.bottom(), rect.width(), 1, colorOf(Role::Line, palette));
        const bool name = index.column() == OccasionModel::Name;
        rect.adjust(side(), 0, -grid::tight(), 0);
        if (name) {
            if (index.data(OccasionModel::NoRuleYetRole).toBool())
                paintPlus(*painter, option);
            else
                paintSwitch(*painter, option, index);
            rect.setLeft(switchRect(option.rect).right() + 1 + grid::small());
        }
        const QFont font = fontOf(name ? TextStyle::Body : TextStyle::Secondary);
        painter->setFont(font);
        painter->setPen(colorOf(name && isOn(index) ? Role::Text : Role::TextSecondary, palette));
        painter->drawText(
            rect, Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, rect.width()));
        painter->restore();
        if (name)
            paintKeyboard(*painter, option);
    }

    /// A rule is offered in the place of the switch.
    void paintPlus(QPainter &painter, const QStyleOptionViewItem &option) const
    {
        const QRect place = switchRect(option.rect);
        paint::box(painter, place, QColor(), colorOf(Role::Accent, option.palette), place.height() / 2.0);
        const int size = grid::px(14);
        Icons::icon(u"plus"_s, Role::Accent)
            .paint(&painter,
                   QRect(place.center().x() - size / 2 + 1, place.center().y() - size / 2 + 1, size, size));
    }

protected:
    QRect switchRect(const QRect &cell) const override
    {
        const QSize size = switchSize();
        return {QPoint(cell.left() + side(), cell.center().y() - size.height() / 2 + 1), size};
    }
};

} // namespace

OccasionsView::OccasionsView(GreetingSetupLoader &setup, Doer &doer, QDate today, QWidget *parent)
    : PaneSplitter(u"occasionsSplitter"_s, parent), m_setup(setup), m_doer(doer),
      m_model(new OccasionModel(setup, today.year(), this)),
      m_table(named(new QTableView, u"occasionsTableView"_s)), m_panel(new OccasionPanel(setup, doer, today))
{
    m_table->setModel(m_model);
    showRows(*m_table, grid::rowHeight());
    m_table->setItemDelegate(new OccasionDelegate(m_table));
    m_table->setMinimumWidth(grid::px(300));
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setSectionResizeMode(OccasionModel::Name, QHeaderView::Stretch);
    m_table->viewport()->installEventFilter(this);
    auto *card = new Card;
    card->hold(m_table);
    setPanes({{card, 690, 220}, {m_panel, 350, 260}});

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &OccasionsView::showChosen);
    connect(m_model, &OccasionModel::toggled, this, &OccasionsView::turn);
    connect(m_model, &OccasionModel::ruleWanted, this, &OccasionsView::ruleAsked);
    connect(m_table, &QTableView::activated, m_panel, &OccasionPanel::takeFocus);
    connect(m_panel, &OccasionPanel::gone, this, [this] {
        showChosen();
        takeFocus();
    });
    connect(m_panel, &OccasionPanel::saved, this, [this](const QString &key) {
        m_wanted = key;
        follow();
    });
    connect(m_panel, &OccasionPanel::ruleAsked, this, &OccasionsView::ruleAsked);
    connect(&m_setup, &GreetingSetupLoader::changed, this, &OccasionsView::follow);
    m_table->setAccessibleName(
        tr("Occasions. Space switches one on or off, or creates the first rule of one."));
    follow();
}

bool OccasionsView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        fit();
    return PaneSplitter::eventFilter(watched, event);
}

void OccasionsView::turn(const QString &key, bool on)
{
    const db::Occasion *occasion = m_setup.occasion(key);
    if (!occasion)
        return;
    m_doer.run(this, app::SwitchOccasion{occasion->key, on},
               {.told = [on, name = GreetingWords::occasion(*occasion)](const auto &) {
                   return on ? tr("%1 is on", "occasion").arg(name)
                             : tr("%1 is off: no one is greeted on it", "occasion").arg(name);
               }});
}

void OccasionsView::setYear(int year)
{
    m_model->setYear(year);
    emit m_model->headerDataChanged(Qt::Horizontal, 0, OccasionModel::ColumnCount - 1);
    follow();
}

int OccasionsView::year() const
{
    return m_model->year();
}

void OccasionsView::follow()
{
    const int row = m_table->currentIndex().row(); // of a day that is gone its neighbour follows
    m_model->refresh();
    const bool found = m_model->indexOf(m_wanted).isValid();
    if (m_panel->isNew() && !found)
        return;
    QModelIndex next = m_model->indexOf(found ? m_wanted : m_shown);
    if (found)
        m_wanted.clear();
    if (!next.isValid() && m_model->rowCount() > 0)
        next = m_model->index(qBound(0, row, m_model->rowCount() - 1), 0);
    m_table->setCurrentIndex(next);
    showChosen();
    m_panel->refresh();
    fit();
}

void OccasionsView::showChosen()
{
    const QString key = m_model->keyAt(m_table->currentIndex());
    if (key.isEmpty())
        return;
    m_shown = key;
    m_panel->show(key, m_model->year());
}

void OccasionsView::begin()
{
    m_panel->begin();
    m_panel->takeFocus();
}

QVariantMap OccasionsView::place() const
{
    return {{u"year"_s, year()}, {u"key"_s, m_shown}, {u"typed"_s, m_panel->place()}};
}

void OccasionsView::restorePlace(const QVariantMap &place)
{
    m_wanted = place.value(u"key"_s).toString();
    setYear(place.value(u"year"_s).toInt());
    m_panel->restorePlace(place.value(u"typed"_s).toMap());
}

void OccasionsView::takeFocus()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

/// Columns as wide as their words; the kind steps back where a name would be cut.
void OccasionsView::fit()
{
    const QFontMetrics metrics(fontOf(TextStyle::Secondary));
    for (int column = OccasionModel::Solar; column < OccasionModel::ColumnCount; ++column) {
        int width = m_table->fontMetrics().horizontalAdvance(
            m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        for (int row = 0; row < m_model->rowCount(); ++row)
            width = qMax(width, metrics.horizontalAdvance(m_model->index(row, column).data().toString()));
        if (column == OccasionModel::Kind)
            width = qMin(width, grid::px(130)); // elided; the panel has it whole
        m_table->setColumnWidth(column, width + 2 * side());
    }
    const QFontMetrics names(fontOf(TextStyle::Body));
    int longest = grid::px(200);
    for (int row = 0; row < m_model->rowCount(); ++row)
        longest = qMax(longest,
                       names.horizontalAdvance(m_model->index(row, OccasionModel::Name).data().toString()) +
                           2 * side() + SwitchDelegate::switchSize().width() + grid::small() + grid::tight());
    hideWhatDoesNotFit(*m_table, qMin(longest, grid::px(kMostOfName)), {OccasionModel::Kind});
}

} // namespace ui
