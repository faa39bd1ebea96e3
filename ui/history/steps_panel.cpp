#include "ui/history/steps_panel.h"

#include "ui/history/history_loader.h"
#include "ui/history/history_words.h"
#include "ui/history/step_model.h"
#include "ui/theme/app_style.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_chip.h"
#include "ui/widgets/key_words.h"
#include "ui/widgets/row_delegate.h"
#include "ui/widgets/search_field.h"

#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QScrollBar>
#include <QShortcut>
#include <QStackedWidget>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

StepsPanel::StepsPanel(HistoryLoader &loader, const app::Clock &clock, QWidget *parent)
    : Card(parent), m_loader(loader), m_search(named(new SearchField, u"historySearchLineEdit"_s)),
      m_area(named(new FilterChip, u"historyAreaChip"_s)), m_model(new StepModel(clock, this)),
      m_list(named(new QListView, u"stepsListView"_s)), m_empty(new EmptyState(u"history"_s)),
      m_stack(new QStackedWidget), m_looking(makeLabel(TextStyle::Secondary, u"historyLookingLabel"_s))
{
    buildFilter();
    buildList();
    m_looking->setText(tr("Looking further back…"));
    m_looking->setContentsMargins(grid::px(14), grid::tight(), grid::px(14), grid::tight());
    m_looking->hide();
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    const int side = grid::medium();
    setLayout(columnOf(0,
                       {rowOf(grid::small(), {{m_search, 1}, m_area}, {side, side, side, grid::small()}),
                        {m_stack, 1},
                        m_looking},
                       {1, 1, 1, grid::tight()}));
    connect(&m_loader, &HistoryLoader::changed, this, &StepsPanel::showSteps);
    connect(&m_loader, &HistoryLoader::slow, m_looking, &QWidget::show);
    connect(m_model, &StepModel::moreAsked, &m_loader, &HistoryLoader::more);
    connect(m_empty, &EmptyState::started, this, [this] {
        setFilter({});
        takeFocusInSearch();
    });
    showFilter();
}

void StepsPanel::buildFilter()
{
    m_search->setPlaceholderText(tr("Search what was done"));
    m_search->setAccessibleName(tr("Search what was done"));
    connect(m_search, &SearchField::searchChanged, this, [this](const QString &words) {
        narrow({m_loader.filter().area, words});
    });
    connect(m_search, &SearchField::goToList, this, [this] { m_list->setFocus(Qt::OtherFocusReason); });
    auto *areas = new QMenu(this);
    const auto add = [this, areas](std::optional<app::StepArea> area) {
        areas->addAction(HistoryWords::area(area), this, [this, area] {
            narrow({area, m_loader.filter().words});
        });
    };
    add({});
    areas->addSeparator();
    for (int i = 0; i < app::kStepAreaCount; ++i)
        add(static_cast<app::StepArea>(i));
    m_area->setMenu(areas);
}

void StepsPanel::buildList()
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMinimumSize(grid::px(300), grid::px(160));
    m_list->setAccessibleName(tr("What was done, the newest first"));
    m_list->setFrameShape(NoFrame);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    letLinesReachTheEdge(*m_list);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->viewport()->setAttribute(Qt::WA_Hover);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &StepsPanel::showCurrent);
    connect(m_list, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        if (m_model->stepAt(m_list->currentIndex().row()))
            emit menuAsked(m_list->viewport()->mapToGlobal(at));
    });
    for (const int key : {Qt::Key_Return, Qt::Key_Enter})
        connect(addKey(m_list, key, tr("Go to what can be done with the step")), &QShortcut::activated, this,
                &StepsPanel::entered);
    connect(addKey(m_list, QKeySequence::Copy, tr("Copy the step as text")), &QShortcut::activated, this,
            &StepsPanel::copyAsked);
}

const db::JournalEntry *StepsPanel::chosenStep() const
{
    return m_model->stepAt(m_model->rowOf(m_chosen));
}

