#include "ui/import/preview_notes.h"

#include "app/import/import_preview.h"
#include "ui/import/import_words.h"
#include "ui/import/preview_step.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace ui {

QStringList previewNotes(const app::ImportReport &report, const QStringList &withoutStage, qint64 hidden)
{
    const QLocale locale;
    QStringList said;
    if (!withoutStage.isEmpty())
        said.append(PreviewStep::tr("“%1” holds no stages and is left out.", "a column of a list")
                        .arg(withoutStage.join(u"”, “"_s)));
    if (report.broughtBack > 0)
        said.append(PreviewStep::tr("%Ln deleted customer(s) will be there again: %1.",
                                    "names with their lines", static_cast<int>(report.broughtBack))
                        .arg(import_words::broughtBack(report)));
    if (report.alike > 0)
        said.append(PreviewStep::tr(
            "%Ln new customer(s) have the name and the birthday of another and may be the same.", nullptr,
            static_cast<int>(report.alike)));
    if (report.knownReferrers + report.notedReferrers > 0)
        said.append(import_words::referrers(report));
    if (report.leftByChoice > 0)
        said.append(
            PreviewStep::tr("You leave %Ln row(s) out.", nullptr, static_cast<int>(report.leftByChoice)));
    if (hidden > 0)
        said.append(PreviewStep::tr("The first %1 rows and every row with a problem are shown; %2 more are "
                                    "counted above.")
                        .arg(locale.toString(app::ImportPreview::kMostRows), locale.toString(hidden)));
    return said;
}

} // namespace ui
