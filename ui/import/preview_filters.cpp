#include "ui/import/preview_filters.h"

#include "ui/import/import_words.h"
#include "ui/widgets/filter_chip.h"
#include "ui/widgets/flow_layout.h"

#include <QButtonGroup>
#include <QLocale>

#include <optional>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr struct
{
    RowsShown shown;
    QStringView name;
    std::optional<app::RowOutcome> outcome = {}; ///< nothing: of all rows, or of some with another fate
    bool isRare = false;                         ///< shows only where there are such rows
} kPreviewFilters[]{{RowsShown::All, u"all"},
                    {RowsShown::New, u"new", app::RowOutcome::Created},
                    {RowsShown::Alike, u"alike", {}, true},
                    {RowsShown::Updated, u"updated", app::RowOutcome::Updated},
                    {RowsShown::Unchanged, u"unchanged", app::RowOutcome::Unchanged},
                    {RowsShown::Duplicate, u"duplicate", app::RowOutcome::Duplicate},
                    {RowsShown::Skipped, u"skipped", app::RowOutcome::Skipped, true},
                    {RowsShown::LeftOut, u"leftOut", app::RowOutcome::LeftOut, true},
                    {RowsShown::LeftEmpty, u"leftEmpty", {}, true},
                    {RowsShown::HeldBack, u"heldBack", app::RowOutcome::HeldBack, true},
                    {RowsShown::Rejected, u"problem", app::RowOutcome::Rejected}};

/// Of rows that are not told apart by their fate.
QString wordOfSome(RowsShown shown)
{
    if (shown == RowsShown::Alike)
        return PreviewFilters::tr("Maybe the same", "new customers of the name and birthday of another");
    return shown == RowsShown::LeftEmpty ? PreviewFilters::tr("Cells left empty")
                                         : PreviewFilters::tr("All rows");
}

} // namespace

PreviewFilters::PreviewFilters(QWidget *parent) : QWidget(parent)
{
    auto *chips = new FlowLayout(this);
    auto *group = new QButtonGroup(this);
    for (const auto &filter : kPreviewFilters) {
        auto *chip = new FilterChip;
        chip->setObjectName(u"%1FilterChip"_s.arg(filter.name));
        group->addButton(chip);
        chips->addWidget(chip);
        m_chips[filter.shown] = chip;
        connect(chip, &QAbstractButton::clicked, this, [this, shown = filter.shown] { emit chosen(shown); });
    }
    chip(RowsShown::All)->setChecked(true);
    showCounts(app::ListKind::Customers);
}

void PreviewFilters::show(const app::ImportReport &report)
{
    m_counts[RowsShown::All] = report.rows();
    m_counts[RowsShown::LeftEmpty] = report.leftEmpty;
    m_counts[RowsShown::Alike] = report.alike;
    for (const auto &filter : kPreviewFilters) {
        if (filter.outcome)
            m_counts[filter.shown] = report.rowsOf(*filter.outcome);
    }
    showCounts(report.kind);
}

void PreviewFilters::clear()
{
    m_counts.clear();
}

qint64 PreviewFilters::countOf(RowsShown shown) const
{
    const auto found = m_counts.find(shown);
    return found == m_counts.end() ? 0 : found->second;
}

void PreviewFilters::showCounts(app::ListKind kind)
{
    const QLocale locale;
    for (const auto &filter : kPreviewFilters) {
        FilterChip *chip = m_chips.at(filter.shown);
        const qint64 count = countOf(filter.shown);
        const QString word =
            filter.outcome ? import_words::outcome(*filter.outcome, kind) : wordOfSome(filter.shown);
        chip->setText(m_counts.empty() ? word : word + u' ' + locale.toString(count));
        chip->setAccessibleName(chip->text());
        chip->setEnabled(count > 0);
        // A list of purchases updates no customer.
        const bool isRare =
            filter.isRare || (filter.shown == RowsShown::Updated && kind == app::ListKind::Interactions);
        chip->setVisible(!isRare || count > 0);
        chip->updateGeometry();
    }
}

} // namespace ui
