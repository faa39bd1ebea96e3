#include "ui/import/preview_step.h"

#include "ui/import/list_question.h"
#include "ui/import/preview_filters.h"
#include "ui/import/preview_notes.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/card.h"
#include "ui/widgets/filter_chip.h"
#include "ui/widgets/key_hint_button.h"

#include <QAbstractItemDelegate>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kMeasuredRows = 300;
// In the order of the answers to whether they have bought.
constexpr db::LifecycleStage kStagesOfNew[]{db::LifecycleStage::Experience, db::LifecycleStage::Awareness};

} // namespace

PreviewStep::PreviewStep(QWidget *parent)
    : ImportStep(parent), m_filters(new PreviewFilters), m_model(new PreviewModel(this)),
      m_table(new QTableView), m_detail(makeWrappedLabel(TextStyle::Body, u"previewDetailLabel"_s)),
      m_leaveOut(named(new KeyHintButton, u"leaveRowOutPushButton"_s)),
      m_leftOut(makeWrappedLabel(TextStyle::Secondary, u"previewLeftOutLabel"_s)),
      m_sameCode(
          new ListQuestion(u"sameCode"_s,
                           {tr("leave those rows out"), tr("update the customer with that code"),
                            tr("make new customers without that code")}, // in the order of app::SameCode
                           0)),
      m_haveBought(new ListQuestion(u"haveBought"_s,
                                    {tr("they have: existing customers"), tr("not yet: prospects")}, -1)),
      m_unknownPeople(new ListQuestion(
          u"unknownPeople"_s,
          {tr("leave those rows out"), tr("create them as customers")}, // in the order of app::UnknownPeople
          0))
{
    connect(m_filters, &PreviewFilters::chosen, this, &PreviewStep::choose);
    connect(m_sameCode, &ListQuestion::answered, this,
            [this](int answer) { emit sameCodeChosen(static_cast<app::SameCode>(answer)); });
    connect(m_unknownPeople, &ListQuestion::answered, this,
            [this](int answer) { emit unknownPeopleChosen(static_cast<app::UnknownPeople>(answer)); });
    connect(m_haveBought, &ListQuestion::answered, this,
            [this](int answer) { emit stageOfNewChosen(kStagesOfNew[static_cast<std::size_t>(answer)]); });

    m_table->setObjectName(u"previewTableView"_s);
    m_table->setModel(m_model);
    showRows(*m_table, grid::px(32));
    QHeaderView *header = m_table->horizontalHeader();
    header->setObjectName(u"previewHeaderView"_s);
    header->setSectionsClickable(false);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(header->count() - 1, QHeaderView::Stretch);
    m_table->viewport()->installEventFilter(this);
    m_table->installEventFilter(this);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    connect(m_table, &QAbstractItemView::doubleClicked, this, &PreviewStep::editCell);
    auto *card = new Card;
    card->hold(m_table);

    setLayout(columnOf(grid::medium(), {m_filters,
                                        m_unknownPeople,
                                        m_haveBought,
                                        m_sameCode,
                                        {card, 1},
                                        rowOf(grid::medium(), {{m_detail, 1}, {m_leaveOut, 0, Qt::AlignTop}}),
                                        m_leftOut}));
    m_detail->setMinimumHeight(2 * m_detail->fontMetrics().height()); // the table does not jump
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &PreviewStep::showDetail);
    connect(m_model, &QAbstractItemModel::modelReset, this, &PreviewStep::showDetail);
    connect(m_model, &QAbstractItemModel::modelReset, this, &PreviewStep::fitColumns);
    m_leftOut->hide();
    m_leaveOut->setKeyHint(QKeySequence(Qt::Key_Space).toString(QKeySequence::NativeText));
    connect(m_leaveOut, &QPushButton::clicked, this, &PreviewStep::toggleLeftOut);
    connect(m_table->itemDelegate(), &QAbstractItemDelegate::closeEditor, this, &PreviewStep::showDetail);
    startAt(m_table);
    m_table->setAccessibleName(tr("The list as it will be stored"));
    fitColumns();
}

