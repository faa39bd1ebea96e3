#pragma once

#include "ui/import/list_look.h"
#include "ui/import/list_rehearsal.h"
#include "ui/import/taking_back.h"

#include <QFileInfo>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace ui {

/// One list on its way into the shop: what the file says, what the person settled about it, the rehearsal,
/// the import, and the way back. Shows nothing itself; the page asks it after each signal.
///
///     ListLook -> ListRehearsal -> the import -> TakingBack, each while ListWork lets it
class ImportRun final : public QObject
{
    Q_OBJECT
public:
    using Work = ListWork::Kind;
    using Preview = ListRehearsal::Preview;
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

    /// Reads the file through once; then surveyed() or refused().
    void lookAt(QString path, app::SaidOfList said = {});
    void lookAtPasted(const QString &text); ///< as ListLook::lookAtPasted
    bool isPasted() const { return m_look->isPasted(); }
    /// Back to no file at all; what was imported stays imported.
    void forget();
    /// Rehearses again, a moment after the last change.
    void setShape(const app::ListShape &shape) { m_rehearsal->setShape(shape); }
    /// Settles all columns again, like those of that list; without one, as they are recognised.
    void settleBy(const std::optional<app::ListProfile> &profile);
    /// A cell as the person writes it in place of the file's; judged again at once.
    void writeCell(qint64 line, qsizetype column, const QString &text)
    {
        m_rehearsal->writeCell(line, column, text);
    }
    /// That row stays out of the shop, or goes in again; judged again at once.
    void leaveOut(qint64 line, bool leftOut) { m_rehearsal->leaveOut(line, leftOut); }
    void importNow();
    void takeBack(db::ImportBatchId batch) { m_takingBack->takeBack(batch); }
    /// Reads that list once more and imports it, beside the list that is open now: imported() or
    /// failedAgain(). Where it is itself still open, as importNow().
    void importAgain(const Imported &list);
    /// Stops whatever runs; what it had done is undone.
    void cancel();
    /// Reads which import could be taken back; then lastRead().
    void readLast() { m_takingBack->readLast(); }

    Work work() const { return m_work->kind(); }
    /// A file is being looked at, or the shop is being changed.
    bool isTaken() const { return work() == Work::Looking || isWriting(); }
    /// The shop is being changed: nothing else can begin.
    bool isWriting() const { return m_work->isWriting(); }
    const SharedCount &progress() const { return m_work->progress(); }
    const QString &path() const { return m_look->path(); }
    QString fileName() const { return QFileInfo(path()).fileName(); }
    const app::SaidOfList &said() const { return m_look->said(); }
    const std::optional<app::ListSurvey> &survey() const { return m_look->survey(); }
    /// Headed as a stage, over cells that are none.
    QStringList columnsWithoutStage() const;
    const std::optional<app::ListTrouble> &trouble() const { return m_look->trouble(); }
    const app::ListShape &shape() const { return m_rehearsal->shape(); }
    /// By which the columns were settled before the person changed any; nothing: as they were recognised.
    const std::optional<app::ListProfile> &profile() const { return m_look->profile(); }
    const Preview &preview() const { return m_rehearsal->preview(); }
    /// Of the shape as it is now; nothing while it runs or when it failed.
    const std::optional<app::ImportReport> &rehearsal() const { return m_rehearsal->report(); }
    /// After the import.
    const std::optional<app::ImportReport> &report() const { return m_report; }
    /// The rows of the import, or of the rehearsal; nothing before either.
    const Preview &rows() const { return m_report ? m_rejected : preview(); }
    const std::optional<app::ImportUndoReport> &undone() const { return m_takingBack->undone(); }
    const std::optional<db::ImportBatch> &last() const { return m_takingBack->last(); }
    qint64 tookMs() const { return m_tookMs; }

signals:
    void workChanged();
    void surveyed();
    void refused();
    /// How lists were settled before cannot be read; this one is surveyed without.
    void profilesUnknown(const db::Error &error);
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
    void wasTakenBack(db::ImportBatchId batch);
    /// It stays, and asking again would not help.
    void cannotBeTakenBack(db::ImportBatchId batch);
    /// The import of `later` came after it and touched the same customers; nothing was changed.
    void refusedTakingBack(const QString &later);
    void lastRead();
    /// Something stopped or went wrong; nothing was changed by it.
    void failed(const db::Error &error);

private:
    void clear();
    void takeLook();
    void importOpen(const std::function<void(const db::Error &)> &onFailure);
    void lookAgain(const db::Error &error);
    void rehearseOpen();

    app::Desk &m_desk;
    ListWork *m_work;
    ListLook *m_look;
    ListRehearsal *m_rehearsal;
    TakingBack *m_takingBack;
    Preview m_rejected; // of the import itself
    std::optional<app::ImportReport> m_report;
    qint64 m_tookMs = 0;
};

} // namespace ui
