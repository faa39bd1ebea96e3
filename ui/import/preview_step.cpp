#include "ui/import/preview_step.h"

#include "ui/import/import_words.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/card.h"
#include "ui/widgets/filter_chip.h"
#include "ui/widgets/flow_layout.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr struct
{
    app::RowOutcome outcome;
    QStringView name;
    qint64 app::ImportReport::*count;
} kFates[]{{app::RowOutcome::Created, u"new", &app::ImportReport::created},
           {app::RowOutcome::Updated, u"updated", &app::ImportReport::updated},
           {app::RowOutcome::Unchanged, u"unchanged", &app::ImportReport::unchanged},
           {app::RowOutcome::Duplicate, u"duplicate", &app::ImportReport::duplicates},
           {app::RowOutcome::Rejected, u"problem", &app::ImportReport::rejected}};

} // namespace

PreviewStep::PreviewStep(QWidget *parent)
    : QWidget(parent), m_model(new PreviewModel(this)), m_table(new QTableView),
      m_detail(makeWrappedLabel(TextStyle::Body, u"previewDetailLabel"_s)),
      m_leftOut(makeWrappedLabel(TextStyle::Secondary, u"previewLeftOutLabel"_s))
{
    auto *chips = new FlowLayout;
    auto *group = new QButtonGroup(this);
    const auto addChip = [&](std::optional<app::RowOutcome> outcome, QStringView name) {
        auto *chip = new FilterChip;
        chip->setObjectName(u"%1FilterChip"_s.arg(name));
        group->addButton(chip);
        chips->addWidget(chip);
        m_chips[outcome] = chip;
        connect(chip, &QAbstractButton::clicked, this, [this, outcome] { choose(outcome); });
    };
    addChip({}, u"all");
    for (const auto &fate : kFates)
        addChip(fate.outcome, fate.name);
    chip({})->setChecked(true);

    m_table->setObjectName(u"previewTableView"_s);
    m_table->setModel(m_model);
    showRows(*m_table, grid::px(32));
    QHeaderView *header = m_table->horizontalHeader();
    header->setObjectName(u"previewHeaderView"_s);
    header->setSectionsClickable(false);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(header->count() - 1, QHeaderView::Stretch);
    m_table->viewport()->installEventFilter(this);
    auto *card = new Card;
    card->hold(m_table);

    setLayout(columnOf(grid::medium(), {chips, {card, 1}, m_detail, m_leftOut}));
    m_detail->setMinimumHeight(m_detail->fontMetrics().height()); // the table does not jump
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &PreviewStep::showDetail);
    connect(m_model, &QAbstractItemModel::modelReset, this, &PreviewStep::showDetail);
    m_leftOut->hide();
    setFocusProxy(m_table);
    m_table->setAccessibleName(tr("The list as it will be stored"));
    showCounts();
    fitColumns();
}

void PreviewStep::show(std::shared_ptr<const app::ImportPreview> preview, const app::ImportReport &report)
{
    m_hidden = preview->leftOut();
    m_counts = {{std::nullopt, 0}};
    for (const auto &fate : kFates) {
        m_counts[fate.outcome] = report.*fate.count;
        m_counts[std::nullopt] += report.*fate.count;
    }
    m_model->setPreview(std::move(preview));
    // A filter that has nothing left shows everything again.
    if (m_model->filter() && m_counts[m_model->filter()] == 0)
        choose(std::nullopt);
    setEnabled(true);
    showCounts();
    if (m_model->rowCount() > 0)
        m_table->selectRow(0);
}

void PreviewStep::clear()
{
    m_model->setPreview(nullptr);
    m_counts.clear();
    m_hidden = 0;
    showCounts();
}

void PreviewStep::choose(std::optional<app::RowOutcome> outcome)
{
    chip(outcome)->setChecked(true);
    m_model->setFilter(outcome);
    m_table->scrollToTop();
    if (m_model->rowCount() > 0)
        m_table->selectRow(0);
}

void PreviewStep::showCounts()
{
    const QLocale locale;
    for (const auto &[outcome, chip] : m_chips) {
        const auto found = m_counts.find(outcome);
        const qint64 count = found == m_counts.end() ? 0 : found->second;
        const QString word = outcome ? import_words::outcome(*outcome) : tr("All rows");
        chip->setText(found == m_counts.end() ? word : word + u' ' + locale.toString(count));
        chip->setAccessibleName(chip->text());
        chip->setEnabled(count > 0);
        chip->updateGeometry();
    }
    m_leftOut->setVisible(m_hidden > 0);
    m_leftOut->setText(
        tr("The first %1 rows and every row with a problem are shown; %2 more are counted above.")
            .arg(locale.toString(app::ImportPreview::kMostRows), locale.toString(m_hidden)));
}

void PreviewStep::showDetail()
{
    const QModelIndex index = m_table->currentIndex();
    m_detail->setText(index.siblingAtColumn(m_model->columnCount() - 1).data().toString());
}

void PreviewStep::fitColumns()
{
    const QList<app::PreviewRow> usual = usualRows();
    for (int column = 0; column < m_model->columnCount() - 1; ++column)
        m_table->setColumnWidth(
            column,
            widthOf(previewColumns()[static_cast<std::size_t>(column)],
                    m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), usual, {}));
    hideWhatDoesNotFit(*m_table, grid::px(220), leastNeeded(previewColumns())); // the remark says why
}

// The table's own room, which is settled after the step's.
bool PreviewStep::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fitColumns();
    return QWidget::eventFilter(watched, event);
}

} // namespace ui