void PreviewStep::show(std::shared_ptr<const app::ImportPreview> preview, const app::ImportReport &report,
                       const QStringList &withoutStage)
{
    m_withoutStage = withoutStage;
    const int before =
        m_model->rowCount() > 0 ? m_table->currentIndex().row() : 0; // after a cell was written
    m_hidden = preview->leftOut();
    m_filters->show(report);
    m_model->setPreview(std::move(preview));
    // A filter that has nothing left shows everything again.
    if (m_filters->countOf(m_model->filter()) == 0)
        choose(RowsShown::All);
    askQuestions(report);
    startAt(m_haveBought->waits() ? static_cast<QWidget *>(m_haveBought) : m_table);
    setEnabled(true);
    showNotes(report);
    if (m_model->rowCount() > 0)
        m_table->selectRow(std::clamp(before, 0, m_model->rowCount() - 1));
}

void PreviewStep::clear()
{
    m_model->setPreview(nullptr);
    m_filters->clear();
    m_filters->showCounts(m_model->kind());
    m_hidden = 0;
    m_withoutStage.clear();
    showNotes({});
}

void PreviewStep::askQuestions(const app::ImportReport &report)
{
    if (report.heldBack > 0)
        m_sameCode->ask(
            tr("%Ln row(s) have the code of a customer with another name and phone. Someone else?", nullptr,
               static_cast<int>(report.heldBack)));
    else if (m_sameCode->isAsked())
        m_sameCode->ask(tr("Rows with the code of a customer with another name and phone"));
    if (report.unknownPeople > 0)
        m_unknownPeople->ask(
            tr("%Ln row(s) are of people whom the shop does not know. What shall become of them?", nullptr,
               static_cast<int>(report.unknownPeople)));
    else if (m_unknownPeople->isAsked())
        m_unknownPeople->ask(tr("Rows of people whom the shop does not know"));
    if (report.createdWithoutStage > 0)
        m_haveBought->ask(tr("Have the %Ln new customer(s) bought from you before? The list does not say it.",
                             nullptr, static_cast<int>(report.createdWithoutStage)));
    else
        m_haveBought->hide(); // no one is left of whom it is asked
}

void PreviewStep::forgetQuestions()
{
    m_sameCode->forget();
    m_unknownPeople->forget();
    m_haveBought->forget();
}

void PreviewStep::showAnswers(const app::ListShape &shape)
{
    m_sameCode->setAnswer(static_cast<int>(shape.sameCode));
    m_unknownPeople->setAnswer(static_cast<int>(shape.unknownPeople));
    const auto found = std::find(std::begin(kStagesOfNew), std::end(kStagesOfNew), shape.stageOfNew);
    m_haveBought->setAnswer(
        found == std::end(kStagesOfNew) ? -1 : static_cast<int>(found - std::begin(kStagesOfNew)));
}

FilterChip *PreviewStep::chip(RowsShown shown) const
{
    return m_filters->chip(shown);
}

void PreviewStep::choose(RowsShown shown)
{
    m_filters->chip(shown)->setChecked(true);
    m_model->setFilter(shown);
    m_table->scrollToTop();
    if (m_model->rowCount() > 0)
        m_table->selectRow(0);
}

void PreviewStep::showNotes(const app::ImportReport &report)
{
    const QStringList said = previewNotes(report, m_withoutStage, m_hidden);
    m_leftOut->setVisible(!said.isEmpty());
    m_leftOut->setText(said.join(u' '));
}

