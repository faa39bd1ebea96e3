#pragma once

#include "app/import/import_preview.h"
#include "app/import/list_shape.h"
#include "ui/import/list_look.h"
#include "ui/import/list_work.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace ui {

/// What the person settled about the list that is open, and the import of it carried out and rolled back, a
/// moment after the last change.
class ListRehearsal final : public QObject
{
    Q_OBJECT
public:
    using Preview = std::shared_ptr<const app::ImportPreview>;

    /// All outlive this object.
    ListRehearsal(app::Desk &desk, const ListLook &look, ListWork &work, QObject *parent = nullptr);

    /// Rehearsed a moment after the last change.
    void setShape(const app::ListShape &shape);
    /// A cell as the person writes it in place of the file's; judged again at once.
    void writeCell(qint64 line, qsizetype column, const QString &text);
    /// That row stays out of the shop, or goes in again; judged again at once.
    void leaveOut(qint64 line, bool leftOut);
    void rehearse();
    /// No change waits for its rehearsal any more.
    void stopWaiting() { m_pause.stop(); }
    /// What was foretold: it has happened, or is of another list.
    void clear();

    const app::ListShape &shape() const { return m_shape; }
    /// Of the shape as it is now; nothing while it runs or when it failed.
    const Preview &preview() const { return m_preview; }
    const std::optional<app::ImportReport> &report() const { return m_report; }

signals:
    void rehearsed();
    void failed(const db::Error &error);

private:
    app::Desk &m_desk;
    const ListLook &m_look;
    ListWork &m_work;
    QTimer m_pause; // a rehearsal waits for the next change of mind
    app::ListShape m_shape;
    Preview m_preview;
    std::optional<app::ImportReport> m_report;
};

} // namespace ui