void StepsPanel::choose(db::JournalId id)
{
    if (const int row = m_model->rowOf(id); row >= 0)
        m_list->setCurrentIndex(m_model->index(row));
    else
        setFilter({}, id);
}

void StepsPanel::setFilter(const app::HistoryFilter &filter, db::JournalId choose)
{
    const QSignalBlocker quiet(m_search);
    if (m_search->text().trimmed() != filter.words)
        m_search->setText(filter.words);
    m_search->searchNow();
    m_wanted = choose;
    m_loader.read(filter, choose);
    showFilter();
}

void StepsPanel::narrow(const app::HistoryFilter &filter)
{
    m_wanted = {};
    m_loader.read(filter);
    showFilter();
}

void StepsPanel::showFilter()
{
    const auto area = m_loader.filter().area;
    m_area->setText(HistoryWords::area(area));
    m_area->setChecked(area.has_value());
    m_area->setAccessibleName(tr("Kind of steps: %1").arg(m_area->text()));
    m_area->updateGeometry();
}

void StepsPanel::takeFocus()
{
    if (m_model->rowCount() > 0)
        m_list->setFocus(Qt::OtherFocusReason);
    else
        takeFocusInSearch();
}

void StepsPanel::takeFocusInSearch()
{
    m_search->setFocus(Qt::OtherFocusReason);
    m_search->selectAll();
}

// New rows come on top, also while the user reads further down: what is in view stays where it is.
void StepsPanel::showSteps()
{
    QScrollBar *bar = m_list->verticalScrollBar();
    const int topRow = m_list->indexAt({1, 1}).row();
    const db::JournalEntry *top = m_model->stepAt(topRow);
    if (!top)
        top = m_model->stepAt(topRow + 1); // under a heading
    const db::JournalId anchor = bar->value() > 0 && top ? top->id : db::JournalId();
    const int offset = anchor ? m_list->visualRect(m_model->index(m_model->rowOf(anchor))).top() : 0;
    m_filling = true;
    m_model->setSteps(m_loader.steps(), m_loader.isWhole());
    int row = m_model->rowOf(m_wanted ? m_wanted : m_chosen);
    const bool found = row >= 0;
    const bool waits = m_wanted && !found && m_loader.isLoading();
    if (!found && !waits)
        row = m_model->firstStep();
    if (m_list->currentIndex().row() != row)
        m_list->setCurrentIndex(m_model->index(row));
    m_filling = false;
    const int anchored = anchor ? m_model->rowOf(anchor) : -1;
    if (m_wanted && found)
        m_list->scrollTo(m_model->index(row), QAbstractItemView::PositionAtCenter);
    else if (anchored >= 0)
        bar->setValue(bar->value() + m_list->visualRect(m_model->index(anchored)).top() - offset);
    if (!waits)
        m_wanted = {};
    m_looking->setVisible(m_looking->isVisible() && m_loader.isLoading());
    showCurrent();
    showEmpty();
}

void StepsPanel::showCurrent()
{
    if (m_filling)
        return;
    const db::JournalEntry *step = m_model->stepAt(m_list->currentIndex().row());
    const db::JournalId now = step ? step->id : db::JournalId();
    if (now == m_chosen)
        return;
    if (!step && m_wanted)
        return;
    m_chosen = now;
    emit chosenChanged(now);
}

void StepsPanel::showEmpty()
{
    const bool none = m_model->rowCount() == 0 && m_loader.isWhole();
    if (none && m_loader.filter().isEmpty())
        m_empty->setWords(tr("Nothing has been done yet"),
                          tr("Every import, edit and deletion will stand here, each with its Undo."));
    else if (none)
        m_empty->setWords(tr("No step like that"), tr("Try fewer letters, or all kinds of steps."),
                          tr("Show all steps"));
    m_stack->setCurrentWidget(none ? static_cast<QWidget *>(m_empty) : m_list);
}

} // namespace ui
