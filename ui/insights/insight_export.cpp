#include "ui/insights/insight_export.h"

#include "db/core/run_in.h"
#include "ui/insights/chart_scene.h"
#include "ui/insights/chart_writer.h"
#include "ui/insights/insight_words.h"
#include "ui/insights/metric_words.h"
#include "ui/insights/unit_words.h"
#include "ui/language/explain.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/link_opener.h"
#include "ui/shell/notification_bar.h"
#include "ui/theme/icons.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QLocale>
#include <QMenu>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype kMostOfSegment = 40; // letters of its name, in that of a file

/// Title, segment and period as a file can be called everywhere.
QString fileNameOf(const app::Insight &insight)
{
    QString title = wordsOf(insight.metric()).title();
    if (insight.query.segment)
        title += u", "_s + insight.query.segment->name.left(kMostOfSegment);
    const app::Period period = insight.period();
    QString name =
        u"%1 %2 – %3"_s.arg(title, period.from.toString(Qt::ISODate), period.to.toString(Qt::ISODate));
    for (const QChar c : u"\\/:*?\"<>|"_s)
        name.remove(c);
    return name.simplified();
}

} // namespace

InsightExport::InsightExport(Subject subject, NotificationBar &notifications, LinkOpener &links,
                             Dialogs &dialogs, QObject *parent)
    : QObject(parent), m_subject(std::move(subject)), m_notifications(notifications), m_links(links),
      m_dialogs(dialogs)
{}

void InsightExport::setOrigin(const QString &shopName, const QDateTime &madeAt)
{
    m_shopName = shopName;
    m_madeAt = madeAt;
}

void InsightExport::fill(QMenu *menu)
{
    QAction *what = menu->addAction(wordsOf(m_subject().metric()).title());
    what->setEnabled(false);
    menu->addSeparator();
    menu->addAction(Icons::icon(u"copy"_s), tr("&Copy as a picture"), this, &InsightExport::copyPicture);
    menu->addSeparator();
    menu->addAction(tr("Picture (&PNG)…"), this, [this] { save(u"png"_s); });
    menu->addAction(tr("Vector image for print and web (&SVG)…"), this, [this] { save(u"svg"_s); });
    menu->addAction(tr("&Document (PDF)…"), this, [this] { save(u"pdf"_s); });
    menu->addAction(tr("&Numbers for a spreadsheet (CSV)…"), this, [this] { save(u"csv"_s); });
}

app::ChartSpec InsightExport::spec() const
{
    const app::Insight &insight = m_subject();
    app::ChartSpec spec = InsightWords::face(insight).spec;
    spec.title = wordsOf(insight.metric()).title();
    spec.unit = UnitWords::unit(insight.metric(), insight.query.by);
    QStringList foot{InsightWords::period(insight.period())};
    if (insight.compares)
        foot.append(tr("compared with %1", "a period").arg(InsightWords::period(insight.periodBefore)));
    foot.append(insight.metric().isAboutOneAudience() ? InsightWords::audience(insight.query.audience)
                                                      : tr("prospects and existing customers"));
    if (insight.query.segment)
        foot.append(InsightWords::segment(*insight.query.segment));
    if (const QString note = InsightWords::partialNote(insight.now, insight.period()); !note.isEmpty())
        foot.append(note);
    if (!m_shopName.isEmpty())
        foot.append(m_shopName);
    foot.append(tr("made on %1").arg(QLocale().toString(m_madeAt, u"dd/MM/yyyy HH:mm")));
    spec.foot = foot.join(u'\n');
    return spec;
}

// A scene belongs to the main thread, so its strokes are recorded here; painting them, packing and writing,
// which take longest, are not done here.
PaintedChart InsightExport::recording() const
{
    ChartScene scene(spec());
    return recordingOf({[&scene](QPainter &painter, const QRectF &target) { scene.render(&painter, target); },
                        scene.sceneRect().size().toSize(), scene.title()});
}

void InsightExport::copyPicture()
{
    db::runInPool(
        this, [chart = recording()] { return imageOf(chart); },
        [this](const QImage &image) {
            QGuiApplication::clipboard()->setImage(image);
            m_notifications.show(
                {Notice::Kind::Good, tr("The chart is copied. Paste it where you need it.")});
            emit finished(true);
        });
}

void InsightExport::save(const QString &suffix)
{
    const app::Insight &insight = m_subject();
    const QString folder =
        m_folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : m_folder;
    const QString name = fileNameOf(insight);
    const QString filter = suffix == u"png"   ? tr("Pictures (*.png)")
                           : suffix == u"svg" ? tr("Vector images (*.svg)")
                           : suffix == u"pdf" ? tr("Documents (*.pdf)")
                                              : tr("Numbers (*.csv)");
    m_dialogs.ask(this,
                  {.purpose = FileQuestion::For::Saving,
                   .title = tr("Save the chart"),
                   .folder = folder,
                   .name = u"%1.%2"_s.arg(name, suffix),
                   .suffix = suffix,
                   .filters = {filter}},
                  [this, suffix](const QString &file) { write(suffix, file); });
}

void InsightExport::write(const QString &suffix, QString file)
{
    if (file.isEmpty())
        return;
    if (QFileInfo(file).suffix().compare(suffix, Qt::CaseInsensitive) != 0)
        file += u'.' + suffix;
    m_folder = QFileInfo(file).absolutePath();
    const auto done = [this, file](const db::Result<void> &written) { tell(written, file); };
    if (suffix == u"csv") {
        const app::Insight &insight = m_subject();
        db::runInPool(
            this,
            [insight, file] {
                return app::writeSeriesCsv(insight.now, file, insight.compares ? &insight.before : nullptr);
            },
            done);
    } else {
        db::runInPool(
            this, [chart = recording(), suffix, file] { return storeChart(fileOf(chart, suffix), file); },
            done);
    }
}

void InsightExport::tell(const db::Result<void> &written, const QString &file)
{
    if (written) {
        const QUrl folder = QUrl::fromLocalFile(QFileInfo(file).absolutePath());
        m_notifications.show({Notice::Kind::Good, tr("Saved as %1").arg(QFileInfo(file).fileName()),
                              tr("Open folder"),
                              [&links = m_links, &notifications = m_notifications, folder] {
                                  if (!links.open(folder))
                                      notifications.show({Notice::Kind::Info, folder.toLocalFile()});
                              }});
    } else {
        m_notifications.show({Notice::Kind::Danger, explain(written.error(), file)});
    }
    emit finished(written.has_value());
}

} // namespace ui
