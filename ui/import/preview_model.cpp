#include "ui/import/preview_model.h"

#include "app/people/province.h"
#include "ui/import/import_words.h"
#include "ui/language/customer_words.h"
#include "ui/language/word_labels.h"
#include "ui/widgets/plain_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Row = app::PreviewRow;
using app::RowOutcome;

ChipLook chipOf(RowOutcome outcome)
{
    return outcome == RowOutcome::Created    ? ChipLook::good()
           : outcome == RowOutcome::Updated  ? ChipLook{Role::Accent, Role::AccentSoft}
           : outcome == RowOutcome::Rejected ? ChipLook::danger()
           : outcome == RowOutcome::HeldBack ? ChipLook::prospect()
                                             : ChipLook::outlined();
}

QString phonesOf(const Row &row)
{
    QStringList numbers;
    for (const QString &phone : row.phones)
        numbers.append(phoneText(phone));
    return numbers.isEmpty() ? row.email : numbers.join(u", "_s);
}

QString birthdayOf(const Row &row, QDate)
{
    const QString day = words::birthday(row.birthday);
    return row.birthday.calendar == db::Calendar::Lunar && !day.isEmpty()
               ? PreviewModel::tr("%1 · lunar", "a birthday that goes by the lunar calendar").arg(day)
               : day;
}

QString provinceOf(const Row &row, QDate)
{
    const auto now = app::presentProvince(row.province);
    return now && *now != row.province
               ? PreviewModel::tr("%1 (now %2)", "a province and what it belongs to today")
                     .arg(row.province, *now)
               : row.province;
}

bool isKeptOut(const Row &row)
{
    return row.outcome == RowOutcome::Rejected || row.outcome == RowOutcome::HeldBack;
}

QString remarkOn(const Row &row)
{
    QStringList parts;
    for (const app::CellProblem &problem : row.problems)
        parts.append(import_words::placed(problem));
    if (row.outcome == RowOutcome::Rejected)
        return parts.join(u" · "_s);
    if (row.outcome == RowOutcome::HeldBack)
        return PreviewModel::tr("Code %1 belongs to %2, with another phone", "customer code; name")
            .arg(row.code, row.knownName);
    if (!parts.isEmpty())
        return PreviewModel::tr("Left empty: %1", "cells that were not understood").arg(parts.join(u" · "_s));
    QStringList changed;
    for (const QString &key : row.changed)
        changed.append(import_words::changed(key));
    switch (row.outcome) {
    case RowOutcome::Updated:
        return PreviewModel::tr("%1: %2", "an existing customer, and which fields change")
            .arg(row.knownName, changed.join(u", "_s));
    case RowOutcome::Duplicate:
        return changed.isEmpty()
                   ? PreviewModel::tr("%1 stands in an earlier row", "a customer's name").arg(row.knownName)
                   : PreviewModel::tr("%1 stands in an earlier row; adds %2", "name; fields")
                         .arg(row.knownName, changed.join(u", "_s));
    case RowOutcome::Unchanged:
        return PreviewModel::tr("%1 is there just so", "a customer's name").arg(row.knownName);
    default:
        return {};
    }
}