void PreviewStep::showDetail()
{
    const QModelIndex index = m_table->currentIndex();
    QString detail = index.isValid() ? m_model->remark(index.row()) : QString();
    if (index.isValid() && m_model->firstEditable(index.row()).isValid())
        detail += u"\n"_s + tr("Enter or F2 edits the cell; the file stays as it is.");
    m_detail->setText(detail);
    const bool isLeftOut = index.isValid() && m_model->isLeftByChoice(index.row());
    m_leaveOut->setText(isLeftOut ? tr("Take this row in") : tr("Leave this row out"));
    m_leaveOut->setEnabled(index.isValid() && m_model->canLeaveOut(index.row()));
    m_leaveOut->updateGeometry();
}

void PreviewStep::toggleLeftOut()
{
    const QModelIndex index = m_table->currentIndex();
    if (index.isValid())
        m_model->toggleLeftOut(index.row());
}

// As wide as what stands in them, so that nothing is cut while an empty column keeps its room.
void PreviewStep::fitColumns()
{
    const QList<app::PreviewRow> measured =
        m_model->rowCount() > 0 ? m_model->firstRows(kMeasuredRows) : usualRows();
    const auto isEmpty = [&measured, columns = previewColumns(m_model->kind())](int column) {
        return std::all_of(measured.begin(), measured.end(), [column, columns](const app::PreviewRow &row) {
            return columns[static_cast<std::size_t>(column)].text(row, {}).isEmpty();
        });
    };
    // Of another kind of list, other columns may have stepped back.
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnHidden(column, false);
    const int most = qMax(grid::px(120), m_table->viewport()->width() / 3);
    for (int column = 0; column < m_model->columnCount() - 1; ++column)
        m_table->setColumnWidth(
            column,
            qMin(most, widthOf(previewColumns(m_model->kind())[static_cast<std::size_t>(column)],
                               m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                               measured, {})));
    // The remark says why: what is empty in every row goes before what is not, and leaves it its room.
    QList<int> steppingBack = leastNeeded(previewColumns(m_model->kind()));
    std::stable_partition(steppingBack.begin(), steppingBack.end(), isEmpty);
    hideWhatDoesNotFit(*m_table, grid::px(260), steppingBack);
    for (const int column : steppingBack) {
        if (isEmpty(column))
            m_table->setColumnHidden(column, true);
    }
}

bool PreviewStep::editCell()
{
    QModelIndex cell = m_table->currentIndex();
    if (cell.isValid() &&
        (!m_model->flags(cell).testFlag(Qt::ItemIsEditable) || m_table->isColumnHidden(cell.column())))
        cell = m_model->firstEditable(cell.row());
    if (cell.isValid() && m_table->isColumnHidden(cell.column())) // the remark is always there
        cell = cell.siblingAtColumn(m_model->columnCount() - 1);
    if (!cell.isValid())
        return false;
    if (m_table->indexWidget(cell)) // its editor lets Enter through
        return true;
    m_table->setCurrentIndex(cell);
    m_table->edit(cell);
    const QString where = m_model->cellName(cell);
    m_detail->setText(
        tr("%1: Enter keeps what you write, Esc leaves the cell as it was.", "a cell").arg(where));
    if (QWidget *editor = m_table->indexWidget(cell)) { // over all of the cell, and nothing shines through
        editor->setAccessibleName(where);
        editor->setAutoFillBackground(true);
        editor->setMinimumSize(m_table->visualRect(cell).size());
        editor->setGeometry(m_table->visualRect(cell));
    }
    return true;
}

bool PreviewStep::takeKey(const QKeyEvent &key)
{
    const bool plain = (key.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    switch (key.key()) {
    case Qt::Key_F2:
        return editCell();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return plain && editCell();
    case Qt::Key_Space:
    case Qt::Key_Delete:
        if (plain && !key.isAutoRepeat())
            toggleLeftOut();
        return plain;
    default:
        return false;
    }
}

// The table's own room, which is settled after the step's.
bool PreviewStep::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress && takeKey(*static_cast<QKeyEvent *>(event)))
        return true;
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        fitColumns();
    return QWidget::eventFilter(watched, event);
}

} // namespace ui
