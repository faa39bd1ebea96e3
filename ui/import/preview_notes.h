#pragma once

#include <QStringList>

namespace app {
struct ImportReport;
}

namespace ui {

/// What the preview says below the rows of a list, a sentence each. `withoutStage`: the columns whose cells
/// are no stages. `hidden`: rows that are counted and not shown.
QStringList previewNotes(const app::ImportReport &report, const QStringList &withoutStage, qint64 hidden);

} // namespace ui
