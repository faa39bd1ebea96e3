#include "ui/import/preview_model.h"

#include "app/people/province.h"
#include "ui/import/import_words.h"
#include "ui/language/customer_words.h"
#include "ui/language/word_labels.h"
#include "ui/widgets/plain_text.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace ui {

PreviewModel::PreviewModel(QObject *parent) : QAbstractTableModel(parent) {}

void PreviewModel::setPreview(std::shared_ptr<const app::ImportPreview> preview)
{
    beginResetModel();
    m_preview = std::move(preview);
    m_lastRow = -1;
    endResetModel();
}

void PreviewModel::setFilter(std::optional<app::RowOutcome> outcome)
{
    beginResetModel();
    m_filter = outcome;
    m_lastRow = -1;
    endResetModel();
}

int PreviewModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid() || !m_preview)
        return 0;
    return static_cast<int>(m_filter ? m_preview->rowsOf(*m_filter).size()
                                     : static_cast<std::size_t>(m_preview->size()));
}

int PreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const app::PreviewRow &PreviewModel::rowAt(int row) const
{
    if (row != m_lastRow) {
        const int place = m_filter ? m_preview->rowsOf(*m_filter)[static_cast<std::size_t>(row)] : row;
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
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return index.column() == Remark || index.column() == Phone ? plainTip(text(row, index.column()))
                                                                   : QString();
    case Qt::AccessibleTextRole:
        return index.column() == Line
                   ? sentence(index.row())
                   : words::cell(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                                 text(row, index.column()));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (index.column() == Line ? Qt::AlignRight : Qt::AlignLeft)));
    case FateRole:
        return static_cast<int>(row.outcome);
    case ProspectRole:
        return db::audienceOf(row.stage) == db::Audience::Prospect;
    default:
        return {};
    }
}

QString PreviewModel::text(const app::PreviewRow &row, int column) const
{
    const bool rejected = row.outcome == app::RowOutcome::Rejected;
    switch (column) {
    case Line:
        return QLocale().toString(row.line);
    case Fate:
        return import_words::outcome(row.outcome);
    case Name:
        return row.fullName;
    case Called:
        return row.givenName;
    case Phone: {
        QStringList numbers;
        for (const QString &phone : row.phones)
            numbers.append(phoneText(phone));
        return numbers.isEmpty() ? row.email : numbers.join(u", "_s);
    }
    case Birthday: {
        const QString day = words::birthday(row.birthday);
        return row.birthday.calendar == db::Calendar::Lunar && !day.isEmpty()
                   ? tr("%1 · lunar", "a birthday that goes by the lunar calendar").arg(day)
                   : day;
    }
    case Province: {
        const auto now = app::presentProvince(row.province);
        return now && *now != row.province
                   ? tr("%1 (now %2)", "a province and what it belongs to today").arg(row.province, *now)
                   : row.province;
    }
    case Stage:
        return rejected ? QString() : labelOf(row.stage);
    default:
        break;
    }
    if (rejected) {
        QStringList reasons;
        for (const app::CellProblem &problem : row.problems)
            reasons.append(import_words::placed(problem));
        return reasons.join(u" · "_s);
    }
    QStringList changed;
    for (const QString &key : row.changed)
        changed.append(import_words::changed(key));
    switch (row.outcome) {
    case app::RowOutcome::Updated:
        return tr("%1: %2", "an existing customer, and which fields change")
            .arg(row.knownName, changed.join(u", "_s));
    case app::RowOutcome::Duplicate:
        return changed.isEmpty() ? tr("%1 stands in an earlier row", "a customer's name").arg(row.knownName)
                                 : tr("%1 stands in an earlier row; adds %2", "name; fields")
                                       .arg(row.knownName, changed.join(u", "_s));
    case app::RowOutcome::Unchanged:
        return tr("%1 is there just so", "a customer's name").arg(row.knownName);
    default:
        return {};
    }
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Line:
        return tr("Line", "number of a line in a file");
    case Fate:
        return tr("Result");
    case Name:
        return tr("Name");
    case Called:
        return tr("Called", "what a customer is called by");
    case Phone:
        return tr("Phone");
    case Birthday:
        return tr("Birthday");
    case Province:
        return tr("Province");
    case Stage:
        return tr("Stage");
    default:
        return tr("Remark");
    }
}

QString PreviewModel::sentence(int row) const
{
    const app::PreviewRow &shown = rowAt(row);
    QStringList parts{tr("Line %1").arg(text(shown, Line))};
    for (const int column : {Fate, Name, Phone, Birthday, Province, Stage, Remark}) {
        if (const QString said = text(shown, column); !said.isEmpty())
            parts.append(said);
    }
    return parts.join(u", "_s);
}

} // namespace ui
