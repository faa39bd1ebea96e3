#pragma once

#include "app/import/import_preview.h"
#include "app/import/import_undo.h"
#include "app/import/list_profile.h"
#include "app/import/list_survey.h"
#include "db/customers/import_batch_store.h"
#include "ui/import/pasted_list.h"
#include "ui/widgets/job_count.h"

#include <QFileInfo>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace app {
class Desk;
}

namespace ui {

/// One list on its way into the shop: what the file says, what the person settled about it, the rehearsal,
/// the import, and the way back. Shows nothing itself; the page asks it after each signal.
class ImportRun final : public QObject
{
    Q_OBJECT
public:
    enum class Work
    {
        None,
        Looking,
        Rehearsing,
        Importing,
        TakingBack
    };
    using Preview = std::shared_ptr<const app::ImportPreview>;
    /// A list as it was settled when it was imported, for importing it again.
    struct Imported
    {
        QString path;
        app::ListShape shape;
        std::shared_ptr<const PastedList> pasted; ///< keeps its file; null: a file of the person's

        QString fileName() const { return QFileInfo(path).fileName(); }
    };

    /// `desk` outlives this object.
    explicit ImportRun(app::Desk &desk, QObject *parent = nullptr);
    /// Stops what is still running.
    ~ImportRun() override { cancel(); }

    /// Reads the file through once; then surveyed() or refused(). `heading`, `kind`: the line that
    /// names the columns, and what the rows are, as the person says.
    void lookAt(QString path, std::optional<app::HeadingLine> heading = {},
                std::optional<app::ListKind> kind = {});
    /// The same of a list that was copied, the cells of a row separated by tabs. It is gone from the disk
    /// once another list is looked at.
    void lookAtPasted(const QString &text);
    bool isPasted() const { return m_pasted && m_path == m_pasted->path(); }
    /// Back to no file at all; what was imported stays imported.
    void forget();
    /// Rehearses again, a moment after the last change.
    void setShape(const app::ListShape &shape);
    /// Settles all columns again, like those of that list; without one, as they are recognised.
    void settleBy(const std::optional<app::ListProfile> &profile);
    /// A cell as the person writes it in place of the file's; judged again at once.
    void writeCell(qint64 line, qsizetype column, const QString &text);
    void importNow();
    void takeBack(db::ImportBatchId batch);
    /// Reads that list once more and imports it, beside the list that is open now: imported() or
    /// failedAgain(). Where it is itself still open, as importNow().
    void importAgain(const Imported &list);
    /// Stops whatever runs; what it had done is undone.
    void cancel();
    /// Reads which import could be taken back; then lastRead().
    void readLast();

    Work work() const { return m_work; }
    /// A file is being looked at, or the shop is being changed.
    bool isTaken() const { return m_work == Work::Looking || isWriting(); }
    /// The shop is being changed: nothing else can begin.
    bool isWriting() const { return m_work == Work::Importing || m_work == Work::TakingBack; }
    const SharedCount &progress() const { return m_progress; }
    const QString &path() const { return m_path; }
    QString fileName() const { return QFileInfo(m_path).fileName(); }
    const std::optional<app::ListSurvey> &survey() const { return m_survey; }
    const std::optional<app::ListTrouble> &trouble() const { return m_trouble; }
    const app::ListShape &shape() const { return m_shape; }
    /// By which the columns were settled before the person changed any; nothing: as they were recognised.
    const std::optional<app::ListProfile> &profile() const { return m_profile; }
    /// The rehearsal of the shape as it is now; nothing while it runs or when it failed.
    const Preview &preview() const { return m_preview; }
    const std::optional<app::ImportReport> &rehearsal() const { return m_rehearsal; }
    /// After the import.
    const std::optional<app::ImportReport> &report() const { return m_report; }
    /// The rows of the import, or of the rehearsal; nothing before either.
    const Preview &rows() const { return m_report ? m_rejected : m_preview; }
    const std::optional<app::ImportUndoReport> &undone() const { return m_undone; }
    const std::optional<db::ImportBatch> &last() const { return m_last; }
    qint64 tookMs() const { return m_tookMs; }

signals:
    void workChanged();
    void surveyed();
    void refused();
    void rehearsed();
    /// The open list is in.
    void importDone();
    /// A list is in, open or not. The report says no batch where nothing was changed.
    void imported(const ui::ImportRun::Imported &list, const app::ImportReport &report);
    void failedAgain(const ui::ImportRun::Imported &list, const db::Error &error);
    void takenBack(db::ImportBatchId batch);
    /// It stays: the shop is being written to, something went wrong, or a later import is in the way.
    void notTakenBack(db::ImportBatchId batch);
    /// It had been taken back before, by another way.
    void wasTakenBack(db::ImportBatchId batch, const db::Error &error);
    /// The import of `later` came after it and touched the same customers; nothing was changed.
    void refusedTakingBack(const QString &later);
    void lastRead();
    /// Something stopped or went wrong; nothing was changed by it.
    void failed(const db::Error &error);

private:
    using Look = std::function<app::Listed<app::ListSurvey>(const SharedCount &progress)>;

    void clear();
    void look(Look look);
    void propose(const SharedCount &progress, const app::ListSurvey &survey);
    void take(const app::ListSurvey &survey, const QList<app::ListProfile> &profiles);
    SharedCount begin(Work work);
    void end();
    void rehearse();
    void importOpen(const std::function<void(const db::Error &)> &onFailure);
    void lookAgain(const db::Error &error);
    void rehearseOpen();

    app::Desk &m_desk;
    Work m_work = Work::None;
    SharedCount m_progress;
    QTimer m_pause; // a rehearsal waits for the next change of mind
    QString m_path;
    std::shared_ptr<PastedList> m_pasted;
    std::optional<app::ListSurvey> m_survey;
    std::optional<app::ListTrouble> m_trouble;
    bool m_kindSaid = false;    // what the rows are, by the person or by a profile
    bool m_headingSaid = false; // by the person: no other line is proposed
    app::ListShape m_shape;
    std::optional<app::ListProfile> m_profile;
    Preview m_preview;
    Preview m_rejected; // of the import itself
    std::optional<app::ImportReport> m_rehearsal;
    std::optional<app::ImportReport> m_report;
    std::optional<app::ImportUndoReport> m_undone;
    std::optional<db::ImportBatch> m_last;
    qint64 m_tookMs = 0;
};

} // namespace ui