constexpr std::array kPreviewColumns{
    PreviewColumn{.key = "line",
                  .heading = QT_TRANSLATE_NOOP3("ui::PreviewModel", "Line", "number of a line in a file"),
                  .text = [](const Row &row, QDate) { return QLocale().toString(row.line); },
                  .look = [](const Row &, QDate) { return CellLook{.side = Qt::AlignRight}; }},
    PreviewColumn{.key = "outcome",
                  .heading = {QT_TRANSLATE_NOOP("ui::PreviewModel", "Result")},
                  .text = [](const Row &row, QDate) { return import_words::outcome(row.outcome); },
                  .look = [](const Row &row, QDate) { return CellLook{.chip = chipOf(row.outcome)}; }},
    PreviewColumn{.key = "name",
                  .heading = {QT_TRANSLATE_NOOP("ui::PreviewModel", "Name")},
                  .text = [](const Row &row, QDate) { return row.fullName; },
                  .look = [](const Row &,
                             QDate) { return CellLook{.style = TextStyle::Strong, .colour = Role::Text}; }},
    PreviewColumn{.key = "called",
                  .heading = QT_TRANSLATE_NOOP3("ui::PreviewModel", "Called", "what a customer is called by"),
                  .text = [](const Row &row, QDate) { return row.givenName; },
                  .stepsBack = 1},
    PreviewColumn{
        .key = "phone",
        .heading = {QT_TRANSLATE_NOOP("ui::PreviewModel", "Phone")},
        .text = [](const Row &row, QDate) { return phonesOf(row); },
        .look = [](const Row &, QDate) { return CellLook{.style = TextStyle::Body, .colour = Role::Text}; },
        .tip = &phonesOf},
    PreviewColumn{.key = "birthday",
                  .heading = {QT_TRANSLATE_NOOP("ui::PreviewModel", "Birthday")},
                  .text = &birthdayOf,
                  .stepsBack = 4},
    PreviewColumn{.key = "province",
                  .heading = {QT_TRANSLATE_NOOP("ui::PreviewModel", "Province")},
                  .text = &provinceOf,
                  .stepsBack = 2},
    PreviewColumn{
        .key = "stage",
        .heading = {QT_TRANSLATE_NOOP("ui::PreviewModel", "Stage")},
        .text = [](const Row &row, QDate) { return isKeptOut(row) ? QString() : labelOf(row.stage); },
        .look = [](const Row &row,
                   QDate) { return CellLook{.chip = ChipLook::of(db::audienceOf(row.stage))}; },
        .stepsBack = 3},
    PreviewColumn{.key = "remark",
                  .heading = {QT_TRANSLATE_NOOP("ui::PreviewModel", "Remark")},
                  .text = [](const Row &row, QDate) { return remarkOn(row); },
                  .look =
                      [](const Row &row, QDate) {
                          return row.outcome == RowOutcome::Rejected ? CellLook{.colour = Role::Danger}
                                 : !row.problems.isEmpty()           ? CellLook{.colour = Role::Prospect}
                                                                     : CellLook();
                      },
                  .tip = &remarkOn},
};

} // namespace

std::span<const PreviewColumn> previewColumns()
{
    return kPreviewColumns;
}

QList<app::PreviewRow> usualRows()
{
    Row row;
    row.line = 888'888;
    row.fullName = u"Nguyễn Thị Thu Hương"_s;
    row.givenName = u"Phương"_s;
    row.phones = {u"+84988888888"_s};
    row.birthday = {db::Calendar::Lunar, 28, 8, 1988};
    row.province = u"TP. Hồ Chí Minh"_s;
    QList<Row> rows;
    for (const auto &[outcome, stage] : {std::pair(RowOutcome::Created, db::LifecycleStage::Awareness),
                                         {RowOutcome::Updated, db::LifecycleStage::Consideration},
                                         {RowOutcome::Unchanged, db::LifecycleStage::Acquisition},
                                         {RowOutcome::Duplicate, db::LifecycleStage::Experience},
                                         {RowOutcome::Updated, db::LifecycleStage::Loyalty},
                                         {RowOutcome::Rejected, db::LifecycleStage::Loyalty}}) {
        row.outcome = outcome;
        row.stage = stage;
        rows.append(row);
    }
    return rows;
}

void PreviewModel::setPreview(std::shared_ptr<const app::ImportPreview> preview)
{
    beginResetModel();
    m_preview = std::move(preview);
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
    case RowsShown::Updated:
        return &m_preview->rowsOf(RowOutcome::Updated);
    case RowsShown::Unchanged:
        return &m_preview->rowsOf(RowOutcome::Unchanged);
    case RowsShown::Duplicate:
        return &m_preview->rowsOf(RowOutcome::Duplicate);
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
    return parent.isValid() ? 0 : static_cast<int>(kPreviewColumns.size());
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
    const Row &row = rowAt(index.row());
    const PreviewColumn &column = kPreviewColumns[static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        return column.text(row, {});
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

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columnCount())
        return QAbstractTableModel::headerData(section, orientation, role);
    const auto &heading = kPreviewColumns[static_cast<std::size_t>(section)].heading;
    return QCoreApplication::translate("ui::PreviewModel", heading.text, heading.comment);
}

QString PreviewModel::sentence(int row) const
{
    const Row &shown = rowAt(row);
    QStringList parts;
    for (const PreviewColumn &column : kPreviewColumns) {
        const QString said = column.text(shown, {});
        if (parts.isEmpty())
            parts.append(tr("Line %1").arg(said));
        else if (!said.isEmpty() && QLatin1StringView(column.key) != "called"_L1)
            parts.append(said);
    }
    return parts.join(u", "_s);
}

} // namespace ui
