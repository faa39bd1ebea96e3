#include "ui/import/preview_model.h"

#include "ui/import/import_words.h"
#include "ui/import/preview_remark.h"
#include "ui/language/customer_words.h"
#include "ui/widgets/plain_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

using app::RowOutcome;

void PreviewModel::setPreview(std::shared_ptr<const app::ImportPreview> preview)
{
    beginResetModel();
    m_preview = std::move(preview);
    m_kind = m_preview ? m_preview->kind() : m_kind;
    m_lastRow = -1;
    endResetModel();
}

void PreviewModel::setFilter(RowsShown shown)
{
    beginResetModel();
    m_filter = shown;
    m_lastRow = -1;
    endResetModel();
}

const std::vector<int> *PreviewModel::places() const
{
    switch (m_filter) {
    case RowsShown::All:
        return nullptr;
    case RowsShown::New:
        return &m_preview->rowsOf(RowOutcome::Created);
    case RowsShown::Alike:
        return &m_preview->rowsAlike();
    case RowsShown::Updated:
        return &m_preview->rowsOf(RowOutcome::Updated);
    case RowsShown::Unchanged:
        return &m_preview->rowsOf(RowOutcome::Unchanged);
    case RowsShown::Duplicate:
        return &m_preview->rowsOf(RowOutcome::Duplicate);
    case RowsShown::Skipped:
        return &m_preview->rowsOf(RowOutcome::Skipped);
    case RowsShown::LeftOut:
        return &m_preview->rowsOf(RowOutcome::LeftOut);
    case RowsShown::LeftEmpty:
        return &m_preview->rowsLeftEmpty();
    case RowsShown::HeldBack:
        return &m_preview->rowsOf(RowOutcome::HeldBack);
    case RowsShown::Rejected:
        return &m_preview->rowsOf(RowOutcome::Rejected);
    }
    return nullptr;
}

QList<app::PreviewRow> PreviewModel::firstRows(int most) const
{
    QList<app::PreviewRow> rows;
    for (int row = 0; row < std::min(most, rowCount()); ++row)
        rows.append(rowAt(row));
    return rows;
}

int PreviewModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid() || !m_preview)
        return 0;
    const std::vector<int> *some = places();
    return static_cast<int>(some ? some->size() : static_cast<std::size_t>(m_preview->size()));
}

int PreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(previewColumns(m_kind).size());
}

const app::PreviewRow &PreviewModel::rowAt(int row) const
{
    if (row != m_lastRow) {
        const std::vector<int> *some = places();
        const int place = some ? (*some)[static_cast<std::size_t>(row)] : row;
        m_last = m_preview->at(place);
        m_lastRow = row;
    }
    return m_last;
}

QVariant PreviewModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const app::PreviewRow &row = rowAt(index.row());
    const PreviewColumn &column = previewColumns(m_kind)[static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        return column.text(row, {});
    case Qt::EditRole: {
        const app::CellProblem *problem = problemAt(index);
        return problem ? row.cells.value(problem->place) : QString();
    }
    case Qt::ToolTipRole:
        return plainTip(column.tip(row));
    case Qt::AccessibleTextRole:
        return index.column() == 0
                   ? sentence(index.row())
                   : words::cell(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                                 column.text(row, {}));
    case kCellLook:
        return QVariant::fromValue(column.look(row, {}));
    default:
        return {};
    }
}

const app::CellProblem *PreviewModel::problemAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return nullptr;
    return problemIn(rowAt(index.row()),
                     QLatin1StringView(previewColumns(m_kind)[static_cast<std::size_t>(index.column())].key));
}

Qt::ItemFlags PreviewModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return problemAt(index) ? flags | Qt::ItemIsEditable : flags;
}

bool PreviewModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const app::CellProblem *problem = role == Qt::EditRole ? problemAt(index) : nullptr;
    if (!problem)
        return false;
    const app::PreviewRow &row = rowAt(index.row());
    if (value.toString() != row.cells.value(problem->place))
        emit cellWritten(row.line, problem->place, value.toString());
    return true;
}

QModelIndex PreviewModel::firstEditable(int row) const
{
    for (int column = 0; column < columnCount(); ++column) {
        if (problemAt(index(row, column)))
            return index(row, column);
    }
    return {};
}

QString PreviewModel::cellName(const QModelIndex &index) const
{
    const app::CellProblem *problem = problemAt(index);
    return problem
               ? tr("Line %1, %2", "a cell of a list: number, heading")
                     .arg(QLocale().toString(rowAt(index.row()).line), import_words::column(problem->column))
               : QString();
}

bool PreviewModel::canLeaveOut(int row) const
{
    return isLeftByChoice(row) || rowAt(row).outcome != RowOutcome::LeftOut;
}

bool PreviewModel::isLeftByChoice(int row) const
{
    return rowAt(row).fate == app::RowFate::LeftByChoice;
}

void PreviewModel::toggleLeftOut(int row)
{
    if (canLeaveOut(row))
        emit leftOutChosen(rowAt(row).line, !isLeftByChoice(row));
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columnCount())
        return QAbstractTableModel::headerData(section, orientation, role);
    const auto &heading = previewColumns(m_kind)[static_cast<std::size_t>(section)].heading;
    return QCoreApplication::translate("ui::PreviewModel", heading.text, heading.comment);
}

QString PreviewModel::remark(int row) const
{
    return remarkOn(rowAt(row));
}

QString PreviewModel::sentence(int row) const
{
    const app::PreviewRow &shown = rowAt(row);
    QStringList parts;
    for (const PreviewColumn &column : previewColumns(m_kind)) {
        const bool isRemark = QLatin1StringView(column.key) == "remark"_L1; // the table may have it short
        const QString said = isRemark ? remarkOn(shown) : column.text(shown, {});
        if (parts.isEmpty())
            parts.append(tr("Line %1").arg(said));
        else if (!said.isEmpty() && QLatin1StringView(column.key) != "called"_L1)
            parts.append(said);
    }
    return parts.join(u", "_s);
}

} // namespace ui
