#include "ui/duplicates/import_filter.h"

#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"

#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

ImportFilter::ImportFilter(QWidget *parent)
    : QWidget(parent), m_text(makeWrappedLabel(TextStyle::Secondary, u"importFilterLabel"_s))
{
    auto *all = makeButton(u"allDuplicatesPushButton"_s, tr("Show all duplicates"), ButtonKind::Quiet);
    setLayout(rowOf(grid::small(), {{m_text, 1}, all}, {0, 0, 0, grid::small()}));
    connect(all, &QPushButton::clicked, this, &ImportFilter::showAll);
    hide();
}

void ImportFilter::narrowTo(db::ImportBatchId batch, const QString &list)
{
    m_batch = batch;
    m_text->setText(list.isEmpty() ? tr("Only groups with a customer of that import are shown.")
                                   : tr("Only groups with a customer of the list “%1” are shown.").arg(list));
    show();
    emit changed();
}

void ImportFilter::showAll()
{
    if (!m_batch)
        return;
    m_batch.reset();
    hide();
    emit changed();
}

} // namespace ui
