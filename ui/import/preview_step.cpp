#include "ui/import/preview_step.h"

#include "ui/import/import_words.h"
#include "ui/import/list_question.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/card.h"
#include "ui/widgets/filter_chip.h"
#include "ui/widgets/flow_layout.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr struct
{
    RowsShown shown;
    QStringView name;
    std::optional<app::RowOutcome> outcome = {}; ///< nothing: of all rows, or of some with another fate
    bool isRare = false;                         ///< shows only where there are such rows
} kFilters[]{{RowsShown::All, u"all"},
             {RowsShown::New, u"new", app::RowOutcome::Created},
             {RowsShown::Updated, u"updated", app::RowOutcome::Updated},
             {RowsShown::Unchanged, u"unchanged", app::RowOutcome::Unchanged},
             {RowsShown::Duplicate, u"duplicate", app::RowOutcome::Duplicate},
             {RowsShown::Skipped, u"skipped", app::RowOutcome::Skipped, true},
             {RowsShown::LeftOut, u"leftOut", app::RowOutcome::LeftOut, true},
             {RowsShown::LeftEmpty, u"leftEmpty", {}, true},
             {RowsShown::HeldBack, u"heldBack", app::RowOutcome::HeldBack, true},
             {RowsShown::Rejected, u"problem", app::RowOutcome::Rejected}};

constexpr int kMeasuredRows = 300;

// In the order of the answers to whether they have bought.
constexpr db::LifecycleStage kStagesOfNew[]{db::LifecycleStage::Experience, db::LifecycleStage::Awareness};

} // namespace

PreviewStep::PreviewStep(QWidget *parent)
    : QWidget(parent), m_model(new PreviewModel(this)), m_table(new QTableView),
      m_detail(makeWrappedLabel(TextStyle::Body, u"previewDetailLabel"_s)),
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
    auto *chips = new FlowLayout;
    auto *group = new QButtonGroup(this);
    for (const auto &filter : kFilters) {
        auto *chip = new FilterChip;
        chip->setObjectName(u"%1FilterChip"_s.arg(filter.name));
        group->addButton(chip);
        chips->addWidget(chip);
        m_chips[filter.shown] = chip;
        connect(chip, &QAbstractButton::clicked, this, [this, shown = filter.shown] { choose(shown); });
    }
    chip(RowsShown::All)->setChecked(true);
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

    setLayout(columnOf(grid::medium(),
                       {chips, m_unknownPeople, m_haveBought, m_sameCode, {card, 1}, m_detail, m_leftOut}));
    m_detail->setMinimumHeight(2 * m_detail->fontMetrics().height()); // the table does not jump
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &PreviewStep::showDetail);
    connect(m_model, &QAbstractItemModel::modelReset, this, &PreviewStep::showDetail);
    connect(m_model, &QAbstractItemModel::modelReset, this, &PreviewStep::fitColumns);
    m_leftOut->hide();
    setFocusProxy(m_table);
    m_table->setAccessibleName(tr("The list as it will be stored"));
    showCounts();
    fitColumns();
}

void PreviewStep::show(std::shared_ptr<const app::ImportPreview> preview, const app::ImportReport &report,
                       const QStringList &withoutStage)
{
    m_withoutStage = withoutStage;
    const int before =
        m_model->rowCount() > 0 ? m_table->currentIndex().row() : 0; // after a cell was written
    m_hidden = preview->leftOut();
    m_counts[RowsShown::All] = 0;
    m_counts[RowsShown::LeftEmpty] = report.leftEmpty;
    for (const auto &filter : kFilters) {
        if (!filter.outcome)
            continue;
        m_counts[filter.shown] = report.rowsOf(*filter.outcome);
        m_counts[RowsShown::All] += m_counts[filter.shown];
    }
    m_model->setPreview(std::move(preview));
    // A filter that has nothing left shows everything again.
    if (m_counts[m_model->filter()] == 0)
        choose(RowsShown::All);
    askQuestions(report);
    setEnabled(true);
    showCounts();
    if (m_model->rowCount() > 0)
        m_table->selectRow(std::clamp(before, 0, m_model->rowCount() - 1));
}

void PreviewStep::clear()
{
    m_model->setPreview(nullptr);
    m_counts.clear();
    m_hidden = 0;
    m_withoutStage.clear();
    showCounts();
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

void PreviewStep::choose(RowsShown shown)
{
    chip(shown)->setChecked(true);
    m_model->setFilter(shown);
    m_table->scrollToTop();
    if (m_model->rowCount() > 0)
        m_table->selectRow(0);
}

void PreviewStep::showCounts()
{
    const QLocale locale;
    for (const auto &filter : kFilters) {
        FilterChip *chip = m_chips.at(filter.shown);
        const auto found = m_counts.find(filter.shown);
        const qint64 count = found == m_counts.end() ? 0 : found->second;
        const QString word = filter.outcome ? import_words::outcome(*filter.outcome, m_model->kind())
                             : filter.shown == RowsShown::LeftEmpty ? tr("Cells left empty")
                                                                    : tr("All rows");
        chip->setText(found == m_counts.end() ? word : word + u' ' + locale.toString(count));
        chip->setAccessibleName(chip->text());
        chip->setEnabled(count > 0);
        // A list of purchases updates no customer.
        const bool isRare = filter.isRare || (filter.shown == RowsShown::Updated &&
                                              m_model->kind() == app::ListKind::Interactions);
        chip->setVisible(!isRare || count > 0);
        chip->updateGeometry();
    }
    QStringList said;
    if (!m_withoutStage.isEmpty())
        said.append(tr("“%1” holds no stages and is left out.", "a column of a list")
                        .arg(m_withoutStage.join(u"”, “"_s)));
    if (m_hidden > 0)
        said.append(tr("The first %1 rows and every row with a problem are shown; %2 more are counted above.")
                        .arg(locale.toString(app::ImportPreview::kMostRows), locale.toString(m_hidden)));
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
    if (QWidget *editor = m_table->indexWidget(cell)) { // over all of the cell, and nothing shines through
        editor->setAutoFillBackground(true);
        editor->setMinimumSize(m_table->visualRect(cell).size());
        editor->setGeometry(m_table->visualRect(cell));
    }
    return true;
}

// The table's own room, which is settled after the step's.
bool PreviewStep::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool plainEnter = (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) &&
                                (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
        if ((plainEnter || key->key() == Qt::Key_F2) && editCell())
            return true;
    }
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        fitColumns();
    return QWidget::eventFilter(watched, event);
}

} // namespace ui
